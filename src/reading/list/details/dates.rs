//! When something began or ended, beside a name.

use super::super::leads::{LIFE, NOW, is_not};
use super::often::is_length;
use super::{Reader, Run, says_nothing};
use crate::formulary::{Sense, Token, WordRole, among, signs};
use crate::reading::list::some;
use crate::reading::{Reading, when};

/// The most words of a date: `about the end of May 2019`.
const MOST_WORDS: usize = 6;
/// The most places that are looked at for a span of time.
const MOST_SPANS: usize = 8;
/// The most words from the label to its date: `Started on Zoloft XR 50 mg in the`.
const MOST_BEFORE: usize = 9;
/// What began then only if it leads to the name: `Put on Zoloft in 2018`, and neither
/// `Zoloft 2015, switched 2018` nor `Switched from Zoloft in 2018`.
const NAMED: &str = "put switched changed moved";
/// `2012 to date`
const DATE: &str = "date fecha";
/// Words after a name that say that it goes on.
const ONGOING: &str = "current currently ongoing continuing active actual actualmente activo activa \
    vigente continuo";
/// How a date begins that begins with a word, in English and Spanish.
const BEGINNINGS: &str = "jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic spr sum \
    fal aut win ear lat mid abo aro las age ver oto app hac";

/// Before a year of two digits.
const APOSTROPHES: &str = "'’";

