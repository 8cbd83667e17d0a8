//! A clinic's tablet, which goes from hand to hand: nothing is stored, somebody who
//! left is asked after, and what was erased leaves no trace.

use recollect_e2e::{Browser, Engine, Options, Person, Story, Web, dist, in_each_engine};
use serde_json::json;

/// Somebody at a shared device, with the clock of the page in the test's hands.
fn at_tablet(engine: Engine, web: &Web) -> Person {
    tablet(web);
    let person = Person::at(engine, &Options::default(), &web.at("/tablet.html"));
    takes_the_clock(&person);
    person
}

/// The file as a clinic sets it up for a tablet.
fn tablet(web: &Web) {
    let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
    let shared = "id=\"recollect-configuration\">{\"shared-device\": true}<";
    web.page("/tablet.html", file.replacen("id=\"recollect-configuration\">{}<", shared, 1));
}

/// From now on the clock of the page goes on when the test says so.
fn takes_the_clock(person: &Person) {
    person.run(
        "window.ahead = window.looks = 0;
        // A driver may run its scripts beside the page, with a Date of its own.
        const now = window.Date.now;
        window.Date.now = () => { window.looks += 1; return now() + window.ahead * 1000; }",
    );
}

/// So many seconds go by.
fn goes_by(person: &Person, seconds: u32) {
    person.run_with("window.ahead += arguments[0]", vec![json!(seconds)]);
}

/// Somebody has listed a medicine and begins to type a dose.
#[track_caller]
fn begins(person: &Person) {
    person.starts();
    person.adds("Marplan");
    person.goes_on();
    person.writes("most-text", "150 m");
}

const ASKED: &str = "return document.querySelector('dialog:modal') !== null";
const NOT_ASKED: &str = "return document.querySelector('dialog') === null";

/// Nothing of a person is left in the page, in what it stores, or in what it told
/// the browser.
#[track_caller]
fn is_blank(person: &Person, words: &[&str]) {
    let left = person.run_with(LEFT, vec![json!(words)]);
    assert_eq!(left, json!([]), "{:?}", person.engine());
}

/// Where one of these words is found: in the markup with the values of its fields,
/// in whatever hangs on the window, in what is stored, in the browser's notes.
const LEFT: &str = "const words = arguments[0];
    const found = [];
    const look = (where, text) => { for (const word of words) if (String(text).includes(word)) found.push(where + ': ' + word); };
    look('markup', document.documentElement.outerHTML);
    for (const it of document.querySelectorAll('input, textarea, select')) look('field', it.value);
    look('title', document.title);
    look('address', location.href);
    look('note', JSON.stringify(history.state));
    look('selection', getSelection());
    look('name', window.name);
    for (const store of [() => sessionStorage, () => localStorage]) {
        try { look('store', JSON.stringify({ ...store() })); } catch {}
    }
    look('cookie', document.cookie);
    look('entries', performance.getEntries().map((it) => it.name).join());
    // Whatever a script could reach from the window, five steps deep.
    const seen = new Set();
    const walk = (it, path, deep) => {
        if (typeof it === 'string') return look(path, it);
        if (it === null || (typeof it !== 'object' && typeof it !== 'function') || seen.has(it) || deep > 5) return;
        seen.add(it);
        if (ArrayBuffer.isView(it) || it instanceof ArrayBuffer || it instanceof WebAssembly.Memory) { found.push(path + ': memory'); return; }
        for (const name of Object.getOwnPropertyNames(it)) {
            if (it === window && (name === 'LEFT' || /^\\d+$/.test(name))) continue;
            try { walk(it[name], path + '.' + name, deep + 1); } catch {}
        }
    };
    walk(window, 'window', 0);
    return found;";

