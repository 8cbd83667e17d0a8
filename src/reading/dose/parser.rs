//! Parses the words of a dose.

mod pieces;

use super::parsed::{Item, Join, MOST_TABLETS, Parsed, is_few, product};
use super::{MOST, RISE};
use crate::history::{Amount, DoseUnit};
use crate::reading::tokens::{Token, is_at, part_of_one};

/// Goes through the words of a dose.
pub struct Parser<'a> {
    pub tokens: &'a [Token],
    pub place: usize,
}

const PIECES: &str = "tab tabs tablet tablets pill pills cap caps capsule capsules pastilla \
    pastillas tableta tabletas capsula capsulas comprimido comprimidos patch patches parche parches \
    lozenge lozenges";
const UNITS: [(&str, DoseUnit); 6] = [
    ("mg mgs milligram milligrams miligram miligrams miligramo miligramos", DoseUnit::Mg),
    ("mcg mcgs ug microgram micrograms microgramos", DoseUnit::Mcg),
    ("g gr gm gram grams gramo gramos", DoseUnit::G),
    ("ml mls milliliter milliliters mililitros cc", DoseUnit::Ml),
    (PIECES, DoseUnit::Pieces),
    ("spray sprays puff puffs", DoseUnit::Sprays),
];
const RELEASE: &str = "xr xl sr er cr la dr odt ir cd xt retard";
pub const HALF: &str = "half media medio mitad";
const TIME_OF_DAY: [&str; 4] = [
    "am morning mornings qam manana mananas breakfast desayuno",
    "noon midday afternoon tarde mediodia lunch almuerzo",
    "dinner supper cena",
    "pm evening evenings night nights nite bedtime nightly hs qhs qpm noche noches acostarse",
];
const ARTICLE: &str = "a an un una";
const FILLER: &str = "a an at in the per of de por al la las el en each cada took total un una para \
    about with con every";
/// A number of days: `50 mg, 7 nights`.
const DAYS: &str = "mornings evenings nights mananas noches";
const LATIN: [(&str, u32); 4] =
    [("once", 1), ("bid bd twice", 2), ("tid tds thrice", 3), ("qid qds", 4)];
