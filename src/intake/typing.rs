//! From what was typed to an answer, and to what has to be asked about it.

use crate::formulary::{AgentId, Basis, Class, ProductKind};
use crate::history::{
    Amount, Day, Dose, DoseUnit, HowMany, Kind, Length, Question, TimeUnit, Topic, Typed, Value,
};
use crate::reading::{self, DoseContext, DoseSense, End, Reading};

/// What typed words come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer: the words, and their reading where they have just one.
    pub value: Value,
    /// The meanings to choose from, where there are several.
    pub meanings: Vec<Meaning>,
    /// Whether a dose is far from the agent's real strengths.
    pub unlikely: bool,
}

/// One of several meanings.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// How it is worded.
    pub sense: DoseSense,
    /// The answer that it would be.
    pub value: Value,
}

/// Reads what was typed as the answer to a question of this kind.
pub fn reply(kind: Kind, text: &str, agent: Option<AgentId>, today: Day) -> Reply {
    match kind {
        Kind::Dose => dose(text, agent, true),
        Kind::When => plain(text, reading::when(text, today).reading, Value::When),
        Kind::Length => plain(text, reading::length(text), Value::Length),
        Kind::Count => plain(text, reading::count(text), Value::Count),
        Kind::Choice(_) | Kind::Choices(_) | Kind::Text | Kind::Trial => {
            Reply { value: Value::NotAnswered, meanings: Vec::new(), unlikely: false }
        }
    }
}

/// Reads what was typed as the answer to this question: `75 -> 150` is 150 where the most
/// is asked for, and `until 2019` says nothing of when it began.
pub fn reply_to(question: Question, text: &str, agent: Option<AgentId>, today: Day) -> Reply {
    match question {
        Question::Usual => dose(text, agent, false),
        Question::Start => end(End::Start, text, today),
        Question::Stop => end(End::Stop, text, today),
        _ => reply(question.kind(), text, agent, today),
    }
}

/// Reads what was typed as the answer to this question outside of any trial.
pub fn reply_on(topic: Topic, text: &str, today: Day) -> Reply {
    match topic {
        Topic::EpisodeStart => end(End::Start, text, today),
        _ => reply(topic.kind(), text, None, today),
    }
}

/// When something began, or when it ended: not so where the words tell the other.
fn end(end: End, text: &str, today: Day) -> Reply {
    let read = reading::when(text, today);
    let other = read.end.is_some_and(|it| it != end);
    plain(text, if other { Reading::Words } else { read.reading }, Value::When)
}

fn dose(text: &str, agent: Option<AgentId>, most: bool) -> Reply {
    let strengths = agent.map(|it| it.strengths(None)).unwrap_or_default();
    let context = DoseContext {
        unit: agent.map_or(DoseUnit::Plain, AgentId::unit),
        strengths: &strengths,
        pair: agent.is_some_and(is_two_in_one),
        most,
    };
    let read = reading::dose(without_name(text, agent), context);
    let mut reply = plain(text, read.reading, Value::Dose);
    reply.unlikely = read.soft_check;
    reply
}

/// A dose without the name of its agent before it: `sertraline 50 mg`.
fn without_name(text: &str, agent: Option<AgentId>) -> &str {
    let is_name = |it: &str, agent: AgentId| {
        agent.brands().chain([agent.name()]).any(|name| name.eq_ignore_ascii_case(it))
    };
    match (text.trim().split_once(' '), agent) {
        (Some((first, rest)), Some(agent)) if is_name(first, agent) => rest,
        _ => text,
    }
}

/// Whether its strengths have two numbers. A name with a stroke may also be that of one
/// agent in two forms, or of one mixture with one number: `valproate / divalproex`.
fn is_two_in_one(agent: AgentId) -> bool {
    matches!(
        agent.class(),
        Class::TcaAntipsychotic | Class::TcaBenzodiazepine | Class::NmdaNdri | Class::SgaSsri
    )
}

