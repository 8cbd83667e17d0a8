//! Treatments that are not daily medicines.

use yew::prelude::*;

use super::Screen;
use super::medicines::trial_list;
use crate::history::{Choice, Treatment};
use crate::intake::{Action, Happened};
use crate::ui::parts::{HEADING, Inside, act, choice, el, el_with, heading, notice_bar};

/// Which other treatments.
pub fn treatments(screen: &Screen) -> Html {
    let words = screen.words();
    let trials = screen.intake.history.trials();
    let has = |treatment| trials.iter().any(|it| it.subject.treatment() == Some(treatment));
    let tick = |(treatment, said): (&Treatment, &crate::words::Said)| {
        let treatment = *treatment;
        choice(
            "checkbox",
            Some(treatment.key().into()),
            has(treatment),
            said.ask.node(),
            act(screen.on_action, Action::TickTreatment(treatment)),
        )
    };
    let ticks = Treatment::ALL.iter().zip(&words.choice.treatment).map(tick);
    let labelled = [Some(HEADING.into()), Some("rc-choices".into())];
    [
        heading(words.screen.treatments_heading),
        el("p", "rc-soft", words.screen.treatments_hint),
        el_with("fieldset", &["aria-labelledby", "class"], labelled, ticks.collect::<Html>()),
        notice_bar(screen.intake, screen.on_action, &|it| *it == Happened::Unticked),
        trial_list(screen, false),
    ]
    .node()
}