const HOURS: &str = "h hr hrs hour hours hora horas";
const THEN: &str = "then later luego despues";

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.place)
    }

    fn is(&self, place: usize, words: &str) -> bool {
        is_at(self.tokens, place, words)
    }

    fn is_sign(&self, place: usize, sign: char) -> bool {
        self.tokens.get(place) == Some(&Token::Sign(sign))
    }

    /// The whole number at a place.
    fn whole_at(&self, place: usize) -> Option<u32> {
        self.tokens.get(place).and_then(Token::whole)
    }

    fn is_number(&self, place: usize) -> bool {
        matches!(self.tokens.get(place), Some(Token::Number(..)))
    }

    fn is_part_of_day(&self, place: usize) -> bool {
        TIME_OF_DAY.iter().any(|it| self.is(place, it))
    }

    fn eat(&mut self, words: &str) -> bool {
        let found = self.is(self.place, words);
        self.place += usize::from(found);
        found
    }

    fn sign(&mut self, sign: char) -> bool {
        let found = self.is_sign(self.place, sign);
        self.place += usize::from(found);
        found
    }

    /// `75 -> 150`, `75 → 150`.
    fn arrow(&mut self) -> bool {
        let long = (self.is_sign(self.place, '-') || self.is_sign(self.place, '='))
            && self.is_sign(self.place + 1, '>');
        self.place += if long { 2 } else { 0 };
        long || self.sign('→') || self.sign('>')
    }

    /// All of the words, or nothing where one of them is not of a dose.
    pub fn whole(&mut self) -> Option<Parsed> {
        let alone = matches!(self.tokens, [Token::Number(..)]);
        let mut parsed = Parsed { times: 1, alone, ..Parsed::default() };
        // `AM 50 mg, PM 100 mg`, `twice a day 50 mg`, `XL 300`
        let mut led = false;
        loop {
            led |= self.is_part_of_day(self.place);
            // `una o dos de 50 mg` counts; but `una de 50`
            let next = self.place + 1;
            let article = self.is_number(next) || self.is(next, "de");
            if self.is(self.place, "un una") && !article {
                break;
            }
            let small = self.eat(FILLER) || self.eat(RELEASE) || self.eat("day daily dia diario");
            if !small && !self.told(&mut parsed) {
                break;
            }
        }
        parsed.article = self.place.checked_sub(1).is_some_and(|it| self.is(it, ARTICLE));
        let between = self.eat("between entre");
        self.item(&mut parsed)?;
        while self.place < self.tokens.len() {
            if let Some(count) = self.tablets(&parsed) {
                parsed.tablets = Some(count);
            } else if let Some(join) = self.join(&parsed, led) {
                parsed.joins.push(if between && join == Join::And { Join::To } else { join });
                while self.eat(FILLER) || self.eat("hasta up other") {}
                self.item(&mut parsed)?;
            } else {
                // `100 mg, twice daily`
                self.sign(',');
                if !self.besides(&mut parsed) {
                    return None;
                }
            }
        }
        if led {
            // Each of the parts of the day is told before its amount; or all of one amount:
            // `morning and night 50`.
            let all = parsed.parts.iter().sum::<u32>() as usize == parsed.items.len();
            parsed.items.iter_mut().for_each(|it| it.part = all);
            return Some(parsed).filter(|it| all || it.items.len() == 1);
        }
        Some(parsed)
    }

    /// `75 increased to 150`, `75 y subí hasta 150`, `75, max 150`; but `75 mg up to 3 a day`
    /// is no lower amount.
    fn rise(&mut self, parsed: &Parsed) -> bool {
        let start = self.place;
        let _ = self.sign(',') || self.eat("and y");
        self.eat(THEN);
        let rises = self.place;
        while self.eat(RISE) {}
        let up = self.place > rises && (self.is(self.place - 1, "hasta") || self.eat("to a"));
        let found = up || {
            self.eat("dose dosis");
            self.eat(MOST)
        };
        while self.eat(FILLER) || self.eat("dose dosis was") || self.sign('.') || self.sign(':') {}
        let last = parsed.items.last().map(|it| it.amount);
        let higher = self.peek().and_then(Token::number) >= last;
        if !found || !higher {
            self.place = start;
        }
        found && higher
    }

    /// What stands between two amounts.
    fn joining(&mut self, parsed: &Parsed, part_told: bool) -> Option<Join> {
        Some(if self.rise(parsed) {
            Join::Arrow
        } else if self.sign('+') || self.sign('&') || self.eat("plus mas") {
            Join::Plus
        } else if self.eat("and y") {
            Join::And
        } else if self.arrow() {
            Join::Arrow
        } else if self.sign('-') || self.eat("to or o u") {
            Join::To
        } else if self.sign('/') {
            Join::Slash
        } else if self.sign('=') || self.sign(':') {
            Join::Is
        } else if self.sign(',') || self.sign(';') || self.eat(THEN) || part_told {
            Join::Then
        } else if self.is(self.place, "a")
            && !parsed.items.is_empty()
            && !parsed.fraction
            && !self.is(self.place - 1, "of de")
        {
            // Spanish "20 a 40"; but "half a 40 mg pill".
            self.place += 1;
            Join::To
        } else {
            return None;
        })
    }

    fn join(&mut self, parsed: &Parsed, led: bool) -> Option<Join> {
        let start = self.place;
        // `50 am 100 pm`; but `30 at night 45`
        let colon = start.checked_sub(1).is_some_and(|it| self.is_sign(it, ':'));
        let before = start.checked_sub(if colon { 2 } else { 1 });
        let part_told = before.is_some_and(|it| self.is_part_of_day(it))
            && (led || (self.place..self.tokens.len()).any(|it| self.is_part_of_day(it)));
        let mut join = self.joining(parsed, part_told)?;
        self.eat("and y");
        if self.eat(THEN) {
            join = Join::Then;
        }
        let mut next = self.place;
        while self.tokens.get(next).is_some_and(|it| it.is(FILLER) || it.is("hasta up other")) {
            next += 1;
        }
        let number_follows = match self.tokens.get(next) {
            Some(Token::Number(..)) => true,
            // `100 and one` is no 101.
            Some(it) => {
                it.is(HALF)
                    || it.is("one uno una") && parsed.items.iter().all(|it| is_few(it.amount))
            }
            None => false,
        };
        let days = parsed.parts == [0; 4] && self.is(next + 1, DAYS);
        if !number_follows || days {
            self.place = start;
            return None;
        }
        // `mg/24 h` is a rate, and not a pair of numbers.
        if join == Join::Slash && self.whole_at(next) == Some(24) && self.is(next + 1, HOURS) {
            self.place = start;
            return None;
        }
        Some(join)
    }

    /// A number with what belongs to it.
    fn item(&mut self, parsed: &mut Parsed) -> Option<()> {
        let mut item = self.amount(parsed)?;
        self.multiplied(&mut item, parsed)?;
        if item.other.is_none()
            && let Some((all, each)) = self.of_each(item.amount, parsed.fraction)
        {
            item.amount = all;
            item.each = Some(each);
            parsed.fraction = false;
        }
        // `1 and a half`.
        let before = self.place;
        if self.eat("and y") {
            while self.eat(ARTICLE) {}
            if self.eat(HALF) {
                item.halved = Some(item.amount);
                item.amount = item.amount.plus(Amount::from_decimal("0.5")?)?;
                parsed.fraction = true;
            } else {
                self.place = before;
            }
        }
        parsed.items.push(item);
        while self.besides(parsed) {}
        Some(())
    }

    /// `2 x 100`, `100 x 1/2`; but `45/105 x2` is how often.
    fn multiplied(&mut self, item: &mut Item, parsed: &mut Parsed) -> Option<()> {
        let start = self.place;
        if parsed.joins.last() == Some(&Join::Slash) || !(self.eat("x") || self.sign('*')) {
            return Some(());
        }
        let fraction = parsed.fraction;
        let read = self.is_number(self.place).then(|| self.amount(parsed));
        let Some(each) = read.flatten().filter(|it| it.other.is_none()) else {
            (self.place, parsed.fraction) = (start, fraction);
            return Some(());
        };
        let most = Amount::whole(MOST_TABLETS);
        // `50 x 30` is a bottle, and `50 x 7 nights` is how long.
        if item.amount > most && each.amount > most || self.is(self.place, DAYS) {
            return None;
        }
        parsed.fraction = false;
        let one = item.amount.max(each.amount);
        let all = product(item.amount, each.amount)?;
        *item = Item { amount: all, each: Some(one), ..Item::default() };
        Some(())
    }

    fn amount(&mut self, parsed: &mut Parsed) -> Option<Item> {
        let just = |amount: Amount| Some(Item { amount, ..Item::default() });
        if self.eat(HALF) {
            parsed.fraction = true;
            return just(Amount::from_decimal("0.5")?);
        }
        if self.eat("one un una uno") {
            return just(Amount::whole(1));
        }
        let Some(Token::Number(amount, other)) = self.peek().copied() else { return None };
        self.place += 1;
        // `1/2`, `1 1/2`.
        let whole = |place: usize| self.whole_at(place);
        let slash = |place: usize| self.is_sign(place, '/');
        if slash(self.place)
            && let (Some(over), Some(under)) = (whole(self.place - 1), whole(self.place + 1))
            && let Some(part) = part_of_one(over, under)
        {
            self.place += 2;
            parsed.fraction = true;
            return just(part);
        }
        if slash(self.place + 1)
            && let (Some(over), Some(under)) = (whole(self.place), whole(self.place + 2))
            && let Some(part) = part_of_one(over, under)
        {
            self.place += 3;
            parsed.fraction = true;
            return Some(Item {
                amount: amount.plus(part)?,
                halved: Some(amount),
                ..Item::default()
            });
        }
        Some(Item { amount, other, ..Item::default() })
    }

    /// Units, release letters, times of day, how often, and small words. `false`
    /// where there is none of these here.
    fn besides(&mut self, parsed: &mut Parsed) -> bool {
        // `50 per tab` is no fifty tablets.
        let each = self.place > 0 && self.is(self.place - 1, "per each por cada");
        let plural = self.is(self.place, "tablets pastillas");
        if let Some(unit) = self.unit() {
            parsed.plural |= plural;
            let Some(item) = parsed.items.last_mut() else { return false };
            if unit == DoseUnit::Pieces && (each || item.measured) {
                // `50 mg tablet` is 50 mg, and not fifty tablets.
                return true;
            }
            parsed.mixed |= item.measured || parsed.unit.is_some_and(|it| it != unit);
            item.measured = true;
            parsed.unit = Some(unit);
            return true;
        }
        // The Spanish "a" between two numbers joins them.
        let joins = self.is(self.place, "a") && self.is_number(self.place + 1);
        // `by mouth`; but `increased by 50`
        let mouth = self.is(self.place, "by") && self.is(self.place + 1, "mouth");
        self.place += if mouth { 2 } else { 0 };
        mouth
            || self.told(parsed)
            || self.eat(RELEASE)
            || !joins && self.eat(FILLER)
            || self.clock()
            || self.sign('.')
            || self.sign('@')
            || self.eat(
                "day daily everyday dia diario diarios diaria d qd od dose dosis session sesion \
                infusion po oral orally boca food comida",
            )
            || self.is_sign(self.place, '/') && self.rate()
    }

    /// How often, or at which part of a day.
    fn told(&mut self, parsed: &mut Parsed) -> bool {
        if let Some(times) = self.often() {
            parsed.times = parsed.times.max(times);
            return true;
        }
        self.and_then_part();
        // `day and night`
        let day = self.is(self.place, "day dia")
            && (self.is(self.place + 1, "and y") || self.is_sign(self.place + 1, '&'))
            && self.is_part_of_day(self.place + 2);
        let words = TIME_OF_DAY.iter().position(|it| self.is(self.place, it));
        let Some(part) = words.or(day.then_some(0)) else { return false };
        self.place += 1;
        self.sign(':');
        if let Some(count) = parsed.parts.get_mut(part) {
            *count += 1;
        }
        if let Some(item) = parsed.items.last_mut() {
            item.part = true;
        }
        true
    }

    /// `at 8 am`, `a las 8:30 de la noche`: the hour, where a part of the day follows.
    fn clock(&mut self) -> bool {
        let start = self.place;
        let at = self
            .place
            .checked_sub(1)
            .is_some_and(|it| self.is(it, "at las") || self.is_sign(it, '@'));
        let hour = self.whole_at(self.place).is_some_and(|it| it <= 12);
        if !at || !hour {
            return false;
        }
        self.place += if self.is_sign(self.place + 1, ':') { 3 } else { 1 };
        let end = self.place;
        while self.eat("in the de la") {}
        let told = self.is_part_of_day(self.place);
        self.place = if told { end } else { start };
        told
    }

    /// Goes on to the part of a day that is told after another: `and at night`.
    fn and_then_part(&mut self) {
        let start = self.place;
        if self.eat("and y plus") || self.sign('&') || self.sign('+') || self.sign('/') {
            while self.eat(FILLER) {}
            if !self.is_part_of_day(self.place) {
                self.place = start;
            }
        }
    }

    /// `/d`, `/day`: per day, which a dose is.
    fn rate(&mut self) -> bool {
        let day = "d day dia session sesion";
        let found = self.is(self.place + 1, day);
        self.place += if found { 2 } else { 0 };
        found
    }

    fn unit(&mut self) -> Option<DoseUnit> {
        let unit = UNITS.iter().find(|it| self.eat(it.0))?.1;
        let slash = self.is_sign(self.place, '/');
        let after = |place: usize| self.tokens.get(self.place + place);
        let hour = |it: Option<&Token>| it.is_some_and(|it| it.is(HOURS));
        let per_kilogram = slash && after(1).is_some_and(|it| it.is("kg kilo kilogram"));
        let unit = if per_kilogram && unit == DoseUnit::Mcg && hour(after(3)) {
            self.place += 4;
            DoseUnit::McgPerKgPerHour
        } else if per_kilogram && unit == DoseUnit::Mg {
            self.place += 2;
            DoseUnit::MgPerKg
        } else if slash
            && unit == DoseUnit::Mg
            && self.whole_at(self.place + 1) == Some(24)
            && after(2).is_none_or(|it| hour(Some(it)))
        {
            self.place += 3;
            DoseUnit::MgPer24h
        } else {
            unit
        };
        Some(unit)
    }

    /// How many times a day, where it says so.
    pub fn often(&mut self) -> Option<u32> {
        for (words, times) in LATIN {
            if self.eat(words) {
                return Some(times);
            }
        }
        // `3 times`, `3x`, `x 3`, `3 veces`.
        let times = "times time x veces vez";
        let number = |place: usize| self.whole_at(place).filter(|it| matches!(it, 1..=12));
        let is_times = |place: usize| self.is(place, times);
        // `one time a day`
        if self.is(self.place, "one una") && is_times(self.place + 1) {
            self.place += 2;
            return Some(1);
        }
        // `cada 12 horas`, `q8h`, `c/24h`
        let short = self.is(self.place, "c") && self.is_sign(self.place + 1, '/');
        let hours = self.place + if short { 2 } else { 1 };
        if (short || self.is(self.place, "every cada q"))
            && let Some(many @ (6 | 8 | 12 | 24)) = self.whole_at(hours)
            && self.is(hours + 1, HOURS)
        {
            self.place = hours + 2;
            return Some(24 / many);
        }
        if let Some(count) = number(self.place).filter(|_| is_times(self.place + 1)) {
            // `2 x 100` is an amount.
            if !self.is_number(self.place + 2) {
                self.place += 2;
                return Some(count);
            }
        }
        if self.is(self.place, "x")
            && let Some(count) = number(self.place + 1)
            && !self.is(self.place + 2, DAYS)
        {
            self.place += 2;
            return Some(count);
        }
        None
    }
}
