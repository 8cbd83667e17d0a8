//! Looks for a word in a list that is one text. A list of texts would cost the
//! download an address and a length for each word of it.

/// Whether a word is one of these, which are parted by spaces.
pub fn among(word: &[u8], words: &str) -> bool {
    words.as_bytes().split(|it| *it == b' ').any(|it| it == word)
}
