//! Doses, dates and lengths as text, in any language. What is shown reads back
//! as the same value.

use crate::formulary::within::replaced;
use crate::history::{
    Amount, Count, Day, Dose, DoseUnit, HowMany, Length, Part, Point, TimeUnit, When,
};

use super::fill;

/// The words that values are shown with.
#[derive(Debug)]
pub struct ValueWords {
    /// `about {}`.
    pub about: &'static str,
    /// The months, January first.
    pub months: [&'static str; 12],
    /// `{} {}`, month and year.
    pub month_of_year: &'static str,
    /// `{} {}, {}`: the places of day, month and year are `{d}`, `{m}`, `{y}`.
    pub full_day: &'static str,
    /// The parts of a year with `{}` for the year, in the order of [`Part`].
    pub parts: [&'static str; 7],
    /// `age {}`.
    pub age: &'static str,
    /// `about age {}`.
    pub about_age: &'static str,
    /// `under {}`.
    pub under: &'static str,
    /// `{} or more`.
    pub at_least: &'static str,
    /// `a few {}`; the second for a feminine unit.
    pub few: [&'static str; 2],
    /// Hours, days, weeks, months, years: one and several.
    pub units: [[&'static str; 2]; 5],
    /// Tablets: one and several.
    pub pieces: [&'static str; 2],
    /// Sprays: one and several.
    pub sprays: [&'static str; 2],
    /// A few of what is not named.
    pub few_only: &'static str,
}

fn ranged(least: Amount, most: Amount) -> String {
    let mut text = least.decimal();
    if least != most {
        text.push('–');
        text.push_str(&most.decimal());
    }
    text
}

fn maybe_about(words: &ValueWords, about: bool, text: String) -> String {
    if about { fill(words.about, &[&text]) } else { text }
}

fn counted(number: &str, one: bool, unit: &[&str; 2]) -> String {
    let [single, several] = unit;
    fill("{} {}", &[number, if one { single } else { several }])
}

/// A dose: `150 mg`, `about 20–40 mg`, `6/25 mg`, `0.5 tablets`.
pub fn dose(words: &ValueWords, dose: &Dose) -> String {
    let mut number = ranged(dose.least, dose.most);
    if let Some(partner) = dose.partner {
        number.push('/');
        number.push_str(&partner.decimal());
    }
    let one = dose.least == Amount::whole(1) && dose.most == dose.least;
    let unit = match dose.unit {
        DoseUnit::Mg => "mg",
        DoseUnit::Mcg => "mcg",
        DoseUnit::G => "g",
        DoseUnit::MgPer24h => "mg/24 h",
        DoseUnit::MgPerKg => "mg/kg",
        DoseUnit::McgPerKgPerHour => "mcg/kg/h",
        DoseUnit::Ml => "mL",
        DoseUnit::Plain => "",
        DoseUnit::Pieces | DoseUnit::Sprays => {
            let unit = if dose.unit == DoseUnit::Pieces { &words.pieces } else { &words.sprays };
            return maybe_about(words, dose.about, counted(&number, one, unit));
        }
    };
    if !unit.is_empty() {
        number.push(' ');
        number.push_str(unit);
    }
    maybe_about(words, dose.about, number)
}

/// A day: `November 23, 2026`.
pub fn day(words: &ValueWords, day: Day) -> String {
    let month = words.months.get(usize::from(day.month()) - 1).copied().unwrap_or_default();
    let text = replaced(words.full_day, "{d}", &day.day().to_string());
    replaced(&replaced(&text, "{m}", month), "{y}", &day.year().to_string())
}

fn point(words: &ValueWords, point: Point) -> String {
    match point {
        Point::Year(year) => year.to_string(),
        Point::Part(year, part) => {
            let template = match (part, words.parts) {
                (Part::Early, it) => it[0],
                (Part::Spring, it) => it[1],
                (Part::Summer, it) => it[2],
                (Part::Mid, it) => it[3],
                (Part::Autumn, it) => it[4],
                (Part::Late, it) => it[5],
                (Part::Winter, it) => it[6],
            };
            fill(template, &[&year.to_string()])
        }
        Point::Month(year, month) => {
            let month = words.months.get(usize::from(month).wrapping_sub(1)).copied();
            fill(words.month_of_year, &[month.unwrap_or_default(), &year.to_string()])
        }
        Point::Day(it) => day(words, it),
        Point::Age(age) => fill(words.age, &[&age.to_string()]),
    }
}

/// A point in time: `about 2015`, `summer 2019`, `2012–2014`.
pub fn when(words: &ValueWords, when: &When) -> String {
    if let When { from: Point::Age(age), to: None, about: true } = when {
        return fill(words.about_age, &[&age.to_string()]);
    }
    let mut text = point(words, when.from);
    if let Some(to) = when.to {
        // Years stand close together; longer points get room around the dash.
        let close = matches!((when.from, to), (Point::Year(_), Point::Year(_)));
        text.push_str(if close { "–" } else { " – " });
        text.push_str(&point(words, to));
    }
    maybe_about(words, when.about, text)
}

fn unit(words: &ValueWords, unit: TimeUnit) -> &[&'static str; 2] {
    let [hours, days, weeks, months, years] = &words.units;
    match unit {
        TimeUnit::Hours => hours,
        TimeUnit::Days => days,
        TimeUnit::Weeks => weeks,
        TimeUnit::Months => months,
        TimeUnit::Years => years,
    }
}

/// A length of time: `about 2 months`, `6–8 weeks`, `9 years or more`.
pub fn length(words: &ValueWords, length: &Length) -> String {
    let unit_words = unit(words, length.unit);
    let just = |number: Amount| counted(&number.decimal(), number == Amount::whole(1), unit_words);
    let text = match length.many {
        HowMany::Just(number) => just(number),
        HowMany::Between(low, high) => counted(&ranged(low, high), false, unit_words),
        HowMany::AtLeast(number) => fill(words.at_least, &[&just(number)]),
        HowMany::Under(number) => fill(words.under, &[&just(number)]),
        HowMany::Few => {
            let feminine = matches!(length.unit, TimeUnit::Weeks | TimeUnit::Hours);
            let template = if feminine { words.few[1] } else { words.few[0] };
            fill(template, &[unit_words[1]])
        }
    };
    maybe_about(words, length.about, text)
}

/// A number of sessions: `about 30`, `6–12`.
pub fn count(words: &ValueWords, count: &Count) -> String {
    let text = match count.many {
        HowMany::Just(number) => number.decimal(),
        HowMany::Between(low, high) => ranged(low, high),
        HowMany::AtLeast(number) => fill(words.at_least, &[&number.decimal()]),
        HowMany::Under(number) => fill(words.under, &[&number.decimal()]),
        HowMany::Few => words.few_only.into(),
    };
    maybe_about(words, count.about, text)
}
