//! A heading that unfolds what stands beneath it.

use yew::prelude::*;

/// A part of a page that begins folded: the browser's own disclosure, which also
/// unfolds for a search in the page. `told` is what is answered beneath, in
/// short.
pub fn disclosure(name: &'static str, title: &'static str, told: String, body: Html) -> Html {
    html! {
        <details class="rc-fold" {name}>
            <summary class="rc-fold__summary">
                <span>{ title }</span>
                if !told.is_empty() {
                    <span class="rc-fold__told">{ told }</span>
                }
            </summary>
            <div class="rc-fold__body">{ body }</div>
        </details>
    }
}
