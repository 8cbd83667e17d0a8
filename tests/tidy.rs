//! What a compiler cannot check: the absences that the project is built on.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use recollect::words::Language;
use sha2::{Digest, Sha256};

const TOP: &str = env!("CARGO_MANIFEST_DIR");

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(TOP).join(path);
    fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// Every file of this ending in these folders, sorted.
fn files(folders: &[&str], ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|it| Path::new(TOP).join(it)).collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let inside = fs::read_dir(&path).expect("a folder of the project");
            open.extend(inside.map(|it| it.expect("a file of the project").path()));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folders:?} has no {ending}");
    found
}

/// A source file without comments and without its tests.
fn code(path: &Path) -> String {
    let text = read(path);
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = text.lines().map(|it| it.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The same without its texts.
fn bare(path: &Path) -> String {
    let code = code(path).replace("\\\\", "").replace("\\\"", "").replace("'\"'", "");
    code.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

const CORE: [&str; 12] = [
    "src/history.rs",
    "src/history",
    "src/formulary.rs",
    "src/formulary",
    "src/reading.rs",
    "src/reading",
    "src/intake.rs",
    "src/intake",
    "src/summary.rs",
    "src/summary",
    "src/words.rs",
    "src/words",
];

/// The words of a text that could be names in code.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '_').filter(|it| !it.is_empty())
}

#[test]
fn the_core_knows_no_page_no_clock_no_storage_and_no_chance() {
    let never = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "yew",
        "gloo",
        "browser",
        "ui",
        "SystemTime",
        "Instant",
        "thread",
        "fs",
        "net",
        "env",
        "process",
        "io",
        "rand",
        "println",
        "eprintln",
    ];
    for path in files(&CORE, "rs") {
        // What is known when it is built is no question to the machine it runs on.
        let code = bare(&path).replace("env!(", "(");
        let found: Vec<&str> = names(&code).filter(|it| never.contains(it)).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn the_core_has_no_floating_point_and_nothing_that_panics() {
    let never = [
        "f32",
        "f64",
        "unwrap",
        "expect",
        "panic",
        "todo",
        "unimplemented",
        "unreachable",
        "unsafe",
    ];
    for path in files(&CORE, "rs") {
        let code = bare(&path);
        let found: Vec<&str> = names(&code).filter(|it| never.contains(it)).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn there_is_no_network_call_anywhere() {
    let never = [
        "fetch",
        "XmlHttpRequest",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "send_beacon",
        "RtcPeerConnection",
        "RTCPeerConnection",
        "Request",
        "importScripts",
        "localStorage",
        "local_storage",
        "indexedDB",
        "cookie",
        "serviceWorker",
    ];
    let sources = files(&["src"], "rs").into_iter().chain(files(&["xtask/shell", "embed"], "js"));
    for path in sources {
        let code = bare(&path);
        let found: Vec<&str> = names(&code).filter(|it| never.contains(it)).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn no_screen_says_what_comes_after_it() {
    for path in files(&["src/ui/screens"], "rs") {
        // The page of a trial is gone to by the name of the trial in a list.
        let code = bare(&path).replace("Action::Go(Step::Trial(", "");
        assert!(!code.contains("Action::Go("), "{} decides a route", path.display());
    }
}

#[test]
fn the_paper_is_made_from_the_document_alone() {
    for path in ["src/ui/paper.rs", "src/ui/timeline.rs", "src/summary/text.rs"] {
        let code = bare(Path::new(path));
        let never = ["History", "Trial", "Intake", "Person", "Answers"];
        let found: Vec<&str> = names(&code).filter(|it| never.contains(it)).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

/// Every `rc-` name in a text.
fn classes(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (place, _) in text.match_indices("rc-") {
        let before = text[..place].chars().next_back();
        if before.is_some_and(|it| it.is_alphanumeric() || it == '-' || it == '_') {
            continue;
        }
        let name = text[place..].chars();
        let name: String =
            name.take_while(|it| it.is_alphanumeric() || "-_".contains(*it)).collect();
        found.insert(name);
    }
    found
}

#[test]
fn every_class_that_is_used_has_a_style_and_back() {
    let styles: String = files(&["styles"], "css").iter().map(read).collect();
    let styled: BTreeSet<String> = classes(&styles.replace("var(--rc-", "").replace("--rc-", ""));
    let sources: String = files(&["src/ui"], "rs").iter().map(|it| code(it)).collect();
    let scripts: String = files(&["xtask/shell"], "js").iter().map(|it| code(it)).collect();
    let used = classes(&(sources + &scripts));
    // Names that are no class: where an element is found.
    let places = ["rc-heading", "rc-support", "rc-idle", "rc-steps-list"];
    let unstyled: Vec<&String> = used
        .iter()
        .filter(|it| !styled.contains(*it) && !places.contains(&it.as_str()))
        .filter(|it| !PLAIN.contains(&it.as_str()))
        .collect();
    assert!(unstyled.is_empty(), "used, and without a style: {unstyled:?}");
    let unused: Vec<&String> = styled.iter().filter(|it| !used.contains(*it)).collect();
    assert!(unused.is_empty(), "styled, and never used: {unused:?}");
}

/// Blocks that need no style of their own: they name a part for those that do.
const PLAIN: &[&str] = &["rc-list", "rc-steps"];

#[test]
fn colors_stand_in_the_tokens_alone() {
    for path in files(&["styles"], "css").into_iter().filter(|it| !it.ends_with("tokens.css")) {
        let text = read(&path);
        for (number, line) in text.lines().enumerate() {
            let literal = ["rgb(", "hsl(", "oklch("].iter().any(|it| line.contains(it))
                || line
                    .split('#')
                    .skip(1)
                    .any(|it| it.len() >= 3 && it.chars().take(3).all(|it| it.is_ascii_hexdigit()));
            assert!(!literal, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}

#[test]
fn every_token_that_is_used_is_defined_and_back() {
    let styles: String = files(&["styles"], "css").iter().map(read).collect();
    // The program sets the clinic's color, and whose sheets are printed.
    let set = ["--rc-clinic-light", "--rc-clinic-dark", "--rc-whose"];
    let used: BTreeSet<&str> = styles
        .split("var(")
        .skip(1)
        .filter_map(|it| it.split([',', ')']).next())
        .filter(|it| !set.contains(it))
        .collect();
    let defined: BTreeSet<&str> = styles
        .lines()
        .filter_map(|it| it.trim().strip_prefix("--rc-"))
        .filter_map(|it| it.split_once(':').map(|it| it.0))
        .collect();
    let used: BTreeSet<&str> = used.into_iter().filter_map(|it| it.strip_prefix("--rc-")).collect();
    assert_eq!(used, defined);
}

#[test]
fn the_sheet_says_what_the_document_says() {
    let print = read("styles/print.css");
    for language in Language::ALL {
        let words = &language.words().document;
        let page = print.split("@page summary-").find(|it| it.starts_with(language.tag()));
        let said = page.and_then(|it| it.split('"').nth(1)).expect("a line for each language");
        let title = words.title;
        assert!(said.starts_with(title), "{said} / {title}");
        let denial = words.notice.split_inclusive('.').next().unwrap_or_default();
        assert!(said.ends_with(denial), "{said} / {denial}");
    }
}

/// What a clinician signs: the facts and the wording.
const SIGNED: [&str; 8] = [
    "data/formulary.csv",
    "data/strengths_us.csv",
    "data/strengths_recalled.csv",
    "data/aliases.csv",
    "data/treatments.csv",
    "data/crisis_lines.csv",
    "src/words/en.rs",
    "src/words/es.rs",
];

#[test]
fn the_review_line_is_of_these_facts_and_these_words() {
    let mut hash = Sha256::new();
    for path in SIGNED {
        hash.update(read(path));
    }
    let hash: String = hash.finalize().iter().map(|it| format!("{it:02x}")).collect();
    let page = read("docs/clinical-review.md");
    assert!(
        page.contains(&hash),
        "facts or words have changed since docs/clinical-review.md was written.\n\
         Look at what changed, then put this hash into its review line: {hash}"
    );
    for path in SIGNED {
        assert!(page.contains(path), "docs/clinical-review.md does not name {path}");
    }
}

#[test]
fn what_nobody_has_confirmed_is_named() {
    let page = read("docs/clinical-review.md");
    let formulary = read("data/formulary.csv");
    for row in formulary.lines().skip(1) {
        let id = row.split(',').next().unwrap_or_default();
        let unconfirmed = row.rsplit(',').next().unwrap_or_default();
        if !unconfirmed.is_empty() {
            // A bar within a cell would end it: a reader saw the first column alone.
            let named = page.lines().any(|it| {
                it.starts_with(&format!("| `{id}` |"))
                    && it.matches('|').count() == 3
                    && unconfirmed.split([' ', '|', ';']).all(|column| it.contains(column))
            });
            assert!(named, "{id}: {unconfirmed} is unconfirmed, and the page does not say so");
        }
    }
}
