//! From a record to the medicines in it.

mod doubt;
mod groups;
mod parts;
mod unnamed;

pub(super) use doubt::is_unticked;

use std::ops::Range;

use parts::parts;

use super::details::{SESSIONS, details, is_length};
use super::leads::{NOW, denies, heads_taken, is_mine, may_lead, presents, says_never};
use super::records::Record;
use super::{ListLine, Means, any, some, within};
use crate::formulary::{Sense, Token, signs};
use crate::history::Day;
use crate::reading::{Reading, when};

/// The most names that a misspelt one may stand for.
const MOST_MEANT: usize = 3;
/// The most names of one record that are offered where they are only mentioned.
const MOST_MENTIONED: usize = 4;

/// The longest record that is kept whole with each name that is governed by its words.
const LONGEST_GOVERNED: usize = 600;

/// Adds what a record holds to `lines`.
pub(super) fn items(record: &Record, today: Day, looks: &mut u32, lines: &mut Vec<ListLine>) {
    if record.heading {
        lines.push(plain(&record.text, Means::Heading));
        return;
    }
    let reader = Reader { record, today };
    // A part without a name belongs to the one before it, or else to the next.
    let mut entries: Vec<Entry> = Vec::new();
    for part in parts(record) {
        let before = entries.len();
        reader.entries(part.clone(), looks, &mut entries);
        let (known, of_part) = entries.split_at_mut(before);
        // What follows a name that is only mentioned is about the one before it.
        let last = known.iter().rposition(|it| !it.mentioned).unwrap_or_default();
        match (known.get_mut(last), of_part.first_mut()) {
            (Some(last), None) => last.own.end = part.end,
            (None, Some(first)) => first.own.start = 0,
            (Some(_), Some(_)) | (None, None) => {}
        }
    }
    if entries.is_empty() {
        lines.push(plain(&record.text, Means::Nothing));
    }
    reader.govern(&mut entries);
    lines.extend(entries.into_iter().map(|it| reader.line(it)));
}

/// A name with the text that is about it.
struct Entry {
    means: Means,
    name: Range<usize>,
    own: Range<usize>,
    /// Where the text that tells about this name ends.
    until: Option<usize>,
    sure: bool,
    /// It is only mentioned.
    mentioned: bool,
    /// What stands elsewhere in the line makes another thing of it.
    governed: bool,
    /// A tick box stands beside it, or a denial.
    marked: bool,
    /// A heading says that it is taken now.
    now: bool,
    /// What is said before the list in which it stands.
    lead: Option<Range<usize>>,
}

impl Entry {
    /// A name that is only met, in the text that is about it.
    fn new(means: Means, name: Range<usize>, own: Range<usize>) -> Entry {
        Entry {
            means,
            name,
            own,
            until: None,
            sure: false,
            mentioned: false,
            governed: false,
            marked: false,
            now: false,
            lead: None,
        }
    }
}

fn plain(text: &str, means: Means) -> ListLine {
    ListLine {
        text: text.into(),
        name: String::new(),
        means,
        sure: false,
        kind: None,
        strength: None,
        dose: None,
        start: None,
        stop: None,
        total: None,
        sessions: None,
        current: false,
        more: false,
    }
}

struct Reader<'a> {
    record: &'a Record,
    today: Day,
}

