//! Answers as text on the screens, in the language of the person.

use crate::history::{History, Question, SideEffect, Subject, Topic, Treatment, Trial, Value};
use crate::intake::{Concern, Meaning, name};
use crate::reading::DoseSense;
use crate::words::{Said, Words, fill, values};

/// What typed words were read as, if they were.
pub fn reading(words: &Words, value: &Value) -> Option<String> {
    crate::summary::reading(words, value).0
}

/// The words on the button for one of several meanings.
pub fn meaning(words: &Words, meaning: &Meaning) -> String {
    let read = reading(words, &meaning.value).unwrap_or_default();
    match &meaning.sense {
        DoseSense::Plain => read,
        DoseSense::EachTime { once, times } => {
            let once = values::dose(words.values, once);
            fill(words.screen.each_time, &[&once, &times.to_string(), &read])
        }
        DoseSense::InAll => fill(words.screen.in_all, &[&read]),
    }
}

fn value(words: &Words, value: &Value, said: &[Said], history: &History) -> String {
    let choice = |index: u8| said.get(usize::from(index)).map_or("", |it| it.ask);
    match value {
        Value::NotAnswered => String::new(),
        Value::NotSure => words.screen.not_sure.into(),
        Value::Choice(index) => choice(*index).into(),
        Value::Choices(marks) if marks.is_empty() => words.screen.none_of_these.into(),
        Value::Choices(marks) => marks.iter().map(choice).collect::<Vec<_>>().join(", "),
        Value::Text(text) => text.clone(),
        Value::Trial(id) => {
            history.trial(*id).map(|it| other(words, it, history)).unwrap_or_default()
        }
        Value::Dose(_) | Value::When(_) | Value::Length(_) | Value::Count(_) => {
            match (reading(words, value), value.own_words()) {
                // What was chosen by a tap was not typed.
                (Some(read), typed) if read == typed || typed.is_empty() => read,
                (Some(read), typed) => fill("{} (“{}”)", &[&read, typed]),
                (None, typed) => fill("“{}”", &[typed]),
            }
        }
    }
}

/// What another trial is called. Of one that was taken more than once, also which of
/// the list it is, as its page says, and when it began: its name alone would be said
/// of each of them.
pub fn other(words: &Words, trial: &Trial, history: &History) -> String {
    let name = name(trial, words);
    let agent = trial.subject.agent();
    let own = history.trials().iter().filter(|it| it.subject.agent() == agent);
    if agent.is_none() || own.count() < 2 {
        return name;
    }
    let list = history.trials().iter().filter(|it| it.is_medicine());
    let place = list.take_while(|it| it.id != trial.id).count() + 1;
    let number = fill(words.document.numbered, &[&place.to_string()]);
    let start = answer(words, Question::Start, trial, history);
    [&*name, &*number, &*start].join(" ").trim_end().into()
}

/// An answer about a trial; empty where there is none.
pub fn answer(words: &Words, question: Question, trial: &Trial, history: &History) -> String {
    value(words, &trial.answers.get(question), words.choice.about(question), history)
}

/// An answer outside of any trial; empty where there is none.
pub fn topic(words: &Words, topic: Topic, answer: &Value) -> String {
    value(words, answer, words.choice.on(topic), &History::default())
}

/// The answers to some questions in short, for a heading that folds them.
pub fn told(words: &Words, trial: &Trial, questions: &[Question]) -> String {
    let history = History::default();
    let answers = questions.iter().map(|it| answer(words, *it, trial, &history));
    let mut told = String::new();
    for answer in answers.filter(|it| !it.is_empty()).take(3) {
        if !told.is_empty() {
            told.push_str(" · ");
        }
        told.push_str(&answer);
    }
    told
}

/// The places of the choices that fit a trial, in order; empty for all of them.
/// A ketamine infusion is not asked about missed pills, nor a pill about pain at
/// the scalp.
pub fn offered(question: Question, trial: &Trial) -> Vec<u8> {
    use crate::history::Choice;
    if question != Question::SideEffects {
        return Vec::new();
    }
    let at_session = [
        SideEffect::Bladder,
        SideEffect::BloodPressure,
        SideEffect::Floating,
        SideEffect::LocalPain,
    ];
    let fits = |it: &SideEffect| match trial.subject {
        Subject::Treatment {
            treatment: Treatment::Ketamine | Treatment::Esketamine | Treatment::Ect | Treatment::Tms,
            ..
        } => !matches!(
            it,
            SideEffect::WeightGain
                | SideEffect::WeightLoss
                | SideEffect::Bowel
                | SideEffect::DryMouth
        ),
        Subject::Treatment { .. } => true,
        Subject::Agent { .. } | Subject::OtherMedicine { .. } | Subject::UnknownMedicine { .. } => {
            !at_session.contains(it)
        }
    };
    let marked =
        |it: &SideEffect| trial.answers.side_effects.given().is_some_and(|all| all.has(*it));
    SideEffect::ALL.iter().filter(|it| fits(it) || marked(it)).map(|it| it.index()).collect()
}

/// What does not go together, in words.
pub fn concern(words: &Words, concern: Concern) -> &'static str {
    match concern {
        Concern::StopsBeforeStart(_) => words.screen.stops_before_start,
        Concern::TakingAndStopped(_) => words.screen.taking_and_stopped,
        Concern::DateInFuture(..) | Concern::EpisodeInFuture => words.screen.date_in_future,
        Concern::SessionsUnusual(_) => words.screen.sessions_unusual,
        Concern::BirthInFuture => words.screen.birth_in_future,
    }
}
