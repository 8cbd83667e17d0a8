//! Free text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

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
    html! {
        <div class="rc-question" key={id}>
            <label class="rc-question__legend" for={id}>{ label }</label>
            if let Some(hint_id) = hint_id.clone() {
                <p class="rc-question__hint" id={hint_id}>{ hint }</p>
            }
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
        </div>
    }
}
