//! The document as plain text for a chart: 80 columns, no markup, punctuation
//! that any box takes.

use super::{Column, Document, Line, Piece, Row, Tone};
use crate::formulary::letters::{capital, lower};
use crate::formulary::within::replaced;
use crate::words::{Region, Words};

/// No line is longer, but for a word that is.
const WIDTH: usize = 80;
/// Where the text of a line with a label begins.
const INDENT: usize = 22;

/// The document as plain text. Lines end with a line feed.
pub fn text(document: &Document, region: Region) -> String {
    let words = document.language.words();
    let said = &words.document;
    let mut page = Page::default();
    page.heading(said.title);
    page.line("", said.notice, 0);
    for (label, pieces) in &document.head {
        let filled = flat(pieces);
        page.line(label, if filled.is_empty() { "____________________" } else { &filled }, 0);
    }
    page.blank();
    for sentence in &document.glance {
        page.line("", &flat(sentence), 0);
    }
    if let Some(sentence) = document.own_words_in() {
        page.line("", &sentence, 0);
    }
    if !document.medicines.is_empty() || document.filtered.is_some() {
        page.heading(document.medicines_heading);
        if let Some(filtered) = &document.filtered {
            page.line("", filtered, 0);
        }
        rows(&mut page, words, &document.medicines, said.column_most, 0);
    }
    if !document.treatments.is_empty() {
        page.heading(said.treatments_heading);
        let before = document.medicines.len();
        rows(&mut page, words, &document.treatments, said.column_sessions, before);
    }
    for part in &document.parts {
        page.heading(part.heading);
        for line in &part.lines {
            page.part_line(line);
        }
    }
    if !document.clinician.is_empty() {
        page.heading(said.clinician_heading);
        for label in &document.clinician {
            page.line(label, "____________________", 0);
        }
    }
    page.blank();
    page.line("", &document.edition, 0);
    page.line("", &help(words, region), 0);
    page.text
}

/// Each row has a number, and none has that of another: it is what a trial is called
/// by that has the name of another.
fn rows(page: &mut Page, words: &Words, rows: &[Row], most: &'static str, before: usize) {
    for (place, row) in rows.iter().enumerate() {
        page.blank();
        let mark = [if row.added { "   + " } else { "" }, &(before + place + 1).to_string(), "."];
        let mark = mark.concat();
        page.item(&mark, &called(row));
        for (label, text) in told(row, words, most) {
            page.line(label, &text, 3);
        }
    }
}

/// What a row says of its name.
pub fn called(row: &Row) -> String {
    let mut name = flat(std::slice::from_ref(&row.name));
    for line in row.cell(Column::Name) {
        name.push_str(", ");
        if !line.label.is_empty() {
            name.extend([&lower(line.label), ": "]);
        }
        name.push_str(&flat(&line.pieces));
    }
    name
}

/// What a row says beside its name: a label and a text each. What its column
/// tells is one line, what has a label of its own another, and all that was
/// passed over the last: a chart is read for what is there.
pub fn told(row: &Row, words: &Words, most: &'static str) -> Vec<(&'static str, String)> {
    let said = &words.document;
    let (mut told, mut passed) = (Vec::new(), Vec::new());
    for column in Column::ALL {
        let label = match column {
            Column::Name => continue,
            Column::When => said.column_when,
            Column::Most => most,
            Column::Length => said.column_length,
            Column::Helped => said.column_helped,
            Column::Stopped => said.column_stopped,
            Column::Episode => said.column_episode,
            Column::More => "",
        };
        // "In all" and "at the most" say nothing without their column.
        let parts = column == Column::Length;
        let (mut joined, mut own) = (String::new(), Vec::new());
        for line in row.cell(column) {
            let text = flat(&line.pieces);
            let gap = |it: &Piece| it.tone == Tone::Gap && it.text == said.not_answered;
            if line.pieces.iter().all(gap) {
                let gap = match line.label {
                    "" => label.into(),
                    part if parts => [label, part].join(" "),
                    it => it.into(),
                };
                passed.push(lower(&gap));
            } else if line.label.is_empty() || parts {
                let before = if joined.is_empty() { "" } else { "; " };
                let colon = if line.label.is_empty() { "" } else { ": " };
                joined.extend([before, line.label, colon, &text]);
            } else {
                own.push((line.label, text));
            }
        }
        if !joined.is_empty() {
            told.push((label, joined));
        }
        told.extend(own);
    }
    if !passed.is_empty() {
        told.push((words.screen.not_answered, passed.join(", ")));
    }
    told
}

