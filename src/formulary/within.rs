//! Looks for a text within a text. The standard library's way is quick in a text of
//! any length, and a hundredth of the program; ours looks for two or three letters.

/// Where a text first holds another.
fn find(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len().max(1)).position(|it| it == part.as_bytes())
}

/// Whether a text holds another.
pub fn has(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// What stands before and after another text.
pub fn halves<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, part)?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

/// A text with another in the place of a part, wherever it has that.
pub fn replaced(text: &str, part: &str, by: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = halves(rest, part) {
        out.push_str(before);
        out.push_str(by);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{halves, has, replaced};

    #[test]
    fn a_text_is_found_where_the_standard_library_finds_it() {
        for text in ["", "a", "ab", "aab", "½ab½", "a–b", "abab", "{}", "é{}é {}"] {
            for part in ["ab", "b", "{}", "–", "a.m"] {
                assert_eq!(has(text, part), text.contains(part), "{text} {part}");
                assert_eq!(halves(text, part), text.split_once(part), "{text} {part}");
                assert_eq!(replaced(text, part, "–"), text.replace(part, "–"), "{text} {part}");
            }
        }
        assert!(!has("a", ""), "nothing is nowhere");
    }
}
