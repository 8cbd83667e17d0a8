//! How far a typed name is from a known one: slips of the finger and spellings
//! by ear.
//!
//! The distance counts edits, as usual, but not each the same: a vowel for
//! another vowel, `c` for `k`, or a letter doubled is what people do who know
//! the name by ear, and costs less than a letter that neither sounds alike nor
//! lies beside it on the keyboard. No misspelling is listed anywhere.

use super::table::{self, Entries, LONGEST, Target};

/// What one plain edit costs.
pub const EDIT: u16 = 10;
const SWAP: u16 = 6;
const EAR: u16 = 5;
const KEY: u16 = 7;
const DOUBLED: u16 = 3;
const VOWEL: u16 = 7;
const SILENT: u16 = 6;
/// Taken off where two letters in a row are missing.
const SYLLABLE: u16 = 4;
const ENDING: u16 = 4;
/// The least that one letter more or less costs, a whole syllable considered.
const LETTER: u16 = 3;
/// Added where the first letter differs: people mostly know it.
const FIRST: u16 = 8;
/// From this many letters on, a name may be broken off: `fluvox`. Counts as one
/// edit.
const BROKEN_OFF: usize = 5;
const FAR: u16 = u16::MAX / 2;

/// Letters that are taken for each other by ear, each group as it sounds; `g`
/// and `q` by eye.
const SOUNDS: [&str; 12] =
    ["aeiouy", "ckq", "cs", "sz", "sx", "zx", "gj", "gq", "fv", "bp", "dt", "mn"];

/// Rows of the keyboard. Neighbours in a row, and above each other, are slips.
const KEYBOARD: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

const ALIKE: [u32; 26] = alike();
const BESIDE: [u32; 26] = beside();

const fn index(letter: u8) -> usize {
    (letter.wrapping_sub(b'a')) as usize
}

const fn alike() -> [u32; 26] {
    let mut masks = [0; 26];
    let mut sound = 0;
    while sound < SOUNDS.len() {
        let letters = SOUNDS[sound].as_bytes();
        let mut mask = 0;
        let mut at = 0;
        while at < letters.len() {
            mask |= 1 << index(letters[at]);
            at += 1;
        }
        at = 0;
        while at < letters.len() {
            masks[index(letters[at])] |= mask;
            at += 1;
        }
        sound += 1;
    }
    masks
}

const fn beside() -> [u32; 26] {
    let mut masks = [0; 26];
    let mut row = 0;
    while row < KEYBOARD.len() {
        let mut at = 0;
        while at < KEYBOARD[row].len() {
            let here = index(KEYBOARD[row][at]);
            if at > 0 {
                let left = index(KEYBOARD[row][at - 1]);
                masks[here] |= 1 << left;
                masks[left] |= 1 << here;
            }
            if row > 0 {
                let above = index(KEYBOARD[row - 1][at]);
                masks[here] |= 1 << above;
                masks[above] |= 1 << here;
                if at + 1 < KEYBOARD[row - 1].len() {
                    let above = index(KEYBOARD[row - 1][at + 1]);
                    masks[here] |= 1 << above;
                    masks[above] |= 1 << here;
                }
            }
            at += 1;
        }
        row += 1;
    }
    masks
}

fn bit(letter: u8) -> u32 {
    if letter.is_ascii_lowercase() { 1 << index(letter) } else { 0 }
}

/// A letter too many or too few, after `before`.
fn extra(letter: u8, before: Option<u8>) -> u16 {
    match (letter, before) {
        (_, None) => EDIT + FIRST,
        (letter, Some(before)) if letter == before => DOUBLED,
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => VOWEL,
        (b'h', _) => SILENT,
        _ => EDIT,
    }
}

/// How far apart two names may be, by the length of the shorter one, to be taken
/// for the same name misspelt. Short names are close to each other: below four
/// letters only the exact name counts.
pub fn cut_off(letters: usize) -> u16 {
    match letters {
        0..=3 => 0,
        4 => 9,
        letters => (letters as u16 * 27 / 10).min(36),
    }
}

/// One line of the table that the distance is worked out in: how far the name's
/// beginning is from each beginning of what was typed, where that is within the
/// limit.
#[derive(Clone, Copy)]
struct Line {
    cells: [u16; LONGEST + 1],
    /// The first beginning within the limit.
    from: usize,
    /// One after the last. Not above `from` where none is.
    to: usize,
}

impl Line {
    const NONE: Line = Line { cells: [FAR; LONGEST + 1], from: usize::MAX, to: 0 };

    fn at(&self, column: usize) -> u16 {
        let inside = column >= self.from && column < self.to;
        if inside { self.cells.get(column).copied().unwrap_or(FAR) } else { FAR }
    }

