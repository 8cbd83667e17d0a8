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

/// A name of the table as text: its letters are plain ones.
pub fn text(letters: &[u8]) -> &str {
    std::str::from_utf8(letters).unwrap_or_default()
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

/// A digit in a word is the letter that it looks like, as a scanner misreads it.
pub const fn seen(letter: u8) -> u8 {
    match letter {
        b'0' => b'o',
        b'1' => b'l',
        b'5' => b's',
        b'8' => b'b',
        letter => letter,
    }
}

/// A letter, or a digit that looks like one, as one bit from `a`.
pub const fn bit(letter: u8) -> u32 {
    let letter = seen(letter);
    if letter.is_ascii_lowercase() { 1 << (letter - b'a') } else { 0 }
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
pub struct Names {
    /// Names of agents.
    pub ours: Table,
    /// Other medicines, treatments, classes and ordinary words.
    pub rest: Table,
}

impl Names {
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

/// A table of names, written out: what is read with every key is not read out of
/// the packed bytes each time.
#[derive(Clone, Debug)]
pub struct Table {
    /// All names, one after the other.
    letters: Vec<u8>,
    places: Vec<Place>,
    /// Where the names of each two first letters begin.
    starts: Vec<u32>,
}

/// Where in the letters of its table a name stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    length: u8,
    shared: u8,
    target: Target,
    letters: u32,
}

impl Table {
    /// The table of [`packed`] names.
    pub fn new(bytes: &[u8]) -> Table {
        let mut table = Table { letters: Vec::new(), places: Vec::new(), starts: Vec::new() };
        let (mut left, mut last) = (bytes, 0);
        while let Some((&begins, mut after)) = left.split_first() {
            let mut target = if begins & OF_WORD == 0 { OTHER } else { WORD };
            if begins & TOLD != 0 {
                let Some((&told, rest)) = after.split_first() else { break };
                (target, after) = (told, rest);
            }
            let end = after.iter().position(|&it| it & BEGINS != 0).unwrap_or(after.len());
            let (rest, after) = after.split_at(end);
            left = after;
            let (start, shared) = (table.letters.len(), begins & SHARED);
            table.letters.extend_from_within(last..last + usize::from(shared));
            table.letters.extend_from_slice(rest);
            last = start;
            let length = (table.letters.len() - start) as u8;
            let name = table.letters.get(start..).unwrap_or_default();
            let letters = name.iter().fold(0, |letters, it| letters | bit(*it));
            // A name of one letter stands before all longer ones.
            let first = |at: usize| name.get(at).map_or(0, |it| place(*it));
            let group = first(0) * PLACES + first(1);
            let before = table.places.len() as u32;
            table.starts.resize(table.starts.len().max(group + 1), before);
            table.places.push(Place { start: start as u32, length, shared, target, letters });
        }
        table.starts.resize(PLACES * PLACES + 1, table.places.len() as u32);
        table
    }

    /// Every name, sorted.
    pub fn all(&self) -> Entries<'_> {
        self.between(0, PLACES * PLACES)
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
        for entry in group {
            if entry.name.starts_with(letters) {
                begins = true;
                if entry.name.len() == letters.len() {
                    targets.push(entry.target);
                }
            } else if begins {
                break;
            }
        }
        begins
    }

    /// The names of each first letter that is among `letters`, one bit each from
    /// `a`, and of the digits.
    pub fn groups(&self, letters: u32) -> impl Iterator<Item = Entries<'_>> {
        let wanted = move |place: &usize| *place < 10 || letters & 1 << (place - 10) != 0;
        (0..PLACES).filter(wanted).map(|place| self.between(place * PLACES, PLACES))
    }

    /// The names of some groups of two first letters.
    fn between(&self, group: usize, groups: usize) -> Entries<'_> {
        let start = |group: usize| self.starts.get(group).map_or(0, |it| *it as usize);
        let places = self.places.get(start(group)..start(group + groups)).unwrap_or_default();
        Entries { letters: &self.letters, places }
    }
}

/// Walks through the names of a table.
#[derive(Clone, Copy, Debug)]
pub struct Entries<'a> {
    letters: &'a [u8],
    places: &'a [Place],
}

/// One name of the table while walking through it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The name.
    pub name: &'a [u8],
    /// How many letters it shares with the name before.
    pub shared: usize,
    /// What it stands for.
    pub target: Target,
    /// The letters in it, each once: see [`bit`].
    pub letters: u32,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let (place, after) = self.places.split_first()?;
        self.places = after;
        let start = place.start as usize;
        let name = self.letters.get(start..start + usize::from(place.length))?;
        let (shared, target, letters) = (usize::from(place.shared), place.target, place.letters);
        Some(Entry { name, shared, target, letters })
    }
}
