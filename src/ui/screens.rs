//! One screen a file, named as its step. A screen shows the state and says what
//! the person does; it holds nothing and decides no route.

mod health;
mod medicines;
mod phq;
mod review;
mod start;
mod summary;
mod treatments;
mod trial;
mod visit;

pub use review::place;

use std::rc::Rc;

use yew::prelude::*;

use crate::intake::{Action, Intake, Step};
use crate::summary::Arrangement;
use crate::ui::held::Held;
use crate::ui::parts::act;
use crate::words::Words;

/// Something of the screen that is shown now, and gone when another one is.
#[derive(Clone, PartialEq)]
pub struct Moment<T> {
    turn: u32,
    it: T,
}

impl<T: Clone + Default> Moment<T> {
    /// Of the screen that is shown at this turn.
    pub fn at(turn: u32, it: T) -> Moment<T> {
        Moment { turn, it }
    }

    /// What there is of it at this turn.
    pub fn now(&self, turn: u32) -> T {
        if self.turn == turn { self.it.clone() } else { T::default() }
    }
}

/// What every screen is given.
pub struct Screen<'a> {
    /// The state.
    pub intake: &'a Rc<Intake>,
    /// What the person does to the state.
    pub on_action: &'a Callback<Action>,
    /// How a reader arranged the summary.
    pub arrangement: &'a Held<Moment<Arrangement>>,
    /// What the person does that leaves the state as it is.
    pub on_errand: &'a Callback<Errand>,
}

impl Screen<'_> {
    fn words(&self) -> &'static Words {
        self.intake.settings.language.words()
    }

    fn arrangement(&self) -> Arrangement {
        self.arrangement.get().now(self.intake.turns)
    }

    fn act(&self, action: Action) -> Callback<MouseEvent> {
        act(self.on_action, action)
    }

    fn send(&self, errand: Errand) -> Callback<MouseEvent> {
        self.on_errand.reform(move |_| errand.clone())
    }

    /// Shows the screen of the step.
    pub fn show(&self) -> Html {
        match self.intake.step {
            Step::Start => start::start(self),
            Step::Medicines => medicines::medicines(self),
            Step::Trial(id) => trial::trial(self, id),
            Step::Treatments => treatments::treatments(self),
            Step::Health => health::health(self),
            Step::Phq => phq::phq(self),
            Step::Visit => visit::visit(self),
            Step::Review => review::review(self),
            Step::Summary => summary::summary(self),
        }
    }
}

/// Something to do outside of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// Print the summary.
    Print,
    /// Show the summary in a tab of its own.
    ShowInTab,
    /// Save a copy to go on with.
    SaveCopy,
    /// Copy the summary, so arranged, as text.
    Copy(Arrangement),
    /// Save for the medical record.
    SaveFhir,
    /// Choose a saved copy and open it.
    Open,
    /// Open this file.
    Dropped(web_sys::File),
}
