//! What a typed name can mean.

use super::exact::{Beside, Hit, exact};
use super::find::VAGUE;
use super::nearest::misspelt;
use super::table::{self, Names, Target};
use super::text::{Token, tokens};
use super::word::{Sense, WordRole};
use super::{AgentId, ProductKind, TreatmentHint, among, book};

/// The most matches that are offered.
pub const MOST_MATCHES: usize = 5;

/// How a text is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One agent, by a name that is exactly one of its names, with nothing beside it
    /// but what belongs to a name, or the same agent again, perhaps misspelt. The only
    /// verdict on which nothing needs to be asked.
    Exact,
    /// Not a name we know but near one, or a name beside what may not belong to it:
    /// "did you mean …?"
    Suggest,
    /// Several readings, or near a name that is easily confused with another:
    /// the person must pick.
    Ask,
    /// Several medicines, or treatments beside them, in one answer: offer to make one
    /// entry of each.
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
    /// The agents it may mean, each once, best first, at most a handful, but all that
    /// a text names.
    /// Never empty for `Exact`, `Suggest` and `Ask`.
    pub matches: Vec<Match>,
    /// The kind of product, where the text says it.
    pub kind: Option<ProductKind>,
    /// The strength as typed: `300 mg`.
    pub strength: Option<String>,
}

/// The longest text, in bytes, whose words are all looked at. A name is never
/// that long; what comes after is kept by the caller and not read.
const MOST_BYTES: usize = 400;

/// Says what `text`, typed as the name of one medicine, may mean. Pure, never
/// panics, and takes no longer for a text of any length than for a long line.
///
/// Exact names decide first. Words that are left are compared with every name
/// we know, ours and others: the nearest one decides, within a distance that
/// grows with the length of the name. A text that is nearer to another medicine
/// or is an ordinary word gets no suggestion.
///
/// Look-alikes: an exact name is never taken for the other name of its pair. A
/// misspelling of a name that is one of a pair is asked about, with the other
/// name too, where that is not much farther from what was typed.
pub fn recognize(text: &str) -> Recognition {
    recognize_among(&book().names, text)
}

/// [`recognize`] over another table of names. For measurements: how the time
/// grows, and what happens to a medicine that is not in the table.
pub fn recognize_among(names: &Names, text: &str) -> Recognition {
    let tokens = tokens(head(text, MOST_BYTES));
    let hits = exact(names, &tokens);
    let gap = |after: usize| {
        let (before, next) = (tokens.get(after.checked_sub(1)?)?, tokens.get(after)?);
        text.get(before.end..next.start)
    };
    let mut met = Met { one_product: true, ..Met::default() };
    let mut covered = vec![false; tokens.len()];
    for hit in &hits {
        covered.iter_mut().skip(hit.first).take(hit.words).for_each(|it| *it = true);
        met.one_product &= hit.first == 0 || gap(hit.first) == Some("-");
        // `ketamine infusion therapy` is one thing.
        let before = hit.first.checked_sub(1).and_then(|it| tokens.get(it));
        let belongs = among(hit.name.as_bytes(), VAGUE)
            && gap(hit.first) == Some(" ")
            && before.is_some_and(|it| it.role != WordRole::Filler);
        met.hit(hit, belongs);
    }
    let unknown: Vec<&[u8]> = tokens
        .iter()
        .zip(&covered)
        .filter(|(token, covered)| !**covered && token.role == WordRole::Word)
        .map(|(token, _)| &token.letters[..])
        .collect();
    let near = Beside::of(text, &tokens);
    let glued = hits.iter().find_map(|hit| hit.glued);
    let (mut verdict, mut matches) = met.verdict(names, &unknown);
    // `before Prozac`, `allergic to Prozac`: something else may be meant.
    let ours = |it: &&Hit| it.targets.iter().any(|it| *it < table::AGENTS_END);
    let first = hits.iter().find(ours).map_or(0, |it| it.first);
    let apart = |it: &Token| it.sense == Sense::Never || it.is("before after with");
    if verdict == Verdict::Exact && tokens.iter().take(first).any(apart) {
        verdict = Verdict::Suggest;
    }
    if verdict != Verdict::Split {
        matches.truncate(MOST_MATCHES);
    }
    Recognition { verdict, matches, kind: near.kind.or(glued), strength: near.strength }
}

