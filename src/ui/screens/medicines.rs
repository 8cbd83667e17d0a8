//! Which medicines: ticks for the common ones, a search for the rest.

use std::rc::Rc;

use yew::prelude::*;

use super::Screen;
use crate::formulary::{AgentId, CommonGroup};
use crate::history::{Answers, Subject, Topic, Trial};
use crate::intake::{Action, Happened, Step, concerns_outside};
use crate::ui::parts::{
    Look, NameSearch, PasteList, also, button, choice, disclosure, heading, kept, notice_bar,
    to_check, topic_field,
};
use crate::ui::tell;
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
    let prompt = |it: &&'static str| html! { <li>{ *it }</li> };
    html! {
        <>
            { heading(text.medicines_heading) }
            <p class="rc-soft">{ text.medicines_hint }</p>
            { CommonGroup::ALL.into_iter().map(|it| common_names(screen, it)).collect::<Html>() }
            <NameSearch {words} today={intake.today} instead_of={None} {on_action} />
            { notice_bar(intake, on_action, &|it| matches!(it, Happened::Added(_))) }
            <section class="rc-prompts">
                <h2 class="rc-subheading">{ text.prompts_heading }</h2>
                <ul>{ text.prompts.iter().map(prompt).collect::<Html>() }</ul>
            </section>
            <div class="rc-go">
                { button("no-name", Look::Other, text.no_name_button, None, screen.act(unnamed)) }
            </div>
            { disclosure(
                "paste",
                text.paste_heading,
                String::from(if intake.pasted.is_empty() { "" } else { text.paste_left }),
                html! {
                    <PasteList
                        {words}
                        today={intake.today}
                        {known}
                        left={intake.pasted.clone()}
                        {on_action}
                    />
                },
            ) }
            { trial_list(screen, true) }
            { topic_field(intake, Topic::EpisodeStart, on_action) }
            { to_check(words, &asked, Topic::EpisodeStart.key()) }
        </>
    }
}

/// The names that most people know, of one group.
fn common_names(screen: &Screen, group: CommonGroup) -> Html {
    let trials = screen.intake.history.trials();
    let tick = |agent: AgentId| {
        let brand = brand(agent);
        let text = html! {
            <span translate="no">
                <strong>{ brand }</strong>
                if brand != agent.name() {
                    <span class="rc-choice__also">{ agent.name() }</span>
                }
            </span>
        };
        choice(
            "checkbox",
            Some(agent.key().into()),
            trials.iter().any(|it| it.subject.agent() == Some(agent)),
            text,
            screen.on_action.reform(move |_| Action::Tick(agent)),
        )
    };
    html! {
        <fieldset class="rc-question">
            <legend class="rc-question__legend rc-question__legend--small">
                { screen.words().common_group(group) }
            </legend>
            <div class="rc-choices rc-choices--names">
                { group.agents().map(tick).collect::<Html>() }
            </div>
            { notice_bar(screen.intake, screen.on_action, &|it| {
                let removed = screen.intake.removed();
                let agent = removed.first().and_then(|it| it.subject.agent());
                *it == Happened::Unticked && group.agents().any(|it| Some(it) == agent)
            }) }
        </fieldset>
    }
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
        let called = tell::other(words, trial, &screen.intake.history);
        html! { <TrialRow key={trial.id.0} {words} {called} {trial} on_action={screen.on_action} /> }
    };
    html! {
        <section class="rc-list">
            <h2 class="rc-subheading">{ words.screen.your_list }</h2>
            { notice_bar(screen.intake, screen.on_action, &|it| *it == Happened::Removed) }
            if trials.is_empty() {
                <p class="rc-soft">{ words.screen.your_list_empty }</p>
            } else {
                <ul class="rc-list__rows">
                    { trials.into_iter().map(row).collect::<Html>() }
                </ul>
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    words: &'static Words,
    called: String,
    trial: Rc<Trial>,
    on_action: Callback<Action>,
}

#[component]
fn TrialRow(props: &RowProps) -> Html {
    let RowProps { words, called, trial, on_action } = props;
    crate::ui::renders::count("TrialRow");
    let text = &words.screen;
    let id = trial.id;
    let also = also(trial, called);
    let once_more = if trial.is_medicine() { text.taken_again } else { text.had_again };
    let again = {
        let subject = trial.subject.clone();
        on_action.reform(move |_| Action::Add(vec![(subject.clone(), Vec::new())]))
    };
    html! {
        <li class="rc-list__row">
            <button
                class="rc-list__name"
                type="button"
                onclick={on_action.reform(move |_: MouseEvent| Action::Go(Step::Trial(id)))}
            >
                <span translate={kept(trial)}>{ called }</span>
                if !also.is_empty() {
                    <span class="rc-list__typed" dir="auto" translate="no">{ also }</span>
                }
            </button>
            <span class="rc-list__do">
                { button(
                    "again",
                    Look::Link,
                    once_more,
                    Some([once_more, ": ", called].concat()),
                    again,
                ) }
                { button(
                    "remove",
                    Look::Link,
                    text.remove,
                    Some([text.remove, " ", called].concat()),
                    on_action.reform(move |_| Action::Remove(id)),
                ) }
            </span>
        </li>
    }
}
