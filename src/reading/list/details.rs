//! What a record says besides the name: kind, amount of a day, dates.

mod amounts;
mod bare;
mod dates;
mod directions;
mod often;
mod sessions;
mod total;
mod zones;

use std::ops::Range;

use directions::Said;
pub(super) use often::is_length;
pub(super) use sessions::SESSIONS;
pub(super) use zones::is_remark;
use zones::mark_zones;

use super::records::Record;
use super::{ListLine, Means, begun, ended, named, within};
use crate::formulary::letters::is_letter;
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{AgentId, Basis, ProductKind, Sense, Token, TreatmentHint, WordRole};
use crate::history::Day;
use crate::reading::tokens::{ABOUT, spelled};

/// Reads into `told` what stands beside the name at `name`, within `own` and before
/// `until`.
pub(super) fn details(
    record: &Record,
    own: &Range<usize>,
    name: &Range<usize>,
    until: usize,
    today: Day,
    told: &mut ListLine,
) {
    let tokens = within(&record.tokens, own.start, until);
    let mut reader = Reader {
        text: &record.text,
        tokens,
        places: tokens.iter().map(Place::new).collect(),
        before: begun(tokens, name.start),
        after: ended(tokens, name.end),
        agent: match &told.means {
            Means::Agent(it) => Some(it.agent),
            _ => None,
        },
        treatment: matches!(told.means, Means::Treatment(_)),
        today,
    };
    let session = reader.agent.is_some_and(|it| it.basis() == Basis::PerSession);
    reader.mark_dates();
    mark_zones(record, tokens, name.start, &mut reader.places);
    reader.mark_told();
    told.name = reader.name(name.clone(), session || reader.treatment);
    let first = named(&record.found, name.end);
    for found in record.found.get(first..).unwrap_or_default() {
        if found.range.end > until {
            break;
        }
        let from = begun(tokens, found.range.start);
        let to = ended(tokens, found.range.end);
        reader.mark(from..to, |it| it.again = true);
        reader.use_up(from..to);
    }
    // `hospital x3` is three stays.
    let treatment = matches!(told.means, Means::Treatment(TreatmentHint::Ect | TreatmentHint::Tms));
    let counted = session || treatment;
    // `Abilify. Then 30 sessions of TMS` is about the other one.
    let told_of = counted || reader.treatment || reader.agent.is_none();
    told.sessions = told_of.then(|| reader.sessions(counted)).flatten();
    told.total = reader.total();
    reader.product(told);
    let glued = named(&record.found, name.start);
    let glued = record.found.get(glued).filter(|it| it.range.start == name.start);
    told.kind = told.kind.or(glued.and_then(|it| it.kind));
    // `Zoloft since 2019 and now Lexapro`: the last words lead to the other name.
    let end = if until < own.end { tokens.len().saturating_sub(2) } else { tokens.len() };
    let went_on = reader.times(!record.columns.is_empty(), end, told);
    let signs = |text: &str| {
        let mut count = 0;
        for sign in text.chars() {
            count += usize::from(tells(sign));
        }
        count
    };
    let mut taken = 0;
    for said in [&told.dose, &told.start, &told.stop, &told.total, &told.sessions] {
        taken += said.as_deref().map_or(0, signs);
    }
    told.more = signs(record.text.get(own.clone()).unwrap_or_default()) > taken
        || !reader.places.iter().all(|it| it.used)
        || until < own.end
        || went_on
        || record.text.get(own.clone()).is_some_and(|it| it.chars().any(is_foreign));
}

/// A letter of another script, which no word of ours holds.
fn is_foreign(letter: char) -> bool {
    is_letter(letter) && crate::formulary::table::folded_char(letter).is_none()
}

/// A word that is in every list and tells nothing about this medicine.
fn says_nothing(token: &Token) -> bool {
    // What stands over a column may be told beside a name as well: `Paxil 40, reaction`.
    const TELLS: &str = "prn about before inactive unknown low high response outcome result results effect effects \
        reaction trial trials respuesta efecto efectos resultado";
    let small = matches!(token.role, WordRole::Filler | WordRole::Salt | WordRole::Unit)
        && !matches!(token.sense, Sense::Times | Sense::Time | Sense::Join);
    (small || token.heading) && !token.is(TELLS) || token.sense == Sense::Named
}

