//! What a treatment history is: types with their guarantees, and nothing else.

use std::rc::Rc;

pub mod answer;
pub mod answers;
pub mod choices;
pub mod dose;
pub mod json;
pub mod length;
pub mod saved;
pub mod span;
pub mod trial;
pub mod value;
pub mod when;

pub use answer::{Answer, Marks, Typed};
pub use answers::{Answers, Person, Question, Topic};
pub use choices::*;
pub use dose::{Amount, Dose, DoseUnit};
pub use length::{Count, HowMany, Length, TimeUnit};
pub use trial::{Subject, Trial, TrialId};
pub use value::{AnyOf, Kind, Slot, Value};
pub use when::{Day, Part, Point, When};

/// Everything that a person reported.
///
/// Trials stand in the order in which they were added. Their ids differ, and a
/// link between two trials names one that is in the history: removing a trial
/// removes the links to it and nothing else.
#[derive(Clone, Debug, Default, Eq)]
pub struct History {
    trials: Vec<Rc<Trial>>,
    /// The highest id that was given. None is given twice, so that what comes back
    /// is not linked to another trial than it was.
    last: u32,
    /// What was answered outside of any one trial.
    pub person: Person,
}

/// Histories are the same where they tell the same.
impl PartialEq for History {
    fn eq(&self, other: &History) -> bool {
        self.trials == other.trials && self.person == other.person
    }
}

impl History {
    /// No more trials than this are taken. Far above any real history, so that
    /// a hostile file cannot fill the memory.
    pub const MOST_TRIALS: usize = 2_000;

    /// No id of a saved copy is higher, so that some are left for those that follow.
    pub const HIGHEST_ID: u32 = 1_000_000_000;

    /// The trials, in the order in which they were added. Shared, so that the
    /// next state costs one pointer a trial and a row that did not change is the
    /// same row.
    pub fn trials(&self) -> &[Rc<Trial>] {
        &self.trials
    }

    /// One trial.
    pub fn trial(&self, id: TrialId) -> Option<&Trial> {
        self.trials.get(self.place(id)?).map(Rc::as_ref)
    }

    /// The questions to show about a trial: [`Trial::shown`], but of one trial alone
    /// nobody asks which other one it was added to.
    pub fn shown(&self, trial: &Trial) -> Vec<Question> {
        let mut shown = trial.shown();
        if self.trials.len() == 1 {
            shown.retain(|it| it.kind() != Kind::Trial);
        }
        shown
    }

    /// Where a trial stands. Ids grow as trials are added, so it is at its number
    /// or, after removals, not far before it: that is where the search begins.
    fn place(&self, id: TrialId) -> Option<usize> {
        let likely = (id.0 as usize).min(self.trials.len());
        let (before, after) = self.trials.split_at_checked(likely)?;
        let here = |it: &Rc<Trial>| it.id == id;
        let later = || Some(likely + after.iter().position(here)?);
        before.iter().rposition(here).or_else(later)
    }

    /// One trial, to change. Its id stays as it is.
    pub fn trial_mut(&mut self, id: TrialId) -> Option<&mut Trial> {
        let place = self.place(id)?;
        self.trials.get_mut(place).map(Rc::make_mut)
    }

    /// Whether item 9 of the PHQ-9 was answered above "Not at all".
    pub fn tells_of_self_harm(&self) -> bool {
        self.person.phq_9.given().is_some_and(|it| *it != Frequency::NotAtAll)
    }

    /// Adds a trial under a new id, or nothing where there are
    /// [`History::MOST_TRIALS`].
    pub fn add(&mut self, subject: Subject) -> Option<TrialId> {
        let id = TrialId(self.last.checked_add(1)?);
        self.insert(self.trials.len(), Trial::new(id, subject)).then_some(id)
    }

    /// Puts a trial at a place, for a saved copy or to undo a removal. `false`
    /// where its id is taken or there are [`History::MOST_TRIALS`].
    pub fn insert(&mut self, place: usize, trial: Trial) -> bool {
        let full = self.trials.len() >= History::MOST_TRIALS;
        if full || self.trial(trial.id).is_some() {
            return false;
        }
        self.last = self.last.max(trial.id.0);
        self.trials.insert(place.min(self.trials.len()), Rc::new(trial));
        true
    }

    /// Removes a trial and the links to it.
    pub fn remove(&mut self, id: TrialId) -> Option<Rc<Trial>> {
        let place = self.place(id)?;
        let removed = self.trials.remove(place);
        self.mend_links();
        Some(removed)
    }

    /// Unties every link that names a trial that is not there, or the trial
    /// itself.
    pub fn mend_links(&mut self) {
        let ids: Vec<TrialId> = self.trials.iter().map(|it| it.id).collect();
        for trial in &mut self.trials {
            let own = trial.id;
            let loose = |link: &Answer<TrialId>| {
                link.given().is_some_and(|it| *it == own || !ids.contains(it))
            };
            // Only a trial with a loose link is copied.
            if loose(&trial.answers.added_to) {
                Rc::make_mut(trial).answers.added_to = Answer::NotAnswered;
            }
            if loose(&trial.answers.replaced) {
                Rc::make_mut(trial).answers.replaced = Answer::NotAnswered;
            }
        }
    }
}
