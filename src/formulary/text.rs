//! Cuts a typed text into words and says what each word does in it.

use super::ProductKind;
use super::letters::{capital, small};
use super::table::{LONGEST, folded_char};

/// What a word does beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// May be a name, or part of one.
    Word,
    /// A number: `300`, `37.5`.
    Number,
    /// A unit of mass: `mg`.
    Unit,
    /// A number with its unit: `300mg`.
    Strength,
    /// Release letters: `XL`.
    Release(ProductKind),
    /// A word for a kind of product: `patch`.
    Kind(ProductKind),
    /// A salt, which makes no other medicine of it: `HCl`.
    Salt,
    /// Says nothing about which medicine it is: `taking`, `daily`.
    Filler,
}

/// A word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// Its letters as they are compared, at most a few more than the longest
    /// name has.
    pub letters: Vec<u8>,
    /// Written with small and capital letters mixed, as a name is: `SAMe`.
    pub mixed: bool,
    /// What it does.
    pub role: Role,
}

fn is_small(letter: char) -> bool {
    capital(letter) != letter
}

fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

/// The words of `text`, in order. A word is letters and digits; a point between
/// digits and an apostrophe between letters belong to it. Linear in its length.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open: Option<Token> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        if let Some(letter) = folded_char(c) {
            let token = open.get_or_insert(Token {
                start: at,
                end,
                letters: Vec::new(),
                mixed: false,
                role: Role::Word,
            });
            token.end = end;
            let any_small = |it: &str| it.chars().any(is_small);
            let so_far = text.get(token.start..at).unwrap_or_default();
            token.mixed |= token.letters.len() <= LONGEST
                && (is_capital(c) && any_small(so_far)
                    || is_small(c) && so_far.chars().filter(|it| is_capital(*it)).count() > 1);
            if token.letters.len() <= LONGEST {
                token.letters.push(letter);
            }
            continue;
        }
        let next = chars.peek().and_then(|&(_, next)| folded_char(next));
        let inside = match c {
            '\'' | '’' | '`' => open.is_some() && next.is_some_and(|it| it.is_ascii_alphabetic()),
            '.' => {
                let digit = |it: &u8| it.is_ascii_digit();
                open.as_ref().is_some_and(|it| it.letters.iter().all(digit))
                    && next.as_ref().is_some_and(digit)
            }
            // Marks of writing direction, soft hyphens and the like are not seen
            // by the person who typed or pasted them.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' => true,
            _ => false,
        };
        if !inside {
            close(&mut tokens, open.take());
        }
    }
    close(&mut tokens, open);
    tokens
}

fn close(tokens: &mut Vec<Token>, open: Option<Token>) {
    if let Some(mut token) = open {
        token.role = role(&token.letters);
        tokens.push(token);
    }
}

/// What a word does, by its letters.
pub(super) fn role(letters: &[u8]) -> Role {
    let digits = letters.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, rest) = letters.split_at_checked(digits).unwrap_or((letters, &[]));
    let rest = std::str::from_utf8(rest).unwrap_or_default();
    match (number.is_empty(), rest) {
        (false, "") => Role::Number,
        (false, rest) if is(UNITS, rest) => Role::Strength,
        (false, "x" | "st" | "nd" | "rd" | "th") => Role::Filler,
        (false, _) => Role::Word,
        (true, rest) if is(UNITS, rest) => Role::Unit,
        (true, rest) => kind(rest).unwrap_or(Role::Word),
    }
}

fn is(list: &str, word: &str) -> bool {
    list.split(' ').any(|it| it == word)
}

const UNITS: &str = "mg mgs mcg ug g gm gram grams milligram milligrams microgram micrograms ml";

/// Letters and words for products that release over hours.
const LONG: &str = "xr er sr xl cr la cd mr xt retard chrono weekly extended sustained controlled \
                    slow prolonged";
/// Letters for products that do not.
const PLAIN: &str = "ir dr ec immediate delayed";
const FILLERS: &str = "apo mylan novo pms ratio sandoz teva a about acting after and at before brand by cap caps capsule capsules daily day \
                       days did dose doses each every for form formula from generic had have high i im \
                       in is it low max maximum me morning mouth my name named night of old on once or \
                       oral orally per pill pills plus po prescribed prn qd qam qhs qday qpm bid tid hs \
                       re release released releasing rx start started starting tab tablet tablets tabs \
                       take taken taking the then three time times to took tried try twice two type \
                       unknown up used using version was were with x";
const SALTS: &str = "acetate besylate bitartrate bromide carbonate citrate dimesylate fumarate hbr hcl \
                     hemifumarate hydrobromide hydrochloride hydrate malate maleate mesylate \
                     monohydrate oxalate potassium saccharate sodium succinate sulfate sulphate \
                     tartrate";

fn kind(word: &str) -> Option<Role> {
    Some(match word {
        "patch" | "patches" | "transdermal" => Role::Kind(ProductKind::Patch),
        "liquid" | "solution" | "syrup" | "suspension" | "elixir" | "drops" => {
            Role::Kind(ProductKind::Liquid)
        }
        "odt" | "soltab" | "soltabs" | "zydis" => Role::Release(ProductKind::Dissolving),
        "sublingual" | "orodispersible" | "troche" | "lozenge" => {
            Role::Kind(ProductKind::Dissolving)
        }
        "chewable" | "chewables" => Role::Kind(ProductKind::Chewable),
        "nasal" | "spray" | "intranasal" => Role::Kind(ProductKind::Nasal),
        "injection" | "injections" | "infusion" | "infusions" | "iv" | "shot" | "shots" | "lai" => {
            Role::Kind(ProductKind::Injection)
        }
        _ if is(LONG, word) => Role::Release(ProductKind::LongActing),
        _ if is(PLAIN, word) => Role::Release(ProductKind::Regular),
        _ if is(SALTS, word) => Role::Salt,
        _ if is(FILLERS, word) => Role::Filler,
        _ => return None,
    })
}
