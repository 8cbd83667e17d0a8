//! Exact names within a longer text.

use super::ProductKind;
use super::book;
use super::exact::{Beside, exact};
use super::recognize::{Match, add};
use super::table::{self, Target};
use super::text::{Token, tokens};

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

impl Found {
    /// Whether this is a name of the same medicine, as far as we know them.
    pub fn is_same(&self, other: &Found) -> bool {
        !self.agents.is_empty()
            && self.agents.len() == other.agents.len()
            && self.agents.iter().zip(&other.agents).all(|(a, b)| a.agent == b.agent)
    }
}

/// Finds the exact names of medicines, ours and others, in a longer text such
/// as one line of a pharmacy's list. In the order of the text; linear in its
/// length.
pub fn find_in(text: &str) -> Vec<Found> {
    find_among(text, &tokens(text))
}

/// [`find_in`] for a text that is cut into words already.
pub(crate) fn find_among(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut hits = exact(&book().names, tokens);
    // `at the same time` is not about SAMe.
    hits.retain(|it| it.written_as_a_name || !it.targets.contains(&table::WORD));
    let mut found = Vec::new();
    for (index, hit) in hits.iter().enumerate() {
        let mut agents = Vec::new();
        for &target in hit.targets.iter().filter(|&&it| it < table::AGENTS_END) {
            add(&mut agents, target, &hit.name);
        }
        let medicine = |&it: &Target| it == table::OTHER;
        if agents.is_empty() && !hit.targets.iter().any(medicine) {
            continue;
        }
        let after = hit.first + hit.words;
        let end = hits.get(index + 1).map_or(tokens.len(), |next| next.first);
        let start = if index == 0 { 0 } else { hit.first };
        let mut near = Beside::of(text, tokens, after..end);
        let before = Beside::of(text, tokens, start..hit.first);
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
