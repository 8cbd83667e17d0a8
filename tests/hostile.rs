//! Whatever somebody types is a text in every output, and all of it is there. Of
//! the page `shown.rs` claims the same.

#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/story.rs"]
mod story;

use hostile::{everywhere, texts};
use recollect::history::Day;
use recollect::intake::{draft, open};
use recollect::reading::list;
use recollect::summary::{Arrangement, document, fhir, text};
use story::played;

/// Calls with each text in each place.
fn each(mut call: impl FnMut(&str, &str, &recollect::intake::Intake)) {
    let base = played("medicine Zoloft\ntreatment ect\n");
    for text in texts() {
        for (place, intake) in everywhere(&base, &text) {
            call(&text, &place, &intake);
        }
    }
}

/// The letters and signs of a text: no room, and nothing that only steers.
fn seen(text: &str) -> String {
    let steers =
        |it: char| it.is_control() || it.is_whitespace() || "\u{202e}\u{2066}\u{fffd}".contains(it);
    text.chars().filter(|it| !steers(*it)).collect()
}

#[test]
fn the_text_for_a_chart_has_all_of_it_and_nothing_that_steers_or_counts() {
    each(|typed, place, intake| {
        let whole = text(&document(intake, Arrangement::default()), intake.settings.region);
        assert!(seen(&whole).contains(&seen(typed)), "{place}: {typed:?} is not in\n{whole}");
        for line in whole.lines() {
            assert!(!line.starts_with(['=', '+', '-', '@']), "{place}: {line:?}");
            // A word that is longer than a line stays whole.
            let one_word = line.split_whitespace().any(|it| it.chars().count() > 50);
            assert!(line.chars().count() <= 80 || one_word, "{place}: {line:?}");
            let steers = |it: char| it.is_control() || ('\u{202a}'..='\u{2069}').contains(&it);
            assert!(!line.contains(steers), "{place}: {line:?}");
        }
    });
}

#[test]
fn the_saved_copy_can_stand_in_a_page_and_gives_all_of_it_back() {
    each(|_, place, intake| {
        let copy = draft(intake);
        assert!(!copy.contains('<') && !copy.trim_end().contains(char::is_control), "{place}");
        let opened = open(&copy).expect("our own copy");
        assert_eq!(*opened.history, intake.history, "{place}");
    });
}

#[test]
fn the_file_for_a_record_has_all_of_it_as_text() {
    each(|typed, place, intake| {
        let file = fhir(intake);
        assert!(!file.contains('<') && !file.trim_end().contains(char::is_control), "{place}");
        let bundle: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        let mut found = false;
        each_text(&bundle["entry"][1]["resource"]["item"], &mut |it| {
            assert!(!it.contains(|it: char| it.is_control() && it != '\n'), "{place}: {it:?}");
            found |= seen(it) == seen(typed);
        });
        assert!(found, "{place}: {typed:?} is not in {}", bundle["entry"][1]);
        // The page within is well formed: what was typed opens and closes nothing.
        let page = bundle["entry"][1]["resource"]["text"]["div"].as_str().expect("a page");
        assert_eq!(page.matches('<').count(), 4, "{place}: {page}");
    });
}

/// Where the time grew with the square of the length, each of these took minutes.
#[test]
fn a_long_list_of_next_to_nothing_is_read_to_its_end() {
    let today = Day::new(2026, 11, 24).expect("a day of the calendar");
    let many = |part: &str| part.repeat(40_000);
    for text in [
        format!("Zoloft\n{}", many("5\n")),
        format!("Zoloft{}\n{}", many(" 5"), many("5\n")),
        format!("name{}", many(",a")),
        format!("name{}\nZoloft{}", many(",a"), many(",5")),
        format!("Zoloft 50 mg tablet daily {}", many("(two daily ")),
    ] {
        let lines = list(&text, today);
        let read: usize = lines.iter().map(|it| seen(&it.text).len()).sum();
        assert_eq!(read, seen(&text).len(), "{}", &text[..40]);
    }
}

fn each_text(json: &serde_json::Value, call: &mut impl FnMut(&str)) {
    match json {
        serde_json::Value::String(it) => call(it),
        serde_json::Value::Array(all) => all.iter().for_each(|it| each_text(it, call)),
        serde_json::Value::Object(all) => all.values().for_each(|it| each_text(it, call)),
        _ => {}
    }
}
