//! Entries without an exact name: misspelt, a treatment, a class, or not known.

use std::ops::Range;

use super::super::Means;
use super::{Entry, MOST_MEANT, Reader};
use crate::formulary::letters::small;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token, TreatmentHint, Verdict, WordRole, recognize};

/// More unknown words than these before any number or direction are a sentence;
/// in a run of names one is as many as a name has.
const MOST_UNKNOWN: usize = 3;

impl Reader<'_> {
    /// `zolft and ECT`: two entries without an exact name, where each is one.
    pub(super) fn unnamed_pair(
        &self,
        part: Range<usize>,
        looks: &mut u32,
        all: &mut Vec<Entry>,
    ) -> bool {
        let tokens = self.tokens(part.clone());
        let mut joins = tokens.iter().filter(|it| it.sense == Sense::Join);
        let (Some(join), None) = (joins.next(), joins.next()) else { return false };
        let words = tokens.iter().filter(|it| it.role == WordRole::Word).count();
        if words > MOST_UNKNOWN || !self.unnamed(part.start..join.start, looks, all) {
            return false;
        }
        let both = self.unnamed(join.start..part.end, looks, all);
        if !both {
            all.pop();
        }
        both
    }

    /// Adds an entry without an exact name, and says whether there is one: misspelt, a
    /// treatment or a class.
    pub(super) fn unnamed(
        &self,
        part: Range<usize>,
        looks: &mut u32,
        all: &mut Vec<Entry>,
    ) -> bool {
        let entry = self.without_name(part, looks);
        let found = entry.is_some();
        all.extend(entry);
        found
    }

    fn without_name(&self, part: Range<usize>, looks: &mut u32) -> Option<Entry> {
        if *looks == 0 {
            return None;
        }
        let is_word = |it: &&Token| it.role == WordRole::Word && !it.heading;
        let tokens = self.tokens(part.clone());
        // `the same time` is not about SAMe.
        let first = tokens
            .iter()
            .enumerate()
            .position(|(at, it)| is_word(&it) && (at == 0 || it.sense != Sense::Plain))?;
        let goes_on = |it: &&Token| {
            let number = matches!(it.role, WordRole::Number | WordRole::Strength);
            let stops = matches!(
                it.sense,
                Sense::Take | Sense::Label | Sense::Start | Sense::Stop | Sense::Piece
            );
            // `ECT x12`
            let times = it.letters.strip_prefix(b"x");
            !number && !stops && times.is_none_or(|it| it.iter().any(|it| !it.is_ascii_digit()))
        };
        let mut head: Vec<&Token> = Vec::new();
        for token in tokens.iter().skip(first).take_while(goes_on) {
            // `ECT (bilateral)`
            let gap = head.last().map_or("", |it| self.text(it.end..token.start));
            if has(gap, "(") {
                break;
            }
            head.push(token);
        }
        // `ECT for 4 weeks`
        while head.len() > 1 && head.last().is_some_and(|it| it.role == WordRole::Filler) {
            head.pop();
        }
        let name = head.first()?.start..head.last()?.end;
        // `later 100` is about the medicine before.
        let same = |it: &Token| it.is("same");
        if head.iter().all(|it| it.sense == Sense::Plain && !same(it)) {
            return None;
        }
        let unknown = head.iter().filter(|it| is_word(it)).count();
        let whole = part == (0..self.record.text.len());
        if unknown > if whole { MOST_UNKNOWN } else { 1 } {
            return None;
        }
        *looks -= 1;
        let found = recognize(self.text(name.clone()));
        let means = match found.verdict {
            Verdict::Exact | Verdict::Suggest | Verdict::Ask | Verdict::Split => {
                Means::Maybe(found.matches.into_iter().take(MOST_MEANT).collect())
            }
            Verdict::Class => Means::Class,
            Verdict::Treatment(hint) => Means::Treatment(hint),
            Verdict::Other => Means::Other,
            Verdict::None => return None,
        };
        // The name of a treatment and nothing else; a hospital is often an address.
        let sure = matches!(means, Means::Treatment(hint) if hint != TreatmentHint::Hospital)
            && unknown <= 2
            && first + head.len() == tokens.len()
            && tokens.iter().take(first).all(|it| it.sense == Sense::Join);
        let mut entry = Entry::new(means, name, part);
        entry.sure = sure;
        Some(entry)
    }

    /// `Gorvast 100 mg` among others: words that we do not know, with an amount of
    /// their own. It is no detail of its neighbour.
    pub(super) fn unknown(&self, part: Range<usize>) -> Option<Entry> {
        let tokens = self.tokens(part.clone());
        let joins = tokens.iter().take_while(|it| it.sense == Sense::Join).count();
        let (_, tokens) = tokens.split_at_checked(joins)?;
        let unknown = |it: &&Token| {
            let letter = it.letters.first().is_some_and(u8::is_ascii_alphabetic);
            it.role == WordRole::Word && it.sense == Sense::Other && !it.heading && letter
        };
        let count = tokens.iter().take_while(unknown).count();
        let (words, rest) = tokens.split_at_checked(count)?;
        let unit = rest.get(1).is_some_and(|it| it.role == WordRole::Unit);
        let amount = rest
            .first()
            .is_some_and(|it| it.role == WordRole::Strength || it.role == WordRole::Number && unit);
        let name = words.first()?.start..words.last()?.end;
        let whole = part == (0..self.record.text.len());
        // `Zoloft 50 mg, tapered 25 mg`: beside a name with a capital a name has one.
        let first = |at: usize| self.record.text.get(at..).and_then(|it| it.chars().next());
        let capital = |at: usize| first(at).is_some_and(|it| small(it) != it);
        let small = self.record.found.first().is_some_and(|it| capital(it.range.start));
        let named = !small || capital(name.start);
        let unknown = amount && named && count <= MOST_UNKNOWN && !whole;
        unknown.then(|| Entry::new(Means::Nothing, name, part))
    }
}
