//! Names that are typed exactly, and what stands beside them.

use super::ProductKind;
use super::table::{self, Names, Target};
use super::text::Token;
use super::word::{WordRole, does};

/// The most words of one name.
const MOST_WORDS: usize = 6;

/// A run of words that is exactly a name.
pub(super) struct Hit {
    /// The index of its first word.
    pub first: usize,
    /// How many words it has.
    pub words: usize,
    /// The name as it is compared.
    pub name: String,
    /// What it stands for.
    pub targets: Vec<Target>,
    /// Cut or capitalised as no ordinary word is: `SAM-e`, `SAMe`.
    pub written_as_a_name: bool,
    /// What release letters say at the end of the word, which are no part of the name.
    pub glued: Option<ProductKind>,
}

/// The names among the words, longest first at each place, none overlapping.
pub(super) fn exact(names: &Names, tokens: &[Token]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let mut name = Vec::new();
        let mut best: Option<Hit> = None;
        for words in 1..=MOST_WORDS {
            let Some(token) = tokens.get(first + words - 1) else { break };
            name.extend_from_slice(&token.letters);
            if name.len() > table::LONGEST {
                break;
            }
            let (targets, begins) = names.lookup(&name);
            if !targets.is_empty() {
                let name = table::text(&name).to_owned();
                let written_as_a_name = words > 1 || token.mixed;
                best = Some(Hit { first, words, name, targets, written_as_a_name, glued: None });
            }
            if !begins {
                break;
            }
        }
        if best.is_none() {
            best = tokens.get(first).and_then(|token| glued(names, first, &token.letters));
        }
        first += best.as_ref().map_or(1, |hit| hit.words);
        hits.extend(best);
    }
    let salts: Vec<bool> = (0..hits.len()).map(|it| is_salt(tokens, &hits, it)).collect();
    let mut salts = salts.into_iter();
    hits.retain(|_| salts.next() != Some(true));
    hits
}

/// Whether a name is the salt of the one beside it: `divalproex sodium`.
fn is_salt(tokens: &[Token], hits: &[Hit], place: usize) -> bool {
    let token = |hit: &Hit| tokens.get(hit.first + hit.words - 1);
    let beside = |a: Option<&Hit>, b: Option<&Hit>| {
        let (Some(a), Some(b)) = (a, b) else { return false };
        let next = tokens.get(b.first).map(|it| it.start);
        a.first + a.words == b.first && token(a).map(|it| it.end + 1) == next
    };
    let Some(hit) = hits.get(place) else { return false };
    let (before, after) = (place.checked_sub(1).and_then(|it| hits.get(it)), hits.get(place + 1));
    hit.words == 1
        && token(hit).is_some_and(|it| it.role == WordRole::Salt)
        && (beside(before, Some(hit)) || beside(Some(hit), after))
}

/// Whether letters are a name, with or without release letters glued to it.
pub(super) fn is_name(names: &Names, letters: &[u8]) -> bool {
    !names.lookup(letters).0.is_empty() || glued(names, 0, letters).is_some()
}

/// A name with release letters glued to it: `AdderallXR`.
fn glued(names: &Names, first: usize, letters: &[u8]) -> Option<Hit> {
    RELEASES.iter().find_map(|&release| {
        let stem = letters.strip_suffix(release.as_bytes())?;
        let targets = names.lookup(stem).0;
        let WordRole::Release(kind) = does(release.as_bytes()).role else { return None };
        let name = table::text(stem).to_owned();
        let glued = Some(kind);
        let hit = Hit { first, words: 1, name, targets, written_as_a_name: true, glued };
        (!hit.targets.is_empty()).then_some(hit)
    })
}

/// The release letters that people write without a space.
const RELEASES: [&str; 9] = ["xr", "xl", "sr", "er", "cr", "la", "ir", "dr", "odt"];

/// What stands beside a name.
#[derive(Default)]
pub(super) struct Beside {
    /// The kind of product.
    pub kind: Option<ProductKind>,
    /// The strength as typed, where no other number leaves it in doubt.
    pub strength: Option<String>,
}

impl Beside {
    /// What the words of a text say.
    pub fn of(text: &str, tokens: &[Token]) -> Beside {
        let mut near = Beside::default();
        let mut number: Option<&Token> = None;
        let mut numbers = 0;
        for (index, token) in tokens.iter().enumerate() {
            let typed = |from: usize, to: usize| text.get(from..to).map(str::to_owned);
            let digit = token.letters.first().is_some_and(u8::is_ascii_digit);
            numbers += usize::from(digit && !token.is_year());
            match token.role {
                WordRole::Kind(kind) | WordRole::Release(kind) => {
                    near.kind = near.kind.or(Some(kind));
                }
                WordRole::Strength if near.strength.is_none() => {
                    near.strength = typed(token.start, token.end);
                }
                WordRole::Number if near.strength.is_none() => {
                    match tokens.get(index + 1).filter(|next| next.role == WordRole::Unit) {
                        Some(unit) => near.strength = typed(token.start, unit.end),
                        None if tokens
                            .get(index + 1)
                            .is_some_and(|it| it.role == WordRole::Word) => {}
                        // `2014` beside a name is no strength.
                        None if token.is_year() => {}
                        None => number = number.or(Some(token)),
                    }
                }
                WordRole::Strength
                | WordRole::Number
                | WordRole::Unit
                | WordRole::Salt
                | WordRole::Filler
                | WordRole::Word => {}
            }
        }
        if near.strength.is_none() {
            near.strength = number.and_then(|it| text.get(it.start..it.end)).map(str::to_owned);
        }
        // `symbiax 6/25`, `100 mg am + 200 mg pm`, `50 mg 2x`
        near.strength = near.strength.filter(|_| numbers == 1);
        near
    }
}
