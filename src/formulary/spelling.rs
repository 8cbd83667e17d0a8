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
const FAR: u16 = 10_000;

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

/// A digit in a word is the letter that it looks like, as a scanner misreads it.
const fn seen(letter: u8) -> u8 {
    match letter {
        b'0' => b'o',
        b'1' => b'l',
        b'5' => b's',
        b'8' => b'b',
        letter => letter,
    }
}

const fn bit(letter: u8) -> u32 {
    let letter = seen(letter);
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
        letters => (letters as u16 * 27 / 10).min(27),
    }
}

/// The letters with which a name probably begins that is spelled `typed`, one bit
/// each: its first letter as it is heard, or the second where two are swapped.
pub fn beginnings(typed: &[u8]) -> u32 {
    let first = typed.first().map_or(0, |&it| mask(&HEARD, it));
    first | typed.get(1).map_or(0, |&it| bit(it))
}

/// Room for a line, a power of two so that an index can be cut to it.
const ROOM: usize = 64;
const CUT: usize = ROOM - 1;
/// Columns are kept two places to the right: a swap looks two back.
const EDGE: usize = 2;

/// One line of the table that the distance is worked out in: how far the name's
/// beginning is from each beginning of what was typed, where that is within the
/// limit, and [`FAR`] just before and after.
#[derive(Clone, Copy)]
struct Line {
    cells: [u16; ROOM],
    /// The first beginning within the limit.
    from: usize,
    /// One after the last. Not above `from` where none is.
    to: usize,
}

impl Line {
    const NONE: Line = Line { cells: [FAR; ROOM], from: LONGEST, to: 0 };

    fn at(&self, column: usize) -> u16 {
        self.cells[(column + EDGE) & CUT]
    }

    fn set(&mut self, column: usize, cost: u16, limit: u16) {
        let within = cost <= limit;
        self.cells[(column + EDGE) & CUT] = if within { cost } else { FAR };
        if within {
            self.from = self.from.min(column);
            self.to = column + 1;
        }
    }
}

/// What was typed, with what each of its letters costs, in columns from 1.
struct Typed {
    length: usize,
    letters: [u8; ROOM],
    too_many: [u16; ROOM],
    bits: [u32; ROOM],
    limit: u16,
}

/// For each letter all that it can be taken for by ear, and itself. `ph` sounds
/// like `f`, `ks` like `x`, and `rn` looks like `m`.
const HEARD: [u32; 26] = {
    let mut masks = ALIKE;
    let mut at = 0;
    while at < 26 {
        masks[at] |= 1 << at;
        at += 1;
    }
    masks[index(b'f')] |= bit(b'p');
    masks[index(b'p')] |= bit(b'f');
    masks[index(b'x')] |= bit(b'c') | bit(b'k');
    masks[index(b'm')] |= bit(b'r');
    masks[index(b'w')] |= bit(b'v');
    masks
};

/// Letters that may be missing or too many at little cost.
const LIGHT: u32 = bit(b'h') | bit(b'e') | bit(b's');

/// Letters of a beginning, and all that they can be taken for by ear.
#[derive(Clone, Copy, Default)]
struct Letters {
    set: u32,
    heard: u32,
    beside: u32,
}

impl Letters {
    fn with(self, letter: u8) -> Letters {
        Letters {
            set: self.set | bit(letter),
            heard: self.heard | mask(&HEARD, letter),
            beside: self.beside | mask(&BESIDE, letter),
        }
    }

    /// The least that two names with these letters can be apart: each letter that
    /// the other one has nothing like costs a slip of the finger, or half a
    /// syllable.
    fn apart(self, typed: Letters) -> u16 {
        let one_way = |a: Letters, b: Letters| {
            let odd = a.set & !b.heard & !LIGHT;
            odd.count_ones() as u16 * KEY + (odd & !b.beside).count_ones() as u16
        };
        one_way(self, typed).max(one_way(typed, self))
    }
}

