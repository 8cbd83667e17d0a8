//! Several answers to a question of each kind, all different from each other, in
//! everything that such an answer can differ in.

use recollect::history::{
    Amount, Count, Day, Dose, DoseUnit, HowMany, Kind, Length, Marks, Part, Point, TimeUnit,
    TrialId, Typed, Value, When,
};

/// Answers to a question of this kind; links name one of these trials.
pub fn answers(kind: Kind, trials: &[TrialId]) -> Vec<Value> {
    let mut all = vec![Value::NotAnswered, Value::NotSure];
    match kind {
        Kind::Choice(keys) => all.extend((0..keys.len() as u8).map(Value::Choice)),
        Kind::Choices(keys) => {
            let one = (0..keys.len()).map(|it| 1 << it);
            let two = (1..keys.len()).map(|it| 1 << it | 1);
            let marks = [0].into_iter().chain(one).chain(two);
            all.extend(marks.map(|it: u32| Value::Choices(Marks::from_bits(it))));
        }
        Kind::Text => {
            let texts = ["one", "two", "=HYPERLINK(\"x\")", "two\nlines", "🌻"];
            all.extend(texts.map(|it| Value::Text(it.into())));
        }
        Kind::Trial => all.extend(trials.iter().map(|it| Value::Trial(*it))),
        Kind::Dose => all.extend(typed(doses()).into_iter().map(Value::Dose)),
        Kind::When => all.extend(typed(whens()).into_iter().map(Value::When)),
        Kind::Length => all.extend(typed(lengths()).into_iter().map(Value::Length)),
        Kind::Count => all.extend(typed(counts()).into_iter().map(Value::Count)),
    }
    all
}

/// Each reading as it is tapped, the first also as it may be typed, and words
/// that were not read.
fn typed<T: Clone>(reads: Vec<T>) -> Vec<Typed<T>> {
    let first = reads[0].clone();
    let mut all: Vec<Typed<T>> =
        reads.into_iter().map(|it| Typed { words: String::new(), read: Some(it) }).collect();
    for words in ["so much, I think", "as the label said"] {
        all.push(Typed { words: words.into(), read: Some(first.clone()) });
        all.push(Typed { words: words.into(), read: None });
    }
    all
}

fn doses() -> Vec<Dose> {
    let of = |number| Dose::exactly(Amount::whole(number), DoseUnit::Mg);
    let mut all = vec![
        of(50),
        of(51),
        Dose { most: Amount::whole(75), ..of(50) },
        Dose { partner: Some(Amount::whole(25)), ..of(50) },
        Dose { about: true, ..of(50) },
        Dose::exactly(Amount::from_millionths(50_000_001).expect("an amount"), DoseUnit::Mg),
    ];
    let units = [
        DoseUnit::Mcg,
        DoseUnit::G,
        DoseUnit::MgPer24h,
        DoseUnit::MgPerKg,
        DoseUnit::McgPerKgPerHour,
        DoseUnit::Pieces,
        DoseUnit::Ml,
        DoseUnit::Sprays,
        DoseUnit::Plain,
    ];
    all.extend(units.map(|unit| Dose { unit, ..of(50) }));
    all
}

fn whens() -> Vec<When> {
    let year = When::at(Point::Year(2015));
    let mut all = vec![
        year,
        When { about: true, ..year },
        When { to: Some(Point::Year(2016)), ..year },
        When { to: Some(Point::Month(2016, 2)), ..year },
    ];
    let day = |day| Point::Day(Day::new(2015, 6, day).expect("a day of the calendar"));
    let points = [
        Point::Year(2014),
        Point::Month(2015, 6),
        Point::Month(2015, 7),
        day(3),
        day(4),
        Point::Age(22),
        Point::Age(23),
        Point::Part(2015, Part::Early),
        Point::Part(2015, Part::Spring),
        Point::Part(2015, Part::Summer),
        Point::Part(2015, Part::Mid),
        Point::Part(2015, Part::Autumn),
        Point::Part(2015, Part::Late),
        Point::Part(2015, Part::Winter),
    ];
    all.extend(points.map(When::at));
    all
}

fn numbers() -> Vec<HowMany> {
    let number = Amount::whole;
    vec![
        HowMany::Just(number(6)),
        HowMany::Just(number(7)),
        HowMany::Just(number(1)),
        HowMany::Just(number(0)),
        HowMany::Between(number(6), number(8)),
        HowMany::AtLeast(number(6)),
        HowMany::Under(number(6)),
        HowMany::Few,
    ]
}

fn lengths() -> Vec<Length> {
    let weeks = |many| Length { many, unit: TimeUnit::Weeks, about: false };
    let mut all: Vec<Length> = numbers().into_iter().map(weeks).collect();
    let six = weeks(HowMany::Just(Amount::whole(6)));
    all.push(Length { about: true, ..six });
    let units = [TimeUnit::Hours, TimeUnit::Days, TimeUnit::Months, TimeUnit::Years];
    all.extend(units.map(|unit| Length { unit, ..six }));
    all
}

fn counts() -> Vec<Count> {
    let mut all: Vec<Count> =
        numbers().into_iter().map(|many| Count { many, about: false }).collect();
    all.push(Count { many: HowMany::Just(Amount::whole(6)), about: true });
    all
}
