//! What the words beside a name do, in an answer and in a pasted list.

use std::sync::LazyLock;

use super::table::Table;
use super::{ProductKind, WORDS_DO};

/// What a word does beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordRole {
    /// May be a name, or part of one.
    Word,
    /// A number: `300`, `37.5`.
    Number,
    /// A unit of mass: `mg`.
    Unit,
    /// A number with its unit: `300mg`.
    Strength,
    /// Release letters: `XL`.
    Release(ProductKind),
    /// A word for a kind of product: `patch`.
    Kind(ProductKind),
    /// A salt, which makes no other medicine of it: `HCl`.
    Salt,
    /// Says nothing about which medicine it is: `taking`, `daily`.
    Filler,
}

/// What a word does in a list of medicines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Nothing that we know.
    Other,
    /// How it is to be taken begins here: `Take`, `Sig:`.
    Take,
    /// Something begins that is not about taking it: quantity, fills, pharmacy.
    Label,
    /// The day of starting follows.
    Start,
    /// The day of stopping follows.
    Stop,
    /// Once a day: `daily`, `bedtime`.
    Once,
    /// Several times a day: `twice`, `bid`.
    Times,
    /// `times`, after a number.
    Time,
    /// A tablet, a capsule.
    Piece,
    /// The number one in a word.
    One,
    /// Joins two amounts, or two names.
    Join,
    /// Leaves the amount of a day open: `as needed`, `weekly`.
    Open,
    /// `total`, after the dose of a day.
    Total,
    /// Belongs to directions and changes no amount.
    Plain,
    /// Says that another name of the same medicine follows: `known as`.
    Named,
    /// Says that it was not taken.
    Never,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Does {
    pub role: WordRole,
    pub sense: Sense,
    /// Whether it can stand in the heading of a list or of a column, and before a
    /// name without making another thing of it.
    pub heading: bool,
}

/// What a word does, by its letters as they are compared.
pub(super) fn does(letters: &[u8]) -> Does {
    static WORDS: LazyLock<Table> =
        LazyLock::new(|| Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"))));
    let digits = letters.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, rest) = letters.split_at_checked(digits).unwrap_or((letters, &[]));
    let of = |role: WordRole| Does { role, sense: Sense::Other, heading: false };
    if !number.is_empty() {
        return match rest {
            [] => of(WordRole::Number),
            // `3x` a day, and not the 30 of a bottle.
            b"x" if matches!(number, [b'2'..=b'9']) => {
                Does { sense: Sense::Times, ..of(WordRole::Filler) }
            }
            b"x" | b"st" | b"nd" | b"rd" | b"th" => of(WordRole::Filler),
            rest if does(rest).role == WordRole::Unit => of(WordRole::Strength),
            _ => of(WordRole::Word),
        };
    }
    // `q8h`
    if let [b'q', digit, ..] = letters
        && digit.is_ascii_digit()
    {
        return Does { sense: Sense::Times, ..of(WordRole::Word) };
    }
    let mut known = Vec::new();
    WORDS.lookup(letters, &mut known);
    let known = known.first().and_then(|it| WORDS_DO.get(usize::from(*it)));
    known.copied().unwrap_or(of(WordRole::Word))
}
