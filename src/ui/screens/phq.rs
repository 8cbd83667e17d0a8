//! The PHQ-9, where the clinic asks it: its words, and the answers as given.

use yew::prelude::*;

use super::Screen;
use crate::history::Topic;
use crate::ui::parts::{heading, help_lines, topic_field};

/// The nine questions and the one after. No sum and no band is shown here.
pub fn phq(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let topics = Topic::PHQ.into_iter().chain([Topic::PhqDifficulty]);
    html! {
        <>
            { heading(text.phq_heading) }
            <p class="rc-promise">{ text.phq_before }</p>
            { help_lines(words, screen.intake.settings.region) }
            <p class="rc-strong">{ text.phq_lead }</p>
            { topics.map(|it| topic_field(screen.intake, it, screen.on_action)).collect::<Html>() }
            <p class="rc-credit">{ text.phq_credit }</p>
        </>
    }
}
