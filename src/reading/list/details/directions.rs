//! What directions say about the amount of a day.

use super::often::is_length;
use super::{Reader, Run};
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token, WordRole};
use crate::reading::tokens::spelled;

/// What directions say about the amount of a day.
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// This much, clearly.
    Daily(Run),
    /// Something that leaves the amount open, in these words.
    Open(Run),
}

/// What the words of directions add up to.
#[derive(Default)]
struct Directions {
    /// From the first to the last word that says something.
    run: Option<Run>,
    /// Amounts with a unit.
    amounts: Vec<Run>,
    /// How often it says one tablet.
    ones: usize,
    /// Another number of tablets.
    many: bool,
    /// Once a day.
    once: bool,
    /// Several times a day, in these words.
    times: Option<Run>,
    /// The part of the day that was named.
    part: Option<char>,
    /// `total` is said.
    total: bool,
    /// Anything else is said.
    odd: bool,
    /// Any word says how much or how often.
    known: bool,
}

impl Directions {
    /// Whether one tablet, or one amount, is all that it says.
    fn clear(&self) -> bool {
        !self.odd && !self.many && self.ones <= 1
    }

    /// Adds a word to how often, where that ends right before it.
    fn times_end_with(&mut self, place: usize) {
        if let Some(times) = self.times.as_mut().filter(|it| it.end == place) {
            times.end = place + 1;
        }
    }
}

