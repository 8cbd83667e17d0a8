//! From pasted text to records: what belongs to one medicine, in one line or in
//! several.

use std::ops::Range;

use super::columns::{Columns, cells, mark, separator};
use super::details::is_length;
use super::leads::{heads_apart, is_of_now, may_lead, not_taken};
use crate::formulary::letters::is_letter;
use crate::formulary::within::{has, replaced};
use crate::formulary::{Found, Sense, Token, WordRole, find_among, tokens};

/// The lines that belong together.
pub(super) struct Record {
    /// As pasted, lines joined by line ends.
    pub text: String,
    /// Its words.
    pub tokens: Vec<Token>,
    /// The exact names in it.
    pub found: Vec<Found>,
    /// What its columns hold, by the heading above them. Empty without one.
    pub columns: Vec<Sense>,
    /// Whether it is a heading.
    pub heading: bool,
    /// The heading above it that makes another thing of what stands beneath.
    pub above: String,
    /// Whether the heading above it says that it is taken now.
    pub now: bool,
    /// How long the label is that it begins with.
    label: Option<usize>,
    /// Whether any of its lines begins with a label.
    labelled: bool,
}

impl Record {
    fn new(text: &str) -> Record {
        let tokens = tokens(text);
        let found = find_among(&tokens);
        let label = label(text);
        Record {
            text: text.into(),
            tokens,
            found,
            columns: Vec::new(),
            heading: false,
            above: String::new(),
            now: false,
            label,
            labelled: label.is_some(),
        }
    }

    /// Its cells, where it is a row of a table.
    pub fn cells(&self) -> Vec<Range<usize>> {
        cells(&self.text)
    }

    /// The words of a cell.
    pub fn words(&self, cell: &Range<usize>) -> &[Token] {
        let from = self.tokens.partition_point(|it| it.start < cell.start);
        let to = self.tokens.partition_point(|it| it.start < cell.end);
        self.tokens.get(from..to.max(from)).unwrap_or_default()
    }

    fn add(&mut self, line: &str) {
        self.text.push('\n');
        self.text.push_str(line);
        self.tokens.clear();
        self.labelled |= label(line).is_some();
    }

    /// `Reason stopped` in `Reason stopped: nausea`.
    fn label(&self) -> Option<&str> {
        self.text.get(..self.label?)
    }

    /// Whether all its names are of one agent, or none is of any.
    fn names_one(&self) -> bool {
        let first = self.found.first();
        let same = |it: &Found| {
            first.is_some_and(|first| first.is_same(it) || !first.is_ours() && !it.is_ours())
        };
        self.found.iter().skip(1).all(same)
    }

    /// Whether it only tells more about the medicine before.
    fn is_detail_of(&self, before: &Record) -> bool {
        let Some(first) = self.tokens.first() else { return false };
        // `STOP taking these medications:`
        let list = |it: &Token| it.heading && it.sense == Sense::Other;
        if self.text.ends_with(':') && self.tokens.len() > 1 && self.tokens.iter().any(list) {
            return false;
        }
        let doctor =
            first.is("dr") && self.text.get(first.end..).is_some_and(|it| it.starts_with('.'));
        let first = if doctor { Sense::Label } else { first.sense };
        if !self.found.is_empty() {
            // `Generic for: ZOLOFT`
            let same = before.found.first().zip(self.found.first());
            return first == Sense::Named
                && self.names_one()
                && same.is_some_and(|(a, b)| a.is_same(b));
        }
        match first {
            Sense::Take | Sense::Label | Sense::Start | Sense::Stop | Sense::Named => true,
            Sense::Never => false,
            // `TCAs: Elavil` and `MAOIs: none` are two.
            _ if self.tokens.first().is_some_and(Token::names_a_class) => false,
            _ => {
                // `Reason stopped: nausea` in a block of such lines, unless the block
                // began so.
                let own = self.label().filter(|it| Some(*it) != before.label());
                let unknown = |it: &Token| {
                    it.role == WordRole::Word
                        && matches!(it.sense, Sense::Other | Sense::Never)
                        && !is_length(it)
                };
                before.labelled && own.is_some() || !self.tokens.iter().any(unknown)
            }
        }
    }

