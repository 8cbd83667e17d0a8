//! The page as it prints, and what can be done with it.

use yew::prelude::*;

use super::{Errand, Screen};
use crate::intake::Action;
use crate::ui::parts::{Look, button, heading};

/// The summary.
pub fn summary(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    html! {
        <>
            { heading(text.summary_heading) }
            <p class="rc-soft">{ text.summary_hint }</p>
            <div class="rc-go">
                { button("print", Look::Main, text.print, None, screen.send(Errand::Print)) }
                { button("copy", Look::Other, text.copy_text, None, screen.send(Errand::Copy(String::new()))) }
                { button("save", Look::Other, text.save_copy, None, screen.send(Errand::SaveCopy)) }
                { button("fhir", Look::Other, text.save_fhir, None, screen.send(Errand::SaveFhir)) }
                { button("erase", Look::Other, text.erase, None, screen.act(Action::Erase)) }
            </div>
        </>
    }
}
