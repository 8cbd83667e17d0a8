//! How many sessions, beside the name of a treatment.

use super::super::leads::THOUGHT;
use super::often::is_length;
use super::{Reader, Run};
use crate::formulary::{WordRole, signs};
use crate::reading::{Reading, count};

/// What is counted of a treatment.
pub(in crate::reading::list) const SESSIONS: &str = "session sessions tx treatment treatments \
    infusion infusions visit visits sesion sesiones tratamiento tratamientos infusiones visitas";

/// What is several sessions.
const COURSES: &str = "course courses round rounds series cycle cycles ciclo ciclos";

/// How a treatment is given.
const MANNER: &str = "bilateral unilateral bifrontal bitemporal rul iv im bilaterales unilaterales";

impl Reader<'_> {
    /// `36 sessions`, `6 infusions`, and of a treatment `x12`: the only number of sessions
    /// that is said, in the words of the text.
    pub(super) fn sessions(&mut self, treatment: bool) -> Option<String> {
        let mut said = None;
        for place in 0..self.tokens.len() {
            if let Some(run) = self.sessions_at(place, treatment)
                && said.replace((place, run)).is_some()
            {
                return None;
            }
        }
        let (place, run) = said?;
        let words = signs::trim_start(self.slice(run.clone()), "xX").to_owned();
        if !matches!(count(&words), Reading::Value(_)) {
            return None;
        }
        self.mark(place..run.end, |it| it.counted = true);
        self.use_up(place..run.end);
        Some(words)
    }

    /// The place of the second number in `10 of 36`, `10 out of 36`, `10/36`.
    fn part_of(&self, place: usize) -> Option<usize> {
        let number = |it: usize| self.has_role(it, WordRole::Number);
        let out = place + 1 + usize::from(self.is(place + 1, "out"));
        let second = if self.is(out, "of de") { out + 1 } else { place + 1 };
        let parted = second > place + 1 || self.gap(second).trim() == "/";
        (parted && number(second)).then_some(second)
    }

    /// Whether sessions that are counted here were had: neither planned nor left, nor had
    /// each week.
    fn were_had(&self, place: usize) -> bool {
        const PLANNED: &str = "left remaining to weekly daily \
            programadas pendientes restantes semanales";
        let beside = |it: usize| self.gap(it).trim().is_empty();
        let before = |it: &usize| self.is(*it, THOUGHT) || self.is(*it, "faltan programadas");
        let each = self.is(place + 2, "a an per each every por cada al")
            || self.gap(place + 2).trim() == "/";
        let each = each
            && (place + 3 - usize::from(!beside(place + 2))..place + 5)
                .any(|it| self.is(it, "day dia") || self.token(it).is_some_and(is_length));
        let part = (place.saturating_sub(3)..place).any(|it| self.part_of(it) == Some(place));
        let planned = beside(place + 2)
            && (self.is(place + 2, PLANNED) || self.is(place + 2, THOUGHT))
            || place.checked_sub(1).as_ref().is_some_and(before);
        !(part || each || planned)
    }

    /// The words that say how many, from this one on.
    fn sessions_at(&self, place: usize, treatment: bool) -> Option<Run> {
        let number = |it: usize| self.has_role(it, WordRole::Number);
        let letters = &self.token(place)?.letters;
        // `x 6 weeks`, `x 2 a day`
        let how_long =
            |it: usize| self.is_how_long(it) || self.is_of_a_day(it) || self.is(it, COURSES);
        if number(place) && self.is(place + 1, SESSIONS) {
            return self.were_had(place).then_some(place..place + 2);
        }
        // `10 of 36 sessions`
        if number(place) && self.part_of(place).is_some_and(|it| self.is(it + 1, SESSIONS)) {
            return Some(place..place + 1);
        }
        // `10 bilateral treatments`
        if number(place) && self.is(place + 1, MANNER) && self.is(place + 2, SESSIONS) {
            return Some(place..place + 1);
        }
        // `Ketamine infusions - 8 total`
        if treatment && number(place) && self.is(place + 1, "total") {
            return Some(place..place + 1);
        }
        // `12 ECT treatments`
        let named =
            self.is(self.after, SESSIONS) || self.is(self.after.saturating_sub(1), SESSIONS);
        if place + 1 == self.before && number(place) && named {
            return Some(place..place + 1);
        }
        if treatment && self.is(place, "x") && number(place + 1) && !how_long(place + 2) {
            return Some(place + 1..place + 2);
        }
        let glued = letters.strip_prefix(b"x").is_some_and(|it| it.iter().all(u8::is_ascii_digit));
        (treatment && glued && letters.len() > 1 && !how_long(place + 1))
            .then_some(place..place + 1)
    }
}
