//! Says what has just happened, and offers to take it back.

use yew::prelude::*;

use super::button::{Look, button};
use super::named::{kept, named};
use crate::intake::{Action, Happened, Intake, name};

/// A live region that is always on the page, so that what appears in it is read
/// out once.
pub fn notice_bar(intake: &Intake, on_action: &Callback<Action>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    let text = intake.notice.as_ref().map(|it| match &it.what {
        Happened::Added(ids) => {
            let trials: Vec<_> = ids.iter().filter_map(|id| intake.history.trial(*id)).collect();
            let names: Vec<String> = trials.iter().map(|it| name(it, words)).collect();
            named(screen.added, &names.join(", "), trials.into_iter().find_map(kept))
        }
        Happened::Removed => {
            let first = intake.removed().into_iter().next();
            let name = first.map(|it| name(it, words)).unwrap_or_default();
            named(screen.removed, &name, first.and_then(|it| kept(it)))
        }
        Happened::Erased => html! { screen.erased },
        Happened::Undone => html! { screen.undone },
        Happened::Opened => html! { screen.opened },
        Happened::DraftUnreadable => html! { words.open.draft },
    });
    let can_undo = intake.notice.as_ref().is_some_and(|it| it.before.is_some());
    // In an element of its own each time, or what is said again is not announced.
    let key = intake.notice.as_ref().map(|it| it.number).unwrap_or_default();
    html! {
        <div class="rc-notice" role="status">
            if let Some(text) = text {
                <div class="rc-notice__bar" {key}>
                    <span>{ text }</span>
                    if can_undo {
                        { button("undo", Look::Link, screen.undo, None, on_action.reform(|_| Action::Undo)) }
                    }
                </div>
            }
        </div>
    }
}
