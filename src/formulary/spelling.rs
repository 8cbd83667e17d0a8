//! How far a typed name is from a known one: slips of the finger and spellings
//! by ear.
//!
//! The distance counts edits, as usual, but not each the same: a vowel for
//! another vowel, `c` for `k`, or a letter doubled is what people do who know
//! the name by ear, and costs less than a letter that neither sounds alike nor
//! lies beside it on the keyboard. No misspelling is listed anywhere.

use super::table::{Entries, LONGEST, Target, bit, seen};

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
/// The least that a letter typed too many costs: `cks` for `x` are two.
const TYPED: u16 = 2;
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

/// What a letter costs in the place of one that is the same (the first bit of the
/// index), sounds alike (the second) or lies beside it (the third); and where both
/// are the first (the fourth).
const INSTEAD: [u16; 16] = {
    let mut costs = [0; 16];
    let mut kind = 0;
    while kind < 16 {
        let (cost, first) = match kind & 7 {
            0 => (EDIT, FIRST),
            4 => (KEY, FIRST),
            2 | 6 => (EAR, FIRST / 4),
            _ => (0, 0),
        };
        costs[kind] = if kind < 8 { cost } else { cost + first };
        kind += 1;
    }
    costs
};

/// Room for a line, a power of two so that an index can be cut to it.
const ROOM: usize = 64;
const CUT: usize = ROOM - 1;
/// Columns are kept two places to the right: a swap looks two back.
const EDGE: usize = 2;

/// One line of the table that the distance is worked out in: how far the name's
/// beginning is from each beginning of what was typed, where that is within the
/// limit, and [`FAR`] elsewhere.
#[derive(Clone, Copy)]
struct Line {
    cells: [u16; ROOM],
    /// The beginnings within the limit, one bit each.
    within: u64,
    /// The least cell; and the least where each letter before it counts, or each
    /// letter after it, as what one letter more or less costs at least. With the
    /// number of letters that a name has left, these say how near it can come.
    least: u16,
    before: u16,
    after: u16,
}

impl Line {
    const NONE: Line = Line { cells: [FAR; ROOM], within: 0, least: FAR, before: FAR, after: FAR };

    /// The cell so many columns `back` from this one.
    fn at(&self, column: usize, back: usize) -> u16 {
        self.cells[(column + EDGE).wrapping_sub(back) & CUT]
    }
}

/// What a letter of a name has to do with what was typed, one bit a column.
#[derive(Clone, Copy, Default)]
struct Columns {
    same: u64,
    /// The letter itself, or a digit that looks like it.
    looks: u64,
    alike: u64,
    beside: u64,
    /// Letters that it can be taken for at little cost. Where the letter itself
    /// costs little when it is missing, a bit beyond all columns too.
    heard: u64,
}

/// Beyond all columns.
const ALWAYS: u64 = 1 << 63;

