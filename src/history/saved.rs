//! The saved copy: a history as JSON, to go on with later or to bring along.
//!
//! The members are found by walking the questions, so that none can be left out.
//! `docs/saved-copy.schema.json` describes the format.

mod open;
mod schema;

pub use open::{Opened, Refused, open};
pub use schema::schema;

use super::json::Json;
use super::{
    Amount, Count, Day, Dose, DoseUnit, History, HowMany, Kind, Length, Part, Person, Point,
    Question, Subject, TimeUnit, Topic, Trial, Value, When,
};
use crate::history::Choice;

/// The version that is written. Every version up to it is read.
pub const VERSION: u32 = 1;

/// Where the person was, and what was chosen there. Each may be empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place<'a> {
    /// The tag of the language in which the history was answered.
    pub language: &'static str,
    /// The tag of the language of the screens.
    pub screens: &'static str,
    /// The tag of the language of the summary.
    pub summary: &'static str,
    /// The key of the region.
    pub region: &'static str,
    /// The screen to go on at.
    pub step: &'a str,
    /// The day of the last answer, where there is one.
    pub answered: Option<Day>,
}

/// A history as a saved copy.
pub fn save(history: &History, place: Place) -> String {
    let Place { language, screens, summary, region, step, answered } = place;
    let answered = answered.map(|it| point_key(Point::Day(it))).unwrap_or_default();
    let mut all = vec![
        ("format", Json::text("recollect")),
        ("version", Json::whole(VERSION)),
        ("language", Json::text(language)),
        ("formulary", Json::text(crate::formulary::edition())),
    ];
    // Most people type in the language that they read.
    if screens != language {
        all.push(("screens", Json::text(screens)));
    }
    for (key, it) in
        [("summary", summary), ("region", region), ("step", step), ("answered", &answered)]
    {
        if !it.is_empty() {
            all.push((key, Json::text(it)));
        }
    }
    all.push(("trials", Json::List(history.trials().iter().map(|it| trial(it)).collect())));
    all.push(("answers", person(&history.person)));
    let mut text = Json::Object(all).line();
    text.push('\n');
    text
}

fn trial(trial: &Trial) -> Json {
    let mut subject = Vec::new();
    let typed = match &trial.subject {
        Subject::Agent { agent, typed } => {
            subject.push(("agent", Json::text(agent.key())));
            typed
        }
        Subject::OtherMedicine { typed } => {
            subject.push(("other", Json::Bool(true)));
            typed
        }
        Subject::UnknownMedicine { typed } => {
            subject.push(("unknown", Json::Bool(true)));
            typed
        }
        Subject::Treatment { treatment, typed } => {
            subject.push(("treatment", Json::text(treatment.key())));
            typed
        }
    };
    subject.push(("typed", Json::text(typed.as_str())));
    let answers = Question::ALL.iter().filter_map(|it| {
        let value = answer(&trial.answers.get(*it), it.kind())?;
        Some((it.key(), value))
    });
    Json::Object(vec![
        ("id", Json::whole(trial.id.0)),
        ("subject", Json::Object(subject)),
        ("answers", Json::Object(answers.collect())),
    ])
}

fn person(person: &Person) -> Json {
    let answers =
        Topic::ALL.iter().filter_map(|it| Some((it.key(), answer(&person.get(*it), it.kind())?)));
    Json::Object(answers.collect())
}

/// An answer, or nothing where the question was passed over.
fn answer(value: &Value, kind: Kind) -> Option<Json> {
    let keys = match kind {
        Kind::Choice(keys) | Kind::Choices(keys) => keys,
        _ => &[],
    };
    let key = |index: u8| Json::text(keys.get(usize::from(index)).copied().unwrap_or_default());
    Some(match value {
        Value::NotAnswered => return None,
        Value::NotSure => Json::Object(vec![("not-sure", Json::Bool(true))]),
        Value::Choice(index) => key(*index),
        Value::Choices(marks) => Json::List(marks.iter().map(key).collect()),
        Value::Text(text) => Json::text(text.as_str()),
        Value::Trial(id) => Json::whole(id.0),
        Value::Dose(it) => typed(&it.words, it.read.as_ref().map(dose)),
        Value::When(it) => typed(&it.words, it.read.as_ref().map(when)),
        Value::Length(it) => typed(&it.words, it.read.as_ref().map(length)),
        Value::Count(it) => typed(&it.words, it.read.as_ref().map(count)),
    })
}

