//! Reads the lists of names for the tests and for the evaluation.

use crate::csv::rows;

/// Which part of the names as typed a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Looked at while the recognition was tuned.
    Tuned,
    /// Never looked at then: a third.
    HeldOut,
}

/// The part of a name, by the FNV-1a hash of its text in small letters.
pub fn part(typed: &str) -> Part {
    let hash = typed.to_lowercase().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    // The high bits: the low ones of this hash are near to the last letter.
    if (hash >> 32) % 3 == 0 { Part::HeldOut } else { Part::Tuned }
}

/// The names as typed that mean one of our agents, with its key.
pub fn typed_names(text: &str) -> Result<Vec<(String, String)>, String> {
    let rows = rows("names_typed.csv", text, &["typed", "id", "meant", "kind", "source"])?;
    let pairs = rows.into_iter().map(|row| (row.cells[0].clone(), row.cells[1].clone()));
    Ok(pairs.filter(|(_, id)| !id.is_empty()).collect())
}

/// The entries that are to get no suggestion. An entry that is exactly one of
/// our names is dropped: the formulary lists it.
pub fn other_names(text: &str) -> Result<Vec<String>, String> {
    let rows = rows("names_other.csv", text, &["typed", "category", "expected", "note"])?;
    Ok(rows
        .into_iter()
        .filter(|row| row.cells[2] == "no_match")
        .map(|row| row.cells[0].clone())
        .filter(|typed| {
            let found = recollect::formulary::recognize(typed);
            found.verdict != recollect::formulary::Verdict::Exact
        })
        .collect())
}
