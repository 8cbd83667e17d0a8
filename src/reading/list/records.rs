//! The lines that belong to one medicine, and what kind of line each is.

use std::ops::Range;
use std::slice::from_ref;

use super::columns::{cells, mark, separator};
use super::details::is_length;
use super::leads::{
    NOW, heads_apart, heads_outcome, is_apart, is_month, is_of_now, is_pressed, is_remark,
    may_lead, names_a_list, not_taken, tells, tells_outcome,
};
use super::{begun, every, some};
use crate::formulary::letters::is_letter;
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Found, Sense, Token, WordRole, find_among, recognize, tokens};

/// What a line says that names nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// When it began.
    Start,
    /// When it ended.
    Stop,
    /// When, or from when to when.
    Date,
    /// How long.
    Length,
    /// How much.
    Amount,
    /// How to take it, or when without a number.
    Words,
}

impl Kind {
    /// Whether it is an answer, where it stands above one medicine.
    pub fn is_told(self) -> bool {
        self != Kind::Words
    }

    /// Whether another line is of the same kind; all that tell a time are.
    pub fn is_like(self, other: Kind) -> bool {
        let time = |it| matches!(it, Kind::Start | Kind::Stop | Kind::Date);
        self == other || time(self) && time(other)
    }

    /// Whether such a line may stand above its medicine without a colon. What ended
    /// may have been anything.
    pub fn may_lead(self) -> bool {
        !matches!(self, Kind::Start | Kind::Stop)
    }
}

/// The lines that belong together.
pub(super) struct Record {
    /// As pasted, lines joined by line ends.
    pub text: String,
    /// Its words.
    pub tokens: Vec<Token>,
    /// The exact names in it.
    pub found: Vec<Found>,
    /// What its columns hold, by the heading above them. Empty without one.
    pub columns: Vec<Sense>,
    /// Whether it is a heading.
    pub heading: bool,
    /// The heading above it that makes another thing of what stands beneath.
    pub above: String,
    /// Whether the heading above it says that it is taken now.
    pub now: bool,
    /// The heading above it that tells something of it: `Didn't work:`.
    pub lead: String,
    /// Its cells, where it is a row of a table.
    pub cells: Vec<Range<usize>>,
    /// How long the label is that it begins with.
    label: Option<usize>,
    /// Whether any of its lines begins with a label.
    labelled: bool,
}

impl Record {
    pub fn new(text: &str) -> Record {
        let (tokens, found) = names(text);
        let label = label(text);
        Record {
            text: text.into(),
            cells: cells(text),
            tokens,
            found,
            columns: Vec::new(),
            heading: false,
            above: String::new(),
            now: false,
            lead: String::new(),
            label,
            labelled: label.is_some(),
        }
    }

    /// The words of a cell.
    pub fn words(&self, cell: &Range<usize>) -> &[Token] {
        let from = begun(&self.tokens, cell.start);
        let to = begun(&self.tokens, cell.end);
        self.tokens.get(from..to.max(from)).unwrap_or_default()
    }

    pub fn into_heading(self) -> Record {
        Record { heading: true, ..self }
    }

    /// Adds another line that tells about it. Its words are to be read again.
    pub fn add(&mut self, line: Record) {
        self.text.push('\n');
        self.text.push_str(&line.text);
        self.tokens.clear();
        self.found.extend(line.found);
        self.labelled |= line.labelled;
    }

    /// Reads its words again, where lines were added.
    pub fn read(&mut self) {
        if self.tokens.is_empty() {
            (self.tokens, self.found) = names(&self.text);
        }
    }

    /// `Reason stopped` in `Reason stopped: nausea`.
    fn label(&self) -> Option<&str> {
        self.text.get(..self.label?)
    }

    /// Whether all its names are of one agent, or none is of any.
    pub fn names_one(&self) -> bool {
        let first = self.found.first();
        let same = |it: &Found| {
            first.is_some_and(|first| first.is_same(it) || !first.is_ours() && !it.is_ours())
        };
        self.found.iter().skip(1).all(same)
    }

    /// Whether anything in it is named exactly.
    pub fn names_any(&self) -> bool {
        !self.found.is_empty()
    }