impl Reader<'_> {
    fn text(&self, range: Range<usize>) -> &str {
        self.record.text.get(range).unwrap_or_default()
    }

    /// The words within a range of the text.
    fn tokens(&self, range: Range<usize>) -> &[Token] {
        within(&self.record.tokens, range.start, range.end)
    }

    /// Adds the entries of a part; none where it names nothing.
    fn entries(&self, part: Range<usize>, looks: &mut u32, all: &mut Vec<Entry>) {
        let groups = self.groups(part.clone());
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
            if !self.unnamed_pair(part.clone(), looks, all)
                && !self.unnamed(part.clone(), looks, all)
            {
                all.extend(self.unknown(part));
            }
            return;
        };
        // `zolft and Prozac`, `Prozac and zolft`
        let joins = || self.tokens(part.clone()).iter().filter(|it| it.sense == Sense::Join);
        if let Some(join) = joins().take_while(|it| it.end <= first.name.start).last()
            && self.unnamed(part.start..join.start, looks, all)
        {
            return self.entries(join.start..part.end, looks, all);
        }
        if let Some(join) = joins().find(|it| it.start >= last.end)
            && self.unnamed(join.start..part.end, looks, all)
        {
            let after = all.pop();
            self.entries(part.start..join.start, looks, all);
            return all.extend(after);
        }
        let mut mentioned = 0;
        for (index, group) in groups.iter().enumerate() {
            let after = groups.get(index + 1..).unwrap_or_default();
            let begins = index == 0 || group.entry;
            mentioned += usize::from(!begins);
            if !begins && mentioned > MOST_MENTIONED {
                continue;
            }
            let own = if begins {
                let next = after.iter().find(|it| it.entry);
                group.begins..next.map_or(part.end, |it| it.begins)
            } else {
                part.clone()
            };
            let never = says_never(self.tokens(own.clone()));
            let (means, exact) = group.means();
            let name = group.name.clone();
            let next = after.first().filter(|it| own.contains(&it.name.start)).map(|it| {
                // `30 mg in place of 20 mg of Lexapro`: that amount is the other's.
                let amount = self.amount_before(group.end..it.name.start, "");
                amount.unwrap_or(it.name.start)
            });
            let mut entry = Entry::new(means, name, own);
            entry.until = next;
            entry.sure = exact && group.entry && !never;
            entry.mentioned = !begins;
            all.push(entry);
        }
    }

    /// Whether nothing stands before a name that makes another thing of it.
    fn leads(&self, range: Range<usize>) -> bool {
        let tokens = self.tokens(range.clone());
        // `Prior to Prozac`, but `prior trials of Prozac`.
        let to = tokens.last().is_some_and(|it| it.is("to"));
        let other = |it: &Token| it.is("before") || it.is("prior") && to;
        // `Prior: Prozac` is in a list.
        let heads = signs::ends(self.text(range.clone()).trim_end(), ":");
        // `Added to Prozac` is about what was added.
        let added = any(tokens, "added") && to;
        if !heads && (added || tokens.iter().rev().take(2).any(other)) {
            return false;
        }
        self.is_date(range.clone())
            || heads
                && (heads_taken(tokens)
                    || presents(self.tokens(self.last_words(range))) && !denies(tokens))
            || !denies(tokens)
                && (is_mine(tokens)
                    || tokens
                        .iter()
                        .all(|it| it.is(SESSIONS) || it.is(NOW) || is_length(it) || may_lead(it)))
    }

    /// `March 2021 - Vraylar`, `1/5/2021 start Vraylar`
    fn is_date(&self, range: Range<usize>) -> bool {
        const DONE: &str = "add added start started began begin increase increased decrease \
            decreased up down restart restarted stop stopped d c dc trial of";
        let done = self.tokens(range.clone()).iter().rev().take_while(|it| it.is(DONE)).last();
        let end = done.map_or(range.end, |it| it.start);
        let text = self.text(range.start..end);
        let text = signs::trim(text, " :-–>#*\n");
        let dated = |it: &str| {
            matches!(when(it.trim(), self.today).reading, Reading::Value(_) | Reading::Ask(_))
        };
        // `2020 - present`
        let span = text.split_once(['-', '–', '—']);
        let now = self.tokens(range.clone()).last().is_some_and(|it| it.is(NOW));
        dated(text) || span.is_some_and(|(from, to)| dated(from) && (now || dated(to)))
    }

    fn line(&self, entry: Entry) -> ListLine {
        let Entry { means, name, own, until, sure, mentioned, governed, marked, now, lead } = entry;
        let whole = governed && self.record.text.len() <= LONGEST_GOVERNED;
        let text = trimmed(if whole { &self.record.text } else { self.text(own.clone()) });
        if mentioned {
            // Nothing around it is taken for its own.
            let name = self.text(name).into();
            return ListLine { name, more: true, ..plain(text, means) };
        }
        let until = until.unwrap_or(own.end);
        let mut line = plain(text, means);
        line.sure = sure;
        details(self.record, &own, &name, until, self.today, &mut line);
        line.more |= governed || marked;
        // `Abilify in 2010` beneath `Current medications` was taken then.
        let label = |it: &Token| it.sense == Sense::Label;
        let tokens = self.tokens(own.clone());
        let then = line.start.is_none() && some(tokens, Token::is_year) && !some(tokens, label);
        line.current |= now && line.stop.is_none() && !then;
        let above = if governed { self.record.above.as_str() } else { "" };
        let lead = lead.filter(|_| !governed).map_or("", |it| trimmed(self.text(it)));
        for heading in [lead, &self.record.lead, above].into_iter().filter(|it| !it.is_empty()) {
            line.more = true;
            line.text = [heading, "\n", &line.text].concat();
        }
        line
    }
}

/// Without what separates entries at the ends.
fn trimmed(text: &str) -> &str {
    let parts = |it: char| it.is_whitespace() || signs::is_of(it, ",;/|+&");
    signs::without_start(signs::without_end(text, &parts), &parts)
}
