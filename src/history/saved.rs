//! The saved copy: a history as JSON, to go on with later or to bring along.
//!
//! The members are found by walking the questions, so that none can be left out.
//! `docs/saved-copy.schema.json` describes the format.

mod open;
mod schema;

pub use open::{Opened, Refused, open};
pub use schema::schema;

use super::json::{list, member, object, push, text};
use super::{
    Count, Day, Dose, DoseUnit, History, HowMany, Kind, Length, Part, Point, Question, Subject,
    TimeUnit, Topic, Trial, Value, When,
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
    let mut all = String::new();
    say(&mut all, "format", "recollect");
    member(&mut all, "version", &VERSION.to_string());
    say(&mut all, "language", language);
    say(&mut all, "formulary", crate::formulary::edition());
    // Most people type in the language that they read.
    if screens != language {
        say(&mut all, "screens", screens);
    }
    for (key, it) in
        [("summary", summary), ("region", region), ("step", step), ("answered", &answered)]
    {
        if !it.is_empty() {
            say(&mut all, key, it);
        }
    }
    let mut trials = String::new();
    for it in history.trials() {
        push(&mut trials, &trial(it));
    }
    member(&mut all, "trials", &list(&trials));
    let mut answers = String::new();
    for it in Topic::ALL {
        answer(&mut answers, it.key(), it.kind(), &history.person.get(*it));
    }
    member(&mut all, "answers", &object(&answers));
    let mut text = object(&all);
    text.push('\n');
    text
}

/// Adds a member that is a text.
fn say(all: &mut String, key: &str, said: &str) {
    member(all, key, &text(said));
}

fn trial(trial: &Trial) -> String {
    let mut subject = String::new();
    match &trial.subject {
        Subject::Agent { agent, .. } => say(&mut subject, "agent", agent.key()),
        Subject::OtherMedicine { .. } => member(&mut subject, "other", "true"),
        Subject::UnknownMedicine { .. } => member(&mut subject, "unknown", "true"),
        Subject::Treatment { treatment, .. } => say(&mut subject, "treatment", treatment.key()),
    }
    say(&mut subject, "typed", trial.subject.typed());
    let mut answers = String::new();
    for it in Question::ALL {
        answer(&mut answers, it.key(), it.kind(), &trial.answers.get(*it));
    }
    let mut all = String::new();
    member(&mut all, "id", &trial.id.0.to_string());
    member(&mut all, "subject", &object(&subject));
    member(&mut all, "answers", &object(&answers));
    object(&all)
}

/// Adds an answer; nothing where the question was passed over.
fn answer(all: &mut String, question: &str, kind: Kind, value: &Value) {
    let keys = match kind {
        Kind::Choice(keys) | Kind::Choices(keys) => keys,
        _ => &[],
    };
    let key = |index: u8| text(keys.get(usize::from(index)).copied().unwrap_or_default());
    let json = match value {
        Value::NotAnswered => return,
        Value::NotSure => r#"{"not-sure": true}"#.into(),
        Value::Choice(index) => key(*index),
        Value::Choices(marks) => {
            let mut all = String::new();
            marks.iter().for_each(|it| push(&mut all, &key(it)));
            list(&all)
        }
        Value::Text(it) => text(it),
        Value::Trial(id) => id.0.to_string(),
        Value::Dose(it) => typed(&it.words, it.read.as_ref().map(dose)),
        Value::When(it) => typed(&it.words, it.read.as_ref().map(when)),
        Value::Length(it) => typed(&it.words, it.read.as_ref().map(length)),
        Value::Count(it) => typed(&it.words, it.read.as_ref().map(count)),
    };
    member(all, question, &json);
}

fn typed(words: &str, read: Option<String>) -> String {
    let mut all = String::new();
    say(&mut all, "typed", words);
    if let Some(read) = read {
        member(&mut all, "read", &object(&read));
    }
    object(&all)
}

fn about(about: bool, mut all: String) -> String {
    if about {
        member(&mut all, "about", "true");
    }
    all
}

fn dose(dose: &Dose) -> String {
    let mut all = String::new();
    say(&mut all, "least", &dose.least.decimal());
    say(&mut all, "most", &dose.most.decimal());
    say(&mut all, "unit", unit_key(dose.unit));
    if let Some(partner) = dose.partner {
        say(&mut all, "partner", &partner.decimal());
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

fn when(when: &When) -> String {
    let mut all = String::new();
    say(&mut all, "from", &point_key(when.from));
    if let Some(to) = when.to {
        say(&mut all, "to", &point_key(to));
    }
    about(when.about, all)
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

fn many(many: HowMany) -> String {
    let mut all = String::new();
    match many {
        HowMany::Just(it) => say(&mut all, "just", &it.decimal()),
        HowMany::Between(low, high) => {
            let mut both = text(&low.decimal());
            push(&mut both, &text(&high.decimal()));
            member(&mut all, "between", &list(&both));
        }
        HowMany::AtLeast(it) => say(&mut all, "at-least", &it.decimal()),
        HowMany::Under(it) => say(&mut all, "under", &it.decimal()),
        HowMany::Few => member(&mut all, "few", "true"),
    }
    all
}

fn length(length: &Length) -> String {
    let mut all = many(length.many);
    let unit = TIME_UNITS.iter().find(|it| it.0 == length.unit).map_or("", |it| it.1);
    say(&mut all, "unit", unit);
    about(length.about, all)
}

fn count(count: &Count) -> String {
    about(count.about, many(count.many))
}
