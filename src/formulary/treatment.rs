//! Treatments that are no medicine, where they are typed among medicines.

use super::table::{self, Target};

/// Which treatment a text names, so that the page can offer to move it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum TreatmentHint {
    /// Electroconvulsive therapy.
    Ect,
    /// Transcranial magnetic stimulation.
    Tms,
    /// Talking treatments of any school.
    Psychotherapy,
    /// Bright light.
    Light,
    /// Vagus nerve stimulation.
    Vns,
    /// Deep brain stimulation.
    Dbs,
    /// Other devices.
    OtherDevice,
    /// Hospital or day program.
    Hospital,
    /// What people do for themselves: yoga, exercise, prayer.
    SelfCare,
}

impl TreatmentHint {
    /// Every treatment, in the order of the enum.
    pub const ALL: [TreatmentHint; 9] = [
        TreatmentHint::Ect,
        TreatmentHint::Tms,
        TreatmentHint::Psychotherapy,
        TreatmentHint::Light,
        TreatmentHint::Vns,
        TreatmentHint::Dbs,
        TreatmentHint::OtherDevice,
        TreatmentHint::Hospital,
        TreatmentHint::SelfCare,
    ];

    /// The treatment that a name in the table of names stands for.
    pub(super) fn of(target: Target) -> Option<TreatmentHint> {
        let index = target.checked_sub(table::TREATMENTS)?;
        TreatmentHint::ALL.get(usize::from(index)).copied()
    }

    /// The word of the `key` column of `data/treatments.csv`.
    pub const fn key(self) -> &'static str {
        match self {
            TreatmentHint::Ect => "ect",
            TreatmentHint::Tms => "tms",
            TreatmentHint::Psychotherapy => "psychotherapy",
            TreatmentHint::Light => "light",
            TreatmentHint::Vns => "vns",
            TreatmentHint::Dbs => "dbs",
            TreatmentHint::OtherDevice => "other-device",
            TreatmentHint::Hospital => "hospital",
            TreatmentHint::SelfCare => "self-care",
        }
    }
}
