//! From pasted text to records: which of its lines belong together, and what stands
//! above them.

use super::MOST_LOOKS;
use super::columns::{Columns, cells};
use super::leads::{leads_to_now, tells};
use super::records::{Kind, Record};
use crate::formulary::within::replaced;
use crate::formulary::{Letters, signs};

/// Marks that begin the entries of a list.
const BULLETS: &str = "•●▪◦‣⁃∙\u{f0b7}";

/// How many lines are looked at ahead.
const MOST_AHEAD: usize = 400;

/// A line that is not empty.
struct Line {
    record: Record,
    /// Whether it is the first one after a blank line.
    begins: bool,
    /// How far it is set in, by white space and the mark of an entry.
    depth: usize,
    /// How many cells it has, with those without a word at its end.
    cells: usize,
}

/// The records of a text, in order.
pub(super) fn records(text: &str) -> Vec<Record> {
    let mut lines = lines(text);
    let mut blocks = Blocks { fresh_block: true, looks: MOST_LOOKS, ..Blocks::default() };
    // The last one first, so that each is taken off from those after it.
    lines.reverse();
    while let Some(line) = lines.pop() {
        blocks.read(line, &lines);
    }
    blocks.end_lead();
    blocks.records.iter_mut().for_each(Record::read);
    blocks.records
}

