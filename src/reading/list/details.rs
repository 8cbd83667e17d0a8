//! What a record says besides the name: kind, amount of a day, dates.

use std::ops::Range;

use super::records::Record;
use crate::formulary::letters::is_letter;
use crate::formulary::{ProductKind, Sense, Token, WordRole};
use crate::history::Day;
use crate::reading::tokens::spelled;
use crate::reading::{Reading, when};

/// What stands beside a name.
#[derive(Default)]
pub(super) struct Details {
    /// The name as pasted, with what belongs to it: salt, brand in brackets.
    pub name: String,
    pub kind: Option<ProductKind>,
    pub strength: Option<String>,
    pub dose: Option<String>,
    pub start: Option<String>,
    pub stop: Option<String>,
    /// Whether there is more than these.
    pub more: bool,
}

/// Reads what stands beside the name at `name`, within `own` and before `until`.
pub(super) fn details(
    record: &Record,
    own: &Range<usize>,
    name: &Range<usize>,
    until: usize,
    today: Day,
) -> Details {
    let from = record.tokens.partition_point(|it| it.start < own.start);
    let to = record.tokens.partition_point(|it| it.end <= until);
    let tokens = record.tokens.get(from..to.max(from)).unwrap_or_default();
    let after = tokens.partition_point(|it| it.end <= name.end);
    let mut reader = Reader {
        text: &record.text,
        tokens,
        zones: Vec::new(),
        dates: Vec::new(),
        used: tokens.iter().map(says_nothing).collect(),
        again: vec![false; tokens.len()],
        heard: vec![false; tokens.len()],
        before: tokens.partition_point(|it| it.start < name.start),
        after,
        today,
    };
    reader.dates = reader.dates();
    reader.zones = zones(record, tokens, name.start, &reader.dates);
    let mut told = Details { name: reader.name(name.clone()), ..Details::default() };
    let first = record.found.partition_point(|it| it.range.start < name.end);
    for found in record.found.iter().skip(first).take_while(|it| it.range.end <= until) {
        let from = tokens.partition_point(|it| it.start < found.range.start);
        let to = tokens.partition_point(|it| it.end <= found.range.end);
        reader.again.iter_mut().take(to).skip(from).for_each(|it| *it = true);
        reader.use_up(from..to.max(from));
    }
    reader.product(&mut told);
    told.start = reader.date(Sense::Start);
    told.stop = reader.date(Sense::Stop);
    if told.start.is_none() && told.stop.is_none() {
        (told.start, told.stop) = reader.span().unzip();
    }
    let signs = |it: &str| it.chars().filter(|it| tells(*it)).count();
    let taken = [&told.dose, &told.start, &told.stop];
    let taken: usize = taken.into_iter().flatten().map(|it| signs(it)).sum();
    told.more = signs(record.text.get(own.clone()).unwrap_or_default()) > taken
        || !reader.used.iter().all(|it| *it)
        || until < own.end
        || record.text.get(own.clone()).is_some_and(|it| it.chars().any(is_foreign));
    told
}

/// A letter of another script, which no word of ours holds.
fn is_foreign(letter: char) -> bool {
    is_letter(letter) && crate::formulary::table::folded_char(letter).is_none()
}

/// A word that is in every list and tells nothing about this medicine.
fn says_nothing(token: &Token) -> bool {
    matches!(token.role, WordRole::Filler | WordRole::Salt | WordRole::Unit)
        && !matches!(token.sense, Sense::Times | Sense::Time | Sense::Join)
        && !matches!(token.letters.as_slice(), b"prn" | b"about" | b"unknown" | b"low" | b"high")
        || token.heading
        || token.sense == Sense::Named
}

/// A sign that makes another amount of a number, or leaves it in doubt.
fn tells(sign: char) -> bool {
    matches!(sign, '½' | '¼' | '¾' | '?' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '±' | '→')
}

/// Whether it counts how long something was taken: `months`, and not `monthly`.
fn is_length(token: &Token) -> bool {
    const LENGTHS: [&str; 11] =
        ["days", "dias", "week", "wk", "semana", "month", "mth", "mos", "meses", "year", "yr"];
    let word = std::str::from_utf8(&token.letters).unwrap_or_default();
    LENGTHS.iter().any(|it| word.starts_with(it)) && !word.ends_with("ly") || word == "anos"
}

/// `Reason stopped: nausea`, `Notes: it helped`
fn is_remark(token: &Token) -> bool {
    matches!(token.letters.as_slice(), b"reason" | b"note" | b"notes" | b"comments")
}

/// The part of the day that a word names, by a letter; `d` for all of it.
fn part_of_day(token: &Token) -> char {
    match token.letters.as_slice() {
        b"am" | b"qam" | b"morning" | b"mane" | b"manana" => 'm',
        b"noon" | b"afternoon" => 'a',
        b"daily" | b"day" | b"dia" | b"diaria" | b"diariamente" | b"diario" | b"od" | b"once"
        | b"qd" | b"qday" => 'd',
        _ => 'n',
    }
}

