//! The published form that a response answers: `docs/fhir/Questionnaire.json`.
//!
//! Made of the same questions, so that it cannot lack one. No page needs it, and
//! the linker leaves it out of the program.

use super::observations::{LOINC, codes};
use super::parts::{
    ABSENT, NO_AGENT, NONE, NOT_SURE, NUMBER, QUESTIONNAIRE, QUESTIONNAIRE_VERSION, answers,
    beside, coding, link, listed, push, text, translation,
};
use crate::formulary::AgentId;
use crate::history::{Choice, Kind, Question, Topic, Treatment};
use crate::words::{Language, Said, Words, fill};

/// The form as a FHIR R4 Questionnaire, in English with the other languages
/// beside it.
///
/// No question is tied to another one with `enableWhen`: an answer that no longer
/// fits is kept in a history, and would make a response to such a form invalid.
pub fn questionnaire() -> String {
    const FORM: &str = r#"{"resourceType": "Questionnaire", "id": "treatment-history", "language": "en", "url": "{}", "version": "{}", "name": "TreatmentHistory", "title": {}, "status": "active", "subjectType": ["Patient"], "description": {}, "copyright": {}, "item": [{}]}"#;
    let words = Language::English.words();
    let mut items = trial();
    for topic in Topic::ALL {
        if *topic == Topic::PHQ[0] {
            // Without it, nobody knows over which time the nine ask.
            let lead = |it: &Words| it.screen.phq_lead;
            const LEAD: &str = r#"{"linkId": "phq-lead", "text": {}{}, "type": "display"}"#;
            let said = text(lead(words));
            push(&mut items, &fill(LEAD, &[&said, &translated("text", &lead)]));
        }
        let code = codes(*topic).map(|it| it.0);
        let asked = |it: &Words| (it.topic)(*topic).ask;
        let said = |it: &'static Words| it.choice.on(*topic);
        push(&mut items, &item(topic.key(), topic.kind(), &asked, &said, code));
    }
    let about = fill("{} {}", &[words.screen.start_is_not, words.document.notice]);
    let credit = fill(
        "{} This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license.",
        &[words.screen.phq_credit],
    );
    let gaps = [
        QUESTIONNAIRE,
        QUESTIONNAIRE_VERSION,
        &text(words.document.title),
        &text(&about),
        &text(&credit),
        &items,
    ];
    fill(FORM, &gaps)
}

