//! Reads how much was taken.

use super::tokens::{Token, about, not_sure, tokens};
use super::{DoseSense, Meant, Reading};
use crate::history::{Amount, Dose, DoseUnit};

/// What is known of the agent when its dose is read.
#[derive(Clone, Copy, Debug)]
pub struct DoseContext<'a> {
    /// The unit of a bare number.
    pub unit: DoseUnit,
    /// The agent's real strengths, in that unit; may be empty.
    pub strengths: &'a [Amount],
    /// Whether the agent is two in one, so that `6/25` is a strength.
    pub pair: bool,
}

/// What a dose was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseReading {
    /// The dose.
    pub reading: Reading<Dose>,
    /// The release letters beside it, in capitals: `XL`.
    pub release: Option<String>,
    /// Whether to ask "is this number right?". Only from the agent's strengths:
    /// ten times the largest or more, or less than a quarter of the smallest.
    /// Never a limit.
    pub soft_check: bool,
}

/// Reads how much was taken in one day or one session.
pub fn dose(text: &str, context: DoseContext) -> DoseReading {
    let mut release = None;
    let reading = read(text, &context, &mut release);
    let unlikely = match &reading {
        Reading::Value(dose) => is_far(dose, &context),
        Reading::Ask(all) => all.iter().all(|it| is_far(&it.value, &context)),
        Reading::Empty | Reading::NotSure | Reading::Words => false,
    };
    DoseReading { reading, release, soft_check: unlikely }
}

fn is_far(dose: &Dose, context: &DoseContext) -> bool {
    let in_unit = |amount: Amount| Dose::exactly(amount, context.unit).nanograms();
    let (Some(smallest), Some(largest)) = (context.strengths.first(), context.strengths.last())
    else {
        return false;
    };
    let (Some(taken), Some(smallest), Some(largest)) =
        (dose.nanograms(), in_unit(*smallest), in_unit(*largest))
    else {
        return false;
    };
    taken >= largest.saturating_mul(10) || taken.saturating_mul(4) < smallest
}

fn read(text: &str, context: &DoseContext, release: &mut Option<String>) -> Reading<Dose> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let Some(mut tokens) = tokens(text) else { return Reading::Words };
    let mut bracket = Vec::new();
    if not_sure(&tokens) {
        return Reading::NotSure;
    }
    // What stands in brackets is said besides: `800 mg (level 0.5)`.
    if let Some(place) = tokens.iter().position(|it| matches!(it, Token::Sign('(')))
        && place > 0
    {
        let mut besides = tokens.split_off(place);
        if let Some(end) = besides.iter().position(|it| *it == Token::Sign(')')) {
            tokens.extend(besides.drain(end + 1..));
        }
        bracket = besides;
    }
    let mut about = about(&mut tokens);
    if tokens.first().is_some_and(|it| it.is(&["up", "hasta"])) {
        tokens.remove(0);
        if tokens.first().is_some_and(|it| it.is(&["to"])) {
            tokens.remove(0);
        }
        about |= super::tokens::about(&mut tokens);
    }
    let mut parser = Parser { tokens: &tokens, place: 0, release };
    let read = match parser.whole() {
        // A range that we show has a longer dash.
        Some(parsed) => parsed.reading(about, text.contains('-'), context),
        None => return Reading::Words,
    };
    let dose = match &read {
        Reading::Value(it) => Some(*it),
        Reading::Ask(_) | Reading::Empty | Reading::NotSure | Reading::Words => None,
    };
    if may_change(&bracket, dose, context) { Reading::Words } else { read }
}

