//! What a typed name can mean.

use super::table::{self, Names, Target};
use super::text::{Role, Token, tokens};
use super::{AgentId, ProductKind, TreatmentHint};

static NAMES: Names = Names(include_bytes!(concat!(env!("OUT_DIR"), "/names.bin")));

/// The most matches that are offered.
pub const MOST_MATCHES: usize = 5;

/// How a text is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One agent, by a name that is exactly one of its names. The only verdict
    /// on which nothing needs to be asked.
    Exact,
    /// Not a name we know, but near one: "did you mean …?"
    Suggest,
    /// Several readings, or near a name that is easily confused with another:
    /// the person must pick.
    Ask,
    /// Several medicines in one answer: offer to make one entry of each.
    Split,
    /// A class of medicines: the name itself is not known.
    Class,
    /// A treatment that is no medicine: offer to move it there.
    Treatment(TreatmentHint),
    /// A medicine, but none of ours.
    Other,
    /// Nothing is known about it.
    None,
}

/// Which name of an agent was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The generic name.
    Generic,
    /// A brand.
    Brand,
    /// A salt, an abbreviation, an older or a foreign name.
    Alias,
}

/// An agent that a text may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The agent.
    pub agent: AgentId,
    /// The name that was met, as the formulary writes it: `Zoloft`. For an
    /// alias, the generic name.
    pub name: &'static str,
    /// What that name is, so that the page can say "Zoloft is sertraline".
    pub named: Named,
}

/// What [`recognize`] makes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    /// How it is to be taken.
    pub verdict: Verdict,
    /// The agents it may mean, each once, best first, at most [`MOST_MATCHES`].
    /// Never empty for `Exact`, `Suggest` and `Ask`.
    pub matches: Vec<Match>,
    /// A medicine that is not ours and that the text names or comes near, in
    /// small letters.
    pub other: Option<String>,
    /// The kind of product, where the text says it.
    pub kind: Option<ProductKind>,
    /// The release letters as typed: `XL`.
    pub release: Option<String>,
    /// The strength as typed: `300 mg`.
    pub strength: Option<String>,
}

/// A name found within a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The agents with this name: one, or two where they share it. Empty for a
    /// medicine that is not ours.
    pub agents: Vec<Match>,
    /// Where the name stands in the text, in bytes.
    pub range: std::ops::Range<usize>,
    /// The kind of product, where it is said beside the name.
    pub kind: Option<ProductKind>,
    /// The release letters as typed.
    pub release: Option<String>,
    /// The strength beside the name, as typed: `100MG`.
    pub strength: Option<String>,
}

/// The longest text, in bytes, whose words are all looked at. A name is never
/// that long; what comes after is kept by the caller and not read.
const MOST_BYTES: usize = 400;

/// The most words of one name.
const MOST_WORDS: usize = 6;

/// Says what `text`, typed as the name of one medicine, may mean. Pure, never
/// panics, and takes no longer for a text of any length than for a long line.
pub fn recognize(text: &str) -> Recognition {
    let tokens = tokens(head(text, MOST_BYTES));
    let hits = exact(&tokens);
    let mut matches: Vec<Match> = Vec::new();
    let mut names_met = 0;
    let mut other = None;
    let mut others = 0;
    let mut class = false;
    let mut treatment = None;
    let mut covered = vec![false; tokens.len()];
    for hit in &hits {
        covered.iter_mut().skip(hit.first).take(hit.words).for_each(|it| *it = true);
        let before = matches.len();
        for &target in &hit.targets {
            match target {
                table::OTHER_GENERIC | table::OTHER_BRAND => {
                    others += 1;
                    other.get_or_insert_with(|| hit.name.clone());
                }
                table::WORD => {}
                table::CLASS => class = true,
                target if target >= table::TREATMENTS => {
                    let index = usize::from(target - table::TREATMENTS);
                    treatment = treatment.or(TreatmentHint::ALL.get(index).copied());
                }
                target => add(&mut matches, target, &hit.name),
            }
        }
        names_met += usize::from(matches.len() > before);
    }
    let unknown =
        tokens.iter().zip(&covered).any(|(token, &covered)| !covered && token.role == Role::Word);
    let verdict = match (matches.len(), others) {
        (0, 0) if class => Verdict::Class,
        (0, 0) => treatment.map_or(Verdict::None, Verdict::Treatment),
        (0, _) => Verdict::Other,
        (ours, others) if others > ours => Verdict::Other,
        (1, 0) if unknown => Verdict::Suggest,
        (1, 0) => Verdict::Exact,
        (_, 0) if names_met == 1 => Verdict::Ask,
        _ => Verdict::Split,
    };
    if verdict == Verdict::Other {
        matches.clear();
    }
    matches.truncate(MOST_MATCHES);
    let near = Beside::of(text, &tokens, 0..tokens.len());
    Recognition {
        verdict,
        matches,
        other,
        kind: near.kind,
        release: near.release,
        strength: near.strength,
    }
}

