//! Files as they come to be where something went wrong, or where somebody meant
//! them to.

/// Numbers that look like chance and are the same in each run.
pub struct Dice(u64);

impl Dice {
    /// A row of numbers; each seed has its own.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn roll(&mut self) -> u64 {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }
}

const TOKENS: [&str; 26] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e999",
    "4294967296",
    "0.5",
    "\u{0}",
    "\"not-sure\": true",
    "{\"not-sure\": true}",
    "\"typed\": \"\"",
    "\"read\": {}",
    "\"version\": 1",
    "\"recollect\"",
    "\"trials\": []",
    "\\ud800",
    "\"age-999\"",
    "\"2015-13\"",
    "\"\u{202e}\"",
];

/// A copy of which something is not as it was: bytes turned, cut out, doubled,
/// exchanged, words of the format where they do not belong, parts of two copies.
pub fn mutated(dice: &mut Dice, copies: &[String]) -> String {
    let mut bytes = copies[dice.below(copies.len())].clone().into_bytes();
    // Bytes mostly make a file that is no JSON; half of the files stay it.
    let whole = dice.below(2) == 0;
    for _ in 0..=dice.below(4) {
        if whole {
            whole_value(dice, &mut bytes);
            continue;
        }
        let (one, other) = (dice.below(bytes.len() + 1), dice.below(bytes.len() + 1));
        let (from, to) = (one.min(other), one.max(other));
        let near = (from + dice.below(24)).min(bytes.len());
        match dice.below(8) {
            0 if from < bytes.len() => bytes[from] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(from..near)),
            2 => drop(bytes.drain(from..to)),
            3 => {
                let part = bytes[from..near].to_vec();
                bytes.splice(to..to, part);
            }
            4 => {
                let token = TOKENS[dice.below(TOKENS.len())];
                bytes.splice(from..from, token.bytes());
            }
            5 => {
                let token = TOKENS[dice.below(TOKENS.len())];
                bytes.splice(from..near, token.bytes());
            }
            6 => {
                let other = copies[dice.below(copies.len())].as_bytes();
                let start = dice.below(other.len());
                let end = (start + dice.below(200)).min(other.len());
                bytes.splice(from..near, other[start..end].iter().copied());
            }
            _ => bytes.truncate(to),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts another value in place of one, so that what comes of it is JSON still.
fn whole_value(dice: &mut Dice, bytes: &mut Vec<u8>) {
    const VALUES: [&str; 16] = [
        "null",
        "true",
        "false",
        "0",
        "7",
        "-3",
        "2.5",
        "1e9",
        "\"\"",
        "\" \"",
        "\"x\"",
        "[]",
        "{}",
        "[0]",
        "{\"not-sure\": true}",
        "{\"typed\": \"x\"}",
    ];
    let text = String::from_utf8_lossy(bytes).into_owned();
    let starts = text.match_indices(": ").map(|it| it.0 + 2);
    // Of lists and objects only the first part would go.
    let starts: Vec<usize> = starts.filter(|it| !text[*it..].starts_with(['[', '{'])).collect();
    if starts.is_empty() {
        return;
    }
    let start = starts[dice.below(starts.len())];
    let end = start + text[start..].find([',', '}', ']']).unwrap_or(0);
    // A value of ours, or one that stands elsewhere in the same copy.
    let other = starts[dice.below(starts.len())];
    let value = match dice.below(2) {
        0 => VALUES[dice.below(VALUES.len())],
        _ => text[other..].split([',', '}', ']']).next().unwrap_or("0"),
    };
    *bytes = [&text[..start], value, &text[end..]].concat().into_bytes();
}
