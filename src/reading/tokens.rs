//! Text as numbers, words and signs: what all readers share.

use crate::formulary::letters::is_letter;
use crate::formulary::table::folded_char;
use crate::formulary::{Letters, among, signs};
use crate::history::Amount;

/// A piece of a typed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A number, and what else it could be: `1.500` is 1.5 or 1500.
    Number(Amount, Option<Amount>),
    /// A word in small letters, without accents.
    Word(Letters),
    /// Any other sign.
    Sign(char),
}

impl Token {
    /// Whether this is one of these words, which are parted by spaces.
    pub fn is(&self, words: &str) -> bool {
        matches!(self, Token::Word(word) if among(word, words))
    }

    /// The number, where it can be only one.
    pub fn number(&self) -> Option<Amount> {
        match self {
            Token::Number(it, None) => Some(*it),
            Token::Number(_, Some(_)) | Token::Word(_) | Token::Sign(_) => None,
        }
    }

    /// The number, where it is whole and can be only one.
    pub fn whole(&self) -> Option<u32> {
        self.number()?.whole_number()
    }
}

/// The text as tokens, or nothing where it is longer than any answer that is
/// read.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.chars().count() > super::LONGEST {
        return None;
    }
    let mut letters = Vec::new();
    for letter in text.chars() {
        letters.extend(plain(letter));
    }
    let mut tokens = Vec::new();
    // Where the last number in words begins: `twenty`, `two hundred`.
    let mut begun = usize::MAX;
    let mut rest = letters.as_slice();
    while let Some(first) = rest.first() {
        let slip = slip(rest);
        let length = if *first == ' ' {
            1
        } else if first.is_ascii_digit() || (*first == '.' && digit_at(rest, 1)) {
            let (token, length) = number(rest);
            tokens.push(token);
            length
        } else if slip > 0 {
            let mut text = String::new();
            for letter in rest.iter().take(slip) {
                text.push(digit(*letter));
            }
            tokens.extend(Amount::from_decimal(&text).map(|it| Token::Number(it, None)));
            slip
        } else if is_letter(*first) {
            let letters = rest.iter().take_while(|it| is_letter(**it) || **it == '\'');
            let length = letters.count().max(initials(rest));
            let mut word = Letters::NONE;
            for letter in rest.iter().take(length).filter(|it| !matches!(**it, '\'' | '.')) {
                letter.encode_utf8(&mut [0; 4]).bytes().for_each(|it| word.push(it));
            }
            let word = numeral(&word).map_or(Token::Word(word), |it| Token::Number(it, None));
            add_word(&mut tokens, &mut begun, word);
            length
        } else {
            match fraction(*first) {
                Some(part) => add_fraction(&mut tokens, part),
                None => tokens.push(Token::Sign(*first)),
            }
            1
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    while tokens.pop_if(|it| matches!(it, Token::Sign(',' | ';' | ':'))).is_some() {}
    // `(20)`
    if tokens.first() == Some(&Token::Sign('('))
        && tokens.iter().position(|it| *it == Token::Sign(')')) == Some(tokens.len() - 1)
    {
        tokens.remove(0);
        tokens.pop();
    }
    Some(tokens)
}

/// Adds a word, or makes one number of it and those that began there.
fn add_word(tokens: &mut Vec<Token>, begun: &mut usize, word: Token) {
    if let Some(all) = joined(tokens.get(*begun..).unwrap_or_default(), &word) {
        tokens.truncate(*begun);
        tokens.push(Token::Number(all, None));
    } else {
        if word.number().is_some() || word.is("one") {
            *begun = tokens.len();
        }
        tokens.push(word);
    }
}

/// A letter in its plain form; nothing for one that only steers display.
fn plain(letter: char) -> Option<char> {
    if let Some(folded) = folded_char(letter) {
        return Some(char::from(folded));
    }
    Some(match letter {
        'µ' | 'μ' => 'u',
        '０'..='９' => char::from_u32(letter as u32 - '０' as u32 + '0' as u32)?,
        '–' | '—' | '‑' | '−' => '-',
        '’' | '‘' | '´' => '\'',
        '×' => 'x',
        '≈' => '~',
        '[' => '(',
        ']' => ')',
        '➔' | '➡' => '→',
        '"' | '“' | '”' | '«' | '»' | '•' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}' => ' ',
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => return None,
        // An accent that stands apart from its letter.
        '\u{300}'..='\u{36f}' => return None,
        it if it.is_whitespace() => ' ',
        it if it.is_control() => return None,
        it => it,
    })
}

