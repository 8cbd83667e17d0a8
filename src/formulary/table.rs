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

/// A packed table of names.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a>(pub &'a [u8]);

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

impl<'a> Iterator for Names<'a> {
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