/// A word that says nothing before a name, in a heading, and tells something after it:
/// `Zoloft past`, `50 mg each`, `every 2nd day`.
fn tells_after(token: &Token) -> bool {
    const AFTER: &str = "past active inactive prior previous actual actuales anteriores up each \
        starting two three";
    token.is(AFTER)
        || token.letters.first().is_some_and(u8::is_ascii_digit)
            && [b"st", b"nd", b"rd", b"th"].iter().any(|it| token.letters.ends_with(*it))
}

/// A sign that makes another amount of a number, or leaves it in doubt.
fn tells(sign: char) -> bool {
    matches!(sign, '½' | '¼' | '¾' | '?' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '±' | '→')
}

struct Reader<'a> {
    text: &'a str,
    /// The words of this entry.
    tokens: &'a [Token],
    /// What is known of each of them here.
    places: Vec<Place>,
    /// How many stand before the name.
    before: usize,
    /// The first one after the name.
    after: usize,
    /// What it is of, where that is plain.
    agent: Option<AgentId>,
    /// Whether it is a treatment that is no medicine.
    treatment: bool,
    today: Day,
}

/// What is known of a word where it stands.
struct Place {
    /// In directions, after a label, or free.
    zone: Sense,
    /// It is accounted for.
    used: bool,
    /// It is of a date, whatever that is about.
    dated: bool,
    /// It names the same medicine again.
    again: bool,
    /// The directions took it into account.
    heard: bool,
    /// It says how many sessions there were.
    counted: bool,
}

impl Place {
    fn new(token: &Token) -> Place {
        let used = says_nothing(token);
        Place { zone: Sense::Other, used, dated: false, again: false, heard: false, counted: false }
    }
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

    fn has_role(&self, place: usize, role: WordRole) -> bool {
        self.token(place).is_some_and(|it| it.role == role)
    }

    /// Whether a word is of a date, whatever that is about.
    fn is_dated(&self, place: usize) -> bool {
        self.places.get(place).is_some_and(|it| it.dated)
    }

    /// Whether a word stands in this zone.
    fn stands(&self, place: usize, zone: Sense) -> bool {
        self.places.get(place).is_some_and(|it| it.zone == zone)
    }

    /// Whether any word stands after a label that is not about taking it.
    fn labelled(&self) -> bool {
        self.places.iter().any(|it| it.zone == Sense::Label)
    }

    /// Whether a word names the same medicine again.
    fn is_again(&self, place: usize) -> bool {
        self.places.get(place).is_some_and(|it| it.again)
    }

    fn mark(&mut self, run: Run, mark: fn(&mut Place)) {
        self.places.iter_mut().take(run.end).skip(run.start).for_each(mark);
    }

    /// Whether a word is one of these.
    fn is(&self, place: usize, words: &str) -> bool {
        self.token(place).is_some_and(|it| it.is(words))
    }

    /// What stands between a word and the one before.
    fn gap(&self, place: usize) -> &str {
        let before = place.checked_sub(1).and_then(|it| self.token(it));
        let range = before.map_or(0, |it| it.end)..self.token(place).map_or(0, |it| it.start);
        self.text.get(range).unwrap_or_default()
    }

    fn slice(&self, run: Run) -> &str {
        let from = self.token(run.start).map_or(0, |it| it.start);
        let to = self.token(run.end.saturating_sub(1)).map_or(0, |it| it.end);
        // `~20`, `½-1 tablet`, `20?`: a sign that changes the amount belongs to it.
        let after = self.text.get(to..).unwrap_or_default();
        let blanks = after.len() - signs::trim_start(after, " ").len();
        let signs = after.chars().skip(blanks).take_while(|it| matches!(it, '½' | '¼' | '¾' | '?'));
        let signs: usize = signs.map(char::len_utf8).sum();
        let of_next = blanks > 0 && self.sign_before(run.end) > 0;
        let after = if signs > 0 && !of_next { blanks + signs } else { 0 };
        let apostrophe = self.gap(run.start).chars().next_back().map_or(0, char::len_utf8);
        let before = match self.sign_before(run.start) {
            0 if self.is_short_year(run.start) => apostrophe,
            sign => sign,
        };
        self.text.get(from - before..to + after).unwrap_or_default()
    }

    /// The words of a run, as they are kept.
    fn said(&self, run: Run) -> String {
        self.slice(run).to_owned()
    }

    /// How long the text before a word is that begins with a sign which makes another
    /// amount of it.
    fn sign_before(&self, place: usize) -> usize {
        let gap = self.gap(place);
        let start = signs::last(gap, "\n\t|,;").map_or(0, |it| it + 1);
        let gap = gap.get(start..).unwrap_or_default();
        gap.find(|it| it != '?' && tells(it)).map_or(0, |it| gap.len() - it)
    }