/// Pieces in a row, the patient's own words in quotation marks.
pub fn flat(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        if !text.is_empty() && !text.ends_with(' ') && !piece.is_mark() {
            text.push(' ');
        }
        match piece.tone {
            Tone::Own => {
                text.push('"');
                text.push_str(&piece.text);
                text.push('"');
            }
            Tone::Said | Tone::Name | Tone::Gap => text.push_str(&piece.text),
        }
    }
    text
}

fn help(words: &Words, region: Region) -> String {
    let screen = &words.screen;
    let mut text = String::from(screen.in_crisis);
    for line in region.in_short() {
        let call = (!line.call.is_empty()).then(|| crate::words::fill(screen.call, &[line.call]));
        let written = (!line.text.is_empty()).then(|| words.text_to(line));
        let site = (!line.site.is_empty()).then(|| line.site.to_string());
        for way in [call, written, site].into_iter().flatten() {
            text.push(' ');
            text.push_str(&way);
            text.push('.');
        }
        if let Some(note) = line.note.filter(|_| line.is_emergency()) {
            text.push(' ');
            text.push_str(words.about(note));
        }
    }
    text
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        self.text.extend(plain(text).chars().map(capital));
        self.text.push('\n');
    }

    /// `1. sertraline, ...`
    fn item(&mut self, mark: &str, text: &str) {
        let indent = mark.len() + 1;
        self.text.push_str(mark);
        self.text.push(' ');
        self.wrap(text, indent, indent);
    }

    fn line(&mut self, label: &str, text: &str, indent: usize) {
        if label.is_empty() {
            self.pad(indent);
            // Set in, so that no line begins with what was typed: a sheet of
            // figures would take "=..." for a formula.
            return self.wrap(text, indent, indent + 2);
        }
        let label = plain(label);
        self.pad(indent);
        self.text.push_str(&label);
        self.text.push_str(": ");
        let at = indent + label.chars().count() + 2;
        let column = indent + INDENT;
        if at <= column {
            self.pad(column - at);
        }
        self.wrap(text, at.max(column), column);
    }

    /// A line after the trials: a question of the PHQ-9 is longer than a label.
    fn part_line(&mut self, line: &Line) {
        if line.label.is_empty() {
            return self.line("", &flat(&line.pieces), 0);
        }
        let mut text = String::from(line.label);
        // A question has its mark already.
        text.push_str(if text.ends_with('?') { " " } else { ": " });
        text.push_str(&flat(&line.pieces));
        self.line("", &text, 0);
    }

    fn pad(&mut self, columns: usize) {
        self.text.extend(std::iter::repeat_n(' ', columns));
    }

    /// Writes words from a column on; further lines begin at `indent`.
    fn wrap(&mut self, text: &str, column: usize, indent: usize) {
        let mut at = column;
        for (number, line) in plain(text).lines().enumerate() {
            if number > 0 {
                self.text.push('\n');
                self.pad(indent);
                at = indent;
            }
            let mut first = true;
            for word in line.split_whitespace() {
                let long = word.chars().count();
                if !first && at + 1 + long > WIDTH {
                    self.text.push('\n');
                    self.pad(indent);
                    at = indent;
                } else if !first {
                    self.text.push(' ');
                    at += 1;
                }
                first = false;
                self.text.push_str(word);
                at += long;
            }
        }
        self.text.push('\n');
    }
}

/// With punctuation that every box takes. Letters stay as they are. Signs that
/// only steer a screen, as those that turn the direction of writing, are left
/// out: in a chart they would reorder what stands around them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let text = replaced(text, " · ", "; ");
    for letter in text.chars() {
        match letter {
            '“' | '”' | '„' => out.push('"'),
            '‘' | '’' => out.push('\''),
            '–' | '—' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '·' | '•' => out.push(';'),
            '¼' => out.push_str("1/4"),
            '½' => out.push_str("1/2"),
            '¾' => out.push_str("3/4"),
            '\u{a0}' | '\u{202f}' | '\t' => out.push(' '),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '\n' => out.push('\n'),
            it if it.is_control() => out.push(' '),
            it => out.push(it),
        }
    }
    out
}
