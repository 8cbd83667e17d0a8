//! Cuts a typed text into words and says what each word does in it.

use super::book::book;
use super::exact::is_name;
use super::lettered::Letters;
use super::letters::{capital, small};
use super::recognize::head;
use super::table::{self, LONGEST, folded_char};
use super::word::{Does, Sense, WordRole, does};
use super::{among, signs};

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// Its letters as they are compared.
    pub letters: Letters,
    /// Written with small and capital letters mixed, as a name is: `SAMe`.
    pub mixed: bool,
    /// What it does beside a name.
    pub role: WordRole,
    /// What it does in a list.
    pub sense: Sense,
    /// Whether it can stand in a heading.
    pub heading: bool,
}

impl Token {
    fn new(start: usize, end: usize) -> Token {
        let (role, sense) = (WordRole::Word, Sense::Other);
        Token { start, end, letters: Letters::NONE, mixed: false, role, sense, heading: false }
    }

    /// Whether this is one of these words, which are parted by spaces.
    pub fn is(&self, words: &str) -> bool {
        among(&self.letters, words)
    }

    /// Whether this is a year in four digits, from 1900 on: `2014`.
    pub fn is_year(&self) -> bool {
        self.role == WordRole::Number
            && matches!(*self.letters, [b'1', b'9', _, _] | [b'2', b'0', _, _])
    }

    /// Whether this is the name of a class of medicines: `SSRIs`.
    pub fn names_a_class(&self) -> bool {
        book().names.lookup(&self.letters).0.contains(&table::CLASS)
    }
}

fn is_small(letter: char) -> bool {
    capital(letter) != letter
}

fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// The words of `text`, in order. A word is letters and digits; a point or a comma in a
/// number and an apostrophe between letters belong to it. Linear in its length.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open: Option<Token> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        if let Some(letter) = folded_char(c) {
            if letter.is_ascii_digit() && open.as_ref().is_some_and(|it| is_a_name(&it.letters)) {
                close(text, &mut tokens, open.take());
            }
            let token = open.get_or_insert_with(|| Token::new(at, end));
            token.end = end;
            let any_small = |it: &str| it.chars().any(is_small);
            let so_far = text.get(token.start..at).unwrap_or_default();
            token.mixed |= token.letters.len() <= LONGEST
                && (is_capital(c) && any_small(so_far)
                    || is_small(c) && so_far.chars().filter(|it| is_capital(*it)).count() > 1);
            token.letters.push(letter);
            continue;
        }
        let next = chars.peek().and_then(|&(_, next)| folded_char(next));
        let inside = match c {
            '\'' | '’' | '`' => open.is_some() && next.is_some_and(|it| it.is_ascii_alphabetic()),
            '.' | ',' => {
                let (before, after) = text.split_at(at);
                // `.5 mg` is half of one.
                if open.is_none() && begins_number(before, after) {
                    let mut number = Token::new(at, end);
                    number.letters.push(b'0');
                    open = Some(number);
                }
                let digit = |it: &u8| it.is_ascii_digit();
                let number = open.as_ref().filter(|it| it.letters.iter().all(digit));
                next.as_ref().is_some_and(digit)
                    && number.is_some_and(|it| c == '.' || parts_number(text, it.start, at))
            }
            // Marks of writing direction, soft hyphens and the like are not seen
            // by the person who typed or pasted them, and an accent may stand apart
            // from its letter.
            '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => true,
            _ => false,
        };
        if !inside {
            close(text, &mut tokens, open.take());
        }
    }
    close(text, &mut tokens, open);
    tokens
}

/// Whether a number begins with the point or the comma after `before`: `Rexulti .5 mg`, and
/// no `Zoloft.50` or `a while...50`. A comma is set before a word too: `Zoloft ,50`.
fn begins_number(before: &str, after: &str) -> bool {
    let digits = digits(after.get(1..).unwrap_or_default());
    let parted = before.chars().next_back().is_none_or(|it| it == '(' || it.is_whitespace());
    parted && if after.starts_with('.') { digits > 0 } else { digits == 1 }
}

