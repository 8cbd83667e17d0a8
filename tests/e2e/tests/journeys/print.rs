//! Printing with the page's own button: what comes out of the printer.

use std::io::Write;
use std::process::{Command, Stdio};

use recollect_e2e::{
    Browser, Engine, Options, Person, Story, Web, in_each_engine, squeezed, tells_all_of,
};
use serde_json::json;

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

/// Every color of what is shown, with print styles in force.
const COLORS: &str = "
    const kinds = ['color', 'backgroundColor', 'borderTopColor', 'borderBottomColor',
        'borderInlineStartColor', 'outlineColor', 'fill', 'stroke', 'colorScheme', 'textDecorationColor'];
    return [...document.querySelectorAll('html, body, body *')].filter((it) => it.checkVisibility())
        .flatMap((it) => [null, '::before', '::after'].map((part) => {
            const style = getComputedStyle(it, part);
            return [it.localName, it.getAttribute('class'), part, ...kinds.map((kind) => style[kind])].join(' ');
        }));";

/// A PDF as it looks, sheet by sheet.
fn drawn(pdf: &[u8]) -> Vec<u8> {
    let mut drawing = Command::new("pdftoppm")
        .args(["-r", "60", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm (Debian: poppler-utils)");
    let mut input = drawing.stdin.take().expect("its input");
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&pdf));
    let output = drawing.wait_with_output().expect("it ends");
    writing.join().expect("a thread").expect("it reads the file");
    assert!(output.status.success() && output.stdout.starts_with(b"P6"), "no picture");
    output.stdout
}

/// What is printed in a theme: all its colors, and how it looks.
fn printed_in(person: &Person, theme: &str) -> (Vec<String>, Vec<u8>) {
    let features = json!([{ "name": "prefers-color-scheme", "value": theme }]);
    let look = |media: &str| {
        let wanted = json!({ "media": media, "features": features });
        person.devtools("Emulation.setEmulatedMedia", wanted);
    };
    look("print");
    let colors = serde_json::from_value(person.run(COLORS)).expect("texts");
    look("");
    let dark = person.run("return matchMedia('(prefers-color-scheme: dark)').matches");
    assert_eq!(dark, json!(theme == "dark"));
    (colors, drawn(&person.print()))
}

/// Puts the pointer over a button that paper shows too, until the screen shows that.
fn points_at_a_button(person: &Person) {
    let place = person.run(
        "const button = document.querySelector('main .rc-button--link');
        button.scrollIntoView({ block: 'center' });
        const box = button.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];",
    );
    let there = json!({ "type": "mouseMoved", "x": place[0], "y": place[1] });
    person.devtools("Input.dispatchMouseEvent", there);
    let shown = "const button = document.querySelector('main .rc-button--link');
        return button.matches(':hover')
            && getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)';";
    person.until("the button under the pointer looks so", shown);
}

mod themes {
    use super::*;

    #[test]
    fn chromium_prints_the_same_in_the_dark() {
        let person = Person::at_file(Engine::Chromium);
        person.opens_copy(&Story::named("T03").saved_on(person.today()));
        let is_same = |screen: &str| {
            person.is_at(screen);
            let (light, dark) = (printed_in(&person, "light"), printed_in(&person, "dark"));
            assert!(light.0.len() > 100, "{screen}: {} colors", light.0.len());
            assert_eq!(light.0.len(), dark.0.len(), "{screen}: other things are shown");
            let other: Vec<_> = light.0.iter().zip(&dark.0).filter(|it| it.0 != it.1).collect();
            assert!(
                other.is_empty(),
                "{screen}: {} differ: {:#?}",
                other.len(),
                other.iter().take(8).collect::<Vec<_>>()
            );
            assert!(light.1 == dark.1, "{screen}: another picture");
        };
        // Whoever prints with the browser's own menu prints any screen.
        is_same("summary");
        person.jumps_to(person.words().screen.review_step);
        is_same("review");
        let bare = printed_in(&person, "light");
        points_at_a_button(&person);
        let hovered = printed_in(&person, "light");
        assert!(hovered == bare, "where the pointer was is on the paper");
    }
}

in_each_engine! {
    fn the_button_prints_the_summary_on_marked_sheets(engine) {
        let story = Story::named("T03");
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        person.opens_copy(&story.saved_on(person.today()));
        person.is_at("summary");
        let printed = person.prints("print");
        tells_all_of(&printed.text, &story.played_on(person.today()));
        printed.sheets.iter().for_each(|it| are_marked(engine, it));
        let text = squeezed(&printed.text);
        for button in [person.words().screen.print, person.words().screen.erase] {
            assert!(!text.contains(&squeezed(button)), "{engine:?}: {button} is on the paper");
        }
    }

    fn a_short_summary_is_one_sheet(engine) {
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("summary");
        let printed = person.prints("print");
        assert!(printed.text.contains("venlafaxine"), "{engine:?}: {}", printed.text);
        if let Some(sheets) = printed.sheets {
            assert_eq!(sheets.len(), 1, "{engine:?}: {sheets:?}");
            are_marked(engine, &sheets);
        }
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
        let printed = person.prints("print");
        let text = squeezed(&printed.text);
        assert!(text.contains("225mg") && text.contains("venlafaxine"), "{engine:?}: {text}");
        assert!(!text.contains("Wordsoftheclinic"), "{engine:?}: {text}");
        assert!(printed.sheets.is_none_or(|it| it.len() == 1), "{engine:?}: {text}");
    }

    fn the_blank_form_prints_before_anything_is_answered(engine) {
        let person = Person::at(engine, &with_print(), &recollect_e2e::from_disk());
        let text = squeezed(&person.prints("blank").text);
        let words = person.words();
        for said in [words.screen.blank_name, words.screen.blank_treatments, words.choice.response[0].tell] {
            assert!(text.contains(&squeezed(said)), "{engine:?}: {said} is not in {text}");
        }
        assert!(!text.contains(&squeezed(words.screen.open_copy)), "{engine:?}: {text}");
        // Afterwards the page is as it was.
        person.starts();
    }
}
