//! The fixed lists that questions offer, and their names in saved copies.

use crate::formulary::ProductKind;

/// A fixed list that a question offers.
pub trait Choice: Copy + Eq + 'static {
    /// Every choice, in the order in which it is offered.
    const ALL: &'static [Self];
    /// The name of each in a saved copy. Never changes once published.
    const KEYS: &'static [&'static str];

    /// The place in [`Choice::ALL`].
    fn index(self) -> u8;

    /// The name in a saved copy.
    fn key(self) -> &'static str {
        Self::KEYS.get(usize::from(self.index())).copied().unwrap_or_default()
    }

    /// The choice at a place.
    fn at(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }
}

macro_rules! choices {
    ($($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $case:ident = $key:literal,)+ })+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $case,)+ }

        impl Choice for $name {
            const ALL: &'static [$name] = &[$($name::$case,)+];
            const KEYS: &'static [&'static str] = &[$($key,)+];
            fn index(self) -> u8 {
                self as u8
            }
        }
    )+};
}

choices! {
    /// Yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
    /// In which stretch of depression a trial was.
    Episode {
        /// The stretch that goes on now.
        This = "this",
        /// One before it.
        Earlier = "earlier",
        /// Begun before, still taken in this one.
        Both = "both",
    }
    /// What it was taken for.
    Purpose {
        /// Depression.
        Depression = "depression",
        /// Anxiety.
        Anxiety = "anxiety",
        /// Sleep.
        Sleep = "sleep",
        /// Pain.
        Pain = "pain",
        /// Attention or energy.
        Attention = "attention",
        /// To quit smoking.
        Smoking = "smoking",
        /// A thyroid problem.
        Thyroid = "thyroid",
        /// Something else.
        Other = "other",
    }
    /// How much better at its best. The bands are the product's own words for
    /// quarters, and carry no rating.
    Response {
        /// It got worse.
        Worse = "worse",
        /// Not at all.
        NotAtAll = "not-at-all",
        /// Under a quarter better.
        Little = "a-little",
        /// A quarter to half better.
        Some = "some",
        /// Half to three quarters better.
        Lot = "a-lot",
        /// Over three quarters better.
        AlmostAll = "almost-all",
        /// Taken too short a time to tell.
        TooSoon = "too-soon",
    }
    /// Whether the help lasted.
    Lasted {
        /// As long as it was taken.
        Yes = "yes",
        /// It wore off over time.
        WoreOff = "wore-off",
        /// It came and went.
        CameAndWent = "came-and-went",
        /// There was no help that could last.
        NoHelp = "no-help",
    }
    /// How often it was taken as prescribed.
    Adherence {
        /// Always or nearly so.
        Nearly = "nearly-always",
        /// Most days.
        Most = "most-days",
        /// About half of the days.
        Half = "about-half",
        /// Less often than that.
        Less = "less-often",
    }
    /// What bothered the person. A list of common effects in plain words.
    SideEffect {
        /// Upset stomach.
        Nausea = "nausea",
        /// Headache.
        Headache = "headache",
        /// Dizzy.
        Dizzy = "dizzy",
        /// Dry mouth.
        DryMouth = "dry-mouth",
        /// Sleepy in the day.
        Sleepy = "sleepy",
        /// Trouble sleeping.
        Insomnia = "trouble-sleeping",
        /// Gained weight.
        WeightGain = "weight-gain",
        /// Lost weight or appetite.
        WeightLoss = "weight-loss",
        /// Sexual problems.
        Sexual = "sexual",
        /// Restless, could not sit still.
        Restless = "restless",
        /// More anxious.
        Anxious = "anxious",
        /// Angry or irritable.
        Irritable = "irritable",
        /// Numb, no feelings.
        Numb = "numb",
        /// Mind racing, far too up.
        Racing = "racing",
        /// Foggy, trouble thinking or remembering.
        Foggy = "foggy",
        /// Shaky.
        Shaky = "shaky",
        /// Sweating.
        Sweating = "sweating",
        /// Constipated or diarrhea.
        Bowel = "bowel",
        /// Trouble passing urine, or bladder pain.
        Bladder = "bladder",
        /// Blood pressure went up.
        BloodPressure = "blood-pressure",
        /// Floating or cut off from things.
        Floating = "floating",
        /// Pain where it was given: scalp, jaw, arm.
        LocalPain = "local-pain",
        /// Rash or swelling.
        Rash = "rash",
        /// Thoughts of harming oneself.
        SelfHarm = "thoughts-of-self-harm",
        /// Felt unwell on stopping or on missing a dose.
        Stopping = "on-stopping",
    }
    /// How much the side effects bothered.
    Bother {
        /// A little.
        Little = "a-little",
        /// Some.
        Some = "some",
        /// A lot.
        Lot = "a-lot",
        /// So much that it could not go on.
        TooMuch = "too-much",
    }
    /// Why it was stopped. "Did not help" and "side effects" are two reasons.
    StopReason {
        /// It did not help.
        NoHelp = "did-not-help",
        /// It stopped helping.
        WoreOff = "stopped-helping",
        /// Side effects.
        SideEffects = "side-effects",
        /// Felt better.
        Better = "felt-better",
        /// Cost, insurance or supply.
        Cost = "cost",
        /// Pregnancy or nursing.
        Pregnancy = "pregnancy",
        /// Another illness, or did not go with another medicine.
        Health = "other-health",
        /// The provider changed it.
        Provider = "provider",
        /// Did not want to take it.
        Wish = "own-wish",
        /// Hard to keep up: forgot, travel, times.
        Hard = "hard-to-keep-up",
        /// The course was over.
        Finished = "finished",
        /// Something else.
        Other = "other",
    }
    /// How sure the person is of the answers about one trial.
    Sureness {
        /// Sure.
        Sure = "sure",
        /// Fairly sure.
        Fairly = "fairly",
        /// A guess.
        Guess = "guess",
    }
    /// A treatment that is not a daily medicine.
    Treatment {
        /// Ketamine by any route.
        Ketamine = "ketamine",
        /// Esketamine, the nasal spray given at a clinic.
        Esketamine = "esketamine",
        /// Electroconvulsive therapy.
        Ect = "ect",
        /// Transcranial magnetic stimulation.
        Tms = "tms",
        /// Talk therapy of any kind.
        Therapy = "psychotherapy",
        /// Light therapy.
        Light = "light",
        /// Vagus nerve stimulation.
        Vns = "vns",
        /// Deep brain stimulation.
        Dbs = "dbs",
        /// Another device.
        Device = "device",
        /// A stay in hospital, or a day program.
        Program = "program",
        /// Something else.
        Other = "other",
    }
    /// How ketamine was given.
    Route {
        /// Into a vein.
        Infusion = "infusion",
        /// A shot into a muscle or under the skin.
        Shot = "shot",
        /// A pill, lozenge or under the tongue.
        Oral = "oral",
        /// A nasal spray made by a pharmacy.
        Nasal = "nasal",
    }
    /// Where the current of ECT was applied.
    Sides {
        /// One side of the head.
        One = "one-side",
        /// Both sides.
        Both = "both-sides",
        /// Some of each.
        Mixed = "some-of-each",
    }
    /// What happened to memory around ECT.
    Memory {
        /// No trouble.
        None = "none",
        /// Trouble that passed.
        Passed = "passed",
        /// Trouble that stayed.
        Stayed = "stayed",
    }
    /// The kind of TMS.
    TmsKind {
        /// The usual daily kind.
        Standard = "standard",
        /// Deep TMS, with a helmet.
        Deep = "deep",
        /// Short sessions of theta bursts.
        ThetaBurst = "theta-burst",
        /// Many short sessions a day for about a week.
        ManyADay = "many-a-day",
    }
    /// The kind of talk therapy.
    TherapyKind {
        /// Cognitive behavioral therapy.
        Cbt = "cbt",
        /// Dialectical behavior therapy.
        Dbt = "dbt",
        /// Interpersonal therapy.
        Ipt = "ipt",
        /// Therapy about the past and relations.
        Psychodynamic = "psychodynamic",
        /// Trauma therapy, with EMDR.
        Trauma = "trauma",
        /// Supportive talks.
        Supportive = "supportive",
        /// With a partner, family or group.
        Group = "group",
        /// Something else.
        Other = "other",
    }
    /// The kind of program.
    ProgramKind {
        /// In a hospital, overnight.
        Hospital = "hospital",
        /// A day program, home at night.
        Day = "day",
        /// A live-in program.
        Residential = "residential",
    }
    /// Things to talk about with the provider. Printed as ticked, with no
    /// remark.
    HealthTopic {
        /// Blood pressure.
        BloodPressure = "blood-pressure",
        /// Heart.
        Heart = "heart",
        /// Stroke or aneurysm.
        Stroke = "stroke",
        /// Liver.
        Liver = "liver",
        /// Bladder.
        Bladder = "bladder",
        /// Seizures.
        Seizures = "seizures",
        /// Glaucoma.
        Glaucoma = "glaucoma",
        /// Thyroid.
        Thyroid = "thyroid",
        /// Hearing or seeing things, or beliefs others do not share.
        Psychosis = "psychosis",
        /// Mania or bipolar.
        Mania = "mania",
        /// Alcohol or drugs.
        Substances = "substances",
        /// Pregnancy.
        Pregnancy = "pregnancy",
        /// Allergies, or a bad reaction to anesthesia.
        Allergy = "allergy",
        /// Medicines taken now for other things.
        OtherMedicines = "other-medicines",
        /// Someone to drive home.
        Driver = "driver",
    }
    /// How often, in the words of the PHQ-9.
    Frequency {
        /// Counts 0.
        NotAtAll = "0",
        /// Counts 1.
        SeveralDays = "1",
        /// Counts 2.
        MoreThanHalf = "2",
        /// Counts 3.
        NearlyEveryDay = "3",
    }
    /// How difficult, in the words of the question after the PHQ-9.
    Difficulty {
        /// Not difficult at all.
        None = "none",
        /// Somewhat.
        Somewhat = "somewhat",
        /// Very.
        Very = "very",
        /// Extremely.
        Extremely = "extremely",
    }
}

/// The form in which a medicine was taken is a kind of product of the formulary.
impl Choice for ProductKind {
    const ALL: &'static [ProductKind] = &ProductKind::ALL;
    const KEYS: &'static [&'static str] = &{
        let mut keys = [""; ProductKind::ALL.len()];
        let mut index = 0;
        while index < keys.len() {
            keys[index] = ProductKind::ALL[index].key();
            index += 1;
        }
        keys
    };
    fn index(self) -> u8 {
        self as u8
    }
}

impl Response {
    /// Whether there was help that could last.
    pub fn helped(self) -> bool {
        match self {
            Response::Little | Response::Some | Response::Lot | Response::AlmostAll => true,
            Response::Worse | Response::NotAtAll | Response::TooSoon => false,
        }
    }
}
