//! The QuestionnaireResponse: every answer, under the key of its question.

use super::Record;
use super::observations::{LOINC, codes};
use super::parts::{
    ABSENT, NO_AGENT, NONE, NOT_SURE, NUMBER, QUESTIONNAIRE, QUESTIONNAIRE_VERSION, answers,
    beside, link, listed, push, text, translation,
};
use crate::history::{Choice, Kind, Question, Subject, Topic, Trial, Value};
use crate::summary::pieces::reading;
use crate::words::{Language, Said, Words, fill};

/// A question of any kind, as an item needs it: in the words in which it was
/// asked, which are those of the published form.
struct Asked<'a> {
    key: &'static str,
    kind: Kind,
    words: &'static str,
    said: &'a dyn Fn(&'static Words) -> &'static [Said],
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
        let trials = self.making.order.iter().filter_map(|it| self.making.history.trial(*it));
        for (place, trial) in trials.enumerate() {
            push(&mut items, &self.trial(place, trial));
        }
        for topic in Topic::ALL {
            let asked = Asked {
                key: topic.key(),
                kind: topic.kind(),
                words: (words.topic)(*topic).ask,
                said: &|it| it.choice.on(*topic),
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
        let mut items =
            item(link::NUMBER, NUMBER, &fill(r#"{"valueInteger": {}}"#, &[&number(place)]));
        let (id, code) = match &trial.subject {
            Subject::Agent { agent, .. } => (link::AGENT, agent.key()),
            Subject::OtherMedicine { .. } => (link::AGENT, NO_AGENT[0]),
            Subject::UnknownMedicine { .. } => (link::AGENT, NO_AGENT[1]),
            Subject::Treatment { treatment, .. } => (link::TREATMENT, treatment.key()),
        };
        let said = |it: &'static Words| match &trial.subject {
            Subject::Agent { agent, .. } => agent.name(),
            Subject::OtherMedicine { .. } => it.document.not_in_list,
            Subject::UnknownMedicine { .. } => it.document.name_not_known,
            Subject::Treatment { treatment, .. } => {
                it.choice.treatment.get(usize::from(treatment.index())).map_or("", |it| it.ask)
            }
        };
        push(&mut items, &item(id, "", &self.chosen(&answers(id), code, &said)));
        if !trial.subject.typed().trim().is_empty() {
            push(&mut items, &item(link::NAME_TYPED, "", &string(trial.subject.typed(), "")));
        }
        for question in Question::ALL {
            let asked = Asked {
                key: question.key(),
                kind: question.kind(),
                // As the form has it, whatever the treatment.
                words: (words.question)(*question, None).ask,
                said: &|it| it.choice.about(*question),
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
            let said = |it: &'static Words| (asked.said)(it).get(place).map_or("", |it| it.ask);
            let keys = match asked.kind {
                Kind::Choice(keys) | Kind::Choices(keys) => keys,
                _ => &[],
            };
            let code = |all: &[&'static str]| all.get(place).copied().unwrap_or_default();
            match asked.codes {
                Some(codes) => self.chosen(LOINC, code(codes), &said),
                None => self.chosen(&own, code(keys), &said),
            }
        };
        let mut all = String::new();
        match value {
            Value::NotAnswered => return,
            Value::NotSure if asked.kind == Kind::Text => {
                const ABSENT_TEXT: &str = r#"{"_valueString": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "{}"}]}}"#;
                all = fill(ABSENT_TEXT, &[NOT_SURE]);
            }
            Value::NotSure => all = self.chosen(ABSENT, NOT_SURE, &|it| it.screen.not_sure),
            Value::Choice(index) => all = choice(*index),
            Value::Choices(marks) if marks.is_empty() => {
                all = self.chosen(&own, NONE, &|it| it.screen.none_of_these);
            }
            Value::Choices(marks) => marks.iter().for_each(|it| push(&mut all, &choice(it))),
            Value::Text(it) => all = string(it, ""),
            Value::Trial(id) => {
                let place = self.making.order.iter().position(|it| it == id);
                all = string(&number(place.unwrap_or_default()), "");
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

    /// A choice as the published form says it, and beside that in the language of
    /// the summary: a program that shows the form drops what is said otherwise.
    fn chosen(
        &self,
        system: &str,
        code: &str,
        said: &dyn Fn(&'static Words) -> &'static str,
    ) -> String {
        const CHOSEN: &str = r#"{"valueCoding": {"system": "{}", "code": "{}", "display": {}{}}}"#;
        let (form, own) = (said(Language::English.words()), said(self.making.words));
        let other =
            if own == form { String::new() } else { translation(self.making.words.language, own) };
        fill(CHOSEN, &[system, code, &text(form), &beside("display", &other)])
    }
}

fn item(id: &str, words: &str, answers: &str) -> String {
    let words =
        if words.is_empty() { words.into() } else { fill(r#", "text": {}"#, &[&text(words)]) };
    fill(r#"{"linkId": "{}"{}, "answer": [{}]}"#, &[id, &words, answers])
}

/// A text, and what stands under it.
fn string(words: &str, under: &str) -> String {
    fill(r#"{"valueString": {}{}}"#, &[&text(words), under])
}

/// The number of a trial, from 1, by its place.
fn number(place: usize) -> String {
    (place + 1).to_string()
}