/// How long single letters with points between them are: `a.m`, `b.i.d`.
fn initials(letters: &[char]) -> usize {
    let letter = |it: usize| letters.get(it).is_some_and(|it| is_letter(*it));
    let mut last = 0;
    while letters.get(last + 1) == Some(&'.') && letter(last + 2) && !letter(last + 3) {
        last += 2;
    }
    if last > 0 { last + 1 } else { 0 }
}

fn digit_at(letters: &[char], place: usize) -> bool {
    letters.get(place).is_some_and(char::is_ascii_digit)
}

/// A letter, a digit or a fraction.
fn in_word(sign: char) -> bool {
    is_letter(sign) || sign.is_ascii_digit() || fraction(sign).is_some()
}

/// How long `l0` or `o5` is, or none: a letter l or o among digits, and nothing else, is a
/// slip of the finger.
fn slip(letters: &[char]) -> usize {
    let mut length = 0;
    let mut digits = false;
    while let Some(letter) = letters.get(length).filter(|it| in_word(**it)) {
        digits |= letter.is_ascii_digit();
        if !digit(*letter).is_ascii_digit() {
            return 0;
        }
        length += 1;
    }
    if digits && matches!(letters.first(), Some('l' | 'o')) { length } else { 0 }
}

/// The digit that a letter is typed for.
fn digit(letter: char) -> char {
    match letter {
        'l' => '1',
        'o' => '0',
        letter => letter,
    }
}

/// A number with its thousands and its decimals, and how long it is. A number
/// that is too large or too fine to keep exactly is no number.
fn number(letters: &[char]) -> (Token, usize) {
    // The digits, with a point for each mark.
    let mut text = String::new();
    let mut marks: Vec<char> = Vec::new();
    let mut length = 0;
    for (place, letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1);
        match letter {
            '0'..='9' => text.push(*letter),
            '.' | ',' if digit_at(letters, place + 1) => {
                marks.push(*letter);
                text.push('.');
            }
            // `1o0`: an o or l between digits, or after them at the end.
            'o' if !next.is_some_and(|it| in_word(*it)) => text.push('0'),
            'o' | 'l' if digit_at(letters, place + 1) => {
                text.push(digit(*letter));
            }
            _ => break,
        }
        length = place + 1;
    }
    let groups = signs::split(&text, &|it| it == '.');
    let whole = Amount::from_decimal(&groups.concat());
    let number = |it: Amount| Token::Number(it, None);
    let token = match groups.as_slice() {
        [first, second] => {
            let decimal = Amount::from_decimal(&text);
            let thousands =
                second.len() == 3 && matches!(first.len(), 1..=3) && !signs::begins(first, "0");
            match (thousands, marks.first()) {
                (true, Some(',')) => whole.map(number),
                (true, _) => decimal.map(|it| Token::Number(it, whole)),
                // `20,40` are two numbers; nobody ends a decimal with a nought.
                (false, Some(',')) if first.len() > 1 && matches!(second.as_bytes(), [_, b'0']) => {
                    None
                }
                (false, _) => decimal.map(number),
            }
        }
        // `1,234,567`: thousands, if every mark is the same and every group has three
        // digits.
        groups => {
            let thousands = marks.iter().all(|it| marks.first() == Some(it))
                && groups.iter().skip(1).all(|it| it.len() == 3);
            whole.filter(|_| thousands).map(number)
        }
    };
    (token.unwrap_or(Token::Sign('#')), length)
}

fn fraction(letter: char) -> Option<Amount> {
    Amount::from_decimal(match letter {
        '½' => "0.5",
        '¼' => "0.25",
        '¾' => "0.75",
        _ => return None,
    })
}

/// Halves, quarters and eighths, which a fixed-point number holds exactly.
pub fn part_of_one(over: u32, under: u32) -> Option<Amount> {
    let exact = matches!(under, 2 | 4 | 8) && over < under;
    let part = Amount::ONE / u64::from(under.max(1)) * u64::from(over);
    Amount::from_millionths(part).filter(|_| exact)
}

