//! Letters, as far as the languages of the page and of names go. The standard
//! library knows those of every script, in tables that are a twelfth of the file
//! that patients download; a letter that is not known here stays as it is.

/// The small form of a letter.
pub fn small(letter: char) -> char {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

/// The capital form of a letter.
pub fn capital(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(letter as u32 - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}

/// With a small first letter, to stand within a sentence.
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(small).into_iter().chain(letters).collect()
}

/// Whether a sign is a letter of any script, rather than a digit, a mark or a
/// picture.
pub fn is_letter(sign: char) -> bool {
    match sign {
        '\0'..='\u{7f}' => sign.is_ascii_alphabetic(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // Marks that stand over a letter, punctuation, signs and pictures.
        '\u{300}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{fe00}'..='\u{fe0f}' | '\u{ff00}'..='\u{ff20}' | '\u{1f000}'.. => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_western_europe_are_what_the_standard_library_says() {
        for letter in ('\0'..='\u{ff}').filter(|it| !matches!(it, 'ß' | 'µ' | 'ÿ')) {
            assert_eq!(small(letter), letter.to_lowercase().next().expect("a letter"));
            assert_eq!(capital(letter), letter.to_uppercase().next().expect("a letter"));
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter}");
        }
    }

    #[test]
    fn letters_of_other_scripts_are_letters_and_signs_are_none() {
        for letter in "сертралин舍曲林セرسترالينœşŁ".chars() {
            assert!(is_letter(letter), "{letter}");
        }
        for sign in "½0…–“”€→✓、。😀\u{301}９".chars() {
            assert!(!is_letter(sign), "{sign}");
        }
    }
}
