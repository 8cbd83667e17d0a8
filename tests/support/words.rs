//! Every text of a language with the place where it stands, found by walking the
//! texts themselves, so that a new one cannot be forgotten.

use recollect::history::{Choice, Question, Topic, Treatment};
use recollect::words::{Asking, Words};

/// A text and where it stands: `screen.start_lines`, `question.stop.ask`.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    /// Its place.
    pub place: String,
    /// The text; may be empty.
    pub text: String,
}

/// Every text, in the same order in every language.
pub fn texts(words: &Words) -> Vec<Text> {
    let mut texts = held(words);
    let treatments = [None].into_iter().chain(Treatment::ALL.iter().copied().map(Some));
    for treatment in treatments {
        for question in Question::ALL {
            asked(&mut texts, "question", question.key(), (words.question)(*question, treatment));
        }
    }
    for topic in Topic::ALL {
        asked(&mut texts, "topic", topic.key(), (words.topic)(*topic));
    }
    texts
}

fn asked(texts: &mut Vec<Text>, kind: &str, key: &str, asking: Asking) {
    for (part, text) in [("ask", asking.ask), ("hint", asking.hint), ("short", asking.short)] {
        texts.push(Text { place: format!("{kind}.{key}.{part}"), text: text.into() });
    }
}

/// The texts that the struct itself holds, from its debug form: one a line.
fn held(words: &Words) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut place: Vec<String> = Vec::new();
    for line in format!("{words:#?}").lines() {
        let line = line.trim().trim_end_matches(',');
        let label = line.split(['"', '{', '[', ':']).next().unwrap_or_default();
        // What has no label of its own is named as what it stands in.
        let label = if line.starts_with(&format!("{label}:")) { label } else { "" };
        if let Some(quoted) = line.strip_suffix('"') {
            let (_, text) = quoted.split_once('"').expect("a text is quoted");
            let text = text.replace("\\\"", "\"");
            assert!(!text.contains('\\'), "cannot read back {line}");
            let names = place.iter().map(String::as_str).chain([label]).filter(|it| !it.is_empty());
            texts.push(Text { place: names.collect::<Vec<_>>().join("."), text });
        } else if line.ends_with(['{', '[']) {
            place.push(label.into());
        } else if line.starts_with(['}', ']']) {
            place.pop();
        }
    }
    assert!(place.is_empty(), "the debug form was not read to its end");
    texts
}
