//! Packs the single file: markup, styles, script and program in one page, under
//! a policy that names each by its hash.

use std::num::NonZeroU64;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::apart::apart;
use crate::bare::{Bare, bare};
use crate::run::Done;
use crate::script::smaller_js;

/// What the file is made of.
pub struct Parts {
    /// The markup that is there before the program, in named parts.
    pub html: String,
    /// The style sheets.
    pub styles: String,
    /// What `wasm-bindgen` wrote to start the program.
    pub glue: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// The version, for the console: a host page hears none of it.
    pub version: String,
}

/// The policy, but for the hashes. `connect-src` and `default-src` are what keeps
/// every answer in the browser.
pub const DIRECTIVES: [&str; 6] = [
    "default-src 'none'",
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
];

/// What surrounds the parts.
pub const SHELL: &str = include_str!("../shell/shell.html");
const HEAD: &str = include_str!("../shell/head.js");
const FIRST: &str = include_str!("../shell/first.js");
const EARLY: &str = include_str!("../shell/early.js");
const JOINED: &str = include_str!("../shell/joined.js");
const START: &str = include_str!("../shell/start.js");

/// The whole page. The same parts give the same bytes.
pub fn page(parts: &Parts) -> Done<String> {
    let styles = ascii_css(&smaller_css(&parts.styles));
    let head = smaller_js(HEAD)?;
    let Bare { wasm, glue } = bare(&parts.wasm, glue(&parts.glue)?)?;
    let start = START.replace("{{version}}", &parts.version);
    let start = start.replace("/* early */", EARLY).replace("/* joined */", JOINED);
    let start = smaller_js(&start.replace("/* glue */", &glue))?;
    let mut policy: Vec<String> = DIRECTIVES.iter().map(|it| it.to_string()).collect();
    let first = smaller_js(FIRST)?;
    let [head_hash, first_hash, start_hash] = [&head, &first, &start].map(|it| policy_hash(it));
    policy
        .push(format!("script-src '{head_hash}' '{first_hash}' '{start_hash}' 'wasm-unsafe-eval'"));
    policy.push(format!("style-src '{}'", policy_hash(&styles)));
    let program = BASE64_STANDARD.encode(zipped(&apart(&wasm)?)?);
    let part = |name: &str| {
        let mark = format!("==== {name}\n");
        let rest = parts.html.split_once(&mark).map(|it| it.1);
        let rest = rest.ok_or(format!("the first screen has no part {name}"))?;
        Ok::<_, String>(rest.split("==== ").next().unwrap_or_default().trim())
    };
    let page = SHELL
        .replace("{{policy}}", &policy.join("; "))
        .replace("{{title}}", part("title")?)
        .replace("{{styles}}", &styles)
        .replace("{{head}}", &head)
        .replace("{{first-en}}", part("first-en")?)
        .replace("{{first-es}}", part("first-es")?)
        .replace("{{standing}}", part("standing")?)
        .replace("{{next-en}}", part("next-en")?)
        .replace("{{next-es}}", part("next-es")?)
        .replace("{{first}}", &first)
        .replace("{{start}}", &start)
        .replace("{{program}}", &program);
    Ok(ascii(&page, |it| format!("&#{it};")))
}

/// A text in which every letter outside of ASCII is written by its number, so that
/// a server that names another encoding changes nothing, no hash either.
fn ascii(text: &str, by_number: impl Fn(u32) -> String) -> String {
    let letter = |it: char| if it.is_ascii() { it.to_string() } else { by_number(u32::from(it)) };
    text.chars().map(letter).collect()
}

/// The same for a style sheet, which takes one space after a number as its end.
fn ascii_css(css: &str) -> String {
    ascii(css, |it| format!("\\{it:x} "))
}

/// A hash as a policy writes it.
pub fn policy_hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// A hash as a person compares it.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|it| format!("{it:02x}")).collect()
}

/// The part of the glue that makes the imports and takes the exports. What
/// fetches the program is left out: here it is in the page.
fn glue(glue: &str) -> Done<&str> {
    let end = glue.find("async function __wbg_load(");
    let glue = end.and_then(|it| glue.get(..it)).ok_or("the glue has no __wbg_load")?;
    for needed in ["function __wbg_get_imports(", "function __wbg_finalize_init("] {
        if !glue.contains(needed) {
            return Err(format!("the glue has no {needed}"));
        }
    }
    if glue.contains("import.meta") || glue.lines().any(|it| it.starts_with("export ")) {
        return Err("the glue is a module, and cannot stand in a script".into());
    }
    Ok(glue)
}

/// Each part of the program has a code of its own, and most gain by a few: the usual
/// fifteen blocks are too few for all of them.
const BLOCKS: u16 = 200;
/// How often a better way is looked for: four times as often as usual, for seven
/// seconds. Twenty times as often finds next to nothing more.
const TRIES: NonZeroU64 = NonZeroU64::new(60).unwrap();

fn zipped(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut zipped = Vec::new();
    let options = zopfli::Options {
        maximum_block_splits: BLOCKS,
        iteration_count: TRIES,
        ..Default::default()
    };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut zipped)
        .map_err(|it| it.to_string())?;
    Ok(zipped)
}

/// Without comments, line ends and room around signs. Texts stay as they are;
/// none of ours has a quotation mark or a comment in it.
fn smaller_css(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |it| it.1);
    }
    bare.push_str(rest);
    // Texts in quotation marks stay as they are: every second part is one.
    let parts = bare
        .split('"')
        .enumerate()
        .map(|(index, part)| if index % 2 == 0 { without_room(part) } else { part.into() });
    parts.collect::<Vec<_>>().join("\"")
}

fn without_room(css: &str) -> String {
    let mut small = css.split_whitespace().collect::<Vec<_>>().join(" ");
    for (edge, before) in
        [(css.starts_with(char::is_whitespace), true), (css.ends_with(char::is_whitespace), false)]
    {
        if edge && !small.is_empty() {
            small.insert(if before { 0 } else { small.len() }, ' ');
        }
    }
    for (room, none) in [
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        ("} ", "}"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" > ", ">"),
        (";}", "}"),
    ] {
        small = small.replace(room, none);
    }
    small
}

#[cfg(test)]
mod tests {
    use super::ascii_css;

    #[test]
    fn the_space_after_a_letter_that_is_written_by_its_number_stays() {
        assert_eq!(ascii_css("it::before{content:\" · \"}"), "it::before{content:\" \\b7  \"}");
        assert_eq!(ascii_css("\"·a\""), "\"\\b7 a\"");
    }
}