/// Where each word stands: in directions, after a date's label, after another
/// label, or free.
fn zones(record: &Record, tokens: &[Token], name: usize, dates: &[bool]) -> Vec<Sense> {
    let mut zones = Vec::with_capacity(tokens.len());
    let cells = if record.columns.is_empty() { Vec::new() } else { record.cells() };
    let column = |at: usize| {
        let place = cells.iter().position(|it| it.contains(&at));
        place.and_then(|it| record.columns.get(it)).copied().unwrap_or(Sense::Other)
    };
    let mut zone = Sense::Other;
    let mut end = None::<usize>;
    let dated = |place: usize| dates.get(place) == Some(&true);
    for (place, token) in tokens.iter().enumerate() {
        let gap = end.and_then(|it| record.text.get(it..token.start)).unwrap_or("\n");
        end = Some(token.end);
        let year = token.letters.len() == 4 && token.role == WordRole::Number;
        let ends = match zone {
            // A wide gap is that between two columns, but `Sig:   1 daily` is one.
            Sense::Take => {
                let begun = tokens.get(place - 1).is_some_and(|it| it.sense != Sense::Take);
                gap.contains(". ") && token.role == WordRole::Word
                    || gap.contains("  ") && begun
                    || dated(place)
                    || dated(place + 1) && token.sense == Sense::Other
            }
            _ => gap.contains(", ") && !year || gap.contains(" - ") || gap.contains([')', '(']),
        };
        let cell =
            gap.contains(['\n', '\t', '|', ';', '·']) || gap.contains(',') && !gap.contains(", ");
        if cell {
            zone = column(token.start);
        } else if ends {
            zone = Sense::Other;
        }
        // The name is about itself, whatever label stands before it.
        if token.start == name && matches!(zone, Sense::Take | Sense::Label) {
            zone = Sense::Other;
        }
        let said = match record.text.get(token.end..) {
            Some(rest) if token.letters == b"dr" && rest.starts_with('.') => Sense::Label,
            _ => token.sense,
        };
        zone = match said {
            // What follows is neither about taking it nor about fills.
            Sense::Label if is_remark(token) => Sense::Plain,
            Sense::Take | Sense::Label => said,
            // `Stop if` is a direction; `Start date 5/6/2011` is none.
            Sense::Start | Sense::Stop
                if !matches!(zone, Sense::Take | Sense::Plain)
                    || dated(place + 1)
                    || dated(place + 2) =>
            {
                said
            }
            _ => zone,
        };
        zones.push(zone);
    }
    zones
}

struct Reader<'a> {
    text: &'a str,
    /// The words of this entry.
    tokens: &'a [Token],
    /// Where each of them stands.
    zones: Vec<Sense>,
    /// Which of them are accounted for.
    used: Vec<bool>,
    /// Which of them are of a date, whatever they are about.
    dates: Vec<bool>,
    /// Which of them name the same medicine again.
    again: Vec<bool>,
    /// Which of them the directions took into account.
    heard: Vec<bool>,
    /// How many stand before the name.
    before: usize,
    /// The first one after the name.
    after: usize,
    today: Day,
}

/// A run of words, by their places.
type Run = Range<usize>;