/// Whether what stands in brackets may make another amount of a dose: `50 mg (two a
/// day)`, `(max 200 mg)`, `(every other day)`. Not so a year, a length of time, a level
/// in the blood, or how the same amount comes about: `150 mg (100 am, 50 pm)`.
fn may_change(bracket: &[Token], dose: Option<Dose>, context: &DoseContext) -> bool {
    const EVERY: &[&str] = &[
        "every",
        "other",
        "alternate",
        "week",
        "weekly",
        "cada",
        "semana",
        "q",
        "max",
        "later",
        "then",
        "luego",
        "despues",
        "up",
        "hasta",
    ];
    const TIME: &[&str] = &[
        "week", "weeks", "month", "months", "year", "years", "yrs", "semanas", "meses", "mes",
        "anos", "ano",
    ];
    let mut release = None;
    let inside = bracket.get(1..bracket.len().saturating_sub(1)).unwrap_or_default();
    if inside.first().is_some_and(|it| it.is(&["level", "nivel"])) {
        return false;
    }
    let mut parser = Parser { tokens: inside, place: 0, release: &mut release };
    let tells = inside.iter().enumerate().any(|(place, token)| {
        parser.place = place;
        let year = token.whole().is_some_and(|it| (1900..=2199).contains(&it));
        let time = inside.get(place + 1).is_some_and(|it| it.is(TIME));
        let many = token.number().is_some() || token.is(HALF);
        many && !year && !time || token.is(EVERY) || parser.often().is_some_and(|it| it > 1)
    });
    parser.place = 0;
    let amount = dose.and_then(Dose::nanograms);
    let same = |it: &Dose| amount.is_some() && it.nanograms() == amount;
    tells
        && match parser.whole().map(|it| it.reading(false, false, context)) {
            Some(Reading::Value(told)) => !same(&told),
            Some(Reading::Ask(all)) => !all.iter().any(|it| same(&it.value)),
            Some(Reading::Empty | Reading::NotSure | Reading::Words) | None => true,
        }
}

/// How several amounts stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    Plus,
    /// `20, 40` and `20, then 40`: what was taken one after the other, or together.
    Then,
    To,
    Slash,
}

struct Parsed {
    amounts: Vec<(Amount, Option<Amount>)>,
    joins: Vec<Join>,
    unit: Option<DoseUnit>,
    /// How many amounts have a unit beside them.
    units: usize,
    /// Whether the last amount has one.
    measured: bool,
    /// Whether two units stand together that do not add up: `20 mg/5 ml`, `25 mg and 2
    /// tablets`.
    mixed: bool,
    /// Whether an amount is a half or another part in words or as a fraction.
    fraction: bool,
    times: u32,
    /// How often each part of a day is told: morning, noon, night.
    parts: [u32; 3],
}

impl Parsed {
    /// Whether the amounts are of different parts of one day: `100 am, 50 pm`.
    fn of_one_day(&self) -> bool {
        self.parts_told() > 0 && self.parts.iter().all(|it| *it < 2)
    }

    /// How many different parts of a day are told.
    fn parts_told(&self) -> u32 {
        self.parts.iter().map(|it| u32::from(*it > 0)).sum()
    }

    /// Whether the last number may count tablets: `25 mg, 4 at bedtime`. It has no unit,
    /// and is small beside the amount before it, which has one.
    fn may_count(&self, units: usize) -> bool {
        const MOST: u64 = 6;
        let [.., (before, _), (last, _)] = self.amounts.as_slice() else { return false };
        let last = last.millionths();
        units > 0
            && self.units == units
            && matches!(self.joins.last(), Some(Join::Plus | Join::Then))
            && last <= MOST * Amount::ONE
            && last * 4 <= before.millionths()
    }
}

struct Parser<'a, 'r> {
    tokens: &'a [Token],
    place: usize,
    release: &'r mut Option<String>,
}

const PIECES: &[&str] = &[
    "tab",
    "tabs",
    "tablet",
    "tablets",
    "pill",
    "pills",
    "cap",
    "caps",
    "capsule",
    "capsules",
    "pastilla",
    "pastillas",
    "tableta",
    "tabletas",
    "capsula",
    "capsulas",
    "comprimido",
    "comprimidos",
    "patch",
    "patches",
    "parche",
    "parches",
    "lozenge",
    "lozenges",
];
const SPRAYS: &[&str] = &["spray", "sprays", "puff", "puffs", "drop", "drops", "gota", "gotas"];
const RELEASE: &[&str] =
    &["xr", "xl", "sr", "er", "cr", "la", "dr", "odt", "ir", "cd", "xt", "retard"];
