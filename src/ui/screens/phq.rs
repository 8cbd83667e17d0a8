//! The PHQ-9, where the clinic asks it: its words, and the answers as given.

use yew::prelude::*;

use super::Screen;
use crate::history::Topic;
use crate::ui::parts::{
    Help, Inside, PHQ_LEAD, el, el_with, heading, help_lines, support_panel, topic_field,
};

/// The nine questions and the one after. No sum and no band is shown here.
pub fn phq(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let field = |it| topic_field(screen.intake, it, screen.on_action);
    let lead = [Some(PHQ_LEAD.into()), Some("rc-strong".into())];
    [
        heading(text.phq_heading),
        el("p", "rc-promise", text.phq_before),
        help_lines(words, screen.intake.settings.region),
        el_with("p", &["id", "class"], lead, text.phq_lead),
        Topic::PHQ.into_iter().map(field).collect(),
        support_panel(screen.intake, Help::ByQuestion, screen.on_action),
        field(Topic::PhqDifficulty),
        el("p", "rc-credit", text.phq_credit),
    ]
    .node()
}
