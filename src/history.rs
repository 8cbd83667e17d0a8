//! What a treatment history is: types with their guarantees, and nothing else.

pub mod dose;
pub mod length;
pub mod when;

pub use dose::{Amount, Dose, DoseUnit};
pub use length::{HowMany, Length, TimeUnit};
pub use when::{Day, Part, Point, When};
