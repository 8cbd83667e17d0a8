//! What leaves in doubt whether a name was taken: elsewhere in its line, or beside it.

use std::ops::Range;
use std::slice::from_ref;

use super::super::details::is_length;
use super::super::leads::{
    denies, heads_taken, is_blank, is_mine, is_of_now, is_over, leads_now, left_open, not_taken,
    tells, turns,
};
use super::super::{any, every, some};
use super::groups::FOLLOWED;
use super::{Entry, LONGEST_GOVERNED, Reader};
use crate::formulary::letters::is_letter;
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token, WordRole};

/// Tick boxes, and whether they are ticked. A box with a cross is ticked by some, and by
/// others not.
const MARKS: [(&str, bool); 24] = [
    ("[ ]", false),
    ("[]", false),
    ("( )", false),
    ("()", false),
    ("[_]", false),
    ("[-]", false),
    ("☐", false),
    ("□", false),
    ("◻", false),
    ("⬜", false),
    ("☒", false),
    ("✗", false),
    ("✘", false),
    ("✕", false),
    ("✖", false),
    ("❌", false),
    ("[x]", true),
    ("[X]", true),
    ("(x)", true),
    ("(X)", true),
    ("☑", true),
    ("✓", true),
    ("✔", true),
    ("✅", true),
];

/// Whether a text is a tick box that is not ticked.
pub(in super::super) fn is_unticked(text: &str) -> bool {
    MARKS.iter().any(|it| !it.1 && it.0 == text)
}

/// Whether a line to be marked is marked: `__X__`, `_____`.
fn on_a_line(text: &str) -> Option<bool> {
    text.starts_with("__").then(|| signs::holds(text, "xX"))
}

/// How far what was said before a name reaches.
#[derive(Clone, Copy, PartialEq)]
enum Governs {
    Nothing,
    /// `My friend takes Paxil, Zoloft`
    List,
    /// `Never took Paxil, Zoloft.`
    Sentence,
    /// `Not tried: Paxil, Zoloft`
    Line,
}

/// What was said so far in a line.
struct Said {
    governs: Governs,
    /// Whether what follows is taken now.
    now: bool,
    /// Whether that is said in words that reach as far as a list of names does.
    led: bool,
    /// What stands before the first name of a list.
    lead: Option<Range<usize>>,
    /// Whether no name was met.
    first: bool,
}

