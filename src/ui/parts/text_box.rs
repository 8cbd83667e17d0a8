//! Free text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::element::{Inside, shown};
use super::radios::{hint_of, label_of};

/// A box for free text, of so many lines. What is typed stays in the box until the
/// person leaves it, so that a key press renders nothing.
pub fn text_box(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    rows: &'static str,
    value: String,
    on_text: Callback<String>,
) -> Html {
    let hint_id = (!hint.is_empty()).then(|| [id, "-hint"].concat());
    let onchange =
        on_text.reform(|event: Event| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let label = label_of(id, label);
    let hint = hint_id.clone().map(|it| hint_of(it, hint));
    let text = html! {
        <textarea
            class="rc-input rc-input--tall"
            {id}
            autocomplete="off"
            {rows}
            aria-describedby={hint_id}
            dir="auto"
            {value}
            {onchange}
        />
    };
    let inside = [label, shown(hint), text].node();
    html! { <div class="rc-question" key={id}>{ inside }</div> }
}
