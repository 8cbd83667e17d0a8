//! Patient stories, entered in the built file as a person would, and read back
//! from the printed page.

use recollect::history::Day;
use recollect::summary::{Arrangement, Document, Line, Piece, document};
use recollect_e2e::{Engine, Person, Story, in_each_engine, printed, squeezed};

/// Every answer of a story stands in the print, each trial's with its trial.
#[track_caller]
fn is_in_the_print(story: &Story, printed: &str, day: Day) {
    let document = document(&story.played_on(day), Arrangement::default());
    let printed = squeezed(printed);
    let mut rest = printed.as_str();
    let said = said(&document);
    assert!(said.len() > 20, "a document of {} pieces", said.len());
    for text in said {
        let place = rest.find(&squeezed(&text));
        let place = place.unwrap_or_else(|| {
            panic!(
                "not in the print, or not in its place: {text}\nafter it: {rest}\nall: {printed}"
            )
        });
        rest = &rest[place..];
    }
}

/// All that a document says, in its order.
fn said(document: &Document) -> Vec<String> {
    let pieces = |all: &[Piece]| all.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let line = |it: &Line| {
        let mut said = pieces(&it.pieces);
        if !it.label.is_empty() {
            said.insert(0, it.label.into());
        }
        said
    };
    let mut all = Vec::new();
    for sentence in &document.glance {
        all.extend(pieces(sentence));
    }
    for row in document.medicines.iter().chain(&document.treatments) {
        all.push(row.name.text.clone());
        all.extend(row.cells.iter().flatten().flat_map(line));
    }
    for part in &document.parts {
        all.push(part.heading.into());
        all.extend(part.lines.iter().flat_map(line));
    }
    all.retain(|it| !it.trim().is_empty());
    all
}

#[track_caller]
fn comes_out_as_told(engine: Engine, name: &str) {
    let story = Story::named(name);
    let person = Person::at_file(engine);
    person.tells_story(&story);
    is_in_the_print(&story, &printed(&person), person.today());
}

in_each_engine! {
    fn v03_two_old_medicines_and_ect(engine) {
        comes_out_as_told(engine, "V03");
    }

    fn v04_tms_added_to_a_medicine(engine) {
        comes_out_as_told(engine, "V04");
    }

    fn t03_four_added_to_one(engine) {
        comes_out_as_told(engine, "T03");
    }

    fn l01_six_that_did_not_help(engine) {
        comes_out_as_told(engine, "L01");
    }

    fn l04_one_that_wore_off(engine) {
        comes_out_as_told(engine, "L04");
    }
}
