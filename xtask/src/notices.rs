//! Whose work is in the product, and under what licence: read from the packages
//! themselves, so that it cannot fall behind the lock file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::run::{Done, cargo, output, read_text, top, write};

/// Licences that ask for a notice and for nothing else of whoever uses the product.
const ALLOWED: [&str; 12] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Licences besides, for tools that are run and never handed on.
const ALLOWED_IN_TOOLS: [&str; 1] = ["MPL-2.0"];

struct Package {
    name: String,
    version: String,
    license: String,
    authors: Vec<String>,
    source: Option<String>,
    folder: PathBuf,
}

/// The packages of the lock file, as cargo tells them.
fn packages() -> Done<Vec<Package>> {
    let mut command = cargo(&["metadata", "--format-version", "1", "--quiet", "--locked"]);
    let said: Value =
        serde_json::from_str(&output(&mut command)?).map_err(|it| format!("metadata: {it}"))?;
    let all = said["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let text = |it: &Value| it.as_str().unwrap_or_default().to_string();
    Ok(all
        .iter()
        .map(|it| Package {
            name: text(&it["name"]),
            version: text(&it["version"]),
            license: text(&it["license"]),
            authors: it["authors"].as_array().into_iter().flatten().map(text).collect(),
            source: it["source"].as_str().map(String::from),
            folder: Path::new(it["manifest_path"].as_str().unwrap_or_default())
                .parent()
                .map(PathBuf::from)
                .unwrap_or_default(),
        })
        .collect())
}

/// Name and version of what the program in the page is made from.
fn in_the_page() -> Done<BTreeSet<(String, String)>> {
    let mut command = cargo(&["tree", "--quiet", "--locked", "--package", "recollect"]);
    command.args(["--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"]);
    command.args(["--prefix", "none", "--no-dedupe", "--format", "{p}"]);
    let listed = output(&mut command)?;
    let mut found = BTreeSet::new();
    for line in listed.lines() {
        let mut words = line.split_whitespace();
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            found.insert((name.into(), version.trim_start_matches('v').into()));
        }
    }
    found.retain(|it| it.0 != "recollect");
    Ok(found)
}

/// Where the notices stand.
pub fn place() -> PathBuf {
    top().join("NOTICES")
}

/// Writes the notices afresh.
pub fn write_notices() -> Done {
    write(&place(), notices()?.as_bytes())
}

/// Whether the notices are those of the lock file, and every package may be used.
pub fn check() -> Done {
    allowed(&packages()?, &in_the_page()?)?;
    if read_text(&place())? != notices()? {
        return Err("NOTICES is not what the lock file says: cargo xtask notices".into());
    }
    Ok(())
}

fn notices() -> Done<String> {
    let inside = in_the_page()?;
    let mut packages = packages()?;
    packages.retain(|it| inside.contains(&(it.name.clone(), it.version.clone())));
    if packages.len() != inside.len() {
        return Err("cargo tree and cargo metadata do not name the same packages".into());
    }
    // Who shares a text, by text.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in &packages {
        let who = format!("{} {} ({})", package.name, package.version, package.license);
        texts.entry(text_of(package)?).or_default().push(who);
    }
    let mut parts: Vec<(Vec<String>, String)> =
        texts.into_iter().map(|(text, who)| (who, text)).collect();
    parts.sort();
    let mut page = String::from(HEAD);
    page.push_str(&data()?);
    page.push_str(
        "\nCode that is compiled into the program\n--------------------------------------\n",
    );
    page.push_str("The standard library of Rust (MIT OR Apache-2.0), Copyright (c) The Rust Project Contributors.\n");
    for (who, text) in parts {
        page.push_str(&format!("\n{RULE}\n{}\n\n{}\n", who.join("\n"), text.trim_end()));
    }
    Ok(page)
}

const RULE: &str = "------------------------------------------------------------------------";

const HEAD: &str = "\
Notices
=======

Recollect is under the MIT licence or the Apache licence 2.0, at your choice. It is made with
the work of others. This file is written by `cargo xtask notices`; do not change it by hand.

Data
----
";

/// The rows of the table of sources, which is the one place that names them.
fn data() -> Done<String> {
    let table = read_text(&top().join("data/README.md"))?;
    let mut said = String::new();
    for line in table.lines().filter(|it| it.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        if let [file, _, from] = cells.as_slice() {
            said.push_str(&format!("{}: {from}\n", file.trim_matches('`')));
        }
    }
    if said.is_empty() { Err("data/README.md names no source".into()) } else { Ok(said) }
}

