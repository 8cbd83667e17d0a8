//! Opens a saved copy. Whatever the file holds, this ends with a history or with
//! one reason; it never panics and never guesses.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::value;

use super::{PARTS, TIME_UNITS, UNITS, VERSION};
use crate::formulary::AgentId;
use crate::formulary::within::has;
use crate::history::{
    Amount, Choice, Count, Day, Dose, History, HowMany, Kind, Length, Marks, Point, Question,
    Subject, Topic, Treatment, Trial, TrialId, Typed, Value, When,
};

/// What a saved copy held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The history.
    pub history: History,
    /// The tag of the language in which it was answered; may be empty.
    pub language: String,
    /// The tag of the language of the screens; may be empty.
    pub screens: String,
    /// The tag of the language of the summary; may be empty.
    pub summary: String,
    /// The key of the region; may be empty.
    pub region: String,
    /// The screen to go on at; may be empty.
    pub step: String,
    /// The day of the last answer, where it says so.
    pub answered: Option<Day>,
    /// Members that are not known here, by where they stand. They were left out.
    pub unknown: Vec<String>,
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no saved copy.
    NotOurs,
    /// It begins as one, and breaks off or is damaged.
    Damaged,
    /// A newer version of the widget wrote it.
    Newer,
    /// Something in it nests deeper than any copy does.
    TooDeep,
    /// A member stands in it twice; which one counts is not ours to say.
    Twice(String),
    /// A member is not what it should be.
    Wrong(String),
}

/// A real copy nests seven deep.
const DEEPEST: usize = 16;
/// The longest list of unknown members that is told.
const MOST_TOLD: usize = 8;

type Json<'a> = value::Value<&'a str, Cow<'a, str>>;

/// Opens a saved copy of any version up to [`VERSION`].
pub fn open(text: &str) -> Result<Opened, Refused> {
    // Some editors put a mark before the text.
    let text = text.trim_start_matches('\u{feff}');
    let mut lexer = hifijson::SliceLexer::new(text.as_bytes());
    let parsed =
        lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(DEEPEST, next, lexer));
    let json = match parsed {
        Ok(json) => json,
        Err(hifijson::Error::Depth) => return Err(Refused::TooDeep),
        Err(_) if has(text, "\"recollect\"") => return Err(Refused::Damaged),
        Err(_) => return Err(Refused::NotOurs),
    };
    let mut found = Opened::default();
    let Json::Object(members) = &json else { return Err(Refused::NotOurs) };
    // What it is comes first: a file of another kind may repeat what it likes.
    if !members.iter().any(|(key, it)| key == "format" && text_of(it) == Some("recollect")) {
        return Err(Refused::NotOurs);
    }
    let members = Members::of(&json, "")?;
    let version = members.get("version").and_then(number).ok_or_else(|| wrong("version"))?;
    if version > VERSION {
        return Err(Refused::Newer);
    }
    for (key, it) in &members.0 {
        match key.as_ref() {
            "format" | "version" | "formulary" => {}
            "language" => found.language = text_of(it).ok_or_else(|| wrong(key))?.into(),
            "screens" => found.screens = text_of(it).ok_or_else(|| wrong(key))?.into(),
            "summary" => found.summary = text_of(it).ok_or_else(|| wrong(key))?.into(),
            "region" => found.region = text_of(it).ok_or_else(|| wrong(key))?.into(),
            "step" => found.step = text_of(it).ok_or_else(|| wrong(key))?.into(),
            "answered" => {
                let Some(Point::Day(day)) = text_of(it).and_then(point) else {
                    return Err(wrong(key));
                };
                found.answered = Some(day);
            }
            "trials" => trials(it, &mut found)?,
            "answers" => {
                for (key, it) in &Members::of(it, "answers")?.0 {
                    let place = at("answers", key);
                    match Topic::from_key(key) {
                        Some(topic) => {
                            let value = answer(it, topic.kind(), &place, &mut found)?;
                            found.history.person.set(topic, value);
                        }
                        None => found.not_known(place),
                    }
                }
            }
            _ => found.not_known(key.to_string()),
        }
    }
    found.history.mend_links();
    Ok(found)
}

