//! JSON as text, put together from texts: a serializer costs more of the download than
//! all that is written here, and a tree of values costs three times as much.

/// A text between quotation marks.
pub fn text(text: &str) -> String {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // Also `<`, so that no text can end a script that a copy stands in.
            it if it.is_ascii_control() || it == '<' => {
                let code = u32::from(it) as usize;
                out.push_str("\\u00");
                out.push(HEX[code >> 4 & 15]);
                out.push(HEX[code & 15]);
            }
            it => out.push(it),
        }
    }
    out.push('"');
    out
}

/// Adds to what will stand in a list or an object, with room after the comma.
pub fn push(all: &mut String, json: &str) {
    if !all.is_empty() {
        all.push_str(", ");
    }
    all.push_str(json);
}

/// Adds a member to what will stand in an object. The key needs no escape.
pub fn member(all: &mut String, key: &str, json: &str) {
    push(all, &["\"", key, "\": ", json].concat());
}

/// An object of these members.
pub fn object(members: &str) -> String {
    ["{", members, "}"].concat()
}

/// A list of these.
pub fn list(all: &str) -> String {
    ["[", all, "]"].concat()
}
