//! JSON as text. Written by hand because a serializer costs more of the download
//! than all that is written here.

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `true` or `false`.
    Bool(bool),
    /// A number as its digits.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; its members stay in order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }

    /// A whole number.
    pub fn whole(number: u32) -> Json {
        Json::Number(number.to_string())
    }

    /// The value on one line, with room after each colon and comma.
    pub fn line(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Bool(it) => out.push_str(if *it { "true" } else { "false" }),
            Json::Number(it) => out.push_str(it),
            Json::Text(it) => quoted(it, out),
            Json::List(all) => {
                out.push('[');
                for (index, it) in all.iter().enumerate() {
                    comma(index, out);
                    it.write(out);
                }
                out.push(']');
            }
            Json::Object(all) => {
                out.push('{');
                for (index, (key, it)) in all.iter().enumerate() {
                    comma(index, out);
                    quoted(key, out);
                    out.push_str(": ");
                    it.write(out);
                }
                out.push('}');
            }
        }
    }
}

fn comma(index: usize, out: &mut String) {
    if index > 0 {
        out.push_str(", ");
    }
}

/// Writes a text between quotation marks.
pub fn quoted(text: &str, out: &mut String) {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    out.push('"');
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
}
