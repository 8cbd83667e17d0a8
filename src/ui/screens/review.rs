//! Every answer, with a way to change it and come back.

use std::rc::Rc;

use yew::prelude::*;

use super::Screen;
use crate::formulary::letters::lower;
use crate::history::{Question, Topic, Trial, Value};
use crate::intake::{Action, Step, concerns, gaps, undated, unsettled};
use crate::ui::parts::{
    Inside, Look, PASTE, also, asked_in_short, button, button_of, el, el_with, heading, kept,
    part_name, shown,
};
use crate::ui::tell;
use crate::words::{Words, fill};

/// What does not go together and what could be looked up, as help; then all
/// answers.
pub fn review(screen: &Screen) -> Html {
    let intake = screen.intake;
    let words = screen.words();
    let text = &words.screen;
    let gaps = gaps(intake);
    let concerns = concerns(intake).into_iter();
    let concerns = concerns.map(|it| (it.step(), it.question(), tell::concern(words, it).node()));
    let unsettled = unsettled(intake).into_iter().map(|it| (it.0, it.1, text.unsettled.node()));
    let undated = undated(intake).into_iter().map(|it| (it.0, it.1, text.undated_year.node()));
    let left = !intake.pasted.trim().is_empty();
    let left = left.then_some((Step::Medicines, PASTE, text.paste_left.node()));
    let trials = intake.history.trials();
    // The name stands at the top of the page.
    let name =
        |it: &Rc<Trial>| Some((Step::Trial(it.id), Topic::Name.key(), asked_in_short(words, it)?));
    let names = trials.iter().filter_map(name);
    let looks: Vec<_> = names.chain(concerns).chain(unsettled).chain(undated).chain(left).collect();
    let gaps_of = |trial: &Rc<Trial>| {
        let mine = gaps.iter().filter(|it| it.trial == trial.id).map(|it| it.question);
        let mine: Vec<Question> = mine.collect();
        if mine.is_empty() { Html::default() } else { gap(screen, trial, &mine) }
    };
    let looked = (!looks.is_empty()).then(|| {
        let looks: Html = looks.into_iter().map(|it| look(screen, it)).collect();
        let heading = el("h2", "rc-subheading", text.to_check_heading);
        el("section", "rc-look", [heading, el("ul", "rc-gaps__list", looks)])
    });
    let missing = (!gaps.is_empty()).then(|| {
        let inside = [
            el("h2", "rc-subheading", text.gaps_heading),
            el("p", "rc-soft", text.gaps_hint),
            el("ul", "rc-gaps__list", trials.iter().map(gaps_of).collect::<Html>()),
        ];
        el("section", "rc-gaps", inside)
    });
    let none = trials.is_empty().then(|| el("p", "", text.no_medicines));
    [
        heading(text.review_heading),
        el("p", "rc-soft", text.review_hint),
        shown(looked),
        shown(missing),
        shown(none),
        trials.iter().map(|it| answers_about(screen, it)).collect(),
        parts(words).map(|it| answers_on(screen, it)).node(),
    ]
    .node()
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
    let history = &screen.intake.history;
    let asked = history.shown(trial);
    let row = |it: Question| {
        let short = (words.question)(it, trial.subject.treatment()).short;
        let text = tell::answer(words, it, trial, history);
        let other = match trial.answers.get(it) {
            Value::Trial(id) => history.trial(id),
            _ => None,
        };
        let translate = other.and_then(kept);
        Row { question: it.key(), term: short, short, text, class: SAID, translate }
    };
    let rows = Question::ALL.iter().copied().filter(|it| asked.contains(it)).map(row).collect();
    let mut title = tell::other(words, trial, history);
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
        Row { question: it.key(), term, short: asking.short, text, class: SAID, translate: None }
    };
    section(screen, step, title.into(), None, topics.iter().map(row).collect())
}

/// How an answer stands.
const SAID: &str = "rc-answers__text";

/// A question with its key, as it stands beside its answer and in short; its answer, and
/// whether that is to be translated.
struct Row {
    question: &'static str,
    term: &'static str,
    short: &'static str,
    text: String,
    class: &'static str,
    translate: Option<&'static str>,
}