impl Reader<'_> {
    fn token(&self, place: usize) -> Option<&Token> {
        self.tokens.get(place)
    }

    fn sense(&self, place: usize) -> Sense {
        self.token(place).map_or(Sense::Other, |it| it.sense)
    }

    /// What stands between a word and the one before.
    fn gap(&self, place: usize) -> &str {
        let before = place.checked_sub(1).and_then(|it| self.token(it));
        let range = before.map_or(0, |it| it.end)..self.token(place).map_or(0, |it| it.start);
        self.text.get(range).unwrap_or_default()
    }

    fn slice(&self, run: &Run) -> &str {
        let from = self.token(run.start).map_or(0, |it| it.start);
        let to = self.token(run.end.saturating_sub(1)).map_or(0, |it| it.end);
        // `~20`, `½-1 tablet`, `20?`: a sign that changes the amount belongs to it.
        let after = self.text.get(to..).unwrap_or_default();
        let blanks = after.len() - after.trim_start_matches(' ').len();
        let signs = after.chars().skip(blanks).take_while(|it| "½¼¾?".contains(*it));
        let signs: usize = signs.map(char::len_utf8).sum();
        let of_next = blanks > 0 && self.sign_before(run.end) > 0;
        let after = if signs > 0 && !of_next { blanks + signs } else { 0 };
        self.text.get(from - self.sign_before(run.start)..to + after).unwrap_or_default()
    }

    /// How long the text before a word is that begins with a sign which makes another
    /// amount of it.
    fn sign_before(&self, place: usize) -> usize {
        let gap = self.gap(place).rsplit(['\n', '\t', '|', ',', ';']).next().unwrap_or_default();
        gap.find(|it| it != '?' && tells(it)).map_or(0, |it| gap.len() - it)
    }

    fn use_up(&mut self, run: Run) {
        self.used.iter_mut().skip(run.start).take(run.len()).for_each(|it| *it = true);
    }

    /// The name with the salt and the release letters after it.
    fn name(&mut self, name: Range<usize>) -> String {
        let belongs = |it: &&Token| matches!(it.role, WordRole::Salt | WordRole::Release(_));
        let more = self.tokens.iter().skip(self.after).take_while(belongs).count();
        // A salt may stand before a brand in brackets: that is within the name.
        self.after += more;
        let run = self.before..self.after;
        self.use_up(run.clone());
        let mut end = self.token(run.end.saturating_sub(1)).map_or(name.end, |it| it.end);
        let text = self.text.get(name.start..end).unwrap_or_default();
        let rest = self.text.get(end..).unwrap_or_default();
        let open = |it: char, close: char| {
            text.contains(it) && !text.contains(close) && rest.starts_with(close)
        };
        if open('(', ')') || open('[', ']') {
            end += 1;
        }
        self.text.get(name.start..end).unwrap_or_default().into()
    }

    /// Kind of product and amount of a day.
    fn product(&mut self, told: &mut Details) {
        // Beside the name, up to the first label or direction.
        let free = |zones: &[Sense]| zones.iter().take_while(|it| **it == Sense::Other).count();
        let end = self.after + free(self.zones.get(self.after..).unwrap_or_default());
        for place in self.beside(end) {
            if let Some(WordRole::Kind(kind) | WordRole::Release(kind)) =
                self.token(place).map(|it| it.role)
            {
                told.kind = told.kind.or(Some(kind));
                self.use_up(place..place + 1);
            }
        }
        let before = self.strength(0..self.before);
        let strength = self.strength(self.after..end).or_else(|| self.bare_number());
        // `20 mg prozac 50 mg`: either may be of another medicine.
        let beside = before.as_ref().is_some_and(|it| {
            it.end == self.before && self.gap(self.before).chars().all(|it| it == ' ')
        });
        if beside && strength.is_some() {
            return;
        }
        let strength = strength.or(before).or_else(|| self.strength(end..self.tokens.len()));
        let (strength, rate) = match strength.map(|it| self.rate(it)) {
            Some((run, rate)) => (Some(run), rate),
            None => (None, false),
        };
        told.strength = strength.as_ref().map(|it| self.slice(it).to_owned());
        let said = self.directions(&strength);
        let pieces = (self.after..end).any(|it| self.sense(it) == Sense::Piece);
        let labelled = pieces || self.zones.contains(&Sense::Label);
        let words = match (said, strength.clone()) {
            (Said::Nothing, Some(run)) => match self.how_often(run.end..end) {
                Some(end) => vec![Run { start: run.start, end }],
                None if rate || !labelled => vec![run],
                None => Vec::new(),
            },
            (Said::Nothing, None) => Vec::new(),
            (Said::Daily(run), _) => vec![run],
            (Said::Open(_), None) => Vec::new(),
            (Said::Open(run), Some(strength)) if run.contains(&strength.start) => vec![run],
            // `a quarter of 75 mg`
            (Said::Open(run), Some(strength))
                if run.start >= self.after && run.end <= strength.start =>
            {
                vec![run, strength]
            }
            (Said::Open(run), Some(strength)) => vec![strength, run],
        };
        let words = match strength {
            Some(it) if !words.is_empty() || !self.zones.contains(&Sense::Label) => {
                self.with_unheard(words, &it)
            }
            _ => words,
        };
        let words = self.joined_runs(words).into_iter().map(|it| self.with_doubt(it));
        let words: Vec<Run> = words.collect();
        if words.is_empty() {
            return;
        }
        let dose: Vec<&str> = words.iter().map(|it| self.slice(it)).collect();
        told.dose = Some(dose.join(" "));
        words.into_iter().for_each(|it| self.use_up(it));
    }

    /// The places beside the name, as far as nothing but amounts and kinds stands before
    /// it, and no unknown word after it. `Weekly` is a kind within a name alone.
    fn beside(&self, end: usize) -> Vec<usize> {
        let unknown = |it: &usize| {
            let word = self.token(*it).is_some_and(|it| it.role == WordRole::Word);
            // `6 mg/24hr patch`
            let hours = self.token(*it).is_some_and(|it| it.letters.starts_with(b"24"));
            word && !hours && self.sense(*it) == Sense::Other && self.again.get(*it) != Some(&true)
        };
        let leads = |it: &usize| {
            let role = self.token(*it).map(|it| it.role);
            let name = (self.before..self.after).contains(it);
            let unit = matches!(role, Some(WordRole::Unit | WordRole::Strength | WordRole::Number));
            let kind = matches!(role, Some(WordRole::Kind(_) | WordRole::Release(_)));
            name || (unit || kind) && !self.gap(it + 1).contains(['.', ')', ','])
        };
        let after = (self.after..end).take_while(|it| !unknown(it));
        let beside = after.chain((0..self.after).rev().take_while(leads));
        beside.filter(|it| *it < self.after || self.sense(*it) != Sense::Open).collect()
    }

    /// `maybe 50 mg`: with the word before it that makes it less sure.
    fn with_doubt(&self, run: Run) -> Run {
        let doubts = |it: &usize| {
            let word = self.token(*it).map(|it| it.letters.as_slice());
            let all: [&[u8]; 6] =
                [b"about", b"around", b"approx", b"maybe", b"perhaps", b"probably"];
            word.is_some_and(|it| all.contains(&it))
        };
        let start = run.start.checked_sub(1).filter(doubts).unwrap_or(run.start);
        start..run.end
    }

    /// Puts together what stands together, as it was typed. Only a comma or a bracket
    /// between, another name, or the word `Take`, is no part of an amount.
    fn joined_runs(&self, words: Vec<Run>) -> Vec<Run> {
        let mut all: Vec<Run> = Vec::new();
        for run in words {
            match all.last_mut() {
                Some(last) if self.goes_on(last.end, run.start) => last.end = run.end,
                _ => all.push(run),
            }
        }
        // What changes the amount is no aside, as it would be within brackets.
        let parted = all.into_iter().flat_map(|run| {
            let aside =
                |it: &usize| self.gap(*it).contains('(') && !self.explains(run.clone(), *it);
            let starts: Vec<usize> =
                std::iter::once(run.start).chain((run.start + 1..run.end).filter(aside)).collect();
            let ends: Vec<usize> = starts.iter().skip(1).copied().chain([run.end]).collect();
            starts.into_iter().zip(ends).map(|(start, end)| start..end)
        });
        parted.collect()
    }

    /// `2 (two) times`, `1 capsule (75 mg total)`: the words of a run from a bracket on.
    fn explains(&self, run: Run, place: usize) -> bool {
        let word = self.token(place).and_then(|it| std::str::from_utf8(&it.letters).ok());
        let has = |run: Run, what: fn(&Token) -> bool| {
            self.tokens.get(run).unwrap_or_default().iter().any(what)
        };
        let amount: fn(&Token) -> bool =
            |it| matches!(it.role, WordRole::Strength | WordRole::Unit);
        let piece = has(run.start..place, |it| it.sense == Sense::Piece);
        word.and_then(spelled).is_some() && !has(place..run.end, amount)
            || piece && has(place..run.end, |it| it.sense == Sense::Total)
    }

    /// Whether what stands between two runs belongs between them.
    fn goes_on(&self, from: usize, to: usize) -> bool {
        let part = |it: usize| {
            let named =
                (self.before..self.after).contains(&it) || self.again.get(it) == Some(&true);
            !named && self.sense(it) != Sense::Take && self.zones.get(it) != Some(&Sense::Label)
        };
        let plain = |it: char| matches!(it, ' ' | ',' | ':' | '(' | ')' | '[' | ']');
        from <= to
            && (from..to).all(part)
            && (from..=to).all(|it| !self.gap(it).contains(['\n', '\t', '|']))
            && (from < to || !self.gap(to).chars().all(plain))
    }

    /// With what the directions did not take into account and what may change the amount:
    /// `75 mg x2`, `10 mg (increased to 20)`. Then the words are kept through it, and the
    /// amount of one tablet is not that of the day.
    fn with_unheard(&self, words: Vec<Run>, strength: &Run) -> Vec<Run> {
        let after = if strength.start < self.before { 0 } else { self.after };
        let changes = |place: usize| {
            let free = matches!(self.zones.get(place), Some(Sense::Other | Sense::Take));
            let said = [&self.heard, &self.dates, &self.again]
                .iter()
                .any(|it| it.get(place) == Some(&true));
            let known = said || words.iter().chain([strength]).any(|it| it.contains(&place));
            let own = !(self.before..self.after).contains(&place);
            if free && own && !known { self.changes(place) } else { None }
        };
        let unheard: Vec<Run> =
            (after..self.tokens.len()).filter_map(|it| Some(it..it + changes(it)?)).collect();
        let (Some(first), Some(last)) = (unheard.first(), unheard.last()) else { return words };
        let ends = words.iter().map(|it| it.end).chain([strength.end]).max().unwrap_or_default();
        std::iter::once(first.start.min(strength.start)..ends.max(self.tail(last.end))).collect()
    }

    /// How many words here may change the amount of a day, if they do.
    fn changes(&self, place: usize) -> Option<usize> {
        let token = self.token(place)?;
        let next = self.token(place + 1);
        let digits = token.letters.iter().take_while(|it| it.is_ascii_digit()).count();
        let (number, rest) = token.letters.split_at_checked(digits)?;
        let says = match (token.role, token.sense) {
            _ if self.sign_before(place) > 0 => true,
            (WordRole::Strength, _) | (_, Sense::Times) => true,
            (WordRole::Number, _) if next.is_some_and(|it| it.role == WordRole::Unit) => {
                return Some(2);
            }
            (_, Sense::Open) => self.leaves_open(place),
            _ if number.is_empty() => token.sense != Sense::Time && self.often_at(place).is_some(),
            _ => match rest {
                b"" | b"s" => self.is_amount(place),
                b"h" | b"hr" | b"hrs" => number != b"24",
                _ => false,
            },
        };
        says.then_some(1)
    }

    /// Whether a bare number goes on with amounts, and counts nothing else.
    fn is_amount(&self, place: usize) -> bool {
        let gap = self.gap(place);
        let next = self.sense(place + 1);
        let column = gap.contains(['#', '\t', '|', '\n']) || gap.contains("  ");
        // `20 pounds`, `8 weeks`, `24 hr`, `1 tablet`, `- 28 tablets`
        let counts = self.token(place + 1).is_some_and(|it| {
            let unknown = it.role == WordRole::Word && it.sense == Sense::Other;
            unknown && self.gap(place + 1) == " " || is_length(it) || next == Sense::Label
        });
        let one = self.token(place).is_some_and(|it| matches!(it.letters.as_slice(), b"1" | b"24"));
        let piece = next == Sense::Piece && (one || gap.contains(" - "));
        let hours = next == Sense::Open && one;
        self.follows(place) && !column && !counts && !piece && !hours
    }

    /// Whether a word stands beside the name, an amount, a date or what we know.
    fn follows(&self, place: usize) -> bool {
        let Some(before) = place.checked_sub(1) else { return true };
        let known = matches!(
            self.token(before).map(|it| it.role),
            Some(WordRole::Number | WordRole::Strength | WordRole::Unit | WordRole::Release(_))
        );
        known
            || place == self.after
            || self.dates.get(before) == Some(&true)
            || matches!(
                self.sense(before),
                Sense::Join | Sense::Plain | Sense::Piece | Sense::Once | Sense::Times
            )
    }

    /// Whether a word such as `other`, `weeks` or `half` is about how much, and not about
    /// how long.
    fn leaves_open(&self, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        let before = self.tokens.get(place.saturating_sub(3)..place).unwrap_or_default();
        let has = |words: &[&[u8]]| before.iter().any(|it| words.contains(&it.letters.as_slice()));
        match token.letters.as_slice() {
            b"other" => {
                let next = self.token(place + 1);
                next.is_some_and(|it| it.sense == Sense::Once || is_length(it))
            }
            b"ii" | b"iii" => self.follows(place),
            [b'h', b'o' | b'r', ..] | b"h" => !has(&[b"24"]),
            _ if is_length(token) => {
                let often = |it: &Token| {
                    matches!(it.sense, Sense::Times | Sense::Time | Sense::Once)
                        && it.letters != b"x"
                };
                !has(&[b"for", b"after", b"last", b"first"])
                    && (has(&[b"every", b"each", b"per", b"cada", b"other", b"a", b"por"])
                        || before.iter().any(often))
            }
            _ => true,
        }
    }

    fn is_how_long(&self, place: usize) -> bool {
        self.token(place).is_some_and(is_length) && !self.leaves_open(place)
    }

    /// Where the words end that go on about how often.
    fn tail(&self, from: usize) -> usize {
        let says = |it: usize| {
            let kind = |it: &Token| is_length(it) || matches!(it.role, WordRole::Kind(_));
            matches!(self.sense(it), Sense::Once | Sense::Times | Sense::Time | Sense::Piece)
                || self.token(it).is_some_and(kind)
        };
        let goes_on = |it: &usize| says(*it) || self.sense(*it) == Sense::Plain;
        let words = (from..self.tokens.len()).take_while(goes_on);
        words.filter(|it| says(*it)).last().map_or(from, |it| it + 1)
    }

    /// Where words end that say how often or how many, and of which no direction was
    /// made: `three times a day`, `two at bedtime`. With them an amount is not that of
    /// the day.
    fn how_often(&self, places: Run) -> Option<usize> {
        let said = places.clone().find_map(|it| Some(it + self.often_at(it)?))?;
        let more = |it: &usize| {
            matches!(self.sense(*it), Sense::Plain | Sense::Once | Sense::Times | Sense::Time)
        };
        Some(said + (said..places.end).take_while(more).count())
    }

    /// How many words here say how often, if they do.
    fn often_at(&self, place: usize) -> Option<usize> {
        let letters = |place: usize| self.token(place).map(|it| it.letters.as_slice());
        // `a day`, `at bedtime`, `daily`
        let of_a_day = |mut place: usize| {
            while self.sense(place) == Sense::Plain {
                place += 1;
            }
            self.sense(place) == Sense::Once
        };
        let token = self.token(place)?;
        let word = std::str::from_utf8(&token.letters).unwrap_or_default();
        // `b.i.d.`
        if matches!(word, "b" | "t" | "q")
            && letters(place + 1) == Some(b"i")
            && letters(place + 2) == Some(b"d")
        {
            return Some(3);
        }
        let says = if token.letters == b"x" {
            !self.is_how_long(place + 2)
        } else if matches!(token.sense, Sense::Times | Sense::Time) {
            true
        } else if word.starts_with("hour") || word.starts_with("hora") {
            // `every eight hours`; `24 hours` is about the tablet.
            place.checked_sub(1).and_then(letters) != Some(b"24")
        } else if let Some(times) = word.strip_prefix('x') {
            // `x3`; `x3 months` is how long.
            times.parse::<u8>().is_ok() && !self.token(place + 1).is_some_and(is_length)
        } else {
            spelled(word).is_some() && of_a_day(place + 1)
        };
        says.then_some(1)
    }

    /// The first number with a unit of mass.
    fn strength(&self, places: Run) -> Option<Run> {
        places.into_iter().find_map(|place| {
            if self.zones.get(place) == Some(&Sense::Label) {
                return None;
            }
            let unit = self.token(place + 1).is_some_and(|it| it.role == WordRole::Unit);
            match self.token(place)?.role {
                WordRole::Strength => Some(self.joined(place)..place + 1),
                WordRole::Number if unit => Some(self.joined(place)..place + 2),
                _ => None,
            }
        })
    }

    /// Where a number begins of which this is the end: the 2 of `2-25 mg`, the 1
    /// of `1,000 mg`.
    fn joined(&self, place: usize) -> usize {
        let Some((before, this)) =
            place.checked_sub(1).and_then(|it| self.token(it)).zip(self.token(place))
        else {
            return place;
        };
        let gap = self.text.get(before.end..this.start).unwrap_or_default();
        let thousands =
            gap == "," && this.letters.iter().take_while(|it| it.is_ascii_digit()).count() == 3;
        let joined = before.role == WordRole::Number
            && before.letters.len() <= 4
            && (thousands || matches!(gap, "-" | "–" | "/"));
        if joined { place - 1 } else { place }
    }

    /// `6 mg/24 h`, `30 mg/day`, `0.5 mg/kg`: with what it is for, and whether
    /// that is a day.
    fn rate(&self, run: Run) -> (Run, bool) {
        let after = self.token(run.end.saturating_sub(1)).map_or(0, |it| it.end);
        let next = self.token(run.end);
        let gap = next.and_then(|it| self.text.get(after..it.start)).unwrap_or_default();
        let (words, daily) = match next.map(|it| it.letters.as_slice()) {
            _ if gap.trim() != "/" => (0, false),
            Some(b"24") => (2, true),
            Some(b"24h" | b"24hr" | b"24hrs" | b"day" | b"d" | b"dia") => (1, true),
            Some(b"kg" | b"ml") => (1, false),
            // `5 mg/5 ml`
            Some(_) if self.token(run.end + 1).is_some_and(|it| it.letters == b"ml") => (2, false),
            _ => (0, false),
        };
        (run.start..(run.end + words).min(self.tokens.len()), daily)
    }

    /// `Lexapro 10`: a number right after the name that counts nothing else.
    fn bare_number(&self) -> Option<Run> {
        let kinds = self.tokens.iter().skip(self.after);
        let kinds = kinds.take_while(|it| {
            matches!(it.role, WordRole::Salt | WordRole::Release(_) | WordRole::Kind(_))
        });
        let place = self.after + kinds.count();
        let number = self.token(place).filter(|it| it.role == WordRole::Number)?;
        let before = self.token(place.checked_sub(1)?)?;
        let beside = self.text.get(before.end..number.start)?.chars().all(|it| it == ' ');
        let counts = matches!(self.sense(place + 1), Sense::Piece | Sense::Time | Sense::Times);
        let counts = counts
            || self.token(place + 1).is_some_and(|it| {
                let unknown = it.role == WordRole::Word && it.sense != Sense::Plain;
                unknown || it.role == WordRole::Unit
            });
        let year = number.letters.len() >= 4;
        let dated = self.text.get(number.end..)?.starts_with(['/', '-', '.']);
        (beside && !counts && !year && !dated).then_some(place..place + 1)
    }

    /// What the directions say about the amount of a day.
    fn directions(&mut self, strength: &Option<Run>) -> Said {
        let in_strength = |it: &usize| strength.as_ref().is_some_and(|run| run.contains(it));
        let taking = |it: &usize| self.zones.get(*it) == Some(&Sense::Take);
        let mut places: Vec<usize> = (0..self.tokens.len()).filter(taking).collect();
        let free = places.is_empty();
        if free {
            // `Lexapro 10 mg daily`: what follows the name, as far as it is known.
            let known = |it: &usize| {
                let role = self.token(*it).map(|it| it.role);
                self.zones.get(*it) == Some(&Sense::Other)
                    && match role {
                        Some(WordRole::Number) => in_strength(it) || self.counts(*it),
                        _ if in_strength(it) || self.again.get(*it) == Some(&true) => true,
                        Some(WordRole::Word | WordRole::Filler) => {
                            !matches!(self.sense(*it), Sense::Other | Sense::Named)
                        }
                        it => it.is_some(),
                    }
            };
            let mut complete = false;
            for place in (self.after..self.tokens.len()).take_while(known) {
                // `One each day - 28 tablets`
                if complete && self.gap(place).contains(" - ") {
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
                dose.odd |= told || !piece || self.gap(place).contains('+');
            }
        }
        for place in places {
            self.heard.iter_mut().skip(place).take(1).for_each(|it| *it = true);
        }
        let Some(run) = dose.run.clone() else { return Said::Nothing };
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
        let unit = following.and_then(|it| self.token(it)).map(|it| it.role);
        let said = token.sense;
        let mut taken = 1;
        match (token.role, said) {
            (WordRole::Word, _) if self.again.get(place) == Some(&true) => return 1,
            // `for 8 weeks` is how long.
            (WordRole::Number, _) if self.is_how_long(place + 1) => return 2,
            _ if self.is_how_long(place) => return 1,
            (WordRole::Strength, _) => dose.amounts.push(place..place + 1),
            (WordRole::Number, _) if unit == Some(WordRole::Unit) => {
                dose.amounts.push(place..place + 2);
                taken = 2;
            }
            (WordRole::Number, _) if next == Sense::Time => {
                taken = 2;
                if token.letters == b"1" {
                    dose.once = true;
                } else {
                    dose.times = dose.times.take().or(Some(place..place + 2));
                }
            }
            (WordRole::Number, _) if token.letters == b"1" => dose.ones += 1,
            (WordRole::Number, _) => {
                dose.many = true;
                taken += usize::from(next == Sense::Piece);
            }
            // `1 (one) tablet`
            (_, Sense::One) if dose.ones > 0 && self.gap(place).contains('(') => {}
            // `una vez al día`
            (_, Sense::One) if next == Sense::Time => {
                dose.once = true;
                taken = 2;
            }
            (_, Sense::One) => dose.ones += 1,
            (_, Sense::Times) => dose.times = dose.times.take().or(Some(place..place + 1)),
            (_, Sense::Once) => {
                dose.once = true;
                // `morning and night` is twice, `every night at bedtime` is once.
                let part = part_of_day(token);
                dose.odd |= part != 'd' && dose.part.is_some_and(|it| it != part);
                dose.part = dose.part.or(Some(part).filter(|it| *it != 'd'));
                // `twice daily`
                if let Some(times) = dose.times.as_mut().filter(|it| it.end == place) {
                    times.end = place + 1;
                }
            }
            (_, Sense::Total) => dose.total = true,
            // `one to be taken at night`
            (_, Sense::Join) if token.letters == b"to" && next == Sense::Plain => {}
            (_, Sense::Plain) => {
                // `twice a day`
                if next == Sense::Once
                    && let Some(times) = dose.times.as_mut().filter(|it| it.end == place)
                {
                    times.end = place + 1;
                }
            }
            (_, Sense::Take | Sense::Piece | Sense::Time) => {}
            (_, Sense::Open) => {
                dose.odd = true;
                // `alternate days`
                taken += usize::from(self.token(place + 1).is_some_and(is_length));
            }
            (WordRole::Kind(_) | WordRole::Release(_) | WordRole::Salt, _) => {}
            _ => dose.odd = true,
        }
        let sign = self.sign_before(place) > 0;
        dose.odd |= sign;
        let says =
            !matches!(said, Sense::Take | Sense::Plain | Sense::Piece | Sense::Time | Sense::Join)
                && !matches!(token.role, WordRole::Kind(_) | WordRole::Release(_) | WordRole::Salt)
                || sign
                || said == Sense::Open;
        // `every other day`
        let every = place.checked_sub(1).filter(|it| {
            let letters = self.token(*it).map(|it| it.letters.as_slice());
            said == Sense::Open && matches!(letters, Some(b"every" | b"each" | b"per" | b"cada"))
        });
        // What stands before the first or between is kept; what follows the last
        // word that we know is not about the amount.
        let start = dose.run.as_ref().map_or(every.unwrap_or(place), |it| it.start);
        if says && (said != Sense::Other || token.role != WordRole::Word || dose.run.is_none()) {
            dose.run = Some(start..place + taken);
        }
        taken
    }

    /// The words of a date after its label.
    fn date(&mut self, label: Sense) -> Option<String> {
        let labelled = |it: usize| self.zones.get(it) == Some(&label);
        let begins = |it: &usize| {
            let first = it.checked_sub(1).is_none_or(|before| !labelled(before));
            labelled(*it) && (first || self.sense(*it) == label)
        };
        let labels = (0..self.tokens.len()).filter(begins).take(MOST_SPANS);
        let (first, run) = labels.into_iter().find_map(|first| {
            let last = (first..self.tokens.len()).take_while(|it| labelled(*it)).last()?;
            let mut begins = (first..=last).take(MOST_BEFORE).filter(|it| self.may_begin(*it));
            let run = begins.find_map(|it| self.longest(it..last + 1))?;
            // `Started to help in 2012` tells when something else began.
            let own = (first + 1..run.start).all(|it| self.is_own(it));
            own.then_some((first, run))
        })?;
        let words = self.slice(&run).to_owned();
        // An amount between is still to be taken.
        let said = self.tokens.get(first + 1..run.start).unwrap_or_default();
        let plain = said.iter().all(says_nothing);
        self.use_up(if plain { first..run.end } else { run });
        Some(words)
    }

    /// Whether a word between a label and its date leaves it about this medicine: the
    /// name, an amount, or one that says nothing.
    fn is_own(&self, place: usize) -> bool {
        let amount = |it: &Token| matches!(it.role, WordRole::Number | WordRole::Strength);
        (self.before..self.after).contains(&place)
            || self.again.get(place) == Some(&true)
            || self.token(place).is_some_and(|it| says_nothing(it) || amount(it))
    }

    /// `2012 - 2014`, where nothing says that it is about fills.
    fn span(&mut self) -> Option<(String, String)> {
        if self.zones.contains(&Sense::Label) {
            return None;
        }
        let free = |it: &usize| self.zones.get(*it) == Some(&Sense::Other);
        let may = |it: &usize| free(it) && self.may_begin(*it);
        let begins: Vec<usize> = (self.after..self.tokens.len()).filter(may).collect();
        let (run, told) = begins.into_iter().take(MOST_SPANS).find_map(|it| self.span_at(it))?;
        self.use_up(run);
        Some(told)
    }

    fn span_at(&self, begins: usize) -> Option<(Run, (String, String))> {
        let end = self.tokens.len();
        for middle in begins + 1..end.min(begins + MOST_WORDS + 1) {
            let (before, after) = (self.token(middle - 1)?, self.token(middle)?);
            let gap = self.text.get(before.end..after.start)?.trim();
            let joined = matches!(gap, "-" | "–" | "—");
            let to = after.sense == Sense::Join || after.sense == Sense::Stop;
            if !joined && !to {
                continue;
            }
            let second = if to { middle + 1 } else { middle };
            let first = begins..middle;
            if self.longest(first.clone()) != Some(first.clone()) || !self.may_begin(second) {
                continue;
            }
            let Some(last) = self.longest(second..end.min(second + MOST_WORDS)) else { continue };
            let told = (self.slice(&first).to_owned(), self.slice(&last).to_owned());
            return Some((begins..last.end, told));
        }
        None
    }

    fn may_begin(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| {
            let word = std::str::from_utf8(&token.letters).unwrap_or_default();
            token.role == WordRole::Number
                || word.get(..3).is_some_and(|it| BEGINNINGS.contains(&it))
        })
    }

    /// Which words have the shape of a date: a year, or three numbers in a row.
    fn dates(&self) -> Vec<bool> {
        let mut dates = vec![false; self.tokens.len()];
        for place in 0..self.tokens.len() {
            if dates.get(place) == Some(&false)
                && let Some(run) = self.date_at(place)
            {
                dates.iter_mut().skip(place).take(run.len()).for_each(|it| *it = true);
            }
        }
        dates
    }

    fn date_at(&self, place: usize) -> Option<Run> {
        let begins = self.may_begin(place);
        let run = self.longest(place..self.tokens.len()).filter(|_| begins)?;
        let tokens = self.tokens.get(run.clone())?;
        let number =
            |it: &Token, least: usize| it.role == WordRole::Number && it.letters.len() >= least;
        // `0-0-2` is how many, and when.
        let row = run.clone().skip(1).all(|it| matches!(self.gap(it), "/" | "-" | "."));
        let full = row && run.len() == 3 && tokens.last().is_some_and(|it| number(it, 2));
        let unit = self.token(run.end).is_some_and(|it| it.role == WordRole::Unit);
        (!unit && (full || tokens.iter().any(|it| number(it, 4)))).then_some(run)
    }

    /// The longest beginning of a run that reads as one point in time, or as one
    /// of several.
    fn longest(&self, run: Run) -> Option<Run> {
        let most = run.len().min(MOST_WORDS);
        (1..=most).rev().map(|words| run.start..run.start + words).find(|run| {
            matches!(when(self.slice(run), self.today).reading, Reading::Value(_) | Reading::Ask(_))
        })
    }
}

/// The most words of a date: `about the end of May 2019`.
const MOST_WORDS: usize = 6;
/// The most places that are looked at for a span of time.
const MOST_SPANS: usize = 8;
/// The most words between the label and its date: `Started Zoloft in`.
const MOST_BEFORE: usize = 6;

/// How a date begins that begins with a word, in English and Spanish.
const BEGINNINGS: [&str; 32] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene",
    "abr", "ago", "dic", "spr", "sum", "fal", "aut", "win", "ear", "lat", "mid", "abo", "aro",
    "las", "age", "ver", "oto", "app", "hac",
];

/// What directions say about the amount of a day.
enum Said {
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
}

impl Directions {
    /// Whether one tablet, or one amount, is all that it says.
    fn clear(&self) -> bool {
        !self.odd && !self.many && self.ones <= 1
    }
}
