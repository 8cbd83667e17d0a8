//! The made-up clinic page that writes the code to paste: what it shows is what the
//! code makes.

use recollect::words::Language;
use recollect_e2e::{Browser, Options, Person, Web, in_each_engine};
use serde_json::{Value, json};

/// Makes choices in the panel as a person's hands do.
const CHOOSES: &str = "for (const [name, value] of Object.entries(arguments[0])) {
        for (const field of document.querySelectorAll(`#choices [name='${name}']`)) {
            if (field.type === 'checkbox') field.checked = [].concat(value).includes(field.value) || value === true;
            else field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
    }
    return document.getElementById('code').textContent";

/// What the intake was told, as it shows.
const SHOWN: &str = "const page = document.documentElement;
    return [page.lang, page.dataset.region, document.querySelector('.rc-clinic')?.textContent,
        page.style.getPropertyValue('--rc-clinic-light')].join()";

in_each_engine! {
    fn the_code_that_the_panel_writes_makes_what_it_shows(engine) {
        let web = Web::start();
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/clinic.html"));
        let person = Person::with(browser).reading(Language::Spanish);
        person.enters_intake(0);
        person.leave_frames();
        let choices = json!({ "clinic-name": "Puerto \"Sur\" <b>&amp;", "clinic-phone": "555 0100", "lang": "es", "region": "ca",
            "ask": ["phq-9"], "own-accent": true, "accent": "#7a1f5c", "folder": "/" });
        let code = person.run_with(CHOOSES, vec![choices]);
        person.enters_intake(0);
        let wanted = "es,ca,Puerto \"Sur\" <b>&amp; · 555 0100,#7a1f5c";
        person.until_with("the choices", &format!("return (() => {{ {SHOWN} }})() === arguments[0]"), vec![json!(wanted)]);
        // The page says what it heard, and that is no answer.
        person.starts();
        person.leave_frames();
        let heard = person.text("#heard");
        for line in heard.lines() {
            let line: Value = serde_json::from_str(line).expect("a message");
            assert!(["ready", "height", "top"].iter().any(|it| line["recollect"] == *it), "{engine:?}: {line}");
        }
        let code = code.as_str().unwrap_or_default();
        web.page("/pasted.html", format!("<!DOCTYPE html><html lang=en><title>Pasted</title><p>Words</p>{code}"));
        person.open(&web.at("/pasted.html"));
        person.enters_intake(0);
        person.until_with("the choices", &format!("return (() => {{ {SHOWN} }})() === arguments[0]"), vec![json!(wanted)]);
        person.starts();
        let steps = person.run("return document.querySelector('.rc-steps__list').textContent").to_string();
        let screen = &person.words().screen;
        assert!(steps.contains(screen.phq_step) && !steps.contains(screen.health_step), "{engine:?}: {steps}");
        person.leave_frames();
        assert_eq!(person.run("return document.querySelectorAll('recollect-intake b').length"), json!(0), "{engine:?}");
    }
}
