//! Which number is an amount, and what may make another amount of it.

use super::often::is_length;
use super::{Reader, Run};
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, WordRole};
use crate::reading::dose::{MOST, RISE};
use crate::reading::tokens::numeral;

impl Reader<'_> {
    /// The first number with a unit of mass.
    pub(super) fn strength(&self, places: Run) -> Option<Run> {
        places.into_iter().find_map(|place| {
            if self.stands(place, Sense::Label) {
                return None;
            }
            let unit = self.has_role(place + 1, WordRole::Unit);
            match self.token(place)?.role {
                WordRole::Strength => Some(self.joined(place)..place + 1),
                WordRole::Number if unit => Some(self.joined(place)..place + 2),
                _ if unit && self.token(place).is_some_and(|it| numeral(&it.letters).is_some()) => {
                    Some(self.words(place)..place + 2)
                }
                _ => None,
            }
        })
    }

    /// Where a number in words begins, or the least of two: the `two` of `two hundred mg`, the
    /// `treinta` of `treinta y cinco mg`, the `fifty` of `fifty to one hundred mg`.
    fn words(&self, place: usize) -> usize {
        let number = |it: usize| {
            self.token(it).is_some_and(|it| numeral(&it.letters).is_some() || it.is("one un"))
        };
        let mut first = place;
        while let Some(before) = first.checked_sub(1) {
            let joins = self.is(before, "y and to or a o") && before > 0 && number(before - 1);
            let beside = signs::is_one(self.gap(first), " -");
            if !beside || !number(before) && !joins {
                break;
            }
            first = before;
        }
        first
    }

    /// Where a number begins of which this is the end: the 2 of `2-25 mg`, the 1
    /// of `1,000 mg`.
    fn joined(&self, place: usize) -> usize {
        let Some((before, this)) =
            place.checked_sub(1).and_then(|it| self.token(it)).zip(self.token(place))
        else {
            return place;
        };
        let gap = self.text.get(before.end..this.start).unwrap_or_default();
        let thousands =
            gap == "," && this.letters.iter().take_while(|it| it.is_ascii_digit()).count() == 3;
        // `2013-06,225 mg` is a date and an amount.
        let dated = self.is_dated(place - 1);
        let joined = before.role == WordRole::Number
            && !dated
            && before.letters.len() <= 4
            && (thousands || signs::is_one(gap, "-–/"));
        if joined { place - 1 } else { place }
    }

    /// `6 mg/24 h`, `30 mg/day`, `0.5 mg/kg`: with what it is for, and whether
    /// that is a day.
    pub(super) fn rate(&self, run: Run) -> (Run, bool) {
        let after = self.token(run.end.saturating_sub(1)).map_or(0, |it| it.end);
        let next = self.token(run.end);
        let gap = next.and_then(|it| self.text.get(after..it.start)).unwrap_or_default();
        let is = |words: &str| self.is(run.end, words);
        let (words, daily) = match () {
            () if gap.trim() != "/" => (0, false),
            () if is("24") => (2, true),
            () if is("24h 24hr 24hrs day d dia") => (1, true),
            () if is("kg ml") => (1, false),
            // `5 mg/5 ml`
            () if self.is(run.end + 1, "ml") => (2, false),
            () => (0, false),
        };
        (run.start..(run.end + words).min(self.tokens.len()), daily)
    }

    /// Adds what the directions did not take into account and what may change the amount:
    /// `75 mg x2`, `10 mg (increased to 20)`. Then the words are kept through it, and the
    /// amount of one tablet is not that of the day.
    pub(super) fn add_unheard(&self, words: &mut Vec<Run>, strength: &Run) {
        let after = if strength.start < self.before { 0 } else { self.after };
        let may = |place: usize| {
            let here = self.places.get(place)?;
            // `ended at 150 mg`: no date has a unit.
            let unit = self.has_role(place, WordRole::Strength)
                || self.has_role(place + 1, WordRole::Unit);
            let free = match here.zone {
                Sense::Other | Sense::Take => true,
                Sense::Start | Sense::Stop => unit || self.rises(place),
                _ => false,
            };
            let said = here.heard || here.dated || here.again || here.counted;
            let known =
                said || strength.contains(&place) || words.iter().any(|it| it.contains(&place));
            let own = !(self.before..self.after).contains(&place);
            if free && own && !known && !self.is_repeated(place, strength) {
                self.changes(place)
            } else {
                None
            }
        };
        let mut unheard = None;
        for place in after..self.tokens.len() {
            if let Some(count) = may(place) {
                let start = unheard.map_or(place, |it: Run| it.start);
                unheard = Some(start..place + count);
            }
        }
        let Some(unheard) = unheard else { return };
        let mut start = unheard.start.min(strength.start);
        let mut end = strength.end.max(self.tail(unheard.end));
        for run in words.drain(..) {
            // `2 x 100 mg am + 200`
            (start, end) = (start.min(run.start), end.max(run.end));
        }
        words.push(start..end);
    }

    /// Whether the amount after the name stands once more in a cell of its own.
    fn is_repeated(&self, place: usize, strength: &Run) -> bool {
        let end = place + strength.len();
        let cell = |it: usize| signs::holds(self.gap(it), "\"\t|");
        let same = |(a, b): (usize, usize)| {
            self.token(a).zip(self.token(b)).is_some_and(|(a, b)| a.letters == b.letters)
        };
        cell(place)
            && (cell(end) || end == self.tokens.len())
            && !cell(strength.start)
            && (place..end).zip(strength.clone()).all(same)
    }

    /// `hasta 200`, `ended up on 200`, `max 200`: whether a number is the highest, and not of a date:
    /// `hasta 15 de mayo`, `hasta 98`.
    fn rises(&self, place: usize) -> bool {
        let before = |many: usize, words: &str| place >= many && self.is(place - many, words);
        let led = before(1, "to a at on of de") && (before(2, RISE) || before(2, MOST));
        (before(1, "hasta") || before(1, MOST) || led)
            && !self.is(place + 1, "de")
            && !self.is_short(place)
            && self.longest(place..self.tokens.len()).is_none()
    }

    /// How many words here may change the amount of a day, if they do.
    fn changes(&self, place: usize) -> Option<usize> {
        let token = self.token(place)?;
        let next = self.token(place + 1);
        let digits = token.letters.iter().take_while(|it| it.is_ascii_digit()).count();
        let (number, rest) = token.letters.split_at_checked(digits)?;
        let says = match (token.role, token.sense) {
            // `~25lbs` is no amount.
            (role, sense) if self.sign_before(place) > 0 => {
                role != WordRole::Word || sense != Sense::Other
            }
            (WordRole::Strength, _) | (_, Sense::Times) => true,
            (WordRole::Number, _) if next.is_some_and(|it| it.role == WordRole::Unit) => {
                return Some(2);
            }
            (_, Sense::Open) => self.leaves_open(place),
            // `every 28 days`, `every 2nd day`
            _ if (is_length(token) || token.is("day dia")) && self.is_every(place) => true,
            // `T2T PO QD`
            _ if matches!(*token.letters, [b't', b'2'..=b'9', b't']) => true,
            // `TK 2 T PO QAM`
            (WordRole::Number, _) if number != b"1" && self.is(place + 1, "t") => true,
            _ if number.is_empty() => token.sense != Sense::Time && self.often_at(place).is_some(),
            _ => match rest {
                b"" | b"s" => self.is_amount(place),
                b"h" | b"hr" | b"hrs" => number != b"24",
                b"t" => number != b"1",
                _ => false,
            },
        };
        says.then_some(1)
    }

    /// Whether `every` and a number stand before a word.
    fn is_every(&self, place: usize) -> bool {
        let number = |it: usize| {
            let first = self.token(it).and_then(|it| it.letters.first());
            first.is_some_and(u8::is_ascii_digit)
        };
        place.checked_sub(2).is_some_and(|it| self.is(it, "every each cada q") && number(it + 1))
    }

    /// Whether a bare number goes on with amounts, and counts nothing else.
    fn is_amount(&self, place: usize) -> bool {
        let gap = self.gap(place);
        let next = self.sense(place + 1);
        let column = signs::holds(gap, "#\t|\n") || has(gap, "  ");
        // `20 pounds`, `8 weeks`, `24 hr`, `1 tablet`, `- 28 tablets`
        let counts = self.token(place + 1).is_some_and(|it| {
            let unknown = it.role == WordRole::Word && it.sense == Sense::Other;
            let unknown = unknown && self.gap(place + 1) == " ";
            // `hasta 100 pero con náusea`
            unknown && (self.counts_else(place, false) || !self.rises(place))
                || is_length(it)
                || next == Sense::Label
        });
        let one = self.is(place, "1 24");
        let piece = next == Sense::Piece && (one || has(gap, " - "));
        let hours = next == Sense::Open && one;
        // `2015-16`, `age 16-18`
        let before = place.checked_sub(1);
        let year = before.and_then(|it| self.token(it));
        let year = year.is_some_and(|it| it.role == WordRole::Number && it.letters.len() == 4);
        let dated = before.and_then(|it| self.places.get(it)).is_some_and(|it| it.dated);
        // `from age 15 to 18`
        let begun = place.checked_sub(2).and_then(|it| self.places.get(it));
        let to = before.is_some_and(|it| self.is(it, "to a")) && begun.is_some_and(|it| it.dated);
        let second = (year || dated) && signs::is_one(gap, "-–/") || to;
        let date = self.is_short_date(place) || before.is_some_and(|it| self.is_short_date(it));
        // `up to 100%`
        let after = self.token(place).and_then(|it| self.text.get(it.end..));
        let percent = after.is_some_and(|it| it.trim_start_matches(' ').starts_with('%'));
        !second
            && !date
            && !percent
            && !has(gap, ". ")
            && self.follows(place)
            && !column
            && !counts
            && !piece
            && !hours
    }

    /// `94-97` or `11/21`: whether this number and the next are years, or a month and a day or
    /// a year, and no amounts that tablets make up.
    fn is_short_date(&self, place: usize) -> bool {
        let short = |it: usize| {
            self.token(it).is_some_and(|it| it.role == WordRole::Number && it.letters.len() == 2)
        };
        if !short(place) || !short(place + 1) {
            return false;
        }
        match self.gap(place + 1) {
            "-" | "–" => self.agent.is_some() && !self.is_range(place),
            "/" => self
                .token(place)
                .is_some_and(|it| it.is("10 11 12") || it.letters.starts_with(b"0")),
            _ => false,
        }
    }

    /// Whether a word stands beside the name, an amount, a date or what we know.
    pub(super) fn follows(&self, place: usize) -> bool {
        let Some(before) = place.checked_sub(1) else { return true };
        let known = matches!(
            self.token(before).map(|it| it.role),
            Some(WordRole::Number | WordRole::Strength | WordRole::Unit | WordRole::Release(_))
        );
        known
            || place == self.after
            || self.rises(place)
            // `took 3 of them`, `(was 100)`, but `when I was 16`
            || self.is(before, "took was were x")
                && !before.checked_sub(1).is_some_and(|it| self.is(it, "i he she"))
            || self.is_dated(before)
            || matches!(
                self.sense(before),
                Sense::Join | Sense::Plain | Sense::Piece | Sense::Once | Sense::Times
            )
    }
}