    /// `Not tried:`, `Drug allergies`; without a colon it begins a block of lines. With
    /// `Tried | Not tried` it is not told here which name stands beneath which.
    fn heads_apart(&self, block: bool) -> bool {
        const MOST_WORDS: usize = 6;
        let not = |cell: Range<usize>| {
            let cell = self.words(&cell);
            cell.len() > 1 && not_taken(cell, |_| true)
        };
        // A row of a medicine that we do not know heads nothing.
        if separator(&self.text) != ','
            && self.found.is_empty()
            && self.tokens.iter().all(may_lead)
            && self.cells().into_iter().any(not)
        {
            return true;
        }
        let colon = self.text.trim_end_matches(['*', '_', '-', '=', ' ']).ends_with(':');
        self.found.is_empty()
            && self.tokens.len() <= MOST_WORDS
            && heads_apart(&self.tokens, colon, block)
    }

    /// Whether it may be the heading of a list, though some of its words are not known.
    fn may_head(&self) -> bool {
        const MOST_WORDS: usize = 8;
        self.found.is_empty()
            && self.tokens.len() <= MOST_WORDS
            && self.tokens.iter().any(|it| it.heading && it.sense == Sense::Other)
    }

    fn is_heading(&self, beneath: bool) -> bool {
        const MOST_WORDS: usize = 24;
        const LEAST_COLUMNS: usize = 3;
        if self.tokens.len() > MOST_WORDS {
            return false;
        }
        // `Current medications as of 11/2/2024`
        let day =
            self.tokens.windows(2).position(|it| matches!(it, [a, b] if a.is("as") && b.is("of")));
        let tokens = self.tokens.get(..day.unwrap_or(self.tokens.len())).unwrap_or_default();
        let of_column = |it: &Token| it.sense != Sense::Other;
        let names_a_list = |it: &Token| it.heading && it.sense == Sense::Other;
        // `Year | Medication | Dose`
        let first = |it: &Token| it.is("year years when ano");
        let known = |it: &Token| it.heading || of_column(it);
        // `SSRIs:`
        let class = self.text.ends_with(':')
            && !self.tokens.is_empty()
            && self.tokens.iter().all(Token::names_a_class);
        // Some columns of a table, and not the first, may be headed by words that we do not
        // know. With room after its commas it is no table, and the word may be a name.
        let mut cells = self.cells();
        cells.retain(|it| !self.words(it).is_empty());
        let of = |cell: &Range<usize>, is: &dyn Fn(&Token) -> bool| self.words(cell).iter().any(is);
        let least = if separator(&self.text) == ',' { LEAST_COLUMNS + 1 } else { LEAST_COLUMNS };
        let table = !beneath
            && cells.len() >= least
            && !has(&self.text, ", ")
            && !cells.first().is_some_and(|it| of(it, &|it| !known(it) && !first(it)))
            && cells.iter().filter(|it| of(it, &known) || mark(self.words(it)).is_some()).count()
                * 2
                > cells.len();
        self.found.is_empty()
            && (class || self.tokens.iter().any(names_a_list))
            && (class || table || tokens.iter().all(known))
            && !tokens.iter().any(|it| it.letters.iter().any(u8::is_ascii_digit))
    }
}

/// Marks that begin the entries of a list.
const BULLETS: [char; 8] = ['•', '●', '▪', '◦', '‣', '⁃', '∙', '\u{f0b7}'];

