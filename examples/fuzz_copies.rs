//! Opens many copies to which something happened, and counts what came of them.
//!
//! `cargo run --no-default-features --example fuzz_copies -- 100000`

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use recollect::history::saved::{Place, Refused, open, save};
use recollect::intake::{Intake, Settings, draft};
use recollect::summary::{Arrangement, document, fhir, text};

#[path = "../tests/support/mutated.rs"]
mod mutated;
#[path = "../tests/support/stories.rs"]
mod stories;
#[path = "../tests/support/story.rs"]
mod story;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(100_000_u64);
    let copies: Vec<String> =
        stories::stories().iter().map(|it| draft(&story::played(&it.1))).collect();
    let mut told: BTreeMap<&str, u64> = BTreeMap::new();
    for seed in 0..wanted {
        let file = mutated::mutated(&mut mutated::Dice::new(seed), &copies);
        match catch_unwind(AssertUnwindSafe(|| opened(&file))) {
            Ok(outcome) => *told.entry(outcome).or_default() += 1,
            Err(_) => {
                eprintln!("file {seed} is not handled:\n{file}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!("{wanted} mutated files, no panic, nothing changed by opening and saving again");
    for (outcome, count) in told {
        println!("{count:>8} {outcome}");
    }
    ExitCode::SUCCESS
}

/// What came of a file. What opened is also shown, exported and saved.
fn opened(file: &str) -> &'static str {
    let opened = match open(file) {
        Ok(opened) => opened,
        Err(Refused::NotOurs) => return "refused: not ours",
        Err(Refused::Damaged) => return "refused: damaged",
        Err(Refused::Newer) => return "refused: newer",
        Err(Refused::TooDeep) => return "refused: too deep",
        Err(Refused::Twice(_)) => return "refused: a member twice",
        Err(Refused::Wrong(_)) => return "refused: a member that is wrong",
    };
    let again = open(&save(&opened.history, Place::default()));
    assert_eq!(again.map(|it| it.history).as_ref(), Ok(&opened.history));
    let settings = Settings { ask_phq: true, ..Settings::default() };
    let mut intake = Intake::new(story::today(), settings);
    intake.history = opened.history;
    let document = document(&intake, Arrangement::default());
    assert!(!text(&document, intake.settings.region).is_empty());
    let bundle: Result<serde_json::Value, _> = serde_json::from_str(&fhir(&intake));
    assert!(bundle.is_ok());
    if opened.unknown.is_empty() { "opened" } else { "opened, and named what is not known" }
}
