//! From a record to the medicines in it.

mod doubt;

pub(super) use doubt::is_unticked;

use std::ops::Range;

use super::details::{NOW, SESSIONS, details, is_length};
use super::leads::{
    denies, heads_taken, is_another, is_apart, is_mine, is_not, may_lead, says_never,
};
use super::records::Record;
use super::{ListLine, Means};
use crate::formulary::letters::small;
use crate::formulary::within::has;
use crate::formulary::{
    AgentId, Found, Match, Named, Sense, Token, TreatmentHint, Verdict, WordRole, combination,
    recognize,
};
use crate::history::Day;
use crate::reading::{Reading, when};

/// The most names that a misspelt one may stand for.
const MOST_MEANT: usize = 3;
/// More unknown words than these before any number or direction are a sentence;
/// in a run of names one is as many as a name has.
const MOST_UNKNOWN: usize = 3;

/// What leads from one medicine to the next: `followed by`.
const FOLLOWED: &str =
    "followed switching switched changed moved replaced augmented seguido cambiado";

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
        let mut of_part = reader.entries(part.clone(), looks);
        // What follows a name that is only mentioned is about the one before it.
        let last = entries.iter().rposition(|it| !it.mentioned).unwrap_or_default();
        match (entries.get_mut(last), of_part.first_mut()) {
            (Some(last), None) => last.own.end = part.end,
            (None, Some(first)) => first.own.start = 0,
            (Some(_), Some(_)) | (None, None) => {}
        }
        entries.extend(of_part);
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

/// The parts of a run of names, `Zoloft, Prozac 20 mg + lexapro`; otherwise the
/// whole record. A comma within brackets or quotes, or in directions, parts
/// nothing.
fn parts(record: &Record) -> Vec<Range<usize>> {
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
    if parts.len() < 2 || record.tokens.iter().any(told) {
        return whole();
    }
    // `Prozac, 20 mg. Zoloft, 50 mg.`: a sentence that ends before a name is not about it.
    let mut all = Vec::new();
    for part in parts {
        let first = record.found.partition_point(|it| it.range.start < part.start);
        let name = record.found.get(first).filter(|it| it.range.end <= part.end);
        let end = name.and_then(|it| sentence(record, part.start..it.range.start));
        all.extend(end.map(|it| part.start..it));
        all.push(end.unwrap_or(part.start)..part.end);
    }
    all
}

/// Where the last sentence that ends within a range ends: no `approx. 2012`, no `Dr. Who`.
fn sentence(record: &Record, range: Range<usize>) -> Option<usize> {
    // It may end with the word before.
    let from = record.tokens.partition_point(|it| it.start < range.start).saturating_sub(1);
    let to = record.tokens.partition_point(|it| it.start <= range.end);
    let tokens = record.tokens.get(from..to.max(from)).unwrap_or_default();
    tokens.windows(2).rev().find_map(|it| {
        let [last, next] = it else { return None };
        let gap = record.text.get(last.end..next.start)?;
        let ends = (gap.starts_with(". ") || gap.starts_with("). "))
            && next.role != WordRole::Number
            && !last.is("dr st vs no approx");
        ends.then_some(last.end + gap.len() - gap.trim_start_matches([')', '.']).len())
    })
}

/// One or several exact names of the same medicine, side by side.
struct Group<'a> {
    first: &'a Found,
    /// The agents that it may be: those that all its names have in common.
    agents: &'a [Match],
    /// The product that is named by its two ingredients.
    both: Option<AgentId>,
    /// The name, with a brand in brackets after it.
    name: Range<usize>,
    /// Where the last name of this medicine ends.
    end: usize,
    /// Whether it is plain that an entry begins with it.
    entry: bool,
    /// Where its text begins.
    begins: usize,
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
    fn means(&self) -> (Means, bool) {
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

struct Reader<'a> {
    record: &'a Record,
    today: Day,
}

