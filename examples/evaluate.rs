//! Measures the recognition of names on the lists in `data/`, and prints every
//! miss.
//!
//! A third of the names as typed is held out: chosen by a hash of the text, and
//! never looked at while the distances and the cut-off were chosen. The same
//! code gives all three figures.

use std::fs;

use recollect::formulary::{Recognition, Verdict, recognize};

#[path = "../build/csv.rs"]
mod csv;
#[path = "../tests/support/names.rs"]
mod names;

use names::{Part, other_names, part, typed_names};

fn main() -> Result<(), String> {
    let read = |file: &str| fs::read_to_string(file).map_err(|e| format!("{file}: {e}"));
    let typed = typed_names(&read("data/names_typed.csv")?)?;
    let hide = std::env::args().any(|it| it == "--hide-held-out");
    for (wanted, name) in [(Part::Tuned, "tuned part"), (Part::HeldOut, "held-out part")] {
        let (mut all, mut first, mut in_three) = (0, 0, 0);
        let mut misses = String::new();
        for (text, id) in typed.iter().filter(|(text, _)| part(text) == wanted) {
            let found = recognize(text);
            let place = found.matches.iter().take(3).position(|it| it.agent.key() == id);
            all += 1;
            first += u32::from(place == Some(0));
            in_three += u32::from(place.is_some());
            if place != Some(0) {
                misses.push_str(&format!("  {text}\t{id}\t{}\n", shown(&found)));
            }
        }
        println!("names as typed, {name}: {all}");
        println!("  first suggestion right  {}", percent(first, all));
        println!("  in the first three      {}", percent(in_three, all));
        if wanted == Part::Tuned || !hide {
            print!("{misses}");
        }
    }
    let others = other_names(&read("data/names_other.csv")?)?;
    let (mut all, mut suggested) = (0, 0);
    let mut misses = String::new();
    for text in &others {
        let found = recognize(text);
        all += 1;
        if !found.matches.is_empty() {
            suggested += 1;
            misses.push_str(&format!("  {text}\t{}\n", shown(&found)));
        }
    }
    println!("names that are not depression medicines: {all}");
    println!("  with a suggestion       {}", percent(suggested, all));
    print!("{misses}");
    Ok(())
}

fn shown(found: &Recognition) -> String {
    let ids: Vec<&str> = found.matches.iter().map(|it| it.agent.key()).collect();
    let verdict = match found.verdict {
        Verdict::Exact => "exact",
        Verdict::Suggest => "suggest",
        Verdict::Ask => "ask",
        Verdict::Split => "split",
        Verdict::Class => "class",
        Verdict::Treatment(_) => "treatment",
        Verdict::Other => "other",
        Verdict::None => "none",
    };
    format!("{verdict} {} {}", ids.join(","), found.other.as_deref().unwrap_or_default())
}

fn percent(part: u32, all: u32) -> String {
    let tenths = (part * 1000 + all / 2) / all.max(1);
    format!("{}.{} % ({part} of {all})", tenths / 10, tenths % 10)
}
