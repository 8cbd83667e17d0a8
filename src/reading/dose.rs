//! Reads how much was taken.

mod parsed;
mod parser;

use parsed::MOST_TABLETS;
use parser::{HALF, Parser};

use super::Reading;
use super::tokens::{Token, about, not_sure, tokens};
use crate::formulary::signs;
use crate::formulary::within::has;
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
    /// Whether the most in one day is asked for: of `75 -> 150` the highest.
    pub most: bool,
}

/// What a dose was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseReading {
    /// The dose.
    pub reading: Reading<Dose>,
    /// Whether to ask "is this number right?". Only from the agent's strengths:
    /// ten times the largest or more, or less than a quarter of the smallest; and of tablets
    /// where they are as many as those of a bottle. Never a limit.
    pub soft_check: bool,
}

/// Reads how much was taken in one day or one session.
pub fn dose(text: &str, context: DoseContext) -> DoseReading {
    let reading = read(text, &context);
    let unlikely = match &reading {
        Reading::Value(dose) => is_far(dose, &context),
        Reading::Ask(all) => all.iter().all(|it| is_far(&it.value, &context)),
        Reading::Empty | Reading::NotSure | Reading::Words => false,
    };
    DoseReading { reading, soft_check: unlikely }
}

/// Words before an amount that leave it as it is, words that raise it, and words beside it
/// that make it the highest.
const LEADS: &str = "i it was were on estaba tomo took take taking got to tome tomaba";
pub const RISE: &str = "went titrated increased raised upped up slowly gradually hasta subi subio subiendo \
    subieron aumento aumente aumentado aumentaron titulado llegue llego llegar";
pub const MOST: &str = "max maximum maximo maxima highest most tops tope peak peaked";

fn is_far(dose: &Dose, context: &DoseContext) -> bool {
    if dose.unit == DoseUnit::Pieces {
        return dose.most > Amount::whole(MOST_TABLETS);
    }
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
    // `1500` for 150: a zero too many.
    let tenth = Some(taken / 10).filter(|_| taken.is_multiple_of(10));
    let is_tenth = |it: &Amount| tenth.is_some() && in_unit(*it) == tenth;
    let slipped = taken.div_ceil(4) > largest && context.strengths.iter().any(is_tenth);
    slipped || taken / 10 >= largest || taken < smallest.div_ceil(4)
}

fn read(text: &str, context: &DoseContext) -> Reading<Dose> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let Some(mut tokens) = tokens(text) else { return Reading::Words };
    let mut bracket = Vec::new();
    if not_sure(&tokens) {
        return Reading::NotSure;
    }
    if several(text, context) {
        return Reading::Words;
    }
    let mut about = about(&mut tokens);
    // What stands in brackets is said besides: `800 mg (level 0.5)`.
    if let Some(place) = tokens.iter().position(|it| matches!(it, Token::Sign('(')))
        && place > 0
    {
        bracket = tokens.split_off(place);
        if let Some(end) = bracket.iter().position(|it| *it == Token::Sign(')')) {
            tokens.extend_from_slice(bracket.get(end + 1..).unwrap_or_default());
            bracket.truncate(end + 1);
        }
    }
    // `I think it was 100 mg`, `went up to 200`, `200 mg max`: the most is what is asked
    // for.
    let mut highest = false;
    let rises = |it: &Token| it.is(RISE) || it.is(MOST);
    let leads = |it: &Token| it.is(LEADS) || rises(it) || *it == Token::Sign('.');
    while tokens.len() > 1 && tokens.first().is_some_and(leads) {
        highest |= rises(&tokens.remove(0));
        about |= super::tokens::about(&mut tokens);
    }
    while tokens.len() > 1 && tokens.pop_if(|it| it.is(MOST)).is_some() {
        highest = true;
        tokens.pop_if(|it| it.is("at"));
    }
    let mut parser = Parser { tokens: &tokens, place: 0 };
    let read = match parser.whole() {
        // A range that we show has a longer dash, and no count before it.
        Some(parsed) => parsed.reading(about, has(text, "–"), context),
        None => return Reading::Words,
    };
    let dose = match &read {
        Reading::Value(it) => Some(*it),
        Reading::Ask(_) | Reading::Empty | Reading::NotSure | Reading::Words => None,
    };
    if let Some(all) = dose.and_then(|it| in_all(it, inside(&bracket), context)) {
        return Reading::Value(Dose { about, ..all });
    }
    if may_change(&bracket, dose, context) {
        return Reading::Words;
    }
    match read {
        // `up to 200` may not be what was usual.
        Reading::Value(dose) if highest && !context.most => Reading::ask(&[dose]),
        read => read,
    }
}