/// The agents to offer while `text` is being typed, best first, each once, at
/// most `limit`: names that begin with it, then what [`recognize`] makes of it.
pub fn search(text: &str, limit: usize) -> Vec<Match> {
    let letters = table::folded(head(text, MOST_BYTES));
    let mut matches = Vec::new();
    if letters.is_empty() {
        return matches;
    }
    let mut name: Vec<u8> = Vec::new();
    for entry in NAMES {
        name.truncate(entry.shared);
        name.extend_from_slice(entry.rest);
        if entry.target < table::AGENTS_END && name.starts_with(&letters) {
            add(&mut matches, entry.target, &String::from_utf8_lossy(&name));
        }
    }
    for found in recognize(text).matches {
        if matches.iter().all(|it| it.agent != found.agent) {
            matches.push(found);
        }
    }
    matches.truncate(limit);
    matches
}

/// Finds the exact names of medicines, ours and others, in a longer text such
/// as one line of a pharmacy's list. In the order of the text; linear in its
/// length.
pub fn find_in(text: &str) -> Vec<Found> {
    let tokens = tokens(text);
    let hits = exact(&tokens);
    let mut found = Vec::new();
    for (index, hit) in hits.iter().enumerate() {
        let mut agents = Vec::new();
        for &target in hit.targets.iter().filter(|&&it| it < table::AGENTS_END) {
            add(&mut agents, target, &hit.name);
        }
        let medicine = |&it: &Target| it == table::OTHER_GENERIC || it == table::OTHER_BRAND;
        if agents.is_empty() && !hit.targets.iter().any(medicine) {
            continue;
        }
        let after = hit.first + hit.words;
        let end = hits.get(index + 1).map_or(tokens.len(), |next| next.first);
        let start = if index == 0 { 0 } else { hit.first };
        let mut near = Beside::of(text, &tokens, after..end);
        let before = Beside::of(text, &tokens, start..hit.first);
        near.kind = near.kind.or(before.kind);
        near.release = near.release.or(before.release);
        near.strength = near.strength.or(before.strength);
        let range = tokens.get(hit.first).map_or(0, |it| it.start)
            ..tokens.get(after.saturating_sub(1)).map_or(0, |it| it.end);
        found.push(Found {
            agents,
            range,
            kind: near.kind,
            release: near.release,
            strength: near.strength,
        });
    }
    found
}

/// The beginning of `text`, at most `most` bytes, ending between characters.
fn head(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

fn add(matches: &mut Vec<Match>, target: Target, name: &str) {
    let Some(agent) = AgentId::from_index(target) else { return };
    if matches.iter().any(|it| it.agent == agent) {
        return;
    }
    let letters = name.as_bytes();
    let brand = agent.brands().find(|brand| table::folded(brand) == letters);
    let named = match brand {
        Some(_) => Named::Brand,
        None if table::folded(agent.name()).starts_with(letters) => Named::Generic,
        None => Named::Alias,
    };
    matches.push(Match { agent, name: brand.unwrap_or(agent.name()), named });
}

/// A run of words that is exactly a name.
struct Hit {
    first: usize,
    words: usize,
    name: String,
    targets: Vec<Target>,
}

/// The names among the words, longest first at each place, none overlapping.
fn exact(tokens: &[Token]) -> Vec<Hit> {
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
            let targets = lookup(&name);
            if !targets.is_empty() {
                let name = String::from_utf8_lossy(&name).into_owned();
                best = Some(Hit { first, words, name, targets });
            }
        }
        first += best.as_ref().map_or(1, |hit| hit.words);
        hits.extend(best);
    }
    hits
}

fn lookup(letters: &[u8]) -> Vec<Target> {
    let mut targets = Vec::new();
    // How many letters of the entry before were the same as ours.
    let mut same = 0;
    for entry in NAMES {
        if entry.shared < same {
            if !targets.is_empty() {
                break;
            }
            same = entry.shared;
        }
        if entry.shared == same {
            let left = letters.get(same..).unwrap_or_default();
            same += entry.rest.iter().zip(left).take_while(|(a, b)| a == b).count();
            if same == letters.len() && entry.shared + entry.rest.len() == same {
                targets.push(entry.target);
            }
        }
    }
    targets
}

/// What stands beside a name.
#[derive(Default)]
struct Beside {
    kind: Option<ProductKind>,
    release: Option<String>,
    strength: Option<String>,
}

impl Beside {
    fn of(text: &str, tokens: &[Token], range: std::ops::Range<usize>) -> Beside {
        let mut near = Beside::default();
        let tokens = tokens.get(range).unwrap_or_default();
        let mut number: Option<&Token> = None;
        for (index, token) in tokens.iter().enumerate() {
            let typed = |from: usize, to: usize| text.get(from..to).map(str::to_owned);
            match token.role {
                Role::Kind(kind) => near.kind = near.kind.or(Some(kind)),
                Role::Release(kind) => {
                    near.kind = near.kind.or(Some(kind));
                    if near.release.is_none() {
                        near.release = typed(token.start, token.end);
                    }
                }
                Role::Strength if near.strength.is_none() => {
                    near.strength = typed(token.start, token.end);
                }
                Role::Number if near.strength.is_none() => {
                    match tokens.get(index + 1).filter(|next| next.role == Role::Unit) {
                        Some(unit) => near.strength = typed(token.start, unit.end),
                        None => number = number.or(Some(token)),
                    }
                }
                Role::Strength | Role::Number | Role::Unit | Role::Filler | Role::Word => {}
            }
        }
        if near.strength.is_none() {
            near.strength = number.and_then(|it| text.get(it.start..it.end)).map(str::to_owned);
        }
        near
    }
}
