//! The heading of a screen.

use yew::prelude::*;

use super::element::el_with;
use super::named::kept;
use crate::history::Trial;
use crate::intake::name;
use crate::words::Words;

/// The one first-level heading of a screen. It takes focus when the screen
/// changes, so that a screen reader hears it; [`App`](crate::ui::App) moves the
/// focus.
pub fn heading(text: impl Into<AttrValue>) -> Html {
    first_level(text.into(), None)
}

/// A heading that is what a trial is called.
pub fn trial_heading(trial: &Trial, words: &Words) -> Html {
    first_level(name(trial, words).into(), kept(trial))
}

fn first_level(text: AttrValue, translate: Option<&'static str>) -> Html {
    let attributes = [
        Some(HEADING.into()),
        Some("-1".into()),
        translate.map(Into::into),
        Some("rc-heading".into()),
    ];
    el_with("h1", &["id", "tabindex", "translate", "class"], attributes, text)
}

/// Where the heading is found.
pub const HEADING: &str = "rc-heading";