impl Opened {
    fn not_known(&mut self, place: String) {
        if self.unknown.len() < MOST_TOLD {
            self.unknown.push(shown(&place));
        }
    }
}

/// The members of an object, each once.
struct Members<'a>(Vec<(&'a Cow<'a, str>, &'a Json<'a>)>);

impl<'a> Members<'a> {
    fn of(json: &'a Json<'a>, place: &str) -> Result<Members<'a>, Refused> {
        let Json::Object(all) = json else { return Err(wrong(place)) };
        let mut members: Vec<(&Cow<str>, &Json)> = Vec::new();
        for (key, it) in all {
            if members.iter().any(|member| member.0 == key) {
                return Err(Refused::Twice(shown(&at(place, key))));
            }
            // An object with thousands of members is none of ours, and looking
            // for doubles among them would take long.
            if members.len() >= 200 {
                return Err(wrong(place));
            }
            members.push((key, it));
        }
        Ok(Members(members))
    }

    fn get(&self, key: &str) -> Option<&'a Json<'a>> {
        self.0.iter().find(|it| it.0 == key).map(|it| it.1)
    }
}

fn at(place: &str, key: &str) -> String {
    if place.is_empty() { key.into() } else { [place, ".", key].concat() }
}

/// A place, short enough for a sentence.
fn shown(place: &str) -> String {
    place.chars().filter(|it| !it.is_control()).take(60).collect()
}

fn wrong(place: &str) -> Refused {
    Refused::Wrong(shown(place))
}

fn text_of<'a>(json: &'a Json) -> Option<&'a str> {
    match json {
        Json::String(text) => Some(text),
        _ => None,
    }
}

fn number(json: &Json) -> Option<u32> {
    match json {
        Json::Number((digits, _)) => digits.parse().ok(),
        _ => None,
    }
}

fn trials(json: &Json, found: &mut Opened) -> Result<(), Refused> {
    let Json::Array(all) = json else { return Err(wrong("trials")) };
    for (index, json) in all.iter().enumerate() {
        let place = ["trials[", &index.to_string(), "]"].concat();
        let members = Members::of(json, &place)?;
        let id = members.get("id").and_then(number).filter(|it| *it <= History::HIGHEST_ID);
        let id = id.ok_or_else(|| wrong(&at(&place, "id")))?;
        let of = at(&place, "subject");
        let subject = members.get("subject").ok_or_else(|| wrong(&of))?;
        let subject = subject_of(subject, &of, found)?;
        let mut trial = Trial::new(TrialId(id), subject);
        for (key, it) in &members.0 {
            match key.as_ref() {
                "id" | "subject" => {}
                "answers" => {
                    let place = at(&place, "answers");
                    for (key, it) in &Members::of(it, &place)?.0 {
                        let place = at(&place, key);
                        match Question::from_key(key) {
                            Some(question) => {
                                let value = answer(it, question.kind(), &place, found)?;
                                trial.answers.set(question, value);
                            }
                            None => found.not_known(place),
                        }
                    }
                }
                _ => found.not_known(at(&place, key)),
            }
        }
        if !found.history.insert(usize::MAX, trial) {
            return Err(wrong(&at(&place, "id")));
        }
    }
    Ok(())
}

