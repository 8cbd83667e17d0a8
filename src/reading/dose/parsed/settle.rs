//! Numbers that are no amounts to add: a total, a clock time, a number of tablets.

use super::{Item, Join, MOST_TABLETS, Parsed};
use crate::history::{Amount, DoseUnit};
use crate::reading::dose::DoseContext;

impl Parsed {
    /// Leaves the amounts, or nothing where a number may be something else.
    pub(super) fn settle(&mut self, context: &DoseContext) -> Option<()> {
        let known = |it: Amount| context.strengths.contains(&it);
        // `100 and a half` may be one and a half of them; and `37 and a half` is a strength.
        if self.items.iter().filter_map(|it| it.halved).any(|it| !is_few(it) && known(it)) {
            return None;
        }
        self.count_range();
        if self.joins.is_empty() || !self.joins.iter().all(|it| it.adds()) || self.total() {
            return Some(());
        }
        if self.joins.contains(&Join::Is) {
            return None;
        }
        // `50 mg, 2019`
        let year =
            |it: &Item| matches!(it.amount.whole_number(), Some(1900..=2199)) && !it.measured;
        if self.items.iter().any(year) {
            return None;
        }
        // `100, 2 tablets at night`
        let bare = |it: &Item| !it.measured && !is_few(it.amount);
        if self.unit == Some(DoseUnit::Pieces) && self.items.iter().any(bare) {
            return None;
        }
        let small = self.small(context);
        if small.is_empty() {
            // `900 mg daily, 300 am, 300 pm` do not add up.
            let told = self.items.iter().filter(|it| it.part).count();
            return (told < 2 || self.items.first()?.part).then_some(());
        }
        // `20 am, 5 pm`, where it comes in fives too
        self.unsure = small.iter().all(|it| known(*it));
        if self.unsure { Some(()) } else { self.count(context) }
    }

    /// The numbers that may count tablets or tell the hour beside a larger amount.
    fn small(&self, context: &DoseContext) -> Vec<Amount> {
        let Some(largest) = self.items.iter().max_by_key(|it| it.amount) else { return Vec::new() };
        let small = |it: &Item| {
            let exact = it.amount.whole_number().is_some();
            !it.measured
                && it.each.is_none()
                && (largest.measured && self.unit != Some(DoseUnit::Pieces)
                    || !is_few(largest.amount))
                && is_far_below(it.amount, largest.amount)
                && (exact || !context.strengths.contains(&it.amount))
        };
        let mut all = Vec::new();
        for item in &self.items {
            if small(item) {
                all.push(item.amount);
            }
        }
        all
    }

    /// `300, 2 at night`: takes the smaller of two numbers as that of tablets, or as an hour.
    fn count(&mut self, context: &DoseContext) -> Option<()> {
        let [first, last] = self.items.as_slice() else { return None };
        let is_last = last.amount < first.amount;
        let (number, each) = if is_last { (*last, *first) } else { (*first, *last) };
        // Beside a part of a day it may be all of that: `100 am, 2 pm`. And `2, 50 mg tabs`
        // has the number first.
        let fits = if is_last { !first.part } else { self.joins == [Join::Then] && !last.part };
        let strengths = context.strengths;
        let sure = each.measured || strengths.contains(&each.amount) || strengths.is_empty();
        if !fits || !sure || self.tablets.is_some() || self.unit == Some(DoseUnit::Pieces) {
            return None;
        }
        let count = number.amount.whole_number()?;
        // Six tablets are many, and `9 pm` is an hour.
        if is_few(number.amount) {
            self.tablets = Some(count);
        } else if !number.part {
            return None;
        }
        self.items = vec![each];
        self.joins.clear();
        Some(())
    }

    /// `1 or 2 tablets of 50 mg`: both of them count.
    fn count_range(&mut self) {
        if let [first, Item { each: Some(each), .. }] = self.items.as_mut_slice()
            && self.joins == [Join::To]
            && !first.measured
            && is_few(first.amount)
            && let Some(all) = product(first.amount, *each)
        {
            first.amount = all;
            first.measured = true;
        }
    }

    /// `900 mg, 300 am, 600 pm`: the first is all of the others, which have parts of the
    /// day, or the last is; and so in `100 + 50 = 150`. Leaves it alone, and says so.
    fn total(&mut self) -> bool {
        let is_total = |total: &Item, rest: &[Item], join: Option<&Join>| {
            let sum = rest.iter().try_fold(Amount::default(), |sum, it| sum.plus(it.amount));
            let parts = rest.len() > 1 && rest.iter().all(|it| it.part);
            !total.part && sum == Some(total.amount) && (parts || join == Some(&Join::Is))
        };
        let total = match self.items.as_slice() {
            [first, rest @ ..] if is_total(first, rest, self.joins.first()) => *first,
            [rest @ .., last] if is_total(last, rest, self.joins.last()) => *last,
            _ => return false,
        };
        self.items = vec![total];
        self.joins.clear();
        self.parts = [0; 4];
        true
    }
}

/// So many of an amount, as of half a tablet.
pub fn product(count: Amount, each: Amount) -> Option<Amount> {
    let (count, each) = (count.millionths(), each.millionths());
    let fits = each <= u64::MAX / count.max(1);
    Amount::from_millionths(count.wrapping_mul(each) / Amount::ONE).filter(|_| fits)
}

/// Whether a number is as small as that of the tablets that one takes.
pub fn is_few(number: Amount) -> bool {
    number <= Amount::whole(6)
}

/// Whether a number may count tablets of another one, or tell the hour.
pub(super) fn is_far_below(number: Amount, other: Amount) -> bool {
    number <= Amount::whole(MOST_TABLETS) && number.millionths() * 4 <= other.millionths()
}

/// Whether a number before a dash counts tablets: `2 - 75 mg`. It is small, and far
/// below what one tablet holds.
pub(super) fn is_count(number: Amount, each: Amount, context: &DoseContext) -> bool {
    number.whole_number().is_some()
        && is_few(number)
        && context
            .strengths
            .first()
            .is_some_and(|it| number.millionths() * 2 < it.millionths() && *it <= each)
}
