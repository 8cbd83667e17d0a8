//! The classes of agents, as the formulary names them.

/// A class of agents. [`Class::key`] is the word of `data/formulary.csv`; the
/// words that people read are in `words`.
///
/// The grouping is the formulary's: a neutral label to sort by, not a claim
/// about how an agent works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// Selective serotonin reuptake inhibitors.
    Ssri,
    /// Serotonin and noradrenaline reuptake inhibitors.
    Snri,
    /// Noradrenaline and dopamine reuptake inhibitors.
    Ndri,
    /// Noradrenergic and specific serotonergic antidepressants.
    Nassa,
    /// Serotonin antagonists and reuptake inhibitors.
    Sari,
    /// Serotonin modulators and stimulators.
    Sms,
    /// Serotonin partial agonists and reuptake inhibitors.
    Spari,
    /// Tricyclics.
    Tca,
    /// Tetracyclics that are counted among the tricyclics.
    Tetracyclic,
    /// A tricyclic and an antipsychotic in one product.
    TcaAntipsychotic,
    /// A tricyclic and a benzodiazepine in one product.
    TcaBenzodiazepine,
    /// Monoamine oxidase inhibitors.
    Maoi,
    /// Reversible inhibitors of monoamine oxidase A.
    Rima,
    /// Noradrenaline reuptake inhibitors.
    Nri,
    /// Agents that act on melatonin receptors.
    Melatonergic,
    /// Tricyclic in structure, unlike them in action.
    AtypicalTricyclic,
    /// Serotonin 1A agonists.
    SerotoninAgonist,
    /// An NMDA antagonist and an NDRI in one product.
    NmdaNdri,
    /// Neuroactive steroids.
    Neurosteroid,
    /// NMDA antagonists.
    Nmda,
    /// Herbs.
    Herbal,
    /// Mood stabilizers.
    MoodStabilizer,
    /// Second-generation antipsychotics.
    Sga,
    /// A second-generation antipsychotic and an SSRI in one product.
    SgaSsri,
    /// Anticonvulsants that are used as mood stabilizers.
    AnticonvulsantMood,
    /// Other anticonvulsants.
    Anticonvulsant,
    /// Serotonin 1A partial agonists.
    SerotoninPartialAgonist,
    /// Thyroid hormones.
    Thyroid,
    /// Stimulants.
    Stimulant,
    /// Wakefulness agents.
    Wakefulness,
    /// Dopamine agonists.
    DopamineAgonist,
    /// Beta blockers.
    BetaBlocker,
    /// Folate supplements.
    Folate,
    /// Other supplements.
    Supplement,
}

impl Class {
    /// Every class, in the order of the enum.
    pub const ALL: [Class; 34] = [
        Class::Ssri,
        Class::Snri,
        Class::Ndri,
        Class::Nassa,
        Class::Sari,
        Class::Sms,
        Class::Spari,
        Class::Tca,
        Class::Tetracyclic,
        Class::TcaAntipsychotic,
        Class::TcaBenzodiazepine,
        Class::Maoi,
        Class::Rima,
        Class::Nri,
        Class::Melatonergic,
        Class::AtypicalTricyclic,
        Class::SerotoninAgonist,
        Class::NmdaNdri,
        Class::Neurosteroid,
        Class::Nmda,
        Class::Herbal,
        Class::MoodStabilizer,
        Class::Sga,
        Class::SgaSsri,
        Class::AnticonvulsantMood,
        Class::Anticonvulsant,
        Class::SerotoninPartialAgonist,
        Class::Thyroid,
        Class::Stimulant,
        Class::Wakefulness,
        Class::DopamineAgonist,
        Class::BetaBlocker,
        Class::Folate,
        Class::Supplement,
    ];

    /// The word of the `class` column.
    pub const fn key(self) -> &'static str {
        match self {
            Class::Ssri => "SSRI",
            Class::Snri => "SNRI",
            Class::Ndri => "NDRI",
            Class::Nassa => "NaSSA",
            Class::Sari => "SARI",
            Class::Sms => "SMS",
            Class::Spari => "SPARI",
            Class::Tca => "TCA",
            Class::Tetracyclic => "TCA (tetracyclic)",
            Class::TcaAntipsychotic => "TCA + antipsychotic",
            Class::TcaBenzodiazepine => "TCA + benzodiazepine",
            Class::Maoi => "MAOI",
            Class::Rima => "RIMA",
            Class::Nri => "NRI",
            Class::Melatonergic => "melatonergic",
            Class::AtypicalTricyclic => "atypical (TCA structure)",
            Class::SerotoninAgonist => "5-HT1A agonist",
            Class::NmdaNdri => "NMDA antagonist + NDRI",
            Class::Neurosteroid => "neuroactive steroid",
            Class::Nmda => "NMDA antagonist",
            Class::Herbal => "herbal",
            Class::MoodStabilizer => "mood stabilizer",
            Class::Sga => "SGA",
            Class::SgaSsri => "SGA + SSRI",
            Class::AnticonvulsantMood => "anticonvulsant/mood stabilizer",
            Class::Anticonvulsant => "anticonvulsant",
            Class::SerotoninPartialAgonist => "5-HT1A partial agonist",
            Class::Thyroid => "thyroid hormone",
            Class::Stimulant => "stimulant",
            Class::Wakefulness => "wakefulness agent",
            Class::DopamineAgonist => "dopamine agonist",
            Class::BetaBlocker => "beta blocker",
            Class::Folate => "folate supplement",
            Class::Supplement => "supplement",
        }
    }
}