/// So far after a comma its unit is looked for, in bytes.
const NEAR: usize = 40;

/// Whether the comma at `at` stands within the amount from `start` on: `37,5 mg`,
/// `1,5 tabletas`, and `25,50 mg`, of which the reader of doses says what it is. A table
/// has commas between a dose and a length, or a date and a dose: `20,2 years`.
fn parts_number(text: &str, start: usize, at: usize) -> bool {
    let before = text.get(start..at).unwrap_or_default();
    // Of a long row of numbers each would look through all the others.
    let after = head(text.get(at + 1..).unwrap_or_default(), NEAR);
    let rest = signs::without_start(after, &|it| it.is_ascii_digit() || it == ',');
    let rest = signs::trim_start(rest, " ");
    let word: Vec<u8> = rest.chars().map_while(folded_char).collect();
    let unit = does(&word);
    let piece = unit.sense == Sense::Piece && after.get(..digits(after)) == Some("5");
    digits(after) < 3
        && before.len() - signs::last(before, ",.").map_or(0, |it| it + 1) <= 3
        && (unit.role == WordRole::Unit || piece)
}

/// How many digits a text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// `Prozac` in `Prozac20mg`: a name, and an amount without a space before it.
fn is_a_name(letters: &[u8]) -> bool {
    const SHORTEST: usize = 5;
    letters.len() >= SHORTEST
        && letters.iter().all(u8::is_ascii_alphabetic)
        && is_name(&book().names, letters)
}

/// Whether the `la` before or after these words is Spanish, and no release: `por la boca`,
/// `Effexor. La dejé`. A release stands beside its name or an amount.
fn is_article(text: &str, last: Option<&Token>, la: &Token) -> bool {
    let Some(last) = last else { return true };
    let gap = text.get(last.end..la.start).unwrap_or_default();
    let apart = signs::holds(gap, ".,:;") || gap.trim() != gap && !gap.trim().is_empty();
    last.is("por a en con de in from at to me") || apart && is_spanish(text, la)
}

/// `la` and `La`, as no release is most often written.
fn is_spanish(text: &str, la: &Token) -> bool {
    text.get(la.start..la.end).is_some_and(|it| it.ends_with('a'))
}

/// Whether a word after `la` makes an article of it: `la tomo`, and not `Ritalin la 20`.
fn leads_on(text: &str, la: &Token, word: &Token) -> bool {
    const VERBS: &str = "tomo tome tomaba toma tomar deje dejo he ha";
    const ENGLISH: &str = "for since in at from and once twice daily bid qd per x caps capsules \
        tablets then to started stopped";
    let beside = text.get(la.end..word.start).is_some_and(|it| it.trim().is_empty());
    let amount = matches!(word.role, WordRole::Number | WordRole::Strength | WordRole::Unit);
    beside && (word.is(VERBS) || is_spanish(text, la) && !amount && !word.is(ENGLISH))
}

fn close(text: &str, tokens: &mut Vec<Token>, open: Option<Token>) {
    if let Some(mut token) = open {
        let Does { role, sense, heading } = does(&token.letters);
        let article = token.is("la") && is_article(text, tokens.last(), &token);
        token.role = if article { WordRole::Filler } else { role };
        // `My doctor put me on Zoloft` tells, where `Doctor: Lee` labels.
        let told = token.is("doctor") && tokens.last().is_some_and(|it| it.is("my the mi el"));
        token.sense = if told { Sense::Plain } else { sense };
        if let Some(last) = tokens.last_mut() {
            if last.is("la") && leads_on(text, last, &token) {
                last.role = WordRole::Filler;
            }
            // `Max dose 225` is an amount, where `Dose: one daily` begins directions.
            if last.is("max maximum highest top biggest") && token.is("dose dosage") {
                token.sense = Sense::Plain;
            }
            if last.is("dosis") && token.is("maxima") {
                last.sense = Sense::Plain;
            }
        }
        token.heading = heading;
        tokens.push(token);
    }
}
