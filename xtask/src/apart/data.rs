//! The data of a program, laid apart: where it has an address or a low number of 32
//! bits there is a mark, and the numbers are beside their like.

use super::{ADDRESSES, Part, write, write_signed};

/// In the place of an address; where the byte itself stands, the link is `NO_LINK`.
const LINK: u8 = 0xff;
const NO_LINK: i64 = -(1 << 30);
/// In the place of a number below `HIGH`; where the byte itself stands, it is `HIGH`.
const LOW: u8 = 0xfe;
const HIGH: u32 = 4096;

/// Lays what follows the code into the parts. Data begins at `data` of it, where
/// addresses and numbers are aligned to four bytes.
pub fn laid(bytes: &[u8], data: usize, parts: &mut [Vec<u8>]) {
    let word = |at: usize| {
        let word = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(word))
    };
    write(&mut parts[Part::Link as usize], data as u64);
    let (mut at, mut next, mut last) = (0, 0_i64, None);
    while let Some(&byte) = bytes.get(at) {
        let aligned = at >= data && (at - data).is_multiple_of(4);
        let low = if last.is_some_and(|it| it + 4 == at) { Part::Length } else { Part::Low };
        let mut put = |part: Part, number: i64| write_signed(&mut parts[part as usize], number);
        let (mark, room) = match word(at).filter(|_| aligned) {
            Some(address) if ADDRESSES.contains(&(address as i32)) => {
                // What follows the last address, unless this one does.
                let length = last.filter(|it| it + 8 <= at).and_then(|it| word(it + 4));
                let length = length.filter(|it| *it < HIGH).unwrap_or_default();
                put(Part::Link, i64::from(address) - next - i64::from(length));
                (next, last) = (address.into(), Some(at));
                (LINK, 4)
            }
            Some(number @ ..HIGH) => {
                put(low, number.into());
                (LOW, 4)
            }
            _ => {
                match byte {
                    LINK if aligned => put(Part::Link, NO_LINK),
                    LOW if aligned => put(low, HIGH.into()),
                    _ => {}
                }
                (byte, 1)
            }
        };
        parts[Part::After as usize].push(mark);
        at += room;
    }
}