impl Reader<'_> {
    /// What the directions say about the amount of a day.
    pub(super) fn directions(&mut self, strength: &Option<Run>) -> Said {
        let in_strength = |it: &usize| strength.as_ref().is_some_and(|run| run.contains(it));
        let taking = |it: &usize| self.stands(*it, Sense::Take);
        let mut places: Vec<usize> = (0..self.tokens.len()).filter(taking).collect();
        let free = places.is_empty();
        // `50 | daily`: a bare number in a cell is the amount, and counts no tablets.
        let often = |it: &usize| matches!(self.sense(*it), Sense::Once | Sense::Times);
        let bare = strength.as_ref().filter(|it| it.len() == 1).and_then(|it| self.token(it.start));
        if bare.is_some_and(|it| it.role == WordRole::Number) && places.iter().any(often) {
            places.retain(|it| !in_strength(it));
        }
        if free {
            // `Lexapro 10 mg daily`: what follows the name, as far as it is known.
            let known = |it: &usize| {
                let role = self.token(*it).map(|it| it.role);
                self.stands(*it, Sense::Other)
                    && match role {
                        Some(WordRole::Number) => {
                            let dated = self.is_dated(*it);
                            in_strength(it) || !dated && self.counts(*it)
                        }
                        _ if in_strength(it) || self.is_again(*it) => true,
                        Some(WordRole::Word | WordRole::Filler) => {
                            let sense = self.sense(*it);
                            !matches!(
                                sense,
                                Sense::Other | Sense::Named | Sense::Never | Sense::Label
                            )
                        }
                        it => it.is_some(),
                    }
            };
            let mut complete = false;
            for place in (self.after..self.tokens.len()).take_while(known) {
                // `One each day - 28 tablets`
                if complete && has(self.gap(place), " - ") {
                    break;
                }
                complete |= matches!(self.sense(place), Sense::Once | Sense::Times);
                places.push(place);
            }
            places.retain(|it| !in_strength(it));
        }
        let mut dose = Directions::default();
        let mut at = 0;
        while let Some(&place) = places.get(at) {
            let following = places.get(at + 1).filter(|it| **it == place + 1).copied();
            let (amounts, told) = (dose.amounts.len(), dose.once || dose.times.is_some());
            at += self.direction(place, following, &mut dose);
            // `75 mg morning, 150 mg night`: the second is no other word for the first.
            // `10 mg + 5 mg` is no other word either; after `tablet` it may be.
            if let Some(strength) =
                strength.as_ref().filter(|_| free && dose.amounts.len() > amounts)
            {
                let piece = (strength.end..place).any(|it| self.sense(it) == Sense::Piece);
                dose.odd |= told || !piece || has(self.gap(place), "+");
            }
        }
        for place in places {
            self.mark(place..place + 1, |it| it.heard = true);
        }
        let Some(run) = dose.run.clone().filter(|_| dose.known) else { return Said::Nothing };
        let daily = dose.once && dose.times.is_none();
        match (dose.amounts.as_slice(), strength) {
            ([], Some(strength)) if dose.clear() && daily => Said::Daily(strength.clone()),
            ([one], _) if dose.clear() && daily => Said::Daily(one.clone()),
            // `2 tablets (100 mg total)`
            ([one], _) if !dose.odd && daily && dose.total => Said::Daily(one.clone()),
            ([one], _) if dose.clear() && dose.times.is_some() && !dose.total => {
                Said::Open(one.start.min(run.start)..run.end)
            }
            ([], _) if dose.clear() && dose.times.is_some() => {
                Said::Open(dose.times.unwrap_or(run))
            }
            _ => Said::Open(run),
        }
    }

    /// Whether a number counts tablets, times or an amount: `1`, `1-2`, `1 or 2`.
    fn counts(&self, place: usize) -> bool {
        const MOST: usize = 4;
        let small = self.token(place).is_some_and(|it| it.letters.len() <= 3);
        let counted = (place + 1..place + MOST).find_map(|it| {
            let role = self.token(it)?.role;
            match (role, self.sense(it)) {
                (WordRole::Unit, _)
                | (_, Sense::Piece | Sense::Time | Sense::Times | Sense::Once) => Some(true),
                // `300 mg 24 hr tablet` is about the tablet.
                (_, Sense::Open) => Some(!self.token(place)?.letters.starts_with(b"24")),
                (WordRole::Number, _) | (_, Sense::Join | Sense::One | Sense::Plain) => None,
                _ => Some(false),
            }
        });
        small && counted == Some(true)
    }

    /// Takes one word of directions; how many it took.
    fn direction(&self, place: usize, following: Option<usize>, dose: &mut Directions) -> usize {
        let Some(token) = self.token(place) else { return 1 };
        let next = following.map_or(Sense::Other, |it| self.sense(it));
        if let Some(skipped) = self.is_beside_it(place, next, dose) {
            return skipped;
        }
        let unit = following.and_then(|it| self.token(it)).map(|it| it.role);
        let mut taken = 1;
        match (token.role, token.sense) {
            (WordRole::Strength, _) => dose.amounts.push(place..place + 1),
            (WordRole::Number, _) if unit == Some(WordRole::Unit) => {
                dose.amounts.push(place..place + 2);
                taken = 2;
            }
            (WordRole::Number, _) => taken = self.number(place, next, dose),
            // `1 (one) tablet`
            (_, Sense::One) if dose.ones > 0 && has(self.gap(place), "(") => {}
            // `una vez al día`
            (_, Sense::One) if next == Sense::Time => {
                dose.once = true;
                taken = 2;
            }
            (_, Sense::One) => dose.ones += 1,
            (_, Sense::Times) => dose.times = dose.times.take().or(Some(place..place + 1)),
            (_, Sense::Once) => self.once(place, token, dose),
            (_, Sense::Total) => dose.total = true,
            // `one to be taken at night`
            (_, Sense::Join) if token.is("to") && next == Sense::Plain => {}
            // `twice a day`
            (_, Sense::Plain) if next == Sense::Once => dose.times_end_with(place),
            (_, Sense::Take | Sense::Piece | Sense::Time | Sense::Plain) => {}
            (_, Sense::Open) => {
                dose.odd = true;
                // `alternate days`
                taken += usize::from(self.token(place + 1).is_some_and(is_length));
            }
            (WordRole::Kind(_) | WordRole::Release(_) | WordRole::Salt, _) => {}
            // `TK 2 T PO QAM`: tablets, or capsules.
            _ if token.is("t c ts cs")
                && place
                    .checked_sub(1)
                    .and_then(|it| self.token(it))
                    .is_some_and(|it| it.role == WordRole::Number || it.sense == Sense::One) => {}
            _ => dose.odd = true,
        }
        self.say(place, token, taken, dose);
        taken
    }

    /// How many words here are about neither how much nor how often, if they are not.
    fn is_beside_it(&self, place: usize, next: Sense, dose: &Directions) -> Option<usize> {
        let token = self.token(place)?;
        let number = token.role == WordRole::Number;
        // `one each morning, 28 tablets` was filled.
        let filled = number && next == Sense::Piece && token.letters.len() > 1 && dose.once;
        match () {
            () if token.role == WordRole::Word && self.is_again(place) => Some(1),
            // `for 8 weeks`, `dos años` is how long.
            () if (number || spelled(&token.letters).is_some()) && self.is_how_long(place + 1) => {
                Some(2)
            }
            () if self.is_how_long(place) => Some(1),
            () => filled.then_some(2),
        }
    }

    /// Takes a number without a unit; how many words it took.
    fn number(&self, place: usize, next: Sense, dose: &mut Directions) -> usize {
        let one = self.is(place, "1");
        if next == Sense::Time {
            dose.once |= one;
            if !one {
                dose.times = dose.times.take().or(Some(place..place + 2));
            }
            return 2;
        }
        if one {
            dose.ones += 1;
            return 1;
        }
        dose.many = true;
        1 + usize::from(next == Sense::Piece)
    }

    /// Takes a word that says once a day.
    fn once(&self, place: usize, token: &Token, dose: &mut Directions) {
        dose.once = true;
        // `morning and night` is twice, and `dinner & bedtime`; `every night at bedtime` is
        // once.
        let part = part_of_day(token);
        let again = signs::holds(self.gap(place), "+&");
        dose.odd |= part != 'd' && (again || dose.part.is_some_and(|it| it != part));
        dose.part = dose.part.or(Some(part).filter(|it| *it != 'd'));
        // `twice daily`
        dose.times_end_with(place);
    }

    /// Takes a word into the run of those that say something.
    fn say(&self, place: usize, token: &Token, taken: usize, dose: &mut Directions) {
        let said = token.sense;
        let sign = self.sign_before(place) > 0;
        dose.odd |= sign;
        dose.known |= sign
            || token.letters.len() == 1 && token.role == WordRole::Word
            || token.letters.iter().any(u8::is_ascii_digit)
            || spelled(&token.letters).is_some()
            || matches!(said, Sense::Once | Sense::Times | Sense::One | Sense::Open | Sense::Total);
        let says =
            !matches!(said, Sense::Take | Sense::Plain | Sense::Piece | Sense::Time | Sense::Join)
                && !matches!(token.role, WordRole::Kind(_) | WordRole::Release(_) | WordRole::Salt)
                || sign
                || said == Sense::Open;
        // `every other day`
        let every = place
            .checked_sub(1)
            .filter(|it| said == Sense::Open && self.is(*it, "every each per cada"));
        // What stands before the first or between is kept; what follows the last
        // word that we know is not about the amount.
        let start = dose.run.as_ref().map_or(every.unwrap_or(place), |it| it.start);
        if says && (said != Sense::Other || token.role != WordRole::Word || dose.run.is_none()) {
            dose.run = Some(start..place + taken);
        }
    }
}

/// The part of the day that a word names, by a letter; `d` for all of it.
fn part_of_day(token: &Token) -> char {
    const PARTS: [(&str, char); 3] = [
        ("am qam morning mane manana", 'm'),
        ("noon afternoon", 'a'),
        ("daily day dia diaria diariamente diario od once qd qday", 'd'),
    ];
    PARTS.iter().find(|it| token.is(it.0)).map_or('n', |it| it.1)
}
