//! A button.

use yew::prelude::*;

use super::element::{Inside, with};
use crate::intake::Action;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// The one thing to do next.
    Main,
    /// Something else that can be done.
    Other,
    /// A word in a line.
    Link,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Main => "rc-button rc-button--main",
            Look::Other => "rc-button",
            Look::Link => "rc-button rc-button--link",
        }
    }
}

/// A button that never submits a form. `name` is where a script or a test finds
/// it; `label` is said instead of the text where the text alone does not tell
/// which one it is.
///
/// This and most parts are functions rather than components: a component costs
/// four kilobytes of the file that patients download, and these hold no state.
pub fn button(
    name: &'static str,
    look: Look,
    text: impl Into<AttrValue>,
    label: Option<String>,
    onclick: Callback<MouseEvent>,
) -> Html {
    button_of(None, name, look, text.into().node(), label, onclick)
}

/// The same with more than plain text on it, or with an id by which it is come back to.
pub fn button_of(
    id: Option<String>,
    name: &'static str,
    look: Look,
    inside: Html,
    label: Option<String>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let button = html! { <button {onclick}>{ inside }</button> };
    let attributes = [
        Some("button".into()),
        Some(name.into()),
        id.map(Into::into),
        label.map(Into::into),
        Some(look.class().into()),
    ];
    with(button, &["type", "name", "id", "aria-label", "class"], attributes)
}

/// Does this whenever it is pressed or ticked.
#[inline(never)]
pub fn act<E: 'static>(on_action: &Callback<Action>, action: Action) -> Callback<E> {
    on_action.reform(move |_| action.clone())
}
