//! Signs for pairs of signs: what is often done in a row is done with one sign. What
//! packs the program finds long rows by itself, but pays for each of them, and two or
//! three signs are too short to pay for.

/// A pair that is met less often than this saves no more than naming it takes.
const FEWEST: usize = 8;

/// The pairs, and the row of signs written with them. Each pair is three bytes: a sign
/// that was not in the row, and the two that it stands for, which may be pairs that
/// were named before. There are as many as there are signs left for them.
pub fn paired(row: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut row = row.to_vec();
    let left: Vec<u8> = (0..=u8::MAX).filter(|it| !row.contains(it)).collect();
    let mut pairs = Vec::new();
    for sign in left {
        let Some([first, second]) = most_often(&row) else {
            break;
        };
        pairs.extend([sign, first, second]);
        let mut with = Vec::with_capacity(row.len());
        let mut rest = &row[..];
        while let [next, ..] = *rest {
            let found = rest.starts_with(&[first, second]);
            with.push(if found { sign } else { next });
            rest = &rest[if found { 2 } else { 1 }..];
        }
        row = with;
    }
    (pairs, row)
}

/// Of those met equally often, the pair of the lowest signs.
fn most_often(row: &[u8]) -> Option<[u8; 2]> {
    let mut met = vec![0; 1 << 16];
    for pair in row.windows(2) {
        met[usize::from(u16::from_be_bytes([pair[0], pair[1]]))] += 1;
    }
    let most = (0..=u16::MAX).rev().max_by_key(|it| met[usize::from(*it)])?;
    (met[usize::from(most)] >= FEWEST).then(|| most.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::paired;

    #[test]
    fn what_comes_often_in_a_row_is_one_sign() {
        let (pairs, row) = paired(&b"abc".repeat(20));
        assert_eq!(pairs[..6], [0, b'a', b'b', 1, 0, b'c']);
        assert!(row.len() < 20, "{row:?}");
        assert_eq!(paired(b"abcabc"), (vec![], b"abcabc".into()));
        assert_eq!(paired(b""), (vec![], vec![]));
        let all: Vec<u8> = (0..=u8::MAX).collect::<Vec<u8>>().repeat(9);
        assert_eq!(paired(&all), (vec![], all));
    }
}