/// The licence texts of a package; of those it offers, the MIT licence if that is one.
fn text_of(package: &Package) -> Done<String> {
    let shown = |it: std::io::Error| format!("{}: {it}", package.folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&package.folder).map_err(shown)? {
        let path = entry.map_err(shown)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let about = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
        if path.is_file() && about.iter().any(|it| name.starts_with(it)) {
            files.push((name, path));
        }
    }
    files.sort();
    let mit: Vec<_> = files.iter().filter(|it| it.0.contains("MIT")).cloned().collect();
    let notice = files.iter().filter(|it| it.0.starts_with("NOTICE")).cloned();
    let chosen = if mit.is_empty() { files } else { mit.into_iter().chain(notice).collect() };
    if !chosen.is_empty() {
        let texts: Done<Vec<String>> = chosen.iter().map(|it| read_text(&it.1)).collect();
        return Ok(texts?.join("\n").replace("\r\n", "\n"));
    }
    if !terms(&package.license).contains(&"MIT") {
        return Err(format!("{} has no licence text in it", package.name));
    }
    let ours = read_text(&top().join("LICENSE-MIT"))?;
    let granted = ours.find("Permission is hereby").and_then(|at| ours.get(at..));
    let granted = granted.ok_or("LICENSE-MIT has no grant")?;
    let who = if package.authors.is_empty() {
        format!("the authors of {}", package.name)
    } else {
        package.authors.join(", ")
    };
    Ok(format!("MIT License\n\nCopyright (c) {who}\n\n{granted}"))
}

/// Every package comes from the registry, under a licence that is allowed where it is used.
fn allowed(packages: &[Package], inside: &BTreeSet<(String, String)>) -> Done {
    let mut refused = Vec::new();
    for it in packages {
        let Some(source) = &it.source else { continue };
        if !source.starts_with("registry+") {
            refused.push(format!("{} comes from {source}", it.name));
        }
        let in_the_page = inside.contains(&(it.name.clone(), it.version.clone()));
        let more: &[&str] = if in_the_page { &[] } else { &ALLOWED_IN_TOOLS };
        if !may(&it.license, &|name| ALLOWED.contains(&name) || more.contains(&name)) {
            refused.push(format!("{} {}: {}", it.name, it.version, it.license));
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(refused.join("\n")) }
}

/// The names in a licence expression.
fn terms(expression: &str) -> Vec<&str> {
    let between = expression.split(['(', ')', '/']);
    let terms = between.flat_map(|it| it.split(" OR ")).flat_map(|it| it.split(" AND "));
    terms.map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// Whether a licence expression can be kept with these licences: `OR` (older: `/`)
/// offers a choice, `AND` binds closer.
fn may(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let choices = split(expression, &[" OR ", "/"]);
    if choices.len() > 1 {
        return choices.iter().any(|it| may(it, allowed));
    }
    let duties = split(expression, &[" AND "]);
    if duties.len() > 1 {
        return duties.iter().all(|it| may(it, allowed));
    }
    let bare = expression.trim();
    match bare.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        Some(inside) => may(inside, allowed),
        None => allowed(bare),
    }
}

/// The parts of an expression between these words, outside of parentheses.
fn split<'a>(expression: &'a str, words: &[&str]) -> Vec<&'a str> {
    let (mut parts, mut depth, mut from, mut at) = (Vec::new(), 0_i32, 0, 0);
    while let Some(rest) = expression.get(at..).filter(|it| !it.is_empty()) {
        let word = words.iter().find(|it| depth == 0 && rest.starts_with(**it));
        let step = match (word, rest.chars().next()) {
            (Some(word), _) => {
                parts.push(&expression[from..at]);
                from = at + word.len();
                word.len()
            }
            (None, Some(it)) => {
                depth += i32::from(it == '(') - i32::from(it == ')');
                it.len_utf8()
            }
            (None, None) => break,
        };
        at += step;
    }
    parts.push(&expression[from..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::{may, terms};

    fn with(allowed: &[&str], expression: &str) -> bool {
        may(expression, &|it| allowed.contains(&it))
    }

    #[test]
    fn one_of_a_choice_is_enough_and_every_duty_is_needed() {
        assert!(with(&["MIT"], "MIT OR GPL-3.0-only"));
        assert!(with(&["MIT"], "Unlicense/MIT"));
        assert!(!with(&["MIT"], "MIT AND GPL-3.0-only"));
        assert!(!with(&["MIT"], "(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(with(&["MIT", "Unicode-3.0"], "(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(with(&["A", "B"], "A AND B OR C"));
        assert!(!with(&["A"], "A AND B OR C"));
    }

    #[test]
    fn an_exception_belongs_to_its_licence_and_no_licence_is_none() {
        assert!(!with(&["Apache-2.0"], "Apache-2.0 WITH LLVM-exception"));
        assert!(!with(&["MIT"], ""));
        assert_eq!(
            terms("(MIT OR Apache-2.0) AND Unicode-3.0"),
            ["MIT", "Apache-2.0", "Unicode-3.0"]
        );
    }
}
