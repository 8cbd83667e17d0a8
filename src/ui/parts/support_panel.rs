//! A calm panel with help lines, on the page and in nobody's way.

use yew::prelude::*;

use super::button::{Look, act, button};
use super::element::{el, el_with, shown};
use super::help_lines::help_lines;
use crate::history::Trial;
use crate::intake::{Action, Intake, Step};

/// Where the panel begins.
pub const SUPPORT: &str = "rc-support";

/// Opens at once where an answer tells of self-harm, by the question that was
/// answered, or at the top of another screen. It takes no focus, covers nothing and
/// blocks nothing. What is around it is always on the page, so that the panel is read
/// out when it opens.
pub fn support_panel(intake: &Intake, here: Help, on_action: &Callback<Action>) -> Html {
    let on_close = act(on_action, Action::CloseSupport);
    let panel = (intake.support && here == help_at(intake)).then(|| panel(intake, on_close));
    html! { <div class="rc-care" role="status" key="help">{ shown(panel) }</div> }
}

/// Where on a screen help stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Help {
    /// At the top.
    First,
    /// By the question that it is about.
    ByQuestion,
}

fn help_at(intake: &Intake) -> Help {
    let told = match intake.step {
        Step::Phq => intake.history.tells_of_self_harm(),
        Step::Trial(id) => intake.history.trial(id).is_some_and(Trial::tells_of_self_harm),
        _ => false,
    };
    if told { Help::ByQuestion } else { Help::First }
}

fn panel(intake: &Intake, on_close: Callback<MouseEvent>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    let heading = [Some(SUPPORT.into()), Some("rc-support__heading".into())];
    let attributes = [Some(screen.support_heading.into()), Some("rc-support".into())];
    el_with(
        "section",
        &["aria-label", "class"],
        attributes,
        [
            el_with("h2", &["id", "class"], heading, screen.support_heading),
            el("p", "", screen.support_lead),
            help_lines(words, intake.settings.region),
            el("p", "", screen.support_tell),
            el("p", "rc-support__quiet", screen.support_nobody_told),
            button("close-support", Look::Other, screen.support_close, None, on_close),
        ],
    )
}
