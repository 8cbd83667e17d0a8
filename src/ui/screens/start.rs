//! What this is, and where it begins.

use yew::prelude::*;

use super::{Errand, Screen};
use crate::intake::{Action, Step};
use crate::ui::parts::{Look, button, heading, help_lines};

/// The first screen. It is in the file that is downloaded, before the program.
pub fn start(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let begin = if screen.intake.is_empty() { text.start_button } else { text.go_on_button };
    let line = |line: &&'static str| html! { <li class="rc-lead__line">{ *line }</li> };
    html! {
        <>
            { heading(text.start_heading) }
            <ol class="rc-lead">{ text.start_lines.iter().map(line).collect::<Html>() }</ol>
            <p class="rc-promise">{ text.start_private }</p>
            <p>{ text.start_is_not }{ " " }{ text.start_how_long }</p>
            <div class="rc-go">
                { button("start", Look::Main, begin, None, screen.act(Action::Next(Step::Start))) }
            </div>
            <section>
                <p class="rc-soft">{ text.support_lead }</p>
                { help_lines(words, screen.intake.settings.region) }
            </section>
            <div class="rc-go">
                { button("open", Look::Other, text.open_copy, None, screen.send(Errand::Open)) }
                // The page's own script prints it: it works before the program does.
                { button("blank", Look::Other, text.print_blank, None, Callback::noop()) }
            </div>
        </>
    }
}
