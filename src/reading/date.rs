//! Reads when something began or ended.

use std::borrow::Cow;

use super::Reading;
use super::length::whole;
use super::tokens::{Token, about, any, not_sure, tokens};
use crate::formulary::signs;
use crate::formulary::within::{has, replaced};
use crate::history::{Day, HowMany, Part, Point, TimeUnit, When};

/// What a text was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenReading {
    /// The point in time.
    pub reading: Reading<When>,
    /// The end that the words themselves tell: `since 2015`, `until 2019`.
    pub end: Option<End>,
}

/// An end of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// When something began.
    Start,
    /// When it ended.
    Stop,
}

/// Reads when something began or ended. What is relative is resolved against
/// `today`, once.
pub fn when(text: &str, today: Day) -> WhenReading {
    let reading = read(text, today);
    let one = matches!(reading, Reading::Value(When { to: None, .. }) | Reading::Ask(_));
    let words = tokens(text).filter(|_| one).unwrap_or_default();
    let end = words.iter().find_map(|it| match it {
        it if it.is(UNTIL) => Some(End::Stop),
        it if it.is(SINCE) => Some(End::Start),
        _ => None,
    });
    WhenReading { reading, end }
}

/// What stands between a year and a month with a nought.
const PADDED: char = '|';

/// What leads to a date and leaves it as it is.
const LEADS: &str = "since in from on the desde en el la by during sometime year";
/// What leads to the start.
const SINCE: &str = "since from desde";
/// What leads to the end.
const UNTIL: &str = "until till through thru hasta";
const NOW: &str = "today now hoy ahora";

fn read(text: &str, today: Day) -> Reading<When> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let Some(mut tokens) = tokens(&slashed(text)) else { return Reading::Words };
    if ordinal(text) {
        return Reading::Words;
    }
    if not_sure(&tokens) {
        return Reading::NotSure;
    }
    let mut vague = about(&mut tokens);
    // `until now` is no end.
    let now = any(&tokens, NOW);
    // `a mediados de 2019`, `at the end of 2019`
    let before = |it: &[Token]| {
        matches!(it, [at, next, ..]
            if at.is("a al para at") && (part(next).is_some() || next.is("the")))
    };
    while tokens.first().is_some_and(|it| it.is(LEADS) || it.is(UNTIL) && !now) || before(&tokens) {
        tokens.remove(0);
        vague |= about(&mut tokens);
    }
    vague |= parts_of_months(&mut tokens);
    join_months(text, &mut tokens);
    if let Some((point, soft)) = relative(&tokens, today) {
        return Reading::Value(When { from: point, to: None, about: vague || soft });
    }
    if let Some(decade) = decade(&tokens, today) {
        return decade;
    }
    match point(&tokens, today) {
        Found::One(point) => {
            // `when I was about 22`
            vague |= any(&tokens, ABOUT_AGE);
            return Reading::Value(When { from: point, to: None, about: vague });
        }
        Found::Several(mut all) => {
            all.iter_mut().for_each(|it| it.about = vague);
            return Reading::ask(&all);
        }
        Found::Nothing => {}
    }
    match span(&tokens, today) {
        Some((from, to)) => Reading::Value(When { from, to: Some(to), about: vague }),
        None => Reading::Words,
    }
}

