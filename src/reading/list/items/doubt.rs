//! What leaves in doubt whether a name was taken, elsewhere in its line.

use super::super::leads::{denies, heads_taken, turns};
use super::{Entry, Reader};
use crate::formulary::within::has;

/// How far what was said before a name reaches.
#[derive(PartialEq)]
enum Governs {
    Nothing,
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
        let mut from = 0;
        for entry in entries {
            let text = self.text(from..entry.name.start);
            // Another line of a block heads nothing here.
            from += text.rfind('\n').map_or(0, |it| it + 1);
            let text = self.text(from..entry.name.start);
            let colon = text.rfind(':').map(|it| from + it);
            let head = colon.map(|it| self.last_words(from..it)).filter(|it| !it.is_empty());
            let head = head.map(|it| {
                let tokens = self.tokens(&it);
                self.is_date(it) && !denies(tokens) || heads_taken(tokens)
            });
            let said = self.tokens(&self.last_words(from..entry.name.start));
            governs = match () {
                () if head == Some(false) => Governs::Line,
                () if denies(said) => Governs::Sentence,
                () if head == Some(true) || turns(said) => Governs::Nothing,
                () if governs == Governs::Sentence && has(text, ". ") => Governs::Nothing,
                () => governs,
            };
            entry.governed = governs != Governs::Nothing;
            entry.sure &= !entry.governed;
            from = entry.name.end;
        }
    }

    /// What stands in a range after the last sign that parts.
    fn last_words(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let text = self.text(range.clone());
        let parts = [',', ';', '.', '(', ')', ']', '\n', '\t', '|', '+', '/'];
        let start = text.trim_end().rfind(parts).map_or(range.start, |it| range.start + it + 1);
        start..range.end
    }
}
