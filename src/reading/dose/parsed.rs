//! What the words of a dose add up to.

mod settle;

use super::DoseContext;
use crate::history::{Amount, Dose, DoseUnit};
use crate::reading::{DoseSense, Meant, Reading};
use settle::{is_count, is_far_below};
pub use settle::{is_few, product};

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
    /// `150 mg = 100 + 50`, `150 mg: 100 am, 50 pm`: a total and its parts.
    Is,
    To,
    Slash,
}

impl Join {
    /// Whether amounts that it joins may be added up.
    fn adds(self) -> bool {
        matches!(self, Join::Plus | Join::And | Join::Then | Join::Is)
    }
}

/// An amount and what belongs to it.
#[derive(Clone, Copy, Default)]
pub struct Item {
    pub amount: Amount,
    /// What else the number could be.
    pub other: Option<Amount>,
    /// What one of some tablets holds, where the amount is that of all: `2 tablets of 25 mg`.
    pub each: Option<Amount>,
    /// Whether it has a unit beside it.
    pub measured: bool,
    /// Whether a part of a day is told beside it.
    pub part: bool,
    /// The number before its half: `1 and a half`, `37 1/2`.
    pub halved: Option<Amount>,
}

/// The amounts and what stands beside them.
#[derive(Default)]
pub struct Parsed {
    pub items: Vec<Item>,
    pub joins: Vec<Join>,
    pub unit: Option<DoseUnit>,
    /// Whether two units stand together that do not add up: `20 mg/5 ml`, `25 mg and 2
    /// tablets`.
    pub mixed: bool,
    /// Whether there is one number in digits, and nothing else.
    pub alone: bool,
    /// Whether an amount is a half or another part in words or as a fraction.
    pub fraction: bool,
    /// Whether one of several amounts may be an hour: `20 am, 5 pm`.
    pub unsure: bool,
    /// Whether an article leads: `a 50 pill`.
    pub article: bool,
    /// Whether tablets are told as we tell them: `100 tablets`.
    pub plural: bool,
    pub times: u32,
    /// How many tablets, where that is told beside the amount of one: `50 mg, 2 tablets`.
    pub tablets: Option<u32>,
    /// How often each part of a day is told: morning, noon, dinner, night.
    pub parts: [u32; 4],
}

/// How the amounts of a dose are made in one unit.
#[derive(Clone, Copy)]
struct Making<'a> {
    unit: DoseUnit,
    about: bool,
    /// Whether a range is one: in `2-75 mg` the first number may count.
    ranged: bool,
    times: u32,
    context: &'a DoseContext<'a>,
}

impl Making<'_> {
    #[inline(never)]
    fn range(&self, least: Amount, most: Amount) -> Dose {
        Dose {
            least: least.min(most),
            most: most.max(least),
            unit: self.unit,
            partner: None,
            about: self.about,
        }
    }

    #[inline(never)]
    fn just(&self, amount: Amount) -> Dose {
        self.range(amount, amount)
    }

    /// Either of two amounts, where they differ.
    fn ask(&self, one: Option<Amount>, other: Option<Amount>) -> Reading<Dose> {
        let Some((one, other)) = one.zip(other) else { return Reading::Words };
        let both = [self.just(one), self.just(other)];
        Reading::ask(if one == other { both.get(..1).unwrap_or_default() } else { &both })
    }
}

impl Parsed {
    /// Whether each of the amounts is of another part of one day: `100 am, 50 pm`; but
    /// `20 am, then 35` may have been one after the other.
    fn of_one_day(&self) -> bool {
        self.items.iter().all(|it| it.part) && self.parts.iter().all(|it| *it < 2)
    }

    /// How many different parts of a day are told.
    fn parts_told(&self) -> u32 {
        self.parts.iter().map(|it| u32::from(*it > 0)).sum()
    }

