//! The heading of a screen.

use yew::prelude::*;

use super::named::kept;
use crate::history::Trial;
use crate::intake::name;
use crate::words::Words;

/// The one first-level heading of a screen. It takes focus when the screen
/// changes, so that a screen reader hears it; [`App`](crate::ui::App) moves the
/// focus.
pub fn heading(text: impl Into<AttrValue>) -> Html {
    html! { <h1 class="rc-heading" id={HEADING} tabindex="-1">{ text.into() }</h1> }
}

/// A heading that is what a trial is called.
pub fn trial_heading(trial: &Trial, words: &Words) -> Html {
    html! {
        <h1 class="rc-heading" id={HEADING} tabindex="-1" translate={kept(trial)}>
            { name(trial, words) }
        </h1>
    }
}

/// Where the heading is found.
pub const HEADING: &str = "rc-heading";
