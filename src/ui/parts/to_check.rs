//! What does not go together, said once and in place.

use yew::prelude::*;

use super::element::el;
use crate::intake::Concern;
use crate::ui::tell;
use crate::words::Words;

/// A sentence for each of the concerns that belongs to the question of this key, to
/// stand beneath it. It blocks nothing: the answers stay as given. What is around them
/// is always on the page, so that a new one is read out.
pub fn to_check(words: &Words, concerns: &[Concern], question: &str) -> Html {
    let own = concerns.iter().filter(|it| it.question() == question);
    let line = |it: &Concern| el("p", "rc-look", tell::concern(words, *it));
    let lines: Html = own.map(line).collect();
    html! { <div class="rc-looks" role="status" key={[question, "-look"].concat()}>{ lines }</div> }
}