/// The records of a text, in order.
pub(super) fn records(text: &str) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let mut columns = Columns::default();
    // Whether the record before can still be told more about.
    let mut open = false;
    // The word with which each record of a block begins, where that is no name:
    // `Rx 123`, then the name.
    let mut opener: Option<Vec<u8>> = None;
    // The heading that governs what stands beneath it, and whether nothing does yet.
    let (mut above, mut now, mut fresh) = (String::new(), false, false);
    // How many records stand in this block of lines.
    let mut in_block = 0;
    let mut block = true;
    let text = replaced(text, "\r\n", "\n");
    let line_end = |it: char| {
        matches!(it, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    for line in text.split(line_end) {
        let unseen = |it: char| {
            it.is_whitespace()
                || it.is_control()
                || matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        if line.trim_matches(unseen).is_empty() {
            open = false;
            opener = None;
            block = true;
            if !fresh {
                above.clear();
                // With a blank line after each, the list goes on.
                now &= in_block < 2;
            }
            in_block = 0;
            continue;
        }
        for piece in line.split(BULLETS) {
            let part = piece.trim_matches(unseen);
            if part.is_empty() {
                continue;
            }
            let mut record = Record::new(part);
            let apart = record.heads_apart(block);
            // `Status: Active` in a block
            let told = open && !part.ends_with(':') && record.begins_with_label();
            // A row beneath a heading is one of its medicines, whatever its words.
            let beneath = columns.hold(&record, piece.trim_start_matches(unseen));
            let heading = record.is_heading(beneath) && !(told && label(part).is_some());
            if apart || record.found.is_empty() && part.ends_with(':') || heading {
                above.clear();
                now = heading && record.is_of_now();
            }
            // `Historical meds` beneath `Current meds`
            now &= heading || !record.may_head();
            block = false;
            fresh = apart || heading && now;
            if apart || heading {
                if apart {
                    above.push_str(part);
                }
                record.heading = true;
                columns = if apart { Columns::default() } else { Columns::under(&record) };
                open = false;
                opener = None;
                records.push(record);
                continue;
            }
            let first = record.tokens.first().map(|it| it.letters.clone());
            let begins_anew = opener.is_some() && opener == first;
            if open
                && !begins_anew
                && let Some(before) = records.last_mut()
            {
                // What stands before the first name of a block belongs to it.
                let leads = before.found.is_empty() && opener.is_some();
                let leads = leads && record.names_one() && columns.senses.is_empty();
                if leads && !record.found.is_empty() || record.is_detail_of(before) {
                    before.add(part);
                    before.found.append(&mut record.found);
                    continue;
                }
            }
            if !open && record.found.is_empty() && record.begins_with_label() {
                opener = first;
            }
            open = record.names_one() && (!record.found.is_empty() || opener.is_some());
            record.above.clone_from(&above);
            if beneath {
                record.columns.clone_from(&columns.senses);
                if above.is_empty() && columns.leave_open(&record) {
                    record.above.clone_from(&columns.heading);
                }
            }
            record.now = now || beneath && columns.say_now(&record);
            in_block += 1;
            records.push(record);
        }
    }
    for record in records.iter_mut().filter(|it| it.tokens.is_empty()) {
        record.tokens = tokens(&record.text);
        record.found = find_among(&record.tokens);
    }
    records
}

impl Record {
    /// Whether what stands beneath this heading is taken now. A column `Current?` says it
    /// row by row.
    fn is_of_now(&self) -> bool {
        let cells = self.cells();
        let one = cells.len() < 2 || separator(&self.text) == ',';
        let first = cells.iter().map(|it| self.words(it)).find(|it| !it.is_empty());
        is_of_now(if one { &self.tokens } else { first.unwrap_or_default() })
    }

    /// Whether it tells something about a medicine whose name may follow.
    fn begins_with_label(&self) -> bool {
        self.tokens.first().is_some_and(|it| match it.sense {
            Sense::Label => true,
            // `Stopped it all in 2015` is not about the next.
            Sense::Start | Sense::Stop => self.label.is_some(),
            _ => false,
        })
    }
}

/// How long the words before the colon are in `Reason stopped: nausea`.
fn label(line: &str) -> Option<usize> {
    const MOST_WORDS: usize = 3;
    let (words, _) = line.split_once(':')?;
    let plain = words.chars().all(|it| is_letter(it) || it == ' ');
    (plain && (1..=MOST_WORDS).contains(&words.split(' ').count())).then_some(words.len())
}
