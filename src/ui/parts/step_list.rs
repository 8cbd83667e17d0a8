//! Where am I: the parts of the way, each of which can be jumped to.

use yew::prelude::*;

use super::element::{Inside, el, el_with};
use crate::intake::{Action, Intake, Step};
use crate::ui::held::Held;
use crate::words::Words;

/// The name of a part of the way.
pub fn part_name(words: &Words, part: Step) -> &'static str {
    match part {
        Step::Start => words.screen.start_step,
        Step::Medicines | Step::Trial(_) => words.screen.medicines_step,
        Step::Treatments => words.screen.treatments_step,
        Step::Health => words.screen.health_step,
        Step::Phq => words.screen.phq_step,
        Step::Visit => words.screen.visit_step,
        Step::Review => words.screen.review_step,
        Step::Summary => words.screen.summary_step,
    }
}

/// A row of steps that unfolds on a phone and always stands on a wide screen.
/// `place` says where in a list of trials the person is, and may be empty.
pub fn step_list(
    intake: &Intake,
    place: String,
    open: &Held<bool>,
    on_action: &Callback<Action>,
) -> Html {
    let words = intake.settings.language.words();
    let now = intake.step.part(&intake.history);
    let parts = intake.parts();
    let current = parts.iter().position(|it| *it == now).unwrap_or_default();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!open.get()))
    };
    let item = |(index, part): (usize, Step)| {
        let open = open.clone();
        let onclick = on_action.reform(move |_: MouseEvent| {
            open.set(false);
            Action::Go(part)
        });
        let class = match index <= current {
            true => "rc-steps__item rc-steps__item--passed",
            false => "rc-steps__item",
        };
        let step = html! {
            <button
                class="rc-steps__step"
                type="button"
                aria-current={(part == now).then_some("step")}
                {onclick}
            >
                { part_name(words, part) }
            </button>
        };
        el("li", class, step)
    };
    let list = match open.get() {
        true => "rc-steps__list rc-steps__list--open",
        false => "rc-steps__list",
    };
    let place = if place.is_empty() { part_name(words, now).into() } else { place };
    let list_attributes = [Some("rc-steps-list".into()), Some(list.into())];
    let items: Html = parts.into_iter().enumerate().map(item).collect();
    let inside =
        [el("span", "rc-steps__place", place), el("span", "rc-steps__all", words.screen.all_steps)];
    let toggle = html! {
        <button
            class="rc-steps__toggle"
            type="button"
            aria-expanded={if open.get() { "true" } else { "false" }}
            aria-controls="rc-steps-list"
            onclick={toggle}
        >
            { inside.node() }
        </button>
    };
    el_with(
        "nav",
        &["aria-label", "class"],
        [Some(words.screen.steps.into()), Some("rc-steps".into())],
        [toggle, el_with("ol", &["id", "class"], list_attributes, items)],
    )
}
