//! Things to talk about with the provider.

use yew::prelude::*;

use super::Screen;
use crate::history::Topic;
use crate::ui::parts::{Inside, el, heading, topic_field};

/// A list to tick, with no remark on what is ticked.
pub fn health(screen: &Screen) -> Html {
    let text = &screen.words().screen;
    [
        heading(text.health_heading),
        el("p", "rc-soft", text.health_hint),
        topic_field(screen.intake, Topic::Health, screen.on_action),
        topic_field(screen.intake, Topic::HealthNote, screen.on_action),
    ]
    .node()
}