/// Makes one of what a dash or a stroke joins, and is no span.
fn join_months(text: &str, tokens: &mut Vec<Token>) {
    // A zero leads a month, and no year: `2014-05`, `2014/05`.
    let mark = if has(text, "-0") && !has(text, "/") { '-' } else { '/' };
    let padded = |it: &[Token]| {
        matches!(it, [one, sign, two] if *sign == Token::Sign(mark)
            && year(one).is_some() && month_number(two).is_some())
    };
    while (mark == '-' || has(text, "/0"))
        && let Some(place) = tokens.windows(3).position(padded)
        && let Some(dash) = tokens.get_mut(place + 1)
    {
        *dash = Token::Sign(PADDED);
    }
    // `05 2019`; but `10 2019` may be a dose and its year
    if let [_, _] = tokens.as_slice()
        && signs::begins(text.trim_start(), "0")
    {
        tokens.insert(1, Token::Sign(PADDED));
    }
    // A dash beside the name of a month is no span: `jan-2014`, `14/jan/2014`.
    let dash = |it: &Token| matches!(it, Token::Sign('-' | '/'));
    let dashed = matches!(tokens.len(), 3 | 5) && tokens.iter().skip(1).step_by(2).all(dash);
    if dashed && tokens.iter().filter(|it| month(it).is_some()).count() == 1 {
        tokens.retain(|it| !dash(it));
    }
    // `mid-2015`, `jan-2014 to aug-2014`
    let joined = |it: &[Token]| {
        matches!(it, [one, Token::Sign('-'), other]
            if part(one).is_some() && part(other).is_none()
                || month(one).is_some() && other.number().is_some())
    };
    while let Some(place) = tokens.windows(3).position(joined) {
        tokens.remove(place + 1);
    }
}

/// `1o de enero` is the first, and not a slip of the finger for the tenth.
fn ordinal(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|it| {
        let day = it.first().filter(|it| signs::ends(it, "oO"));
        let day = day.and_then(|it| it.get(..it.len() - 1));
        day.is_some_and(|it| matches!(it.len(), 1 | 2) && it.bytes().all(|it| it.is_ascii_digit()))
            && it.get(1).is_some_and(|it| it.eq_ignore_ascii_case("de"))
    })
}

/// `early march 2019`, `mediados de marzo`: about that month. Drops the part, and says
/// whether there was one.
fn parts_of_months(tokens: &mut Vec<Token>) -> bool {
    let of_month = |place: usize, tokens: &[Token]| {
        let (one, rest) = tokens.get(place..)?.split_first()?;
        let next = rest.iter().find(|it| !it.is("of de el the") && **it != Token::Sign('-'))?;
        let part = matches!(part(one)?, Part::Early | Part::Mid | Part::Late);
        (part && month(next).is_some()).then_some(place)
    };
    let mut found = false;
    while let Some(place) = (0..tokens.len()).find_map(|it| of_month(it, tokens)) {
        tokens.remove(place);
        while tokens.get(place).is_some_and(|it| it.is("of de el the") || *it == Token::Sign('-')) {
            tokens.remove(place);
        }
        found = true;
    }
    found
}

/// `13.5.2019` and `5.2019` with slashes: points would make a decimal of them.
fn slashed(text: &str) -> Cow<'_, str> {
    let groups = signs::split(text.trim(), &|it| it == '.');
    let digits = |it: &&str| matches!(it.len(), 1..=4) && it.bytes().all(|it| it.is_ascii_digit());
    let year = groups.last().is_some_and(|it| matches!(it.len(), 2 | 4));
    if year && matches!(groups.len(), 2..=3) && groups.iter().all(digits) {
        replaced(text, ".", "/").into()
    } else {
        text.into()
    }
}

enum Found {
    Nothing,
    One(Point),
    Several(Vec<When>),
}

impl From<Option<Point>> for Found {
    fn from(point: Option<Point>) -> Found {
        point.map_or(Found::Nothing, Found::One)
    }
}

fn year(token: &Token) -> Option<i16> {
    let year = i16::try_from(token.whole()?).ok()?;
    matches!(year, 1900..=2199).then_some(year)
}

/// A year in two digits is the last one that is not in time to come. One that is as long
/// ago as a life is none: `1/1/30` is a slip.
fn short_year(token: &Token, today: Day) -> Option<i16> {
    let short = i16::try_from(token.whole()?).ok().filter(|it| *it < 100)?;
    let century =
        if short <= today.year() % 100 { today.year() / 100 } else { today.year() / 100 - 1 };
    // What a patient tells of is no longer ago.
    Some(century * 100 + short).filter(|it| *it > today.year() - 80)
}

fn any_year(token: &Token, today: Day) -> Option<i16> {
    year(token).or_else(|| short_year(token, today))
}