fn subject_of(json: &Json, place: &str, found: &mut Opened) -> Result<Subject, Refused> {
    let members = Members::of(json, place)?;
    let typed = members.get("typed").map_or(Some(""), text_of);
    let typed: String = typed.ok_or_else(|| wrong(&at(place, "typed")))?.into();
    let text = |key: &str| members.get(key).map(|it| text_of(it).unwrap_or_default());
    let is = |key: &str| matches!(members.get(key), Some(Json::Bool(true)));
    let said = ["agent", "treatment", "other", "unknown"].iter().filter_map(|it| members.get(it));
    if said.count() != 1 {
        return Err(wrong(place));
    }
    let subject = if let Some(key) = text("agent").filter(|it| !it.is_empty()) {
        match AgentId::from_key(key) {
            Some(agent) => Subject::Agent { agent, typed },
            // An agent of a later edition: its name stays, and is told.
            None => {
                found.not_known(at(place, key));
                let typed = if typed.is_empty() { key.into() } else { typed };
                Subject::OtherMedicine { typed }
            }
        }
    } else if let Some(key) = text("treatment") {
        let index = Treatment::KEYS.iter().position(|it| *it == key);
        let treatment = index.and_then(|it| Treatment::at(it as u8));
        let treatment = treatment.ok_or_else(|| wrong(&at(place, "treatment")))?;
        Subject::Treatment { treatment, typed }
    } else if is("other") {
        Subject::OtherMedicine { typed }
    } else if is("unknown") {
        Subject::UnknownMedicine { typed }
    } else {
        return Err(wrong(place));
    };
    for (key, _) in &members.0 {
        if !["agent", "treatment", "other", "unknown", "typed"].contains(&key.as_ref()) {
            found.not_known(at(place, key));
        }
    }
    Ok(subject)
}

fn answer(json: &Json, kind: Kind, place: &str, found: &mut Opened) -> Result<Value, Refused> {
    if let Json::Object(all) = json
        && let [(key, Json::Bool(true))] = all.as_slice()
        && key == "not-sure"
    {
        return Ok(Value::NotSure);
    }
    let index = |keys: &[&str], json: &Json| {
        let key = text_of(json)?;
        keys.iter().position(|it| *it == key).map(|it| it as u8)
    };
    let value = match kind {
        Kind::Choice(keys) => index(keys, json).map(Value::Choice),
        Kind::Choices(keys) => {
            let Json::Array(all) = json else { return Err(wrong(place)) };
            let marked = all.iter().try_fold(0_u32, |bits, it| Some(bits | 1 << index(keys, it)?));
            marked.map(|it| Value::Choices(Marks::from_bits(it)))
        }
        Kind::Text => text_of(json).map(|it| Value::Text(it.into())),
        Kind::Trial => number(json).map(|it| Value::Trial(TrialId(it))),
        Kind::Dose => {
            return typed(json, place, found, &DOSE, &|it| Some(Value::Dose(of(it, dose)?)));
        }
        Kind::When => {
            return typed(json, place, found, &WHEN, &|it| Some(Value::When(of(it, when)?)));
        }
        Kind::Length => {
            return typed(json, place, found, &LENGTH, &|it| Some(Value::Length(of(it, length)?)));
        }
        // A count has all that a length has but the unit.
        Kind::Count => {
            return typed(json, place, found, &LENGTH[1..], &|it| {
                Some(Value::Count(of(it, count)?))
            });
        }
    };
    value.ok_or_else(|| wrong(place))
}

/// The members of what was read.
const DOSE: [&str; 5] = ["least", "most", "unit", "partner", "about"];
const WHEN: [&str; 3] = ["from", "to", "about"];
const LENGTH: [&str; 7] = ["unit", "about", "just", "between", "at-least", "under", "few"];

/// What was typed, and the members of what it was read as.
type Parts<'a> = (&'a str, Option<Members<'a>>);

fn of<T>((words, parts): &Parts, read: fn(&Members) -> Option<T>) -> Option<Typed<T>> {
    let read = match parts {
        Some(it) => Some(read(it)?),
        None => None,
    };
    Some(Typed { words: (*words).into(), read })
}