impl Reader<'_> {
    /// The place of a label, and the date after it that is of taking this medicine.
    fn labelled_date(&self, label: Sense) -> Option<(usize, Run)> {
        let labelled = |it: usize| self.stands(it, label);
        let mut looked_at = 0;
        for first in 0..self.tokens.len() {
            let goes_on = first > 0 && labelled(first - 1) && self.sense(first) != label;
            if !labelled(first) || goes_on {
                continue;
            }
            looked_at += 1;
            if looked_at > MOST_SPANS {
                break;
            }
            let mut end = first;
            while labelled(end) {
                end += 1;
            }
            let begins = (first..end.min(first + MOST_BEFORE)).filter(|it| self.may_begin(*it));
            let run = begins.into_iter().find_map(|it| self.longest(it..end));
            let Some(run) = run else { continue };
            // `Started to help in 2012` tells when something else began.
            let mut between = first + 1..run.start;
            // `My doctor put me on Zoloft in 2018`
            let lead = first + 1 + usize::from(self.is(first + 1, "me"));
            let led = self.is(lead, "to on") && between.clone().any(|it| self.is_name(it));
            let own = between.all(|it| self.is_own(it)) && (led || !self.is(first, NAMED));
            if own && self.is_of_taking(first) {
                return Some((first, run));
            }
        }
        None
    }

    /// The words of a date after its label.
    pub(super) fn date(&mut self, label: Sense) -> Option<String> {
        let (first, run) = self.labelled_date(label)?;
        // `01-Feb-2020`
        let day = |it: &usize| {
            let number = self.has_role(*it, WordRole::Number);
            let joined = signs::is_one(self.gap(run.start), "-/.");
            number && joined && self.stands(*it, label)
        };
        let start = run.start.checked_sub(1).filter(day).unwrap_or(run.start);
        let run = start..run.end;
        let words = self.said(run.clone());
        // An amount between is still to be taken.
        let said = self.tokens.get(first + 1..run.start).unwrap_or_default();
        let plain = said.iter().all(says_nothing);
        self.use_up(if plain { first..run.end } else { run });
        Some(words)
    }

    /// Whether the words before a label leave it about taking this medicine: no `insomnia
    /// since 2019`, and neither `off since 2019` nor `Stopped Zoloft since 2019`.
    fn is_of_taking(&self, label: usize) -> bool {
        let since = self.is(label, "since desde until till hasta");
        // `Zoloft - nausea, started 2012`
        let begins = self.sense(label) == Sense::Start && !self.apart(label);
        if label < self.after || !since && !begins {
            return true;
        }
        let mut unknown = false;
        for place in (0..label).rev() {
            let Some(token) = self.token(place) else { break };
            if is_not(token) || token.is("off") || token.sense == Sense::Stop && since {
                return false;
            }
            // `for panic attacks since 2019`
            unknown &= !token.is("for por para");
            let free = token.role == WordRole::Word && !token.heading && !is_length(token);
            let other = token.sense == Sense::Other && !token.is(LIFE);
            unknown |= place >= self.after
                && free
                && (other || token.is("depression anxiety mood animo"))
                && !self.is_name(place);
            if self.apart(place) && place > self.after {
                break;
            }
        }
        !unknown
    }

    /// `2012 until 2014`: whether a date stands right before the word that leads to the end.
    pub(super) fn is_span_until(&self) -> bool {
        let stop = (self.after..self.tokens.len()).find(|it| self.stands(*it, Sense::Stop));
        let before = stop.filter(|it| self.is(*it, "until till hasta"));
        let dated = before.and_then(|it| self.places.get(it.checked_sub(1)?));
        dated.is_some_and(|it| it.dated)
    }

    /// Whether a word between a label and its date leaves it about this medicine: the
    /// name, an amount, or one that says nothing.
    pub(super) fn is_own(&self, place: usize) -> bool {
        let amount = |it: &Token| matches!(it.role, WordRole::Number | WordRole::Strength);
        self.is_name(place)
            || self.token(place).is_some_and(|it| says_nothing(it) || amount(it) || it.is("to"))
    }

    fn is_name(&self, place: usize) -> bool {
        (self.before..self.after).contains(&place) || self.is_again(place)
    }

    /// `2012 - 2014`, where nothing says that it is about fills. Where no end is told, it
    /// goes on.
    pub(super) fn span(&mut self) -> Option<(String, Option<String>)> {
        if self.labelled() {
            return None;
        }
        let words = self.tokens.len();
        let mut found: Option<(Run, (String, Option<String>))> = None;
        let mut looked_at = 0;
        // `2012-2014 Zoloft` as well.
        for place in self.after..words + self.before {
            let place = if place < words { place } else { place - words };
            if !self.stands(place, Sense::Other) || !self.may_begin(place) {
                continue;
            }
            looked_at += 1;
            if looked_at > MOST_SPANS {
                break;
            }
            let Some(span) = self.span_at(place) else { continue };
            match &found {
                None => found = Some(span),
                // `1995-1998 and again 2004-2006` ended twice.
                Some((run, _)) if span.0.start >= run.end || span.0.end <= run.start => {
                    return None;
                }
                Some(_) => {}
            }
        }
        let (run, told) = found?;
        // `2001, 2003-2005` began twice.
        let year = |it: usize| {
            let number = self.token(it).filter(|it| it.role == WordRole::Number);
            let unit = self.has_role(it + 1, WordRole::Unit);
            number.is_some_and(|it| matches!(*it.letters, [b'1', b'9', _, _] | [b'2', b'0', _, _]))
                && !unit
        };
        let before = run.start.checked_sub(1).is_some_and(|it| it >= self.after && year(it));
        if before || year(run.end) {
            return None;
        }
        // `Jan–Mar 2012; Apr 2012–2013` began before.
        let month = |it: &usize| {
            let joined = signs::is_one(self.gap(it + 1).trim(), "-–—");
            let number = self.has_role(*it, WordRole::Number);
            joined && !number && !run.contains(it) && self.may_begin(*it)
        };
        if (self.after..self.tokens.len()).any(|it| month(&it)) || self.is_step(&run) {
            return None;
        }
        self.use_up(run);
        Some(told)
    }

    /// `30mg 2/2015, 60mg 3/2015-9/2017`: whether a span is of one amount among several that
    /// have their dates.
    fn is_step(&self, span: &Run) -> bool {
        let (mut dated, mut amounts) = (false, 0);
        for place in (self.after..self.tokens.len()).filter(|it| !span.contains(it)) {
            let amount = self.token(place).is_some_and(|it| match it.role {
                WordRole::Number => it.letters.len() > 1,
                role => role == WordRole::Strength,
            });
            if self.is_dated(place) {
                dated = true;
            } else {
                amounts += usize::from(amount);
            }
        }
        dated && amounts > 1
    }

    /// Whether it is said, before the word `end`, that it went on after it had ended:
    /// `restarted 2008`, `back on`, `again in 2010`; or how much was taken from then on.
    pub(super) fn went_on(&self, end: usize) -> bool {
        const AGAIN: &str = "restarted restart resumed restarting retome reinicie volvi reanude";
        let again = |it: usize| {
            let before = it.checked_sub(1).and_then(|it| self.token(it));
            let led = before.is_none_or(|it| {
                (it.role != WordRole::Word || matches!(it.sense, Sense::Start | Sense::Stop))
                    && !is_not(it)
            });
            let after = self.token(it + 1).is_none_or(|it| it.role != WordRole::Word);
            self.is(it, AGAIN)
                || self.is(it, "back") && self.is(it + 1, "on to")
                || self.is(it, "again") && led && after
        };
        // `40 mg until 2024, then 20 mg`
        let stop = (self.after..end).find(|it| self.stands(*it, Sense::Stop));
        let of_step = stop.is_some_and(|it| self.parts_amounts(it..it, end));
        (self.after..end).any(again) || of_step || self.goes_on_now(end)
    }

    /// Whether one amount stands before a run and one after it.
    pub(super) fn parts_amounts(&self, run: Run, end: usize) -> bool {
        let amount = |it: usize| {
            let role = self.token(it).map(|it| it.role);
            matches!(role, Some(WordRole::Strength | WordRole::Unit))
        };
        (self.after..run.start).any(amount) && (run.end..end).any(amount)
    }

    /// Whether the column of when it ended says that it goes on.
    pub(super) fn ends_now(&self) -> bool {
        (0..self.tokens.len())
            .any(|it| self.stands(it, Sense::Stop) && (self.is(it, NOW) || self.is(it, DATE)))
    }

    /// `since 2019 until now`: whether the end that is told, before the word `end`, is the
    /// present.
    pub(super) fn goes_on_now(&self, end: usize) -> bool {
        let ends = |it: usize| {
            let gap = self.gap(it).trim();
            matches!(self.sense(it - 1), Sense::Stop | Sense::Join) || signs::is_one(gap, "-–—")
        };
        // A `date` may be that of anything.
        let now = |it: usize| self.is(it, NOW);
        (self.after + 1..end).any(|it| now(it) && ends(it))
    }

    /// `still taking it`, `Trazodone - current`, before the word `end`, where nothing says
    /// that it is over.
    pub(super) fn is_taken_now(&self, end: usize) -> bool {
        let taken =
            |it: usize| self.is(it, "taking take on using tomando tomo tomandola tomandolo");
        let denied = |it: usize| it > 0 && self.is(it - 1, "not no never isnt wasnt was were");
        let over = some(self.tokens, |it| it.sense == Sense::Stop);
        if self.is_until_now(end) {
            return true;
        }
        !over
            && (self.after..end).any(|it| {
                let still = self.is(it, "still currently todavia aun sigo actualmente");
                let last = it + 1 == self.tokens.len();
                // `qhs - current`, `made me active`
                let beside = self.follows_amount(it) || !self.gap(it).trim().is_empty();
                // `Cymbalta - current (since 2022)`
                let aside = it == self.after
                    && !self.gap(it).trim().is_empty()
                    && !self.gap(it + 1).trim().is_empty();
                let says = still && taken(it + 1)
                    || (last && beside || aside) && self.is(it, ONGOING)
                    || self.is(it, "now ahora") && self.is_beside(it, last);
                says && !denied(it)
            })
    }

    /// `hasta la fecha`, `until now`, `to date`
    fn is_until_now(&self, end: usize) -> bool {
        (self.after..end).any(|it| {
            let lead = if it > 0 && self.is(it - 1, "la el the") { it - 1 } else { it };
            let until = lead.checked_sub(1).is_some_and(|lead| {
                self.is(lead, "hasta until till")
                    || self.is(it, "date fecha") && self.is(lead, "a to")
            });
            until && (self.is(it, NOW) || self.is(it, DATE))
        })
    }

    /// Whether `now` is about taking it: `on Prozac now`, `Pristiq 100 now`.
    fn is_beside(&self, now: usize, last: bool) -> bool {
        let on = |it: usize| self.is(it, "on taking take tomo");
        let led = now == self.after
            && self.before.checked_sub(1).is_some_and(on)
            && !self
                .tokens
                .iter()
                .take(self.before)
                .any(|it| it.sense == Sense::Never || it.is("not was"));
        // `Wellbutrin (now)`
        let aside = now == self.after && !self.gap(now).trim().is_empty();
        let amount = now > self.after && self.follows_amount(now);
        led || last && (amount || aside)
    }

    /// Whether a word stands right after the name, an amount, or how often.
    fn follows_amount(&self, place: usize) -> bool {
        place == self.after
            || self.token(place - 1).is_some_and(|it| {
                matches!(it.role, WordRole::Unit | WordRole::Strength | WordRole::Number)
                    || it.sense == Sense::Once
            })
    }

    fn span_at(&self, begins: usize) -> Option<(Run, (String, Option<String>))> {
        // Of `2012-02 - 2014-03` the wide one.
        for glued in [false, true] {
            for middle in begins + 1..self.tokens.len().min(begins + MOST_WORDS + 1) {
                if (self.gap(middle) == "-") == glued
                    && let Some(span) = self.span_around(begins, middle)
                {
                    return Some(span);
                }
            }
        }
        None
    }

    /// A span of which the first date ends right before a word.
    fn span_around(&self, begins: usize, middle: usize) -> Option<(Run, (String, Option<String>))> {
        let after = self.token(middle)?;
        let gap = signs::trim_end(self.gap(middle).trim(), APOSTROPHES);
        let joined = signs::is_one(gap.trim(), "-–—");
        // `de 2010 a 2012`; but `2010 and 2012` is twice.
        let between = begins.checked_sub(1).is_some_and(|it| self.is(it, "between entre"));
        let to = matches!(after.sense, Sense::Join | Sense::Stop) || after.is("a al through thru");
        let to = to && (between || !after.is("and y"));
        if !joined && !to {
            return None;
        }
        let second = if to { middle + 1 } else { middle };
        let first = begins..middle;
        if self.longest(first.clone()) != Some(first.clone()) {
            return self.months(begins, second);
        }
        // `1998-present`
        if self.is(second, NOW) || self.is(second, DATE) {
            return Some((begins..second + 1, (self.said(first), None)));
        }
        if !self.may_begin(second) {
            return None;
        }
        let last = self.longest(second..self.tokens.len().min(second + MOST_WORDS))?;
        let told = (self.said(first), Some(self.said(last.clone())));
        Some((begins..last.end, told))
    }

    /// `Jan–Mar 2012`: two months of one year, of which the first is told without it.
    fn months(&self, first: usize, second: usize) -> Option<(Run, (String, Option<String>))> {
        const ORDER: [&str; 12] = [
            "jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep", "oct",
            "nov", "dec dic",
        ];
        let month = |it: usize| {
            let letters = &self.token(it)?.letters;
            let first = letters.get(..3).filter(|_| !letters.iter().any(u8::is_ascii_digit))?;
            ORDER.iter().position(|it| among(first, it))
        };
        // `de enero a junio de 2018`
        let of = second + 1 + usize::from(self.is(second + 1, "de del of"));
        let year = self.token(of).filter(|it| it.role == WordRole::Number);
        let last = second..of + 1;
        let to = first + 2 == second && self.is(first + 1, "a to through thru");
        let told = (first + 1 == second || to)
            && month(first)? < month(second)?
            && year.is_some_and(|it| it.letters.len() == 4)
            && self.longest(last.clone()) == Some(last.clone());
        let start = [self.slice(first..first + 1), self.slice(of..of + 1)].join(" ");
        told.then(|| (first..last.end, (start, Some(self.said(last.clone())))))
    }

    fn may_begin(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| {
            // `2019ish`
            let year = token.letters.starts_with(b"20") || token.letters.starts_with(b"19");
            token.role == WordRole::Number
                || year && token.letters.ends_with(b"ish")
                || token.letters.get(..3).is_some_and(|it| among(it, BEGINNINGS))
        })
    }

    /// Marks the words that have the shape of a date: a year, or three numbers in a row.
    pub(super) fn mark_dates(&mut self) {
        let mut place = 0;
        while place < self.tokens.len() {
            place = match self.date_at(place) {
                Some(run) => {
                    let end = run.end;
                    self.mark(run, |it| it.dated = true);
                    end
                }
                None => place + 1,
            };
        }
    }

    fn date_at(&self, place: usize) -> Option<Run> {
        // Most words begin no date, and reading takes its time.
        let dated = |it: usize| {
            let year = |it: &Token| it.role == WordRole::Number && it.letters.len() >= 4;
            self.token(it).is_some_and(year)
                || self.is_short_year(it)
                || self.is(it, "age aged")
                || signs::is_one(self.gap(it + 1), "/-.")
        };
        if !self.may_begin(place) || !(place..place + MOST_WORDS).any(dated) {
            return None;
        }
        let run = self.longest(place..self.tokens.len())?;
        let tokens = self.tokens.get(run.clone())?;
        let number =
            |it: &Token, least: usize| it.role == WordRole::Number && it.letters.len() >= least;
        // `0-0-2` is how many, and when.
        let row = run.clone().skip(1).all(|it| signs::is_one(self.gap(it), "/-."));
        let full = row && run.len() == 3 && tokens.last().is_some_and(|it| number(it, 2));
        let unit = self.has_role(run.end, WordRole::Unit);
        let year = tokens.iter().any(|it| number(it, 4)) || self.is_short_year(run.end - 1);
        let year = year || self.is(place, "age aged");
        (!unit && (full || year)).then_some(run)
    }

    /// `'09`
    pub(super) fn is_short_year(&self, place: usize) -> bool {
        let number = |it: &Token| it.role == WordRole::Number && it.letters.len() == 2;
        self.token(place).is_some_and(number) && signs::ends(self.gap(place), APOSTROPHES)
    }

    /// The longest beginning of a run that reads as one point in time, or as one
    /// of several.
    pub(super) fn longest(&self, run: Run) -> Option<Run> {
        for words in (0..run.len().min(MOST_WORDS)).rev() {
            let run = run.start..run.start + words + 1;
            // `desde 2020 a la fecha`
            let to = self.is(run.end - 1, "a al to");
            // `11/2020 - 20 mg`
            let amount = (run.start..run.end + 1).any(|it| self.has_role(it, WordRole::Unit));
            if !to && !amount && !self.is_fraction(run.clone()) && self.is_date(run.clone()) {
                return Some(run);
            }
        }
        None
    }

    fn is_date(&self, run: Run) -> bool {
        let read = when(self.slice(run), self.today).reading;
        matches!(read, Reading::Value(_) | Reading::Ask(_))
    }

    /// `1/2` tablet and `6/25` mg, and not the month of `09/10`.
    fn is_fraction(&self, run: Run) -> bool {
        let digits = |it: usize| self.token(it).map_or(0, |it| it.letters.len());
        let second = run.start + 1;
        run.len() == 2 && self.gap(second) == "/" && digits(run.start) < 2 && digits(second) < 3
    }
}
