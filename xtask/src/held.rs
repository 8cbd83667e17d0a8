//! What the data of the program holds: the words of each language, and the tables
//! of medicines that `build.rs` makes.

use std::path::PathBuf;

use crate::run::{Done, read, read_text, top};

/// Each kind of data by name, with its bytes.
pub fn parts() -> Done<Vec<(&'static str, Vec<u8>)>> {
    Ok(vec![
        ("English words", words("en")?),
        ("Spanish words", words("es")?),
        ("tables of medicines", tables()?),
    ])
}

/// The texts of a language, one after the other.
fn words(language: &str) -> Done<Vec<u8>> {
    let source = read_text(&top().join(format!("src/words/{language}.rs")))?;
    Ok(texts(&source).into_bytes())
}

/// What stands between quotation marks in a source, but for its remarks.
fn texts(source: &str) -> String {
    let lines = source.lines().map(str::trim_start).filter(|it| !it.starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n").replace("\\\"", "\u{201d}");
    // A text that goes on in the next line stands in the program as one.
    code.replace("\\\n", "").split('"').skip(1).step_by(2).collect()
}

/// The tables that were made for the program last.
fn tables() -> Done<Vec<u8>> {
    let builds = top().join("target/wasm32-unknown-unknown/release/build");
    let folders = std::fs::read_dir(&builds).map_err(|it| format!("{}: {it}", builds.display()))?;
    let made = |folder: PathBuf| {
        let agents = folder.join("out/agents.txt");
        agents.metadata().ok()?.modified().ok().map(|it| (it, folder.join("out")))
    };
    let last = folders.flatten().filter_map(|it| made(it.path())).max();
    let (_, folder) = last.ok_or("no tables yet; cargo xtask build")?;
    let mut bytes = Vec::new();
    for name in ["agents.txt", "pairs.txt", "rest.bin", "words.bin"] {
        bytes.extend(read(&folder.join(name))?);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn texts_are_what_stands_between_quotation_marks() {
        let source = "// \"not this\"\nlet it = (\"one \\\n    two\", \"a \\\"b\\\"\");";
        assert_eq!(texts(source), "one two\u{61} \u{201d}b\u{201d}");
    }
}
