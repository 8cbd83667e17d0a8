//! A number without a unit that is an amount.

use super::often::is_length;
use super::{Reader, Run};
use crate::formulary::{Basis, Sense, Token, WordRole, signs};
use crate::history::Amount;
use crate::reading::tokens::spelled;

/// What leads from a name to the most that was taken.
pub(super) const MOST: &str = "max maximum highest top dose dosage up to maxima maximo dosis";
/// What a number counts that is no amount, where it does not end with the `s` of several.
const COUNTED: &str =
    "lb kg percent out of hour hr min minute yo ml meq mmol libra kilo hora age edad";

/// A whole number below this, of what is given in sessions, is most often how many.
const MANY: u32 = 20;

/// Whether a word is a number, or ten and more in words: `twenty`.
fn is_number(token: &Token) -> bool {
    let word = || spelled(&token.letters).is_some_and(|it| it.millionths() >= 10_000_000);
    token.role == WordRole::Number || token.role == WordRole::Word && word()
}

impl Reader<'_> {
    /// `Lexapro 10`, `Lexapro 10-20`: a number right after the name that counts nothing
    /// else. Or `Lexapro, 10, 2015`: one that stands by itself there.
    pub(super) fn bare_number(&self) -> Option<Run> {
        // `TMS 36` is no amount.
        if self.treatment {
            return None;
        }
        let leads = self.tokens.iter().skip(self.after).take_while(|it| {
            let kind = matches!(it.role, WordRole::Salt | WordRole::Release(_) | WordRole::Kind(_));
            kind || it.is(MOST)
        });
        let place = self.after + leads.count();
        let number = self.token(place).filter(|it| is_number(it))?;
        // `twenty five`, `twenty or thirty`
        let goes_on = |it: &Token| spelled(&it.letters).is_some() || it.is("to or and y o a");
        if number.role == WordRole::Word && self.token(place + 1).is_some_and(goes_on) {
            return None;
        }
        let last = if self.is_range(place) { place + 1 } else { place };
        let next = self.text.get(self.token(last)?.end..)?;
        let rest = signs::trim_start(next, " ");
        let gap = signs::trim(self.gap(place), " ");
        let ends = rest.is_empty() || signs::begins(rest, ",;\n") || rest.starts_with("- ");
        let alone = signs::is_one(gap, ",:-–") && ends && number.letters.len() > 1;
        // `Depakote ER 1000` is an amount.
        let year = match &*number.letters {
            [b'1', b'9', _, _] | [b'2', b'0', _, _] => true,
            digits => digits.len() > 4 && number.role == WordRole::Number,
        };
        // `Zoloft 50.` ends a sentence.
        let point =
            next.strip_prefix('.').is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
        let dated = point || signs::begins(next, "/-") && !next.starts_with("->");
        let counts = self.counts_else(last, alone) || signs::begins(rest, "%");
        let year = year || last == place && self.is_short(place);
        // `ketamine 6`: that many infusions, or an amount.
        let amount = self.text.get(number.start..number.end).and_then(Amount::from_decimal);
        let few = amount.and_then(Amount::whole_number).is_some_and(|it| it < MANY);
        let session = self.agent.is_some_and(|it| it.basis() == Basis::PerSession) && few;
        // `Wellbutrin dose: 300 XL`
        let led = gap == ":" && self.is(place - 1, MOST);
        ((alone || led || gap.is_empty()) && !counts && !year && !dated && !session)
            .then_some(place..last + 1)
    }

    /// Whether a number of two digits, which may be a year, is not made up of a few tablets
    /// of one strength or halves of them: `Prozac 98`.
    pub(super) fn is_short(&self, place: usize) -> bool {
        const MOST_HALVES: u64 = 12;
        let Some(&[ten @ b'0'..=b'9', one @ b'0'..=b'9']) =
            self.token(place).and_then(|it| self.text.as_bytes().get(it.start..it.end))
        else {
            return false;
        };
        let number = u64::from(ten - b'0') * 10 + u64::from(one - b'0');
        let strengths = self.agent.map(|it| it.strengths(None)).unwrap_or_default();
        // `Effexor 37` is of 37.5.
        let made = |strength: &Amount| {
            let strength = strength.millionths();
            (1..=MOST_HALVES).any(|it| strength * it / 2_000_000 == number)
        };
        !strengths.is_empty() && !strengths.iter().any(made)
    }

    /// The only number of a cell in a column of doses: `Zoloft | 200 | 2010`.
    pub(super) fn number_of_cell(&self) -> Option<Run> {
        let separates = |it: &str| signs::holds(it, "|\t,;") && signs::only(it, "|\t,; ");
        let alone = |it: &usize| {
            let number = |it: &&Token| {
                it.role == WordRole::Number && (it.letters.len() > 1 || self.is_strength(it))
            };
            let last = *it + 1 == self.tokens.len();
            !self.treatment
                && self.stands(*it, Sense::Take)
                && self.token(*it).filter(number).is_some()
                && separates(self.gap(*it))
                && (last || separates(self.gap(*it + 1)))
        };
        (self.after..self.tokens.len()).find(alone).map(|it| it..it + 1)
    }

    /// Whether a number is what one tablet holds: `Abilify | 5`, and not `Zoloft | 2`.
    fn is_strength(&self, token: &Token) -> bool {
        let amount = self.text.get(token.start..token.end).and_then(Amount::from_decimal);
        let strengths = self.agent.map(|it| it.strengths(None)).unwrap_or_default();
        amount.is_some_and(|it| strengths.contains(&it))
    }

    /// Whether a number and the next one are the least and the most, and no two months or
    /// years: both are whole tablets of one strength.
    pub(super) fn is_range(&self, place: usize) -> bool {
        let amount = |place: usize| {
            let token = self.token(place).filter(|it| it.role == WordRole::Number)?;
            Amount::from_decimal(self.text.get(token.start..token.end)?)
        };
        let (Some(low), Some(high)) = (amount(place), amount(place + 1)) else { return false };
        let (low, high) = (low.millionths(), high.millionths());
        let whole = |strength: &Amount| {
            let strength = strength.millionths().max(1);
            low % strength == 0 && high % strength == 0
        };
        let strengths = self.agent.map(|it| it.strengths(None)).unwrap_or_default();
        signs::is_one(self.gap(place + 1), "-–") && low < high && strengths.iter().any(whole)
    }

    /// Whether the words after a number make it no amount: `Prozac 20 pounds`.
    pub(super) fn counts_else(&self, place: usize, alone: bool) -> bool {
        let few = self.token(place).is_some_and(|it| it.letters.len() < 2);
        let next = self.sense(place + 1);
        let counts = match next {
            // `150 x 2 years`
            Sense::Time => !(self.is(place + 1, "x") && self.is_how_long(place + 3)),
            Sense::Piece => true,
            // `50 bid`, but `2 bid`.
            Sense::Times => few,
            // `1 day`, `30 day supply`; but `50 a day`.
            Sense::Once => self.is(place + 1, "day dia"),
            // `15 y/o`
            Sense::Join if self.is(place + 1, "y") && self.is(place + 2, "o") => true,
            // `2 a 3 años`
            _ if self.is(place + 1, "a to or o") => self.token(place + 3).is_some_and(is_length),
            _ => false,
        };
        let counted = || {
            let Some(word) = self.token(place + 1) else { return false };
            let several = word.letters.ends_with(b"s");
            let counted = match word.role {
                WordRole::Unit => true,
                // `6 infusions`
                WordRole::Kind(_) => several,
                WordRole::Word => match next {
                    Sense::Plain | Sense::Start | Sense::Stop | Sense::Take => false,
                    Sense::Once | Sense::Open => false,
                    // `Prozac 40 helped`, but `Prozac 10 out of 10`.
                    Sense::Other => few || several || word.is(COUNTED),
                    _ => true,
                },
                _ => false,
            };
            counted || is_length(word)
        };
        counts || !alone && counted()
    }
}