    fn set(&mut self, column: usize, cost: u16, limit: u16) {
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = cost;
            if cost <= limit {
                self.from = self.from.min(column);
                self.to = column + 1;
            }
        }
    }
}

/// What was typed, with what each of its letters costs.
struct Typed<'a> {
    letters: &'a [u8],
    too_many: [u16; LONGEST],
    bits: [u32; LONGEST],
    limit: u16,
}

/// Letters of a beginning, and all that they can be taken for by ear.
#[derive(Clone, Copy, Default)]
struct Letters {
    set: u32,
    heard: u32,
}

impl Letters {
    fn with(self, letter: u8) -> Letters {
        let alike = mask(&ALIKE, letter) | bit(letter);
        // `ph` sounds like `f`; `h` is often silent.
        let heard =
            if matches!(letter, b'f' | b'p') { alike | bit(b'f') | bit(b'p') } else { alike };
        let set = if letter == b'h' { 0 } else { bit(letter) };
        Letters { set: self.set | set, heard: self.heard | heard }
    }

    /// The least that two names with these letters can be apart: each letter that
    /// the other one has nothing like costs at least a slip of the finger.
    fn apart(self, typed: Letters) -> u16 {
        let missing = (self.set & !typed.heard & !bit(b'e')).count_ones();
        let too_many = (typed.set & !self.heard & !bit(b'e') & !bit(b's')).count_ones();
        missing.max(too_many) as u16 * KEY
    }
}

/// Walks the names that are near to `typed`, which is cut at the longest name's
/// length: calls `near` with name, target and distance. `limit` says how far a
/// name may be, by the length of the shorter of the two; it grows with it.
///
/// Names are sorted, so what was worked out for a beginning is kept for all the
/// names that share it, and a beginning that is too far already ends them all.
pub fn walk(
    names: Entries,
    typed: &[u8],
    limit: impl Fn(usize) -> u16,
    mut near: impl FnMut(&[u8], Target, u16),
) {
    let letters = typed.get(..LONGEST).unwrap_or(typed);
    let most = limit(letters.len());
    let mut typed = Typed { letters, too_many: [0; LONGEST], bits: [0; LONGEST], limit: most };
    let mut lines = [Line::NONE; LONGEST + 1];
    let (mut cost, mut before) = (0_u16, None);
    lines[0].set(0, 0, most);
    let costs = typed.too_many.iter_mut().zip(&mut typed.bits).zip(letters);
    for (column, ((too_many, place), &letter)) in costs.enumerate() {
        *too_many = extra(letter, before);
        *place = bit(letter);
        cost = cost.saturating_add(*too_many);
        lines[0].set(column + 1, cost, most);
        before = Some(letter);
    }
    let all = letters.iter().fold(Letters::default(), |all, &letter| all.with(letter));
    let mut name: Vec<u8> = Vec::with_capacity(LONGEST);
    let mut sets = [Letters::default(); LONGEST + 1];
    // How many letters of the name have their line, and from how many on the
    // beginning is too far.
    let (mut ready, mut dead) = (0, usize::MAX);
    let first = letters.first().map_or(0, |&it| mask(&ALIKE, it) | bit(it));
    let second = letters.get(1).map_or(0, |&it| bit(it));
    let mut strange = 0;
    for entry in names {
        if let (0, Some(&letter)) = (entry.shared, entry.rest.first()) {
            strange = if bit(letter) & (first | second) == 0 { FIRST } else { 0 };
        }
        name.truncate(entry.shared);
        ready = ready.min(entry.shared);
        if entry.shared < dead {
            dead = usize::MAX;
        }
        for &letter in entry.rest {
            let set = sets.get(name.len()).copied().unwrap_or_default().with(letter);
            name.push(letter);
            if let Some(place) = sets.get_mut(name.len()) {
                *place = set;
            }
        }
        let length = name.len().min(LONGEST);
        let broken_off = letters.len() >= BROKEN_OFF && name.starts_with(letters);
        let most = limit(length.min(letters.len()));
        let set = sets.get(length).copied().unwrap_or_default();
        let mut cost = FAR;
        let lengths = length.abs_diff(letters.len()) as u16 * LETTER;
        if dead == usize::MAX && lengths <= most && set.apart(all) + strange <= most {
            while ready < length {
                ready += 1;
                if !typed.line(&mut lines, name.get(..ready).unwrap_or_default()) {
                    dead = ready;
                    break;
                }
            }
            if dead == usize::MAX {
                cost = whole(&lines, &name, letters);
            }
        }
        if broken_off {
            cost = cost.min(EDIT);
        }
        if cost <= most {
            near(&name, entry.target, cost);
        }
    }
}