/// `1½`: the fraction belongs to the number before it.
fn add_fraction(tokens: &mut Vec<Token>, part: Amount) {
    if let Some(Token::Number(whole, None)) = tokens.last_mut()
        && let Some(sum) = whole.plus(part)
    {
        *whole = sum;
    } else {
        tokens.push(Token::Number(part, None));
    }
}

/// `twenty-five`, `treinta y cinco`, `one hundred fifty`, `dos mil quince`: what two numbers
/// in words come to, the second told right after the first. `twenty one` may be twenty, once.
fn joined(since: &[Token], next: &Token) -> Option<Amount> {
    let (first, between) = since.split_first()?;
    let first = if first.is("one") { 1 } else { first.whole()? };
    let linked = match between {
        [] => None,
        [it] if *it == Token::Sign('-') || it.is("y and") => Some(it),
        _ => return None,
    };
    let next = match next.whole() {
        Some(scale @ (100 | 1000)) if linked.is_none() && first < scale / 10 => {
            return Amount::whole(first).times(scale);
        }
        Some(it) => it,
        None if linked.is_some() && next.is("one un uno una") => 1,
        None => return None,
    };
    let hundred = first > 0 && (first % 100 == 0 && next < 100 || first % 1000 == 0 && next < 1000);
    let ten = first % 100 >= 20 && first % 10 == 0 && next < 10;
    let fits = match linked {
        Some(it) if it.is("and") => hundred,
        Some(_) => ten,
        None => hundred || ten,
    };
    Amount::whole(first).plus(Amount::whole(next)).filter(|_| fits)
}

/// Numbers in words, and those that are told with others: `two hundred`.
pub fn numeral(word: &[u8]) -> Option<Amount> {
    const WORDS: [(&str, u32); 4] = [
        ("hundred ciento", 100),
        ("cuatrocientos", 400),
        ("quinientos", 500),
        ("thousand mil", 1000),
    ];
    let found = || WORDS.iter().find(|it| among(word, it.0));
    spelled(word).or_else(|| found().map(|it| Amount::whole(it.1)))
}

