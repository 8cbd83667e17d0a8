//! The letters of a word, where the word itself stands.

use std::ops::Deref;

use super::table::LONGEST;

/// The letters of a word; of a longer one than any that we know, its beginning. They are
/// kept within it, so that a list of words is one piece of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    bytes: [u8; LONGEST + 1],
    length: u8,
}

impl Letters {
    /// No letters yet.
    pub const NONE: Letters = Letters { bytes: [0; LONGEST + 1], length: 0 };

    /// Adds a letter, as far as there is room.
    pub fn push(&mut self, letter: u8) {
        if let Some(place) = self.bytes.get_mut(usize::from(self.length)) {
            *place = letter;
            self.length += 1;
        }
    }
}

impl Deref for Letters {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}