/// Walks the names that are near to `typed`, which is cut at the longest name's
/// length: calls `near` with name, target and distance. `limit` says how far a
/// name may be, by the length of the shorter of the two; it grows with it.
///
/// Names are sorted, so what was worked out for a beginning is kept for all the
/// names that share it, and a beginning that is too far already ends them all.
/// They come in groups that have the first letter in common.
///
/// It takes its functions by reference: written out for each caller, it was three
/// per cent of the program.
pub fn walk(
    names: &mut dyn Iterator<Item = Entries>,
    typed: &[u8],
    limit: &dyn Fn(usize) -> u16,
    near: &mut dyn FnMut(&[u8], Target, u16),
) {
    let letters = typed.get(..LONGEST).unwrap_or(typed);
    let most = limit(letters.len());
    let mut typed = Typed {
        length: letters.len(),
        letters: [0; ROOM],
        too_many: [FAR; ROOM],
        bits: [0; ROOM],
        limit: most,
    };
    // The first line stands above the names, the second is for no letter yet.
    let mut lines = [Line::NONE; LONGEST + 2];
    let (mut cost, mut before) = (0, None);
    lines[1].set(0, 0, most);
    for (column, &letter) in letters.iter().enumerate() {
        let column = column + 1;
        typed.letters[column & CUT] = letter;
        typed.too_many[column & CUT] = extra(letter, before);
        typed.bits[column & CUT] = bit(letter);
        cost += extra(letter, before);
        lines[1].set(column, cost, most);
        before = Some(letter);
    }
    let mut limits = [0; LONGEST + 1];
    for (length, place) in limits.iter_mut().enumerate() {
        let lengths = length.abs_diff(letters.len()) as u16 * LETTER;
        let most = limit(length.min(letters.len()));
        // Where the lengths alone are too far, nothing needs to be worked out.
        *place = if lengths <= most { most } else { 0 };
    }
    let all = letters.iter().fold(Letters::default(), |all, &letter| all.with(letter));
    let likely = beginnings(letters);
    let mut name = [0; LONGEST];
    let mut sets = [Letters::default(); LONGEST + 1];
    // How many letters of the name have their line, and from how many on the
    // beginning is too far.
    let (mut ready, mut dead) = (0, usize::MAX);
    let groups = names.filter_map(|group| {
        let letter = *group.clone().next()?.rest.first()?;
        let strange = bit(letter) & likely == 0 && letter.is_ascii_lowercase();
        (!strange || most >= KEY + FIRST).then_some((group, if strange { FIRST } else { 0 }))
    });
    for (entry, strange) in groups.flat_map(|(group, strange)| group.map(move |it| (it, strange))) {
        if entry.shared >= dead && dead <= letters.len() {
            continue;
        }
        ready = ready.min(entry.shared);
        if entry.shared < dead {
            dead = usize::MAX;
        }
        let mut length = entry.shared;
        let mut set = sets.get(length).copied().unwrap_or_default();
        for &letter in entry.rest {
            let (Some(place), Some(after)) = (name.get_mut(length), sets.get_mut(length + 1))
            else {
                break;
            };
            set = set.with(letter);
            *place = letter;
            *after = set;
            length += 1;
        }
        let most = limits.get(length).copied().unwrap_or_default();
        let name = name.get(..length).unwrap_or_default();
        let mut cost = FAR;
        if dead == usize::MAX && set.apart(all) + strange <= most && most > 0 {
            while ready < length {
                ready += 1;
                if !typed.line(&mut lines, name.get(..ready).unwrap_or_default()) {
                    dead = ready;
                    break;
                }
            }
            if dead == usize::MAX {
                cost = whole(&lines, name, letters);
            }
        }
        let broken_off = length > letters.len() && letters.len() >= BROKEN_OFF;
        if broken_off && name.starts_with(letters) && EDIT <= typed.limit {
            near(name, entry.target, cost.min(EDIT));
        } else if cost <= most {
            near(name, entry.target, cost);
        }
    }
}