fn month(token: &Token) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "jan january ene enero",
        "feb february febrero",
        "mar march marzo",
        "apr april abr abril",
        "may mayo",
        "jun june junio",
        "jul july julio",
        "aug august agust ago agosto",
        "sep sept september septiembre setiembre",
        "oct october octubre",
        "nov november noviembre",
        "dec december dic diciembre",
    ];
    // `feburary`, `septmber`: nobody types the middle of these with ease.
    const MISSPELT: [(&str, &str, u8); 6] = [
        ("jan", "ry", 1),
        ("feb", "ry", 2),
        ("sep", "er", 9),
        ("oct", "er", 10),
        ("nov", "er", 11),
        ("dec", "er", 12),
    ];
    let Token::Word(word) = token else { return None };
    let exact = MONTHS.iter().position(|it| token.is(it)).map(|it| it as u8 + 1);
    let misspelt = || {
        MISSPELT.iter().find(|it| {
            matches!(word.len(), 6..=10)
                && word.starts_with(it.0.as_bytes())
                && word.ends_with(it.1.as_bytes())
        })
    };
    exact.or_else(|| misspelt().map(|it| it.2))
}

fn part(token: &Token) -> Option<Part> {
    const PARTS: [(&str, Part); 7] = [
        ("early beginning start principio principios inicio inicios comienzos", Part::Early),
        ("spring primavera", Part::Spring),
        ("summer verano", Part::Summer),
        ("mid middle mediados", Part::Mid),
        ("autumn fall otono", Part::Autumn),
        ("late end finales fines", Part::Late),
        ("winter invierno", Part::Winter),
    ];
    PARTS.iter().find(|it| token.is(it.0)).map(|it| it.1)
}

/// After the number of a day.
const ORDINAL: &str = "th st nd rd";

/// Without the small words and signs between the parts of a date.
fn bare(tokens: &[Token]) -> Vec<Token> {
    without(tokens, |it| {
        it.is("of de del the in en el a ano")
            || it.is(ORDINAL)
            || matches!(it, Token::Sign(',' | '.' | '\''))
    })
}

fn without(tokens: &[Token], small: fn(&Token) -> bool) -> Vec<Token> {
    let mut rest = Vec::new();
    for token in tokens {
        if !small(token) {
            rest.push(*token);
        }
    }
    rest
}

/// One point, however it is written.
fn point(tokens: &[Token], today: Day) -> Found {
    if let Some(found) = numeric(tokens, today) {
        return found;
    }
    if let Some(age) = age(tokens) {
        return Found::One(Point::Age(age));
    }
    let bare = bare(tokens);
    match bare.as_slice() {
        // `winter 2015-16` is one winter.
        [one, first, Token::Sign('-' | '/' | PADDED), second]
        | [first, Token::Sign('-' | '/'), second, one]
            if part(one) == Some(Part::Winter) =>
        {
            let years = year(first).zip(any_year(second, today));
            let one = years.filter(|(first, second)| first + 1 == *second);
            one.map(|(year, _)| Point::Part(year, Part::Winter)).into()
        }
        // `'09`
        [one] if tokens.first() == Some(&Token::Sign('\'')) => {
            any_year(one, today).map(Point::Year).into()
        }
        [one] => year(one).map(Point::Year).into(),
        // `March 4th` has no year, and `June 15` may be a day of it.
        [one, two] if month(one).is_some() && any(tokens, ORDINAL) => Found::Nothing,
        [one, two]
            if matches!(two.whole(), Some(1..=31)) && !tokens.contains(&Token::Sign('\'')) =>
        {
            let Some(year) = short_year(two, today) else { return Found::Nothing };
            match (month(one), part(one)) {
                (Some(month), _) => Found::Several(vec![When::at(Point::Month(year, month))]),
                // `fall of 09`; but `early 20` may be an age.
                (None, Some(Part::Early | Part::Mid | Part::Late) | None) => Found::Nothing,
                (None, Some(season)) => Found::One(Point::Part(year, season)),
            }
        }
        [one, two] => {
            let month = month(one).zip(any_year(two, today)).map(|(m, y)| Point::Month(y, m));
            let part = || part(one).zip(any_year(two, today)).map(|(part, y)| Point::Part(y, part));
            let turned = || year(one).zip(self::month(two)).map(|(y, m)| Point::Month(y, m));
            let part_turned =
                || year(one).zip(self::part(two)).map(|(y, part)| Point::Part(y, part));
            month.or_else(part).or_else(turned).or_else(part_turned).into()
        }
        [one, two, three] => {
            let day = |day: &Token, month_of: &Token, of: &Token| {
                let day = u8::try_from(day.whole()?).ok()?;
                Day::new(any_year(of, today)?, month(month_of)?, day).map(Point::Day)
            };
            day(two, one, three).or_else(|| day(one, two, three)).into()
        }
        _ => Found::Nothing,
    }
}

