//! Says what has just happened, and offers to take it back.

use yew::prelude::*;

use super::button::{Look, button};
use crate::intake::{Action, Happened, Intake, name};
use crate::words::fill;

/// A live region that is always on the page, so that what appears in it is read
/// out once.
pub fn notice_bar(intake: &Intake, on_action: &Callback<Action>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    let text = intake.notice.as_ref().map(|it| match &it.what {
        Happened::Added(ids) => {
            let trials = ids.iter().filter_map(|id| intake.history.trial(*id));
            let names: Vec<String> = trials.map(|it| name(it, words)).collect();
            fill(screen.added, &[&names.join(", ")])
        }
        Happened::Removed(name) => fill(screen.removed, &[name]),
        Happened::Erased => screen.erased.into(),
        Happened::Opened => screen.opened.into(),
        Happened::DraftUnreadable => words.open.draft.into(),
    });
    let can_undo = intake.notice.as_ref().is_some_and(|it| it.before.is_some());
    html! {
        <div class="rc-notice" role="status">
            if let Some(text) = text {
                <div class="rc-notice__bar">
                    <span>{ text }</span>
                    if can_undo {
                        { button("undo", Look::Link, screen.undo, None, on_action.reform(|_| Action::Undo)) }
                    }
                </div>
            }
        </div>
    }
}
