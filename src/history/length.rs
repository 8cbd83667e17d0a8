//! How long something lasted, only as precise as it was given.

use super::dose::Amount;

/// The unit a person counted in. Never converted: `6 weeks` stays weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnit {
    /// Hours, for how long a session's help lasted.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// How many of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HowMany {
    /// One number.
    Just(Amount),
    /// Between two numbers, the lower first.
    Between(Amount, Amount),
    /// So many or more: `over 9 years`.
    AtLeast(Amount),
    /// Fewer than so many: `under 2 weeks`.
    Under(Amount),
    /// A few, and no number was given: `few days`.
    Few,
}

/// How long something lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// The number.
    pub many: HowMany,
    /// The unit it counts.
    pub unit: TimeUnit,
    /// Said to be about so long.
    pub about: bool,
}

impl Length {
    /// One number of units.
    pub const fn just(number: u32, unit: TimeUnit) -> Length {
        Length { many: HowMany::Just(Amount::whole(number)), unit, about: false }
    }
}

/// How many sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Count {
    /// The number.
    pub many: HowMany,
    /// Said to be about so many.
    pub about: bool,
}