fn small(token: &Token) -> Option<u8> {
    u8::try_from(token.whole()?).ok()
}

fn month_number(token: &Token) -> Option<u8> {
    small(token).filter(|it| matches!(it, 1..=12))
}

/// Digits alone: `2019-03-04`, `3/4/18`, `3/2019`, `20155`.
fn numeric(tokens: &[Token], today: Day) -> Option<Found> {
    let sign = |it: &Token| matches!(it, Token::Sign('/' | '-' | '.' | PADDED));
    match tokens {
        [one] => {
            // Five digits: one too many, and the first four are a year.
            let number = one.whole().filter(|it| matches!(it, 19_000..=21_999))?;
            let first = i16::try_from(number / 10).ok()?;
            Some(Found::Several(vec![When::at(Point::Year(first))]))
        }
        [a, s, b, t, c] if sign(s) && sign(t) => {
            let first = year(a);
            let (year, beside, [a, b], between) = match first {
                Some(year) => (year, s, [small(b)?, small(c)?], t),
                None => (any_year(c, today)?, t, [small(a)?, small(b)?], s),
            };
            let mut all = Vec::new();
            all.extend(two_months(year, beside, [a, b], between));
            for (month, day) in [(a, b), (b, a)] {
                let day = Day::new(year, month, day).map(|it| When::at(Point::Day(it)));
                all.extend(day.filter(|it| !all.contains(it)));
                // After the year the month is first.
                if first.is_some() {
                    break;
                }
            }
            Some(match all.as_slice() {
                [] => Found::Nothing,
                [one] => Found::One(one.from),
                _ => Found::Several(all),
            })
        }
        [m, s, y] if sign(s) && year(y).is_some() => {
            Some(Found::One(Point::Month(year(y)?, month_number(m)?)))
        }
        [y, s, m] if sign(s) && year(y).is_some() => year_and(year(y)?, s, m, today),
        // `9/98` is a month of a year; `09/10` may be a day.
        [m, Token::Sign('/'), y] => {
            let point = Point::Month(short_year(y, today)?, month_number(m)?);
            let day = small(y)? <= 31;
            Some(if day { Found::Several(vec![When::at(point)]) } else { Found::One(point) })
        }
        _ => None,
    }
}

/// `3-4/2019` and `2019/3-4` may be two months.
fn two_months(year: i16, beside: &Token, [from, to]: [u8; 2], between: &Token) -> Option<When> {
    let parted = *beside == Token::Sign('/') && *between == Token::Sign('-');
    let months = parted && 0 < from && from < to && to <= 12;
    let (from, to) = (Point::Month(year, from), Some(Point::Month(year, to)));
    months.then_some(When { from, to, about: false })
}

/// `2009-10`: October, or the two years; and so are `2014-5` and `2014/5`.
fn year_and(year: i16, sign: &Token, other: &Token, today: Day) -> Option<Found> {
    let month = month_number(other)?;
    let of_year = Point::Month(year, month);
    let digit = (month < 10 && *sign != Token::Sign(PADDED))
        .then_some(year - year % 10 + i16::from(month))
        .filter(|to| *to > year);
    let to = digit.or_else(|| short_year(other, today));
    Some(match to.filter(|to| *to > year && *to <= today.year()) {
        Some(to) => {
            let years = When { to: Some(Point::Year(to)), ..When::at(Point::Year(year)) };
            Found::Several(vec![When::at(of_year), years])
        }
        None => Found::One(of_year),
    })
}

const ABOUT_AGE: &str = "about around maybe como unos";

