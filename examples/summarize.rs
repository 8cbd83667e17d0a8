//! A saved copy in; out comes the summary as plain text or FHIR, or the copy again.
//!
//! `cargo run --no-default-features --example summarize -- FILE [--fhir | --json] [--lang es] [--today 2026-11-24]`

use std::process::ExitCode;

use recollect::history::Day;
use recollect::intake::{Intake, Settings, draft, left_out, open, refused_in_words};
use recollect::summary::{Arrangement, document, fhir, text};
use recollect::words::Language;

fn main() -> ExitCode {
    match summarized(std::env::args().skip(1)) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "summarize FILE [--fhir | --json] [--lang es] [--today 2026-11-24]";

enum Form {
    Text,
    Copy,
    Fhir,
}

fn summarized(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let (mut file, mut form, mut language) = (None, Form::Text, Language::English);
    let mut today = today();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--json" => form = Form::Copy,
            "--fhir" => form = Form::Fhir,
            "--lang" => {
                let tag = arguments.next().unwrap_or_default();
                language = Language::from_tag(&tag).ok_or("--lang takes en or es")?;
            }
            "--today" => {
                let day = arguments.next().unwrap_or_default();
                today = day_of(&day).ok_or("--today takes a day like 2026-11-24")?;
            }
            it if file.is_some() || it.starts_with("--") => return Err(USAGE.into()),
            _ => file = Some(argument),
        }
    }
    let file = file.ok_or(USAGE)?;
    let copy = std::fs::read(&file).map_err(|it| format!("{file}: {it}"))?;
    let copy = String::from_utf8_lossy(&copy);
    let words = Language::English.words();
    let opened = open(&copy).map_err(|it| refused_in_words(&it, words))?;
    let settings = Settings { summary_language: Some(language), ..Settings::default() };
    let mut intake = Intake::new(today, settings);
    intake.history = recollect::history::History::clone(&opened.history);
    intake.spoken = opened.language;
    if !opened.unknown.is_empty() {
        eprintln!("{}", left_out(&opened.unknown, words));
    }
    Ok(match form {
        Form::Copy => draft(&intake),
        Form::Fhir => fhir(&intake),
        Form::Text => text(&document(&intake, Arrangement::default()), intake.settings.region),
    })
}

fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let day = Day::new(
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    );
    day.filter(|_| parts.next().is_none())
}

/// The day by the clock of this machine, in universal time.
fn today() -> Day {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let days = since.map_or(0, |it| it.as_secs() / 86_400) as i32;
    // 2000-01-01 is 10,957 days after 1970-01-01.
    let base = Day::new(2199, 12, 31).unwrap_or(Day::FIRST);
    let first = Day::new(2000, 1, 1).unwrap_or(Day::FIRST);
    base.minus_days(base.number() - first.number() - (days - 10_957)).unwrap_or(base)
}
