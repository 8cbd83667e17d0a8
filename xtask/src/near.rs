//! Puts functions beside each other that are alike: whoever packs a program looks
//! for what repeats itself only a little way back.

use std::cmp::Reverse;
use std::collections::HashMap;

/// So many bytes in a row are a mark of a function.
const MARK: usize = 4;
/// A mark of more functions than this tells none of them from the others.
const COMMON: usize = 1_000;
/// How many of the functions laid down last the next one is to be like.
const LAST: usize = 2;
/// Keeps a function of a few bytes from being most like everything.
const SMALL: usize = 20;

/// The functions in the order in which to lay them down, each by where it stands
/// now. The same functions give the same order.
pub fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let marks: Vec<Vec<&[u8]>> = bodies.iter().map(|it| marks(it)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, marks) in marks.iter().enumerate() {
        for mark in marks {
            having.entry(mark).or_default().push(function);
        }
    }
    having.retain(|_, it| (2..=COMMON).contains(&it.len()));
    let mut left = vec![true; bodies.len()];
    let mut order: Vec<usize> = Vec::new();
    // The longest and the shortest are like few others; from the middle all are near.
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|it| bodies[*it].len());
    let mut next = by_length.get(by_length.len() / 2).copied();
    while let Some(function) = next {
        left[function] = false;
        order.push(function);
        let mut shared = vec![0; bodies.len()];
        for mark in order.iter().rev().take(LAST).flat_map(|it| &marks[*it]) {
            for other in having.get(mark).into_iter().flatten() {
                shared[*other] += 1;
            }
        }
        let alike = |it: &usize| shared[*it] * 1_000_000 / (marks[*it].len() + SMALL);
        // Of those that are equally alike, the one that stands first.
        let others = (0..bodies.len()).filter(|it| left[*it]);
        next = others.max_by_key(|it| (alike(it), Reverse(*it)));
    }
    order
}

/// The marks of a function, each once.
fn marks(body: &[u8]) -> Vec<&[u8]> {
    let mut marks: Vec<&[u8]> = body.windows(MARK).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn what_is_alike_comes_together() {
        let bodies: [&[u8]; 5] =
            [b"the dose was read", b"0123456789", b"how the dose was read", b"", b"_0123456789_"];
        assert_eq!(order(&bodies), [4, 1, 0, 2, 3]);
        assert!(order(&[]).is_empty());
    }
}