impl Reader<'_> {
    fn text(&self, range: Range<usize>) -> &str {
        self.record.text.get(range).unwrap_or_default()
    }

    /// The words within a range of the text.
    fn tokens(&self, range: &Range<usize>) -> &[Token] {
        let tokens = &self.record.tokens;
        let from = tokens.partition_point(|it| it.start < range.start);
        let to = tokens.partition_point(|it| it.end <= range.end);
        tokens.get(from..to.max(from)).unwrap_or_default()
    }

    /// The entries of a part; none where it names nothing.
    fn entries(&self, part: Range<usize>, looks: &mut u32) -> Vec<Entry> {
        let groups = self.groups(&part);
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
            return match self.unnamed_pair(&part, looks) {
                Some(both) => both.into(),
                None => {
                    let known = self.unnamed(part.clone(), looks);
                    known.or_else(|| self.unknown(part)).into_iter().collect()
                }
            };
        };
        // `zolft and Prozac`, `Prozac and zolft`
        let joins = || self.tokens(&part).iter().filter(|it| it.sense == Sense::Join);
        if let Some(join) = joins().take_while(|it| it.end <= first.name.start).last()
            && let Some(before) = self.unnamed(part.start..join.start, looks)
        {
            let rest = self.entries(join.start..part.end, looks);
            return std::iter::once(before).chain(rest).collect();
        }
        if let Some(join) = joins().find(|it| it.start >= last.end)
            && let Some(after) = self.unnamed(join.start..part.end, looks)
        {
            let rest = self.entries(part.start..join.start, looks);
            return rest.into_iter().chain([after]).collect();
        }
        let mut entries = Vec::new();
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
            let never = says_never(self.tokens(&own));
            let (means, exact) = group.means();
            entries.push(Entry {
                means,
                name: group.name.clone(),
                until: after.first().filter(|it| own.contains(&it.name.start)).map(|it| {
                    // `30 mg in place of 20 mg of Lexapro`: that amount is the other's.
                    let amount = self.amount_before(group.end..it.name.start, "");
                    amount.unwrap_or(it.name.start)
                }),
                own,
                sure: exact && group.entry && !never,
                mentioned: !begins,
                governed: false,
                marked: false,
                now: false,
            });
        }
        entries
    }

    fn groups(&self, part: &Range<usize>) -> Vec<Group<'_>> {
        let mut groups: Vec<Group> = Vec::new();
        let all = &self.record.found;
        let first = all.partition_point(|it| it.range.start < part.start);
        // `20 mg prozac 50 mg zoloft`: each amount stands before its name.
        let mut amounts_lead = false;
        for found in all.iter().skip(first).take_while(|it| it.range.end <= part.end) {
            // `Plan: Zoloft` names no medicine, as `Plan B` does.
            if self.tokens(&found.range).iter().all(is_apart) {
                continue;
            }
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
                let between = self.tokens(&(last.end..found.range.start));
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
            let bracket = amount.filter(|it| self.text(between.start..*it).ends_with('('));
            let leads = groups
                .first()
                .is_some_and(|it| self.text(part.start..it.name.start).trim_end().ends_with(')'));
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
    fn amount_before(&self, range: Range<usize>, mark: &str) -> Option<usize> {
        // `20 mg of Lexapro`
        let (tokens, end) = match self.tokens(&range) {
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
        let joined = matches!(self.text(last.end..found.range.start), "-" | "/");
        let generic = a.named == Named::Generic && b.named == Named::Generic;
        combination(a.agent, b.agent).filter(|_| joined && generic)
    }

    /// `lisinopril (Prinivil, Zestril)`: names of a medicine that is not ours.
    fn is_other_again(&self, last: &Group, found: &Found) -> bool {
        if last.first.is_ours() || found.is_ours() {
            return false;
        }
        let separate = |it: char| matches!(it, ',' | ';' | '\t' | '|' | '\n' | '+' | '&');
        let between = last.end..found.range.start;
        let text = self.text(between.clone());
        (last.brackets + brackets(text) > 0 || !text.contains(separate))
            && self.tokens(&between).iter().all(|it| it.role != WordRole::Filler)
    }

    /// Whether nothing stands before a name that makes another thing of it.
    fn leads(&self, range: Range<usize>) -> bool {
        let tokens = self.tokens(&range);
        // `Prior to Prozac`, but `prior trials of Prozac`.
        let to = tokens.last().is_some_and(|it| it.is("to"));
        let other = |it: &Token| it.is("before") || it.is("prior") && to;
        // `Prior: Prozac` is in a list.
        let heads = self.text(range.clone()).trim_end().ends_with(':');
        // `Added to Prozac` is about what was added.
        let added = tokens.iter().any(|it| it.is("added")) && to;
        if !heads && (added || tokens.iter().rev().take(2).any(other)) {
            return false;
        }
        self.is_date(range)
            || heads && heads_taken(tokens)
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
        let done = self.tokens(&range).iter().rev().take_while(|it| it.is(DONE)).last();
        let end = done.map_or(range.end, |it| it.start);
        let text = self.text(range.start..end).trim_matches([' ', ':', '-', '–', '>']);
        let dated = |it: &str| {
            matches!(when(it.trim(), self.today).reading, Reading::Value(_) | Reading::Ask(_))
        };
        // `2020 - present`
        let span = text.split_once(['-', '–', '—']);
        let now = self.tokens(&range).last().is_some_and(|it| it.is(NOW));
        dated(text) || span.is_some_and(|(from, to)| dated(from) && (now || dated(to)))
    }

    /// `zoloft 100mg didnt work lexapro 20mg`: a name between no signs begins an entry where an
    /// amount or a year follows it, and one followed the name before it.
    fn begins_anew(&self, last: usize, found: &Found) -> bool {
        const LINKS: &str = "than like as vs versus unlike que como replaced replacing over \
            said says instead equals combined";
        let number = |at: usize| {
            let after = self.tokens(&(at..self.record.text.len()));
            let kind = |it: &&Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
            let next = after.iter().find(|it| !kind(it));
            next.is_some_and(|it| matches!(it.role, WordRole::Number | WordRole::Strength))
        };
        let tokens = self.tokens(&(last..found.range.start));
        let links = |it: &Token| {
            it.is(LINKS) || it.role == WordRole::Filler && !it.is("tried took then") || is_not(it)
        };
        let text = self.text(last..found.range.start);
        !text.contains(['(', ')', ',', ';', '/', '\n'])
            && tokens.last().is_some_and(|it| !links(it) && it.sense != Sense::Take)
            && number(last)
            && number(found.range.end)
            && !denies(tokens)
            && !tokens.iter().any(is_another)
    }

    /// Where, between two names, the second entry begins; `None` where the second
    /// name is only mentioned: `in place of Celexa`.
    fn boundary(&self, between: &Range<usize>) -> Option<usize> {
        let text = self.text(between.clone());
        if text.matches('(').count() > text.matches(')').count() {
            return None;
        }
        // `Deplin w/ Lexapro`, `w/ my Lexapro`
        if let Some(with) =
            [" w/", " W/", " c/", " C/"].iter().filter_map(|it| text.rfind(it)).max()
            && self.tokens(&(between.start + with..between.end)).iter().skip(1).all(may_lead)
        {
            return None;
        }
        // `Prozac (2010, 40 mg) then Zoloft`: what is in brackets parts nothing.
        let separator = text.rfind([',', ';', '|', '\t', '\n', '/', '+', '&']);
        let separator = separator.filter(|it| text.rfind([')', ']']).is_none_or(|end| end < *it));
        // `Zoloft - felt sick. Prozac`
        let ends = sentence(self.record, between.clone());
        let parted = separator.map(|it| between.start + it + 1).max(ends);
        // `Zoloft for a year followed by Paxil`
        if let [rest @ .., then, by] = self.tokens(between)
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
                let tokens = self.tokens(between);
                tokens.iter().rev().find(joins).map_or(between.end, |it| it.start)
            }
        };
        let free = |it: &Token| {
            (it.role != WordRole::Word || is_length(it))
                && !matches!(it.sense, Sense::Take | Sense::Stop | Sense::Label)
        };
        let looked_at = if parted.is_some() { begins } else { between.start }..between.end;
        let tokens = self.tokens(&looked_at);
        // `Zoloft. Before that I took Prozac`, `Zoloft. Not tried: Prozac`
        let anew = || {
            text.trim_end().ends_with(':')
                || is_mine(tokens)
                || denies(tokens)
                || tokens.iter().all(may_lead)
        };
        (tokens.iter().all(free) || ends == Some(begins) && anew()).then_some(begins)
    }

    /// `zolft and ECT`: two entries without an exact name, where each is one.
    fn unnamed_pair(&self, part: &Range<usize>, looks: &mut u32) -> Option<[Entry; 2]> {
        if *looks == 0 {
            return None;
        }
        let tokens = self.tokens(part);
        let mut joins = tokens.iter().filter(|it| it.sense == Sense::Join);
        let (join, None) = (joins.next()?, joins.next()) else { return None };
        let words = tokens.iter().filter(|it| it.role == WordRole::Word).count();
        if words > MOST_UNKNOWN {
            return None;
        }
        let first = self.unnamed(part.start..join.start, looks)?;
        Some([first, self.unnamed(join.start..part.end, looks)?])
    }

    /// An entry without an exact name: misspelt, a treatment or a class.
    fn unnamed(&self, part: Range<usize>, looks: &mut u32) -> Option<Entry> {
        if *looks == 0 {
            return None;
        }
        let is_word = |it: &&Token| it.role == WordRole::Word && !it.heading;
        let tokens = self.tokens(&part);
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
        let (until, mentioned, governed, marked, now) = (None, false, false, false, false);
        Some(Entry { means, name, own: part, until, sure, mentioned, governed, marked, now })
    }

    /// `Gorvast 100 mg` among others: words that we do not know, with an amount of
    /// their own. It is no detail of its neighbour.
    fn unknown(&self, part: Range<usize>) -> Option<Entry> {
        let tokens = self.tokens(&part);
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
        (amount && named && count <= MOST_UNKNOWN && !whole).then_some(Entry {
            means: Means::Nothing,
            name,
            own: part,
            until: None,
            sure: false,
            mentioned: false,
            governed: false,
            marked: false,
            now: false,
        })
    }

    fn line(&self, entry: Entry) -> ListLine {
        let Entry { means, name, own, until, sure, mentioned, governed, marked, now } = entry;
        let whole = governed && self.record.text.len() <= LONGEST_GOVERNED;
        let text = trimmed(if whole { &self.record.text } else { self.text(own.clone()) });
        if mentioned {
            // Nothing around it is taken for its own.
            let name = self.text(name).into();
            return ListLine { name, more: true, ..plain(text, means) };
        }
        let until = until.unwrap_or(own.end);
        let mut line = ListLine { sure, ..plain(text, means) };
        details(self.record, &own, &name, until, self.today, &mut line);
        line.more |= governed || marked;
        line.current |= now && line.stop.is_none();
        if governed && !self.record.above.is_empty() {
            line.text = format!("{}\n{}", self.record.above, line.text);
        }
        line
    }
}

/// Without what separates entries at the ends.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|it: char| {
        it.is_whitespace() || matches!(it, ',' | ';' | '/' | '|' | '+' | '&')
    })
}
