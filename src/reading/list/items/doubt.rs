//! What leaves in doubt whether a name was taken: elsewhere in its line, or beside it.

use std::ops::Range;

use super::super::details::is_length;
use super::super::leads::{
    denies, heads_taken, is_blank, is_of_now, is_over, leads_now, left_open, not_taken, turns,
};
use super::{Entry, Reader};
use crate::formulary::letters::is_letter;
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
    MARKS.contains(&(text, false))
}

/// Whether a line to be marked is marked: `__X__`, `_____`.
fn on_a_line(text: &str) -> Option<bool> {
    text.starts_with("__").then(|| text.contains(['x', 'X']))
}

/// How far what was said before a name reaches.
#[derive(PartialEq)]
enum Governs {
    Nothing,
    /// `My friend takes Paxil, Zoloft`
    List,
    /// `Never took Paxil, Zoloft.`
    Sentence,
    /// `Not tried: Paxil, Zoloft`
    Line,
}

impl Reader<'_> {
    /// Takes the tick from every name that is governed by words before another one.
    pub(super) fn govern(&self, entries: &mut [Entry]) {
        let above = !self.record.above.is_empty();
        let mut governs = if above { Governs::Line } else { Governs::Nothing };
        let mut now = self.record.now;
        // Whether that is said in words that reach as far as a list of names does.
        let mut led = false;
        let (mut from, mut first) = (0, true);
        for entry in &mut *entries {
            let text = self.text(from..entry.name.start);
            // Another line of a block heads nothing here.
            from += text.rfind('\n').map_or(0, |it| it + 1);
            let text = self.text(from..entry.name.start);
            let colon = text.rfind(':').map(|it| from + it);
            let head = colon.map(|it| self.last_words(from..it)).filter(|it| !it.is_empty());
            let head = head.map(|it| {
                let tokens = self.tokens(&it);
                now = is_of_now(tokens);
                self.is_date(it) && !denies(tokens) || heads_taken(tokens)
            });
            let said = self.tokens(&self.last_words(from..entry.name.start));
            let year = |it: &Token| it.role == WordRole::Number && it.letters.len() == 4;
            let own = self.tokens(&entry.own);
            let beside = self.tokens(&self.last_words(from.max(entry.own.start)..entry.name.start));
            if head.is_some() {
                led = false;
            } else if leads_now(beside) {
                // `Taking Zoloft in 2012`
                now = !own.iter().any(year) || own.iter().any(|it| it.sense == Sense::Start);
                led = true;
            } else if led {
                now &= self.lists(from..entry.name.start) && !own.iter().any(year);
            }
            governs = match () {
                () if head == Some(false) => Governs::Line,
                () if denies(said) => Governs::Sentence,
                // What is not known to lead to the first name leads to a list of them as well.
                () if std::mem::take(&mut first)
                    && head.is_none()
                    && !entry.sure
                    && !self.leads(from..entry.name.start) =>
                {
                    Governs::List
                }
                () if head == Some(true) || turns(said) => Governs::Nothing,
                () if governs == Governs::Sentence && has(text, ". ") => Governs::Nothing,
                () if governs == Governs::List && !self.lists(from..entry.name.start) => {
                    Governs::Nothing
                }
                () => governs,
            };
            entry.governed = governs != Governs::Nothing;
            let over = is_over(own) || led && own.iter().any(|it| it.sense == Sense::Stop);
            entry.now = now && !entry.governed && !over;
            entry.sure &= !entry.governed;
            from = entry.name.end;
        }
        self.leave_open(entries);
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
            let asks = ['?', '❓'];
            let asked = self.text(after.clone()).trim_start_matches([' ', '(']).starts_with(asks)
                || at == 0
                    && self.text(0..entry.name.start).trim_matches(' ').starts_with(asks)
                    && self.tokens(&(0..entry.name.start)).is_empty();
            entry.governed |= which;
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
        let tokens = self.tokens(&between);
        let text = self.text(between);
        (text.contains([',', ';', '/', '+', '&']) || tokens.iter().any(|it| it.is("and or y o")))
            && !has(text, ". ")
            && !tokens
                .iter()
                .any(|it| it.role == WordRole::Word && !is_length(it) || it.is("then to"))
    }

    /// Whether `or` stands between two names, and not between two amounts.
    fn is_choice(&self, between: &Range<usize>) -> bool {
        let words = self.tokens(&self.last_words(between.clone()));
        let without = |it: &Token| ["w/", "W/"].iter().any(|w| self.text(0..it.start).ends_with(w));
        let or = words.iter().rposition(|it| it.is("or o") && !without(it));
        let number = |it: &Token| matches!(it.role, WordRole::Number | WordRole::Strength);
        or.and_then(|it| words.get(it..)).is_some_and(|it| !it.iter().any(number))
    }

    /// `Prozac: no`, `Lexapro (didn't take)`
    fn is_denied(&self, after: &Range<usize>) -> bool {
        let name = |it: &&Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
        let tokens = self.tokens(after);
        let tokens = tokens.get(tokens.iter().take_while(name).count()..).unwrap_or_default();
        let ends = |at: usize| match (tokens.get(at), tokens.get(at + 1)) {
            (Some(this), Some(next)) => {
                let gap = self.text(this.end..next.start).trim();
                !gap.is_empty() && gap != "'" && gap != "’" || next.is("because porque")
            }
            (_, None) => true,
            (None, Some(_)) => false,
        };
        let text = self.text(after.clone());
        // `Ketamine: -`
        let dash = text.trim_start().strip_prefix(':').map(str::trim);
        let blank = dash.is_some_and(|it| {
            !it.is_empty() && it.chars().all(|it| matches!(it, '-' | '–' | '—' | '?' | '❓'))
        });
        let ticked = MARKS.iter().any(|it| it.1 && has(text, it.0)) || has(text, "\t");
        blank
            || is_blank(tokens, ends) && !ticked
            || not_taken(tokens, ends)
            || left_open(tokens, ends)
    }

    /// `Starting TMS on 12/1`: a name to which `starting` leads, without a year in its text.
    fn is_to_come(&self, entry: &Entry) -> bool {
        let own = self.tokens(&entry.own);
        let before = own.iter().take_while(|it| it.end <= entry.name.start);
        let year = |it: &Token| it.role == WordRole::Number && it.letters.len() == 4;
        before
            .filter(|it| !it.is("on to take a the with"))
            .last()
            .is_some_and(|it| it.is("starting"))
            && !own.iter().any(year)
    }

    /// Where the tick box begins that stands right before a name, and whether it is ticked.
    pub(super) fn mark_before(&self, name: usize) -> Option<(usize, bool)> {
        let text = self.text(0..name).trim_end();
        // `__X__ Prozac`, `_____ Zoloft`
        let rest = text.trim_end_matches(['_', 'x', 'X']);
        let line = text.get(rest.len()..).unwrap_or_default();
        if let Some(ticked) = on_a_line(line) {
            return Some((rest.len(), ticked));
        }
        let (mark, ticked) = MARKS.into_iter().find(|it| text.ends_with(it.0))?;
        Some((text.len() - mark.len(), ticked))
    }

    fn mark_after(&self, name: usize) -> Option<bool> {
        let text = self.text(name..self.record.text.len());
        let text = text.trim_start_matches([' ', ':', '-', '–', ')']);
        let end = text.find(|it| !matches!(it, '_' | 'x' | 'X')).unwrap_or(text.len());
        let (line, rest) = text.split_at_checked(end).unwrap_or_default();
        // `Zoloft ____ mg` is to be filled in.
        let alone = rest.trim_start_matches(' ').chars().next().is_none_or(|it| !is_letter(it));
        if let Some(ticked) = on_a_line(line).filter(|ticked| *ticked || alone) {
            return Some(ticked);
        }
        MARKS.into_iter().find(|it| text.starts_with(it.0)).map(|it| it.1)
    }

    /// What stands in a range after the last sign that parts.
    fn last_words(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text(range.clone());
        let parts = [',', ';', '.', '(', ')', ']', '\n', '\t', '|', '+', '/'];
        let start = text.trim_end().rfind(parts).map_or(range.start, |it| range.start + it + 1);
        start..range.end
    }
}