const HALF: &[&str] = &["half", "media", "medio", "mitad"];
const TIME_OF_DAY: [&[&str]; 3] = [
    &["am", "morning", "mornings", "qam", "manana", "mananas", "breakfast"],
    &["noon", "midday", "afternoon", "tarde", "mediodia", "lunch"],
    &[
        "pm", "evening", "night", "nights", "bedtime", "nightly", "hs", "qhs", "qpm", "noche",
        "noches", "dinner",
    ],
];
const FILLER: &[&str] = &[
    "a", "an", "at", "in", "the", "per", "of", "de", "por", "al", "la", "el", "en", "each", "cada",
    "took", "total", "un", "una", "para", "about",
];
const THEN: &[&str] = &["then", "later", "luego", "despues"];

impl Parser<'_, '_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.place)
    }

    fn eat(&mut self, words: &[&str]) -> bool {
        let found = self.peek().is_some_and(|it| it.is(words));
        self.place += usize::from(found);
        found
    }

    fn sign(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(&Token::Sign(sign));
        self.place += usize::from(found);
        found
    }

    fn whole(&mut self) -> Option<Parsed> {
        let mut parsed = Parsed {
            amounts: Vec::new(),
            joins: Vec::new(),
            unit: None,
            units: 0,
            measured: false,
            mixed: false,
            fraction: false,
            times: 1,
            parts: [0; 3],
        };
        while self.eat(FILLER) {}
        self.item(&mut parsed)?;
        while self.place < self.tokens.len() {
            if let Some(join) = self.join(&parsed) {
                parsed.joins.push(join);
                while self.eat(FILLER) || self.eat(&["hasta", "up", "other"]) {}
                let units = parsed.units;
                self.item(&mut parsed)?;
                if parsed.may_count(units) {
                    return None;
                }
            } else if !self.besides(&mut parsed) {
                return None;
            }
        }
        Some(parsed)
    }

    fn join(&mut self, parsed: &Parsed) -> Option<Join> {
        let start = self.place;
        let mut join = if self.sign('+') || self.sign('&') || self.eat(&["and", "plus", "y", "mas"])
        {
            Join::Plus
        } else if self.sign('-') || self.eat(&["to", "or", "o", "u"]) {
            Join::To
        } else if self.sign('/') {
            Join::Slash
        } else if self.sign(',') || self.sign(';') || self.eat(THEN) {
            Join::Then
        } else if self.peek().is_some_and(|it| it.is(&["a"]))
            && !parsed.amounts.is_empty()
            && !parsed.fraction
            && !self.tokens.get(self.place - 1).is_some_and(|it| it.is(&["of", "de"]))
        {
            // Spanish "20 a 40"; but "half a 40 mg pill".
            self.place += 1;
            Join::To
        } else {
            return None;
        };
        self.eat(&["and", "y"]);
        if self.eat(THEN) {
            join = Join::Then;
        }
        let mut next = self.place;
        while self
            .tokens
            .get(next)
            .is_some_and(|it| it.is(FILLER) || it.is(&["hasta", "up", "other"]))
        {
            next += 1;
        }
        let number_follows = match self.tokens.get(next) {
            Some(Token::Number(..)) => true,
            Some(it) => it.is(HALF),
            None => false,
        };
        if !number_follows {
            self.place = start;
            return None;
        }
        // `mg/24 h` is a rate, and not a pair of numbers.
        if join == Join::Slash
            && self.tokens.get(next).and_then(Token::whole) == Some(24)
            && self
                .tokens
                .get(next + 1)
                .is_some_and(|it| it.is(&["h", "hr", "hrs", "hour", "hours", "horas"]))
        {
            self.place = start;
            return None;
        }
        Some(join)
    }

    /// A number with what belongs to it.
    fn item(&mut self, parsed: &mut Parsed) -> Option<()> {
        parsed.measured = false;
        let (mut amount, mut other) = self.amount(parsed)?;
        // `2 x 100`.
        let times = self.place;
        if self.eat(&["x"]) || self.sign('*') {
            match (self.peek(), amount.millionths() % Amount::ONE) {
                (Some(Token::Number(each, None)), 0) => {
                    let factor = u32::try_from(amount.millionths() / Amount::ONE).ok()?;
                    amount = each.times(factor)?;
                    other = None;
                    self.place += 1;
                }
                _ => self.place = times,
            }
        }
        parsed.amounts.push((amount, other));
        // `1 and a half`.
        let before = self.place;
        if self.eat(&["and", "y"]) {
            while self.eat(&["a", "an", "una", "un"]) {}
            if self.eat(HALF)
                && let Some(last) = parsed.amounts.last_mut()
            {
                last.0 = last.0.plus(Amount::from_decimal("0.5")?)?;
                parsed.fraction = true;
            } else {
                self.place = before;
            }
        }
        while self.besides(parsed) {}
        Some(())
    }

    fn amount(&mut self, parsed: &mut Parsed) -> Option<(Amount, Option<Amount>)> {
        if self.eat(HALF) {
            parsed.fraction = true;
            return Some((Amount::from_decimal("0.5")?, None));
        }
        if self.eat(&["one", "un", "una", "uno"]) {
            return Some((Amount::whole(1), None));
        }
        let Some(Token::Number(amount, other)) = self.peek().cloned() else { return None };
        self.place += 1;
        // `1/2`, `1 1/2`.
        let whole = |place: usize| self.tokens.get(place).and_then(Token::whole);
        let slash = |place: usize| self.tokens.get(place) == Some(&Token::Sign('/'));
        if slash(self.place)
            && let (Some(over), Some(under)) = (whole(self.place - 1), whole(self.place + 1))
            && let Some(part) = simple_fraction(over, under)
        {
            self.place += 2;
            parsed.fraction = true;
            return Some((part, None));
        }
        if slash(self.place + 1)
            && let (Some(over), Some(under)) = (whole(self.place), whole(self.place + 2))
            && let Some(part) = simple_fraction(over, under)
        {
            self.place += 3;
            parsed.fraction = true;
            return Some((amount.plus(part)?, None));
        }
        Some((amount, other))
    }

    /// Units, release letters, times of day, how often, and small words. `false`
    /// where there is none of these here.
    fn besides(&mut self, parsed: &mut Parsed) -> bool {
        // `50 per tab` is no fifty tablets.
        let each = self.place > 0
            && self
                .tokens
                .get(self.place - 1)
                .is_some_and(|it| it.is(&["per", "each", "por", "cada"]));
        if let Some(unit) = self.unit() {
            if unit == DoseUnit::Pieces && (each || parsed.measured) {
                // `50 mg tablet` is 50 mg, and not fifty tablets.
                return true;
            }
            parsed.units += 1;
            parsed.mixed |= parsed.unit.is_some_and(|it| it != unit);
            parsed.measured = true;
            parsed.unit = Some(unit);
            return true;
        }
        if let Some(times) = self.often() {
            parsed.times = parsed.times.max(times);
            return true;
        }
        if let Some(Token::Word(word)) = self.peek().filter(|it| it.is(RELEASE)).cloned() {
            *self.release = Some(word.to_ascii_uppercase());
            self.place += 1;
            return true;
        }
        // The Spanish "a" between two numbers joins them.
        let joins = self.peek().is_some_and(|it| it.is(&["a"]))
            && matches!(self.tokens.get(self.place + 1), Some(Token::Number(..)));
        for (part, words) in parsed.parts.iter_mut().zip(TIME_OF_DAY) {
            if self.eat(words) {
                *part += 1;
                return true;
            }
        }
        !joins && self.eat(FILLER)
            || self.sign('.')
            || self.sign('@')
            || self.eat(&[
                "day", "daily", "dia", "diario", "diarios", "diaria", "d", "qd", "od", "dose",
                "dosis", "session", "sesion", "infusion",
            ])
            || self.peek() == Some(&Token::Sign('/')) && self.rate()
    }

    /// `/d`, `/day`: per day, which a dose is.
    fn rate(&mut self) -> bool {
        let day = &["d", "day", "dia", "session", "sesion"];
        let found = self.tokens.get(self.place + 1).is_some_and(|it| it.is(day));
        self.place += if found { 2 } else { 0 };
        found
    }

    fn unit(&mut self) -> Option<DoseUnit> {
        let Some(Token::Word(word)) = self.peek() else { return None };
        let unit = match word.as_str() {
            "mg" | "mgs" | "milligram" | "milligrams" | "miligramo" | "miligramos" => DoseUnit::Mg,
            "mcg" | "mcgs" | "ug" | "microgram" | "micrograms" | "microgramos" => DoseUnit::Mcg,
            "g" | "gr" | "gm" | "gram" | "grams" | "gramo" | "gramos" => DoseUnit::G,
            "ml" | "mls" | "milliliter" | "milliliters" | "mililitros" | "cc" => DoseUnit::Ml,
            it if PIECES.contains(&it) => DoseUnit::Pieces,
            it if SPRAYS.contains(&it) => DoseUnit::Sprays,
            _ => return None,
        };
        self.place += 1;
        let slash = self.peek() == Some(&Token::Sign('/'));
        let after = |place: usize| self.tokens.get(self.place + place);
        let hour = |it: Option<&Token>| {
            it.is_some_and(|it| it.is(&["h", "hr", "hrs", "hour", "hours", "hora", "horas"]))
        };
        let per_kilogram = slash && after(1).is_some_and(|it| it.is(&["kg", "kilo", "kilogram"]));
        let unit = if per_kilogram && unit == DoseUnit::Mcg && hour(after(3)) {
            self.place += 4;
            DoseUnit::McgPerKgPerHour
        } else if per_kilogram && unit == DoseUnit::Mg {
            self.place += 2;
            DoseUnit::MgPerKg
        } else if slash
            && unit == DoseUnit::Mg
            && after(1).and_then(Token::whole) == Some(24)
            && hour(after(2))
        {
            self.place += 3;
            DoseUnit::MgPer24h
        } else {
            unit
        };
        Some(unit)
    }

    /// How many times a day, where it says so.
    fn often(&mut self) -> Option<u32> {
        const LATIN: &[(&str, u32)] = &[
            ("bid", 2),
            ("tid", 3),
            ("qid", 4),
            ("bd", 2),
            ("tds", 3),
            ("qds", 4),
            ("twice", 2),
            ("thrice", 3),
        ];
        if let Some(Token::Word(word)) = self.peek()
            && let Some(found) = LATIN.iter().find(|it| it.0 == word)
        {
            self.place += 1;
            return Some(found.1);
        }
        if self.peek().is_some_and(|it| it.is(&["once"])) {
            self.place += 1;
            return Some(1);
        }
        // `3 times`, `3x`, `x 3`, `3 veces`.
        let times = &["times", "time", "x", "veces", "vez"];
        let number = |place: usize| {
            self.tokens.get(place).and_then(Token::whole).filter(|it| (1..=12).contains(it))
        };
        let is_times = |place: usize| self.tokens.get(place).is_some_and(|it| it.is(times));
        if let Some(count) = number(self.place).filter(|_| is_times(self.place + 1)) {
            // `2 x 100` is an amount.
            if !matches!(self.tokens.get(self.place + 2), Some(Token::Number(..))) {
                self.place += 2;
                return Some(count);
            }
        }
        if self.peek().is_some_and(|it| it.is(&["x"]))
            && let Some(count) = number(self.place + 1)
        {
            self.place += 2;
            return Some(count);
        }
        None
    }
}

