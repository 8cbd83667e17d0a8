//! Packs names as the formulary keeps them.

use super::table::{END, INDEX, Target, place};

/// Packs names: an index by first letter, then the names, each as what differs
/// from the one before. The names must be folded and not empty, and are sorted
/// here. `None` for more names than the index can reach.
pub fn packed(mut names: Vec<(Vec<u8>, Target)>) -> Option<Vec<u8>> {
    names.sort();
    // Letters without a name point behind the end.
    let mut bytes = vec![u8::MAX; INDEX];
    let mut last: &[u8] = &[];
    for (name, target) in &names {
        let first = *name.first()?;
        if last.first() != Some(&first) {
            let start = u32::try_from(bytes.len()).ok()?.to_be_bytes();
            let at = 4 * place(first);
            bytes[at..at + 4].copy_from_slice(&start);
        }
        let shared = name.iter().zip(last).take_while(|(a, b)| a == b).count();
        bytes.push(shared as u8);
        bytes.extend_from_slice(&name[shared..]);
        bytes.push(END | target);
        last = name;
    }
    Some(bytes)
}
