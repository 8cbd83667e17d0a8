//! How often something was taken, and for how long.

use super::{Reader, Run};
use crate::formulary::{Sense, Token, WordRole, among, table};
use crate::reading::list::any;
use crate::reading::tokens::spelled;

impl Reader<'_> {
    /// Whether a word such as `other`, `weeks` or `half` is about how much, and not about
    /// how long.
    pub(super) fn leaves_open(&self, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        let before = self.tokens.get(place.saturating_sub(3)..place).unwrap_or_default();
        let has = |words: &str| any(before, words);
        match &*token.letters {
            b"other" => {
                let next = self.token(place + 1);
                next.is_some_and(|it| it.sense == Sense::Once || is_length(it))
            }
            b"ii" | b"iii" => self.follows(place),
            [b'h', b'o' | b'r', ..] | b"h" => !has("24"),
            _ if is_length(token) => {
                let often = |it: &Token| {
                    matches!(it.sense, Sense::Times | Sense::Time | Sense::Once) && !it.is("x")
                };
                !has("for after last first")
                    && (has("every each per cada other a por q") || before.iter().any(often))
            }
            _ => true,
        }
    }

    pub(super) fn is_how_long(&self, place: usize) -> bool {
        self.token(place).is_some_and(is_length) && !self.leaves_open(place)
    }

    /// Where the words end that go on about how often.
    pub(super) fn tail(&self, from: usize) -> usize {
        let says = |it: usize| {
            let kind = |it: &Token| is_length(it) || matches!(it.role, WordRole::Kind(_));
            let often =
                matches!(self.sense(it), Sense::Once | Sense::Times | Sense::Time | Sense::Piece);
            // `150 mg p.m.`
            let initials = self.is(it, "a p") && self.is(it + 1, "m")
                || self.is(it, "m") && it > from && self.is(it - 1, "a p");
            // `x 6 months` is how long.
            initials
                || often && !(self.is(it, "x") && self.is_how_long(it + 2))
                || self.token(it).is_some_and(kind)
        };
        let goes_on = |it: &usize| says(*it) || self.sense(*it) == Sense::Plain;
        let words = (from..self.tokens.len()).take_while(goes_on);
        words.filter(|it| says(*it)).last().map_or(from, |it| it + 1)
    }

    /// Where words end that say how often or how many, and of which no direction was
    /// made: `three times a day`, `two at bedtime`. With them an amount is not that of
    /// the day.
    pub(super) fn how_often(&self, places: Run) -> Option<usize> {
        let counted = |it: &usize| self.places.get(*it).is_some_and(|it| it.counted);
        let mut free = places.clone().filter(|it| !counted(it));
        let said = free.find_map(|it| Some(it + self.often_at(it)?))?;
        let more = |it: &usize| {
            matches!(self.sense(*it), Sense::Plain | Sense::Once | Sense::Times | Sense::Time)
        };
        Some(said + (said..places.end).take_while(more).count())
    }

    /// `a day`, `at bedtime`, `daily`
    pub(super) fn is_of_a_day(&self, place: usize) -> bool {
        let plain = |it: &usize| self.sense(*it) == Sense::Plain;
        let past = (place..self.tokens.len()).find(|it| !plain(it));
        past.is_some_and(|it| self.sense(it) == Sense::Once)
    }

    /// How many words here say how often, if they do.
    pub(super) fn often_at(&self, place: usize) -> Option<usize> {
        let token = self.token(place)?;
        let word = table::text(&token.letters);
        // `b.i.d.`
        if token.is("b t q") && self.is(place + 1, "i") && self.is(place + 2, "d") {
            return Some(3);
        }
        let says = if token.is("x") {
            // With the number after it.
            let number = self.has_role(place + 1, WordRole::Number);
            return (!self.is_how_long(place + 2)).then_some(1 + usize::from(number));
        } else if matches!(token.sense, Sense::Times | Sense::Time) {
            true
        } else if word.starts_with("hour") || word.starts_with("hora") {
            // `every eight hours`; `24 hours` is about the tablet.
            !place.checked_sub(1).is_some_and(|it| self.is(it, "24"))
        } else if let Some(times) = word.strip_prefix('x') {
            // `x3`; `x3 months` is how long.
            times.parse::<u8>().is_ok() && !self.token(place + 1).is_some_and(is_length)
        } else {
            spelled(&token.letters).is_some() && self.is_of_a_day(place + 1)
        };
        says.then_some(1)
    }
}

/// Whether it counts how long something was taken: `months`, and not `monthly`.
pub(in crate::reading::list) fn is_length(token: &Token) -> bool {
    const LENGTHS: &str = "days dias week wk semana month mth mos meses year yr";
    // `6wks`, `x8wks`
    let times = token.letters.strip_prefix(b"x").unwrap_or(&token.letters);
    let digits = times.iter().take_while(|it| it.is_ascii_digit()).count();
    let word = times.get(digits..).unwrap_or_default();
    let mut lengths = LENGTHS.as_bytes().split(|it| *it == b' ');
    lengths.any(|it| word.starts_with(it)) && !word.ends_with(b"ly")
        || among(word, "anos mo mes ano")
}
