//! From a history to the document that a provider receives.
//!
//! [`document`] is pure and makes one [`Document`]; the paper on the screen, the
//! print and the plain text show that and nothing else. Every answer has a place
//! in it, because every question has: [`Column::of`] names it.

mod arrange;
mod document;
mod fhir;
mod pieces;
mod row;
mod text;
mod timeline;

pub use arrange::{Arrangement, Order};
pub use document::document;
pub use fhir::{fhir, questionnaire};
pub use pieces::reading;
pub use row::Column;
pub use text::text;
pub use timeline::{Bar, Timeline};

use crate::history::TrialId;
use crate::words::Language;

/// The whole document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// The language of the patient, in which free text stays.
    pub spoken: Language,
    /// Name, date of birth, day of making, in this order: a label and what is
    /// filled in. Empty for a line to fill in by hand.
    pub head: Vec<(&'static str, Vec<Piece>)>,
    /// Counts, what is taken now, when the episode began: a sentence each.
    pub glance: Vec<Vec<Piece>>,
    /// The heading over the medicines, which says their order.
    pub medicines_heading: &'static str,
    /// The medicines.
    pub medicines: Vec<Row>,
    /// What a reader's filter did, where there is one.
    pub filtered: Option<String>,
    /// Other treatments.
    pub treatments: Vec<Row>,
    /// The same over the years.
    pub timeline: Timeline,
    /// Health topics, PHQ-9, questions for the visit, what was not recalled.
    pub parts: Vec<Part>,
    /// Lines for the clinician; empty where the clinic left them out.
    pub clinician: Vec<&'static str>,
    /// The edition of the formulary, and the version of the widget.
    pub edition: String,
}

/// A stretch of text, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whose words.
    pub tone: Tone,
    /// The words.
    pub text: String,
}

impl Piece {
    /// Whether it is, or begins with, a mark that stands close to what is before it.
    pub fn is_mark(&self) -> bool {
        self.tone == Tone::Said && self.text.starts_with([',', ':'])
    }
}

/// Whose words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The document's, for an answer.
    Said,
    /// A name, which is not translated.
    Name,
    /// The patient's own, exactly as typed.
    Own,
    /// The document's, where an answer is not known or was not given.
    Gap,
}

/// One line of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it tells; empty where the column tells.
    pub label: &'static str,
    /// What it says.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// A line of one piece, without a label.
    fn of(piece: Piece) -> Line {
        Line { label: "", pieces: vec![piece] }
    }
}

/// One trial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub trial: TrialId,
    /// The agent or treatment.
    pub name: Piece,
    /// Whether it stands under the trial that it was added to.
    pub added: bool,
    /// What stands in each column, in the order of [`Column::ALL`].
    pub cells: Vec<Vec<Line>>,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: Column) -> &[Line] {
        self.cells.get(column as usize).map_or(&[], Vec::as_slice)
    }
}

/// A part after the trials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub heading: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}
