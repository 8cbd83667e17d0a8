//! The format of a saved copy as a JSON Schema: `docs/saved-copy.schema.json`.
//!
//! Made by the same walk as a copy, so that it cannot lack a question. It says
//! what this version writes; opening takes more, and names what it left out. No
//! page needs it, and the linker leaves it out of the program.

use super::super::json::{push, text};
use super::super::{History, Kind, Question, Topic, Treatment};
use super::{PARTS, TIME_UNITS, UNITS, VERSION};
use crate::history::Choice;

/// The schema, of the draft of 2020-12.
pub fn schema() -> String {
    let topics = Topic::ALL.iter().map(|it| (it.key(), answer(it.kind())));
    let copy = vec![
        ("format", fixed(Json::text("recollect"))),
        ("version", fixed(Json::whole(VERSION))),
        ("language", texts(vec![])),
        ("screens", texts(vec![])),
        ("formulary", texts(vec![])),
        ("summary", texts(vec![])),
        ("region", texts(vec![])),
        ("step", texts(vec![])),
        ("answered", texts(vec![("pattern", Json::text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))])),
        ("trials", list(refer("trial"), History::MOST_TRIALS as u32)),
        ("answers", record(topics.collect(), &[])),
    ];
    let mut all = vec![
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        // A name; nothing is there to fetch.
        ("$id", Json::text("https://recollect.example/saved-copy.schema.json")),
        ("title", Json::text("A saved copy of Recollect")),
    ];
    if let Json::Object(copy) =
        record(copy, &["format", "version", "language", "formulary", "trials", "answers"])
    {
        all.extend(copy);
    }
    all.push(("$defs", Json::Object(definitions())));
    Json::Object(all).line()
}

fn definitions() -> Vec<(&'static str, Json)> {
    let questions = Question::ALL.iter().map(|it| (it.key(), answer(it.kind())));
    let trial = vec![
        ("id", refer("trial-id")),
        ("subject", refer("subject")),
        ("answers", record(questions.collect(), &[])),
    ];
    let yes = || fixed(Json::Bool(true));
    let subject =
        |key, value| record(vec![(key, value), ("typed", texts(vec![]))], &[key, "typed"]);
    let subjects = vec![
        subject("agent", texts(vec![("pattern", Json::text("^[a-z0-9-]+$"))])),
        subject("treatment", one_of(Treatment::KEYS)),
        subject("other", yes()),
        subject("unknown", yes()),
    ];
    let amount = || refer("amount");
    let units: Vec<&str> = UNITS.iter().map(|it| it.1).collect();
    let dose = vec![
        ("least", amount()),
        ("most", amount()),
        ("unit", one_of(&units)),
        ("partner", amount()),
        ("about", yes()),
    ];
    let parts: Vec<&str> = PARTS.iter().map(|it| it.1).collect();
    let point = ["^([0-9]{4}(-([0-9]{2}(-[0-9]{2})?|", &parts.join("|"), "))?|age-[0-9]{1,3})$"];
    let when = vec![("from", refer("point")), ("to", refer("point")), ("about", yes())];
    let many = || {
        let both = vec![
            ("type", Json::text("array")),
            ("prefixItems", Json::List(vec![amount(), amount()])),
            ("minItems", Json::whole(2)),
            ("items", Json::Bool(false)),
        ];
        vec![
            ("just", amount()),
            ("between", Json::Object(both)),
            ("at-least", amount()),
            ("under", amount()),
            ("few", yes()),
            ("about", yes()),
        ]
    };
    let one_many = |json| match json {
        Json::Object(mut all) => {
            let ways = ["just", "between", "at-least", "under", "few"];
            let ways = ways.iter().map(|it| object("required", strings(&[*it])));
            all.push(("oneOf", Json::List(ways.collect())));
            Json::Object(all)
        }
        it => it,
    };
    let units: Vec<&str> = TIME_UNITS.iter().map(|it| it.1).collect();
    let mut length = many();
    length.push(("unit", one_of(&units)));
    vec![
        ("trial", record(trial, &["id", "subject", "answers"])),
        ("trial-id", whole(History::HIGHEST_ID)),
        ("subject", object("oneOf", Json::List(subjects))),
        ("not-sure", record(vec![("not-sure", yes())], &["not-sure"])),
        ("amount", texts(vec![("pattern", Json::text("^[0-9]{1,10}(\\.[0-9]{1,6})?$"))])),
        ("point", texts(vec![("pattern", Json::Text(point.concat()))])),
        ("dose", record(dose, &["least", "most", "unit"])),
        ("when", record(when, &["from"])),
        ("length", one_many(record(length, &["unit"]))),
        ("count", one_many(record(many(), &[]))),
    ]
}