/// `age 22`, `when I was 22`, `a los 22 años`.
fn age(tokens: &[Token]) -> Option<u8> {
    // `años 90` are a decade, and so are `los años 30`.
    if tokens.windows(2).any(|it| matches!(it, [anos, Token::Number(..)] if anos.is("anos"))) {
        return None;
    }
    let says = any(tokens, "age aged was were edad tenia old")
        // `a los 22 años`; `2 años` by itself is a length.
        || ["los", "anos"].iter().all(|word| any(tokens, word));
    let words = "at age aged when i was a los la edad de cuando tenia anos years yrs old turned";
    let mut number = None;
    for token in tokens {
        match token {
            it if it.is(words) || it.is(ABOUT_AGE) => {}
            it => {
                let age = it.whole().and_then(|it| u8::try_from(it).ok())?;
                if number.replace(age).is_some() {
                    return None;
                }
            }
        }
    }
    number.filter(|it| says && matches!(it, 1..=120))
}

/// `3 years ago`, `hace 3 años`, `last summer`, `yesterday`. Only as exact as
/// the words: years ago is a year, months ago a month.
fn relative(tokens: &[Token], today: Day) -> Option<(Point, bool)> {
    match tokens {
        [one] if one.is(NOW) => return Some((Point::Day(today), false)),
        [one] if one.is("yesterday ayer") => {
            return Some((Point::Day(today.minus_days(1)?), false));
        }
        [this, what] if this.is("this este esta") => return named(what, today, 0),
        [last, what] if last.is("last") => return named(what, today, 1),
        [what, last] if last.is("pasado pasada") => return named(what, today, 1),
        _ => {}
    }
    let ago = match tokens {
        [rest @ .., ago] if ago.is("ago back atras") => rest,
        [hace, rest @ ..] if hace.is("hace") => rest,
        _ => return None,
    };
    let mut ago = ago.to_vec();
    let vague = about(&mut ago);
    let (many, soft, unit) = whole(&ago)?;
    let HowMany::Just(number) = many else { return None };
    let number = number.millionths();
    let number_of = i32::try_from(number / crate::history::Amount::ONE).ok()?;
    let exact = number % crate::history::Amount::ONE == 0;
    let soft = vague || soft || !exact;
    let (y, m) = (i32::from(today.year()), i32::from(today.month()));
    let month_before = |months: i32| {
        let at = y * 12 + m - 1 - months;
        let (year, month) = (i16::try_from(at.div_euclid(12)).ok()?, at.rem_euclid(12) as u8 + 1);
        Some(Point::Month(year, month)).filter(|_| matches!(year, 1900..=2199))
    };
    let point = match unit {
        TimeUnit::Years if exact => {
            let year = i16::try_from(y.checked_sub(number_of)?).ok()?;
            Point::Year(year).in_range()?
        }
        // A year and a half ago is not known to the month.
        TimeUnit::Years => {
            let months = number * 12 / crate::history::Amount::ONE;
            match month_before(i32::try_from(months).ok()?)? {
                Point::Month(year, _) => Point::Year(year),
                _ => return None,
            }
        }
        TimeUnit::Months => month_before(number_of)?,
        TimeUnit::Weeks => match today.minus_days(number_of.checked_mul(7)?)? {
            day if number_of >= 4 => Point::Month(day.year(), day.month()),
            day => Point::Day(day),
        },
        TimeUnit::Days => Point::Day(today.minus_days(number_of)?),
        TimeUnit::Hours => Point::Day(today),
    };
    // What was counted back in round numbers is about then, and so are more than a few days.
    let about = soft || unit != TimeUnit::Days || number_of > 6;
    Some((point, about))
}

/// `last year`, `this month`, `last summer`.
fn named(what: &Token, today: Day, before: i16) -> Option<(Point, bool)> {
    if what.is("year ano") {
        return Some((Point::Year(today.year() - before), false));
    }
    if what.is("month mes") {
        let (year, month) = match (today.month(), before) {
            (month, 0) => (today.year(), month),
            (1, _) => (today.year() - 1, 12),
            (month, _) => (today.year(), month - 1),
        };
        return Some((Point::Month(year, month), false));
    }
    if what.is("week semana") {
        return Some((Point::Day(today.minus_days(7 * i32::from(before))?), true));
    }
    // "Last summer" is this year's once it is over, and else the one before.
    let part = part(what)?;
    let over = When::at(Point::Part(today.year(), part)).latest()? < today;
    let year = if over && before == 1 || before == 0 { today.year() } else { today.year() - 1 };
    Some((Point::Part(year, part), false))
}

