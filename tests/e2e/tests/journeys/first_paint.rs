//! The first screen and the one after it while their program is still on the way, and
//! when it has come.

use recollect::history::Day;
use recollect_e2e::{
    Browser, Engine, Limit, Options, Person, Story, Web, dist, in_each_engine, limit,
};
use serde_json::{Value, json};

/// The file at `/slow.html`, whose program stays on the way until it is let go.
fn hold_program(web: &Web) {
    let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
    let program = file.find("id=\"recollect-program\">").expect("a program");
    web.page("/slow.html", file);
    web.hold("/slow.html", program + 1_000);
}

/// Somebody who sees the first screen in a frame, of a file whose program is still
/// on the way. A page that is not whole lets no driver in; the page around it does.
fn early(engine: Engine, web: &Web, chosen: &str) -> Person {
    early_in(engine, web, chosen, "")
}

/// The same in a frame of this name.
fn early_in(engine: Engine, web: &Web, chosen: &str, name: &str) -> Person {
    hold_program(web);
    web.page("/around.html", "<!DOCTYPE html><html lang=en><title>A clinic</title>");
    let browser = Browser::start(engine, &Options::default());
    browser.open(&web.at("/around.html"));
    let person = Person::with(browser);
    let frame = "const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 700px; height: 1200px';
        frame.src = '/slow.html' + arguments[0];
        frame.name = arguments[1];
        document.body.append(frame)";
    person.run_with(frame, vec![json!(chosen), json!(name)]);
    person.until("the first screen", &inside("return shown('button[name=start]')"));
    let state = person.run(&inside("return page.documentElement.dataset.state"));
    assert_eq!(state, json!("starting"), "{engine:?}: the program is on the way");
    person
}

/// A script that is about the page in the frame.
fn inside(script: &str) -> String {
    format!(
        "const view = document.querySelector('iframe').contentWindow;
        const page = view.document;
        const shown = (what) => page.querySelector(what)?.checkVisibility();
        {script}"
    )
}

/// The first screen is the program's own.
const DRAWN: &str = "return shown('.rc-app[data-drawn] #rc-heading')";

/// What is seen of the page: each element, its place, its own words, its looks.
const SEEN: &str = "
    const looks = ['color', 'backgroundColor', 'font', 'borderTopColor', 'borderTopWidth', 'textDecorationLine'];
    const seen = () => [...page.querySelectorAll('body *')].filter((it) => it.checkVisibility()).map((it) => {
        const box = it.getBoundingClientRect();
        const style = view.getComputedStyle(it);
        const own = [...it.childNodes].filter((it) => it.nodeType === 3).map((it) => it.data).join('');
        return [it.localName, box.x, box.y, box.width, box.height, own, ...looks.map((it) => style[it])].join(' ');
    });
";

#[track_caller]
fn looks_the_same_before_and_after(engine: Engine, chosen: &str, begin: &str) {
    let web = Web::start();
    let person = early(engine, &web, chosen);
    stays_the_same(engine, &web, &person, begin);
}

/// What is seen when `begin` is done stays as it is when the program comes.
#[track_caller]
fn stays_the_same(engine: Engine, web: &Web, person: &Person, begin: &str) {
    person.run(&inside(begin));
    // Every frame that the engine makes from now on is looked at, and every shift
    // of what was there is counted, where the engine counts them.
    let watch = "
        window.all = new Map();
        const look = () => {
            all.set(seen().join('\\n'), true);
            view.requestAnimationFrame(look);
        };
        look();
        if (view.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
            window.shifts = 0;
            const add = (list) => list.getEntries().forEach((it) => { shifts += it.value; });
            new view.PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        }
        return seen()";
    let before = person.run(&inside(&[SEEN, watch].concat()));
    assert!(before.as_array().is_some_and(|it| it.len() > 20), "{engine:?}: {before}");
    web.let_go("/slow.html");
    person.until("the program", &inside(DRAWN));
    let frames = "const done = arguments[arguments.length - 1];
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => done(true)))";
    person.run_long(&inside(frames), vec![]);
    let after = person.run(&inside(&[SEEN, "return seen()"].concat()));
    let pairs = before.as_array().into_iter().flatten().zip(after.as_array().into_iter().flatten());
    let other: Vec<_> = pairs.filter(|(before, after)| before != after).collect();
    assert!(other.is_empty(), "{engine:?}: {other:#?}");
    assert_eq!(before, after, "{engine:?}");
    assert_eq!(person.run("return all.size"), json!(1), "{engine:?}: something flashed");
    let shifts = person.run("return window.shifts ?? null");
    let counted = if limit(engine, Limit::LayoutShift).is_none() { json!(0) } else { Value::Null };
    assert_eq!(shifts, counted, "{engine:?}");
}

