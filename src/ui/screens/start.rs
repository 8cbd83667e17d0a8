//! What this is, and where it begins.

use yew::prelude::*;

use super::{Errand, Screen};
use crate::intake::{Action, Step};
use crate::ui::parts::{Inside, Look, button, el, heading, help_lines};

/// The first screen. It is in the file that is downloaded, before the program.
pub fn start(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let begin = if screen.intake.is_empty() { text.start_button } else { text.go_on_button };
    let line = |line: &&'static str| el("li", "rc-lead__line", *line);
    [
        heading(text.start_heading),
        el("ol", "rc-lead", text.start_lines.iter().map(line).collect::<Html>()),
        el("p", "rc-promise", text.start_private),
        el("p", "", [text.start_is_not.node(), " ".node(), text.start_how_long.node()]),
        el(
            "div",
            "rc-go",
            button("start", Look::Main, begin, None, screen.act(Action::Next(Step::Start))),
        ),
        el(
            "section",
            "",
            [
                el("p", "rc-soft", text.support_lead),
                help_lines(words, screen.intake.settings.region),
            ],
        ),
        el(
            "div",
            "rc-go",
            [
                button("open", Look::Other, text.open_copy, None, screen.send(Errand::Open)),
                // The page's own script prints it: it works before the program does.
                button("blank", Look::Other, text.print_blank, None, Callback::noop()),
            ],
        ),
    ]
    .node()
}
