//! Reads how long something lasted.

use super::Reading;
use super::tokens::{Token, about, is_at, not_sure, part_of_one, tokens};
use crate::formulary::signs;
use crate::history::{Amount, HowMany, Length, TimeUnit};

/// Numbers from here on are years, and no weeks.
const YEARS_FROM: u32 = 1900;

/// Reads how long something lasted.
pub fn length(text: &str) -> Reading<Length> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let Some(mut tokens) = tokens(text).filter(|_| !two_numbers(text)) else {
        return Reading::Words;
    };
    if not_sure(&tokens) {
        return Reading::NotSure;
    }
    let mut about = about(&mut tokens);
    // `it took 2 weeks` may be until it helped.
    if matches!(tokens.as_slice(), [it, took, ..] if it.is("it") && took.is("took")) {
        return Reading::Words;
    }
    while tokens.first().is_some_and(|it| it.is(LEADS)) {
        tokens.remove(0);
        about |= super::tokens::about(&mut tokens);
    }
    if tokens.pop_if(|it| it.is("total all altogether straight")).is_some() {
        tokens.pop_if(|it| it.is("in en"));
    }
    if let Some((many, vague, unit)) = whole(&tokens) {
        return Reading::Value(Length { many, unit, about: about || vague });
    }
    // `1/2 months` may be one or two, or a half.
    if let [low, Token::Sign('/'), high, of] = tokens.as_slice()
        && let (Some(low), Some(high)) = (low.whole(), high.whole())
        && let Some((unit, _)) = unit(std::slice::from_ref(of))
        && low < high
    {
        let between = HowMany::Between(Amount::whole(low), Amount::whole(high));
        let length = |many| Length { many, unit, about };
        let part = part_of_one(low, high).map(HowMany::Just);
        return match part {
            Some(part) => Reading::ask(&[length(between), length(part)]),
            None => Reading::ask(&[length(between)]),
        };
    }
    match quantity(&tokens) {
        // A bare number can count anything; `2012-2014` counts nothing.
        Some((
            many @ (HowMany::Just(low) | HowMany::AtLeast(low) | HowMany::Between(low, _)),
            vague,
            [],
        )) if low < Amount::whole(YEARS_FROM) => {
            let units = [TimeUnit::Weeks, TimeUnit::Months, TimeUnit::Years];
            about |= vague;
            Reading::ask(&units.map(|unit| Length { many, unit, about }))
        }
        _ => Reading::Words,
    }
}

/// What leads to a length and leaves it as it is.
const LEADS: &str = "for only just x de por durante solo i took was were on it lo la tome tomaba";

/// `6,8 weeks` and `4,5 weeks` are two numbers; but `1,5 años` is one and a half.
pub(super) fn two_numbers(text: &str) -> bool {
    signs::split(text, &|it| !it.is_ascii_digit() && it != ',').iter().any(|run| {
        let parts = signs::split(run, &|it| it == ',');
        let [low, high] = parts.as_slice() else { return false };
        match (low.parse::<u32>(), high.parse::<u32>()) {
            (Ok(low), Ok(next)) if high.len() < 3 => {
                !matches!(next, 5 | 25 | 50 | 75) || low.checked_add(1) == Some(next)
            }
            _ => false,
        }
    })
}

/// A number of units of time and nothing else, and whether the words are vague.
pub(super) fn whole(tokens: &[Token]) -> Option<(HowMany, bool, TimeUnit)> {
    // `año y medio`, `month or two`
    let (many, vague, rest) = match tokens {
        [unit, and, _, ..] if unit.is(SINGULAR) && and.is("and y or o") => {
            (HowMany::Just(Amount::whole(1)), false, tokens)
        }
        _ => quantity(tokens)?,
    };
    // `a fortnight`, `two decades`
    if let ([one], HowMany::Just(number)) = (rest, many)
        && let Some(&(_, unit, each)) = LONGER.iter().find(|it| one.is(it.0))
    {
        return Some((HowMany::Just(number.times(each)?), true, unit));
    }
    let (unit, rest) = unit(rest)?;
    let (many, unit) = after(many, unit, rest)?;
    Some((many, vague, unit))
}

