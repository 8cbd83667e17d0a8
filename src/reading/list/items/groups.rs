//! The names of a part, and where the text of each begins.

use std::ops::Range;

use super::super::details::is_length;
use super::super::leads::{denies, is_another, is_mine, is_not, may_lead};
use super::super::{Means, every, named, some};
use super::parts::sentence;
use super::{MOST_MEANT, Reader};
use crate::formulary::{AgentId, Found, Match, Named, Sense, Token, WordRole, combination, signs};

/// What leads from one medicine to the next: `followed by`.
pub(super) const FOLLOWED: &str =
    "followed switching switched changed moved replaced augmented seguido cambiado";

/// One or several exact names of the same medicine, side by side.
pub(super) struct Group<'a> {
    first: &'a Found,
    /// The agents that it may be: those that all its names have in common.
    agents: &'a [Match],
    /// The product that is named by its two ingredients.
    both: Option<AgentId>,
    /// The name, with a brand in brackets after it.
    pub name: Range<usize>,
    /// Where the last name of this medicine ends.
    pub end: usize,
    /// Whether it is plain that an entry begins with it.
    pub entry: bool,
    /// Where its text begins.
    pub begins: usize,
    /// How many brackets are open where it ends.
    brackets: isize,
}

/// How many more brackets a text opens than it closes.
fn brackets(text: &str) -> isize {
    text.bytes().map(|it| isize::from(it == b'(') - isize::from(it == b')')).sum()
}

