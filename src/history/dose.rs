//! How much of an agent was taken.

/// A number as a person wrote it, kept exactly: a fixed-point decimal with six
/// places, so that `12.5`, `0.125` and `1500` are all exact.
///
/// There is no floating point anywhere in what is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u64);

impl Amount {
    /// How many units of the last place make one.
    pub const ONE: u64 = 1_000_000;
    /// Far above anything a person takes in a day, far below overflow.
    pub const MAX: Amount = Amount(1_000_000_000 * Amount::ONE);

    /// A whole number.
    pub const fn whole(number: u32) -> Amount {
        Amount(number as u64 * Amount::ONE)
    }

    /// From millionths. `None` above [`Amount::MAX`].
    pub fn from_millionths(millionths: u64) -> Option<Amount> {
        (millionths <= Amount::MAX.0).then_some(Amount(millionths))
    }

    /// The exact value in millionths.
    pub const fn millionths(self) -> u64 {
        self.0
    }

    /// The number, where it is whole.
    pub fn whole_number(self) -> Option<u32> {
        u32::try_from(self.0 / Amount::ONE).ok().filter(|_| self.0.is_multiple_of(Amount::ONE))
    }

    /// The sum, or `None` above [`Amount::MAX`].
    pub fn plus(self, other: Amount) -> Option<Amount> {
        Amount::from_millionths(self.0.checked_add(other.0)?)
    }

    /// The product with a whole number, or `None` above [`Amount::MAX`].
    // A division says it before the product can be too large, in a tenth of the program that
    // a product of twice the length takes.
    pub fn times(self, factor: u32) -> Option<Amount> {
        let factor = u64::from(factor);
        let fits = self.0 <= Amount::MAX.0 / factor.max(1);
        fits.then(|| Amount(self.0 * factor))
    }

    /// Reads plain digits with at most one point and six places: `150`, `37.5`,
    /// `0.125`. Anything else is `None`; what people type is the business of
    /// [`reading`](crate::reading).
    pub fn from_decimal(text: &str) -> Option<Amount> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() && fraction.is_empty() || !digits(whole) || !digits(fraction) {
            return None;
        }
        if fraction.len() > 6 || whole.len() > 10 {
            return None;
        }
        let number = |it: &str| it.bytes().fold(0_u64, |sum, b| sum * 10 + u64::from(b - b'0'));
        let places = 10_u64.pow(6 - fraction.len() as u32);
        Amount::from_millionths(number(whole) * Amount::ONE + number(fraction) * places)
    }

    /// The shortest decimal that [`Amount::from_decimal`] reads back as this
    /// amount, with a point: `150`, `37.5`.
    pub fn decimal(self) -> String {
        let (whole, rest) = (self.0 / Amount::ONE, self.0 % Amount::ONE);
        if rest == 0 {
            return whole.to_string();
        }
        let mut text = (Amount::ONE + rest).to_string();
        text.replace_range(..1, ".");
        let text = text.trim_end_matches('0');
        let mut out = whole.to_string();
        out.push_str(text);
        out
    }
}

/// What the number of a [`Dose`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DoseUnit {
    /// Milligrams.
    Mg,
    /// Micrograms.
    Mcg,
    /// Grams.
    G,
    /// Milligrams in 24 hours, as patches are labelled.
    MgPer24h,
    /// Milligrams for each kilogram of body weight.
    MgPerKg,
    /// Micrograms for each kilogram of body weight and hour.
    McgPerKgPerHour,
    /// Tablets, capsules or other pieces, whose strength is not known.
    Pieces,
    /// Millilitres of a liquid.
    Ml,
    /// Sprays or puffs.
    Sprays,
    /// A number without a unit, for an agent whose unit is not known.
    Plain,
}

/// How much was taken, as it was read from what a person typed or tapped.
///
/// `least` equals `most` unless a range was given. A dose is as exact as the
/// words it was read from and never rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dose {
    /// The lower end, or the only number.
    pub least: Amount,
    /// The upper end. Never below `least`.
    pub most: Amount,
    /// What is counted.
    pub unit: DoseUnit,
    /// The second number of a combination product: the 25 of `6/25`.
    pub partner: Option<Amount>,
    /// Said to be about so much.
    pub about: bool,
}

impl Dose {
    /// One exact number.
    pub const fn exactly(amount: Amount, unit: DoseUnit) -> Dose {
        Dose { least: amount, most: amount, unit, partner: None, about: false }
    }

    /// The upper end in nanograms, for doses that are a mass; `None` for
    /// pieces, millilitres, sprays, plain numbers and doses for each kilogram.
    /// Whole nanograms rather than micrograms, because 12.5 mcg of
    /// levothyroxine is a real dose.
    pub fn nanograms(self) -> Option<u64> {
        match self.unit {
            DoseUnit::Mg | DoseUnit::MgPer24h => Some(self.most.millionths()),
            DoseUnit::Mcg => Some(self.most.millionths() / 1_000),
            // The largest amount is far below overflow.
            DoseUnit::G => Some(self.most.millionths() * 1_000),
            DoseUnit::MgPerKg
            | DoseUnit::McgPerKgPerHour
            | DoseUnit::Pieces
            | DoseUnit::Ml
            | DoseUnit::Sprays
            | DoseUnit::Plain => None,
        }
    }
}