impl Typed<'_> {
    /// Works out the line for the last letter of `name`. Whether anything is
    /// still within the limit, here or in the line before, from which a swap
    /// can go on.
    fn line(&self, lines: &mut [Line; LONGEST + 1], name: &[u8]) -> bool {
        let row = name.len();
        let (done, rest) = lines.split_at_mut(row.min(LONGEST));
        let (Some(this), Some(above)) = (rest.first_mut(), done.last()) else { return false };
        let two_above =
            done.len().checked_sub(2).and_then(|it| done.get(it)).unwrap_or(&Line::NONE);
        let back = |steps: usize| row.checked_sub(steps).and_then(|it| name.get(it)).copied();
        let (letter, before) = (back(1).unwrap_or_default(), back(2));
        let missing = extra(letter, before);
        // A syllable dropped is one slip, not two.
        let two = before.map_or(FAR, |it| missing + extra(it, back(3)) - SYLLABLE);
        let (same, alike, beside) = (bit(letter), mask(&ALIKE, letter), mask(&BESIDE, letter));
        let first = if row == 1 { FIRST } else { 0 };
        this.from = usize::MAX;
        this.to = 0;
        let reach = if letter == b'f' { 2 } else { 1 };
        let end = (above.to + reach).max(two_above.to + 2).min(self.letters.len() + 1);
        for column in above.from.min(two_above.from)..end {
            let mut cost = above.at(column).saturating_add(missing);
            cost = cost.min(two_above.at(column).saturating_add(two));
            let earlier = column.wrapping_sub(1);
            if let (Some(&typed), Some(&place), Some(&too_many)) =
                (self.letters.get(earlier), self.bits.get(earlier), self.too_many.get(earlier))
            {
                let instead = if typed == letter {
                    0
                } else if alike & place != 0 {
                    EAR + if column == 1 { first / 4 } else { 0 }
                } else if beside & place != 0 {
                    KEY + if column == 1 { first } else { 0 }
                } else {
                    EDIT + if column == 1 { first } else { 0 }
                };
                cost = cost.min(above.at(earlier).saturating_add(instead));
                cost = cost.min(this.at(earlier).saturating_add(too_many));
                let typed_before = self.letters.get(column.wrapping_sub(2)).copied();
                if let (Some(typed_before), Some(before)) = (typed_before, before) {
                    if typed_before == letter && before == typed && same != 0 {
                        cost = cost.min(two_above.at(column - 2).saturating_add(SWAP));
                    }
                    // `ph` for `f` and back.
                    if letter == b'f' && (typed_before, typed) == (b'p', b'h') {
                        cost = cost.min(above.at(column - 2).saturating_add(EAR));
                    }
                    if typed == b'f' && (before, letter) == (b'p', b'h') {
                        cost = cost.min(two_above.at(earlier).saturating_add(EAR));
                    }
                }
            }
            this.set(column, cost, self.limit);
        }
        // Further on, letters can only be too many.
        let mut column = end;
        while column <= self.letters.len() && this.to == column {
            let too_many = self.too_many.get(column - 1).copied().unwrap_or(FAR);
            this.set(column, this.at(column - 1).saturating_add(too_many), self.limit);
            column += 1;
        }
        this.from < this.to || above.from < above.to
    }
}

fn mask(masks: &[u32; 26], letter: u8) -> u32 {
    masks.get(index(letter)).copied().unwrap_or_default()
}

/// The distance of a whole name, for which a silent `e` or the `s` of a plural
/// at the end counts little.
fn whole(lines: &[Line; LONGEST + 1], name: &[u8], typed: &[u8]) -> u16 {
    let at = |row: usize, column: usize| lines.get(row).map_or(FAR, |line| line.at(column));
    let (row, column) = (name.len(), typed.len());
    let mut cost = at(row, column);
    if let Some((b'e', rest)) = name.split_last() {
        cost = cost.min(at(rest.len(), column).saturating_add(ENDING));
    }
    if let Some((b'e' | b's', rest)) = typed.split_last() {
        cost = cost.min(at(row, rest.len()).saturating_add(ENDING));
    }
    cost
}

/// The distance between one name and what was typed, or `None` above `limit`.
pub fn distance(name: &str, typed: &[u8], limit: u16) -> Option<u16> {
    let mut bytes = vec![0];
    bytes.extend_from_slice(name.as_bytes());
    bytes.push(table::END);
    let mut found = None;
    walk(Entries(&bytes), typed, |_| limit, |_, _, cost| found = Some(cost));
    found
}
