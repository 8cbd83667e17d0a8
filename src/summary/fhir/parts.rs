//! The small parts that FHIR resources are made of, and the names we give.
//!
//! A resource is a template of JSON with gaps, because that is a third of what
//! the same is as a tree: what goes into a gap is JSON already, or a name of ours
//! that needs no escape.

use crate::history::json;
pub use crate::history::json::push;
use crate::history::{
    Amount, Answer, Dose, DoseUnit, HowMany, Length, Point, TimeUnit, Typed, When, saved,
};
use crate::words::{Language, fill};

// The addresses under recollect.example are names and nothing else: the domain is
// reserved for examples, nothing is there to fetch, and nobody is to try.

/// The name of the published form: `docs/fhir/Questionnaire.json`.
pub const QUESTIONNAIRE: &str = "https://recollect.example/fhir/Questionnaire/treatment-history";
/// Goes up when the form changes.
pub const QUESTIONNAIRE_VERSION: &str = "1";
/// Before the name of a list of answers: the link id of the item that offers it.
pub const ANSWERS: &str = "https://recollect.example/fhir/CodeSystem/";
/// HL7's list of reasons for which there is no value.
pub const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// HL7's "the source was asked but does not know": our "not sure".
pub const NOT_SURE: &str = "asked-unknown";
/// Marks that none of the choices was marked.
pub const NONE: &str = "none-of-these";
/// The codes of an agent that the formulary does not have, and of one whose name
/// is not known.
pub const NO_AGENT: [&str; 2] = ["other", "unknown"];

/// What the number of a trial is.
pub const NUMBER: &str = "Number in the list: medicines, newest first, then other treatments";

/// The link ids that are not the key of a question.
pub mod link {
    /// A trial: a group that repeats.
    pub const TRIAL: &str = "trial";
    /// Its number in the document, from 1.
    pub const NUMBER: &str = "number";
    /// The agent, where it is a medicine.
    pub const AGENT: &str = "agent";
    /// The treatment, where it is none.
    pub const TREATMENT: &str = "treatment";
    /// The name as typed.
    pub const NAME_TYPED: &str = "name-typed";
    /// After the key of a question: the words as typed.
    pub const TYPED: &str = "-typed";
}

/// A text as FHIR takes it: no sign that only steers a machine, and no blank ends.
/// Such a sign leaves a mark, so that nothing goes unseen.
pub fn text(text: &str) -> String {
    let seen = |it: char| match it {
        '\n' | '\t' => it,
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        it if it.is_control() => '\u{fffd}',
        it if it.is_whitespace() => ' ',
        it => it,
    };
    let clean: String = text.trim().chars().map(seen).collect();
    json::text(&clean)
}

/// A member with what is in its list; nothing where that is empty.
pub fn listed(member: &str, list: &str) -> String {
    if list.is_empty() { String::new() } else { fill(r#", "{}": [{}]"#, &[member, list]) }
}

/// A CodeableConcept that has no code.
pub fn concept(words: &str) -> String {
    fill(r#"{"text": {}}"#, &[&text(words)])
}

pub fn coding(system: &str, code: &str, display: &str) -> String {
    let display = if display.is_empty() {
        display.into()
    } else {
        fill(r#", "display": {}"#, &[&text(display)])
    };
    fill(r#"{"system": "{}", "code": "{}"{}}"#, &[system, code, &display])
}

/// Says a member in another language, as HL7 has it: for `beside`.
pub fn translation(language: Language, said: &str) -> String {
    const TRANSLATION: &str = r#"{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [{"url": "lang", "valueCode": "{}"}, {"url": "content", "valueString": {}}]}"#;
    fill(TRANSLATION, &[language.tag(), &text(said)])
}

/// What stands beside a member, where there is any.
pub fn beside(member: &str, extensions: &str) -> String {
    if extensions.is_empty() {
        return String::new();
    }
    fill(r#", "_{}": {"extension": [{}]}"#, &[member, extensions])
}

/// One of our own lists of answers.
pub fn answers(link: &str) -> String {
    [ANSWERS, link].concat()
}

/// A date of the form, where one point was given and not said to be about then:
/// a year, a month or a day. Seasons, ages and spans are no dates: then empty.
pub fn date(when: Option<When>) -> String {
    match when {
        Some(When {
            from: point @ (Point::Year(_) | Point::Month(..) | Point::Day(_)),
            to: None,
            about: false,
        }) => saved::point_key(point),
        _ => String::new(),
    }
}

fn quantity(amount: Amount, code: &str) -> String {
    const QUANTITY: &str =
        r#"{"value": {}, "unit": "{}", "system": "http://unitsofmeasure.org", "code": "{}"}"#;
    fill(QUANTITY, &[&amount.decimal(), code, code])
}

/// Puts one exact amount into a template; empty where there is none, or its unit
/// is not one that UCUM has.
pub fn exact(answer: &Answer<Typed<Dose>>, template: &str) -> String {
    let Some(dose) = answer.given().and_then(|it| it.read) else { return String::new() };
    let code = match dose.unit {
        DoseUnit::Mg => "mg",
        DoseUnit::Mcg => "ug",
        DoseUnit::G => "g",
        DoseUnit::Ml => "mL",
        DoseUnit::MgPerKg => "mg/kg",
        DoseUnit::McgPerKgPerHour => "ug/kg/h",
        DoseUnit::MgPer24h | DoseUnit::Pieces | DoseUnit::Sprays | DoseUnit::Plain => "",
    };
    if code.is_empty() || dose.about || dose.least != dose.most || dose.partner.is_some() {
        return String::new();
    }
    fill(template, &[&quantity(dose.most, code)])
}

/// One exact amount in one day.
pub fn daily(answer: &Answer<Typed<Dose>>) -> String {
    const DAILY: &str = r#", "maxDosePerPeriod": {"numerator": {}, "denominator": {"value": 1, "unit": "day", "system": "http://unitsofmeasure.org", "code": "d"}}"#;
    match answer.given().and_then(|it| it.read).map(|it| it.unit) {
        // So much a kilogram is no amount in a day.
        Some(DoseUnit::MgPerKg | DoseUnit::McgPerKgPerHour) => String::new(),
        _ => exact(answer, DAILY),
    }
}

/// A length that is one number of a unit, or lies between two, and was not said
/// to be about so long.
pub fn bounds(answer: &Answer<Typed<Length>>) -> String {
    const JUST: &str = r#", "timing": {"repeat": {"boundsDuration": {}}}"#;
    const BETWEEN: &str = r#", "timing": {"repeat": {"boundsRange": {"low": {}, "high": {}}}}"#;
    let Some(length) = answer.given().and_then(|it| it.read) else { return String::new() };
    let code = match length.unit {
        TimeUnit::Hours => "h",
        TimeUnit::Days => "d",
        TimeUnit::Weeks => "wk",
        TimeUnit::Months => "mo",
        TimeUnit::Years => "a",
    };
    match length.many {
        HowMany::Just(number) if !length.about => fill(JUST, &[&quantity(number, code)]),
        HowMany::Between(low, high) if !length.about && low <= high => {
            fill(BETWEEN, &[&quantity(low, code), &quantity(high, code)])
        }
        HowMany::Just(_)
        | HowMany::Between(..)
        | HowMany::AtLeast(_)
        | HowMany::Under(_)
        | HowMany::Few => String::new(),
    }
}
