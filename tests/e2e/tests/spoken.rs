//! What somebody hears who does not see the page: the role and the name of each
//! kind of control, as the engines themselves compute them, and what is announced.

use fantoccini::key::Key;
use recollect_e2e::{Browser, Person, in_each_engine};
use serde_json::{Value, json};

/// What an element is, and what it is called.
#[track_caller]
fn told(browser: &Browser, selector: &str) -> (String, String) {
    let element = browser.find(selector);
    let ask = |what: &str| {
        let said = browser.ask(&format!("element/{}/computed{what}", element.element_id()));
        let said = said.unwrap_or_else(|it| browser.give_up(&format!("{selector}: {it}")));
        said.as_str().unwrap_or_default().to_string()
    };
    (ask("role"), ask("label"))
}

#[track_caller]
fn is(browser: &Browser, selector: &str, role: &str, name: &str) {
    let (told_role, told_name) = told(browser, selector);
    let engine = browser.engine();
    assert_eq!(told_role, role, "{engine:?}: {selector}");
    assert_eq!(told_name.trim(), name, "{engine:?}: {selector} is called so");
}

/// Writes down whatever a live region says, each time that it says something new.
const LISTEN: &str = "
    window.rcSaid = [];
    const last = new Map();
    const regions = () => document.querySelectorAll('[role=status], [role=alert], [aria-live]');
    const words = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
    for (const it of regions()) last.set(it, words(it));
    new MutationObserver(() => {
        for (const it of regions()) {
            const now = words(it);
            if (now && now !== last.get(it)) window.rcSaid.push(now);
            last.set(it, now);
        }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
";

/// What was said since it was last asked, once something was.
#[track_caller]
fn heard(person: &Person) -> Vec<String> {
    let said = person
        .until("an announcement", "return window.rcSaid.length ? window.rcSaid.splice(0) : null");
    serde_json::from_value(said).expect("texts")
}

/// The text that describes an element: what is heard after its name.
fn description(person: &Person, selector: &str) -> Value {
    let script = "const it = document.querySelector(arguments[0]);
        return (it.getAttribute('aria-describedby') || '').split(' ')
            .map((id) => document.getElementById(id)?.textContent.trim()).join(' ').trim()";
    person.run_with(script, vec![json!(selector)])
}

in_each_engine! {
    fn each_kind_of_control_has_its_role_and_its_name(engine) {
        let person = Person::at_file(engine);
        let screen = &person.words().screen;
        is(&person, "button[name='start']", "button", screen.start_button);
        // WebKit's word for a list to choose from is a button that opens one, and it
        // says what is chosen along with the name.
        let (role, name) = told(&person, "select[name='language']");
        assert!(["combobox", "button"].contains(&role.as_str()), "{engine:?}: a {role}");
        assert!(name.starts_with(screen.language), "{engine:?}: {name}");
        is(&person, "a[href='tel:988']", "link", &person.text("a[href='tel:988']"));
        person.starts();
        is(&person, "#name-search", "combobox", screen.search_label);
        assert_eq!(description(&person, "#name-search"), json!(screen.search_hint), "{engine:?}");
        is(&person, "#rc-heading", "heading", screen.medicines_heading);
        is(&person, "nav", "navigation", screen.steps);
        let (role, name) = told(&person, "input[name='sertraline']");
        assert_eq!(role, "checkbox", "{engine:?}");
        assert!(name.contains("Zoloft") && name.contains("sertraline"), "{engine:?}: {name}");
        person.adds("Zoloft");
        let (role, name) = told(&person, "button[name='remove']");
        assert_eq!(role, "button", "{engine:?}");
        assert!(name.contains("sertraline"), "{engine:?}: remove which? {name}");
        person.goes_on();
        let (role, name) = told(&person, "fieldset[name='taking']");
        let question = person.text("fieldset[name='taking'] legend");
        assert_eq!((role.as_str(), name.trim()), ("group", question.trim()), "{engine:?}");
        let choice = person.text("fieldset[name='taking'] label");
        is(&person, "fieldset[name='taking'] input", "radio", choice.trim());
        let (role, name) = told(&person, "#most-text");
        assert_eq!(role, "textbox", "{engine:?}");
        let question = person.text("fieldset[name='most'] legend");
        assert!(name.contains(question.trim()), "{engine:?}: {name} says its question");
        assert_ne!(person.run("return document.querySelectorAll('summary').length"), json!(0));
    }

    fn what_happens_is_announced_and_once(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.run(LISTEN);
        // How many names there are, as they are typed.
        person.types_in_search("sertr");
        person.find("#name-options [role='option']");
        let said = heard(&person);
        let count = |it: &String| it.starts_with(|it: char| it.is_ascii_digit());
        assert!(said.last().is_some_and(count), "{engine:?}: {said:?}");
        let shown = person.run("return document.querySelectorAll('#name-options [role=option]').length - 1");
        let last = said.last().map(String::as_str).unwrap_or_default();
        assert!(last.starts_with(&shown.to_string()), "{engine:?}: {last} of {shown}");
        let mut twice = said.clone();
        twice.dedup();
        assert_eq!(said, twice, "{engine:?}: the same is said once");
        person.press(&[Key::Escape.into(), Key::Escape.into()]);
        // A name that may be another: the question is said, once.
        person.searches("zolfot");
        person.find(".rc-search .rc-said__meanings");
        let said = heard(&person);
        let asks = |it: &&String| it.contains("Zoloft");
        assert_eq!(said.iter().filter(asks).count(), 1, "{engine:?}: {said:?}");
        let choice = person.find(".rc-search .rc-button--found");
        person.presses(&choice);
        person.goes_on();
        // A date that may be two: once, and not again when somebody goes on typing
        // elsewhere.
        person.run("window.rcSaid.length = 0");
        person.writes("most-text", "75 BID");
        person.press(&[Key::Tab.into()]);
        let said = heard(&person);
        let question = person.words().screen.which_did_you_mean;
        assert_eq!(said.len(), 1, "{engine:?}: {said:?}");
        assert!(said[0].contains(question), "{engine:?}: {said:?}");
        let described = description(&person, "#most-text").to_string();
        assert!(described.contains(question), "{engine:?}: the field itself says it too: {described}");
        person.writes("most-time-text", "8 weeks");
        person.press(&[Key::Tab.into()]);
        let said = heard(&person);
        assert_eq!(said.len(), 1, "{engine:?}: {said:?}");
        assert!(!said[0].contains(question), "{engine:?}: said a second time: {said:?}");
        // An error says what is wrong, once.
        person.jumps_to(person.words().screen.start_step);
        person.run("window.rcSaid.length = 0");
        person.opens_copy("no copy at all");
        let said = heard(&person);
        assert_eq!(said, [person.words().open.not_ours], "{engine:?}");
    }
}
