//! Reads a list that was pasted: from a pharmacy, a portal, a spreadsheet or a
//! note.

mod blocks;
mod columns;
mod details;
mod items;
mod leads;
mod records;

use crate::formulary::{Found, Match, ProductKind, Token, TreatmentHint};
use crate::history::Day;

/// What a part of a pasted list was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// An agent, by a name that is exactly one of its names.
    Agent(Match),
    /// Perhaps one of these agents, best first, at most three. Never empty.
    Maybe(Vec<Match>),
    /// A treatment that is no medicine.
    Treatment(TreatmentHint),
    /// A class of medicines: the name itself is not known.
    Class,
    /// A medicine, but none of ours.
    Other,
    /// The heading of a list or of its columns.
    Heading,
    /// Nothing is known about it.
    Nothing,
}

/// One medicine of a pasted list, or a line of it that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLine {
    /// The text as pasted, without the white space around it. Several lines
    /// where the lines after the name tell more about it.
    pub text: String,
    /// The name within it, as pasted; empty where none was found.
    pub name: String,
    /// What it was read as.
    pub means: Means,
    /// Whether it is plain that this is a medicine of the list: an exact name
    /// that stands where a name stands. Only such a line is taken without a
    /// question.
    pub sure: bool,
    /// The kind of product, where it is said.
    pub kind: Option<ProductKind>,
    /// The first amount beside the name, in the words of the text: what a tablet
    /// holds, or what was taken.
    pub strength: Option<String>,
    /// What is said about the amount of a day, in the words of the text. Where
    /// directions leave it open, [`dose`](super::dose) reads no single value
    /// from these words.
    pub dose: Option<String>,
    /// When it began, in the words of the text. A fill date is none.
    pub start: Option<String>,
    /// When it ended, in the words of the text.
    pub stop: Option<String>,
    /// Whether it is said to go on: `1998-present`.
    pub current: bool,
    /// How long it was taken, in the words of the text.
    pub total: Option<String>,
    /// How many sessions it took, in the words of the text.
    pub sessions: Option<String>,
    /// Whether the text says more than what was taken from it.
    pub more: bool,
}

/// Reads a pasted list, in its order. Nothing of it is lost: every line that is
/// not empty stands in the text of one that comes out, and a line that is not
/// understood comes out as it is. Linear in the length of the text.
///
/// Names that are misspelt are looked for in the first two hundred places only;
/// after these an exact name counts.
pub fn list(text: &str, today: Day) -> Vec<ListLine> {
    let mut lines = Vec::new();
    let mut looks = MOST_LOOKS;
    for record in blocks::records(text) {
        items::items(&record, today, &mut looks, &mut lines);
    }
    lines
}

/// How often a text is compared with every name.
const MOST_LOOKS: u32 = 200;

/// How many of the words begin before a place of the text.
fn begun(tokens: &[Token], place: usize) -> usize {
    tokens.partition_point(|it| it.start < place)
}

/// How many of the words end there or before.
fn ended(tokens: &[Token], place: usize) -> usize {
    tokens.partition_point(|it| it.end <= place)
}

/// How many of the names begin before a place of the text.
fn named(found: &[Found], place: usize) -> usize {
    found.partition_point(|it| it.range.start < place)
}

/// The words from a place of the text on that end up to another.
fn within(tokens: &[Token], from: usize, to: usize) -> &[Token] {
    let from = begun(tokens, from);
    tokens.get(from..ended(tokens, to).max(from)).unwrap_or_default()
}

/// Whether any word is one of these.
fn any(tokens: &[Token], words: &str) -> bool {
    tokens.iter().any(|it| it.is(words))
}

/// The first place from one on where the word is none of these.
fn past(tokens: &[Token], at: usize, words: &str) -> usize {
    let mut at = at;
    while is_at(tokens, at, words) {
        at += 1;
    }
    at
}

/// Whether any word is of a kind.
#[inline(never)]
fn some(tokens: &[Token], is: fn(&Token) -> bool) -> bool {
    tokens.iter().any(is)
}

/// Whether every word is of a kind.
#[inline(never)]
fn every(tokens: &[Token], is: fn(&Token) -> bool) -> bool {
    tokens.iter().all(is)
}

/// Whether the word at a place among them is one of these.
fn is_at(tokens: &[Token], at: usize, words: &str) -> bool {
    tokens.get(at).is_some_and(|it| it.is(words))
}