    /// `=== NOT TRIED ===`
    pub fn is_marked(&self) -> bool {
        signs::begins(&self.text, "=#[_*") || !self.text.chars().any(|it| it.is_lowercase())
    }

    pub fn has_number(&self) -> bool {
        self.text.contains(|it: char| it.is_ascii_digit())
    }

    /// Whether it is of one medicine, and no row of a table.
    pub fn is_alone(&self) -> bool {
        self.names_any() && self.names_one() && self.columns.is_empty()
    }

    /// Whether it may stand as a heading with each medicine beneath it.
    pub fn is_short(&self) -> bool {
        const MOST_WORDS: usize = 16;
        const LONGEST: usize = 120;
        self.tokens.len() <= MOST_WORDS && self.text.len() <= LONGEST
    }

    /// What it says, where it names nothing and every word of it is known.
    pub fn kind(&self) -> Option<Kind> {
        let first = self.tokens.first()?;
        let any = |is: fn(&Token) -> bool| self.tokens.iter().any(is);
        let label = self.label.is_some() && !self.ends_with_colon();
        if label || self.names_any() || matches!(first.sense, Sense::Label | Sense::Named) {
            return None;
        }
        let number = |it: &Token| it.letters.iter().any(u8::is_ascii_digit);
        let dated = any(is_month) || any(Token::is_year) || any(number) && has(&self.text, "/");
        let directions = |it: &Token| {
            matches!(
                it.sense,
                Sense::Take | Sense::Once | Sense::Times | Sense::Time | Sense::Open | Sense::Piece
            )
        };
        match first.sense {
            _ if any(is_unknown) => None,
            Sense::Start if any(number) => Some(Kind::Start),
            Sense::Stop if any(number) => Some(Kind::Stop),
            _ if dated => Some(Kind::Date),
            _ if any(is_length) && any(number) => Some(Kind::Length),
            _ if any(is_measured) => Some(Kind::Amount),
            _ if any(directions) => Some(Kind::Words),
            _ => None,
        }
    }

    /// Whether it is a label whose value is in the next line.
    pub fn asks_for(&self, next: &Record) -> bool {
        let Some(first) = self.tokens.first() else { return false };
        if self.kind().is_some_and(Kind::is_told) || next.names_any() || next.ends_with_colon() {
            return false;
        }
        if self.ends_with_colon() && (first.sense == Sense::Label || some(&self.tokens, is_remark))
        {
            return true;
        }
        let field = |it: &Token| it.is("date dates fecha fechas duration strength when cuando");
        let asks = matches!(first.sense, Sense::Take | Sense::Start | Sense::Stop)
            && self.ends_with_colon()
            || some(&self.tokens, field);
        asks && next.kind().is_some()
    }

    /// Whether one of its words may be a misspelt name.
    pub fn may_name(&self, looks: &mut u32) -> bool {
        const SHORTEST: usize = 5;
        let mut words =
            self.tokens.iter().filter(|it| is_unknown(it) && it.letters.len() >= SHORTEST);
        words.any(|it| {
            let word = self.text.get(it.start..it.end).filter(|_| *looks > 0);
            *looks = looks.saturating_sub(1);
            word.is_some_and(|it| !recognize(it).matches.is_empty())
        })
    }

    /// `Side effects: nausea`, `no help`, `made me sick`
    pub fn is_remark(&self) -> bool {
        const FELT: &str = "made gave felt gained lost caused me";
        let label = self.label.unwrap_or_default();
        let mut words = self.tokens.iter().take_while(|it| it.end <= label);
        // `No known allergies` is about no medicine.
        let other = |it: &Token| it.sense == Sense::Never || is_apart(it);
        if self.names_any() || some(&self.tokens, other) {
            return false;
        }
        let effect = |it: &Token| it.is("effect effects efecto efectos");
        words.any(is_remark)
            || some(&self.tokens, effect)
            || self.tokens.first().is_some_and(|it| tells_outcome(it) || it.is(FELT))
    }

