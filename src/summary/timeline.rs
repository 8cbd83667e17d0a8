//! The same trials over the years.

use super::arrange::{Order, arranged};
use super::pieces::{answer, called};
use super::row::Making;
use super::{Line, Piece};
use crate::history::{Answer, Day, Question, Response, TrialId, Typed, When, YesNo};

/// Bars over years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The first year that is drawn.
    pub first: i16,
    /// The last year that is drawn.
    pub last: i16,
    /// A bar for each trial with a year, oldest first, what was added under what
    /// it was added to.
    pub bars: Vec<Bar>,
    /// The names of trials of which no year is known.
    pub undated: Vec<Piece>,
}

/// One trial. Days count from 1900-01-01.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which.
    pub trial: TrialId,
    /// Its name.
    pub name: Piece,
    /// Whether it stands under the one that it was added to.
    pub added: bool,
    /// The first and the last day on which it may have begun, where known.
    pub start: Option<(i32, i32)>,
    /// The first and the last day on which it may have ended, where known.
    pub stop: Option<(i32, i32)>,
    /// Whether it goes on.
    pub goes_on: bool,
    /// How much it helped, for the fill.
    pub response: Option<Response>,
    /// The same in words; empty where it was passed over.
    pub label: String,
    /// From when to when, in words.
    pub when: Vec<Line>,
}

/// All trials, however a reader arranged the rest: it reads from left to right,
/// so the oldest comes first.
pub fn timeline(making: &Making) -> Timeline {
    let Making { words, history, today, .. } = *making;
    let newest = arranged(history, words, Order::Newest, &|_| true);
    let mut timeline = Timeline::default();
    // What was added follows what it was added to, and is in order too.
    let mut oldest = Vec::new();
    for group in newest.chunk_by(|_, next| next.1).rev() {
        let (base, added) = group.split_at(1);
        oldest.extend(base);
        oldest.extend(added.iter().rev());
    }
    for &(trial, added) in oldest {
        let range = |it: &Answer<Typed<When>>| {
            let when = it.given()?.read?;
            Some((when.earliest()?.number(), when.latest()?.number()))
        };
        let start = range(&trial.answers.start);
        let goes_on = trial.answers.taking == Answer::Given(YesNo::Yes);
        let stop = match range(&trial.answers.stop) {
            None if goes_on && start.is_some() => Some((today.number(), today.number())),
            stop => stop,
        };
        // What ended before it began has one end at most that is drawn.
        let stop = match (start, stop) {
            (Some((from, _)), Some((_, to))) if to < from => {
                Some(today.number()).filter(|it| goes_on && from <= *it).map(|it| (it, it))
            }
            (_, stop) => stop,
        };
        if start.is_none() && stop.is_none() {
            timeline.undated.push(called(words, trial));
            continue;
        }
        let told = answer(
            words,
            &trial.answers.get(Question::Response),
            words.choice.about(Question::Response),
        );
        timeline.bars.push(Bar {
            trial: trial.id,
            name: called(words, trial),
            added,
            start,
            stop,
            goes_on,
            response: trial.answers.response.given().copied(),
            label: told.into_iter().map(|it| it.text).collect(),
            when: making.when(trial),
        });
    }
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for bar in &timeline.bars {
        for (from, to) in [bar.start, bar.stop].into_iter().flatten() {
            first = first.min(from);
            last = last.max(to);
        }
    }
    if first <= last {
        timeline.first = year(first);
        timeline.last = year(last);
    }
    timeline
}

fn year(day: i32) -> i16 {
    let guess = 1900 + i16::try_from(day / 366).unwrap_or(0);
    // A year or so of leap days lies between the guess and the year.
    (guess..guess.saturating_add(2))
        .rev()
        .find(|it| Day::new(*it, 1, 1).is_some_and(|it| it.number() <= day))
        .unwrap_or(guess)
}