    /// Marks the words after the name that say nothing before one, and tell something here.
    fn mark_told(&mut self) {
        for place in self.after..self.tokens.len() {
            // `max 200 mg` and `200 mg max` are the most that was taken.
            let amount = |it: usize| {
                let role = self.token(it).map(|it| it.role);
                matches!(role, Some(WordRole::Number | WordRole::Strength | WordRole::Unit))
            };
            let amount = (place + 1..place + 3).any(amount) || amount(place.saturating_sub(1));
            let most = self.is(place, "max maximum maxima maximo") && !amount;
            if most || self.token(place).is_some_and(tells_after) {
                self.mark(place..place + 1, |it| it.used = false);
            }
        }
    }

    /// When it began and ended, and whether it goes on; whether it went on after an end that
    /// is told, which then is none.
    fn times(&mut self, columns: bool, end: usize, told: &mut ListLine) -> bool {
        told.start = self.date(Sense::Start);
        let spanned = told.start.is_none() && self.is_span_until();
        told.stop = if spanned { None } else { self.date(Sense::Stop) };
        if told.start.is_none()
            && told.stop.is_none()
            && let Some((start, stop)) = self.span()
        {
            told.current = stop.is_none();
            (told.start, told.stop) = (Some(start), stop);
        } else if spanned {
            told.stop = self.date(Sense::Stop);
        }
        let went_on = told.stop.is_some() && !columns && self.went_on(end);
        if went_on {
            told.stop = None;
        }
        let until_now = told.start.is_some() && self.goes_on_now(end);
        let now = until_now || columns && self.ends_now() || self.is_taken_now(end);
        told.current |= told.stop.is_none() && now;
        went_on
    }

    fn use_up(&mut self, run: Run) {
        self.mark(run, |it| it.used = true);
    }

    /// The name with the salt and the release letters after it.
    fn name(&mut self, name: Range<usize>, session: bool) -> String {
        // `Prozac Weekly` is a product, `Spravato weekly` is how often.
        let belongs = |place: &usize| {
            self.token(*place).is_some_and(|it| {
                matches!(it.role, WordRole::Salt | WordRole::Release(_))
                    && (!session || it.sense != Sense::Open)
            }) && self.is_of_product(*place)
        };
        let more = (self.after..self.tokens.len()).take_while(belongs).count();
        // A salt may stand before a brand in brackets: that is within the name.
        self.after += more;
        let run = self.before..self.after;
        self.use_up(run.clone());
        let mut end = self.token(run.end.saturating_sub(1)).map_or(name.end, |it| it.end);
        let text = self.text.get(name.start..end).unwrap_or_default();
        let rest = self.text.get(end..).unwrap_or_default();
        // `vortioxetine (Trintellix®)`
        let mark = rest.len() - signs::trim_start(rest, "®™").len();
        let rest = rest.get(mark..).unwrap_or_default();
        let open =
            |it: &str, close: &str| has(text, it) && !has(text, close) && rest.starts_with(close);
        if open("(", ")") || open("[", "]") {
            end += mark + 1;
        }
        self.text.get(name.start..end).unwrap_or_default().into()
    }

