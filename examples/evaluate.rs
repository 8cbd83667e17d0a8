//! Measures the recognition of names on the lists in `data/`, and prints every
//! miss.
//!
//! A third of the names as typed is held out: chosen by a hash of the text, and
//! never looked at while the distances and the cut-off were chosen. The same
//! code gives all three figures.

use std::fs;

use recollect::formulary::{
    self, AgentId, Names, Recognition, Table, Verdict, recognize, recognize_among, table,
};
use table::{OTHER, folded};

#[path = "../build/csv.rs"]
mod csv;
#[path = "../tests/support/names.rs"]
mod names;
#[path = "../build/pack.rs"]
mod pack;

use pack::packed;

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
    robustness(&read("data/other_medicines.csv")?)
}

/// Two measurements without a list of misspellings: names of ours with one or
/// two slips made at random, and other medicines that the table does not have.
fn robustness(others: &str) -> Result<(), String> {
    let mut random = Random(0x5eed);
    for slips in [1, 2] {
        let (mut all, mut first) = (0, 0);
        for agent in AgentId::all() {
            let names = std::iter::once(agent.name()).chain(agent.brands());
            for name in
                names.filter(|it| it.len() >= 6 && it.bytes().all(|b| b.is_ascii_alphabetic()))
            {
                for _ in 0..20 {
                    let typed = (0..slips).fold(name.to_lowercase(), |it, _| random.slip(&it));
                    let found = recognize(&typed);
                    all += 1;
                    first += u32::from(found.matches.first().is_some_and(|it| it.agent == agent));
                }
            }
        }
        println!("names of ours with {slips} random slip(s): {all}");
        println!("  first suggestion right  {}", percent(first, all));
    }
    let rows = csv::rows("other_medicines.csv", others, &["name", "kind", "source"])?;
    let all: Vec<(Vec<u8>, u8)> = rows.iter().map(|row| (folded(&row.cells[0]), OTHER)).collect();
    let ours = &formulary::names().ours;
    let mut suggested = Vec::new();
    for (left_out, (name, _)) in all.iter().enumerate() {
        let rest = all.iter().enumerate().filter(|(index, _)| *index != left_out);
        let packed = packed(rest.map(|(_, it)| it.clone()).collect());
        let names = Names { ours: ours.clone(), rest: Table::new(&packed) };
        let typed = String::from_utf8_lossy(name);
        if !recognize_among(&names, &typed).matches.is_empty() {
            suggested.push(typed.into_owned());
        }
    }
    println!("other medicines, each left out of the table in turn: {}", all.len());
    println!("  with a suggestion       {}", percent(suggested.len() as u32, all.len() as u32));
    println!("  {}", suggested.join(" "));
    Ok(())
}

/// A small generator of numbers that are the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end
    }

    /// Leaves out, adds, swaps or changes one letter.
    fn slip(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        let at = 1 + self.below(letters.len() - 2);
        let any = char::from(b'a' + self.below(26) as u8);
        match self.below(5) {
            0 => _ = letters.remove(at),
            1 => letters.insert(at, any),
            2 => letters.swap(at, at + 1),
            3 => letters.insert(at, letters[at]),
            _ => letters[at] = any,
        }
        letters.into_iter().collect()
    }
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
    format!("{verdict} {}", ids.join(","))
}

fn percent(part: u32, all: u32) -> String {
    let tenths = (part * 1000 + all / 2) / all.max(1);
    format!("{}.{} % ({part} of {all})", tenths / 10, tenths % 10)
}