/// `the 90s`, `1990s`, `late 90s`. But `late 20s` and `30s` may be an age, and so may
/// `60s`.
fn decade(tokens: &[Token], today: Day) -> Option<Reading<When>> {
    let (part, rest) = match tokens {
        [one, rest @ ..] if part(one).is_some() => (part(one), rest),
        rest => (None, rest),
    };
    let rest = without(rest, |it| it.is("the los anos de") || *it == Token::Sign('\''));
    // `los 90`, `años 90`; but `los 20 años` are an age.
    let spanish = any(tokens, "los anos");
    let number = match rest.as_slice() {
        [number, s] if s.is("s") => number,
        [number] if spanish && tokens.last() == Some(number) => number,
        _ => return None,
    };
    let first = any_year(number, today).filter(|it| it % 10 == 0)?;
    let short = |it: &[Token]| matches!(it, [Token::Sign('\''), Token::Number(..)]);
    let sure = match number.whole()? {
        _ if tokens.windows(2).any(short) => true,
        0 | 80.. => true,
        50.. => spanish,
        _ => return None,
    };
    let (from, to) = match part {
        Some(Part::Early) => (first, first + 3),
        Some(Part::Mid) => (first + 4, first + 6),
        Some(Part::Late) => (first + 7, first + 9),
        Some(_) => return None,
        None => (first, first + 9),
    };
    let when = When { from: Point::Year(from), to: Some(Point::Year(to)), about: true };
    let past = from <= today.year();
    past.then(|| if sure { Reading::Value(when) } else { Reading::ask(&[when]) })
}

/// An end of a span. `2014/5` is a month there, as it cannot be two years.
fn end(tokens: &[Token], today: Day) -> Found {
    match point(tokens, today) {
        Found::Several(all) => match all.as_slice() {
            [When { from, to: None, .. }, When { to: Some(_), .. }] => Found::One(*from),
            _ => Found::Several(all),
        },
        found => found,
    }
}

/// `2012-2014`, `March to June 2019`, `between 2012 and 2014`.
fn span(tokens: &[Token], today: Day) -> Option<(Point, Point)> {
    let (between, tokens) = match tokens {
        [first, rest @ ..] if first.is("between entre") => (true, rest),
        rest => (false, rest),
    };
    let joins = |it: &Token| {
        *it == Token::Sign('-')
            || it.is(UNTIL)
            || it.is("to or a o al")
            // Two years with "and" between them may be two courses.
            || between && it.is("and y")
    };
    for place in tokens.iter().enumerate().filter(|it| joins(it.1)).map(|it| it.0) {
        let (left, right) = (tokens.get(..place)?, tokens.get(place + 1..)?);
        // `to 2019` says nothing of when it began.
        if bare(left).is_empty() {
            continue;
        }
        let to = match (end(right, today), end(left, today), right) {
            (Found::One(to), ..) => to,
            // `2014-15`
            (Found::Nothing, Found::One(Point::Year(from)), [short]) => {
                let to = short_year(short, today).filter(|to| matches!(to - from, 1..=99));
                let Some(to) = to else { continue };
                Point::Year(to)
            }
            _ => continue,
        };
        let from = match (end(left, today), to.year()) {
            (Found::One(from), _) => Some(from),
            // The first month of two may lack its year.
            (Found::Nothing, Some(year)) => {
                let mut whole = left.to_vec();
                whole.push(Token::Number(crate::history::Amount::whole(year as u32), None));
                match point(&whole, today) {
                    Found::One(from) => Some(from),
                    Found::Several(_) | Found::Nothing => None,
                }
            }
            _ => None,
        };
        if let Some(from) = from
            && When::at(from).earliest() <= When::at(to).latest()
        {
            return Some((from, to));
        }
    }
    None
}