    /// Kind of product and amount of a day.
    fn product(&mut self, told: &mut ListLine) {
        // Beside the name, up to the first label or direction.
        let mut end = self.after;
        while self.stands(end, Sense::Other) {
            end += 1;
        }
        told.kind = self.kind(end).filter(|_| !self.treatment);
        let before = self.strength(0..self.before);
        let strength = self.strength(self.after..end).or_else(|| self.bare_number());
        let strength = strength.or_else(|| self.number_of_cell());
        // `20 mg prozac 50 mg`: either may be of another medicine.
        let beside = before
            .as_ref()
            .is_some_and(|it| it.end == self.before && signs::only(self.gap(self.before), " "));
        if beside && strength.is_some() {
            return;
        }
        let strength = strength.or(before).or_else(|| self.strength(end..self.tokens.len()));
        let (strength, rate) = match strength.map(|it| self.rate(it)) {
            Some((run, rate)) => (Some(run), rate),
            None => (None, false),
        };
        told.strength = strength.clone().map(|it| self.said(it));
        let said = self.directions(&strength);
        let pieces = (self.after..end).any(|it| self.sense(it) == Sense::Piece);
        let labelled = self.labelled();
        let mut words: Vec<Run> = Vec::new();
        match said {
            Said::Nothing => {
                if let Some(run) = &strength {
                    let often = self.how_often(run.end..end);
                    if often.is_some() || rate || !pieces && !labelled {
                        words.push(run.start..often.unwrap_or(run.end));
                    }
                }
            }
            Said::Daily(run) => words.push(run),
            Said::Open(run) => {
                if let Some(strength) = &strength {
                    let within = run.contains(&strength.start);
                    // `a quarter of 75 mg`
                    let leads = run.start >= self.after && run.end <= strength.start;
                    words.extend(Some(strength).filter(|_| !within).cloned());
                    let at = if leads { 0 } else { words.len() };
                    words.insert(at, run);
                }
            }
        }
        if let Some(strength) = strength {
            if self.counted_before() {
                words.clear();
            } else if !words.is_empty() || !labelled {
                self.add_unheard(&mut words, &strength);
            }
        }
        let mut dose = String::new();
        for run in self.joined_runs(words) {
            let run = self.with_doubt(run);
            if !dose.is_empty() {
                dose.push(' ');
            }
            // `75 mg (1 month), 150 mg`: a part begins within the bracket.
            let part = self.slice(run.clone());
            if signs::count(part, b')') > signs::count(part, b'(') {
                dose.push('(');
            }
            dose.push_str(part);
            self.use_up(run);
        }
        told.dose = Some(dose).filter(|it| !it.is_empty());
    }

    /// Whether the words before the name say how many tablets, other than one: `2 tabs Zoloft
    /// 50`, `Half a Zoloft 50`, `two Zoloft 50`.
    fn counted_before(&self) -> bool {
        let several = |it: usize| {
            self.token(it).is_some_and(|it| {
                it.role == WordRole::Number && !it.is("1")
                    || spelled(&it.letters).is_some() && !it.is("a an one un una")
            })
        };
        (0..self.before).filter(|it| !self.stands(*it, Sense::Take)).any(|it| {
            self.is(it, "half media medio mitad quarter cuarto")
                || self.sense(it) == Sense::Piece && it.checked_sub(1).is_some_and(several)
        }) || self.before.checked_sub(1).is_some_and(|it| {
            let number = self.has_role(it, WordRole::Number);
            several(it) && !number && self.gap(self.before).trim().is_empty()
        }) || (0..=self.before).any(|it| signs::holds(self.gap(it), "½¼¾"))
    }

    /// The kind that is named beside the name, as far as nothing but amounts and kinds
    /// stands before it, and no unknown word after it. `Weekly` is a kind within a name
    /// alone.
    fn kind(&mut self, end: usize) -> Option<ProductKind> {
        let mut kind = None;
        // Of `Adderall XR 20 mg + IR 10 mg` the first stands with the name.
        for place in self.before..self.after {
            kind = kind.or(self.take_kind(place));
        }
        for place in self.after..end {
            if self.is_unknown(place) {
                break;
            }
            if self.sense(place) != Sense::Open {
                kind = kind.or(self.take_kind(place));
            }
        }
        for place in (0..self.before).rev() {
            if !self.leads(place) {
                break;
            }
            kind = kind.or(self.take_kind(place));
        }
        kind
    }

    fn take_kind(&mut self, place: usize) -> Option<ProductKind> {
        let (WordRole::Kind(kind) | WordRole::Release(kind)) = self.token(place)?.role else {
            return None;
        };
        // `Gave Prozac a shot`
        let shot = kind == ProductKind::Injection
            && self.agent.is_some_and(|it| !it.kinds().any(|it| it == kind));
        if shot || !self.is_of_product(place) {
            return None;
        }
        self.use_up(place..place + 1);
        Some(kind)
    }

