//! What is kept in a tab, and what becomes of it: the page is left and comes back,
//! the tab is doubled, there is no room, or what was kept cannot be read.

use recollect::history::saved::open;
use recollect_e2e::{Engine, Options, Person, Story, Web, in_each_engine};
use serde_json::{Value, json};

/// Whether the browser would ask before this page is left.
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true });
    return !dispatchEvent(leaving)";

/// The draft of this tab.
const KEPT: &str = "return sessionStorage.getItem('recollect.draft')";

/// Somebody at the file, on a web server.
fn at_server(engine: Engine, web: &Web) -> Person {
    web.page(
        "/elsewhere.html",
        "<!DOCTYPE html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>",
    );
    Person::at(engine, &Options::default(), &web.at("/recollect.html"))
}

/// Opens the page with this draft in its tab.
fn with_draft(person: &Person, web: &Web, draft: &str) {
    person.open(&web.at("/elsewhere.html"));
    person.run_with("sessionStorage.setItem('recollect.draft', arguments[0])", vec![json!(draft)]);
    person.open(&web.at("/recollect.html"));
    person.waits_for_program();
}

/// Somebody who is typing a dose, and has not left its field.
fn with_half_typed_dose(engine: Engine, web: &Web) -> Person {
    let person = at_server(engine, web);
    person.starts();
    person.adds("Zoloft");
    person.goes_on();
    person.writes("most-text", "150 mg");
    person
}

