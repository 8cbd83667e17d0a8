//! Several lines of free text.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::history::Topic;

/// A box for free text; a name and a date get one line. What is typed stays in the box until the person leaves
/// it, so that a key press renders nothing.
pub fn text_box(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: String,
    on_text: Callback<String>,
) -> Html {
    let one_line = [Topic::Name.key(), Topic::Birth.key(), "called"].contains(&id);
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
                rows={if one_line { "1" } else { "3" }}
                aria-describedby={hint_id}
                dir="auto"
                {value}
                {onchange}
            />
        </div>
    }
}
