//! The columns of a table: what each holds, by the heading above it.

use std::ops::Range;

use super::details::is_remark;
use super::items::is_unticked;
use super::records::Record;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token};

/// The most columns of a table that are told apart.
const MOST_COLUMNS: usize = 30;

/// The columns under a heading; none without one.
#[derive(Default)]
pub(super) struct Columns {
    /// What each holds.
    pub senses: Vec<Sense>,
    /// Which are marked where a medicine was taken, and which where it was not.
    marked: Vec<Option<bool>>,
    /// The heading, as pasted.
    pub heading: String,
}

impl Columns {
    /// The columns under a heading.
    pub fn under(heading: &Record) -> Columns {
        let cells = heading.cells();
        if !(2..=MOST_COLUMNS).contains(&cells.len()) {
            return Columns::default();
        }
        let senses =
            cells.iter().map(|it| sense(heading.words(it)).unwrap_or(Sense::Other)).collect();
        let mut marked: Vec<_> = cells.iter().map(|it| is_marked(heading.words(it))).collect();
        // `Current | Past` holds names in both.
        let first = cells.iter().position(|it| !heading.words(it).is_empty());
        if first.and_then(|it| marked.get(it)).is_none_or(Option::is_some) {
            marked.clear();
        }
        Columns { senses, marked, heading: heading.text.clone() }
    }

    /// Whether a line is a row of these. White space at its end may be cells without a word.
    pub fn hold(&self, row: &Record, line: &str) -> bool {
        let count = self.senses.len();
        count > 1 && (row.cells().len() == count || cells(line).len() == count)
    }

    /// Whether a row leaves open if its medicine was taken: the columns that ask are
    /// blank, or all are but for its name; or the column of what was not taken is marked.
    pub fn leave_open(&self, row: &Record) -> bool {
        let cells = row.cells();
        let told = |at: usize| {
            let cell = cells.get(at).and_then(|it| row.text.get(it.clone())).unwrap_or_default();
            let cell = cell.trim_matches([' ', '"', '-', '–', '—', '_', '.']);
            !cell.is_empty() && !is_unticked(cell)
        };
        let of = |kind: bool| {
            (0..self.marked.len()).filter(move |it| self.marked.get(*it) == Some(&Some(kind)))
        };
        if of(false).any(told) {
            return true;
        }
        match of(true).next() {
            Some(_) => !of(true).any(told),
            None => self.senses.len() > 2 && (0..cells.len()).filter(|it| told(*it)).count() < 2,
        }
    }
}

/// What a column holds.
fn sense(words: &[Token]) -> Option<Sense> {
    if words.iter().any(|it| is_remark(it) || it.is("why")) {
        return Some(Sense::Plain);
    }
    if let Some(of_time) = words.first().and_then(|it| match () {
        () if it.is("from") => Some(Sense::Start),
        () if it.is("to through") => Some(Sense::Stop),
        () => None,
    }) {
        return Some(of_time);
    }
    let mut senses = words.iter().map(|it| it.sense);
    // `Last fill date` and `Start date` say by their first word what they are.
    senses.find(|it| matches!(it, Sense::Take | Sense::Label | Sense::Start | Sense::Stop))
}

/// Whether a column is marked where a medicine was taken, `Tried?`, `Y/N`, `Past`, or
/// where it was not, `Never`.
pub(super) fn is_marked(words: &[Token]) -> Option<bool> {
    const YES: &str = "tried taken took taking used current currently present now past previous \
        previously ever before yes y si tomado probado usado actual actualmente pasado antes";
    const NO: &str = "no n never not nunca";
    const BESIDE: &str = "have has i you it this one or if usted lo la ha he o";
    let any = |of: &str| words.iter().any(|it| it.is(of));
    let small = |it: &Token| it.is(YES) || it.is(NO) || it.is(BESIDE);
    let not = words.first().is_some_and(|it| it.is(NO));
    let found = (any(YES) || not) && words.iter().all(small);
    found.then(|| !not || any("yes y si"))
}

/// What parts the cells of a line.
pub(super) fn separator(text: &str) -> char {
    if has(text, "\t") {
        '\t'
    } else if has(text, "|") {
        '|'
    } else {
        ','
    }
}

/// The cells of a line, where a separator within quotes does not count.
pub(super) fn cells(text: &str) -> Vec<Range<usize>> {
    let separator = separator(text);
    let mut cells = Vec::new();
    let mut quoted = false;
    let mut start = 0;
    let end = text.find('\n').unwrap_or(text.len());
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < end) {
        match c {
            '"' => quoted = !quoted,
            c if c == separator && !quoted => {
                cells.push(start..at);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    cells.push(start..end);
    cells
}
