//! The heading of a screen.

use yew::prelude::*;

/// The one first-level heading of a screen. It takes focus when the screen
/// changes, so that a screen reader hears it; [`App`](crate::ui::App) moves the
/// focus.
pub fn heading(text: impl Into<AttrValue>) -> Html {
    html! { <h1 class="rc-heading" id={HEADING} tabindex="-1">{ text.into() }</h1> }
}

/// A heading that is a name, which a browser must not translate.
pub fn name_heading(text: impl Into<AttrValue>) -> Html {
    html! {
        <h1 class="rc-heading" id={HEADING} tabindex="-1" translate="no">{ text.into() }</h1>
    }
}

/// Where the heading is found.
pub const HEADING: &str = "rc-heading";
