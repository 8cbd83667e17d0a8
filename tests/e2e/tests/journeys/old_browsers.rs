//! Browsers that lack what the program needs: the page says so in plain words, and
//! has the blank form.

use recollect_e2e::{Browser, Engine, Options, Person, Web, in_each_engine, squeezed};
use serde_json::json;

/// The file in a browser in which something is missing from the start. Writing a
/// page into a frame keeps the frame's window as it was made.
#[track_caller]
fn without(engine: Engine, missing: &str) {
    let web = Web::start();
    web.page(
        "/old.html",
        "<!DOCTYPE html><html lang=en><title>Old</title><iframe width=900 height=9000 src='about:blank'></iframe>",
    );
    let browser = Browser::start(engine, &Options::default());
    browser.open(&web.at("/old.html"));
    let person = Person::with(browser);
    let write = "const [missing, done] = arguments;
        fetch('/recollect.html').then((it) => it.text()).then((text) => {
            const inside = document.querySelector('iframe').contentWindow;
            new inside.Function(missing)();
            inside.document.open();
            inside.document.write(text);
            inside.document.close();
            done(true);
        })";
    person.run_long(write, vec![json!(missing)]);
    let frame = person.find("iframe");
    person.enter_frame(&frame);
    person.until("words", "return document.documentElement.dataset.state === 'broken'");
    let shown = squeezed(&person.text("body"));
    let words = person.words();
    for said in
        [words.screen.no_program, words.screen.blank_name, words.document.treatments_heading, "988"]
    {
        assert!(shown.contains(&squeezed(said)), "{engine:?}: {missing}: {said} is not in {shown}");
    }
    assert!(!person.shows("button[name='start']"), "{engine:?}: a button that does nothing");
    person.run("window.prints = 0; window.print = () => { window.prints++ }");
    person.button("blank");
    assert_eq!(person.run("return prints"), json!(1), "{engine:?}: the form prints");
}

in_each_engine! {
    fn without_webassembly_there_are_words_and_a_blank_form(engine) {
        without(engine, "delete window.WebAssembly");
    }

    fn without_a_way_to_unpack_there_are_words_and_a_blank_form(engine) {
        without(engine, "delete window.DecompressionStream");
    }
}
