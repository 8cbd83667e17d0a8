//! What somebody hears who does not see the page: the role and the name of each
//! kind of control, as the engines themselves compute them, and what is announced.

use std::path::Path;

use fantoccini::key::Key;
use recollect::history::{Choice, SideEffect};
use recollect_e2e::{Browser, Person, Story, in_each_engine};
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

/// Waits until something is announced, and claims that it is said once. Whatever was said
/// is then over.
#[track_caller]
fn says_once(person: &Person, text: &str) {
    let said = "return window.rcSaid.some((it) => it.includes(arguments[0]))";
    person.until_with(&format!("“{text}” is announced"), said, vec![json!(text)]);
    let said = heard(person);
    let times = said.iter().filter(|it| it.contains(text)).count();
    assert_eq!(times, 1, "{:?}: “{text}” in {said:?}", person.engine());
}

/// The places of the page that announce something, each with how many there are. Each
/// has a claim in this file.
const PLACES: [(&str, usize); 8] = [
    ("errands.rs", 1),
    ("parts/name_search.rs", 2),
    ("parts/notice_bar.rs", 1),
    ("parts/paste_list.rs", 1),
    ("parts/support_panel.rs", 1),
    ("parts/to_check.rs", 1),
    ("parts/typed_field.rs", 1),
    ("screens/summary.rs", 1),
];

#[test]
fn every_place_that_announces_has_its_claim_here() {
    fn look(folder: &Path, within: &str, found: &mut Vec<(String, usize)>) {
        for entry in std::fs::read_dir(folder).expect("a folder of the page").flatten() {
            let name = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                look(&entry.path(), &format!("{name}/"), found);
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).expect("a file of the page");
            let ways = ["\"status\"", "\"alert\"", "\"log\"", "aria-live"];
            let count = ways.iter().map(|it| text.matches(it).count()).sum();
            found.extend((count > 0).then_some((name, count)));
        }
    }
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/ui");
    let mut found = Vec::new();
    look(&ui, "", &mut found);
    found.sort();
    assert_eq!(found, PLACES.map(|(name, count)| (name.to_string(), count)));
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
        // There is one name to choose, so it is not asked which.
        let asked = person.words().screen.did_you_mean_this;
        assert!(said.iter().any(|it| it.contains(asked)), "{engine:?}: {said:?}");
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

    fn what_is_added_removed_erased_or_opened_is_announced_once(engine) {
        let person = Person::at_file(engine);
        let screen = &person.words().screen;
        let named = |sentence: &str| sentence.replace("{}", "sertraline");
        person.starts();
        person.run(LISTEN);
        person.adds("Zoloft");
        says_once(&person, &named(screen.added));
        // The same again is news: it stands in another element, which is read out.
        for times in ["2", "3"] {
            let many = screen.times.replacen("{}", "sertraline", 1).replacen("{}", times, 1);
            person.run("document.querySelector('.rc-notice__bar').dataset.heard = ''");
            person.button("again");
            let again = "const it = document.querySelector('.rc-notice__bar');
                return it && !('heard' in it.dataset) && it.textContent === arguments[0]";
            person.until_with("the same again", again, vec![json!(screen.added.replace("{}", &many))]);
        }
        person.button("remove");
        says_once(&person, &named(screen.removed));
        for left in [1, 0] {
            person.button("remove");
            let rows = "return document.querySelectorAll('.rc-list__row').length === arguments[0]";
            person.until_with("one less", rows, vec![json!(left)]);
        }
        person.button("undo");
        says_once(&person, screen.undone);
        // How much of a list was read.
        person.writes("paste", "Prozac");
        person.button("paste-read");
        says_once(&person, &screen.paste_lines.of(1));
        person.goes_on();
        // What does not go together, and the help that an answer opens.
        person.writes("start-text", "2019");
        person.press(&[Key::Tab.into()]);
        person.writes("stop-text", "2015");
        person.press(&[Key::Tab.into()]);
        says_once(&person, screen.stops_before_start);
        let harm = person.words().choice.side_effect[usize::from(SideEffect::SelfHarm.index())];
        person.chooses("side-effects", harm.ask);
        says_once(&person, screen.support_heading);
        // A copy in the place of what is there.
        person.jumps_to(screen.start_step);
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        says_once(&person, screen.open_replaces);
        person.button("replace");
        says_once(&person, screen.opened);
        // What a reader's question leaves out.
        person.selects("order", person.words().document.sort_class);
        person.type_into(&person.find("input[name='weeks']"), "8");
        person.press(&[Key::Tab.into()]);
        says_once(&person, &person.words().document.filtered.of(8));
        person.button("erase");
        says_once(&person, screen.erased);
        person.button("undo");
        says_once(&person, screen.undone);
    }

    fn another_name_for_a_medicine_is_read_out_and_its_search_is_folded(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        person.presses(&person.find(".rc-rename summary"));
        person.searches("Prozac");
        let named = "const it = document.activeElement;
            return it.id === 'rc-heading' && it.textContent === 'fluoxetine'
                && !document.querySelector('.rc-rename').open";
        person.until("the other name has the focus", named);
    }

    fn what_became_of_a_summary_is_announced_once(engine) {
        let person = Person::at_file(engine);
        let screen = &person.words().screen;
        person.starts();
        person.adds("Zoloft");
        person.jumps_to(screen.summary_step);
        person.run(LISTEN);
        person.button("save");
        says_once(&person, screen.saved);
        let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: arguments[0]
            ? { writeText: () => Promise.resolve() } : undefined });
            document.execCommand = () => false;";
        person.run_with(clipboard, vec![json!(true)]);
        person.button("copy");
        says_once(&person, screen.copied);
        // The same again is news: it stands in another element, which is read out.
        let marked = "document.querySelector('.rc-outcome p').dataset.heard = ''";
        for _ in 0..2 {
            person.run(marked);
            person.button("copy");
            let again = "const it = document.querySelector('.rc-outcome p');
                return !('heard' in it.dataset) && it.textContent === arguments[0]";
            person.until_with("the same again", again, vec![json!(screen.copied)]);
        }
        person.run_with(clipboard, vec![json!(false)]);
        person.button("copy");
        says_once(&person, screen.not_copied);
        // What has the focus is read out: an alert around it would say it twice.
        person.run("document.dispatchEvent(new CustomEvent('recollect-answers', { detail: '{}' }))");
        person.find(".rc-crash");
        let focused = person.run("return document.activeElement.textContent");
        assert_eq!(focused, json!(screen.crash_heading), "{engine:?}: in the person's language");
        assert_eq!(person.run("return document.querySelector('[role=alert]')"), json!(null), "{engine:?}");
    }
}