/// An answer of a kind, or "not sure".
fn answer(kind: Kind) -> Json {
    let given = match kind {
        Kind::Choice(keys) => one_of(keys),
        Kind::Choices(keys) => list(one_of(keys), keys.len() as u32),
        Kind::Text => texts(vec![("minLength", Json::whole(1))]),
        Kind::Dose => typed("dose"),
        Kind::When => typed("when"),
        Kind::Length => typed("length"),
        Kind::Count => typed("count"),
        Kind::Trial => refer("trial-id"),
    };
    object("anyOf", Json::List(vec![given, refer("not-sure")]))
}

/// What was typed, and what it was read as; one of the two at least.
fn typed(read: &str) -> Json {
    let said = texts(vec![("pattern", Json::text("\\S"))]);
    let words = record(vec![("typed", said)], &["typed"]);
    let both = record(vec![("typed", texts(vec![])), ("read", refer(read))], &["typed", "read"]);
    object("anyOf", Json::List(vec![words, both]))
}

fn record(members: Vec<(&'static str, Json)>, required: &[&str]) -> Json {
    let mut all = vec![("type", Json::text("object")), ("properties", Json::Object(members))];
    if !required.is_empty() {
        all.push(("required", strings(required)));
    }
    all.push(("additionalProperties", Json::Bool(false)));
    Json::Object(all)
}

fn list(items: Json, most: u32) -> Json {
    Json::Object(vec![
        ("type", Json::text("array")),
        ("items", items),
        ("uniqueItems", Json::Bool(true)),
        ("maxItems", Json::whole(most)),
    ])
}

fn texts(mut more: Vec<(&'static str, Json)>) -> Json {
    more.insert(0, ("type", Json::text("string")));
    Json::Object(more)
}

fn whole(most: u32) -> Json {
    Json::Object(vec![
        ("type", Json::text("integer")),
        ("minimum", Json::whole(0)),
        ("maximum", Json::whole(most)),
    ])
}

fn fixed(value: Json) -> Json {
    object("const", value)
}

fn one_of(keys: &[&str]) -> Json {
    object("enum", strings(keys))
}

fn strings(texts: &[&str]) -> Json {
    Json::List(texts.iter().map(|it| Json::text(*it)).collect())
}

fn refer(definition: &str) -> Json {
    object("$ref", Json::Text(["#/$defs/", definition].concat()))
}

fn object(member: &'static str, value: Json) -> Json {
    Json::Object(vec![(member, value)])
}

/// A value to write.
#[derive(Clone, Debug)]
enum Json {
    Bool(bool),
    /// A number as its digits.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// An object; its members stay in order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }

    fn whole(number: u32) -> Json {
        Json::Number(number.to_string())
    }

    /// The value on one line, with room after each colon and comma.
    fn line(&self) -> String {
        let mut out = String::new();
        match self {
            Json::Bool(it) => it.to_string(),
            Json::Number(it) => it.clone(),
            Json::Text(it) => text(it),
            Json::List(all) => {
                all.iter().for_each(|it| push(&mut out, &it.line()));
                super::list(&out)
            }
            Json::Object(all) => {
                for (key, it) in all {
                    super::member(&mut out, key, &it.line());
                }
                super::object(&out)
            }
        }
    }
}
