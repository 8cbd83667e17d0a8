//! The summary in a tab of its own, for browsers that print the page around a frame:
//! the same words, under the same policy.

use recollect_e2e::{Browser, Engine, Options, Person, Story, Web, in_each_engine};
use serde_json::{Value, json};

/// Somebody at the summary of a story, in a clinic's page.
fn at_summary(engine: Engine, web: &Web, story: &Story) -> Person {
    web.page(
        "/tab-host.html",
        "<!DOCTYPE html><html lang=en><title>Harbor</title><h1>Words of the clinic</h1>
        <script src='/recollect.js' defer></script><recollect-intake></recollect-intake>",
    );
    let browser = Browser::start(engine, &Options::default());
    browser.open(&web.at("/tab-host.html"));
    let person = Person::with(browser);
    person.enters_intake(0);
    person.opens_copy(&story.saved_on(person.today()));
    person.is_at("summary");
    person
}

in_each_engine! {
    fn the_summary_stands_in_a_tab_of_its_own_under_the_same_policy(engine) {
        let web = Web::start();
        let person = at_summary(engine, &web, &Story::named("V04"));
        let text = "return document.querySelector('.rc-paper').textContent";
        let paper = person.run(text);
        let first = person.windows();
        person.button("tab");
        person.until_in("a tab", || person.windows().len() == 2);
        let tab = person.windows().into_iter().find(|it| !first.contains(it)).expect("the tab");
        person.go_to_window(&tab);
        person.until("the summary", "return document.querySelector('.rc-paper') !== null");
        assert_eq!(person.run(text), paper, "{engine:?}");
        assert!(!person.text("body").contains("Words of the clinic"), "{engine:?}");
        assert_eq!(person.run("return document.querySelectorAll('script, button, input').length"), json!(0), "{engine:?}");
        // Its styles are let through by the policy, and nothing else is.
        let styled = person.run("return getComputedStyle(document.querySelector('.rc-paper')).fontFamily");
        assert_ne!(styled, person.run("return getComputedStyle(document.createElement('p')).fontFamily"), "{engine:?}");
        let loaded = web.requests().len();
        let refused = person.run_long(TRIES, vec![json!(web.at("/leak"))]);
        let refused: Vec<String> = serde_json::from_value(refused).expect("directives");
        for directive in ["connect-src", "img-src", "require-trusted-types-for"] {
            assert!(refused.iter().any(|it| it.starts_with(directive)), "{engine:?}: {directive} not among {refused:?}");
        }
        assert_eq!(person.run("return window.ran === undefined"), json!(true), "{engine:?}");
        assert_eq!(web.requests()[loaded..], [""; 0], "{engine:?}");
        // Firefox does not end while a tab is open beside the one that it is at.
        person.close_window();
        person.go_to_window(&first[0]);
    }

    fn a_browser_that_opens_no_tab_is_named(engine) {
        let web = Web::start();
        let person = at_summary(engine, &web, &Story::named("V04"));
        person.run("window.open = () => null");
        person.button("tab");
        person.until("a sentence", "return document.querySelector('.rc-outcome p')");
        assert_eq!(person.text(".rc-outcome p"), person.words().screen.no_tab, "{engine:?}");
        assert_ne!(person.run("return document.querySelector('.rc-paper')"), Value::Null, "{engine:?}");
    }
}

/// Calls back with the directives that refused, when all three have: a tab that is not
/// in front draws no frame to wait for.
const TRIES: &str = "
    const [leak, done] = arguments;
    const refused = [];
    const wanted = ['connect-src', 'img-src', 'require-trusted-types-for'];
    document.addEventListener('securitypolicyviolation', (it) => {
        refused.push(it.effectiveDirective);
        if (wanted.every((it) => refused.some((other) => other.startsWith(it)))) done(refused);
    });
    fetch(leak + '?fetch').catch(() => {});
    new Image().src = leak + '?image';
    const script = document.createElement('script');
    for (const it of [['text', 'window.ran = true'], ['src', leak + '?script']])
        try { script[it[0]] = it[1]; } catch {}
    document.body.append(script);
";
