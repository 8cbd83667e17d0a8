//! Stories in plain files: what a person taps and types, a line each.
//!
//! ```text
//! medicine phenelzine        a name, typed
//! treatment ect              a treatment, ticked
//!   response not-at-all      a choice by its key, several with commas
//!   most up to 75 mg         anything else as it is typed
//!   start ?                  not sure
//!   added-to 1               the first trial of the story
//! person ask Is TMS for me?  outside of any trial
//! ```

use recollect::formulary::{AgentId, Verdict, recognize};
use recollect::history::{Choice, Day, Kind, Marks, Question, Subject, Topic, Treatment, Value};
use recollect::intake::{Action, Intake, Settings, reply};

/// The day on which every story is told.
pub fn today() -> Day {
    Day::new(2026, 11, 24).expect("a day of the calendar")
}

/// The intake after a story.
#[allow(dead_code)] // Each suite that shares this file uses one of these two.
pub fn played(story: &str) -> Intake {
    played_on(story, today())
}

/// The intake after a story that is told on another day.
pub fn played_on(story: &str, today: Day) -> Intake {
    let mut intake = Intake::new(today, Settings { ask_phq: true, ..Settings::default() });
    for line in story.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#')) {
        if let Some(action) = action(&intake, line) {
            intake = intake.after(action).unwrap_or(intake);
        }
    }
    intake
}

fn action(intake: &Intake, line: &str) -> Option<Action> {
    let (word, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
    let rest = rest.trim();
    if !line.starts_with(' ') {
        return Some(match word {
            "medicine" => Action::Add(vec![(medicine(rest), Vec::new())]),
            "unknown" => {
                Action::Add(vec![(Subject::UnknownMedicine { typed: rest.into() }, Vec::new())])
            }
            "treatment" => {
                let (key, typed) = rest.split_once(' ').unwrap_or((rest, ""));
                let index = Treatment::KEYS.iter().position(|it| *it == key);
                let treatment = index.and_then(|it| Treatment::at(it as u8));
                let treatment = treatment.unwrap_or_else(|| panic!("no treatment: {line}"));
                Action::Add(vec![(
                    Subject::Treatment { treatment, typed: typed.into() },
                    Vec::new(),
                )])
            }
            "person" => {
                let (key, text) = rest.split_once(' ').unwrap_or((rest, ""));
                let topic = Topic::from_key(key).unwrap_or_else(|| panic!("no topic: {line}"));
                Action::Tell(topic, value(topic.kind(), text, None, intake.today))
            }
            _ => panic!("no such line in a story: {line}"),
        });
    }
    let trial = intake.history.trials().last().expect("an answer comes after its trial");
    let question = Question::from_key(word).unwrap_or_else(|| panic!("no question: {line}"));
    let kind = question.kind();
    let value = match kind {
        Kind::Trial if rest != "?" => {
            let number: usize = rest.parse().expect("the number of a trial");
            Value::Trial(intake.history.trials()[number - 1].id)
        }
        _ => value(kind, rest, trial.subject.agent(), intake.today),
    };
    Some(Action::Answer(trial.id, question, value))
}

fn medicine(name: &str) -> Subject {
    let recognition = recognize(name);
    match (recognition.verdict, recognition.matches.first()) {
        (Verdict::Exact | Verdict::Suggest | Verdict::Ask, Some(it)) => {
            Subject::Agent { agent: it.agent, typed: name.into() }
        }
        _ => Subject::OtherMedicine { typed: name.into() },
    }
}

/// The answer that a line of a story gives to a question of this kind.
pub fn value(kind: Kind, text: &str, agent: Option<AgentId>, today: Day) -> Value {
    let index = |keys: &[&str], key: &str| {
        let place = keys.iter().position(|it| *it == key.trim());
        place.unwrap_or_else(|| panic!("no choice {key} among {keys:?}")) as u8
    };
    match kind {
        _ if text == "?" => Value::NotSure,
        Kind::Choice(keys) => Value::Choice(index(keys, text)),
        Kind::Choices(_) if text == "none" => Value::Choices(Marks::default()),
        Kind::Choices(keys) => Value::Choices(
            text.split(',').fold(Marks::default(), |all, it| all.toggled(index(keys, it))),
        ),
        Kind::Text => Value::Text(text.into()),
        Kind::Dose | Kind::When | Kind::Length | Kind::Count => {
            reply(kind, text, agent, today).value
        }
        Kind::Trial => panic!("a link needs its trial"),
    }
}
