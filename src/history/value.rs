//! One shape for any answer, for those who handle all questions alike: the
//! screens, the saved copy, the exports and the tests that change every answer.

use super::answer::{Answer, Marks, Typed};
use super::choices::Choice;
use super::{Count, Dose, Length, TrialId, When};

/// The answer to any question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Passed over.
    #[default]
    NotAnswered,
    /// Not known.
    NotSure,
    /// One of the question's choices, by its place.
    Choice(u8),
    /// Some of the question's choices; empty means none of them.
    Choices(Marks),
    /// Free text, never empty.
    Text(String),
    /// A dose.
    Dose(Typed<Dose>),
    /// A point in time.
    When(Typed<When>),
    /// A length of time.
    Length(Typed<Length>),
    /// A number of sessions.
    Count(Typed<Count>),
    /// Another trial.
    Trial(TrialId),
}

impl Value {
    /// What a person typed for it; empty for an answer that was tapped.
    pub fn own_words(&self) -> &str {
        match self {
            Value::Text(words) => words,
            Value::Dose(it) => &it.words,
            Value::When(it) => &it.words,
            Value::Length(it) => &it.words,
            Value::Count(it) => &it.words,
            Value::NotAnswered
            | Value::NotSure
            | Value::Choice(_)
            | Value::Choices(_)
            | Value::Trial(_) => "",
        }
    }
}

/// What a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of these choices (names in a saved copy).
    Choice(&'static [&'static str]),
    /// Any of these choices.
    Choices(&'static [&'static str]),
    /// Free text.
    Text,
    /// A dose.
    Dose,
    /// A point in time.
    When,
    /// A length of time.
    Length,
    /// A number of sessions.
    Count,
    /// Another trial.
    Trial,
}

/// A place that holds the answer to one question.
pub trait Slot {
    /// What it holds.
    fn value(&self) -> Value;
    /// Takes an answer. `false`, and nothing changed, where the answer is not of
    /// the slot's kind.
    fn put(&mut self, value: Value) -> bool;
}

/// What an answer of a type takes.
pub trait Takes {
    /// The kind.
    const KIND: Kind;
}

/// Any of the choices of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnyOf<C> {
    marks: Marks,
    list: core::marker::PhantomData<C>,
}

impl<C: Choice> AnyOf<C> {
    /// What is marked; what the list does not have is dropped.
    pub fn new(marks: Marks) -> AnyOf<C> {
        let all = u32::MAX >> (32 - C::ALL.len().clamp(1, 32) as u32);
        AnyOf { marks: Marks::from_bits(marks.bits() & all), list: core::marker::PhantomData }
    }

    /// Whether this one is marked.
    pub fn has(&self, choice: C) -> bool {
        self.marks.has(choice.index())
    }

    /// Which are marked.
    pub fn marks(&self) -> Marks {
        self.marks
    }

    /// The marked choices, in order.
    pub fn iter(&self) -> impl Iterator<Item = C> {
        self.marks.iter().filter_map(C::at)
    }
}

macro_rules! answer_slot {
    ([$($generic:tt)*] $type:ty, $kind:expr, $value:ident => $given:expr, $put:pat => $taken:expr) => {
        impl<$($generic)*> Takes for Answer<$type> {
            const KIND: Kind = $kind;
        }

        impl<$($generic)*> Slot for Answer<$type> {
            fn value(&self) -> Value {
                match self {
                    Answer::NotAnswered => Value::NotAnswered,
                    Answer::NotSure => Value::NotSure,
                    Answer::Given($value) => $given,
                }
            }
            fn put(&mut self, value: Value) -> bool {
                *self = match value {
                    Value::NotAnswered => Answer::NotAnswered,
                    Value::NotSure => Answer::NotSure,
                    $put => match $taken {
                        Some(it) => Answer::Given(it),
                        None => return false,
                    },
                    _ => return false,
                };
                true
            }
        }
    };
}

answer_slot!([C: Choice] C, Kind::Choice(C::KEYS), it => Value::Choice(it.index()), Value::Choice(it) => C::at(it));
answer_slot!([C: Choice] AnyOf<C>, Kind::Choices(C::KEYS), it => Value::Choices(it.marks()), Value::Choices(it) => Some(AnyOf::<C>::new(it)));
answer_slot!([] Typed<Dose>, Kind::Dose, it => Value::Dose(it.clone()), Value::Dose(it) => Some(it));
answer_slot!([] Typed<When>, Kind::When, it => Value::When(it.clone()), Value::When(it) => Some(it));
answer_slot!([] Typed<Length>, Kind::Length, it => Value::Length(it.clone()), Value::Length(it) => Some(it));
answer_slot!([] Typed<Count>, Kind::Count, it => Value::Count(it.clone()), Value::Count(it) => Some(it));
answer_slot!([] TrialId, Kind::Trial, it => Value::Trial(*it), Value::Trial(it) => Some(it));
answer_slot!([] String, Kind::Text, it => Value::Text(it.clone()), Value::Text(it) => (!it.trim().is_empty()).then_some(it));