/// The group that repeats for each trial.
fn trial() -> String {
    const PLAIN: &str = r#"{"linkId": "{}", "text": {}, "type": "{}"}"#;
    const GROUP: &str =
        r#"{"linkId": "{}", "text": {}, "type": "group", "repeats": true, "item": [{}]}"#;
    let plain = |id, words, kind| fill(PLAIN, &[id, &text(words), kind]);
    let mut items = plain(link::NUMBER, NUMBER, "integer");
    let mut agents = String::new();
    for agent in AgentId::all() {
        push(&mut agents, &option(&answers(link::AGENT), agent.key(), &|_| agent.name()));
    }
    let unlisted: [&dyn Fn(&Words) -> &'static str; 2] =
        [&|it| it.document.not_in_list, &|it| it.document.name_not_known];
    for (code, words) in NO_AGENT.into_iter().zip(unlisted) {
        push(&mut agents, &option(&answers(link::AGENT), code, words));
    }
    push(&mut items, &choice(link::AGENT, &|it| it.document.column_medicine, &agents));
    let mut treatments = String::new();
    for (index, key) in Treatment::KEYS.iter().enumerate() {
        let said = move |it: &Words| it.choice.treatment.get(index).map_or("", |it| it.ask);
        push(&mut treatments, &option(&answers(link::TREATMENT), key, &said));
    }
    push(&mut items, &choice(link::TREATMENT, &|it| it.document.column_treatment, &treatments));
    push(&mut items, &plain(link::NAME_TYPED, "Name, as typed", "string"));
    for question in Question::ALL {
        let asked = |it: &Words| (it.question)(*question, None).ask;
        let said = |it: &'static Words| it.choice.about(*question);
        push(&mut items, &item(question.key(), question.kind(), &asked, &said, None));
    }
    fill(GROUP, &[link::TRIAL, &text("A medicine or treatment that was tried"), &items])
}

/// A question of any kind. "Not sure" is an answer to each: one to choose where
/// there are some to choose, and else a value that is absent.
fn item(
    key: &'static str,
    kind: Kind,
    asked: &dyn Fn(&Words) -> &'static str,
    said: &dyn Fn(&'static Words) -> &'static [Said],
    code: Option<&'static str>,
) -> String {
    const ITEM: &str = r#"{"linkId": "{}"{}, "text": {}{}, "type": "{}"{}{}{}}"#;
    let (kind_key, keys): (&str, &[&str]) = match kind {
        Kind::Choice(keys) | Kind::Choices(keys) => ("choice", keys),
        // A text that says how much or when, or the one choice "not sure".
        Kind::Dose | Kind::When | Kind::Length | Kind::Count => ("open-choice", &[]),
        // The number of the other trial, or "not sure" as well: programs that show
        // a form drop an answer without a value.
        Kind::Trial => ("open-choice", &[]),
        Kind::Text => ("text", &[]),
    };
    let mut options = String::new();
    let loinc = Topic::from_key(key).and_then(codes).map(|it| it.1);
    for (index, own) in keys.iter().enumerate() {
        let words = |it: &Words| -> &'static str {
            let words = it.language.words();
            said(words).get(index).map_or("", |it| it.ask)
        };
        let coded = loinc.and_then(|it| it.get(index));
        push(
            &mut options,
            &match coded {
                Some(code) => option(LOINC, code, &words),
                None => option(&answers(key), own, &words),
            },
        );
    }
    if matches!(kind, Kind::Choices(_)) {
        push(&mut options, &option(&answers(key), NONE, &|it| it.screen.none_of_these));
    }
    if kind != Kind::Text {
        push(&mut options, &option(ABSENT, NOT_SURE, &|it| it.screen.not_sure));
    }
    let typed = if kind_key == "open-choice" && kind != Kind::Trial {
        fill(
            r#", "item": [{"linkId": "{}{}", "text": "As typed", "type": "string"}]"#,
            &[key, link::TYPED],
        )
    } else {
        String::new()
    };
    let english = Language::English.words();
    let gaps = [
        key,
        &code.map(|it| listed("code", &coding(LOINC, it, ""))).unwrap_or_default(),
        &text(asked(english)),
        &translated("text", asked),
        kind_key,
        if matches!(kind, Kind::Choices(_)) { r#", "repeats": true"# } else { "" },
        &listed("answerOption", &options),
        &typed,
    ];
    fill(ITEM, &gaps)
}

fn choice(id: &str, words: &dyn Fn(&Words) -> &'static str, options: &str) -> String {
    const CHOICE: &str =
        r#"{"linkId": "{}", "text": {}{}, "type": "choice", "answerOption": [{}]}"#;
    let english = text(words(Language::English.words()));
    fill(CHOICE, &[id, &english, &translated("text", words), options])
}

fn option(system: &str, code: &str, words: &dyn Fn(&Words) -> &'static str) -> String {
    const OPTION: &str = r#"{"valueCoding": {"system": "{}", "code": "{}", "display": {}{}}}"#;
    let english = text(words(Language::English.words()));
    fill(OPTION, &[system, code, &english, &translated("display", words)])
}

/// The same in the other languages, where it differs.
fn translated(member: &str, words: &dyn Fn(&Words) -> &'static str) -> String {
    let english = words(Language::English.words());
    let mut all = String::new();
    for language in Language::ALL {
        let said = words(language.words());
        if said != english {
            push(&mut all, &translation(language, said));
        }
    }
    beside(member, &all)
}
