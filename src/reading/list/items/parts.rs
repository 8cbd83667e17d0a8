//! A record, in the parts that a comma or a sentence makes of it.

use std::ops::Range;

use super::super::records::Record;
use super::super::{begun, named, some};
use crate::formulary::{Sense, Token, WordRole, signs};

/// The parts of a run of names, `Zoloft, Prozac 20 mg + lexapro`; otherwise the
/// whole record. A comma within brackets or quotes, or in directions, parts
/// nothing.
pub(super) fn parts(record: &Record) -> Vec<Range<usize>> {
    let whole = || vec![Range { start: 0, end: record.text.len() }];
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    let mut before = ' ';
    for (at, c) in record.text.char_indices() {
        // `1,000 mg`
        let after = record.text.get(at + c.len_utf8()..).unwrap_or_default();
        let in_number = c == ','
            && before.is_ascii_digit()
            && after.starts_with(|it: char| it.is_ascii_digit());
        before = c;
        match c {
            _ if in_number => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' | ';' | '+' if depth <= 0 => {
                parts.push(start..at);
                start = at + 1;
            }
            '"' | '\t' | '|' | '\n' => return whole(),
            _ => {}
        }
    }
    parts.push(start..record.text.len());
    let told = |it: &Token| matches!(it.sense, Sense::Take | Sense::Label);
    if parts.len() < 2 || some(&record.tokens, told) {
        return whole();
    }
    // `Prozac, 20 mg. Zoloft, 50 mg.`: a sentence that ends before a name is not about it.
    let mut all = Vec::new();
    for part in parts {
        let first = named(&record.found, part.start);
        let name = record.found.get(first).filter(|it| it.range.end <= part.end);
        let end = name.and_then(|it| sentence(record, part.start..it.range.start));
        all.extend(end.map(|it| part.start..it));
        all.push(end.unwrap_or(part.start)..part.end);
    }
    all
}

/// Where the last sentence that ends within a range ends: no `approx. 2012`, no `Dr. Who`.
pub(super) fn sentence(record: &Record, range: Range<usize>) -> Option<usize> {
    // It may end with the word before.
    let from = begun(&record.tokens, range.start).saturating_sub(1);
    let to = begun(&record.tokens, range.end + 1);
    let tokens = record.tokens.get(from..to.max(from)).unwrap_or_default();
    tokens.windows(2).rev().find_map(|it| {
        let [last, next] = it else { return None };
        let gap = record.text.get(last.end..next.start)?;
        let ends = (gap.starts_with(". ") || gap.starts_with("). "))
            && next.role != WordRole::Number
            && !last.is("dr st vs no approx");
        ends.then_some(last.end + gap.len() - signs::trim_start(gap, ").").len())
    })
}