    /// Whether it only tells more about the medicine before.
    pub fn is_detail_of(&self, before: &Record) -> bool {
        let Some(first) = self.tokens.first() else { return false };
        // `STOP taking these medications:`
        let list = |it: &Token| it.heading && it.sense == Sense::Other;
        if self.ends_with_colon() && self.tokens.len() > 1 && some(&self.tokens, list) {
            return false;
        }
        let doctor =
            first.is("dr") && self.text.get(first.end..).is_some_and(|it| signs::begins(it, "."));
        let first = if doctor { Sense::Label } else { first.sense };
        if !self.found.is_empty() {
            // `Generic for: ZOLOFT`
            let same = before.found.first().zip(self.found.first());
            return first == Sense::Named
                && self.names_one()
                && same.is_some_and(|(a, b)| a.is_same(b));
        }
        match first {
            Sense::Take | Sense::Label | Sense::Start | Sense::Stop | Sense::Named => true,
            Sense::Never => false,
            _ if self.begins_with_label() => true,
            // `TCAs: Elavil` and `MAOIs: none` are two, and `MOOD STABILIZERS` heads others.
            _ if some(&self.tokens, names_a_group) => false,
            _ => {
                // `Reason stopped: nausea` in a block of such lines, unless the block
                // began so.
                let own = self.label().filter(|it| Some(*it) != before.label());
                // `June 2020 - 100 mg` is of a diary.
                let any = |is: fn(&Token) -> bool| self.tokens.iter().any(is);
                let diary = any(is_month) && any(is_measured);
                before.labelled && own.is_some() || !diary && !any(is_unknown)
            }
        }
    }

    /// `Not tried:`, `**Not tried:**`
    pub fn ends_with_colon(&self) -> bool {
        signs::ends(signs::trim_end(&self.text, "*_-= "), ":")
    }

    /// `Not tried:`, `Drug allergies`; without a colon it begins a block of lines. With
    /// `Tried | Not tried` it is not told here which name stands beneath which.
    pub fn heads_apart(&self, block: bool) -> bool {
        const MOST_WORDS: usize = 6;
        const MOST_WITH_COLON: usize = 12;
        // `Never took MAOIs` is about these alone.
        let colon = self.ends_with_colon();
        let one = |it: &Token| it.names_a_class() && !it.letters.starts_with(b"antidepres");
        if !colon && some(&self.tokens, one) {
            return false;
        }
        let not = |cell: &Range<usize>| {
            let cell = self.words(cell);
            cell.len() > 1 && not_taken(cell, &|_| true)
        };
        // A row of a medicine that we do not know heads nothing.
        if separator(&self.text) != ','
            && self.found.is_empty()
            && every(&self.tokens, may_lead)
            && self.cells.iter().any(not)
        {
            return true;
        }
        let most = if colon { MOST_WITH_COLON } else { MOST_WORDS };
        self.found.is_empty()
            && self.tokens.len() <= most
            && heads_apart(&self.tokens, colon, block)
    }

    /// Whether it says how it went with what stands beneath it, though no colon says so.
    /// `Meds that helped` does wherever it stands.
    pub fn tells_outcome(&self, fresh: bool) -> bool {
        !self.names_any()
            && self.is_short()
            && (heads_outcome(&self.tokens)
                || matches!(self.tokens.as_slice(), [one] if one.sense == Sense::Stop))
            && (fresh || some(&self.tokens, names_a_list))
    }

    /// Whether it tells something of what stands beneath it; `as of 11/2/2024` does not.
    pub fn tells(&self) -> bool {
        some(&self.tokens, |it| it.role != WordRole::Number && tells(from_ref(it)))
    }

    /// Whether it may be the heading of a list, though some of its words are not known.
    pub fn may_head(&self) -> bool {
        const MOST_WORDS: usize = 8;
        self.found.is_empty()
            && self.tokens.len() <= MOST_WORDS
            && some(&self.tokens, |it| it.heading && it.sense == Sense::Other)
    }

