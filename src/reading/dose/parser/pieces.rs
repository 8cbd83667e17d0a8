//! How many tablets, and how much is in one.

use super::{PIECES, Parser, UNITS};
use crate::history::{Amount, DoseUnit};
use crate::reading::dose::parsed::{MOST_TABLETS, Parsed, product};
use crate::reading::tokens::Token;

impl Parser<'_> {
    /// `50 mg, 2 tablets`, `225 in two capsules`: how many, after the amount of one or of all.
    pub(super) fn tablets(&mut self, parsed: &Parsed) -> Option<u32> {
        let comma = self.place + usize::from(self.is_sign(self.place, ','));
        let before = comma.checked_sub(1).is_some_and(|it| self.is(it, "in as en"));
        let place = comma + usize::from(!before && self.is(comma, "in as en"));
        let count = match self.tokens.get(place)? {
            one if one.is("one un una uno") => 1,
            number => number.whole()?,
        };
        // `50, 2 tablets`; but `50 2 tablets` may be anything
        let per_day = self.is(place + 1, "daily")
            || (self.is(place + 1, "a al per por") || self.is_sign(place + 1, '/'))
                && self.is(place + 2, "day d dia");
        let mass = match parsed.unit {
            Some(unit) => unit != DoseUnit::Pieces,
            None => {
                (before || place > self.place || per_day)
                    && parsed.parts == [0; 4]
                    && !parsed.fraction
            }
        };
        // `50 mg and 2 tablets of 25 mg`
        let goes_on = matches!(self.tokens.get(place + 2), Some(Token::Number(..)))
            || self.is(place + 2, "of de");
        let counted = mass && parsed.items.len() == 1 && parsed.tablets.is_none() && !goes_on;
        let pieces = self.is(place + 1, PIECES);
        if !counted || count > MOST_TABLETS || !pieces && !per_day {
            return None;
        }
        self.place = place + if pieces { 2 } else { 1 };
        Some(count)
    }

    /// `2 tablets of 50 mg`, `two 50 mg pills`, `half a 100 mg tablet`, `two 100s`: the
    /// amount of all and of one, where one stands after their number.
    pub(super) fn of_each(&mut self, count: Amount, fraction: bool) -> Option<(Amount, Amount)> {
        let mut place = self.place;
        let pieces = self.is(place, PIECES);
        place += usize::from(pieces);
        let of = self.is(place, "of de");
        let article = self.is(place, "of de a an un una") || self.is_sign(place, '@');
        place += usize::from(article);
        let each = self.tokens.get(place)?.number()?;
        let mass = self.is(place + 1, UNITS[0].0) || self.is(place + 1, UNITS[1].0);
        let after = if mass { self.is(place + 2, PIECES) } else { self.is(place + 1, "s") };
        // `50 100 mg` may be anything, and `5 a 10 mg` is a range.
        let counted = pieces || fraction;
        let told = if article { counted || of && mass } else { after || mass && pieces };
        // `2 tabs of 50`
        let told = told && (mass || after || pieces && of);
        if !told || count > Amount::whole(MOST_TABLETS) {
            return None;
        }
        // The unit is read as that of any other amount.
        self.place = place + if mass || !after { 1 } else { 2 };
        Some((product(count, each)?, each))
    }
}
