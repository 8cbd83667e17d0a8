//! What the words of a dose add up to.

use super::DoseContext;
use crate::history::{Amount, Dose, DoseUnit};
use crate::reading::{DoseSense, Meant, Reading};

/// How several amounts stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    Plus,
    /// `50 and 100`: what was taken together, or one after the other.
    And,
    /// `20, 40` and `20, then 40`: what was taken one after the other, or together.
    Then,
    /// `75 -> 150`: what was taken one after the other.
    Arrow,
    To,
    Slash,
}

/// The amounts and what stands beside them.
#[derive(Default)]
pub struct Parsed {
    pub amounts: Vec<(Amount, Option<Amount>)>,
    pub joins: Vec<Join>,
    pub unit: Option<DoseUnit>,
    /// How many amounts have a unit beside them.
    pub units: usize,
    /// Whether the last amount has one.
    pub measured: bool,
    /// Whether two units stand together that do not add up: `20 mg/5 ml`, `25 mg and 2
    /// tablets`.
    pub mixed: bool,
    /// Whether there is one number in digits, and nothing else.
    pub alone: bool,
    /// Whether an amount is a half or another part in words or as a fraction.
    pub fraction: bool,
    pub times: u32,
    /// Whether an amount is that of all of some tablets: `2 tablets of 25 mg`.
    pub counted: bool,
    /// How many tablets, where that is told after the amount of one: `50 mg, 2 tablets`.
    pub tablets: Option<u32>,
    /// How often each part of a day is told: morning, noon, dinner, night.
    pub parts: [u32; 4],
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
    pub fn may_count(&self, units: usize) -> bool {
        let [.., (before, _), (last, _)] = self.amounts.as_slice() else { return false };
        units > 0
            && self.units == units
            && matches!(self.joins.last(), Some(Join::Plus | Join::And | Join::Then))
            && is_far_below(*last, *before)
    }

    /// The dose, or what it may be. A hyphen may stand after a count: `2-75 mg`.
    pub fn reading(self, about: bool, hyphen: bool, context: &DoseContext) -> Reading<Dose> {
        let in_unit = |unit| self.in_unit(unit, about, hyphen, context);
        if !self.may_be_tablets(context) {
            return self.unit.or_else(|| self.usual_unit(context)).map_or(Reading::Words, in_unit);
        }
        let mut all = Vec::new();
        for unit in [DoseUnit::Pieces, context.unit] {
            match in_unit(unit) {
                Reading::Value(value) => all.push(Meant { value, sense: DoseSense::Plain }),
                Reading::Ask(more) => all.extend(more),
                // `1/3` is a third of a tablet, and no milligrams.
                Reading::Empty | Reading::NotSure | Reading::Words => return Reading::Words,
            }
        }
        Reading::Ask(all)
    }

    /// Whether numbers without a unit may count tablets: `one daily`, `1 in the morning, 2 at
    /// night`. One of them is below what the smallest tablet holds, or none is above two,
    /// which is as often the one as the other. A number alone is in the agent's unit.
    fn may_be_tablets(&self, context: &DoseContext) -> bool {
        let below = |it: Amount| context.strengths.first().is_none_or(|smallest| it < *smallest);
        let one_or_two = |it: Amount| it <= Amount::whole(2);
        let counts = |it: Amount| is_few(it) && it.whole_number().is_some();
        let of_two = context.pair && self.amounts.len() > 1;
        self.unit.is_none()
            && !self.alone
            && !self.fraction
            && !of_two
            && matches!(context.unit, DoseUnit::Mg | DoseUnit::Mcg)
            && self.amounts.iter().all(|it| it.1.is_none() && counts(it.0))
            && (self.amounts.iter().any(|it| below(it.0))
                || self.amounts.iter().all(|it| one_or_two(it.0)))
    }

