//! The agents we know, and the recognition of their names.
//!
//! Compiled in from the CSV files of `data/`, which say where each fact comes
//! from; `data/README.md` says what they leave out. Nothing here says how much
//! of an agent ought to be taken, or for how long.

mod among;
mod book;
mod class;
mod exact;
mod find;
mod lettered;
pub mod letters;
mod nearest;
mod product;
mod recognize;
pub mod signs;
mod spelling;
pub mod table;
mod text;
mod treatment;
pub mod within;
mod word;

pub(crate) use among::among;
use book::book;
pub use class::Class;
pub(crate) use find::find_among;
pub use find::{Found, find_in};
pub use lettered::Letters;
pub use product::ProductKind;
pub(crate) use recognize::combination;
pub use recognize::{Match, Named, Recognition, Verdict, recognize, recognize_among, search};
pub use table::{Names, Table};
pub(crate) use text::{Token, tokens};
pub use treatment::TreatmentHint;
use word::Does;
pub(crate) use word::{Sense, WordRole};

use crate::history::{Amount, DoseUnit};

include!(concat!(env!("OUT_DIR"), "/rows.rs"));

/// The edition of the formulary, which every summary prints: `2026-11`.
pub fn edition() -> &'static str {
    EDITION
}

/// The day the edition was closed, year first: `2026-11-23`.
pub fn edition_date() -> &'static str {
    EDITION_DATE
}

/// The names that are recognised, for measurements.
pub fn names() -> &'static Names {
    &book().names
}

/// What one dose of an agent is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The amount of one day.
    Daily,
    /// The amount of one session, as with infusions.
    PerSession,
}

/// The small groups of names that are offered before any search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommonGroup {
    /// SSRIs.
    Ssri,
    /// SNRIs.
    Snri,
    /// Newer agents of other classes.
    Other,
    /// Tricyclics and MAOIs.
    Older,
    /// Agents that are added to another one.
    Added,
}

impl CommonGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [CommonGroup; 5] = [
        CommonGroup::Ssri,
        CommonGroup::Snri,
        CommonGroup::Other,
        CommonGroup::Older,
        CommonGroup::Added,
    ];

    /// The agents of the group, in the order in which they are shown. Which ones
    /// is our choice, in `data/common_names.csv`; no figure stands behind it.
    pub fn agents(self) -> impl Iterator<Item = AgentId> {
        let agents = COMMON.get(self as usize).copied().unwrap_or_default();
        agents.iter().map(|&index| AgentId(index))
    }
}

#[derive(Clone, Copy)]
struct Row {
    class: u8,
    unit: DoseUnit,
    basis: Basis,
    kinds: u8,
    rxcui: u32,
}

/// One agent of the formulary: a small index that is always valid in the edition
/// that made it. What is saved is [`AgentId::key`], which keeps its meaning from
/// edition to edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentId(u8);

impl AgentId {
    /// Every agent, in the order of `data/formulary.csv`.
    pub fn all() -> impl ExactSizeIterator<Item = AgentId> {
        (0..ROWS.len() as u8).map(AgentId)
    }

    /// The agent with this key, or `None`.
    pub fn from_key(key: &str) -> Option<AgentId> {
        AgentId::all().find(|agent| agent.key() == key)
    }

    fn from_index(index: u8) -> Option<AgentId> {
        (usize::from(index) < ROWS.len()).then_some(AgentId(index))
    }

    fn row(self) -> Row {
        // An id is only ever made from an index of the table.
        ROWS.get(usize::from(self.0)).copied().unwrap_or(ROWS[0])
    }

    /// The stable key: small letters, digits and hyphens.
    pub fn key(self) -> &'static str {
        self.cell(0)
    }

    /// The generic name as it is shown, `sertraline`.
    pub fn name(self) -> &'static str {
        match self.cell(1) {
            "" => self.key(),
            name => name,
        }
    }

    /// Brand names: United States first, then the United Kingdom, Canada,
    /// Australia. The first is the one to show beside the generic name.
    pub fn brands(self) -> impl Iterator<Item = &'static str> {
        self.cell(2).split('|').filter(|brand| !brand.is_empty())
    }

    /// Its class.
    pub fn class(self) -> Class {
        Class::ALL.get(usize::from(self.row().class)).copied().unwrap_or(Class::Supplement)
    }

    /// The kinds of product that it comes as, at least one.
    pub fn kinds(self) -> impl Iterator<Item = ProductKind> {
        let kinds = self.row().kinds;
        ProductKind::ALL.into_iter().filter(move |&kind| kinds & (1 << kind as u8) != 0)
    }

    /// The unit in which its dose is counted. [`DoseUnit::Plain`] where the unit
    /// must be asked for.
    pub fn unit(self) -> DoseUnit {
        self.row().unit
    }

    /// Whether a dose is for a day or for a session.
    pub fn basis(self) -> Basis {
        self.row().basis
    }

    /// The RxNorm code of its ingredient, where it is known.
    pub fn rxcui(self) -> Option<u32> {
        Some(self.row().rxcui).filter(|&code| code != 0)
    }

    /// The strengths it is sold in (United States), each once, ascending, in
    /// [`AgentId::unit`]; of one kind, or of every kind that is swallowed or
    /// worn. Empty where none is known: then only free entry is offered.
    pub fn strengths(self, kind: Option<ProductKind>) -> Vec<Amount> {
        let mut all: Vec<u64> = Vec::new();
        for of_kind in self.cell(3).split(';').filter(|it| !it.is_empty()) {
            let (digit, amounts) = of_kind.split_at_checked(1).unwrap_or_default();
            let this = digit.parse().ok().and_then(|it: usize| ProductKind::ALL.get(it).copied());
            let wanted = match kind {
                Some(_) => this == kind,
                None => this != Some(ProductKind::Injection),
            };
            if wanted {
                let amounts = amounts.split(' ').filter_map(Amount::from_decimal);
                all.extend(amounts.map(Amount::millionths));
            }
        }
        all.sort_unstable();
        all.dedup();
        all.into_iter().filter_map(Amount::from_millionths).collect()
    }
}
