//! Histories of every shape, by walking the questions and what each takes.

use proptest::prelude::*;
use recollect::formulary::AgentId;
use recollect::history::{
    Amount, Choice, Count, Day, Dose, DoseUnit, History, HowMany, Kind, Length, Marks, Part, Point,
    Question, Subject, TimeUnit, Topic, Treatment, TrialId, Typed, Value, When,
};

/// Any text at all, with letters of every script, control characters and none.
fn words() -> BoxedStrategy<String> {
    prop_oneof![
        3 => any::<String>(),
        2 => proptest::sample::select(vec![
            "about 150 mg", "?", "\u{202e}gnorw\u{202c}", "\u{0}\u{1}\u{7f}", "\u{feff}", "🌻",
            "=HYPERLINK(\"x\")", "</script>", "\\u0041\\\"", "\n\n", "مرحبا", "\u{ffff}{}",
        ]).prop_map(String::from),
        1 => "x".prop_map(|it: String| it.repeat(300)),
    ]
    .boxed()
}

fn said() -> BoxedStrategy<String> {
    words().prop_filter("something is said", |it| !it.trim().is_empty()).boxed()
}

fn amount() -> BoxedStrategy<Amount> {
    let of = |it| Amount::from_millionths(it).expect("an amount in range");
    prop_oneof![
        (0..=Amount::MAX.millionths()).prop_map(of),
        (0..2_000_u32).prop_map(Amount::whole),
    ]
    .boxed()
}

fn two() -> BoxedStrategy<(Amount, Amount)> {
    (amount(), amount()).prop_map(|(one, other)| (one.min(other), one.max(other))).boxed()
}

fn dose() -> BoxedStrategy<Dose> {
    let units = vec![
        DoseUnit::Mg,
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
    let range = prop_oneof![two(), amount().prop_map(|it| (it, it))];
    (range, proptest::sample::select(units), proptest::option::of(amount()), any::<bool>())
        .prop_map(|((least, most), unit, partner, about)| Dose {
            least,
            most,
            unit,
            partner,
            about,
        })
        .boxed()
}

fn point() -> BoxedStrategy<Point> {
    let parts = vec![
        Part::Early,
        Part::Spring,
        Part::Summer,
        Part::Mid,
        Part::Autumn,
        Part::Late,
        Part::Winter,
    ];
    let year = 1900..=2199_i16;
    prop_oneof![
        year.clone().prop_map(Point::Year),
        (year.clone(), 1..=12_u8).prop_map(|(year, month)| Point::Month(year, month)),
        (year.clone(), proptest::sample::select(parts))
            .prop_map(|(year, part)| Point::Part(year, part)),
        (year, 1..=12_u8, 1..=31_u8).prop_filter_map("a day of the calendar", |(y, m, d)| {
            Day::new(y, m, d).map(Point::Day)
        }),
        any::<u8>().prop_map(Point::Age),
    ]
    .boxed()
}

fn when() -> BoxedStrategy<When> {
    (point(), proptest::option::of(point()), any::<bool>())
        .prop_map(|(from, to, about)| When { from, to, about })
        .boxed()
}

fn many() -> BoxedStrategy<HowMany> {
    prop_oneof![
        amount().prop_map(HowMany::Just),
        two().prop_map(|(low, high)| HowMany::Between(low, high)),
        amount().prop_map(HowMany::AtLeast),
        amount().prop_map(HowMany::Under),
        Just(HowMany::Few),
    ]
    .boxed()
}

fn length() -> BoxedStrategy<Length> {
    let units =
        vec![TimeUnit::Hours, TimeUnit::Days, TimeUnit::Weeks, TimeUnit::Months, TimeUnit::Years];
    (many(), proptest::sample::select(units), any::<bool>())
        .prop_map(|(many, unit, about)| Length { many, unit, about })
        .boxed()
}

fn count() -> BoxedStrategy<Count> {
    (many(), any::<bool>()).prop_map(|(many, about)| Count { many, about }).boxed()
}

/// Words with or without a reading, or a reading that was tapped.
fn typed<T: Clone + std::fmt::Debug + 'static>(
    read: BoxedStrategy<T>,
) -> impl Strategy<Value = Typed<T>> {
    prop_oneof![
        said().prop_map(|words| Typed { words, read: None }),
        (words(), read).prop_map(|(words, read)| Typed { words, read: Some(read) }),
    ]
}

/// An answer of a kind; links name any of so many trials.
pub fn value(kind: Kind, trials: u32) -> BoxedStrategy<Value> {
    let given = match kind {
        Kind::Choice(keys) => (0..keys.len() as u8).prop_map(Value::Choice).boxed(),
        Kind::Choices(keys) => (0..1_u64 << keys.len())
            .prop_map(|it| Value::Choices(Marks::from_bits(it as u32)))
            .boxed(),
        Kind::Text => said().prop_map(Value::Text).boxed(),
        Kind::Dose => typed(dose()).prop_map(Value::Dose).boxed(),
        Kind::When => typed(when()).prop_map(Value::When).boxed(),
        Kind::Length => typed(length()).prop_map(Value::Length).boxed(),
        Kind::Count => typed(count()).prop_map(Value::Count).boxed(),
        Kind::Trial => (1..=trials.max(1)).prop_map(|it| Value::Trial(TrialId(it))).boxed(),
    };
    prop_oneof![2 => Just(Value::NotAnswered), 1 => Just(Value::NotSure), 3 => given].boxed()
}

fn subject() -> BoxedStrategy<Subject> {
    let agents: Vec<AgentId> = AgentId::all().collect();
    prop_oneof![
        4 => (proptest::sample::select(agents), words())
            .prop_map(|(agent, typed)| Subject::Agent { agent, typed }),
        1 => words().prop_map(|typed| Subject::OtherMedicine { typed }),
        1 => words().prop_map(|typed| Subject::UnknownMedicine { typed }),
        2 => (proptest::sample::select(Treatment::ALL), words())
            .prop_map(|(treatment, typed)| Subject::Treatment { treatment, typed }),
    ]
    .boxed()
}

/// The answers to all questions, in their order.
fn all(kinds: impl Iterator<Item = Kind>, trials: u32) -> impl Strategy<Value = Vec<Value>> {
    kinds.map(|it| value(it, trials)).collect::<Vec<_>>()
}

/// Any history of up to so many trials.
pub fn history(most: u32) -> impl Strategy<Value = History> {
    (0..=most).prop_flat_map(|trials| {
        let told = (subject(), all(Question::ALL.iter().map(|it| it.kind()), trials));
        let told = proptest::collection::vec(told, trials as usize);
        (told, all(Topic::ALL.iter().map(|it| it.kind()), 0)).prop_map(|(told, person)| {
            let mut history = History::default();
            for (subject, answers) in told {
                let id = history.add(subject).expect("room for a trial");
                let trial = history.trial_mut(id).expect("the trial");
                for (question, value) in Question::ALL.iter().zip(answers) {
                    assert!(trial.answers.set(*question, value), "{question:?}");
                }
            }
            for (topic, value) in Topic::ALL.iter().zip(person) {
                assert!(history.person.set(*topic, value), "{topic:?}");
            }
            history.mend_links();
            history
        })
    })
}