in_each_engine! {
    fn nothing_is_stored_on_a_shared_device(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        person.tells_story(&Story::named("V04"));
        let kept = "return [Object.keys(sessionStorage), Object.keys(localStorage)]";
        assert_eq!(person.run(kept), json!([[], []]), "{engine:?}");
        // Nobody is asked to stay for the sake of what is not to be kept.
        let asks = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        assert_eq!(person.run(asks), json!(false), "{engine:?}");
        person.reload();
        person.waits_for_program();
        assert_eq!(person.step(), "start", "{engine:?}");
        is_blank(&person, &["venlafaxine", "Effexor"]);
    }

    fn what_was_kept_in_this_tab_before_is_not_shown_on_a_shared_device(engine) {
        let web = Web::start();
        let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
        person.starts();
        person.adds("Marplan");
        person.until("a draft", "return sessionStorage.length > 0");
        tablet(&web);
        person.open(&web.at("/tablet.html"));
        person.waits_for_program();
        assert_eq!(person.step(), "start", "{engine:?}");
        person.until("no draft", "return sessionStorage.length === 0");
        is_blank(&person, &["Marplan", "isocarboxazid"]);
    }

    fn somebody_who_is_still_there_says_so_and_goes_on(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        begins(&person);
        goes_by(&person, 100);
        // A key is as good as an answer, as long as nothing was asked.
        person.press(&['g']);
        goes_by(&person, 100);
        // The page has looked at the clock since, more than once.
        person.run("window.looks = 0");
        person.until("a look at the clock", "return window.looks > 1");
        assert_eq!(person.run(NOT_ASKED), json!(true), "{engine:?}");
        goes_by(&person, 20);
        for way in ["button", "escape"] {
            person.until("the question", ASKED);
            let screen = &person.words().screen;
            let told = person.run("const it = document.querySelector('dialog');
                const of = (name) => document.getElementById(it.getAttribute(name)).textContent;
                return [of('aria-labelledby'), of('aria-describedby'), it.contains(document.activeElement)]");
            assert_eq!(told[0], json!(screen.idle_heading), "{engine:?}");
            let seconds = told[1].as_str().unwrap_or_default();
            let left: u32 = seconds.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default();
            assert!((20..=30).contains(&left), "{engine:?}: time enough to answer: {seconds}");
            assert_eq!(told[2], json!(true), "{engine:?}: focus is in the question");
            match way {
                "button" => person.button("stay"),
                _ => person.press(&[fantoccini::key::Key::Escape.into()]),
            }
            person.until("no question", NOT_ASKED);
            // Focus is where it was, and so is what was typed.
            let field = "return [document.activeElement.id, document.querySelector('#most-text').value]";
            assert_eq!(person.run(field), json!(["most-text", "150 mg"]), "{engine:?}: {way}");
            goes_by(&person, 120);
        }
    }

    fn when_nobody_answers_everything_is_erased_and_the_next_one_starts(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        begins(&person);
        goes_by(&person, 120);
        person.until("the question", ASKED);
        // A touch beside the question is no answer to it.
        person.press(&['x']);
        goes_by(&person, 31);
        person.is_at("start");
        person.until("no question", NOT_ASKED);
        assert!(!person.shows("button[name='undo']"), "{engine:?}: gone for good");
        is_blank(&person, &["isocarboxazid", "Marplan", "150 m"]);
        // Nor by the browser's Back.
        for _ in 0..2 {
            person.back();
        }
        person.until("the page", "return document.querySelector('.rc-app') !== null");
        is_blank(&person, &["isocarboxazid", "Marplan", "150 m"]);
        person.jumps_to(person.words().screen.start_step);
        person.starts();
        assert!(!person.shows(".rc-list__row"), "{engine:?}");
        // An empty form has nobody to ask after.
        goes_by(&person, 600);
        person.is_at("start");
        person.starts();
        person.adds("Prozac");
        assert_eq!(person.run(NOT_ASKED), json!(true), "{engine:?}");
    }

    fn what_was_typed_last_is_asked_after_and_erased_too(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        person.starts();
        person.jumps_to(person.words().screen.visit_step);
        // Nothing but a name, in a field that nobody has left.
        person.writes("name", "Rosalind");
        goes_by(&person, 120);
        person.until("the question", ASKED);
        goes_by(&person, 31);
        person.is_at("start");
        is_blank(&person, &["Rosalind"]);
    }

    fn somebody_who_read_for_two_minutes_is_there_when_they_touch_it(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        person.starts();
        // Nothing was said yet, and so nothing is asked.
        goes_by(&person, 125);
        person.press(&['x']);
        goes_by(&person, 40);
        person.run("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
        person.is_at("medicines");
        // Nobody was there at all.
        goes_by(&person, 151);
        person.is_at("start");
    }

    fn a_tablet_that_slept_erases_before_it_shows_anything(engine) {
        let web = Web::start();
        let person = at_tablet(engine, &web);
        begins(&person);
        // While it sleeps, no clock of the page goes.
        person.run("window.ahead = 0; for (let it = 0; it < 10000; it++) clearInterval(it)");
        goes_by(&person, 3600);
        person.run("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
        person.is_at("start");
        is_blank(&person, &["isocarboxazid", "Marplan", "150 m"]);
    }

    fn in_a_long_page_the_question_is_asked_where_it_is_seen(engine) {
        let web = Web::start();
        web.page("/room.html", "<!DOCTYPE html><html lang=en><title>A clinic</title><script src='/recollect.js'></script>
            <div style='height: 2000px'></div><recollect-intake shared-device></recollect-intake><div style='height: 2000px'></div>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/room.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        person.opens_copy(&Story::named("L01").saved_on(person.today()));
        person.is_at("summary");
        takes_the_clock(&person);
        person.leave_frames();
        person.until("a long form", "return document.querySelector('recollect-intake').offsetHeight > 2 * innerHeight");
        person.run("document.querySelector('recollect-intake').scrollIntoView({ block: 'end', behavior: 'instant' })");
        person.enters_intake(0);
        goes_by(&person, 120);
        person.until("the question", ASKED);
        let inside = person.run("const it = document.querySelector('dialog').getBoundingClientRect(); return [it.top, it.bottom]");
        person.leave_frames();
        let seen = "const top = document.querySelector('recollect-intake').getBoundingClientRect().top;
            return top + arguments[0] >= 0 && top + arguments[1] <= innerHeight";
        person.until_with("the question in sight", seen, vec![inside[0].clone(), inside[1].clone()]);
    }

    fn what_was_erased_is_gone_after_ten_seconds(engine) {
        let web = Web::start();
        let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
        let opened = person.run("return history.length").as_u64().unwrap_or_default();
        person.tells_story(&Story::named("V04"));
        // Everything that could leave something behind.
        person.button("copy");
        person.until("copied", "return document.querySelector('.rc-outcome')?.textContent.trim()");
        person.saves_copy();
        person.jumps_to(person.words().screen.medicines_step);
        person.searches("Wellbutrinn");
        person.find(".rc-search .rc-said__meanings");
        person.jumps_to(person.words().screen.summary_step);
        let words = ["venlafaxine", "Effexor", "ellbutrin"];
        let fresh = person.run_with(LEFT, vec![json!(words)]);
        assert_ne!(fresh, json!([]), "{engine:?}: the words are seen while they are there");
        // The clock of the undo stands still until the test says so.
        person.run("window.clocks = []; const set = window.setInterval;
            window.setInterval = function (call, wait) {
                return wait === 10000 ? window.clocks.push(call) : set.apply(window, arguments);
            }");
        person.button("erase");
        person.is_at("start");
        person.find("button[name='undo']");
        assert_eq!(person.run("return window.clocks.length"), json!(1), "{engine:?}");
        // Who is on the button for it has the time that it takes.
        person.run("document.querySelector('button[name=undo]').focus(); window.clocks[0]()");
        person.find("button[name='undo']");
        person.run("document.activeElement.blur(); window.clocks.pop()()");
        person.until("no undo", "return !document.querySelector('button[name=undo]')");
        is_blank(&person, &words);
        // The browser's list of pages has names of steps alone, back to the first.
        let known = ["start", "medicines", "trial-1", "trial-2", "treatments", "health", "visit", "review", "summary"];
        let pages = person.run("return history.length").as_u64().unwrap_or_default();
        assert!(pages > opened, "{engine:?}");
        for _ in opened..pages {
            person.back();
            let note = person.run("return history.state");
            assert!(known.iter().any(|it| note == *it), "{engine:?}: {note}");
            // The usual names stand on the list to tick; what was typed does not.
            is_blank(&person, &["ellbutrinn", "300 mg"]);
            assert!(!person.shows(".rc-list__row"), "{engine:?}: at {note}");
        }
        // Nor does the program have anything to hand over, should it break.
        let handed = "let handed = null;
            document.addEventListener('recollect-answers', (it) => { handed = it.detail });
            document.dispatchEvent(new Event('recollect-over'));
            return handed";
        let handed = person.run(handed);
        let handed = handed.as_str().expect("the program hands over what it has");
        assert!(!words.iter().any(|it| handed.contains(it)), "{engine:?}: {handed}");
    }
}