fn plain<T: Copy>(text: &str, read: Reading<T>, value: impl Fn(Typed<T>) -> Value) -> Reply {
    let words = text.trim();
    let typed = |read: Option<T>| value(Typed { words: words.into(), read });
    let (value, meanings) = match read {
        Reading::Empty => (Value::NotAnswered, Vec::new()),
        Reading::NotSure => (Value::NotSure, Vec::new()),
        Reading::Words => (typed(None), Vec::new()),
        Reading::Value(it) => (typed(Some(it)), Vec::new()),
        Reading::Ask(choices) => {
            let meanings = choices
                .into_iter()
                .map(|it| Meaning { sense: it.sense, value: typed(Some(it.value)) })
                .collect();
            (typed(None), meanings)
        }
    };
    Reply { value, meanings, unlikely: false }
}

/// The most chips that one question offers.
const MOST_CHIPS: usize = 12;

/// The answers at a tap: the agent's real strengths, or usual lengths of time.
pub fn quick_answers(
    question: Question,
    agent: Option<AgentId>,
    kind: Option<ProductKind>,
) -> Vec<Value> {
    let lengths: &[Length] = match question {
        Question::Most | Question::Usual | Question::SessionDose => {
            return agent.map_or_else(Vec::new, |agent| strengths(agent, kind));
        }
        Question::MostTime | Question::Total => &LENGTHS,
        Question::LastedFor => &LASTED,
        _ => &[],
    };
    lengths.iter().map(|it| length(*it)).collect()
}

fn strengths(agent: AgentId, kind: Option<ProductKind>) -> Vec<Value> {
    // A pair of strengths in one capsule has no single number to tap.
    if agent.basis() == Basis::PerSession || agent.unit() == DoseUnit::Pieces {
        return Vec::new();
    }
    let of_kind = agent.strengths(kind);
    let all = if of_kind.is_empty() { agent.strengths(None) } else { of_kind };
    // Of more, some from the least to the most: it is the most that is asked about.
    let steps = all.len().saturating_sub(1);
    let chips = all.len().min(MOST_CHIPS);
    let place = |it: usize| it * steps / chips.saturating_sub(1).max(1);
    let chosen = (0..chips).filter_map(|it| all.get(place(it)));
    let dose = chosen.map(|it| Dose::exactly(*it, agent.unit()));
    dose.map(|it| Value::Dose(Typed { words: String::new(), read: Some(it) })).collect()
}

const fn between(low: u32, high: u32, unit: TimeUnit) -> Length {
    let many = HowMany::Between(Amount::whole(low), Amount::whole(high));
    Length { many, unit, about: false }
}

/// Spans from days to years, narrower where they are short.
const LENGTHS: [Length; 8] = [
    Length { many: HowMany::Under(Amount::whole(2)), unit: TimeUnit::Weeks, about: false },
    between(2, 3, TimeUnit::Weeks),
    between(4, 5, TimeUnit::Weeks),
    between(6, 7, TimeUnit::Weeks),
    between(2, 3, TimeUnit::Months),
    between(3, 6, TimeUnit::Months),
    between(6, 12, TimeUnit::Months),
    Length { many: HowMany::AtLeast(Amount::whole(1)), unit: TimeUnit::Years, about: false },
];

/// How long help lasts after a session or a course.
const LASTED: [Length; 6] = [
    Length { many: HowMany::Under(Amount::whole(1)), unit: TimeUnit::Days, about: false },
    between(1, 3, TimeUnit::Days),
    between(4, 7, TimeUnit::Days),
    between(1, 4, TimeUnit::Weeks),
    between(1, 6, TimeUnit::Months),
    Length { many: HowMany::AtLeast(Amount::whole(6)), unit: TimeUnit::Months, about: false },
];

fn length(length: Length) -> Value {
    Value::Length(Typed { words: String::new(), read: Some(length) })
}
