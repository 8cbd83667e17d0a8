//! Which medicines: ticks for the common ones, a search for the rest.

use std::rc::Rc;

use yew::prelude::*;

use super::Screen;
use crate::formulary::{AgentId, CommonGroup};
use crate::history::{Answers, Subject, Topic, Trial};
use crate::intake::{Action, Happened, Step, concerns_outside, name};
use crate::ui::parts::{
    Inside, Look, NameSearch, PasteList, act, also, button, choice, disclosure, el, el_with,
    heading, kept, notice_bar, shown, to_check, topic_field,
};
use crate::words::Words;

/// Recognition before recall: names to tick, then a search, then memory prompts,
/// then a list to paste.
pub fn medicines(screen: &Screen) -> Html {
    let intake = screen.intake;
    let words = screen.words();
    let text = &words.screen;
    let on_action = screen.on_action;
    let unnamed =
        Action::Add(vec![(Subject::UnknownMedicine { typed: String::new() }, Vec::new())]);
    // Each once: a second trial of an agent says nothing new to the pasted list.
    let trials = intake.history.trials();
    let known = |agent: AgentId| {
        let mut own = trials.iter().filter(|it| it.subject.agent() == Some(agent)).peekable();
        own.peek()?;
        Some((agent, own.all(|it| it.answers != Answers::default())))
    };
    let known: Vec<(AgentId, bool)> = AgentId::all().filter_map(known).collect();
    let asked = concerns_outside(intake);
    let prompt = |it: &&'static str| el("li", "", *it);
    let paste = html! {
        <PasteList {words} today={intake.today} {known} left={intake.pasted.clone()} {on_action} />
    };
    let left = if intake.pasted.is_empty() { "" } else { text.paste_left };
    [
        heading(text.medicines_heading),
        el("p", "rc-soft", text.medicines_hint),
        CommonGroup::ALL.into_iter().map(|it| common_names(screen, it)).collect(),
        html! { <NameSearch {words} today={intake.today} instead_of={None} {on_action} /> },
        notice_bar(intake, on_action, &|it| matches!(it, Happened::Added(_) | Happened::There(..))),
        el(
            "section",
            "rc-prompts",
            [
                el("h2", "rc-subheading", text.prompts_heading),
                el("ul", "", text.prompts.iter().map(prompt).collect::<Html>()),
            ],
        ),
        el(
            "div",
            "rc-go",
            button("no-name", Look::Other, text.no_name_button, None, screen.act(unnamed)),
        ),
        disclosure("paste", text.paste_heading, left.into(), paste),
        trial_list(screen, true),
        topic_field(intake, Topic::EpisodeStart, on_action),
        to_check(words, &asked, Topic::EpisodeStart.key()),
    ]
    .node()
}

/// The names that most people know, of one group.
fn common_names(screen: &Screen, group: CommonGroup) -> Html {
    let trials = screen.intake.history.trials();
    let tick = |agent: AgentId| {
        let brand = brand(agent);
        let also = (brand != agent.name()).then(|| el("span", "rc-choice__also", agent.name()));
        let text = el_with(
            "span",
            &["translate"],
            [Some("no".into())],
            [el("strong", "", brand), shown(also)],
        );
        choice(
            "checkbox",
            Some(agent.key().into()),
            trials.iter().any(|it| it.subject.agent() == Some(agent)),
            text,
            act(screen.on_action, Action::Tick(agent)),
        )
    };
    let notice = notice_bar(screen.intake, screen.on_action, &|it| {
        let removed = screen.intake.removed();
        let agent = removed.first().and_then(|it| it.subject.agent());
        *it == Happened::Unticked && group.agents().any(|it| Some(it) == agent)
    });
    let group_name = screen.words().common_group(group);
    el(
        "fieldset",
        "rc-question",
        [
            el("legend", "rc-question__legend rc-question__legend--small", group_name),
            el("div", "rc-choices rc-choices--names", group.agents().map(tick).collect::<Html>()),
            notice,
        ],
    )
}

/// The name on the tick: the first brand, which is the one that most people in
/// the US know, or the name of the agent.
fn brand(agent: AgentId) -> &'static str {
    agent.brands().next().unwrap_or(agent.name())
}

/// The trials so far, each a row that does not render again while it stays the
/// same. Among the medicines stands a treatment too: one that was typed or pasted on
/// that screen shows only on a later one, and would seem lost.
pub fn trial_list(screen: &Screen, medicines: bool) -> Html {
    let words = screen.words();
    let trials = screen.intake.history.trials().iter();
    let trials: Vec<_> = trials.filter(|it| medicines || !it.is_medicine()).collect();
    let row = |trial: &Rc<Trial>| {
        html! { <TrialRow key={trial.id.0} {words} {trial} on_action={screen.on_action} /> }
    };
    let list = if trials.is_empty() {
        el("p", "rc-soft", words.screen.your_list_empty)
    } else {
        el("ul", "rc-list__rows", trials.into_iter().map(row).collect::<Html>())
    };
    el(
        "section",
        "rc-list",
        [
            el("h2", "rc-subheading", words.screen.your_list),
            notice_bar(screen.intake, screen.on_action, &|it| *it == Happened::Removed),
            list,
        ],
    )
}

#[derive(PartialEq, Properties)]
struct RowProps {
    words: &'static Words,
    trial: Rc<Trial>,
    on_action: Callback<Action>,
}

#[component]
fn TrialRow(props: &RowProps) -> Html {
    let RowProps { words, trial, on_action } = props;
    crate::ui::renders::count("TrialRow");
    let text = &words.screen;
    let id = trial.id;
    let called = &name(trial, words);
    let also = also(trial, called);
    let once_more = if trial.is_medicine() { text.taken_again } else { text.had_again };
    let again = act(on_action, Action::Add(vec![(trial.subject.clone(), Vec::new())]));
    let go = act::<MouseEvent>(on_action, Action::Go(Step::Trial(id)));
    let typed = (!also.is_empty()).then(|| {
        let attributes = ["auto", "no", "rc-list__typed"].map(|it| Some(it.into()));
        el_with("span", &["dir", "translate", "class"], attributes, also)
    });
    let shown_name = el_with("span", &["translate"], [kept(trial).map(Into::into)], called);
    let inside = [shown_name, shown(typed)].node();
    let open =
        html! { <button class="rc-list__name" type="button" onclick={go}>{ inside }</button> };
    let again_label = Some([once_more, ": ", called].concat());
    let remove_label = Some([text.remove, " ", called].concat());
    let remove = act(on_action, Action::Remove(id));
    let does = [
        button("again", Look::Link, once_more, again_label, again),
        button("remove", Look::Link, text.remove, remove_label, remove),
    ];
    el("li", "rc-list__row", [open, el("span", "rc-list__do", does)])
}
