//! Every answer, with a way to change it and come back.

use std::rc::Rc;

use yew::prelude::*;

use super::Screen;
use crate::formulary::letters::lower;
use crate::history::{Question, Topic, Trial, Value};
use crate::intake::{Action, Step, concerns, gaps, name, unsettled};
use crate::ui::parts::{Look, also, button, heading, kept, part_name};
use crate::ui::tell;
use crate::words::{Words, fill};

/// What does not go together and what could be looked up, as help; then all
/// answers.
pub fn review(screen: &Screen) -> Html {
    let intake = screen.intake;
    let words = screen.words();
    let text = &words.screen;
    let gaps = gaps(intake);
    let concerns = concerns(intake).into_iter().map(|it| (it.step(), tell::concern(words, it)));
    let unsettled = unsettled(intake).into_iter().map(|it| (it, text.unsettled));
    let left = !intake.pasted.trim().is_empty();
    let left = left.then_some((Step::Medicines, text.paste_left));
    let looks: Vec<_> = concerns.chain(unsettled).chain(left).collect();
    let trials = intake.history.trials();
    let gaps_of = |trial: &Rc<Trial>| {
        let mine = gaps.iter().filter(|it| it.trial == trial.id).map(|it| it.question);
        let mine: Vec<Question> = mine.collect();
        if mine.is_empty() { Html::default() } else { gap(screen, trial, &mine) }
    };
    html! {
        <>
            { heading(text.review_heading) }
            <p class="rc-soft">{ text.review_hint }</p>
            if !looks.is_empty() {
                <section class="rc-look">
                    <h2 class="rc-subheading">{ text.to_check_heading }</h2>
                    <ul class="rc-gaps__list">{ looks.into_iter().map(|it| look(screen, it)).collect::<Html>() }</ul>
                </section>
            }
            if !gaps.is_empty() {
                <section class="rc-gaps">
                    <h2 class="rc-subheading">{ text.gaps_heading }</h2>
                    <p class="rc-soft">{ text.gaps_hint }</p>
                    <ul class="rc-gaps__list">{ trials.iter().map(gaps_of).collect::<Html>() }</ul>
                </section>
            }
            if trials.is_empty() {
                <p>{ text.no_medicines }</p>
            }
            { trials.iter().map(|it| answers_about(screen, it)).collect::<Html>() }
            { parts(words).into_iter().map(|it| answers_on(screen, it)).collect::<Html>() }
        </>
    }
}

type Part = (Step, &'static str, &'static [Topic]);

fn parts(words: &'static Words) -> [Part; 4] {
    let text = &words.screen;
    [
        (Step::Medicines, text.episode_heading, &[Topic::EpisodeStart]),
        (Step::Health, text.health_step, &[Topic::Health, Topic::HealthNote]),
        (
            Step::Phq,
            text.phq_step,
            &[
                Topic::Phq1,
                Topic::Phq2,
                Topic::Phq3,
                Topic::Phq4,
                Topic::Phq5,
                Topic::Phq6,
                Topic::Phq7,
                Topic::Phq8,
                Topic::Phq9,
                Topic::PhqDifficulty,
            ],
        ),
        (Step::Visit, text.visit_step, &[Topic::Ask, Topic::Matters, Topic::Name, Topic::Birth]),
    ]
}

/// Every answer to a question that fits, and every other one that was given:
/// nothing that was said is hidden.
fn answers_about(screen: &Screen, trial: &Trial) -> Html {
    let words = screen.words();
    let shown = trial.shown();
    let shown = Question::ALL.iter().copied().filter(|it| shown.contains(it));
    let row = |it: Question| {
        let short = (words.question)(it, trial.subject.treatment()).short;
        let text = tell::answer(words, it, trial, &screen.intake.history);
        let other = match trial.answers.get(it) {
            Value::Trial(id) => screen.intake.history.trial(id),
            _ => None,
        };
        Row { term: short, short, text, translate: other.and_then(kept) }
    };
    let rows = answers(words, shown.map(row).collect());
    let mut title = name(trial, words);
    let also = also(trial, &title);
    if !also.is_empty() {
        let ticked = trial.subject.typed().is_empty();
        title = fill(if ticked { "{} ({})" } else { "{} {}" }, &[&title, &also]);
    }
    section(screen, Step::Trial(trial.id), title, kept(trial), rows)
}

