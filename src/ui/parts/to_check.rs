//! What does not go together, said once and in place.

use yew::prelude::*;

use crate::intake::Concern;
use crate::ui::tell;
use crate::words::Words;

/// A sentence for each concern. It blocks nothing: the answers stay as given.
/// What is around them is always on the page, so that a new one is read out.
pub fn to_check(words: &Words, concerns: Vec<Concern>) -> Html {
    let line = |it| html! { <p class="rc-look">{ tell::concern(words, it) }</p> };
    html! {
        <div class="rc-looks" role="status">{ concerns.into_iter().map(line).collect::<Html>() }</div>
    }
}