fn typed(
    json: &Json,
    place: &str,
    found: &mut Opened,
    known: &[&str],
    value: &dyn Fn(&Parts) -> Option<Value>,
) -> Result<Value, Refused> {
    let members = Members::of(json, place)?;
    let words = members.get("typed").map_or(Some(""), text_of).ok_or_else(|| wrong(place))?;
    let of = at(place, "read");
    let read = match members.get("read") {
        Some(it) => {
            let parts = Members::of(it, &of)?;
            for (key, _) in parts.0.iter().filter(|it| !known.contains(&it.0.as_ref())) {
                found.not_known(at(&of, key));
            }
            Some(parts)
        }
        None => None,
    };
    for (key, _) in members.0.iter().filter(|it| it.0 != "typed" && it.0 != "read") {
        found.not_known(at(place, key));
    }
    if read.is_none() && words.trim().is_empty() {
        return Err(wrong(place));
    }
    value(&(words, read)).ok_or_else(|| wrong(&of))
}

fn amount(json: &Json) -> Option<Amount> {
    Amount::from_decimal(text_of(json)?)
}

/// Whether it was said to be about so; absent is no, anything else is wrong.
fn about(members: &Members) -> Option<bool> {
    match members.get("about") {
        None => Some(false),
        Some(Json::Bool(it)) => Some(*it),
        Some(_) => None,
    }
}

fn dose(members: &Members) -> Option<Dose> {
    let unit = text_of(members.get("unit")?)?;
    let unit = UNITS.iter().find(|it| it.1 == unit)?.0;
    let (least, most) = (amount(members.get("least")?)?, amount(members.get("most")?)?);
    let partner = match members.get("partner") {
        Some(it) => Some(amount(it)?),
        None => None,
    };
    (least <= most).then_some(Dose { least, most, unit, partner, about: about(members)? })
}

fn when(members: &Members) -> Option<When> {
    let from = point(text_of(members.get("from")?)?)?;
    let to = match members.get("to") {
        Some(it) => Some(point(text_of(it)?)?),
        None => None,
    };
    Some(When { from, to, about: about(members)? })
}

fn point(text: &str) -> Option<Point> {
    if let Some(age) = text.strip_prefix("age-") {
        return age.parse().ok().map(Point::Age);
    }
    let (year, rest) = text.split_once('-').unwrap_or((text, ""));
    let year: i16 = year.parse().ok()?;
    let point = if rest.is_empty() {
        Point::Year(year)
    } else if let Some((_, part)) = PARTS.iter().find(|it| it.1 == rest).map(|it| ((), it.0)) {
        Point::Part(year, part)
    } else if let Some((month, day)) = rest.split_once('-') {
        Point::Day(Day::new(year, month.parse().ok()?, day.parse().ok()?)?)
    } else {
        let month = rest.parse().ok()?;
        Day::new(year, month, 1)?;
        Point::Month(year, month)
    };
    point.in_range()
}

fn many(members: &Members) -> Option<HowMany> {
    let ways = LENGTH.get(2..)?;
    let mut said = members.0.iter().filter(|it| ways.contains(&it.0.as_ref()));
    let (key, json) = said.next()?;
    if said.next().is_some() {
        // Two numbers: which one counts is not ours to say.
        return None;
    }
    Some(match (key.as_ref(), json) {
        ("just", json) => HowMany::Just(amount(json)?),
        ("at-least", json) => HowMany::AtLeast(amount(json)?),
        ("under", json) => HowMany::Under(amount(json)?),
        ("between", Json::Array(both)) => {
            let [low, high] = both.as_slice() else { return None };
            let (low, high) = (amount(low)?, amount(high)?);
            if low > high {
                return None;
            }
            HowMany::Between(low, high)
        }
        ("few", Json::Bool(true)) => HowMany::Few,
        _ => return None,
    })
}

fn length(members: &Members) -> Option<Length> {
    let unit = text_of(members.get("unit")?)?;
    let unit = TIME_UNITS.iter().find(|it| it.1 == unit)?.0;
    Some(Length { many: many(members)?, unit, about: about(members)? })
}

fn count(members: &Members) -> Option<Count> {
    Some(Count { many: many(members)?, about: about(members)? })
}
