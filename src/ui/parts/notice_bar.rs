//! Says what has just happened, and offers to take it back.

use yew::prelude::*;

use super::button::{Look, act, button};
use super::element::{Inside, el, el_with, shown};
use super::named::{brand_is, kept, named};
use crate::history::{Subject, Trial};
use crate::intake::{Action, Happened, Intake, name};
use crate::words::fill;

/// Where what has happened is found.
pub const NOTICE: &str = "rc-notice";

/// A live region that is always on the page, so that what appears in it is read
/// out once. There are several: what has happened is said where it did, and each
/// says only what is its to say.
pub fn notice_bar(
    intake: &Intake,
    on_action: &Callback<Action>,
    is_here: &dyn Fn(&Happened) -> bool,
) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    let notice = intake.notice.as_ref().filter(|it| is_here(&it.what));
    let text = notice.map(|it| match &it.what {
        Happened::Added(ids) => {
            let trials: Vec<_> = ids.iter().filter_map(|id| intake.history.trial(*id)).collect();
            // What was on the list already is now there once more.
            let told = |it: &&Trial| {
                let all = intake.history.trials().iter();
                let own = all.filter(|other| other.subject.same_as(&it.subject)).count();
                let name = name(it, words);
                if own > 1 { fill(screen.times, &[&name, &own.to_string()]) } else { name }
            };
            let names: Vec<String> = trials.iter().map(told).collect();
            named(screen.added, &names.join(", "), trials.into_iter().find_map(kept))
        }
        Happened::There(agent, typed) => {
            let name = || el_with("span", &["translate"], [Some("no".into())], agent.name());
            let named = brand_is(words, *agent, typed).unwrap_or_else(name);
            [named, ". ".node(), screen.paste_again.node()].node()
        }
        Happened::Removed | Happened::Unticked => {
            let removed = intake.removed();
            let first = removed.first();
            let mut name = first.map(|it| name(it, words)).unwrap_or_default();
            if removed.len() > 1 {
                name = fill(screen.times, &[&name, &removed.len().to_string()]);
            }
            named(screen.removed, &name, first.and_then(|it| kept(it)))
        }
        Happened::Erased => screen.erased.node(),
        Happened::Undone => screen.undone.node(),
        Happened::Opened => screen.opened.node(),
        Happened::DraftUnreadable => words.open.draft.node(),
    });
    let does = notice.and_then(|it| match &it.what {
        // `I took it again at another time`
        Happened::There(agent, typed) => {
            let subject = Subject::Agent { agent: *agent, typed: typed.clone() };
            let again = Action::Add(vec![(subject, Vec::new())]);
            Some(("once-more", screen.taken_again, again))
        }
        _ => it.before.as_ref().map(|_| ("undo", screen.undo, Action::Undo)),
    });
    // In an element of its own each time, or what is said again is not announced.
    let key = notice.map(|it| it.number).unwrap_or_default();
    let bar = text.map(|text| {
        let does = does.map(|(name, text, action)| {
            button(name, Look::Link, text, None, act(on_action, action))
        });
        let inside = [el("span", "", text), shown(does)].node();
        html! { <div class="rc-notice__bar" id={NOTICE} {key}>{ inside }</div> }
    });
    let attributes = [Some("status".into()), Some("rc-notice".into())];
    el_with("div", &["role", "class"], attributes, shown(bar))
}
