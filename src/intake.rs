//! Where the person is, and what each action does.
//!
//! One pure function makes the next state. It always makes one: what cannot be
//! done changes nothing.

mod accent;
mod action;
mod episode;
mod keeping;
mod listing;
mod naming;
mod review;
mod route;
mod settings;
mod typing;

pub use accent::{Color, GROUNDS};
pub use action::Action;
pub use episode::episode_from_dates;
pub use keeping::{OpenedCopy, draft, left_out, open, refused_in_words, reopened};
pub use listing::{Offer, offers, taken};
pub use naming::{
    each_found, found, found_treatment, hinted, left_typed, may_be, treatment_of, typed_as_is,
    whole,
};
pub use review::{
    Concern, Gap, concerns, concerns_about, concerns_outside, gaps, name, undated, unsettled,
};
pub use route::Step;
pub use settings::{Paper, Settings, configure, wrong};
pub use typing::{Meaning, Reply, quick_answers, reply, reply_on, reply_to};

use std::rc::Rc;

use crate::formulary::AgentId;
use crate::history::{Day, History, Trial, TrialId};
use crate::words::Language;

/// The whole state: what was said, and where the person is.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// What the person reported.
    pub history: History,
    /// The screen.
    pub step: Step,
    /// What the clinic and the person chose.
    pub settings: Settings,
    /// What the clinic chose: on a shared device the next person begins with it.
    pub clinic: Settings,
    /// The language in which the person's own words were last typed, as far as it
    /// is known: a change of the screens' language does not change it.
    pub spoken: Option<Language>,
    /// The day on which this is filled in. Relative dates resolve against it.
    pub today: Day,
    /// The day of the last answer. A copy that is opened later holds what was so then.
    pub answered: Option<Day>,
    /// A list that was pasted and is not added yet. It is of this page alone: a draft or
    /// a copy does not hold it.
    pub pasted: String,
    /// What was unticked with its answers: they are back where it is ticked again.
    pub unticked: Vec<Rc<Trial>>,
    /// Whether the support panel is open.
    pub support: bool,
    /// Where the person came from the review and goes back there: the key of the question
    /// that they change, or nothing for all of this screen.
    pub changing: Option<&'static str>,
    /// What to say, and to bring back if the person wishes.
    pub notice: Option<Notice>,
    /// How many times the screen has changed, so that focus can follow.
    pub turns: u32,
}

/// Something that has just happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub what: Happened,
    /// What was there before it, where it can be undone.
    pub before: Option<Rc<Before>>,
    /// Counts notices, so that the same one twice is still news.
    pub number: u32,
}

/// What an event took away.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// The history.
    pub history: History,
    /// The language of its own words.
    pub spoken: Option<Language>,
    /// The day of the last answer.
    pub answered: Option<Day>,
    /// Where the person was.
    pub step: Step,
}

/// What a notice tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// These trials were added.
    Added(Vec<TrialId>),
    /// This agent was named so, and is there already: nothing was added.
    There(AgentId, String),
    /// A trial was removed. What is gone is what is there no more.
    Removed,
    /// A tick was taken back, and all trials of its name with it.
    Unticked,
    /// Everything was erased.
    Erased,
    /// What an event took away was brought back.
    Undone,
    /// A saved copy was opened.
    Opened,
    /// The draft of this tab could not be read.
    DraftUnreadable,
}

impl Intake {
    /// An intake about which nothing is known but the day.
    pub fn new(today: Day, settings: Settings) -> Intake {
        Intake {
            history: History::default(),
            step: Step::Start,
            clinic: settings.clone(),
            settings,
            spoken: None,
            today,
            answered: None,
            pasted: String::new(),
            unticked: Vec::new(),
            support: false,
            changing: None,
            notice: None,
            turns: 0,
        }
    }

    /// How many times the screen will have changed when it is this one.
    pub fn turn_of(&self, step: Step) -> u32 {
        self.turns.wrapping_add(u32::from(self.step != step))
    }

    /// The day for which the summary is made: that of the last answer.
    pub fn reported(&self) -> Day {
        self.answered.unwrap_or(self.today)
    }

    /// What the last thing that happened took out of the list.
    pub fn removed(&self) -> Vec<&Rc<Trial>> {
        let removes = |it: &&Notice| matches!(it.what, Happened::Removed | Happened::Unticked);
        let removed = self.notice.as_ref().filter(removes);
        let before = removed.and_then(|it| it.before.as_deref());
        let trials = before.map_or(&[][..], |it| it.history.trials());
        trials.iter().filter(|it| self.history.trial(it.id).is_none()).collect()
    }

    /// Whether there is anything to lose.
    pub fn is_empty(&self) -> bool {
        self.history == History::default()
    }
}
