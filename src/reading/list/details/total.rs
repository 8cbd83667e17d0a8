//! How long it was taken, beside a name.

use super::bare::MOST;
use super::often::is_length;
use super::{Reader, Run};
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token, WordRole};
use crate::reading::{Reading, length};

/// The most words of a length of time before and after its unit: `about one`, `and a half`.
const MOST_WORDS: usize = 5;
const MOST_AFTER: usize = 3;
/// Words after which a length is that of taking it, and words that may stand between.
const FOR: &str = "for x lasted por durante";
const LIKE: &str = "like only just maybe solo";
/// Words that lead to a length and are no part of it.
const TOOK: &str = "took it";
/// Words before a length, and after one, that make another thing of it: `every 2 weeks`,
/// `6 weeks ago`, `8 weeks pregnant`.
const OF_ELSE: &str =
    "every each per cada other in within at past last over next after than since los con";
const ELSE: &str = "ago old later earlier before after apart prior back atras antes despues \
    supply pregnant postpartum break gap off";

impl Reader<'_> {
    /// `for 6 weeks`, `Zoloft 50 mg, 2 years`: the only length of time that is said, in
    /// the words of the text, where nothing makes another thing of it.
    pub(super) fn total(&mut self) -> Option<String> {
        let mut unit = None;
        for place in self.after..self.tokens.len() {
            if self.counts_time(place) && unit.replace(place).is_some() {
                return None;
            }
        }
        let unit = unit?;
        let run = self.longest_total(unit)?;
        let (first, led) = self.led(run.start);
        let before = first.checked_sub(1);
        // `once a week`
        let often = self.is(run.start, "a an one un una") && self.leaves_open(unit);
        // `nausea every day for 6 weeks` is how long that was.
        let mut told = first;
        while told > self.after && !self.apart(told) && self.is_told(told - 1) {
            told -= 1;
        }
        let own = !before.is_some_and(|it| self.is(it, OF_ELSE))
            && (told == self.after || self.apart(told));
        // `de 15 a 17 años` are ages.
        let ages = |it: usize| self.is(it, "de from entre between");
        let ages = (ages(run.start) || before.is_some_and(ages))
            && run.clone().any(|it| self.is(it, "a to y and"));
        let over = self.is(run.start, OF_ELSE) || ages;
        // `30 days` is most often of a supply.
        let days = self.is_days(unit) && !led;
        // After `for`, anything may follow but what makes another thing of it.
        let dated = |it: usize| self.is_dated(it);
        let then = dated(run.end) || self.is(run.end, "in en") && dated(run.end + 1);
        let ends = led || then || self.token(run.end).is_none() || self.apart(run.end);
        // `10 mg for 3 months, then 20 mg`
        let step = self.parts_amounts(run.clone(), self.tokens.len());
        if step || often || days || !own || over && !led || self.is(run.end, ELSE) || !ends {
            return None;
        }
        let words = self.said(run.clone());
        self.use_up(first..run.end);
        // It is no amount, nor does an amount go on after it.
        self.mark(first..run.end, |it| it.zone = Sense::Plain);
        Some(words)
    }

    /// The longest run about a unit of time that reads as a length.
    fn longest_total(&self, unit: usize) -> Option<Run> {
        for end in (unit + 1..self.tokens.len().min(unit + 1 + MOST_AFTER) + 1).rev() {
            for start in unit.saturating_sub(MOST_WORDS).max(self.after)..unit + 1 {
                let leads = self.is(start, FOR) || self.is(start, LIKE) || self.is(start, TOOK);
                if !leads && self.is_total(start..end) {
                    return Some(start..end);
                }
            }
        }
        None
    }

    /// Whether a word says nothing but what the medicine is, and how much of it.
    fn is_told(&self, place: usize) -> bool {
        let kind = |it: &Token| matches!(it.role, WordRole::Kind(_) | WordRole::Release(_));
        let often = matches!(self.sense(place), Sense::Once | Sense::Times);
        self.is_own(place) || often || self.is(place, MOST) || self.token(place).is_some_and(kind)
    }

    /// Where a length begins with the words that lead up to it, and whether any do.
    fn led(&self, start: usize) -> (usize, bool) {
        let mut first = start;
        while first.checked_sub(1).is_some_and(|it| self.is(it, LIKE)) {
            first -= 1;
        }
        match first.checked_sub(1) {
            Some(before) if before >= self.after && self.is(before, FOR) => (before, true),
            // `x8wks`
            _ => (start, self.token(start).is_some_and(|it| it.letters.starts_with(b"x"))),
        }
    }

    /// Whether a word is a unit of time that counts how long: `weeks` or `6wks`.
    fn counts_time(&self, place: usize) -> bool {
        self.stands(place, Sense::Other) && self.token(place).is_some_and(is_length)
    }

    fn is_days(&self, place: usize) -> bool {
        self.token(place)
            .is_some_and(|it| it.letters.starts_with(b"d") || it.letters.ends_with(b"days"))
    }

    /// Whether a run reads as a length of time, and no word of it was taken for another
    /// thing.
    fn is_total(&self, run: Run) -> bool {
        let free = |it: usize| {
            let number = self.has_role(it, WordRole::Number);
            let here = self.places.get(it);
            here.is_some_and(|it| it.zone == Sense::Other && !it.dated && !(it.used && number))
        };
        run.clone().all(free)
            && (run.start + 1..run.end).all(|it| !self.apart(it))
            && matches!(length(self.slice(run)), Reading::Value(_))
    }

    /// Whether a sign or a line's end stands before a word.
    pub(super) fn apart(&self, place: usize) -> bool {
        let gap = self.gap(place);
        signs::holds(gap, ",;()\n\t|:.") || has(gap, " - ") || has(gap, "  ")
    }
}
