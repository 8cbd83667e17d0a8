//! The columns of a table: what each holds, by the heading above it.

use std::ops::Range;

use super::details::is_remark;
use super::items::is_unticked;
use super::leads::NOW;
use super::records::Record;
use super::{any, every, some};
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token};

/// The most columns of a table that are told apart.
const MOST_COLUMNS: usize = 30;

/// What a cell of a column is marked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The medicine was taken: `Tried?`, `Y/N`, `Past`.
    Taken,
    /// It is taken now: `Current`.
    Now,
    /// It was not taken: `Never`.
    Not,
}

/// The columns under a heading; none without one.
#[derive(Default)]
pub(super) struct Columns {
    /// What each holds.
    pub senses: Vec<Sense>,
    /// What each is marked for.
    marks: Vec<Option<Mark>>,
    /// The heading, as pasted.
    pub heading: String,
}

impl Columns {
    /// The columns under a heading.
    pub fn under(heading: &Record) -> Columns {
        let cells = &heading.cells;
        if cells.len() < 2 || cells.len() > MOST_COLUMNS {
            return Columns::default();
        }
        let senses =
            cells.iter().map(|it| sense(heading.words(it)).unwrap_or(Sense::Other)).collect();
        let mut marks: Vec<_> = cells.iter().map(|it| mark(heading.words(it))).collect();
        // `Current | Past` holds names in both.
        let first = cells.iter().position(|it| !heading.words(it).is_empty());
        if first.and_then(|it| marks.get(it)).is_none_or(Option::is_some) {
            marks.clear();
        }
        Columns { senses, marks, heading: heading.text.clone() }
    }

    /// Whether a line is a row of these. White space at its end may be cells without a word.
    pub fn hold(&self, row: &Record, wide: usize) -> bool {
        let count = self.senses.len();
        count > 1 && (row.cells.len() == count || wide == count)
    }

    /// Whether a row leaves open if its medicine was taken: the columns that ask are
    /// blank, or all are but for its name; or the column of what was not taken is marked.
    pub fn leave_open(&self, row: &Record) -> bool {
        if self.tell(row, Mark::Not) {
            return true;
        }
        if self.marks.contains(&Some(Mark::Taken)) {
            return !self.tell(row, Mark::Taken) && !self.tell(row, Mark::Now);
        }
        self.senses.len() > 2 && row.cells.iter().filter(|it| is_told(row, it)).count() < 2
    }

    /// Whether a row says by its mark that its medicine is taken now.
    pub fn say_now(&self, row: &Record) -> bool {
        self.tell(row, Mark::Now)
    }

    /// Whether a row has something in a column of this mark. It is not taken now where
    /// that is `no`.
    fn tell(&self, row: &Record, mark: Mark) -> bool {
        let of = |(column, _): &(&Option<Mark>, _)| **column == Some(mark);
        let mut cells = self.marks.iter().zip(&row.cells).filter(of).map(|it| it.1);
        let no = |it: &Range<usize>| matches!(row.words(it), [one] if one.is("no n"));
        cells.any(|it| is_told(row, it) && !(mark == Mark::Now && no(it)))
    }
}

/// Whether anything stands in a cell of a row.
fn is_told(row: &Record, cell: &Range<usize>) -> bool {
    let text = row.text.get(cell.clone()).unwrap_or_default();
    let text = signs::trim(text, " \"-–—_.");
    !text.is_empty() && !is_unticked(text)
}

/// What a column holds.
fn sense(words: &[Token]) -> Option<Sense> {
    if some(words, |it| is_remark(it) || it.is("why")) {
        return Some(Sense::Plain);
    }
    if let Some(of_time) = words.first().and_then(|it| match () {
        () if it.is("from") => Some(Sense::Start),
        () if it.is("to through") => Some(Sense::Stop),
        () => None,
    }) {
        return Some(of_time);
    }
    // `Max dose (mg)`
    if any(words, "dose doses dosage dosis mg") {
        return Some(Sense::Take);
    }
    let mut senses = words.iter().map(|it| it.sense);
    // `Last fill date` and `Start date` say by their first word what they are.
    senses.find(|it| matches!(it, Sense::Take | Sense::Label | Sense::Start | Sense::Stop))
}

/// What a column is marked for, if its heading says nothing else.
pub(super) fn mark(words: &[Token]) -> Option<Mark> {
    const TAKEN: &str = "tried taken took used past previous previously ever before yes y si \
        tomado probado usado pasado antes";
    const STILL: &str = "still taking aun todavia tomando";
    const NOT: &str = "no n never not nunca";
    const BESIDE: &str = "have has i you it this one or if usted lo la ha he o";
    let small =
        |it: &Token| it.is(TAKEN) || it.is(NOW) || it.is(STILL) || it.is(NOT) || it.is(BESIDE);
    if !every(words, small) {
        return None;
    }
    match () {
        // `No / Yes` asks; `Never taken` does not.
        () if words.first()?.is(NOT) && !any(words, "yes y si") => Some(Mark::Not),
        () if any(words, TAKEN) => Some(Mark::Taken),
        () if any(words, NOW) || any(words, STILL) => Some(Mark::Now),
        () => None,
    }
}

/// What parts the cells of a line.
pub(super) fn separator(text: &str) -> char {
    if has(text, "\t") {
        '\t'
    } else if has(text, "|") {
        '|'
    } else if signs::count(text, b';') > signs::count(text, b',') {
        ';'
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