/// Whether a number before a dash counts tablets: `2 - 75 mg`. It is small, and far
/// below what one tablet holds.
fn is_count(number: Amount, each: Amount, context: &DoseContext) -> bool {
    const MOST: u64 = 6;
    let number = number.millionths();
    number.is_multiple_of(Amount::ONE)
        && number <= MOST * Amount::ONE
        && context.strengths.first().is_some_and(|it| number * 4 < it.millionths() && *it <= each)
}

/// Halves, quarters and eighths, which a fixed-point number holds exactly.
fn simple_fraction(over: u32, under: u32) -> Option<Amount> {
    let exact = matches!(under, 2 | 4 | 8) && over < under;
    exact.then(|| {
        let part = Amount::ONE / u64::from(under) * u64::from(over);
        Amount::from_millionths(part)
    })?
}

impl Parsed {
    fn reading(self, about: bool, hyphen: bool, context: &DoseContext) -> Reading<Dose> {
        let unit = self.unit.unwrap_or_else(|| self.usual_unit(context));
        let make = |least: Amount, most: Amount| Dose {
            least: least.min(most),
            most: most.max(least),
            unit,
            partner: None,
            about,
        };
        if self.mixed {
            return Reading::Words;
        }
        // `50 mg morning and night` may be a hundred.
        let times = self.times.max(self.parts_told());
        match (self.amounts.as_slice(), self.joins.as_slice()) {
            ([(amount, None)], []) if times > 1 => {
                let once = make(*amount, *amount);
                match amount.times(times) {
                    None => Reading::Words,
                    Some(all) => Reading::Ask(vec![
                        Meant { value: make(all, all), sense: DoseSense::EachTime { once, times } },
                        Meant { value: once, sense: DoseSense::InAll },
                    ]),
                }
            }
            ([(amount, None)], []) => Reading::Value(make(*amount, *amount)),
            ([(amount, Some(other))], []) => {
                Reading::ask([make(*amount, *amount), make(*other, *other)])
            }
            ([(one, None), (two, None)], [join @ (Join::Slash | Join::To | Join::Plus)])
                if context.pair =>
            {
                let unit = if unit == DoseUnit::Pieces { DoseUnit::Mg } else { unit };
                let pair = Dose { partner: Some(*two), unit, ..make(*one, *one) };
                match (join, one.plus(*two)) {
                    (Join::Slash, _) => Reading::Value(pair),
                    (Join::Plus, Some(sum)) => Reading::ask([pair, make(sum, sum)]),
                    _ => Reading::ask([pair, make(*one, *two)]),
                }
            }
            // A third of a tablet has no exact decimal.
            (_, [Join::Slash]) if unit == DoseUnit::Pieces => Reading::Words,
            ([(one, None), (two, None)], [Join::Slash]) => match one.plus(*two) {
                Some(sum) => Reading::ask([make(*one, *two), make(sum, sum)]),
                None => Reading::Words,
            },
            ([(count, None), (each, None)], [Join::To])
                if hyphen && self.units < 2 && is_count(*count, *each, context) =>
            {
                match count.millionths().checked_div(Amount::ONE).map(|it| each.times(it as u32)) {
                    Some(Some(all)) => Reading::ask([make(all, all), make(*count, *each)]),
                    _ => Reading::Words,
                }
            }
            ([(one, None), (two, None)], [Join::To]) if self.times > 1 => {
                match (one.times(self.times), two.times(self.times)) {
                    (Some(low), Some(high)) => Reading::Ask(vec![
                        Meant {
                            value: make(low, high),
                            sense: DoseSense::EachTime {
                                once: make(*one, *two),
                                times: self.times,
                            },
                        },
                        Meant { value: make(*one, *two), sense: DoseSense::InAll },
                    ]),
                    _ => Reading::Words,
                }
            }
            ([(one, None), (two, None)], [Join::To]) => Reading::Value(make(*one, *two)),
            (amounts, joins)
                if joins.iter().all(|it| matches!(it, Join::Plus | Join::Then))
                    && amounts.iter().all(|it| it.1.is_none())
                    && self.times == 1 =>
            {
                let sum = amounts.iter().try_fold(Amount::default(), |sum, it| sum.plus(it.0));
                let most = amounts.iter().map(|it| it.0).max();
                match (sum, most) {
                    (Some(sum), Some(most))
                        if joins.contains(&Join::Then) && !self.of_one_day() =>
                    {
                        Reading::ask([make(most, most), make(sum, sum)])
                    }
                    (Some(sum), _) => Reading::Value(make(sum, sum)),
                    (None, _) => Reading::Words,
                }
            }
            _ => Reading::Words,
        }
    }

    /// A bare number is in the agent's unit; a half, and a part in words or as a fraction,
    /// is a part of a tablet.
    fn usual_unit(&self, context: &DoseContext) -> DoseUnit {
        let half = Amount::from_decimal("0.5");
        let large = context.strengths.first().is_some_and(|it| *it > Amount::whole(2));
        match self.amounts.as_slice() {
            [(_, None)] if self.fraction => DoseUnit::Pieces,
            [(amount, None)] if Some(*amount) == half && large => DoseUnit::Pieces,
            _ => context.unit,
        }
    }
}