const LONGER: [(&str, TimeUnit, u32); 2] = [
    ("fortnight fortnights quincena quincenas", TimeUnit::Weeks, 2),
    ("decade decades decada decadas", TimeUnit::Years, 10),
];

/// What follows the unit: `and a half`, `8 months`, `or more`, or nothing.
fn after(many: HowMany, unit: TimeUnit, rest: &[Token]) -> Option<(HowMany, TimeUnit)> {
    let HowMany::Just(number) = many else {
        return rest.is_empty().then_some((many, unit));
    };
    match rest {
        [] => Some((many, unit)),
        [or, more] if or.is(OR) && more.is(MORE) => Some((HowMany::AtLeast(number), unit)),
        [plus] if *plus == Token::Sign('+') => Some((HowMany::AtLeast(number), unit)),
        // `a week or two`
        [or, high] if or.is("or o") && high.number().is_some_and(|high| high > number) => {
            Some((HowMany::Between(number, high.number()?), unit))
        }
        [and, half] | [and, _, half]
            if and.is("and y")
                && half.is(HALF)
                && (rest.len() == 2 || rest.get(1).is_some_and(|it| it.is(ONE))) =>
        {
            Some((HowMany::Just(number.plus(half_of(1)?)?), unit))
        }
        _ => {
            let rest = match rest {
                [first, rest @ ..] if first.is("and y con") => rest,
                [Token::Sign(','), rest @ ..] => rest,
                [Token::Number(..), ..] => rest,
                // `1 week a month` is how often.
                _ => return None,
            };
            let (HowMany::Just(more), false, rest) = quantity(rest)? else { return None };
            let (smaller, []) = self::unit(rest)? else { return None };
            let factor = match (unit, smaller) {
                (TimeUnit::Years, TimeUnit::Months) => 12,
                (TimeUnit::Weeks, TimeUnit::Days) => 7,
                _ => return None,
            };
            Some((HowMany::Just(number.times(factor)?.plus(more)?), smaller))
        }
    }
}

const HALF: &str = "half medio media";
const SINGULAR: &str = "hour day week month year hora dia semana mes ano";
const OR: &str = "or o and y";
const MORE: &str = "more longer mas";
const ONE: &str = "a an one un una uno";
const COUPLE: &str = "couple par";

fn half_of(halves: u64) -> Option<Amount> {
    Amount::from_millionths(Amount::ONE / 2 * halves)
}

/// A number of something, whether the words themselves are vague, and what
/// follows.
pub(super) fn quantity(tokens: &[Token]) -> Option<(HowMany, bool, &[Token])> {
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    let from = |at: usize| tokens.get(at..).unwrap_or_default();
    if let Some((words, least)) = bound(tokens) {
        let (number, rest) = number(from(words))?;
        let many = if least { HowMany::AtLeast(number) } else { HowMany::Under(number) };
        return Some((many, false, rest));
    }
    if is(0, "between entre") {
        let (low, rest) = number(from(1))?;
        let (and, rest) = rest.split_first()?;
        let (high, rest) = number(rest).filter(|_| and.is("and y"))?;
        return Some((HowMany::Between(low.min(high), high.max(low)), false, rest));
    }
    if is(0, "few several some unos unas varios varias algunos algunas pocos pocas") {
        // "Unos 3 meses" is about three; "unos meses" is a few.
        return match quantity(from(1)) {
            Some((many @ (HowMany::Just(_) | HowMany::Between(..)), _, after))
                if is(0, "unos unas some") && !is(1, ONE) =>
            {
                Some((many, true, after))
            }
            _ => Some((HowMany::Few, false, from(1))),
        };
    }
    let (many, vague, words) = match () {
        () if is(0, ONE) && is(1, COUPLE) => return quantity(from(1)),
        () if is(0, ONE) && is(1, "dozen docena") => (HowMany::Just(Amount::whole(12)), true, 2),
        () if is(0, ONE) && is(1, "few") => (HowMany::Few, false, 2),
        () if is(0, COUPLE) => {
            (HowMany::Just(Amount::whole(2)), true, 1 + usize::from(is(1, "of de")))
        }
        () if is(0, HALF) => (HowMany::Just(half_of(1)?), false, 1 + usize::from(is(1, ONE))),
        () => return plain(tokens),
    };
    Some((many, vague, from(words)))
}

