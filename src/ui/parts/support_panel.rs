//! A calm panel with help lines, on the page and in nobody's way.

use yew::prelude::*;

use super::button::{Look, button};
use super::help_lines::help_lines;
use crate::intake::Intake;

/// Where the panel is found.
pub const SUPPORT: &str = "rc-support";

/// Opens at once where an answer tells of self-harm. It is scrolled to, but it
/// takes no focus, covers nothing and blocks nothing. What is around it is always
/// on the page, so that the panel is read out when it opens.
pub fn support_panel(intake: &Intake, on_close: Callback<MouseEvent>) -> Html {
    html! {
        <div class="rc-care" id={SUPPORT} role="status">
            if intake.support {
                { panel(intake, on_close) }
            }
        </div>
    }
}

fn panel(intake: &Intake, on_close: Callback<MouseEvent>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    html! {
        <section class="rc-support" aria-label={screen.support_heading}>
            <h2 class="rc-support__heading">{ screen.support_heading }</h2>
            <p>{ screen.support_lead }</p>
            { help_lines(words, intake.settings.region) }
            <p>{ screen.support_tell }</p>
            <p class="rc-support__quiet">{ screen.support_nobody_told }</p>
            { button("close-support", Look::Other, screen.support_close, None, on_close) }
        </section>
    }
}
