//! Packs names as the formulary keeps them.

use super::table::{END, Target};

/// Packs names for the table. The names must be folded, not empty, at most
/// `LONGEST` letters long, and are sorted here.
pub fn packed(mut names: Vec<(Vec<u8>, Target)>) -> Vec<u8> {
    names.sort();
    let mut bytes = Vec::new();
    let mut last: &[u8] = &[];
    for (name, target) in &names {
        let shared = name.iter().zip(last).take_while(|(a, b)| a == b).count();
        bytes.push(shared as u8);
        bytes.extend_from_slice(name.get(shared..).unwrap_or_default());
        bytes.push(END | target);
        last = name;
    }
    bytes
}