/// What was typed, in columns from 1.
struct Typed {
    length: usize,
    /// What each letter costs where it is one too many.
    too_many: [u16; ROOM],
    /// For each letter and digit of a name.
    columns: [Columns; 128],
    /// All columns but those of letters that cost much where a name has nothing
    /// like them.
    light: u64,
    /// The letters that cost much where a name has nothing like them, and those of
    /// a name that cost much where nothing like them was typed, one bit each.
    heavy: Vec<u32>,
    strange: u32,
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

/// Letters that may be too many at little cost.
const LIGHT: u32 = bit(b'h') | bit(b'e') | bit(b's');

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
        too_many: [FAR; ROOM],
        columns: [Columns::default(); 128],
        light: u64::MAX,
        heavy: Vec::new(),
        strange: 0,
        limit: most,
    };
    // The first line stands above the names, the second is for no letter yet.
    let mut lines = [Line::NONE; LONGEST + 2];
    typed.set(&mut lines[1], 0, 0);
    let (mut cost, mut before) = (0, None);
    for (column, &letter) in (1..).zip(letters) {
        typed.add(column, letter, before);
        cost += extra(letter, before);
        typed.set(&mut lines[1], column, cost);
        before = Some(letter);
    }
    for digit in *b"0158" {
        let same = typed.of(digit).same;
        typed.columns[usize::from(digit & 127)] = Columns { same, ..*typed.of(seen(digit)) };
    }
    for letter in *b"aehiouy" {
        typed.columns[usize::from(letter & 127)].heard |= ALWAYS;
    }
    for (letter, columns) in (b'a'..=b'z').zip(typed.columns.iter().skip(usize::from(b'a'))) {
        typed.strange |= if columns.heard == 0 { bit(letter) } else { 0 };
    }
    let mut limits = [0; LONGEST + 1];
    for (length, place) in limits.iter_mut().enumerate() {
        let lengths = length.abs_diff(letters.len()) as u16 * LETTER;
        let most = limit(length.min(letters.len()));
        // Where the lengths alone are too far, nothing needs to be worked out.
        *place = if lengths <= most { most } else { 0 };
    }
    let likely = beginnings(letters);
    // What is left of the name after each of its letters: see `Typed::apart`.
    let mut left = [(0, 0); ROOM];
    // How many letters of the name have their line, and from how many on the
    // beginning is too far.
    let (mut ready, mut dead) = (0, usize::MAX);
    let groups = names.filter(|group| {
        let first = group.clone().next().and_then(|it| it.name.first().copied());
        let strange = first.is_some_and(|it| bit(it) & likely == 0 && it.is_ascii_lowercase());
        !strange || most >= KEY + FIRST
    });
    for entry in groups.flatten() {
        if entry.shared >= dead && dead <= letters.len() {
            continue;
        }
        ready = ready.min(entry.shared);
        if entry.shared < dead {
            dead = usize::MAX;
        }
        let (name, length) = (entry.name, entry.name.len());
        let most = limits.get(length).copied().unwrap_or_default();
        let mut cost = FAR;
        // From the line before the last, a swap can go on.
        let start = ready.saturating_sub(1);
        let lengths = |row: usize| {
            let (more, fewer) =
                lines.get(row + 1).map_or((FAR, FAR), |it| typed.lengths(it, length - row));
            more.max(fewer)
        };
        if dead == usize::MAX
            && most > 0
            && typed.unlike(entry.letters, length) <= most
            && lengths(ready).min(lengths(start)) <= most
        {
            let within = |row: usize| lines.get(row + 1).map_or(0, |it| it.within);
            let from = (within(start) | within(ready)).trailing_zeros() + 1;
            let (mut heard, mut strange, mut after) = (typed.light, 0, 0);
            left[length & CUT] = (heard, strange);
            for (row, &letter) in name.iter().enumerate().skip(start).rev() {
                let columns = typed.of(letter).heard;
                let odd = u16::from(columns >> from == 0) * KEY;
                // Of two that are the same, the second costs little.
                if letter == after {
                    strange -= odd;
                    left[(row + 1) & CUT].1 = strange;
                }
                heard |= columns;
                strange += odd;
                left[row & CUT] = (heard, strange);
                after = letter;
            }
            let apart = |lines: &[Line; LONGEST + 2], row: usize| {
                let line = lines.get(row + 1).unwrap_or(&Line::NONE);
                typed.apart(line, length - row, left[row & CUT])
            };
            let mut last = apart(&lines, start);
            loop {
                let next = apart(&lines, ready);
                if last.min(next) > most {
                    break;
                }
                if ready == length {
                    cost = whole(&lines, name, letters);
                    break;
                }
                last = next;
                ready += 1;
                if !typed.line(&mut lines, name.get(..ready).unwrap_or_default()) {
                    dead = ready;
                    break;
                }
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
    /// Takes in the letter of a column.
    fn add(&mut self, column: usize, letter: u8, before: Option<u8>) {
        let here = 1 << column;
        let bits = bit(letter);
        self.too_many[column & CUT] = extra(letter, before);
        let own = &mut self.columns[usize::from(letter & 127)];
        own.same |= here;
        own.heard |= here;
        for (at, it) in self.columns.iter_mut().skip(usize::from(b'a')).take(26).enumerate() {
            if bits == 1 << at {
                it.looks |= here;
            }
            if ALIKE[at] & bits != 0 {
                it.alike |= here;
            }
            if BESIDE[at] & bits != 0 {
                it.beside |= here;
            }
            if HEARD[at] & bits != 0 {
                it.heard |= here;
            }
        }
        if bits & !LIGHT != 0 && before != Some(letter) {
            let takes = |it: &u32| it & bits != 0;
            self.heavy
                .push((0..).zip(HEARD.iter().map(takes)).map(|(at, it)| u32::from(it) << at).sum());
        }
        if bits & !LIGHT != 0 && before != Some(letter) {
            self.light &= !here;
        }
    }

    fn of(&self, letter: u8) -> &Columns {
        &self.columns[usize::from(letter & 127)]
    }

    /// Sets a cell of a line. The cost, where it is within the limit.
    fn set(&self, line: &mut Line, column: usize, cost: u16) -> u16 {
        if cost > self.limit {
            return FAR;
        }
        line.cells[(column + EDGE) & CUT] = cost;
        line.within |= 1 << column;
        line.least = line.least.min(cost);
        line.before = line.before.min(cost + column as u16 * LETTER);
        line.after = line.after.min(cost + (self.length - column) as u16 * TYPED);
        cost
    }

    /// The least that a name can be apart that goes on from this line with so many
    /// letters: where it has more of them than are typed, and where it has fewer.
    fn lengths(&self, line: &Line, letters: usize) -> (u16, u16) {
        let more = line.before + letters as u16 * LETTER;
        let more = more.saturating_sub(self.length as u16 * LETTER);
        let fewer = line.after.saturating_sub(letters as u16 * TYPED);
        (line.least.max(more), line.least.max(fewer))
    }

    /// The same, where its letters can be taken for what was typed in the columns
    /// `heard`, and those that can be taken for nothing that was typed cost
    /// `strange`.
    ///
    /// What was typed and is not heard is a letter too many or a slip of the
    /// finger, and so none of the letters that the name has more. The same holds
    /// the other way round.
    fn apart(&self, line: &Line, letters: usize, (heard, strange): (u64, u16)) -> u16 {
        let to = u64::BITS - line.within.leading_zeros();
        let odd = (!heard >> to).count_ones() as u16 * KEY;
        let (more, fewer) = self.lengths(line, letters);
        (more + odd).max(fewer + strange)
    }

    /// The least that a name with these letters can be apart that is so long.
    fn unlike(&self, letters: u32, length: usize) -> u16 {
        let odd = self.heavy.iter().filter(|it| **it & letters == 0).count() as u16 * KEY;
        let strange = (self.strange & letters).count_ones() as u16 * KEY;
        let more = length.saturating_sub(self.length) as u16 * LETTER;
        let fewer = self.length.saturating_sub(length) as u16 * TYPED;
        (more + odd).max(fewer + strange)
    }

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
        let (here, last) = (*self.of(letter), *self.of(before.unwrap_or_default()));
        let sounds = here.looks | here.alike;
        // Swapped; and swapped with one of the two for one that sounds alike: `er`
        // for `ri`.
        let swapped = here.same << 1 & last.same;
        let nearly = here.same << 1 & last.alike | here.alike << 1 & last.same;
        // Two letters that are heard, or seen, as one: `ph` for `f`. And `cks`
        // for `x`.
        let pair = |first: u8, second: u8| self.of(first).same << 1 & self.of(second).same;
        let two_for_one = match letter {
            b'f' => pair(b'p', b'h'),
            b'm' => pair(b'r', b'n'),
            b'w' => pair(b'v', b'v'),
            b'x' => pair(b'c', b's') | pair(b'k', b's'),
            _ => 0,
        };
        let three_for_one =
            if letter == b'x' { pair(b'c', b'k') << 1 & self.of(b's').same } else { 0 };
        let one_for_two =
            if letter == b'h' && before == Some(b'p') { self.of(b'f').same } else { 0 };
        let special = swapped | nearly | two_for_one | three_for_one | one_for_two;
        // Where more than letters too many can lead.
        let reached = above.within
            | above.within << 1
            | two_above.within
            | special & (above.within << 2 | above.within << 3)
            | special & (two_above.within << 1 | two_above.within << 2);
        *this = Line::NONE;
        let end = (u64::BITS - reached.leading_zeros()) as usize;
        let mut column = reached.trailing_zeros() as usize;
        let mut cost = FAR;
        while column <= self.length && (column < end || cost <= self.limit) {
            let on = |columns: u64| (columns >> column & 1) as usize;
            let first = usize::from(row == 1 && column == 1);
            let kind = on(here.same) | on(sounds) << 1 | on(here.beside) << 2 | first << 3;
            // In column 0 the cells to the left are far, so that letters count
            // as missing only.
            cost = (cost + self.too_many[column & CUT])
                .min(above.at(column, 0) + missing)
                .min(two_above.at(column, 0) + two)
                .min(above.at(column, 1) + INSTEAD[kind & 15]);
            if special >> column & 1 != 0 {
                if on(swapped) != 0 {
                    cost = cost.min(two_above.at(column, 2) + SWAP);
                }
                if on(nearly) != 0 {
                    cost = cost.min(two_above.at(column, 2) + SWAP + EAR);
                }
                if on(two_for_one) != 0 {
                    cost = cost.min(above.at(column, 2) + EAR);
                }
                if on(three_for_one) != 0 {
                    cost = cost.min(above.at(column, 3) + EAR);
                }
                if on(one_for_two) != 0 {
                    cost = cost.min(two_above.at(column, 1) + EAR);
                }
            }
            cost = self.set(this, column, cost);
            column += 1;
        }
        this.within | above.within != 0
    }
}

fn mask(masks: &[u32; 26], letter: u8) -> u32 {
    masks.get(index(seen(letter))).copied().unwrap_or_default()
}

/// The distance of a whole name, for which a silent `e` or the `s` of a plural
/// at the end counts little.
fn whole(lines: &[Line; LONGEST + 2], name: &[u8], typed: &[u8]) -> u16 {
    let at = |row: usize, column: usize| lines.get(row + 1).map_or(FAR, |it| it.at(column, 0));
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