    /// Whether letters of a release are that of the product: no `Paxil - ER visit`, no
    /// `Celexa Dr. Smith` and no `Effexor ER 2 days later`.
    fn is_of_product(&self, place: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(place), self.token(place + 1)) else {
            return true;
        };
        let after = self.gap(place + 1);
        let word = self.is_unknown(place + 1) && place + 1 != self.before;
        let capital = |it: &Token| {
            let text = self.text.get(it.start..it.end).unwrap_or_default();
            !text.starts_with(|it: char| it.is_lowercase())
        };
        let all = self.text.get(token.start..token.end) == Some("DR") && !capital(next);
        let doctor = token.is("dr") && word && signs::trim_start(after, ".:") == " " && !all;
        let apart = !self.gap(place).trim().is_empty() && after == " ";
        let later = token.is("er") && is_length(self.token(place + 2).unwrap_or(next));
        let later = later && self.is(place + 3, "later after before ago");
        !(doctor || later || apart && (word || next.is("for in on at after")))
    }

    fn is_unknown(&self, place: usize) -> bool {
        self.token(place).is_some_and(|it| {
            let word = it.role == WordRole::Word && it.sense == Sense::Other;
            // `6 mg/24hr patch`
            word && !it.letters.starts_with(b"24") && !self.is_again(place)
        })
    }

    /// Whether a word before the name is of it, or an amount or a kind that may be its own.
    fn leads(&self, place: usize) -> bool {
        let may = self.token(place).is_some_and(|it| {
            matches!(
                it.role,
                WordRole::Unit
                    | WordRole::Strength
                    | WordRole::Number
                    | WordRole::Kind(_)
                    | WordRole::Release(_)
            )
        });
        may && !signs::holds(self.gap(place + 1), ".),")
    }

    /// With the words right beside it that make another amount of it, or a less sure one:
    /// `two 50 mg`, `maybe 50 mg`, `no more than 50 mg`, `50 mg or more`.
    fn with_doubt(&self, run: Run) -> Run {
        const BOUND: &str = "less fewer lower under below over above beyond exceed exceeded greater more least menos \
            debajo encima minimum minimo";
        const LEADS: &str = "no not never nunca at al lo por i";
        let beside = |it: &usize| matches!(self.gap(*it).trim_matches(' '), "" | "." | "*" | "×");
        let is = |it: usize, words: &str| self.is(it, words);
        let least = if run.start < self.before { 0 } else { self.after };
        let mut start = run.start;
        for place in (least..run.start).rev().take_while(|it| beside(&(it + 1))) {
            let Some(token) = self.token(place) else { break };
            // The `c` of `d/c` is no doubt.
            if token.letters.len() > 2 && (token.is(ABOUT) || token.is(BOUND))
                || spelled(&token.letters).is_some()
                || start < run.start && token.is(LEADS)
            {
                start = place;
            } else if !token.is("x of de than que o") && token.sense != Sense::Piece {
                break;
            }
        }
        // `50 mg or more`; but `50 mg more anxious`, `50 mg at least a year`
        let bound = |it: &usize| is(*it, BOUND) || is(*it, "mas");
        let after =
            (run.end..).take_while(|it| beside(it) && (bound(it) || is(*it, "or o at al por lo")));
        let end = after.filter(bound).last().map_or(run.end, |it| it + 1);
        let long = self.has_role(end, WordRole::Number) || is(end, "a an one un una");
        let told = end > run.end + 1 && !long || is(run.end, "minimum minimo");
        start..if told { end } else { run.end }
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
        let mut parted = Vec::new();
        for run in all {
            // `2 (two) times`, `1 capsule (75 mg total)`
            let is = |it: &usize, what: fn(&Token) -> bool| self.token(*it).is_some_and(what);
            let measured = |it: &Token| matches!(it.role, WordRole::Strength | WordRole::Unit);
            let amount = run.clone().rev().find(|it| is(it, measured));
            let total = run.clone().rev().find(|it| is(it, |it| it.sense == Sense::Total));
            let piece = run.clone().find(|it| is(it, |it| it.sense == Sense::Piece));
            let explains = |place: usize| {
                is(&place, |it| spelled(&it.letters).is_some())
                    && amount.is_none_or(|it| it < place)
                    || piece.is_some_and(|it| it < place) && total.is_some_and(|it| it >= place)
            };
            let mut start = run.start;
            for place in run.start + 1..run.end {
                if has(self.gap(place), "(") && !explains(place) {
                    parted.push(start..place);
                    start = place;
                }
            }
            parted.push(start..run.end);
        }
        parted
    }

    /// Whether what stands between two runs belongs between them.
    fn goes_on(&self, from: usize, to: usize) -> bool {
        let part = |it: usize| {
            let named = (self.before..self.after).contains(&it) || self.is_again(it);
            !named && self.sense(it) != Sense::Take && !self.stands(it, Sense::Label)
        };
        from <= to
            && (from..to).all(part)
            && (from..=to).all(|it| !signs::holds(self.gap(it), "\n\t|"))
            && (from < to || !signs::only(self.gap(to), " ,:()[]"))
    }
}