fn answers_on(screen: &Screen, (step, title, topics): Part) -> Html {
    let intake = screen.intake;
    let words = screen.words();
    if !step.exists(&intake.history, &intake.settings) {
        return Html::default();
    }
    let row = |it: &Topic| {
        let text = tell::topic(words, *it, &intake.history.person.get(*it));
        let asking = (words.topic)(*it);
        // What is numbered on paper is said in words to the person who checks it.
        let term = if step == Step::Phq { asking.ask } else { asking.short };
        Row { term, short: asking.short, text, translate: None }
    };
    section(screen, step, title.into(), None, answers(words, topics.iter().map(row).collect()))
}

fn section(
    screen: &Screen,
    step: Step,
    title: String,
    translate: Option<&'static str>,
    rows: Html,
) -> Html {
    let change = screen.words().screen.change;
    let label = fill("{} {}", &[change, &title]);
    html! {
        <section>
            <div class="rc-answers__head">
                <h2 class="rc-answers__name" id={place(step)} tabindex="-1" {translate}>{ title }</h2>
                { button("change", Look::Link, change, Some(label), screen.act(Action::Change(step))) }
            </div>
            <dl>{ rows }</dl>
        </section>
    }
}

/// Where the answers of a screen are found: who comes back from changing them goes on
/// there.
pub fn place(step: Step) -> String {
    ["review-", &step.key()].concat()
}

/// A question as it stands beside its answer and in short, its answer, and whether that is to be translated.
struct Row {
    term: &'static str,
    short: &'static str,
    text: String,
    translate: Option<&'static str>,
}

/// A row for each answer; what was passed over stands together in one.
fn answers(words: &'static Words, all: Vec<Row>) -> Html {
    let row = |Row { term, text, translate, .. }: &Row| {
        html! {
            <div class="rc-answers__row">
                <dt class="rc-answers__term">{ *term }</dt>
                <dd class="rc-answers__text" dir="auto" translate={*translate}>{ text }</dd>
            </div>
        }
    };
    let given: Html = all.iter().filter(|it| !it.text.is_empty()).map(row).collect();
    let passed = all.iter().filter(|it| it.text.is_empty());
    let passed: Vec<&str> = passed.map(|it| it.short).collect();
    html! {
        <>
            { given }
            if !passed.is_empty() {
                <div class="rc-answers__row">
                    <dt class="rc-answers__term">{ words.screen.not_answered }</dt>
                    <dd class="rc-gap">{ passed.join(" · ") }</dd>
                </div>
            }
        </>
    }
}

/// What could be looked up about one trial, with a way there.
fn gap(screen: &Screen, trial: &Trial, questions: &[Question]) -> Html {
    let words = screen.words();
    let called = name(trial, words);
    let shorts: Vec<String> = questions
        .iter()
        .map(|it| lower((words.question)(*it, trial.subject.treatment()).short))
        .collect();
    let change = words.screen.change;
    let label = fill("{} {}", &[change, &called]);
    let act = screen.act(Action::Change(Step::Trial(trial.id)));
    html! {
        <li class="rc-gaps__trial">
            <span>
                <strong translate={kept(trial)}>{ called }</strong>
                { ": " }{ shorts.join(", ") }
            </span>
            { button("change", Look::Link, change, Some(label), act) }
        </li>
    }
}

fn look(screen: &Screen, (step, sentence): (Step, &'static str)) -> Html {
    let words = screen.words();
    let trial = match step {
        Step::Trial(id) => screen.intake.history.trial(id),
        _ => None,
    };
    let name = trial.map(|it| name(it, words)).unwrap_or_default();
    let change = words.screen.change;
    let named = if name.is_empty() { part_name(words, step) } else { &name };
    let label = fill("{} {}", &[change, named]);
    html! {
        <li class="rc-look__item">
            <span>
                if !name.is_empty() {
                    <strong translate={trial.and_then(kept)}>{ &name }</strong>
                    { ": " }
                }
                { sentence }
            </span>
            { button("change", Look::Link, change, Some(label), screen.act(Action::Change(step))) }
        </li>
    }
}
