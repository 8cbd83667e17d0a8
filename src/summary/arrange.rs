//! The order of the trials, and what a reader leaves out.

use crate::history::{
    Amount, Answer, Day, History, HowMany, TimeUnit, Trial, TrialId, Typed, When, YesNo,
};
use crate::words::Words;

/// The order that a reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Newest first; what has no date comes last.
    #[default]
    Newest,
    /// By class, and within one newest first.
    Class,
}

/// How a reader arranged the document. It is part of no history and never kept:
/// a number of weeks is the reader's question, not a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The order.
    pub order: Order,
    /// Only trials with at least this many weeks at the most per day.
    pub least_weeks: Option<u32>,
}

impl Arrangement {
    /// The number of weeks that a reader typed: `6`, `6 weeks`.
    pub fn weeks(typed: &str) -> Option<u32> {
        let typed = typed.trim_start();
        let end = typed.bytes().take_while(u8::is_ascii_digit).count();
        typed.get(..end)?.parse().ok()
    }
}

/// The medicines and the other treatments of a document, each in order. A reader's
/// filter leaves out medicines alone.
pub fn listed<'a>(
    history: &'a History,
    words: &Words,
    Arrangement { order, least_weeks }: Arrangement,
) -> [Vec<(&'a Trial, bool)>; 2] {
    let long = |it: &Trial| least_weeks.is_none_or(|weeks| at_least(it, weeks));
    let medicine = |it: &Trial| it.is_medicine() && long(it);
    let treatment = |it: &Trial| !it.is_medicine();
    let wanted: [&dyn Fn(&Trial) -> bool; 2] = [&medicine, &treatment];
    wanted.map(|it| arranged(history, words, order, it))
}

/// The trials of these in order.
pub fn order(listed: &[Vec<(&Trial, bool)>; 2]) -> Vec<TrialId> {
    let mut order = Vec::new();
    for all in listed {
        order.extend(all.iter().map(|it| it.0.id));
    }
    order
}

/// The trials that are wanted, in order; each with whether it stands under the
/// one that it was added to. Where that one is not wanted, it stands by itself:
/// under another it would read as added to that.
pub fn arranged<'a>(
    history: &'a History,
    words: &Words,
    order: Order,
    wanted: &dyn Fn(&Trial) -> bool,
) -> Vec<(&'a Trial, bool)> {
    let all = history.trials().iter().map(AsRef::as_ref);
    let mut trials: Vec<&Trial> = all.filter(|it| wanted(it)).collect();
    const { assert!(History::MOST_TRIALS < 1 << 12) };
    let mut keys: Vec<u64> = trials
        .iter()
        .enumerate()
        .map(|(place, trial)| {
            let class = if order == Order::Class { class_place(trial, words) } else { 0 };
            // One number: the class, then newest first, then as they were added.
            class << 48 | (NEWEST - newness(trial)) << 12 | place as u64
        })
        .collect();
    keys.sort_unstable();
    trials = keys.iter().filter_map(|it| trials.get((it & 0xfff) as usize).copied()).collect();
    let other = |trial: &Trial| -> Option<&Trial> {
        history.trial(*trial.answers.added_to.given()?).filter(|it| wanted(it))
    };
    let base = |trial: &&Trial| -> Option<TrialId> {
        // Only one level: what was added to an added one stands by itself.
        let base = other(trial).filter(|it| order == Order::Newest && other(it).is_none());
        base.map(|it| it.id)
    };
    let bases: Vec<Option<TrialId>> = trials.iter().map(base).collect();
    let all = || trials.iter().copied().zip(&bases);
    let mut rows = Vec::new();
    for (trial, _) in all().filter(|it| it.1.is_none()) {
        rows.push((trial, false));
        let added = all().filter(|it| *it.1 == Some(trial.id));
        rows.extend(added.map(|it| (it.0, true)));
    }
    rows
}

/// Two days, of which every one up to 2199 fits into 17 bits.
const NEWEST: u64 = (1 << 34) - 1;

/// The place of a trial's class among the names of classes in order; last where
/// it has none.
fn class_place(trial: &Trial, words: &Words) -> u64 {
    let Some(agent) = trial.subject.agent() else { return 255 };
    let name = words.class(agent.class());
    words.classes.iter().filter(|it| **it < name).count() as u64
}

/// Grows with the day it began, else with the day it ended; what goes on without
/// a date is newest, and what has no date comes last.
fn newness(trial: &Trial) -> u64 {
    let read = |it: &Answer<Typed<When>>| it.given().and_then(|it| it.read);
    let stop = read(&trial.answers.stop).and_then(When::latest);
    let end = if trial.answers.taking == Answer::Given(YesNo::Yes) {
        Day::new(2199, 12, 31)
    } else {
        stop
    };
    let start = read(&trial.answers.start).and_then(When::earliest);
    let number = |it: Option<Day>| it.map_or(0, |it| it.number() as u64 + 1);
    let first = if start.is_some() { number(start) } else { number(end) };
    first << 17 | number(end)
}

/// Whether the person said at least so many weeks. What is not known is not.
fn at_least(trial: &Trial, weeks: u32) -> bool {
    fewest_days(trial).is_some_and(|it| it >= u64::from(weeks) * 7 * Amount::ONE)
}

/// The fewest days that the person said at the most per day, in millionths; `None`
/// where no number tells. A month counts 30 days and a year 365.
pub fn fewest_days(trial: &Trial) -> Option<u64> {
    let length = trial.answers.most_time.given()?.read?;
    let number = match length.many {
        HowMany::Just(it) | HowMany::Between(it, _) | HowMany::AtLeast(it) => it.millionths(),
        HowMany::Under(_) => 0,
        HowMany::Few => return None,
    };
    let days = match length.unit {
        TimeUnit::Hours => return Some(number / 24),
        TimeUnit::Days => 1,
        TimeUnit::Weeks => 7,
        TimeUnit::Months => 30,
        TimeUnit::Years => 365,
    };
    number.checked_mul(days)
}