/// What a clinic's page chose, in the name of the frame, and what is seen of it.
fn looks_as_chosen(engine: Engine, chosen: &Value, seen: &[&str], begin: &str) {
    let web = Web::start();
    let person = early_in(engine, &web, "", &format!("2 {chosen}"));
    let text = person.run(&inside("return page.getElementById('recollect').innerText"));
    let text = text.as_str().unwrap_or_default();
    for part in seen {
        assert!(text.contains(part), "{engine:?}: {chosen}: {part} is not in {text}");
    }
    stays_the_same(engine, &web, &person, begin);
}

/// Presses Start, before there is a program.
const START: &str = "page.querySelector('button[name=start]').click()";

/// Somebody who pressed Start early, and does something on the screen after the first.
fn early_at_medicines(engine: Engine, web: &Web, does: &str) -> Person {
    let person = early(engine, web, "");
    person.run(&inside(START));
    let state = "return shown('#name-search') && page.documentElement.dataset.state";
    assert_eq!(person.run(&inside(state)), json!("starting"), "{engine:?}: no program yet");
    assert_eq!(person.run(&inside(FOCUS)), json!("rc-heading"), "{engine:?}");
    person.run(&inside(does));
    person
}

const FOCUS: &str = "return page.activeElement.id || page.activeElement.name";

/// The names of what is on the list of trials.
const LIST: &str = "return [...page.querySelectorAll('.rc-list__name [translate]:first-child')].map((it) => it.textContent)";