/// A row for each answer, with a way to its question; what was passed over stands
/// together in one, with a way to the first of it.
fn section(
    screen: &Screen,
    step: Step,
    title: String,
    translate: Option<&'static str>,
    rows: Vec<Row>,
) -> Html {
    let words = screen.words();
    let change = words.screen.change;
    let label = fill("{} {}", &[change, &title]);
    let way = |it: &Row| {
        let id = Some(place(step, it.question));
        to_question(screen, id, (step, it.question), change, [it.term, &title])
    };
    let row = |it: &Row| {
        let text = el_with(
            "span",
            &["dir", "translate", "class"],
            [Some("auto".into()), it.translate.map(Into::into), Some(it.class.into())],
            &it.text,
        );
        let said = el("dd", "rc-answers__said", [text, way(it)]);
        el("div", "rc-answers__row", [el("dt", "rc-answers__term", it.term), said])
    };
    let (passed, mut rows): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|it| it.text.is_empty());
    if let Some(first) = passed.first() {
        let all: Vec<&str> = passed.iter().map(|it| it.short).collect();
        rows.push(Row {
            term: words.screen.not_answered,
            text: all.join(" · "),
            class: "rc-gap",
            ..*first
        });
    }
    let heading = el_with(
        "h2",
        &["id", "tabindex", "translate", "class"],
        [
            Some(place(step, "").into()),
            Some("-1".into()),
            translate.map(Into::into),
            Some("rc-answers__name".into()),
        ],
        &title,
    );
    let act = screen.act(Action::Change(step, ""));
    let change = button("change", Look::Link, change, Some(label), act);
    let head = el("div", "rc-answers__head", [heading, change]);
    el("section", "", [head, el("dl", "", rows.iter().map(row).collect::<Html>())])
}

/// Where the answer to a question of a screen is found, or the heading of the screen's
/// answers: who comes back from changing it goes on there.
pub fn place(step: Step, question: &str) -> String {
    ["review-", &step.key(), "-", question].concat()
}

/// A way to a question. It says what it leads to: the question and whose it is.
fn to_question(
    screen: &Screen,
    id: Option<String>,
    (step, question): (Step, &'static str),
    text: &str,
    [short, called]: [&str; 2],
) -> Html {
    let label = fill("{}: {}, {}", &[screen.words().screen.change, short, called]);
    let act = screen.act(Action::Change(step, question));
    button_of(id, "change", Look::Link, text.to_string().node(), Some(label), act)
}

/// What could be looked up about one trial, each with a way there.
fn gap(screen: &Screen, trial: &Trial, questions: &[Question]) -> Html {
    let words = screen.words();
    let called = tell::other(words, trial, &screen.intake.history);
    let way = |it: &Question| {
        let short = (words.question)(*it, trial.subject.treatment()).short;
        to_question(
            screen,
            None,
            (Step::Trial(trial.id), it.key()),
            &lower(short),
            [short, &called],
        )
    };
    let called = el_with("strong", &["translate"], [kept(trial).map(Into::into)], &called);
    let ways: Html = questions.iter().map(way).collect();
    el("li", "rc-gaps__trial", [called, el("span", "rc-gaps__ways", ways)])
}

fn look(screen: &Screen, (step, question, sentence): (Step, &'static str, Html)) -> Html {
    let words = screen.words();
    let trial = match step {
        Step::Trial(id) => screen.intake.history.trial(id),
        _ => None,
    };
    let name = trial.map(|it| tell::other(words, it, &screen.intake.history)).unwrap_or_default();
    let called = if name.is_empty() { part_name(words, step) } else { &name };
    let treatment = trial.and_then(|it| it.subject.treatment());
    let about_trial = Question::from_key(question).map(|it| (words.question)(it, treatment).short);
    let short = match about_trial {
        Some(short) => short,
        None => Topic::from_key(question)
            .map_or(words.screen.paste_heading, |it| (words.topic)(it).short),
    };
    let way = to_question(screen, None, (step, question), words.screen.change, [short, called]);
    let named = (!name.is_empty()).then(|| {
        let kept = trial.and_then(kept).map(Into::into);
        [el_with("strong", &["translate"], [kept], name), ": ".node()].node()
    });
    let said = el("span", "", [shown(named), sentence]);
    el("li", "rc-look__item", [said, way])
}