impl<'a> Group<'a> {
    fn new(found: &'a Found, begins: usize, entry: bool) -> Group<'a> {
        let name = found.range.clone();
        let agents = &found.agents;
        Group { first: found, agents, both: None, end: name.end, name, entry, begins, brackets: 0 }
    }

    /// Whether the agent of another name is one that this may be.
    fn has(&self, found: &Found) -> bool {
        let [one] = found.agents.as_slice() else { return false };
        self.agents.iter().any(|it| it.agent == one.agent)
    }

    /// What it means, and whether that is one thing.
    pub(super) fn means(&self) -> (Means, bool) {
        if let Some(treatment) = self.first.treatment {
            return (Means::Treatment(treatment), true);
        }
        match (self.both, self.agents) {
            (Some(agent), _) => {
                let both = Match { agent, name: agent.name(), named: Named::Generic };
                (Means::Agent(both), true)
            }
            (None, []) => (Means::Other, false),
            (None, [one]) => (Means::Agent(*one), true),
            (None, several) => {
                (Means::Maybe(several.iter().take(MOST_MEANT).copied().collect()), false)
            }
        }
    }
}

impl Reader<'_> {
    pub(super) fn groups(&self, part: Range<usize>) -> Vec<Group<'_>> {
        let mut groups: Vec<Group> = Vec::new();
        let all = &self.record.found;
        let first = named(all, part.start);
        // `20 mg prozac 50 mg zoloft`: each amount stands before its name.
        let mut amounts_lead = false;
        for found in all.iter().skip(first).take_while(|it| it.range.end <= part.end) {
            let Some(last) = groups.last_mut() else {
                let begins = part.start;
                amounts_lead = self.amount_before(begins..found.range.start, "").is_some();
                let entry = self.leads(begins..found.range.start);
                groups.push(Group::new(found, begins, entry));
                continue;
            };
            let both = self.both(last, found);
            let narrower = last.agents.len() > 1 && last.has(found);
            if narrower {
                // `selegiline [Emsam]`
                last.agents = &found.agents;
            }
            let again = narrower || last.first.is_same(found) || self.is_other_again(last, found);
            if both.is_some() || again {
                let between = self.tokens(last.end..found.range.start);
                let beside = |it: &Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
                if last.end == last.name.end && between.iter().all(beside) {
                    last.name.end = found.range.end;
                }
                last.brackets += brackets(self.text(last.end..found.range.end));
                last.end = found.range.end;
                last.both = last.both.or(both);
                continue;
            }
            let between = last.end..found.range.start;
            // `2. Prozac`, `2) Prozac`
            let marks = if amounts_lead { ["", ".", ")"] } else { [".", ")", ")"] };
            let amount = marks.iter().find_map(|it| self.amount_before(between.clone(), it));
            // `(1) Zoloft (2) Prozac`; but `Zoloft (100) Prozac (40)`.
            let bracket = amount.filter(|it| signs::ends(self.text(between.start..*it), "("));
            let leads = groups.first().is_some_and(|it| {
                signs::ends(self.text(part.start..it.name.start).trim_end(), ")")
            });
            let amount = match bracket {
                Some(it) if leads => Some(it - 1),
                Some(_) => None,
                None => amount,
            };
            let begins = self
                .boundary(&between)
                .or_else(|| self.begins_anew(between.start, found).then_some(found.range.start));
            let begins = begins.map(|it| amount.map_or(it, |amount| it.min(amount)));
            // `[ ] Prozac [x] Zoloft`: each box belongs to the name after it.
            let first = groups.first().and_then(|it| self.mark_before(it.name.start));
            let mark = self.mark_before(found.range.start).filter(|_| first.is_some());
            let begins = begins.map(|it| mark.map_or(it, |mark| it.min(mark.0)));
            let entry = begins.is_some() && self.record.columns.is_empty();
            groups.push(Group::new(found, begins.unwrap_or(found.range.start), entry));
        }
        groups
    }

    /// Where the amount begins with which a text ends, but for a mark.
    pub(super) fn amount_before(&self, range: Range<usize>, mark: &str) -> Option<usize> {
        // `20 mg of Lexapro`
        let (tokens, end) = match self.tokens(range.clone()) {
            [all @ .., of] if of.is("of de") => (all, of.start),
            all => (all, range.end),
        };
        let [rest @ .., last] = tokens else { return None };
        let beside = self.text(last.end..end).trim() == mark;
        let number = if last.role == WordRole::Unit { rest.last()? } else { last };
        let year = number.letters.len() > 3 && last.role == WordRole::Number;
        let amount = matches!(number.role, WordRole::Number | WordRole::Strength) && !year;
        // `Prozac 20 mg. Zoloft`: with a unit it ends the sentence before.
        let item = mark.is_empty() || last.role == WordRole::Number;
        (beside && amount && item).then_some(number.start)
    }

    /// `olanzapine-fluoxetine`: one product by the names of its two ingredients.
    fn both(&self, last: &Group, found: &Found) -> Option<AgentId> {
        let ([a], [b]) = (last.first.agents.as_slice(), found.agents.as_slice()) else {
            return None;
        };
        let joined = signs::is_one(self.text(last.end..found.range.start), "-/");
        let generic = a.named == Named::Generic && b.named == Named::Generic;
        combination(a.agent, b.agent).filter(|_| joined && generic)
    }

    /// `lisinopril (Prinivil, Zestril)`: names of a medicine that is not ours.
    fn is_other_again(&self, last: &Group, found: &Found) -> bool {
        if last.first.is_ours() || found.is_ours() {
            return false;
        }
        let between = last.end..found.range.start;
        let text = self.text(between.clone());
        (last.brackets + brackets(text) > 0 || !signs::holds(text, ",;\t|\n+&"))
            && every(self.tokens(between.clone()), |it| it.role != WordRole::Filler)
    }

    /// `zoloft 100mg didnt work lexapro 20mg`: a name between no signs begins an entry where an
    /// amount or a year follows it, and one followed the name before it.
    fn begins_anew(&self, last: usize, found: &Found) -> bool {
        const LINKS: &str = "than like as vs versus unlike que como replaced replacing over \
            said says instead equals combined";
        let number = |at: usize| {
            let after = self.tokens(at..self.record.text.len());
            let kind = |it: &&Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
            let next = after.iter().find(|it| !kind(it));
            next.is_some_and(|it| matches!(it.role, WordRole::Number | WordRole::Strength))
        };
        let tokens = self.tokens(last..found.range.start);
        let links = |it: &Token| {
            it.is(LINKS) || it.role == WordRole::Filler && !it.is("tried took then") || is_not(it)
        };
        let text = self.text(last..found.range.start);
        !signs::holds(text, "(),;/\n")
            && tokens.last().is_some_and(|it| !links(it) && it.sense != Sense::Take)
            && number(last)
            && number(found.range.end)
            && !denies(tokens)
            && !some(tokens, is_another)
    }

    /// Where, between two names, the second entry begins; `None` where the second
    /// name is only mentioned: `in place of Celexa`.
    fn boundary(&self, between: &Range<usize>) -> Option<usize> {
        let text = self.text(between.clone());
        if brackets(text) > 0 {
            return None;
        }
        // `Deplin w/ Lexapro`, `w/ my Lexapro`
        let with = |it: &[u8]| matches!(it, [b' ', b'w' | b'W' | b'c' | b'C', b'/']);
        if let Some(with) = text.as_bytes().windows(3).rposition(with)
            && self.tokens(between.start + with..between.end).iter().skip(1).all(may_lead)
        {
            return None;
        }
        // `Prozac (2010, 40 mg) then Zoloft`: what is in brackets parts nothing.
        let separator = signs::last(text, ",;|\t\n/+&");
        let separator = separator.filter(|it| signs::last(text, ")]").is_none_or(|end| end < *it));
        // `Zoloft - felt sick. Prozac`
        let ends = sentence(self.record, between.clone());
        let parted = separator.map(|it| between.start + it + 1).max(ends);
        // `Zoloft for a year followed by Paxil`
        if let [rest @ .., then, by] = self.tokens(between.clone())
            && then.is(FOLLOWED)
            && by.is("by to with por a con")
            && !rest.last().is_some_and(is_not)
        {
            return Some(then.start);
        }
        let begins = match parted {
            Some(it) => it,
            None => {
                let joins = |it: &&Token| it.sense == Sense::Join;
                let tokens = self.tokens(between.clone());
                tokens.iter().rev().find(joins).map_or(between.end, |it| it.start)
            }
        };
        let free = |it: &Token| {
            (it.role != WordRole::Word || is_length(it))
                && !matches!(it.sense, Sense::Take | Sense::Stop | Sense::Label)
        };
        let looked_at = if parted.is_some() { begins } else { between.start }..between.end;
        let tokens = self.tokens(looked_at);
        // `Zoloft. Before that I took Prozac`, `Zoloft. Not tried: Prozac`
        let anew = || {
            signs::ends(text.trim_end(), ":")
                || is_mine(tokens)
                || denies(tokens)
                || every(tokens, may_lead)
        };
        (every(tokens, free) || ends == Some(begins) && anew()).then_some(begins)
    }
}
