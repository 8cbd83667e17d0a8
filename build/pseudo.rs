//! A made-up language from the English words, for the test that nothing is cut
//! off or left untranslated: `⟦Eâárlíîéêr⟧`. Every text stands in brackets, is more
//! than a third longer, and has letters that reach above and below the others.

/// The source of a language whose texts are those of `english`, made up.
pub fn language(english: &str) -> Result<String, String> {
    let mut out = String::new();
    for line in english.lines() {
        let code = line.trim_start();
        // Remarks may hold quotation marks, and a file that is included begins
        // with no remark of its own.
        if code.starts_with("//") {
            continue;
        }
        out.push_str(&texts(line).ok_or(format!("src/words/en.rs: cannot read {line}"))?);
        out.push('\n');
    }
    Ok(out.replace("Language::English", "Language::Spanish"))
}

/// A line of source with its texts made up. A text that goes on over several
/// lines is made up line by line.
fn texts(line: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = line;
    while let Some((code, text)) = rest.split_once('"') {
        let end = end(text)?;
        out.push_str(code);
        out.push('"');
        out.push_str(&made_up(&text[..end]));
        out.push('"');
        rest = &text[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}

/// Where a text ends: at the quotation mark that is not part of it.
fn end(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends.then_some(at)
    })
}

fn made_up(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut out = String::from("⟦");
    let mut in_gap = false;
    let mut escaped = false;
    for letter in text.chars() {
        in_gap = (in_gap || letter == '{') && letter != '}';
        let kept = in_gap || escaped;
        escaped = letter == '\\' && !escaped;
        let twice = match letter {
            'a' => "âá",
            'e' => "êé",
            'i' => "îí",
            'o' => "ôó",
            'u' => "ûú",
            'A' => "Âá",
            'E' => "Êé",
            'I' => "Îí",
            'O' => "Ôó",
            'U' => "Ûú",
            'y' => "ÿj",
            _ => "",
        };
        if kept || twice.is_empty() {
            out.push(letter);
        } else {
            out.push_str(twice);
        }
    }
    out.push('⟧');
    out
}
