//! The QuestionnaireResponse: every answer, under the key of its question.

use super::Record;
use super::observations::{LOINC, codes};
use super::parts::{
    ABSENT, NO_AGENT, NONE, NOT_SURE, QUESTIONNAIRE, QUESTIONNAIRE_VERSION, answers, coding, link,
    listed, push, text,
};
use crate::history::{Choice, Kind, Question, Subject, Topic, Trial, Value};
use crate::summary::pieces::reading;
use crate::words::{Said, fill};

/// A question of any kind, as an item needs it: in the words in which it was
/// asked, which are those of the published form.
struct Asked<'a> {
    key: &'static str,
    kind: Kind,
    words: &'static str,
    said: &'a [Said],
    /// The codes of its choices, where they are not ours.
    codes: Option<&'static [&'static str]>,
}

impl Record<'_> {
    /// Adds the response. Who answers "not sure" is said to have been asked and
    /// not to know; a question that was passed over has no item.
    pub fn add_response(&mut self, narrative: &str) {
        const RESPONSE: &str = r#", "text": {"status": "additional", "div": {}}, "questionnaire": "{}|{}", "status": "completed", "subject": {}, "authored": "{}", "source": {}{}"#;
        let words = self.making.words;
        let mut items = String::new();
        for (place, trial) in self.making.history.trials().iter().enumerate() {
            push(&mut items, &self.trial(place, trial));
        }
        for topic in Topic::ALL {
            let asked = Asked {
                key: topic.key(),
                kind: topic.kind(),
                words: (words.topic)(*topic).ask,
                said: words.choice.on(*topic),
                codes: codes(*topic).map(|it| it.1),
            };
            self.answer(&mut items, &asked, &self.making.history.person.get(*topic));
        }
        let patient = self.patient();
        let gaps = [
            narrative,
            QUESTIONNAIRE,
            QUESTIONNAIRE_VERSION,
            &patient,
            &self.today,
            &patient,
            &listed("item", &items),
        ];
        self.add("QuestionnaireResponse", &fill(RESPONSE, &gaps));
    }

    fn trial(&self, place: usize, trial: &Trial) -> String {
        let words = self.making.words;
        let mut items = item(link::NUMBER, "", &integer(place));
        let (id, code, display) = match &trial.subject {
            Subject::Agent { agent, .. } => (link::AGENT, agent.key(), agent.name()),
            Subject::OtherMedicine { .. } => (link::AGENT, NO_AGENT[0], words.document.not_in_list),
            Subject::UnknownMedicine { .. } => {
                (link::AGENT, NO_AGENT[1], words.document.name_not_known)
            }
            Subject::Treatment { treatment, .. } => {
                let said = words.choice.treatment.get(usize::from(treatment.index()));
                (link::TREATMENT, treatment.key(), said.map_or("", |it| it.ask))
            }
        };
        push(&mut items, &item(id, "", &chosen(&answers(id), code, display)));
        if !trial.subject.typed().trim().is_empty() {
            push(&mut items, &item(link::NAME_TYPED, "", &string(trial.subject.typed(), "")));
        }
        for question in Question::ALL {
            let asked = Asked {
                key: question.key(),
                kind: question.kind(),
                // As the form has it, whatever the treatment.
                words: (words.question)(*question, None).ask,
                said: words.choice.about(*question),
                codes: None,
            };
            self.answer(&mut items, &asked, &trial.answers.get(*question));
        }
        fill(r#"{"linkId": "{}", "item": [{}]}"#, &[link::TRIAL, &items])
    }

    /// Adds an item, or nothing where the question was passed over.
    fn answer(&self, items: &mut String, asked: &Asked, value: &Value) {
        let words = self.making.words;
        let own = answers(asked.key);
        let choice = |index: u8| {
            let place = usize::from(index);
            let display = asked.said.get(place).map_or("", |it| it.ask);
            let keys = match asked.kind {
                Kind::Choice(keys) | Kind::Choices(keys) => keys,
                _ => &[],
            };
            let code = |all: &[&'static str]| all.get(place).copied().unwrap_or_default();
            match asked.codes {
                Some(codes) => chosen(LOINC, code(codes), display),
                None => chosen(&own, code(keys), display),
            }
        };
        let mut all = String::new();
        match value {
            Value::NotAnswered => return,
            Value::NotSure => all = not_sure(asked.kind, words.screen.not_sure),
            Value::Choice(index) => all = choice(*index),
            Value::Choices(marks) if marks.is_empty() => {
                all = chosen(&own, NONE, words.screen.none_of_these);
            }
            Value::Choices(marks) => marks.iter().for_each(|it| push(&mut all, &choice(it))),
            Value::Text(it) => all = string(it, ""),
            Value::Trial(id) => {
                let place = self.making.history.trials().iter().position(|it| it.id == *id);
                all = integer(place.unwrap_or_default());
            }
            Value::Dose(_) | Value::When(_) | Value::Length(_) | Value::Count(_) => {
                all = match reading(words, value) {
                    (None, typed) => string(typed, ""),
                    (Some(read), typed) if typed.trim().is_empty() => string(&read, ""),
                    (Some(read), typed) => {
                        let id = [asked.key, link::TYPED].concat();
                        string(&read, &listed("item", &item(&id, "", &string(typed, ""))))
                    }
                };
            }
        }
        push(items, &item(asked.key, asked.words, &all));
    }
}

/// Where there are choices it is one of them; elsewhere a value that is absent.
fn not_sure(kind: Kind, said: &str) -> String {
    const ABSENT_VALUE: &str = r#"{"_value{}": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "{}"}]}}"#;
    match kind {
        Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::Dose
        | Kind::When
        | Kind::Length
        | Kind::Count => chosen(ABSENT, NOT_SURE, said),
        Kind::Text => fill(ABSENT_VALUE, &["String", NOT_SURE]),
        Kind::Trial => fill(ABSENT_VALUE, &["Integer", NOT_SURE]),
    }
}

fn item(id: &str, words: &str, answers: &str) -> String {
    let words =
        if words.is_empty() { words.into() } else { fill(r#", "text": {}"#, &[&text(words)]) };
    fill(r#"{"linkId": "{}"{}, "answer": [{}]}"#, &[id, &words, answers])
}

fn chosen(system: &str, code: &str, display: &str) -> String {
    fill(r#"{"valueCoding": {}}"#, &[&coding(system, code, display)])
}

/// A text, and what stands under it.
fn string(words: &str, under: &str) -> String {
    fill(r#"{"valueString": {}{}}"#, &[&text(words), under])
}

/// The place of a trial, from 1.
fn integer(place: usize) -> String {
    fill(r#"{"valueInteger": {}}"#, &[&(place + 1).to_string()])
}
