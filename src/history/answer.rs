//! What an answer can be: not given, not known, or given.

/// An answer to a question that may be skipped.
///
/// "Not sure" is an answer of its own. It is never shown as "no" and never
/// counted as zero, and it is not the same as a question that was passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// The question was passed over.
    #[default]
    NotAnswered,
    /// The person does not know.
    NotSure,
    /// The person's answer.
    Given(T),
}

impl<T> Answer<T> {
    /// The answer that was given, if any.
    pub fn given(&self) -> Option<&T> {
        match self {
            Answer::Given(value) => Some(value),
            Answer::NotSure | Answer::NotAnswered => None,
        }
    }
}

/// What a person typed, and what it was read as.
///
/// The words are kept for ever, exactly as typed. `read` is `None` while the
/// words have no single reading: then the words themselves are the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed<T> {
    /// As typed.
    pub words: String,
    /// As read.
    pub read: Option<T>,
}

/// Some of a fixed list of choices. Given but empty means "none of these".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u32);

impl Marks {
    /// Exactly these bits, the first choice in the lowest.
    pub const fn from_bits(bits: u32) -> Marks {
        Marks(bits)
    }

    /// The bits, the first choice in the lowest.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether nothing is marked.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the choice at this place is marked.
    pub const fn has(self, index: u8) -> bool {
        index < 32 && self.0 >> index & 1 == 1
    }

    /// With the choice at this place marked, or unmarked where it was.
    pub const fn toggled(self, index: u8) -> Marks {
        if index < 32 { Marks(self.0 ^ 1 << index) } else { self }
    }

    /// The places that are marked, in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..32).filter(move |index| self.has(*index))
    }
}
