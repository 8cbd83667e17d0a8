//! Exact names within a longer text.

use super::book;
use super::exact::exact;
use super::recognize::{Match, add};
use super::table::{self, Target};
use super::text::{Token, tokens};
use super::{ProductKind, TreatmentHint, among};

/// A name found within a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The agents with this name: one, or two where they share it. Empty for a
    /// medicine that is not ours, and for a treatment.
    pub agents: Vec<Match>,
    /// The treatment with this name.
    pub treatment: Option<TreatmentHint>,
    /// Where the name stands in the text, in bytes.
    pub range: std::ops::Range<usize>,
    /// What release letters at the end of the name say: `WellbutrinXL`.
    pub kind: Option<ProductKind>,
}

impl Found {
    /// Whether this is a name of the same medicine or treatment, as far as we know
    /// them.
    pub fn is_same(&self, other: &Found) -> bool {
        let agents = self.agents.iter().zip(&other.agents);
        self.is_ours()
            && self.treatment == other.treatment
            && self.agents.len() == other.agents.len()
            && agents.into_iter().all(|(a, b)| a.agent == b.agent)
    }

    /// Whether it is one of our agents or a treatment, and not another medicine.
    pub fn is_ours(&self) -> bool {
        !self.agents.is_empty() || self.treatment.is_some()
    }
}

/// Words that name a treatment, and in a list most often something else: `therapy
/// helped more`.
pub(super) const VAGUE: &str =
    "therapy terapia counseling counselling counselor therapist consejeria";

/// Finds the exact names of medicines, ours and others, and of treatments in a longer
/// text, such as one line of a pharmacy's list. In the order of the text; linear in its
/// length.
pub fn find_in(text: &str) -> Vec<Found> {
    find_among(&tokens(text))
}

/// [`find_in`] for a text that is cut into words already.
pub(crate) fn find_among(tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    for hit in exact(&book().names, tokens) {
        // `at the same time` is not about SAMe.
        if !hit.written_as_a_name && hit.targets.contains(&table::WORD) {
            continue;
        }
        let mut agents = Vec::new();
        for &target in hit.targets.iter().filter(|&&it| it < table::AGENTS_END) {
            add(&mut agents, target, &hit.name);
        }
        let treatment = hit.targets.iter().find_map(|it| TreatmentHint::of(*it)).filter(|it| {
            // A hospital is often an address.
            !matches!(it, TreatmentHint::Hospital | TreatmentHint::SelfCare)
                && !among(hit.name.as_bytes(), VAGUE)
        });
        let medicine = |&it: &Target| it == table::OTHER;
        if agents.is_empty() && treatment.is_none() && !hit.targets.iter().any(medicine) {
            continue;
        }
        let last = (hit.first + hit.words).saturating_sub(1);
        let range =
            tokens.get(hit.first).map_or(0, |it| it.start)..tokens.get(last).map_or(0, |it| it.end);
        found.push(Found { agents, treatment, range, kind: hit.glued });
    }
    found
}
