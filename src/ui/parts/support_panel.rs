//! A calm panel with help lines, on the page and in nobody's way.

use yew::prelude::*;

use super::button::{Look, button};
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
    let on_close = on_action.reform(|_| Action::CloseSupport);
    html! {
        <div class="rc-care" role="status" key="help">
            if intake.support && here == help_at(intake) {
                { panel(intake, on_close) }
            }
        </div>
    }
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
    html! {
        <section class="rc-support" aria-label={screen.support_heading}>
            <h2 class="rc-support__heading" id={SUPPORT}>{ screen.support_heading }</h2>
            <p>{ screen.support_lead }</p>
            { help_lines(words, intake.settings.region) }
            <p>{ screen.support_tell }</p>
            <p class="rc-support__quiet">{ screen.support_nobody_told }</p>
            { button("close-support", Look::Other, screen.support_close, None, on_close) }
        </section>
    }
}