impl Reader<'_> {
    /// Takes the tick from every name that is governed by words before another one.
    pub(super) fn govern(&self, entries: &mut [Entry]) {
        let above = !self.record.above.is_empty();
        let governs = if above { Governs::Line } else { Governs::Nothing };
        let mut said = Said { governs, now: self.record.now, led: false, lead: None, first: true };
        let mut from = 0;
        for entry in &mut *entries {
            // Another line of a block heads nothing here.
            from += signs::last(self.text(from..entry.name.start), "\n").map_or(0, |it| it + 1);
            let before = from..entry.name.start;
            let colon = signs::last(self.text(before.clone()), ":").map(|it| from + it);
            let head = colon.map(|it| self.last_words(from..it)).filter(|it| !it.is_empty());
            if let Some(head) = &head {
                (said.now, said.led) = (is_of_now(self.tokens(head.clone())), false);
            }
            entry.lead = self.shared(&mut said, before.clone(), colon.is_some());
            self.hear_now(&mut said, entry, before.clone(), head.is_some());
            said.governs = self.governs(&said, entry.sure, before, head);
            said.first = false;
            entry.governed = said.governs != Governs::Nothing;
            entry.now = said.now && !entry.governed && !is_over(self.tokens(entry.own.clone()));
            entry.sure &= !entry.governed;
            from = entry.name.end;
        }
        self.trail(entries);
        self.leave_open(entries);
    }

    /// Gives what is told after a pair to the first of it as well: `Zoloft and Paxil in 2015`.
    fn trail(&self, entries: &mut [Entry]) {
        for at in 1..entries.len() {
            let (before, after) = entries.split_at_mut(at);
            let (Some(first), Some(last)) = (before.last_mut(), after.first()) else { return };
            let between = self.tokens(first.name.end..last.name.start);
            let joined = matches!(between, [one] if one.sense == Sense::Join);
            let told = |it: &Token| it.is_year() || is_length(it);
            if joined && some(self.tokens(last.name.end..last.own.end), told) {
                first.lead.get_or_insert(last.own.clone());
            }
        }
    }

    /// `Taking Zoloft and Buspar`: whether words before a name say that it is taken now, and
    /// the list that it begins.
    fn hear_now(&self, said: &mut Said, entry: &Entry, before: Range<usize>, head: bool) {
        let own = self.tokens(entry.own.clone());
        let from = before.start.max(entry.own.start);
        let beside = self.tokens(self.last_words(from..before.end));
        let year = own.iter().any(Token::is_year);
        if !head && leads_now(beside) {
            // `Taking Zoloft in 2012`
            said.now = !year || own.iter().any(|it| it.sense == Sense::Start);
            said.led = true;
        } else if said.led {
            said.now &= self.lists(before) && !year;
        }
    }

    /// How far what was said before a name reaches, with its heading in this line.
    fn governs(
        &self,
        said: &Said,
        sure: bool,
        before: Range<usize>,
        head: Option<Range<usize>>,
    ) -> Governs {
        let taken = head.as_ref().map(|it| {
            let tokens = self.tokens(it.clone());
            // `Dear Dr. Lee: I have tried Zoloft`
            let mine = self.tokens(it.end..before.end);
            self.is_date(it.clone()) && !denies(tokens)
                || heads_taken(tokens)
                || is_mine(mine) && !denies(mine)
        });
        // `MAOIs: Nardil` beneath `Not tried:` was not.
        let class = head.is_some_and(|it| every(self.tokens(it), Token::names_a_class));
        let words = self.tokens(self.last_words(before.clone()));
        match said.governs {
            _ if taken == Some(false) => Governs::Line,
            _ if denies(words) => Governs::Sentence,
            // What is not known to lead to the first name leads to a list of them as well.
            _ if said.first && taken.is_none() && !sure && !self.leads(before.clone()) => {
                Governs::List
            }
            _ if taken == Some(true) && !class || turns(words) => Governs::Nothing,
            Governs::Sentence if has(self.text(before.clone()), ". ") => Governs::Nothing,
            Governs::List if !self.lists(before) => Governs::Nothing,
            governs => governs,
        }
    }

    /// What was said before the list in which a name stands, and if that says that it is
    /// taken now.
    fn shared(&self, said: &mut Said, before: Range<usize>, colon: bool) -> Option<Range<usize>> {
        let lead = if said.first { before.clone() } else { self.last_words(before.clone()) };
        // `2010: Zoloft, Prozac; 2012: Lexapro, Abilify`
        let anew = said.first || colon || self.is_date(lead.clone());
        if anew || said.lead.as_ref().is_some_and(|it| !self.goes_on(it, before.clone())) {
            said.lead = None;
            said.now &= colon || self.record.now;
        }
        // `Current meds: Zoloft; previously Prozac, Paxil`
        said.now &= !is_over(self.tokens(before.clone()));
        let own = anew.then(|| self.shares(lead.clone())).flatten();
        let shared = said.lead.clone();
        said.lead = own.or(said.lead.take());
        shared
    }

    /// What is said before a name, if it is about the whole list that begins with it: `2015 -
    /// Zoloft and Wellbutrin`.
    fn shares(&self, lead: Range<usize>) -> Option<Range<usize>> {
        let amount =
            |it: &&Token| matches!(it.role, WordRole::Number | WordRole::Strength | WordRole::Unit);
        let mut words = self.tokens(lead.clone()).iter().filter(|it| !amount(it));
        let said = words.any(|it| tells(from_ref(it)) || is_length(it));
        let said = said || some(self.tokens(lead.clone()), Token::is_year);
        (lead.len() <= LONGEST_GOVERNED && (said || self.is_date(lead.clone()))).then_some(lead)
    }

    /// Whether what leads to a list leads to another name of it.
    fn goes_on(&self, lead: &Range<usize>, between: Range<usize>) -> bool {
        let colon = signs::ends(self.text(lead.clone()).trim_end(), ":");
        let text = self.text(between.clone());
        self.lists(between) || colon && !has(text, ". ")
    }

    /// Takes the tick from every name that is denied or left open beside it.
    fn leave_open(&self, entries: &mut [Entry]) {
        let leads = entries.first().is_some_and(|it| self.mark_before(it.name.start).is_some());
        // `not sure which`
        let which = self.record.tokens.windows(2).any(|it| {
            matches!(it, [a, b] if b.is("which") && a.is("remember sure unsure recall know forget"))
        });
        for at in 0..entries.len() {
            let next = entries.get(at + 1).map(|it| it.name.start);
            let Some(entry) = entries.get_mut(at) else { return };
            let after = entry.name.end..next.unwrap_or(entry.own.end.max(entry.name.end));
            let mark = if leads {
                self.mark_before(entry.name.start).map(|it| it.1)
            } else {
                self.mark_after(entry.name.end)
            };
            let own = after.start..after.end.min(entry.own.end).max(after.start);
            let no = mark == Some(false) || self.is_denied(&own) || self.is_to_come(entry);
            // `Zoloft?`
            let asks = |it: &str, before: &str| signs::begins(signs::trim_start(it, before), "?❓");
            let asked = asks(self.text(after.clone()), " (")
                || at == 0
                    && asks(self.text(0..entry.name.start), " ")
                    && self.tokens(0..entry.name.start).is_empty();
            entry.governed |= which;
            // `Zoloft, then Lexapro`
            let left = |it: &Token| it.is(FOLLOWED) || it.is("then luego despues");
            let left = next.is_some() && some(self.tokens(after.clone()), left);
            entry.now &= !no && !left;
            entry.marked = mark.is_some() || no || asked;
            entry.sure &= !(which || no || asked);
            // `Paxil or Prozac`: it may have been either, and what stands before them with
            // commas alone.
            if next.is_some() && self.is_choice(&after) {
                if let Some(next) = entries.get_mut(at + 1) {
                    (next.sure, next.governed) = (false, true);
                }
                for before in (0..=at).rev() {
                    let Some(entry) = entries.get_mut(before) else { return };
                    (entry.sure, entry.governed) = (false, true);
                    let begins = before.checked_sub(1).and_then(|it| entries.get(it));
                    let end = entries.get(before).map_or(0, |it| it.name.start);
                    let lone = begins.is_some_and(|it| {
                        !it.governed && self.text(it.name.end..end).trim() == ","
                    });
                    if !lone {
                        break;
                    }
                }
            }
        }
    }

    /// Whether nothing but a comma or `and` stands between two names, beside amounts.
    fn lists(&self, between: Range<usize>) -> bool {
        let tokens = self.tokens(between.clone());
        let text = self.text(between);
        (signs::holds(text, ",;/+&") || any(tokens, "and or y o"))
            && !has(text, ". ")
            && !tokens
                .iter()
                .any(|it| it.role == WordRole::Word && !is_length(it) || it.is("then to"))
    }

    /// Whether `or` stands between two names, and not between two amounts.
    fn is_choice(&self, between: &Range<usize>) -> bool {
        let words = self.tokens(self.last_words(between.clone()));
        let without = |it: &Token| ["w/", "W/"].iter().any(|w| self.text(0..it.start).ends_with(w));
        let or = words.iter().rposition(|it| it.is("or o") && !without(it));
        let number = |it: &Token| matches!(it.role, WordRole::Number | WordRole::Strength);
        or.and_then(|it| words.get(it..)).is_some_and(|it| !it.iter().any(number))
    }

    /// `Prozac: no`, `Lexapro (didn't take)`
    fn is_denied(&self, after: &Range<usize>) -> bool {
        let name = |it: &&Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
        let tokens = self.tokens(after.clone());
        let tokens = tokens.get(tokens.iter().take_while(name).count()..).unwrap_or_default();
        let ends = &|at: usize| match (tokens.get(at), tokens.get(at + 1)) {
            (Some(this), Some(next)) => {
                let gap = self.text(this.end..next.start).trim();
                !gap.is_empty() && !signs::is_one(gap, "'’") || next.is("because porque")
            }
            (_, None) => true,
            (None, Some(_)) => false,
        };
        let text = self.text(after.clone());
        // `Ketamine: -`
        let dash = text.trim_start().strip_prefix(':').map(str::trim);
        let blank = dash.is_some_and(|it| !it.is_empty() && signs::only(it, "-–—?❓"));
        let ticked = MARKS.iter().any(|it| it.1 && has(text, it.0)) || has(text, "\t");
        blank
            || is_blank(tokens, ends) && !ticked
            || not_taken(tokens, ends)
            || left_open(tokens, ends)
    }

    /// `Starting TMS on 12/1`: a name to which `starting` leads, without a year in its text.
    fn is_to_come(&self, entry: &Entry) -> bool {
        let own = self.tokens(entry.own.clone());
        let before = own.iter().take_while(|it| it.end <= entry.name.start);
        before
            .filter(|it| !it.is("on to take a the with"))
            .last()
            .is_some_and(|it| it.is("starting"))
            && !own.iter().any(Token::is_year)
    }

    /// Where the tick box begins that stands right before a name, and whether it is ticked.
    pub(super) fn mark_before(&self, name: usize) -> Option<(usize, bool)> {
        let text = self.text(0..name).trim_end();
        // `__X__ Prozac`, `_____ Zoloft`
        let rest = signs::trim_end(text, "_xX");
        let line = text.get(rest.len()..).unwrap_or_default();
        if let Some(ticked) = on_a_line(line) {
            return Some((rest.len(), ticked));
        }
        let (mark, ticked) = MARKS.iter().find(|it| text.ends_with(it.0))?;
        Some((text.len() - mark.len(), *ticked))
    }

    fn mark_after(&self, name: usize) -> Option<bool> {
        let text = self.text(name..self.record.text.len());
        let text = signs::trim_start(text, " :-–)");
        let rest = signs::trim_start(text, "_xX");
        let line = text.get(..text.len() - rest.len()).unwrap_or_default();
        // `Zoloft ____ mg` is to be filled in.
        let alone = signs::trim_start(rest, " ").chars().next().is_none_or(|it| !is_letter(it));
        if let Some(ticked) = on_a_line(line).filter(|ticked| *ticked || alone) {
            return Some(ticked);
        }
        MARKS.iter().find(|it| text.starts_with(it.0)).map(|it| it.1)
    }

    /// What stands in a range after the last sign that parts.
    pub(super) fn last_words(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text(range.clone());
        let part = signs::last(text.trim_end(), ",;.()]\n\t|+/");
        let start = part.map_or(range.start, |it| range.start + it + 1);
        start..range.end
    }
}
