//! Packs names as the formulary keeps them.

use crate::table::{END, INDEX, Target, place};

/// Packs names: an index by first letter, then the names, each as what differs
/// from the one before. The names must be folded and not empty, and are sorted
/// here. `None` for more names than the index can reach.
pub fn packed(mut names: Vec<(Vec<u8>, Target)>) -> Option<Vec<u8>> {
    names.sort();
    let mut bytes = vec![0; INDEX];
    let mut index = Vec::new();
    let mut last: &[u8] = &[];
    for (name, target) in &names {
        // A letter without a name begins where the next one does.
        while index.len() <= place(*name.first()?) {
            index.push(u32::try_from(bytes.len()).ok()?);
        }
        let shared = name.iter().zip(last).take_while(|(a, b)| a == b).count();
        bytes.push(shared as u8);
        bytes.extend_from_slice(&name[shared..]);
        bytes.push(END | target);
        last = name;
    }
    index.resize(INDEX / 4, u32::try_from(bytes.len()).ok()?);
    for (slot, start) in bytes.chunks_exact_mut(4).zip(index) {
        slot.copy_from_slice(&start.to_be_bytes());
    }
    Some(bytes)
}
