//! Every state of every screen on a narrow phone: as it comes, with the spacing
//! and the size of text that a reader may set, and with large enough targets.

use std::collections::BTreeSet;

use recollect::words::Language;
use recollect_e2e::{Browser, Engine, Look, Stage, states};

/// The spacing of WCAG 2.2, 1.4.12, that no text may suffer from.
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";
/// Text of twice the size, 1.4.4.
const LARGE: &str = "html { font-size: 200% !important; }";

/// What a finger hits in any case, and what it is to hit: 2.5.8 and 2.5.5.
const TARGET: u32 = 44;

/// A style sheet of the reader's, which the page's own policy would refuse from
/// anybody else.
fn with_style<T>(browser: &Browser, style: &str, then: impl FnOnce() -> T) -> T {
    const SET: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
        document.adoptedStyleSheets = [sheet];";
    browser.run_with(SET, vec![style.into()]);
    let result = then();
    browser.run("document.adoptedStyleSheets = [];");
    result
}

#[track_caller]
fn everything_fits(language: Language) {
    let mut stage = Stage::start(Engine::Chromium);
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for state in states().iter().filter(|it| it.language == language) {
        stage.person().look(Look::at(320));
        let person = stage.show(state);
        let mut note = |how: &str, all: Vec<String>| {
            found.extend(all.into_iter().map(|it| format!("{how}: {it} ({})", state.name)));
        };
        note("320 px", person.cut_off());
        note("too small", person.smaller_than(TARGET));
        with_style(person, SPACED, || note("320 px, spaced", person.cut_off()));
        person.look(Look::at(640));
        with_style(person, LARGE, || note("640 px, twice the size", person.cut_off()));
        seen += 1;
    }
    assert!(seen > 50, "only {seen} states");
    let found = Vec::from_iter(found);
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

mod chromium {
    use super::*;

    #[test]
    fn everything_fits_a_narrow_phone_in_english() {
        everything_fits(Language::English);
    }

    #[test]
    fn everything_fits_a_narrow_phone_in_spanish() {
        everything_fits(Language::Spanish);
    }
}
