//! Packs names as the formulary keeps them.

use crate::table::{Target, packed as pack};

/// The bytes of a table of these names, sorted here. The names must be folded
/// and not empty.
pub fn packed(mut names: Vec<(Vec<u8>, Target)>) -> Vec<u8> {
    names.sort();
    pack(names.iter().map(|(name, target)| (&name[..], *target)))
}