fn typed(words: &str, read: Option<Vec<(&'static str, Json)>>) -> Json {
    let mut all = vec![("typed", Json::text(words))];
    all.extend(read.map(|it| ("read", Json::Object(it))));
    Json::Object(all)
}

fn amount(amount: Amount) -> Json {
    Json::Text(amount.decimal())
}

fn about(about: bool, mut all: Vec<(&'static str, Json)>) -> Vec<(&'static str, Json)> {
    if about {
        all.push(("about", Json::Bool(true)));
    }
    all
}

fn dose(dose: &Dose) -> Vec<(&'static str, Json)> {
    let mut all = vec![("least", amount(dose.least)), ("most", amount(dose.most))];
    all.push(("unit", Json::text(unit_key(dose.unit))));
    if let Some(partner) = dose.partner {
        all.push(("partner", amount(partner)));
    }
    about(dose.about, all)
}

const UNITS: [(DoseUnit, &str); 10] = [
    (DoseUnit::Mg, "mg"),
    (DoseUnit::Mcg, "mcg"),
    (DoseUnit::G, "g"),
    (DoseUnit::MgPer24h, "mg/24h"),
    (DoseUnit::MgPerKg, "mg/kg"),
    (DoseUnit::McgPerKgPerHour, "mcg/kg/h"),
    (DoseUnit::Pieces, "pieces"),
    (DoseUnit::Ml, "mL"),
    (DoseUnit::Sprays, "sprays"),
    (DoseUnit::Plain, "plain"),
];

fn unit_key(unit: DoseUnit) -> &'static str {
    UNITS.iter().find(|it| it.0 == unit).map_or("plain", |it| it.1)
}

const PARTS: [(Part, &str); 7] = [
    (Part::Early, "early"),
    (Part::Spring, "spring"),
    (Part::Summer, "summer"),
    (Part::Mid, "mid"),
    (Part::Autumn, "autumn"),
    (Part::Late, "late"),
    (Part::Winter, "winter"),
];

const TIME_UNITS: [(TimeUnit, &str); 5] = [
    (TimeUnit::Hours, "hours"),
    (TimeUnit::Days, "days"),
    (TimeUnit::Weeks, "weeks"),
    (TimeUnit::Months, "months"),
    (TimeUnit::Years, "years"),
];

fn when(when: &When) -> Vec<(&'static str, Json)> {
    let mut all = vec![("from", point(when.from))];
    if let Some(to) = when.to {
        all.push(("to", point(to)));
    }
    about(when.about, all)
}

fn point(point: Point) -> Json {
    Json::Text(point_key(point))
}

/// `2015`, `2015-06`, `2015-06-03`, `2015-summer`, `age-22`.
pub(crate) fn point_key(point: Point) -> String {
    let two = |number: u8| {
        let text = number.to_string();
        if number < 10 { ["0", &text].concat() } else { text }
    };
    match point {
        Point::Year(year) => year.to_string(),
        Point::Month(year, month) => [&year.to_string(), "-", &two(month)].concat(),
        Point::Day(day) => {
            [&day.year().to_string(), "-", &two(day.month()), "-", &two(day.day())].concat()
        }
        Point::Part(year, part) => {
            let part = PARTS.iter().find(|it| it.0 == part).map_or("", |it| it.1);
            [&year.to_string(), "-", part].concat()
        }
        Point::Age(age) => ["age-", &age.to_string()].concat(),
    }
}

fn many(many: HowMany) -> (&'static str, Json) {
    match many {
        HowMany::Just(it) => ("just", amount(it)),
        HowMany::Between(low, high) => ("between", Json::List(vec![amount(low), amount(high)])),
        HowMany::AtLeast(it) => ("at-least", amount(it)),
        HowMany::Under(it) => ("under", amount(it)),
        HowMany::Few => ("few", Json::Bool(true)),
    }
}

fn length(length: &Length) -> Vec<(&'static str, Json)> {
    let unit = TIME_UNITS.iter().find(|it| it.0 == length.unit).map_or("", |it| it.1);
    about(length.about, vec![many(length.many), ("unit", Json::text(unit))])
}

fn count(count: &Count) -> Vec<(&'static str, Json)> {
    about(count.about, vec![many(count.many)])
}
