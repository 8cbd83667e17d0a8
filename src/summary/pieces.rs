//! Answers as pieces of text, in the language of the document.

use super::{Piece, Tone};
use crate::formulary::letters::{is_letter, small};
use crate::history::{Choice, Dose, Marks, Subject, Treatment, Trial, Typed, Value};
use crate::words::{Said, Words, values};

/// What is said of an answer.
pub fn said(text: impl Into<String>) -> Piece {
    Piece { tone: Tone::Said, text: text.into() }
}

/// The person's own words.
pub fn own(text: &str) -> Piece {
    Piece { tone: Tone::Own, text: text.trim().into() }
}

/// What is not known.
pub fn gap(text: &str) -> Piece {
    Piece { tone: Tone::Gap, text: text.into() }
}

/// What an answer says; empty where the question was passed over. What was tapped
/// has no words of the person beside it. Which other trial is told by `Making::told`.
pub fn answer(words: &Words, value: &Value, choices: &[Said]) -> Vec<Piece> {
    let tell = |index: u8| choices.get(usize::from(index)).map_or("", |it| it.tell);
    match value {
        Value::NotAnswered | Value::Trial(_) => Vec::new(),
        Value::NotSure => vec![gap(words.document.not_sure)],
        Value::Choice(index) => vec![said(tell(*index))],
        Value::Choices(marks) => vec![said(marked(words, *marks, tell))],
        Value::Text(text) => vec![own(text)],
        Value::Dose(_) | Value::When(_) | Value::Length(_) | Value::Count(_) => {
            let (read, typed) = reading(words, value);
            let Some(shown) = read else { return vec![own(typed)] };
            let same = typed.trim().is_empty() || alike(typed, &shown);
            let mut pieces = vec![said(shown)];
            if !same {
                pieces.push(own(typed));
            }
            pieces
        }
    }
}

/// What a typed answer was read as, in words, and beside it what was typed.
pub fn reading<'a>(words: &Words, value: &'a Value) -> (Option<String>, &'a str) {
    let words = words.values;
    match value {
        Value::Dose(it) => (it.read.map(|it| values::dose(words, &it)), &it.words),
        Value::When(it) => (it.read.map(|it| values::when(words, &it)), &it.words),
        Value::Length(it) => (it.read.map(|it| values::length(words, &it)), &it.words),
        Value::Count(it) => (it.read.map(|it| values::count(words, &it)), &it.words),
        Value::NotAnswered
        | Value::NotSure
        | Value::Choice(_)
        | Value::Choices(_)
        | Value::Text(_)
        | Value::Trial(_) => (None, ""),
    }
}

fn marked(words: &Words, marks: Marks, tell: impl Fn(u8) -> &'static str) -> String {
    if marks.is_empty() {
        return words.document.none.into();
    }
    marks.iter().map(tell).collect::<Vec<_>>().join(", ")
}

/// Whether the reading shows all that was typed: the same numbers and words, but
/// for the sign between them, a month cut short, or a unit that was left out. A
/// slash, and `>`, may say more than what they were read as.
fn alike(typed: &str, shown: &str) -> bool {
    fn signs(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|it| matches!(it, '/' | '<' | '>'))
    }
    if !signs(typed).eq(signs(shown)) {
        return false;
    }
    let (typed, shown) = (words_of(typed), words_of(shown));
    let number = |it: &String| it.starts_with(|it: char| it.is_ascii_digit());
    shown.starts_with(&typed)
        && shown.get(typed.len()..).unwrap_or_default().iter().all(|it| !number(it))
}

fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for letter in text.chars().map(small) {
        let kind = (letter.is_ascii_digit() || letter == '.', is_letter(letter));
        if kind.0 || kind.1 {
            match words.last_mut() {
                Some(word) if last == Some(kind) => word.push(letter),
                _ => words.push(letter.into()),
            }
        }
        last = Some(kind);
    }
    for word in words.iter_mut().filter(|it| it.starts_with(is_letter)) {
        *word = word.chars().take(3).collect();
    }
    words
}

/// What a trial is called in the document.
pub fn name(words: &Words, trial: &Trial) -> Piece {
    let (tone, text) = match &trial.subject {
        Subject::Agent { agent, .. } => (Tone::Name, agent.name().into()),
        Subject::OtherMedicine { typed } => (Tone::Own, typed.trim().into()),
        Subject::UnknownMedicine { .. } => (Tone::Gap, words.document.name_not_known.into()),
        Subject::Treatment { treatment, .. } => {
            let said = words.choice.treatment.get(usize::from(treatment.index()));
            (Tone::Said, said.map_or("", |it| it.tell).into())
        }
    };
    Piece { tone, text }
}

/// The same where nothing stands beside it: of what has no name in our words, the
/// one that was typed.
pub fn called(words: &Words, trial: &Trial) -> Piece {
    match &trial.subject {
        Subject::UnknownMedicine { typed }
        | Subject::Treatment { treatment: Treatment::Device | Treatment::Other, typed }
            if !typed.trim().is_empty() =>
        {
            own(typed)
        }
        _ => name(words, trial),
    }
}

/// Whether two are called the same.
pub fn same_name(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::OtherMedicine { typed: one }, Subject::OtherMedicine { typed: other })
        | (Subject::UnknownMedicine { typed: one }, Subject::UnknownMedicine { typed: other }) => {
            one.trim().eq_ignore_ascii_case(other.trim())
        }
        _ => one.same_as(other),
    }
}

/// A dose that was read, without its words.
pub fn dose(words: &Words, typed: &Typed<Dose>) -> Piece {
    match &typed.read {
        Some(it) => said(values::dose(words.values, it)),
        None => own(&typed.words),
    }
}