impl Typed {
    /// Works out the line for the last letter of `name`. Whether anything is
    /// still within the limit, here or in the line before, from which a swap
    /// can go on.
    fn line(&self, lines: &mut [Line; LONGEST + 2], name: &[u8]) -> bool {
        let row = name.len();
        let Some([two_above, above, this]) = lines.get_mut(row - 1..row + 2) else { return false };
        let back = |steps: usize| row.checked_sub(steps).and_then(|it| name.get(it)).copied();
        let (letter, before) = (back(1).unwrap_or_default(), back(2));
        let missing = extra(letter, before);
        // A syllable dropped is one slip, not two.
        let two = before.map_or(FAR, |it| missing + extra(it, back(3)) - SYLLABLE);
        let before = before.unwrap_or_default();
        let (alike, beside) = (mask(&ALIKE, letter), mask(&BESIDE, letter));
        let alike_before = mask(&ALIKE, before);
        let start = above.from.min(two_above.from);
        let two_for_one = matches!(letter, b'f' | b'm' | b'w' | b'x');
        let reach = match letter {
            b'x' => 3,
            _ if two_for_one => 2,
            _ => 1,
        };
        let end = (above.to + reach).max(two_above.to + 2).min(self.length + 1);
        this.from = LONGEST;
        this.to = 0;
        this.cells[start & CUT] = FAR;
        this.cells[(start + 1) & CUT] = FAR;
        for column in start..end {
            let typed = self.letters[column & CUT];
            let bits = self.bits[column & CUT];
            let mut instead = if typed == letter {
                0
            } else if (alike | bit(letter)) & bits != 0 {
                EAR
            } else if beside & bits != 0 {
                KEY
            } else {
                EDIT
            };
            if row == 1 && column == 1 && instead > 0 {
                instead += if instead == EAR { FIRST / 4 } else { FIRST };
            }
            // In column 0 the cells to the left are far, so that letters count
            // as missing only.
            let mut cost = (above.at(column) + missing)
                .min(two_above.at(column) + two)
                .min(above.cells[(column + 1) & CUT] + instead)
                .min(this.cells[(column + 1) & CUT] + self.too_many[column & CUT]);
            let typed_before = self.letters[column.wrapping_sub(1) & CUT];
            let (one, two) = (typed_before == letter, before == typed);
            if column > 1 && (one || two) {
                // Swapped, and one of the two for one that sounds alike: `er` for `ri`.
                let heard = one && alike_before & bits != 0
                    || two && alike & self.bits[column.wrapping_sub(1) & CUT] != 0;
                let swap = if one && two { SWAP } else { SWAP + EAR };
                if one && two || heard {
                    cost = cost.min(two_above.cells[column & CUT] + swap);
                }
            }
            // Two letters for one: `ph` for `f`.
            if two_for_one && is_pair(letter, typed_before, typed) {
                cost = cost.min(above.cells[column & CUT] + EAR);
            }
            // `cks` for `x`.
            if letter == b'x'
                && column > 2
                && (b'c', b'k', b's') == (self.letters[(column - 2) & CUT], typed_before, typed)
                && (above.from..above.to).contains(&(column - 3))
            {
                cost = cost.min(above.at(column - 3) + EAR);
            }
            if typed == b'f' && letter == b'h' && before == b'p' {
                cost = cost.min(two_above.cells[(column + 1) & CUT] + EAR);
            }
            this.set(column, cost, self.limit);
        }
        // Further on, letters can only be too many.
        let mut column = end;
        while column <= self.length && this.to == column {
            above.cells[(column + EDGE) & CUT] = FAR;
            two_above.cells[(column + EDGE) & CUT] = FAR;
            let cost = this.cells[(column + 1) & CUT] + self.too_many[column & CUT];
            this.set(column, cost, self.limit);
            column += 1;
        }
        for after in column..column + 4 {
            this.cells[(after + EDGE) & CUT] = FAR;
        }
        this.from < this.to || above.from < above.to
    }
}

/// Two letters that are heard, or seen, as one.
fn is_pair(one: u8, first: u8, second: u8) -> bool {
    matches!(
        (one, first, second),
        (b'f', b'p', b'h') | (b'x', b'k' | b'c', b's') | (b'm', b'r', b'n') | (b'w', b'v', b'v')
    )
}

fn mask(masks: &[u32; 26], letter: u8) -> u32 {
    masks.get(index(seen(letter))).copied().unwrap_or_default()
}

/// The distance of a whole name, for which a silent `e` or the `s` of a plural
/// at the end counts little.
fn whole(lines: &[Line; LONGEST + 2], name: &[u8], typed: &[u8]) -> u16 {
    let at = |row: usize, column: usize| {
        let line = lines.get(row + 1).filter(|it| (it.from..it.to).contains(&column));
        line.map_or(FAR, |it| it.at(column))
    };
    let (row, column) = (name.len(), typed.len());
    let mut cost = at(row, column);
    if let Some((b'e', rest)) = name.split_last() {
        cost = cost.min(at(rest.len(), column) + ENDING);
    }
    if let Some((b'e' | b's', rest)) = typed.split_last() {
        cost = cost.min(at(row, rest.len()) + ENDING);
    }
    cost
}

/// The distance between one name and what was typed, or `None` above `limit`.
pub fn distance(name: &str, typed: &[u8], limit: u16) -> Option<u16> {
    let bytes = table::packed([(name.as_bytes(), table::OTHER)]);
    let mut found = None;
    let mut names = std::iter::once(Entries::of(&bytes));
    walk(&mut names, typed, &|_| limit, &mut |_, _, cost| found = Some(cost));
    found
}