fn lines(text: &str) -> Vec<Line> {
    let text = replaced(text, "\r\n", "\n");
    let line_end = |it: char| {
        matches!(it, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    let unseen = |it: char| {
        it.is_whitespace()
            || it.is_control()
            || matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let mut lines = Vec::new();
    let mut begins = true;
    for line in signs::split(&text, &line_end) {
        if signs::without_start(line, &unseen).is_empty() {
            begins = true;
            continue;
        }
        for (place, piece) in
            signs::split(line, &|it| signs::is_of(it, BULLETS)).into_iter().enumerate()
        {
            let raw = signs::without_start(piece, &unseen);
            let part = signs::without_end(raw, &unseen);
            if part.is_empty() {
                continue;
            }
            let marked = place > 0 || signs::begins(part, "-–*>");
            let blanks = line.chars().take_while(|it| it.is_whitespace()).count();
            let depth = blanks + usize::from(marked);
            let cells = cells(raw).len();
            lines.push(Line { record: Record::new(part), begins, depth, cells });
            begins = false;
        }
    }
    lines
}

/// What the lines are about that say when or how much, and name nothing.
#[derive(Clone, Copy, PartialEq)]
enum About {
    /// The medicine in the line after it.
    Next,
    /// That in the line before it, or in the line after it.
    Either,
    /// That in the line before it.
    Before,
}

/// What was read so far.
#[derive(Default)]
struct Blocks {
    records: Vec<Record>,
    columns: Columns,
    /// Whether the record before can still be told more about.
    open: bool,
    /// The word with which each record of a block begins, where that is no name:
    /// `Rx 123`, then the name.
    opener: Option<Letters>,
    /// The heading that makes another thing of what stands beneath it.
    above: String,
    /// Whether the heading says that what stands beneath it is taken now.
    now: bool,
    /// The place of the heading that tells something of what stands beneath it.
    lead: Option<usize>,
    /// Whether nothing stands beneath the heading yet.
    fresh: bool,
    /// Whether a blank line stands after the heading, and after each line beneath it.
    spaced: bool,
    /// How many records stand in this block of lines.
    in_block: usize,
    /// Whether nothing stands in this block yet, or beneath its heading.
    fresh_block: bool,
    /// What the lines of this kind are about in this block.
    about: Option<(Kind, About)>,
    /// Whether one of them names a medicine.
    named: bool,
    /// How far the line of the record before is set in.
    depth: usize,
    /// Whether no name stands in the lines beneath it that are set in further.
    alone: Option<bool>,
    /// Whether the line before asks for what stands in the next one: `Side effects:`.
    asks: bool,
    /// How often words may still be compared with every name.
    looks: u32,
}

impl Blocks {
    /// Takes a line, with those after it in turned order.
    fn read(&mut self, line: Line, after: &[Line]) {
        if line.begins {
            self.begin_block();
        }
        let record = line.record;
        // A row beneath a heading is one of its medicines, whatever its words.
        let beneath = self.columns.hold(&record, line.cells);
        let next = after.last().filter(|it| !it.begins).map(|it| &it.record);
        let named = next.is_some_and(Record::names_any);
        let mut apart = record.heads_apart(self.fresh_block);
        let set_in = line.depth > self.depth;
        if !apart && self.open && named && !set_in && record.heads_apart(true) {
            // `Not tried` between two names may be about either of them.
            apart = true;
            let before = self.records.last_mut().filter(|it| !it.has_number());
            if let Some(before) = before.filter(|_| !record.is_marked()) {
                before.add(Record::new(&record.text));
            }
        }
        let colon = record.found.is_empty() && record.ends_with_colon();
        // `Status: Active` in a block
        let told = !colon && record.begins_with_label() && record.has_label();
        let asks = self.open && !beneath && next.is_some_and(|it| record.asks_for(it));
        let heading = record.is_heading(beneath) && !told && !asks;
        if apart || heading {
            return self.head(record, apart);
        }
        if !self.open && record.is_pressed() {
            return self.records.push(record.into_heading());
        }
        let about = self.about(&record, after).filter(|_| !beneath);
        if !beneath && about.is_none() && self.tells_more(&record, asks, line.depth, after) {
            self.asks = asks;
            if let Some(before) = self.records.last_mut() {
                before.add(record);
            }
            return;
        }
        let alone = self.fresh_block && !record.names_any() && !record.has_label();
        let now = alone && leads_to_now(&record.tokens);
        let heads = named && (now || record.tells_outcome(self.fresh_block));
        let heads = heads || about == Some(About::Next);
        if !beneath && (colon || heads) {
            return self.lead(record, colon);
        }
        // `Historical meds` beneath `Current meds`
        if record.may_head() {
            self.now = false;
            self.end_lead();
        }
        self.add(record, beneath, line.depth);
    }

    fn begin_block(&mut self) {
        self.open = false;
        self.opener = None;
        self.fresh_block = true;
        self.about = None;
        self.named = false;
        self.asks = false;
        // With a blank line after each, the list goes on, if one stands after its heading too.
        self.spaced = self.fresh || self.spaced && self.in_block < 2;
        if !self.spaced {
            self.above.clear();
            self.end_lead();
        }
        if !self.fresh {
            self.now &= self.in_block < 2;
        }
        self.in_block = 0;
    }

    /// A heading of a list or of columns, or of what was not taken.
    fn head(&mut self, record: Record, apart: bool) {
        self.end_lead();
        self.above.clear();
        if apart {
            self.above.push_str(&record.text);
        }
        self.now = !apart && record.is_of_now();
        self.columns = if apart { Columns::default() } else { Columns::under(&record) };
        if !apart && self.columns.senses.is_empty() && record.tells() {
            self.lead = Some(self.records.len());
        }
        self.fresh = apart || self.now || self.lead.is_some();
        self.begin_beneath(record.into_heading());
    }

    /// A line that tells something of the lines beneath it, or that only ends what stands
    /// above.
    fn lead(&mut self, mut record: Record, colon: bool) {
        self.end_lead();
        let now = leads_to_now(&record.tokens);
        if colon || now {
            self.above.clear();
            self.now = now;
            record.heading = now;
        }
        if record.is_short() && tells(&record.tokens) && !record.may_name(&mut self.looks) {
            self.lead = Some(self.records.len());
        }
        self.fresh = self.now || self.lead.is_some();
        // The next line of this kind leads as well.
        let about = self.about.filter(|_| !colon);
        self.begin_beneath(record);
        self.about = about;
    }

    fn begin_beneath(&mut self, heading: Record) {
        self.records.push(heading);
        self.open = false;
        self.opener = None;
        self.about = None;
        self.named = false;
        self.asks = false;
        self.fresh_block = true;
    }

    /// Gives the words of the heading to what stands beneath it.
    fn end_lead(&mut self) {
        let Some(at) = self.lead.take() else { return };
        let (above, beneath) = self.records.split_at_mut(at + 1);
        let Some(heading) = above.last_mut() else { return };
        match beneath {
            [] => {}
            // `2010-2012:` is when the one beneath it was taken, and of several each was at
            // some time in these years.
            [one] if heading.kind().is_some_and(Kind::is_told) && one.is_alone() => {
                let mut one = std::mem::replace(one, Record::new(""));
                heading.above = std::mem::take(&mut one.above);
                (heading.now, heading.heading) = (one.now, false);
                heading.add(one);
                self.records.truncate(at + 1);
            }
            several => {
                heading.heading = true;
                several.iter_mut().for_each(|it| it.lead.clone_from(&heading.text));
            }
        }
    }

    /// What a line is about that says when or how much, where it is not plainly about the
    /// record before.
    fn about(&mut self, record: &Record, after: &[Line]) -> Option<About> {
        let kind = record.kind()?;
        if self.about.is_none() && !self.open && !self.named {
            let block = after.iter().rev().take(MOST_AHEAD).take_while(|it| !it.begins);
            let ends =
                block.last().and_then(|it| it.record.kind()).is_some_and(|it| it.is_like(kind));
            let next = self.fresh_block
                && kind.may_lead()
                && after.last().is_some_and(|it| !it.begins && it.record.names_any());
            let about = match (next, ends) {
                (true, false) => About::Next,
                // A name that we do not know, `2010`, `Zoloft`, `2012`
                (false, true) if !self.fresh_block => About::Before,
                _ => About::Either,
            };
            self.about = Some((kind, about));
        }
        let about = self.about.filter(|it| it.0.is_like(kind)).map(|it| it.1);
        about.filter(|it| *it != About::Before)
    }

    /// Whether a line only tells more about the record before.
    fn tells_more(&mut self, record: &Record, asks: bool, depth: usize, after: &[Line]) -> bool {
        let first = record.tokens.first().map(|it| it.letters);
        let Some(before) = self.records.last().filter(|_| self.open) else { return false };
        if self.opener.is_some() && self.opener == first {
            return false;
        }
        // What stands before the first name of a block belongs to it.
        if record.names_any() {
            let leads = !before.names_any() && self.opener.is_some() && record.names_one();
            return leads && self.columns.senses.is_empty() || record.is_detail_of(before);
        }
        if asks || record.ends_with_colon() {
            // `Dose:`, and the amount in the next line
            return asks;
        }
        if record.is_detail_of(before) || record.is_pressed() {
            return true;
        }
        let set_in = before.names_any() && depth > self.depth;
        let told = self.asks || record.is_remark() || set_in && self.is_alone(after);
        told && !record.may_name(&mut self.looks)
    }

    /// Whether no name stands in the lines that are set in as far as this one: what is not
    /// known beside it may be a misspelt one.
    fn is_alone(&mut self, after: &[Line]) -> bool {
        let depth = self.depth;
        *self.alone.get_or_insert_with(|| {
            let run = after.iter().rev().take(MOST_AHEAD);
            let mut run = run.take_while(|it| !it.begins && it.depth > depth);
            !run.any(|it| it.record.names_any())
        })
    }

    /// A medicine, or a line that was not understood.
    fn add(&mut self, mut record: Record, beneath: bool, depth: usize) {
        let first = record.tokens.first().map(|it| it.letters);
        if !self.open && !record.names_any() && record.begins_with_label() {
            self.opener = first;
        }
        self.open = record.names_one() && (record.names_any() || self.opener.is_some());
        record.above.clone_from(&self.above);
        if beneath {
            record.columns.clone_from(&self.columns.senses);
            if self.above.is_empty() && self.columns.leave_open(&record) {
                record.above.clone_from(&self.columns.heading);
            }
        }
        record.now = self.now || beneath && self.columns.say_now(&record);
        self.in_block += 1;
        self.named |= record.names_any();
        (self.fresh, self.fresh_block) = (false, false);
        (self.depth, self.alone) = (depth, None);
        self.records.push(record);
    }
}