in_each_engine! {
    fn the_first_screen_is_the_same_before_and_after_the_program_starts(engine) {
        looks_the_same_before_and_after(engine, "", "");
    }

    fn the_first_screen_in_spanish_is_the_same_before_and_after(engine) {
        looks_the_same_before_and_after(engine, "#lang=es", "");
    }

    fn the_screen_after_it_is_the_same_before_and_after(engine) {
        looks_the_same_before_and_after(engine, "", START);
    }

    fn the_screen_after_it_in_spanish_is_the_same_before_and_after(engine) {
        looks_the_same_before_and_after(engine, "#lang=es", START);
    }

    fn the_first_screen_is_as_the_clinic_chose_before_and_after_the_program_starts(engine) {
        let all = json!({ "lang": "es-MX", "region": "GB", "clinic-name": " Puerto <b>Sur</b> ", "clinic-phone": "555 0100",
            "accent": "#7A1F5C", "ask": "phq-9", "shared-device": "false" });
        let seen = ["Puerto <b>Sur</b> · 555 0100", "Empezar", "Samaritans", "999"];
        looks_as_chosen(engine, &all, &seen, "");
        // For the dark theme each of these is mixed with white, the one more than the other.
        for accent in ["#000000", "#0b3d91"] {
            looks_as_chosen(engine, &json!({ "accent": accent }), &["988"], "");
        }
        looks_as_chosen(engine, &json!({ "clinic-phone": "555 0100" }), &["555 0100", "988"], START);
        for ask in ["health-topics phq-9", "clinician", "none phq-9"] {
            looks_as_chosen(engine, &json!({ "ask": ask, "lang": "es" }), &["Empezar"], START);
        }
    }

    fn what_the_program_refuses_is_not_shown_before_it(engine) {
        let refused = json!({ "lang": "espresso", "region": "moon", "clinic-name": "x".repeat(81), "clinic-phone": "5\n5",
            "accent": "#9fd3c7", "ask": "phq-9 phq9" });
        looks_as_chosen(engine, &refused, &["Start", "988"], START);
        let web = Web::start();
        let person = early_in(engine, &web, "", &format!("2 {refused}"));
        let page = person.run(&inside("return [page.documentElement.dataset.region,
            page.querySelectorAll('.rc-clinic').length, page.documentElement.style.getPropertyValue('--rc-clinic-light')]"));
        assert_eq!(page, json!(["us", 0, ""]), "{engine:?}");
    }

    fn a_page_that_cannot_run_names_the_help_lines_of_the_clinics_region(engine) {
        let web = Web::start();
        let whole = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
        let refused = whole.replace("'wasm-unsafe-eval'", "");
        web.page("/refused.html", refused);
        web.page("/around.html", "<!DOCTYPE html><html lang=en><title>A clinic</title>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/around.html"));
        let person = Person::with(browser);
        person.run("const frame = document.createElement('iframe');
            frame.src = '/refused.html';
            frame.name = '{\"region\": \"ie\"}'.padStart(20);
            document.body.append(frame)");
        person.until("that it cannot run", &inside("return page.documentElement.dataset.state === 'broken'"));
        let lines = "return [...page.querySelectorAll('.rc-help-list')].filter((it) => it.checkVisibility()).map((it) => it.innerText).join()";
        let lines = person.run(&inside(lines));
        assert!(lines.as_str().is_some_and(|it| it.contains("112") && !it.contains("988")), "{engine:?}: {lines}");
    }

    fn a_language_that_is_chosen_before_the_program_is_there_outlives_the_clinics(engine) {
        let web = Web::start();
        let person = early_in(engine, &web, "", " {\"lang\": \"en\"}");
        // The page around it says it all again when the program is there.
        person.run("addEventListener('message', ({ data, source }) => {
                if (data.recollect === 'ready') source.postMessage({ recollectConfiguration: { lang: 'en', 'clinic-name': 'Hill' } }, '*');
            })");
        person.run(&inside("page.querySelector('select[name=language]').value = 'es'"));
        web.let_go("/slow.html");
        person.until("the clinic's name", &inside("return page.querySelector('.rc-clinic')?.textContent === 'Hill'"));
        assert_eq!(person.run(&inside("return page.querySelector('.rc-app[data-drawn]').lang")), json!("es"), "{engine:?}");
    }

    fn after_a_press_on_start_the_medicines_do_not_wait_for_the_program(engine) {
        let web = Web::start();
        let person = early_at_medicines(engine, &web, "");
        web.let_go("/slow.html");
        person.until("the program", &inside(DRAWN));
        assert_eq!(person.run(&inside(FOCUS)), json!("rc-heading"), "{engine:?}");
        assert_eq!(person.run(&inside("return view.history.state")), json!("medicines"), "{engine:?}");
        // The first screen is one step back.
        person.run(&inside("view.history.back()"));
        person.until("the first screen", &inside("return shown('button[name=start]')"));
    }

    fn what_is_ticked_and_typed_before_the_program_is_there_is_taken(engine) {
        let web = Web::start();
        let does = "for (const name of ['sertraline', 'lithium']) page.querySelector(`input[name=${name}]`).click();
            const search = page.getElementById('name-search');
            search.focus();
            search.value = 'effex';
            search.setSelectionRange(2, 4);
            page.getElementById('episode-start-text').value = 'spring 2021';
            page.getElementById('paste').value = 'Prozac 20 mg';
            page.querySelector('details').open = true";
        let person = early_at_medicines(engine, &web, does);
        web.let_go("/slow.html");
        person.until("the list", &inside("return page.querySelectorAll('.rc-list__name').length === 2"));
        person.until("what it may be", &inside("return shown('#name-option-0')"));
        let found = person.run(&inside("return page.getElementById('name-options').textContent"));
        assert!(found.as_str().unwrap_or_default().contains("venlafaxine"), "{engine:?}: {found}");
        let field = "const search = page.activeElement;
            return [search.id, search.value, search.selectionStart, search.selectionEnd]";
        assert_eq!(person.run(&inside(field)), json!(["name-search", "effex", 2, 4]), "{engine:?}");
        let list = person.run(&inside(LIST));
        assert_eq!(list, json!(["sertraline", "lithium"]), "{engine:?}");
        assert_eq!(person.run(&inside("return page.querySelector('details').open")), json!(true), "{engine:?}");
        let pasted = person.run(&inside("return page.getElementById('paste').value"));
        assert_eq!(pasted, json!("Prozac 20 mg"), "{engine:?}");
        let read = "return page.getElementById('episode-start-said').textContent.includes('2021')";
        person.until("the date is read", &inside(read));
    }

    fn a_name_that_is_added_before_the_program_is_there_is_on_the_list(engine) {
        for add in [
            "page.querySelector('button[name=add-name]').click()",
            "search.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))",
        ] {
            let web = Web::start();
            let typed = "const search = page.getElementById('name-search');
                search.focus();
                search.value = 'Zoloft';";
            let person = early_at_medicines(engine, &web, &[typed, add].concat());
            // Until it is done nothing else can be: it would be about another name.
            let waits = "return [page.getElementById('recollect').inert,
                page.querySelector('button[name=add-name]').getAttribute('aria-pressed')]";
            assert_eq!(person.run(&inside(waits)), json!([true, "true"]), "{engine:?}");
            web.let_go("/slow.html");
            person.until("the list", &inside("return page.querySelectorAll('.rc-list__name').length === 1"));
            let inert = person.run(&inside("return page.getElementById('recollect').inert"));
            assert_eq!(inert, json!(false), "{engine:?}");
        }
    }

    fn a_press_that_leads_on_before_the_program_is_there_leads_on(engine) {
        let web = Web::start();
        let does = "page.querySelector('input[name=sertraline]').click();
            [...page.querySelectorAll('.rc-steps__step')].pop().click()";
        let person = early_at_medicines(engine, &web, does);
        web.let_go("/slow.html");
        person.until("the summary", &inside("return shown('.rc-paper')"));
        let paper = person.run(&inside("return page.querySelector('.rc-paper').textContent"));
        assert!(paper.as_str().unwrap_or_default().contains("sertraline"), "{engine:?}");
    }

    fn a_language_that_is_chosen_before_the_program_is_there_is_spoken(engine) {
        let web = Web::start();
        let person = early(engine, &web, "");
        person.run(&inside("page.querySelector('select[name=language]').value = 'es'"));
        web.let_go("/slow.html");
        person.until("Spanish", &inside("return page.querySelector('.rc-app[data-drawn]')?.lang === 'es'"));
    }

    fn whoever_has_a_draft_goes_on_with_it_after_a_press_on_start(engine) {
        let saved = Story::named("V04").saved_on(Day::new(2026, 1, 1).expect("a day"));
        let mut draft: Value = serde_json::from_str(&saved).expect("a copy");
        draft["step"] = json!("review");
        let draft = draft.to_string();
        // One that cannot be read is none: the form begins.
        for (draft, step) in [(draft.as_str(), "review"), ("a form that is not known", "medicines")] {
            let web = Web::start();
            let person = early(engine, &web, "");
            let keep = "view.sessionStorage.setItem('recollect.draft', arguments[0]);";
            person.run_with(&inside(&[keep, START].concat()), vec![json!(draft)]);
            let told = "return page.querySelector('button[name=start]').getAttribute('aria-pressed')";
            assert_eq!(person.run(&inside(told)), json!("true"), "{engine:?}: the press is seen");
            web.let_go("/slow.html");
            person.until("the program", &inside(DRAWN));
            person.until_with("the step", &inside("return view.history.state === arguments[0]"), vec![json!(step)]);
            assert_eq!(person.run(&inside(FOCUS)), json!("rc-heading"), "{engine:?}");
        }
    }

    fn a_clinics_page_makes_room_for_the_first_screen_before_the_program_is_there(engine) {
        let web = Web::start();
        hold_program(&web);
        web.page("/clinic.html", "<!DOCTYPE html><html lang=en><title>A clinic</title><script src=/recollect.js></script>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/clinic.html"));
        let person = Person::with(browser);
        person.run("const it = document.createElement('recollect-intake');
            it.setAttribute('src', '/slow.html');
            document.body.append(it);
            window.tall = () => it.shadowRoot.querySelector('iframe').clientHeight;
            window.first = tall()");
        person.until("room for it", "return tall() !== first");
        let room = person.run("return tall()");
        web.let_go("/slow.html");
        person.enters_intake(0);
        person.leave_frames();
        assert_eq!(person.run("return tall()"), room, "{engine:?}: nothing moves when the program comes");
    }

    fn a_press_on_start_while_the_program_is_made_is_remembered_too(engine) {
        let web = Web::start();
        let person = early(engine, &web, "");
        // The program has come, and the engine is not done with it.
        let hold = "const made = view.WebAssembly.instantiate;
            view.WebAssembly.instantiate = async (...given) => {
                await new Promise((it) => { window.goOn = it; });
                return made(...given);
            }";
        person.run(&inside(hold));
        web.let_go("/slow.html");
        person.until("the engine is at it", "return window.goOn !== undefined");
        person.run(&inside(&[START, "; window.goOn()"].concat()));
        person.until("the medicines", &inside("return shown('.rc-app[data-drawn] #name-search')"));
    }

    fn without_a_press_nothing_starts_by_itself(engine) {
        let web = Web::start();
        let person = early(engine, &web, "");
        web.let_go("/slow.html");
        person.until("the program", &inside(DRAWN));
        assert!(person.run(&inside("return shown('button[name=start]')")) == json!(true), "{engine:?}");
    }
}
