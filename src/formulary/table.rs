//! A table of names: sorted, each name stored as what differs from the one
//! before, so that a search can keep its work for what they share.

/// What a name stands for, as one byte of the table.
pub type Target = u8;

/// Names of agents are `0..AGENTS_END`: the index of the agent.
pub const AGENTS_END: Target = 100;
/// A medicine that is not ours.
pub const OTHER: Target = 100;
/// An ordinary word that looks like one of our names.
pub const WORD: Target = 101;
/// A class of medicines rather than one of them.
pub const CLASS: Target = 102;
/// Treatments are `TREATMENTS..`: the index of the treatment.
pub const TREATMENTS: Target = 103;

/// The longest name that is stored, in letters.
pub const LONGEST: usize = 40;

/// Set in the byte that begins a name.
const BEGINS: u8 = 0x80;
/// Set in it too where the name stands for an ordinary word, and where a byte
/// says what it stands for. Without these it is another medicine, as most are.
const OF_WORD: u8 = 0x20;
const TOLD: u8 = 0x40;
/// How many letters it shares with the name before.
const SHARED: u8 = 0x1f;

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

/// Letters and digits that a name can begin with, in the order of the table.
const PLACES: usize = 36;

/// The place of a first letter or digit.
fn place(letter: u8) -> usize {
    let place = if letter.is_ascii_digit() {
        letter - b'0'
    } else {
        letter.wrapping_sub(b'a').wrapping_add(10)
    };
    usize::from(place).min(PLACES - 1)
}

/// The names to recognise: those of our agents, and apart from them all others,
/// which only need to be looked at where they may be nearer than one of ours.
#[derive(Debug)]
pub struct Names<'a> {
    /// Names of agents.
    pub ours: Table<'a>,
    /// Other medicines, treatments, classes and ordinary words.
    pub rest: Table<'a>,
}

impl Names<'_> {
    /// What `letters` stands for, exactly, and whether a name begins with it.
    pub fn lookup(&self, letters: &[u8]) -> (Vec<Target>, bool) {
        let mut targets = Vec::new();
        let mut begins = self.ours.lookup(letters, &mut targets);
        begins |= self.rest.lookup(letters, &mut targets);
        (targets, begins)
    }
}

/// The bytes of a table of these names, each folded and not empty: sorted, what
/// differs from the name before, and what it stands for.
pub fn packed<'n>(names: impl IntoIterator<Item = (&'n [u8], Target)>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last: &[u8] = &[];
    for (name, target) in names {
        let shared = name.iter().zip(last).take_while(|(a, b)| a == b).count();
        let shared = shared.min(usize::from(SHARED));
        let begins = BEGINS | shared as u8;
        match target {
            OTHER => bytes.push(begins),
            WORD => bytes.push(begins | OF_WORD),
            target => bytes.extend([begins | TOLD, target]),
        }
        bytes.extend_from_slice(name.get(shared..).unwrap_or_default());
        last = name;
    }
    bytes
}

/// A table of names. The bytes hold nothing but names; where those of each two
/// first letters begin is worked out once, when it is made.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
    starts: Vec<u32>,
}

impl<'a> Table<'a> {
    /// The table of [`packed`] names.
    pub fn new(bytes: &'a [u8]) -> Table<'a> {
        let mut starts = Vec::with_capacity(PLACES * PLACES + 1);
        let mut entries = Entries(bytes);
        let mut name = [0; 2];
        loop {
            let start = bytes.len() - entries.0.len();
            let Some(entry) = entries.next() else { break };
            for (letter, at) in entry.rest.iter().zip(entry.shared..) {
                if let Some(known) = name.get_mut(at) {
                    *known = *letter;
                }
            }
            // A name of one letter stands before all longer ones.
            let [first, second] = name;
            let second = if entry.shared + entry.rest.len() > 1 { place(second) } else { 0 };
            let group = place(first) * PLACES + second;
            starts.resize(starts.len().max(group + 1), start as u32);
        }
        starts.resize(PLACES * PLACES + 1, bytes.len() as u32);
        Table { bytes, starts }
    }

    /// Every name, sorted.
    pub fn all(&self) -> Entries<'a> {
        Entries(self.bytes)
    }

    /// Adds what `letters` stands for, exactly, and says whether a name begins
    /// with it.
    pub fn lookup(&self, letters: &[u8], targets: &mut Vec<Target>) -> bool {
        let mut begins = false;
        let group = match letters {
            [] => return false,
            [first] => self.between(place(*first) * PLACES, PLACES),
            [first, second, ..] => self.between(place(*first) * PLACES + place(*second), 1),
        };
        // How many letters of the entry before were the same as ours. All of a
        // group share its first letters.
        let mut same = group.clone().next().map_or(0, |it| it.shared);
        for entry in group {
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
        begins
    }

    /// The names of each first letter that is among `letters`, one bit each from
    /// `a`, and of the digits.
    pub fn groups(&self, letters: u32) -> impl Iterator<Item = Entries<'a>> {
        let wanted = move |place: &usize| *place < 10 || letters & 1 << (place - 10) != 0;
        (0..PLACES).filter(wanted).map(|place| self.between(place * PLACES, PLACES))
    }

    /// The names of some groups of two first letters.
    fn between(&self, group: usize, groups: usize) -> Entries<'a> {
        let start = |group: usize| self.starts.get(group).map_or(0, |it| *it as usize);
        Entries(self.bytes.get(start(group)..start(group + groups)).unwrap_or_default())
    }
}

/// Walks through the names of a table.
#[derive(Clone, Copy, Debug)]
pub struct Entries<'a>(&'a [u8]);

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
        let (&begins, mut after) = self.0.split_first()?;
        let mut target = if begins & OF_WORD == 0 { OTHER } else { WORD };
        if begins & TOLD != 0 {
            let (&told, rest) = after.split_first()?;
            (target, after) = (told, rest);
        }
        let end = after.iter().position(|&it| it & BEGINS != 0).unwrap_or(after.len());
        let (rest, after) = after.split_at_checked(end)?;
        self.0 = after;
        Some(Entry { shared: usize::from(begins & SHARED), rest, target })
    }
}

impl<'a> Entries<'a> {
    /// The names of [`packed`] bytes, where no index is needed.
    pub fn of(bytes: &'a [u8]) -> Entries<'a> {
        Entries(bytes)
    }
}
