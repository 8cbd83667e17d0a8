//! The first screen while its program is still on the way, and when it has come.

use recollect_e2e::{Browser, Engine, Limit, Options, Person, Web, dist, in_each_engine, limit};
use serde_json::{Value, json};

/// Somebody who sees the first screen in a frame, of a file whose program is still
/// on the way. A page that is not whole lets no driver in; the page around it does.
fn early(engine: Engine, web: &Web, chosen: &str) -> Person {
    let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
    let program = file.find("id=\"recollect-program\">").expect("a program");
    web.page("/slow.html", file);
    web.hold("/slow.html", program + 1_000);
    web.page("/around.html", "<!DOCTYPE html><html lang=en><title>A clinic</title>");
    let browser = Browser::start(engine, &Options::default());
    browser.open(&web.at("/around.html"));
    let person = Person::with(browser);
    let frame = "const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 700px; height: 1200px';
        frame.src = '/slow.html' + arguments[0];
        document.body.append(frame)";
    person.run_with(frame, vec![json!(chosen)]);
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
fn looks_the_same_before_and_after(engine: Engine, chosen: &str) {
    let web = Web::start();
    let person = early(engine, &web, chosen);
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
    for (before, after) in
        before.as_array().into_iter().flatten().zip(after.as_array().into_iter().flatten())
    {
        assert_eq!(before, after, "{engine:?}");
    }
    assert_eq!(before, after, "{engine:?}");
    assert_eq!(person.run("return all.size"), json!(1), "{engine:?}: something flashed");
    let shifts = person.run("return window.shifts ?? null");
    let counted = if limit(engine, Limit::LayoutShift).is_none() { json!(0) } else { Value::Null };
    assert_eq!(shifts, counted, "{engine:?}");
}

in_each_engine! {
    fn the_first_screen_is_the_same_before_and_after_the_program_starts(engine) {
        looks_the_same_before_and_after(engine, "");
    }

    fn the_first_screen_in_spanish_is_the_same_before_and_after(engine) {
        looks_the_same_before_and_after(engine, "#lang=es");
    }

    fn a_press_on_start_before_the_program_is_there_is_remembered(engine) {
        let web = Web::start();
        let person = early(engine, &web, "");
        person.run(&inside("page.querySelector('button[name=start]').click()"));
        let told = "return page.querySelector('button[name=start]').getAttribute('aria-pressed')";
        assert_eq!(person.run(&inside(told)), json!("true"), "{engine:?}: the press is seen");
        web.let_go("/slow.html");
        person.until("the medicines", &inside("return shown('#name-search')"));
        let focus = person.run(&inside("return page.activeElement.id"));
        assert_eq!(focus, json!("rc-heading"), "{engine:?}");
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
        person.run(&inside("page.querySelector('button[name=start]').click(); window.goOn()"));
        person.until("the medicines", &inside("return shown('#name-search')"));
    }

    fn without_a_press_nothing_starts_by_itself(engine) {
        let web = Web::start();
        let person = early(engine, &web, "");
        web.let_go("/slow.html");
        person.until("the program", &inside(DRAWN));
        assert!(person.run(&inside("return shown('button[name=start]')")) == json!(true), "{engine:?}");
    }
}