/// How many words make a bound of the number after them, and whether it is the least: `more
/// than`, `<`.
fn bound(tokens: &[Token]) -> Option<(usize, bool)> {
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    let sign = |sign: char| tokens.first() == Some(&Token::Sign(sign));
    Some(match () {
        () if is(0, "more longer at mas al") && is(1, "over least than de menos") => (2, true),
        () if is(0, "less menos fewer") && is(1, "than de que") => (2, false),
        () if sign('>') || is(0, "over") => (1, true),
        () if sign('<') || is(0, "under below") => (1, false),
        () => return None,
    })
}

/// One number or two.
fn plain(tokens: &[Token]) -> Option<(HowMany, bool, &[Token])> {
    let (low, rest) = number(tokens)?;
    let joined = match rest {
        [Token::Sign('-'), after @ ..] => Some(after),
        [word, after @ ..] if word.is("to or a o u") => Some(after),
        _ => None,
    };
    if let Some((high, after)) = joined.and_then(number) {
        return Some((HowMany::Between(low.min(high), high.max(low)), false, after));
    }
    if let [or, more, after @ ..] = rest
        && or.is(OR)
        && more.is(MORE)
    {
        return Some((HowMany::AtLeast(low), false, after));
    }
    Some(match rest {
        // `2+ years`, `20ish sessions`
        [Token::Sign('+'), after @ ..] => (HowMany::AtLeast(low), false, after),
        [ish, after @ ..] if ish.is("ish") => (HowMany::Just(low), true, after),
        rest => (HowMany::Just(low), false, rest),
    })
}

/// `3`, `3 1/2`, `3 and a half`, `a`.
fn number(tokens: &[Token]) -> Option<(Amount, &[Token])> {
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    let slash = |at: usize| tokens.get(at) == Some(&Token::Sign('/'));
    let whole_at = |at: usize| tokens.get(at).and_then(Token::whole);
    let first = tokens.first()?;
    let one = first.is(ONE);
    let whole = if one { Amount::whole(1) } else { first.number()? };
    // `a 1/2 year` is no year and a half.
    if one && slash(2) && tokens.get(1)?.number().is_some() {
        return None;
    }
    let (number, words) = match () {
        // `1/2 year`; but `1/2 years` may be one or two.
        () if slash(1) && is(3, SINGULAR) => (part_of_one(whole_at(0)?, whole_at(2)?)?, 3),
        () if slash(2) && tokens.len() > 3 => {
            (whole.plus(part_of_one(whole_at(1)?, whole_at(3)?)?)?, 4)
        }
        () if is(1, "and") && is(2, ONE) && is(3, HALF) => (whole.plus(half_of(1)?)?, 4),
        () if is(1, "y") && is(2, HALF) => (whole.plus(half_of(1)?)?, 3),
        () => (whole, 1),
    };
    Some((number, tokens.get(words..)?))
}

fn unit(tokens: &[Token]) -> Option<(TimeUnit, &[Token])> {
    const UNITS: [(&str, TimeUnit); 5] = [
        ("h hr hrs hour hours hora horas", TimeUnit::Hours),
        ("d day days dia dias", TimeUnit::Days),
        ("w wk wks week weeks semana semanas sem", TimeUnit::Weeks),
        ("m mo mos mon mth mths month months monts moths mnths mes meses", TimeUnit::Months),
        ("y yr yrs year years ano anos", TimeUnit::Years),
    ];
    let (first, rest) = tokens.split_first()?;
    let unit = UNITS.iter().find(|it| first.is(it.0))?.1;
    Some((unit, rest))
}