    fn in_unit(
        &self,
        unit: DoseUnit,
        about: bool,
        hyphen: bool,
        context: &DoseContext,
    ) -> Reading<Dose> {
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
        let tablets = self.tablets.unwrap_or(1);
        match (self.amounts.as_slice(), self.joins.as_slice()) {
            // `50 mg, 2 tablets` may be a hundred.
            ([(amount, None)], []) if tablets > 1 && times == 1 => match amount.times(tablets) {
                Some(all) => Reading::ask([make(all, all), make(*amount, *amount)]),
                None => Reading::Words,
            },
            _ if tablets != 1 => Reading::Words,
            ([(amount, None)], []) if times > 1 => {
                each_time(amount.times(times).map(|it| make(it, it)), make(*amount, *amount), times)
            }
            ([(amount, None)], []) => Reading::Value(make(*amount, *amount)),
            ([(amount, Some(other))], []) => {
                Reading::ask([make(*amount, *amount), make(*other, *other)])
            }
            (
                [(one, None), (two, None)],
                [join @ (Join::Slash | Join::To | Join::Plus | Join::And)],
            ) if context.pair => {
                let unit = if unit == DoseUnit::Pieces { DoseUnit::Mg } else { unit };
                let pair = Dose { partner: Some(*two), unit, ..make(*one, *one) };
                if times > 1 {
                    let all = one.times(times).zip(two.times(times));
                    let all = all.map(|it| Dose { partner: Some(it.1), unit, ..make(it.0, it.0) });
                    return each_time(all, pair, times);
                }
                match (join, one.plus(*two)) {
                    (Join::Slash, _) => Reading::Value(pair),
                    (Join::Plus | Join::And, Some(sum)) => Reading::ask([pair, make(sum, sum)]),
                    _ => Reading::ask([pair, make(*one, *two)]),
                }
            }
            // A third of a tablet has no exact decimal.
            (_, [Join::Slash]) if unit == DoseUnit::Pieces => Reading::Words,
            ([(one, None), (two, None)], [Join::Slash]) => match one.plus(*two) {
                Some(sum) => Reading::ask([make(*one, *two), make(sum, sum)]),
                None => Reading::Words,
            },
            // `50 mg - 1 daily`; but `20 mg to 5 mg`
            ([(first, None), (last, None)], [Join::To])
                if self.units < 2 && is_far_below(*last, *first) =>
            {
                Reading::Words
            }
            ([(count, None), (each, None)], [Join::To])
                if hyphen && self.units < 2 && is_count(*count, *each, context) =>
            {
                match count.whole_number().and_then(|it| each.times(it)) {
                    Some(all) => Reading::ask([make(all, all), make(*count, *each)]),
                    None => Reading::Words,
                }
            }
            ([(one, None), (two, None)], [Join::To]) if times > 1 => each_time(
                one.times(times).zip(two.times(times)).map(|it| make(it.0, it.1)),
                make(*one, *two),
                times,
            ),
            ([(one, None), (two, None)], [Join::To]) => Reading::Value(make(*one, *two)),
            (amounts, joins)
                if joins.iter().all(|it| *it == Join::Arrow)
                    && amounts.iter().all(|it| it.1.is_none())
                    && times == 1 =>
            {
                let most = amounts.iter().map(|it| it.0).max();
                most.map_or(Reading::Words, |it| Reading::Value(make(it, it)))
            }
            (amounts, joins)
                if joins.iter().all(|it| matches!(it, Join::Plus | Join::And | Join::Then))
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
                    (Some(sum), Some(most))
                        if joins.contains(&Join::And)
                            && unit != DoseUnit::Pieces
                            && !self.of_one_day()
                            && !self.counted =>
                    {
                        Reading::ask([make(sum, sum), make(most, most)])
                    }
                    (Some(sum), _) => Reading::Value(make(sum, sum)),
                    (None, _) => Reading::Words,
                }
            }
            _ => Reading::Words,
        }
    }

    /// A bare number is in the agent's unit; a half, and a part in words or as a fraction,
    /// is a part of a tablet. But nobody takes `37 1/2` tablets, and `50, 1/2` are of no one
    /// unit.
    fn usual_unit(&self, context: &DoseContext) -> Option<DoseUnit> {
        let half = Amount::from_decimal("0.5");
        let large = context.strengths.first().is_some_and(|it| *it > Amount::whole(2));
        let few = self.amounts.iter().filter(|it| is_few(it.0)).count();
        match self.amounts.as_slice() {
            all if self.fraction && few == all.len() => Some(DoseUnit::Pieces),
            _ if self.fraction && few > 0 => None,
            [(amount, None)] if Some(*amount) == half && large => Some(DoseUnit::Pieces),
            _ => Some(context.unit),
        }
    }
}

/// So much each time, as it would be in the whole day, or in all already.
fn each_time(all: Option<Dose>, once: Dose, times: u32) -> Reading<Dose> {
    let Some(all) = all else { return Reading::Words };
    Reading::Ask(vec![
        Meant { value: all, sense: DoseSense::EachTime { once, times } },
        Meant { value: once, sense: DoseSense::InAll },
    ])
}

/// Whether a number may count tablets of what stands before it.
fn is_far_below(number: Amount, before: Amount) -> bool {
    is_few(number) && number.millionths() * 4 <= before.millionths()
}

/// Whether a number is as small as that of the tablets that one takes.
pub fn is_few(number: Amount) -> bool {
    number <= Amount::whole(6)
}

/// Whether a number before a dash counts tablets: `2 - 75 mg`. It is small, and far
/// below what one tablet holds.
fn is_count(number: Amount, each: Amount, context: &DoseContext) -> bool {
    let four = number.millionths().saturating_mul(4);
    number.whole_number().is_some()
        && is_few(number)
        && context.strengths.first().is_some_and(|it| four < it.millionths() && *it <= each)
}