/// Numbers in words, as far as doses and lengths need them.
pub fn spelled(word: &[u8]) -> Option<Amount> {
    // `dieciséis`, `veinticinco`
    for (ten, start) in [(10, "dieci"), (20, "veinti")] {
        if let Some(unit) = word.strip_prefix(start.as_bytes()).and_then(spelled) {
            return Amount::whole(ten).plus(unit);
        }
    }
    // "Once" is eleven in Spanish and one time in English: it stays a word.
    const WORDS: [(&str, u32); 29] = [
        ("two dos", 2),
        ("three tres", 3),
        ("four cuatro", 4),
        ("five cinco", 5),
        ("six seis", 6),
        ("seven siete", 7),
        ("eight ocho", 8),
        ("nine nueve", 9),
        ("ten diez", 10),
        ("eleven", 11),
        ("twelve doce", 12),
        ("thirteen trece", 13),
        ("fourteen catorce", 14),
        ("fifteen quince", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty veinte", 20),
        ("thirty treinta", 30),
        ("forty cuarenta", 40),
        ("fifty cincuenta", 50),
        ("sixty sesenta", 60),
        ("seventy setenta", 70),
        ("eighty ochenta", 80),
        ("ninety noventa", 90),
        ("cien", 100),
        ("doscientos", 200),
        ("trescientos", 300),
    ];
    let found = WORDS.iter().find(|it| among(word, it.0));
    found.map(|it| Amount::whole(it.1))
}

/// Whether any word is one of these.
pub fn any(tokens: &[Token], words: &str) -> bool {
    tokens.iter().any(|it| it.is(words))
}

/// Whether the word at a place among them is one of these.
pub fn is_at(tokens: &[Token], at: usize, words: &str) -> bool {
    tokens.get(at).is_some_and(|it| it.is(words))
}

/// Whether the words say that the person does not know.
pub fn not_sure(tokens: &[Token]) -> bool {
    const SAYS: &str = "not sure|unsure|unknown|dont know|do not know|i dont know|idk|no idea|\
        dont remember|do not remember|i dont remember|cant remember|cant recall|i cant remember|\
        cannot remember|dont recall|i dont recall|forgot|i forgot|no se|no lo se|no recuerdo|\
        no me acuerdo|ni idea|no estoy seguro|no estoy segura|no sure|i am not sure|im not sure";
    let mut said = Vec::new();
    let mut only_marks = !tokens.is_empty();
    for token in tokens {
        match token {
            Token::Sign('?' | '¿' | '.') => {}
            Token::Word(word) => {
                only_marks = false;
                if !said.is_empty() {
                    said.push(b' ');
                }
                said.extend_from_slice(word);
            }
            Token::Number(..) | Token::Sign(_) => return false,
        }
    }
    let marked = tokens.contains(&Token::Sign('?'));
    only_marks && marked || SAYS.as_bytes().split(|it| *it == b'|').any(|it| it == said)
}

/// One where the second token is this word, else none.
fn followed_by(tokens: &[Token], word: &str) -> usize {
    usize::from(is_at(tokens, 1, word))
}

/// Takes the words for "about" off the front, and off the end `ish`, `or so`, a lone
/// question mark and other words of doubt: `2015 (I think)`. Says whether there were any.
pub fn about(tokens: &mut Vec<Token>) -> bool {
    let mut about = about_in_front(tokens);
    let doubt = (1..tokens.len()).find(|it| tokens.get(*it..).is_some_and(is_doubt));
    if let Some(place) = doubt {
        tokens.truncate(place);
        about = true;
    }
    while tokens.last().is_some_and(|it| matches!(it, Token::Sign('?' | '.' | '!'))) {
        about |= tokens.pop() == Some(Token::Sign('?'));
    }
    about | ends_with_ish(tokens) | ends_with_or_so(tokens)
}

/// Words before what is not quite so.
pub const ABOUT: &str = "about around approx aprox approximately roughly maybe perhaps circa c ca \
    like probably think guess almost nearly alrededor aproximadamente mas como quiza quizas tal casi \
    cerca hacia";

fn about_in_front(tokens: &mut Vec<Token>) -> bool {
    const THINK: &str = "think guess believe";
    let mut about = false;
    loop {
        let number = matches!(tokens.get(1), Some(Token::Number(..)));
        let drop = match tokens.first() {
            Some(Token::Sign('~')) => 1,
            // "mas o menos" is "about"; "mas de" is "more than".
            Some(it) if it.is("mas") => 3 * followed_by(tokens, "o"),
            Some(it) if it.is("tal") => 2 * followed_by(tokens, "vez"),
            Some(it) if it.is("creo") => 1 + followed_by(tokens, "que"),
            Some(it) if it.is("i") && tokens.get(1).is_some_and(|it| it.is(THINK)) => 2,
            Some(it) if it.is(ABOUT) => 1,
            Some(it) if it.is("unos unas some") && number => 1,
            Some(it) if about && (it.is("de the") || *it == Token::Sign('.')) => 1,
            _ => 0,
        };
        if drop == 0 {
            break;
        }
        for _ in 0..drop.min(tokens.len()) {
            tokens.remove(0);
        }
        about = true;
    }
    about
}

/// Whether nothing but doubt is said: `(not sure)`, `maybe`, `, I think`.
fn is_doubt(tokens: &[Token]) -> bool {
    let mark = |it: &Token| matches!(it, Token::Sign(',' | '-' | '(' | ')' | '.'));
    let mut said = Vec::new();
    for token in tokens {
        if !mark(token) {
            said.push(*token);
        }
    }
    let word = said.iter().any(|it| matches!(it, Token::Word(_)));
    let bracket = tokens.first() == Some(&Token::Sign('('));
    (word || bracket) && (not_sure(&said) || about_in_front(&mut said) && said.is_empty())
}

/// `2019ish`, `2019-ish`
fn ends_with_ish(tokens: &mut Vec<Token>) -> bool {
    let ish = tokens.pop_if(|it| it.is("ish")).is_some();
    if ish {
        tokens.pop_if(|it| *it == Token::Sign('-'));
    }
    ish
}

/// `2 years or so`.
fn ends_with_or_so(tokens: &mut Vec<Token>) -> bool {
    let [.., one, two] = tokens.as_slice() else { return false };
    let so = one.is("or") && two.is("so");
    if so {
        tokens.truncate(tokens.len() - 2);
    }
    so
}
