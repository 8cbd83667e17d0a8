//! All routing. A screen never decides where it leads.

use super::{Intake, Settings};
use crate::history::{History, TrialId};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What this is.
    Start,
    /// Which medicines.
    Medicines,
    /// One medicine or treatment.
    Trial(TrialId),
    /// Which other treatments.
    Treatments,
    /// Things to talk about.
    Health,
    /// The PHQ-9, where the clinic asks it.
    Phq,
    /// Questions for the visit.
    Visit,
    /// Every answer.
    Review,
    /// The page as it prints.
    Summary,
}

impl Step {
    /// The step as a short text for the browser's list of visited pages. Names
    /// no agent and holds no answer.
    pub fn key(self) -> String {
        match self {
            Step::Start => "start".into(),
            Step::Medicines => "medicines".into(),
            Step::Trial(id) => {
                let mut key = String::from("trial-");
                key.push_str(&id.0.to_string());
                key
            }
            Step::Treatments => "treatments".into(),
            Step::Health => "health".into(),
            Step::Phq => "phq".into(),
            Step::Visit => "visit".into(),
            Step::Review => "review".into(),
            Step::Summary => "summary".into(),
        }
    }

    /// The step of a [`Step::key`].
    pub fn from_key(key: &str) -> Option<Step> {
        let plain = [
            Step::Start,
            Step::Medicines,
            Step::Treatments,
            Step::Health,
            Step::Phq,
            Step::Visit,
            Step::Review,
            Step::Summary,
        ];
        let trial = || Some(Step::Trial(TrialId(key.strip_prefix("trial-")?.parse().ok()?)));
        plain.into_iter().find(|it| it.key() == key).or_else(trial)
    }

    /// The part of the way that this step belongs to: the page of a trial
    /// belongs to the list that the trial is on.
    pub fn part(self, history: &History) -> Step {
        match self {
            Step::Trial(id) => match history.trial(id) {
                Some(trial) if !trial.is_medicine() => Step::Treatments,
                Some(_) | None => Step::Medicines,
            },
            Step::Start
            | Step::Medicines
            | Step::Treatments
            | Step::Health
            | Step::Phq
            | Step::Visit
            | Step::Review
            | Step::Summary => self,
        }
    }

    /// Whether this step is on the way at all.
    pub fn exists(self, history: &History, settings: &Settings) -> bool {
        match self {
            Step::Trial(id) => history.trial(id).is_some(),
            Step::Health => settings.ask_health,
            Step::Phq => settings.ask_phq,
            Step::Start
            | Step::Medicines
            | Step::Treatments
            | Step::Visit
            | Step::Review
            | Step::Summary => true,
        }
    }
}

impl Intake {
    /// The parts of the way, without the pages of single trials.
    pub fn parts(&self) -> Vec<Step> {
        let all = [
            Step::Start,
            Step::Medicines,
            Step::Treatments,
            Step::Health,
            Step::Phq,
            Step::Visit,
            Step::Review,
            Step::Summary,
        ];
        all.into_iter().filter(|it| it.exists(&self.history, &self.settings)).collect()
    }

    /// The whole way: after each list, a page for every trial on it.
    pub fn way(&self) -> Vec<Step> {
        let mut way = Vec::new();
        for part in self.parts() {
            way.push(part);
            let medicines = part == Step::Medicines;
            if medicines || part == Step::Treatments {
                let trials = self.history.trials().iter();
                let listed = trials.filter(|it| it.is_medicine() == medicines);
                way.extend(listed.map(|it| Step::Trial(it.id)));
            }
        }
        way
    }

    /// The step after this one.
    pub fn next(&self) -> Option<Step> {
        if self.changing.is_some() && self.step != Step::Review {
            return Some(Step::Review);
        }
        let way = self.way();
        let place = way.iter().position(|it| *it == self.step)?;
        way.get(place + 1).copied()
    }

    /// The step before this one.
    pub fn previous(&self) -> Option<Step> {
        if self.changing.is_some() && self.step != Step::Review {
            return Some(Step::Review);
        }
        let way = self.way();
        let place = way.iter().position(|it| *it == self.step)?;
        way.get(place.checked_sub(1)?).copied()
    }
}
