//! A heading that unfolds what stands beneath it.

use yew::prelude::*;

use super::element::{el, el_with, shown};

/// A part of a page that begins folded: the browser's own disclosure, which also
/// unfolds for a search in the page. `told` is what is answered beneath, in
/// short.
pub fn disclosure(name: &'static str, title: &'static str, told: String, body: Html) -> Html {
    let told = (!told.is_empty()).then(|| el("span", "rc-fold__told", told));
    let summary = el("summary", "rc-fold__summary", [el("span", "", title), shown(told)]);
    let attributes = [Some(name.into()), Some("rc-fold".into())];
    el_with("details", &["name", "class"], attributes, [summary, el("div", "rc-fold__body", body)])
}