fn inside(bracket: &[Token]) -> &[Token] {
    bracket.get(1..bracket.len().saturating_sub(1)).unwrap_or_default()
}

/// `1 tablet (50 mg)`, `2 tablets (100 mg total)`, as on a label: what the tablets hold.
fn in_all(dose: Dose, inside: &[Token], context: &DoseContext) -> Option<Dose> {
    let fits = dose.unit == DoseUnit::Pieces
        && dose.most == dose.least
        && (dose.most == Amount::whole(1) || inside.last().is_some_and(|it| it.is("total")));
    let parsed = Parser { tokens: inside, place: 0 }.whole().filter(|_| fits)?;
    parsed.unit.filter(|it| *it != DoseUnit::Pieces)?;
    match parsed.reading(false, true, context) {
        Reading::Value(all) => Some(all),
        _ => None,
    }
}

/// Whether a comma without a space parts several amounts: `50,100`, `5,10`. Each is a
/// strength, or as round as one, and the one number that it would be is none.
fn several(text: &str, context: &DoseContext) -> bool {
    let Some(smallest) = context.strengths.first() else { return false };
    let known = |it: Amount| context.strengths.contains(&it);
    let round =
        |it: Amount| it >= *smallest && it.whole_number().is_some_and(|it| it >= 10 && it % 5 == 0);
    let unlikely = |it: Amount| is_far(&Dose::exactly(it, context.unit), context);
    signs::split(text, &|it| !it.is_ascii_digit() && !matches!(it, '.' | ',')).iter().any(|run| {
        let run = signs::trim_end(run, ".,");
        let parts = signs::split(run, &|it| matches!(it, '.' | ','));
        let amount = |it: &&str| Amount::from_decimal(it).is_some_and(|it| known(it) || round(it));
        let thousands = parts.iter().skip(1).all(|it| it.len() == 3);
        let whole = Amount::from_decimal(&parts.join(if thousands { "" } else { "." }));
        // Nobody ends a list with a point between: `2.5`
        let listed = !has(run, ".") || parts.last().is_some_and(|it| it.len() == 2);
        parts.len() > 1
            && parts.iter().all(amount)
            && !whole.is_some_and(known)
            && if thousands { whole.is_none_or(unlikely) } else { listed }
    })
}

/// Whether what stands in brackets may make another amount of a dose: `50 mg (two a
/// day)`, `(max 200 mg)`, `(every other day)`, `(am and pm)`. Not so a year, a length of time, a level
/// in the blood, or how the same amount comes about: `150 mg (100 am, 50 pm)`.
fn may_change(bracket: &[Token], dose: Option<Dose>, context: &DoseContext) -> bool {
    const EVERY: &str = "every other alternate week weekly cada semana q max later then luego \
        despues up hasta needed prn least minimo more mas each per cada doubled double doble \
        monthly mensual fortnightly weekdays weekends mornings nights both and y";
    const TIME: &str = "week weeks month months year years yrs semanas meses mes anos ano";
    let inside = inside(bracket);
    let most = matches!(inside, [one] if one.is(MOST));
    if most || inside.first().is_some_and(|it| it.is("level nivel")) {
        return false;
    }
    let mut parser = Parser { tokens: inside, place: 0 };
    let tells = inside.iter().enumerate().any(|(place, token)| {
        parser.place = place;
        let year = matches!(token.whole(), Some(1900..=2199));
        let time = inside.get(place + 1).is_some_and(|it| it.is(TIME));
        let many = token.number().is_some() || token.is(HALF);
        many && !year && !time
            || token.is(EVERY)
            || *token == Token::Sign('&')
            || parser.often().is_some_and(|it| it > 1)
    });
    parser.place = 0;
    let amount = dose.and_then(Dose::nanograms);
    let same = |it: &Dose| amount.is_some() && it.nanograms() == amount;
    tells
        && match parser.whole().map(|it| it.reading(false, true, context)) {
            Some(Reading::Value(told)) => !same(&told),
            Some(Reading::Ask(all)) => !all.iter().any(|it| same(&it.value)),
            Some(Reading::Empty | Reading::NotSure | Reading::Words) | None => true,
        }
}
