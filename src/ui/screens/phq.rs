//! The PHQ-9, where the clinic asks it: its words, and the answers as given.

use yew::prelude::*;

use super::Screen;
use crate::history::Topic;
use crate::ui::parts::{Help, PHQ_LEAD, heading, help_lines, support_panel, topic_field};

/// The nine questions and the one after. No sum and no band is shown here.
pub fn phq(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let field = |it| topic_field(screen.intake, it, screen.on_action);
    html! {
        <>
            { heading(text.phq_heading) }
            <p class="rc-promise">{ text.phq_before }</p>
            { help_lines(words, screen.intake.settings.region) }
            <p class="rc-strong" id={PHQ_LEAD}>{ text.phq_lead }</p>
            { Topic::PHQ.into_iter().map(field).collect::<Html>() }
            { support_panel(screen.intake, Help::ByQuestion, screen.on_action) }
            { field(Topic::PhqDifficulty) }
            <p class="rc-credit">{ text.phq_credit }</p>
        </>
    }
}
