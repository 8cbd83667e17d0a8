//! Printing with the page's own button: what comes out of the printer.

use recollect_e2e::{
    Browser, Engine, Limit, Options, Person, Story, Web, in_each_engine, limit, squeezed,
    tells_all_of, text_of,
};
use serde_json::json;

/// Presses a button that prints, and gives the sheets, a text each. Where no
/// driver can get at them, it is claimed that the page asks for printing once.
#[track_caller]
fn sheets(person: &Person, button: &str) -> Option<Vec<String>> {
    if limit(person.engine(), Limit::PrintButton).is_some() {
        person.run("window.rcPrints = 0; window.print = () => { window.rcPrints++ }");
        person.button(button);
        assert_eq!(person.run("return window.rcPrints"), json!(1), "{:?}", person.engine());
        return None;
    }
    person.button(button);
    let text = text_of(&person.printed_file());
    let sheets: Vec<String> = text.split('\u{c}').map(String::from).collect();
    // A form feed ends each sheet.
    Some(sheets[..sheets.len() - 1].to_vec())
}

fn with_print() -> Options {
    Options { print_window: true, ..Options::default() }
}

/// Each sheet says whose words are on it, and which one it is.
#[track_caller]
fn are_marked(engine: Engine, sheets: &[String]) {
    let all = sheets.len();
    for (index, sheet) in sheets.iter().enumerate() {
        let sheet = squeezed(sheet);
        let number = [format!("{}/{all}", index + 1), format!("{}of{all}", index + 1)];
        assert!(sheet.contains("asreportedbythepatient"), "{engine:?}: {sheet}");
        assert!(
            number.iter().any(|it| sheet.contains(it)),
            "{engine:?}: sheet {number:?}: {sheet}"
        );
    }
}

in_each_engine! {
    fn the_button_prints_the_summary_on_marked_sheets(engine) {
        let story = Story::named("T03");
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        person.opens_copy(&story.saved_on(person.today()));
        person.is_at("review");
        person.goes_on();
        let Some(sheets) = sheets(&person, "print") else { return };
        tells_all_of(&sheets.concat(), &story.played_on(person.today()));
        are_marked(engine, &sheets);
        let text = squeezed(&sheets.concat());
        for button in [person.words().screen.print, person.words().screen.erase] {
            assert!(!text.contains(&squeezed(button)), "{engine:?}: {button} is on the paper");
        }
    }

    fn a_short_summary_is_one_sheet(engine) {
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("review");
        person.goes_on();
        let Some(sheets) = sheets(&person, "print") else { return };
        assert_eq!(sheets.len(), 1, "{engine:?}: {sheets:?}");
        are_marked(engine, &sheets);
    }

    fn within_a_clinics_page_the_summary_prints_alone(engine) {
        let web = Web::start();
        web.page("/print-host.html", "<!DOCTYPE html><title>Harbor</title><h1>Words of the clinic</h1>
            <script src='/recollect.js' defer></script><recollect-intake></recollect-intake>");
        let browser = Browser::start(engine, &with_print());
        browser.open(&web.at("/print-host.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        person.starts();
        person.adds("Effexor XR");
        person.goes_on();
        person.writes("most-text", "225 mg");
        person.jumps_to(person.words().screen.summary_step);
        let Some(sheets) = sheets(&person, "print") else { return };
        let text = squeezed(&sheets.concat());
        assert!(text.contains("225mg") && text.contains("venlafaxine"), "{engine:?}: {text}");
        assert!(!text.contains("Wordsoftheclinic"), "{engine:?}: {text}");
        assert_eq!(sheets.len(), 1, "{engine:?}: {text}");
    }

    fn the_blank_form_prints_before_anything_is_answered(engine) {
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        let Some(sheets) = sheets(&person, "blank") else { return };
        let text = squeezed(&sheets.concat());
        let words = person.words();
        for said in [words.screen.blank_name, words.screen.blank_treatments, words.choice.response[0].tell] {
            assert!(text.contains(&squeezed(said)), "{engine:?}: {said} is not in {text}");
        }
        assert!(!text.contains(&squeezed(words.screen.open_copy)), "{engine:?}: {text}");
        // Afterwards the page is as it was.
        person.starts();
    }
}