in_each_engine! {
    fn every_answer_is_kept_at_once_in_case_the_browser_dies(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.starts();
        person.adds("Zoloft");
        let kept = || open(person.run(KEPT).as_str().unwrap_or_default()).expect("a draft that opens");
        assert_eq!(kept().history.trials().len(), 1, "{engine:?}");
        person.goes_on();
        person.chooses("response", person.words().choice.response[2].ask);
        let told = "return sessionStorage.getItem('recollect.draft').includes('\"response\"')";
        person.until("the answer in the draft", told);
        assert_eq!(kept().step, "trial-1", "{engine:?}");
        assert_eq!(person.run(ASKS), json!(false), "{engine:?}: nothing is lost by leaving");
    }

    fn a_page_that_was_left_comes_back_as_it_was(engine) {
        let web = Web::start();
        let person = with_half_typed_dose(engine, &web);
        // Half-typed, and then away, by an address and by the browser's own keys.
        person.open(&web.at("/elsewhere.html"));
        person.back();
        person.waits_for_program();
        assert_eq!(person.step(), "trial-1", "{engine:?}");
        assert_eq!(person.run("return document.querySelector('#most-text').value"), json!("150 mg"), "{engine:?}");
        person.jumps_to(person.words().screen.medicines_step);
        person.adds("Prozac");
        person.back();
        person.is_at("trial-1");
        person.forward();
        person.is_at("medicines");
        assert!(person.text(".rc-list").contains("fluoxetine"), "{engine:?}");
    }

    fn a_refresh_keeps_the_region_and_the_language_of_the_summary(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.starts();
        person.adds("Zoloft");
        person.jumps_to(person.words().screen.summary_step);
        person.selects("summary-language", "Español");
        person.selects("region", "Canada");
        let region = "return JSON.parse(sessionStorage.getItem('recollect.draft')).region";
        person.until("the region in the draft", &[region, " === 'ca'"].concat());
        person.reload();
        person.waits_for_program();
        assert_eq!(person.step(), "summary", "{engine:?}");
        let chosen = |name: &str| person.run(&["return document.querySelector('[name=", name, "]').value"].concat());
        assert_eq!(chosen("region"), json!("ca"), "{engine:?}");
        assert_eq!(chosen("summary-language"), json!("es"), "{engine:?}");
    }

    fn what_is_half_typed_is_kept_before_anything_is_drawn(engine) {
        let web = Web::start();
        let person = with_half_typed_dose(engine, &web);
        // A phone that takes a page away waits for nothing.
        let kept = person.run(&["dispatchEvent(new Event('pagehide')); ", KEPT].concat());
        assert!(kept.as_str().unwrap_or_default().contains("150 mg"), "{engine:?}: {kept}");
    }

    fn what_was_erased_does_not_come_back_with_the_page(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("summary");
        person.button("erase");
        person.is_at("start");
        person.find("button[name='undo']");
        person.open(&web.at("/elsewhere.html"));
        person.back();
        person.waits_for_program();
        let gone = "return !document.querySelector('button[name=undo]')
            && !document.documentElement.outerHTML.includes('venlafaxine')";
        person.until("nothing to bring back", gone);
        assert_eq!(person.run(KEPT), Value::Null, "{engine:?}");
    }

    fn a_draft_comes_back_in_the_language_that_was_chosen(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.starts();
        person.adds("Zoloft");
        person.selects("language", "Español");
        let speaks = "return document.documentElement.lang === 'es' && document.querySelector('.rc-app').lang === 'es'";
        person.until("Spanish", speaks);
        person.reload();
        person.waits_for_program();
        person.until("Spanish again", speaks);
        let chosen = "return document.querySelector('select[name=language]').value";
        assert_eq!(person.run(chosen), json!("es"), "{engine:?}");
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
    }

    fn two_tabs_go_their_own_ways(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.starts();
        person.adds("Zoloft");
        let first = person.windows();
        // A tab that is doubled takes a copy of what the first has kept. WebKit opens one
        // for a press alone.
        person.run("const it = document.createElement('button'); it.name = 'double'; it.textContent = 'Double';
            it.onclick = () => open(location.href); document.body.prepend(it)");
        person.button("double");
        person.until_in("another tab", || person.windows().len() == 2);
        let second = person.windows().into_iter().find(|it| !first.contains(it)).expect("the other tab");
        person.go_to_window(&second);
        person.waits_for_program();
        assert_eq!(person.step(), "medicines", "{engine:?}");
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
        person.adds("Prozac");
        person.go_to_window(&first[0]);
        person.adds("Effexor XR");
        person.reload();
        person.waits_for_program();
        let list = person.text(".rc-list");
        assert!(list.contains("venlafaxine") && !list.contains("fluoxetine"), "{engine:?}: {list}");
    }

    fn where_nothing_can_be_kept_the_page_says_so(engine) {
        let web = Web::start();
        web.page("/refused.html", "<!DOCTYPE html><html lang=en><title>A clinic</title><script src='/recollect.js'></script><recollect-intake></recollect-intake>");
        let browser = recollect_e2e::Browser::start(engine, &Options::default());
        browser.open(&web.at("/refused.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        let said = person.words().screen.draft_none;
        person.starts();
        assert!(!person.text("footer").contains(said), "{engine:?}: there is nothing to lose yet");
        assert_eq!(person.run(ASKS), json!(false), "{engine:?}");
        person.adds("Zoloft");
        person.until_with("the sentence", "return document.querySelector('footer').textContent.includes(arguments[0])", vec![json!(said)]);
        assert_eq!(person.run(ASKS), json!(true), "{engine:?}");
        person.jumps_to(person.words().screen.summary_step);
        let copy = person.saves_copy();
        assert_eq!(open(&copy).expect("a copy").history.trials().len(), 1, "{engine:?}");
        // Who erased everything may leave.
        person.button("erase");
        person.is_at("start");
        assert_eq!(person.run(ASKS), json!(false), "{engine:?}");
    }

    fn where_the_room_is_full_the_page_says_so_and_loses_nothing(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        person.starts();
        person.adds("Zoloft");
        let fill = "let text = 'x'.repeat(1 << 24);
            for (let name = 0; text.length; name++)
                try { sessionStorage.setItem('full' + name, text) } catch { text = text.slice(text.length / 2 + 1) }";
        person.run(fill);
        person.adds("Prozac");
        let said = json!(person.words().screen.draft_none);
        let says = "return document.querySelector('footer').textContent.includes(arguments[0]) === arguments[1]";
        person.until_with("the sentence", says, vec![said.clone(), json!(true)]);
        assert_eq!(person.run(ASKS), json!(true), "{engine:?}");
        assert!(person.text(".rc-list").contains("fluoxetine"), "{engine:?}");
        // Once there is room, everything is kept again.
        person.run("for (const name of Object.keys(sessionStorage)) if (name.startsWith('full')) sessionStorage.removeItem(name)");
        person.adds("Effexor XR");
        person.until_with("no sentence", says, vec![said, json!(false)]);
        assert_eq!(person.run(ASKS), json!(false), "{engine:?}");
        person.reload();
        person.waits_for_program();
        let list = person.text(".rc-list");
        for name in ["sertraline", "fluoxetine", "venlafaxine"] {
            assert!(list.contains(name), "{engine:?}: {list}");
        }
    }

    fn a_draft_of_an_older_form_is_taken_up(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../copies/v1");
        let mut seen = 0;
        let files = std::fs::read_dir(folder).expect("copies of the first version");
        let files = files.map(|it| it.expect("a file").path());
        for file in files.filter(|it| it.extension().is_some_and(|it| it == "json")) {
            let draft = std::fs::read_to_string(file).expect("a text");
            let held = open(&draft).expect("a copy that opens");
            with_draft(&person, &web, &draft);
            assert!(!person.shows(".rc-notice__bar"), "{engine:?}: {}", person.text("main"));
            let kept = person.run(KEPT);
            let kept = open(kept.as_str().unwrap_or_default()).expect("a draft that opens");
            assert_eq!(kept.history, held.history, "{engine:?}");
            seen += 1;
        }
        assert!(seen > 0);
    }

    fn a_draft_that_cannot_be_read_is_named_and_stays(engine) {
        let web = Web::start();
        let person = at_server(engine, &web);
        let good = Story::named("V04").saved_on(person.today());
        let newer = good.replacen("\"version\":1", "\"version\":99", 1).replacen("\"version\": 1", "\"version\": 99", 1);
        assert_ne!(newer, good);
        for draft in ["{", "", "[]", "null", &good[..good.len() / 2], &newer, &"[".repeat(5_000)] {
            with_draft(&person, &web, draft);
            assert_eq!(person.step(), "start", "{engine:?}: {draft:.60}");
            let said = person.text(".rc-notice__bar");
            assert!(said.contains(person.words().open.draft), "{engine:?}: {draft:.60}: {said}");
            assert_eq!(person.run(KEPT), json!(draft), "{engine:?}");
        }
        // And the page is as good as any.
        person.starts();
        person.adds("Zoloft");
        person.reload();
        person.waits_for_program();
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
    }
}
