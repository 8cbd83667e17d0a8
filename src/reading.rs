//! Turns what people type, in English or Spanish, into values that keep their
//! precision. Nothing is rounded and nothing is made up: what has no single
//! reading stays as words, and what can mean several things is asked about.

mod count;
mod date;
mod dose;
mod length;
mod list;
mod tokens;

pub use count::count;
pub use date::{End, WhenReading, when};
pub use dose::{DoseContext, DoseReading, dose};
pub use length::length;
pub use list::{ListLine, Means, list};

use crate::history::Dose;

/// What a text was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nothing was typed.
    Empty,
    /// The person says that they do not know.
    NotSure,
    /// It says something, but no value that we read. The words are kept.
    Words,
    /// It has one meaning.
    Value(T),
    /// It can mean several things: the person picks. Best first, at most four.
    Ask(Vec<Meant<T>>),
}

/// One of several meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meant<T> {
    /// The value that it would be.
    pub value: T,
    /// How it came about, for the words on its button.
    pub sense: DoseSense,
}

/// How one of several meanings of a dose came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseSense {
    /// As the value itself.
    Plain,
    /// So much at a time, so many times a day.
    EachTime {
        /// The dose at one time.
        once: Dose,
        /// How many times a day.
        times: u32,
    },
    /// The number was that of the whole day.
    InAll,
}

impl<T: Copy> Reading<T> {
    #[inline(never)]
    fn ask(values: &[T]) -> Reading<T> {
        let plain = |value: &T| Meant { value: *value, sense: DoseSense::Plain };
        Reading::Ask(values.iter().map(plain).collect())
    }
}

/// No longer text is read than this, in characters: it is kept as words.
const LONGEST: usize = 200;
