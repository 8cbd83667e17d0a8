//! Looks for any of several signs in a text. The standard library's way is written out anew
//! for each number of signs and each question; ours is there once, and the signs are a text.

/// Whether a sign is one of these.
pub fn is_of(sign: char, signs: &str) -> bool {
    signs.chars().any(|it| it == sign)
}

/// Whether a text holds one of these signs.
pub fn holds(text: &str, signs: &str) -> bool {
    text.chars().any(|it| is_of(it, signs))
}

/// Whether a text holds none but these signs.
pub fn only(text: &str, signs: &str) -> bool {
    trim_start(text, signs).is_empty()
}

/// Whether a text is one of these signs, and nothing else.
pub fn is_one(text: &str, signs: &str) -> bool {
    let mut all = text.chars();
    all.next().is_some_and(|it| is_of(it, signs)) && all.next().is_none()
}

/// Whether a text begins with one of these signs.
pub fn begins(text: &str, signs: &str) -> bool {
    text.chars().next().is_some_and(|it| is_of(it, signs))
}

/// Whether a text ends with one of these signs.
pub fn ends(text: &str, signs: &str) -> bool {
    text.chars().next_back().is_some_and(|it| is_of(it, signs))
}

/// How often a text holds a sign.
pub fn count(text: &str, sign: u8) -> usize {
    let mut count = 0;
    for it in text.bytes() {
        count += usize::from(it == sign);
    }
    count
}

/// Where the last of these signs stands in a text.
pub fn last(text: &str, signs: &str) -> Option<usize> {
    let rest = without_end(text, &|it| !is_of(it, signs));
    Some(rest.len() - rest.chars().next_back()?.len_utf8())
}

/// A text without these signs at its beginning.
pub fn trim_start<'a>(text: &'a str, signs: &str) -> &'a str {
    without_start(text, &|it| is_of(it, signs))
}

/// A text without these signs at its end.
pub fn trim_end<'a>(text: &'a str, signs: &str) -> &'a str {
    without_end(text, &|it| is_of(it, signs))
}

/// A text without these signs around it.
pub fn trim<'a>(text: &'a str, signs: &str) -> &'a str {
    trim_start(trim_end(text, signs), signs)
}

/// A text without signs of a kind at its beginning.
pub fn without_start<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> &'a str {
    let mut rest = text.chars();
    loop {
        let text = rest.as_str();
        if !rest.next().is_some_and(is) {
            return text;
        }
    }
}

/// A text without signs of a kind at its end.
pub fn without_end<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> &'a str {
    let mut rest = text.chars();
    loop {
        let text = rest.as_str();
        if !rest.next_back().is_some_and(is) {
            return text;
        }
    }
}

/// What stands between signs of a kind, at least one text.
pub fn split<'a>(text: &'a str, is: &dyn Fn(char) -> bool) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices().filter(|it| is(it.1)) {
        parts.extend(text.get(start..at));
        start = at + sign.len_utf8();
    }
    parts.extend(text.get(start..));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_where_the_standard_library_finds_them() {
        for text in ["", "a", "-a-", "–a–", "½", "a½b", "--", "x, y; z", "é-", "a\n–b"] {
            for signs in ["-", "–-", "½,;", "\n", "a"] {
                let all: Vec<char> = signs.chars().collect();
                let all = all.as_slice();
                assert_eq!(holds(text, signs), text.contains(all), "{text} {signs}");
                let one = text.chars().count() == 1 && text.contains(all);
                assert_eq!(is_one(text, signs), one, "{text} {signs}");
                assert_eq!(begins(text, signs), text.starts_with(all), "{text} {signs}");
                assert_eq!(ends(text, signs), text.ends_with(all), "{text} {signs}");
                assert_eq!(last(text, signs), text.rfind(all), "{text} {signs}");
                let parts: Vec<&str> = text.split(all).collect();
                assert_eq!(split(text, &|it| is_of(it, signs)), parts, "{text} {signs}");
                assert_eq!(only(text, signs), trim(text, signs).is_empty(), "{text} {signs}");
                assert_eq!(trim(text, signs), text.trim_matches(all), "{text} {signs}");
                assert_eq!(trim_start(text, signs), text.trim_start_matches(all), "{text} {signs}");
                assert_eq!(trim_end(text, signs), text.trim_end_matches(all), "{text} {signs}");
            }
            assert_eq!(count(text, b'-'), text.matches('-').count(), "{text}");
        }
    }
}