    pub fn is_heading(&self, beneath: bool) -> bool {
        const MOST_WORDS: usize = 24;
        const LEAST_COLUMNS: usize = 3;
        if self.tokens.len() > MOST_WORDS {
            return false;
        }
        // `Current medications as of 11/2/2024`
        let day =
            self.tokens.windows(2).position(|it| matches!(it, [a, b] if a.is("as") && b.is("of")));
        let tokens = self.tokens.get(..day.unwrap_or(self.tokens.len())).unwrap_or_default();
        let of_column = |it: &Token| it.sense != Sense::Other;
        let names_a_list = |it: &Token| it.heading && it.sense == Sense::Other;
        // `Response (0-10)`
        let digits = |it: &Token| {
            let before = self.text.get(..it.start).unwrap_or_default();
            it.letters.iter().any(u8::is_ascii_digit)
                && signs::count(before, b'(') <= signs::count(before, b')')
        };
        // `Year | Medication | Dose`
        let first = |it: &Token| it.is("year years when ano anos");
        let known = |it: &Token| it.heading || of_column(it) || first(it);
        // `SSRIs:`
        let class = self.ends_with_colon()
            && !self.tokens.is_empty()
            && every(&self.tokens, Token::names_a_class);
        // Some columns of a table, and not the first, may be headed by words that we do not
        // know. With room after its commas it is no table, and the word may be a name.
        let mut cells = self.cells.clone();
        cells.retain(|it| !self.words(it).is_empty());
        let of = |cell: &Range<usize>, is: &dyn Fn(&Token) -> bool| self.words(cell).iter().any(is);
        let least = if separator(&self.text) == ',' { LEAST_COLUMNS + 1 } else { LEAST_COLUMNS };
        let table = !beneath
            && cells.len() >= least
            && !has(&self.text, ", ")
            && !cells.first().is_some_and(|it| of(it, &|it| !known(it)))
            && cells.iter().filter(|it| of(it, &known) || mark(self.words(it)).is_some()).count()
                * 2
                > cells.len();
        self.found.is_empty()
            && (class || some(&self.tokens, names_a_list))
            && (class || table || tokens.iter().all(known))
            && !tokens.iter().any(digits)
    }
}

impl Record {
    /// Whether what stands beneath this heading is taken now. A column `Current?` says it
    /// row by row.
    pub fn is_of_now(&self) -> bool {
        let cells = &self.cells;
        let one = cells.len() < 2 || separator(&self.text) == ',';
        let first = cells.iter().find(|it| !self.words(it).is_empty());
        is_of_now(if one { &self.tokens } else { first.map_or(&[], |it| self.words(it)) })
    }

    /// `Learn more`, `Remove`
    pub fn is_pressed(&self) -> bool {
        !self.tokens.is_empty() && every(&self.tokens, is_pressed)
    }

    /// Whether it begins with a label and goes on.
    pub fn has_label(&self) -> bool {
        self.label.is_some()
    }

    /// Whether it tells something about a medicine whose name may follow.
    pub fn begins_with_label(&self) -> bool {
        self.tokens.first().is_some_and(|it| match it.sense {
            Sense::Label => true,
            // `Stopped it all in 2015` is not about the next.
            Sense::Start | Sense::Stop | Sense::Take => self.label.is_some(),
            _ => self.label.is_some() && it.is("strength duration date dates fecha fechas"),
        })
    }
}

/// How long the words before the colon are in `Reason stopped: nausea`.
fn label(line: &str) -> Option<usize> {
    const MOST_WORDS: usize = 3;
    let (words, _) = line.split_once(':')?;
    let plain = words.chars().all(|it| is_letter(it) || it == ' ');
    (plain && signs::count(words, b' ') < MOST_WORDS).then_some(words.len())
}

/// `MAOIs`, `Mood stabilizers`, `Other`
fn names_a_group(it: &Token) -> bool {
    it.names_a_class()
        || it.is("other others otros otras stabilizer stabilizers stabiliser stabilisers \
            estabilizador estabilizadores")
}

fn is_measured(it: &Token) -> bool {
    matches!(it.role, WordRole::Strength | WordRole::Unit)
}

/// Whether nothing is known of a word.
fn is_unknown(it: &Token) -> bool {
    it.role == WordRole::Word
        && matches!(it.sense, Sense::Other | Sense::Never)
        && !is_length(it)
        && !is_month(it)
        && !it.is(NOW)
}

/// The words of a text, and the names in it.
fn names(text: &str) -> (Vec<Token>, Vec<Found>) {
    let tokens = tokens(text);
    let mut found = find_among(&tokens);
    // `Plan: Zoloft` names no medicine, as `Plan B` does.
    found.retain(|found| {
        let from = begun(&tokens, found.range.start);
        let mut words = tokens.iter().skip(from).take_while(|it| it.end <= found.range.end);
        !words.all(is_apart)
    });
    (tokens, found)
}
