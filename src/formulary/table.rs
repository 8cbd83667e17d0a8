//! The table of names: sorted, each name stored as what differs from the one
//! before, so that a search can keep its work for what they share.

/// What a name stands for, as one byte of the table.
pub type Target = u8;

/// Names of agents are `0..AGENTS_END`: the index of the agent.
pub const AGENTS_END: Target = 100;
/// A medicine that is not ours, by its generic name.
pub const OTHER_GENERIC: Target = 100;
/// A medicine that is not ours, by a brand.
pub const OTHER_BRAND: Target = 101;
/// An ordinary word that looks like one of our names.
pub const WORD: Target = 102;
/// A class of medicines rather than one of them.
pub const CLASS: Target = 103;
/// Treatments are `TREATMENTS..`: the index of the treatment.
pub const TREATMENTS: Target = 104;

/// The longest name that is stored, in letters.
pub const LONGEST: usize = 40;

/// Set in the byte that ends a name and says what it stands for.
pub const END: u8 = 0x80;

/// A name as it is compared: small letters and digits only, accents taken off.
pub fn folded(text: &str) -> Vec<u8> {
    text.chars().filter_map(folded_char).collect()
}

/// The small letter or digit that `c` is compared as. `None` for anything else:
/// punctuation does not make another name.
pub fn folded_char(c: char) -> Option<u8> {
    Some(match c {
        'a'..='z' | '0'..='9' => c as u8,
        'A'..='Z' => c.to_ascii_lowercase() as u8,
        'à'..='å' | 'À'..='Å' => b'a',
        'ç' | 'Ç' => b'c',
        'è'..='ë' | 'È'..='Ë' => b'e',
        'ì'..='ï' | 'Ì'..='Ï' => b'i',
        'ñ' | 'Ñ' => b'n',
        'ò'..='ö' | 'Ò'..='Ö' => b'o',
        'ù'..='ü' | 'Ù'..='Ü' => b'u',
        'ý' | 'ÿ' | 'Ý' => b'y',
        _ => return None,
    })
}

/// How many bytes before the names say where those of each first letter begin.
pub const INDEX: usize = 4 * 36;

/// The place of a first letter or digit in the index.
pub fn place(letter: u8) -> usize {
    usize::from(if letter.is_ascii_digit() {
        letter - b'0'
    } else {
        letter.wrapping_sub(b'a') + 10
    })
}

/// The names to recognise: those of our agents, and apart from them all others,
/// which only need to be looked at where they may be nearer than one of ours.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// Names of agents.
    pub ours: Table<'a>,
    /// Other medicines, treatments, classes and ordinary words.
    pub rest: Table<'a>,
}

impl Names<'_> {
    /// What `letters` stands for, exactly, and whether a name begins with it.
    pub fn lookup(self, letters: &[u8]) -> (Vec<Target>, bool) {
        let (mut targets, mut begins) = self.ours.lookup(letters);
        let (more, more_begin) = self.rest.lookup(letters);
        targets.extend(more);
        begins |= more_begin;
        (targets, begins)
    }
}

/// A packed table of names: an index by first letter, then the names.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a>(pub &'a [u8]);

impl<'a> Table<'a> {
    /// Every name, sorted.
    pub fn all(self) -> Entries<'a> {
        Entries(self.0.get(INDEX..).unwrap_or_default())
    }

    /// What `letters` stands for, exactly, and whether a name begins with it.
    fn lookup(self, letters: &[u8]) -> (Vec<Target>, bool) {
        let mut targets = Vec::new();
        let mut begins = false;
        let Some(&first) = letters.first() else { return (targets, begins) };
        // How many letters of the entry before were the same as ours.
        let mut same = 0;
        for entry in self.group(place(first)) {
            if entry.shared < same {
                if begins {
                    break;
                }
                same = entry.shared;
            }
            if entry.shared == same {
                let left = letters.get(same..).unwrap_or_default();
                same += entry.rest.iter().zip(left).take_while(|(a, b)| a == b).count();
            }
            if same == letters.len() {
                begins = true;
                if entry.shared + entry.rest.len() == same {
                    targets.push(entry.target);
                }
            }
        }
        (targets, begins)
    }

    /// The names of each first letter that is among `letters`, one bit each from
    /// `a`, and of the digits.
    pub fn groups(self, letters: u32) -> impl Iterator<Item = Entries<'a>> {
        let wanted = move |place: usize| place < 10 || letters & 1 << (place - 10) != 0;
        (0..INDEX / 4).filter(move |&place| wanted(place)).map(move |place| self.group(place))
    }

    fn group(self, place: usize) -> Entries<'a> {
        let bound = |place: usize| match self.0.get(4 * place..4 * place + 4) {
            Some(&[a, b, c, d]) if place < INDEX / 4 => u32::from_be_bytes([a, b, c, d]) as usize,
            _ => self.0.len(),
        };
        Entries(self.0.get(bound(place)..bound(place + 1)).unwrap_or_default())
    }
}

/// Walks through the names of a table.
#[derive(Clone, Copy, Debug)]
pub struct Entries<'a>(pub &'a [u8]);

/// One name of the table while walking through it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// How many letters it shares with the name before.
    pub shared: usize,
    /// The letters after those.
    pub rest: &'a [u8],
    /// What it stands for.
    pub target: Target,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let (&shared, after) = self.0.split_first()?;
        let end = after.iter().position(|&b| b & END != 0)?;
        let (rest, after) = after.split_at_checked(end)?;
        let (&target, after) = after.split_first()?;
        self.0 = after;
        Some(Entry { shared: usize::from(shared), rest, target: target & !END })
    }
}