    /// The dose, or what it may be.
    pub fn reading(mut self, about: bool, ranged: bool, context: &DoseContext) -> Reading<Dose> {
        if self.settle(context).is_none() {
            return Reading::Words;
        }
        let mass = if context.unit == DoseUnit::Mcg { DoseUnit::Mcg } else { DoseUnit::Mg };
        let large = self.joins != [Join::Slash]
            && self.items.iter().any(|it| it.amount > Amount::whole(MOST_TABLETS));
        let units: &[DoseUnit] = if self.may_be_tablets(context) {
            &[DoseUnit::Pieces, context.unit]
        } else if self.may_be_strength(context) {
            &[mass, DoseUnit::Pieces]
        } else {
            match self.unit.or_else(|| self.usual_unit(context)) {
                None => return Reading::Words,
                // Of two in one, `105` is what one tablet holds.
                Some(DoseUnit::Pieces) if large && self.unit.is_none() => &[mass],
                Some(unit) => return self.in_unit(unit, about, ranged, context),
            }
        };
        let mut all = Vec::new();
        for unit in units {
            match self.in_unit(*unit, about, ranged, context) {
                Reading::Value(value) => all.push(Meant { value, sense: DoseSense::Plain }),
                // Two in one are never counted in tablets.
                Reading::Ask(more) => {
                    for it in more {
                        if !all.contains(&it) {
                            all.push(it);
                        }
                    }
                }
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
        let of_two = context.pair && self.items.len() > 1;
        self.unit.is_none()
            && !self.alone
            && !self.fraction
            && !of_two
            && matches!(context.unit, DoseUnit::Mg | DoseUnit::Mcg)
            && self.items.iter().all(|it| it.other.is_none() && counts(it.amount))
            && (self.items.iter().any(|it| below(it.amount))
                || self.items.iter().all(|it| one_or_two(it.amount)))
    }

    /// Whether a number beside "tablet" may be what one holds: `100 tab`, `a 5 pill`. In `100
    /// tablets` it counts them, unlikely as that is.
    fn may_be_strength(&self, context: &DoseContext) -> bool {
        let known = |it: Amount| !is_few(it) && context.strengths.contains(&it);
        let many = |it: Amount| it > Amount::whole(MOST_TABLETS);
        let article = self.article
            && self.items.iter().all(|it| it.amount > Amount::whole(1) && it.halved.is_none());
        self.unit == Some(DoseUnit::Pieces)
            && !self.mixed
            && !self.plural
            && (article || self.items.iter().any(|it| known(it.amount) || many(it.amount)))
    }

    fn in_unit(
        &self,
        unit: DoseUnit,
        about: bool,
        ranged: bool,
        context: &DoseContext,
    ) -> Reading<Dose> {
        // `50 mg morning and night` may be a hundred.
        let times = self.times.max(self.parts_told());
        let making = &Making { unit, about, ranged, times, context };
        let tablets = self.tablets.unwrap_or(1);
        let other = self.items.iter().any(|it| it.other.is_some());
        match (self.items.as_slice(), self.joins.as_slice()) {
            _ if self.mixed => Reading::Words,
            // `50 mg, 2 tablets` may be a hundred.
            ([item], []) if tablets > 1 && times == 1 && !other => {
                making.ask(item.amount.times(tablets), Some(item.amount))
            }
            _ if tablets != 1 => Reading::Words,
            ([item], []) => one(*item, making),
            _ if other => Reading::Words,
            ([one, two], [join]) if context.pair && !matches!(join, Join::Then | Join::Arrow) => {
                two_in_one(one.amount, two.amount, *join, making)
            }
            // A third of a tablet has no exact decimal.
            (_, [Join::Slash]) if unit == DoseUnit::Pieces => Reading::Words,
            ([one, two], [Join::Slash]) if times == 1 => match one.amount.plus(two.amount) {
                Some(sum) => {
                    Reading::ask(&[making.range(one.amount, two.amount), making.just(sum)])
                }
                None => Reading::Words,
            },
            ([first, last], [Join::To]) => self.range(*first, *last, making),
            (items, joins) if joins.iter().all(|it| *it == Join::Arrow) && times == 1 => {
                one_after_the_other(items, making)
            }
            (_, joins) if joins.iter().all(|it| it.adds()) && self.times == 1 => self.sum(making),
            _ => Reading::Words,
        }
    }

    fn range(&self, first: Item, last: Item, making: &Making) -> Reading<Dose> {
        let (low, high) = (first.amount, last.amount);
        let measured = self.items.iter().filter(|it| it.measured).count();
        // `50 mg - 1 daily`, `50 a 8 am`; but `20 mg to 5 mg` and `40 to 10`
        let count = is_few(high) || last.part || !making.context.strengths.contains(&high);
        if measured < 2 && count && is_far_below(high, low) {
            return Reading::Words;
        }
        if !making.ranged && measured < 2 && is_count(low, high, making.context) {
            return match low.whole_number().and_then(|it| high.times(it)) {
                Some(all) => Reading::ask(&[making.just(all), making.range(low, high)]),
                None => Reading::Words,
            };
        }
        if making.times == 1 {
            return Reading::Value(making.range(low, high));
        }
        let all = low.times(making.times).zip(high.times(making.times));
        let all = all.map(|it| making.range(it.0, it.1));
        each_time(all, making.range(low, high), making.times)
    }

    /// Amounts that stand beside each other.
    fn sum(&self, making: &Making) -> Reading<Dose> {
        let sum = self.items.iter().try_fold(Amount::default(), |sum, it| sum.plus(it.amount));
        let most = self.items.iter().map(|it| it.amount).max();
        let counted = self.items.iter().any(|it| it.each.is_some());
        let together = self.of_one_day();
        let then = self.joins.contains(&Join::Then) && !together;
        let told = self.parts.iter().sum::<u32>() as usize;
        // `50 morning and night, 25 at noon`: one of them twice. Of `50 am, 100 pm, then 200`
        // the most in one day may be neither one of them nor all.
        if told > self.items.len() || then && told > 0 && self.items.len() > 2 {
            return Reading::Words;
        }
        // `100, 50 at night`: in all, or besides.
        let besides = matches!(self.items.as_slice(), [first, rest @ ..]
            if !first.part && rest.iter().all(|it| it.part));
        if then && !besides {
            making.ask(most, sum)
        } else if besides
            || self.unsure
            || self.joins.contains(&Join::And)
                && making.unit != DoseUnit::Pieces
                && !together
                && !counted
        {
            making.ask(sum, most)
        } else {
            sum.map_or(Reading::Words, |it| Reading::Value(making.just(it)))
        }
    }

    /// A bare number is in the agent's unit; a half, and a part in words or as a fraction,
    /// is a part of a tablet. But nobody takes `37 1/2` tablets, and `50, 1/2` are of no one
    /// unit.
    fn usual_unit(&self, context: &DoseContext) -> Option<DoseUnit> {
        let half = Amount::from_decimal("0.5");
        let large = context.strengths.first().is_some_and(|it| *it > Amount::whole(2));
        let few = self.items.iter().filter(|it| is_few(it.amount)).count();
        match self.items.as_slice() {
            all if self.fraction && few == all.len() => Some(DoseUnit::Pieces),
            _ if self.fraction && few > 0 => None,
            [it] if it.other.is_none() && Some(it.amount) == half && large => {
                Some(DoseUnit::Pieces)
            }
            _ => Some(context.unit),
        }
    }
}

/// More tablets than these are those of a bottle.
pub const MOST_TABLETS: u32 = 12;

fn one(item: Item, making: &Making) -> Reading<Dose> {
    let amount = making.just(item.amount);
    match item.other {
        Some(_) if making.times > 1 => Reading::Words,
        Some(other) => Reading::ask(&[amount, making.just(other)]),
        None if making.times > 1 => {
            let all = item.amount.times(making.times).map(|it| making.just(it));
            each_time(all, amount, making.times)
        }
        None => Reading::Value(amount),
    }
}

/// `45/105`: what the two agents of one tablet come to.
fn two_in_one(one: Amount, two: Amount, join: Join, making: &Making) -> Reading<Dose> {
    let unit = if making.unit == DoseUnit::Pieces { DoseUnit::Mg } else { making.unit };
    let making = &Making { unit, ..*making };
    let pair = |one, two| Dose { partner: Some(two), ..making.just(one) };
    if making.times > 1 {
        let all = one.times(making.times).zip(two.times(making.times));
        return each_time(all.map(|it| pair(it.0, it.1)), pair(one, two), making.times);
    }
    match (join, one.plus(two)) {
        (Join::Slash, _) => Reading::Value(pair(one, two)),
        (Join::Plus | Join::And, Some(sum)) => Reading::ask(&[pair(one, two), making.just(sum)]),
        _ => Reading::ask(&[pair(one, two), making.range(one, two)]),
    }
}

/// `75 -> 150`: the most in one day, and any of them where what was usual is asked for.
fn one_after_the_other(items: &[Item], making: &Making) -> Reading<Dose> {
    // Each once, the highest first.
    let mut all: Vec<Dose> = Vec::new();
    let below = |it: &Amount, all: &[Dose]| all.last().is_none_or(|last| *it < last.most);
    while let Some(next) = items.iter().map(|it| it.amount).filter(|it| below(it, &all)).max() {
        all.push(making.just(next));
    }
    match all.first() {
        Some(most) if making.context.most || all.len() == 1 => Reading::Value(*most),
        Some(_) if all.len() <= 4 => Reading::ask(&all),
        _ => Reading::Words,
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
