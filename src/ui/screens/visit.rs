//! Questions for the visit, and the name for the printed page.

use yew::prelude::*;

use super::Screen;
use crate::history::Topic;
use crate::intake::concerns_outside;
use crate::ui::parts::{Inside, el, heading, to_check, topic_field};

/// What to ask, what matters, and who it is, all of it free to leave.
pub fn visit(screen: &Screen) -> Html {
    let text = &screen.words().screen;
    let asked = concerns_outside(screen.intake);
    let topics = [Topic::Ask, Topic::Matters, Topic::Name, Topic::Birth];
    [
        heading(text.visit_heading),
        el("p", "rc-soft", text.visit_hint),
        topics.map(|it| topic_field(screen.intake, it, screen.on_action)).node(),
        to_check(screen.words(), &asked, Topic::Birth.key()),
    ]
    .node()
}