/// What the exact names of a text add up to.
#[derive(Default)]
struct Met {
    matches: Vec<Match>,
    /// How many names of ours were met; one name may be of two agents.
    names: usize,
    others: usize,
    class: bool,
    /// The one name is an ordinary word too.
    word: bool,
    treatment: Option<TreatmentHint>,
    /// A treatment is named that is no word for how a medicine is given.
    beside: bool,
    /// Hyphens join all names: `iron-folic acid-docusate`.
    one_product: bool,
}

impl Met {
    fn hit(&mut self, hit: &Hit, belongs: bool) {
        let before = self.matches.len();
        let word = hit.targets.contains(&table::WORD) && !hit.written_as_a_name;
        for &target in &hit.targets {
            match target {
                table::OTHER => self.others += 1,
                table::WORD => {}
                table::CLASS => self.class = true,
                target if target >= table::TREATMENTS => {
                    self.treatment = self.treatment.or(TreatmentHint::of(target));
                    self.beside |= !belongs;
                }
                target => {
                    self.word |= word;
                    add(&mut self.matches, target, &hit.name);
                }
            }
        }
        self.names += usize::from(self.matches.len() > before);
    }

    fn verdict(mut self, names: &Names, unknown: &[&[u8]]) -> (Verdict, Vec<Match>) {
        let ours = self.matches.len();
        let beside = self.others > 0 || self.treatment.is_some();
        if ours == 0 && !beside && !self.class {
            return misspelt(names, unknown, true);
        }
        if self.others > ours && self.one_product && self.names + self.others > 1 {
            return (Verdict::Other, Vec::new());
        }
        if self.word && !unknown.is_empty() {
            // `same as before` is not about SAMe.
            return (Verdict::None, Vec::new());
        }
        // The rest may be the same medicine again, misspelt, or another one.
        let (_, rest) = misspelt(names, unknown, false);
        let known = |it: &&Match| self.matches.iter().all(|known| known.agent != it.agent);
        let another = rest.first().filter(known).copied();
        self.matches.extend(another);
        let verdict = match (self.treatment, another) {
            (Some(treatment), None) if ours == 0 && self.others == 0 => {
                Verdict::Treatment(treatment)
            }
            (_, None) if ours == 0 && self.others > 0 => Verdict::Other,
            (_, None) if ours == 0 => Verdict::Class,
            // `an SSRI, Lexapr`: what it is, and which.
            (None, Some(_)) if ours + self.others == 0 => Verdict::Suggest,
            _ if self.others > 0 || self.names > 1 || self.beside || another.is_some() => {
                self.combination();
                Verdict::Split
            }
            _ if ours > 1 || self.word => Verdict::Ask,
            _ if unknown.is_empty() || !rest.is_empty() => Verdict::Exact,
            _ => Verdict::Suggest,
        };
        (verdict, self.matches)
    }

    /// Adds the product that holds both of two agents, where there is one.
    fn combination(&mut self) {
        let [a, b] = &self.matches[..] else { return };
        if let Some(agent) = combination(a.agent, b.agent) {
            let name = agent.brands().next().unwrap_or(agent.name());
            self.matches.push(Match { agent, name, named: Named::Brand });
        }
    }
}

/// The product that holds both of two agents, where there is one.
pub(crate) fn combination(a: AgentId, b: AgentId) -> Option<AgentId> {
    let (a, b) = (a.key(), b.key());
    let of_both = |it: &AgentId| {
        it.key().split_once('-').is_some_and(|both| both == (a, b) || both == (b, a))
    };
    AgentId::all().find(of_both)
}

/// The agents to offer while `text` is being typed, best first, each once, at most
/// `limit`: names that begin with it, then what [`recognize`] makes of it; and that.
pub fn search(text: &str, limit: usize) -> (Vec<Match>, Recognition) {
    let recognition = recognize(text);
    let letters = table::folded(head(text, MOST_BYTES));
    let mut matches = Vec::new();
    for entry in book().names.ours.all() {
        if !letters.is_empty() && entry.name.starts_with(&letters) {
            add(&mut matches, entry.target, table::text(entry.name));
        }
    }
    for found in &recognition.matches {
        if matches.iter().all(|it| it.agent != found.agent) {
            matches.push(*found);
        }
    }
    matches.truncate(limit);
    (matches, recognition)
}

/// The beginning of `text`, at most `most` bytes, ending between characters.
pub(super) fn head(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Adds the agent of a name, unless it is there.
pub(super) fn add(matches: &mut Vec<Match>, target: Target, name: &str) {
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
