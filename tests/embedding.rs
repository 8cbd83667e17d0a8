//! What the guide for clinics says, held against the element and the settings: a
//! line that is pasted from it works.

use std::collections::BTreeSet;

use recollect::intake::wrong;
use serde_json::Value;

const GUIDE: &str = include_str!("../docs/embedding.md");
const README: &str = include_str!("../README.md");
const SCRIPT: &str = include_str!("../embed/recollect.js");
const TYPES: &str = include_str!("../embed/npm/index.d.ts");

/// The blocks of a language in a page.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let mark = format!("```{language}\n");
    let blocks: Vec<&str> =
        page.split(&mark).skip(1).filter_map(|it| it.split("```").next()).collect();
    assert!(!blocks.is_empty(), "no block in {language}");
    blocks
}

/// Name and value of each attribute of each element of this tag.
fn elements(html: &str, tag: &str) -> Vec<Vec<(String, String)>> {
    let open = format!("<{tag}");
    let heads = html.split(&open).skip(1).filter_map(|it| it.split('>').next());
    heads.map(attributes).collect()
}

fn attributes(head: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = head.trim();
    while !rest.is_empty() {
        let end = rest.find(|it: char| it == '=' || it.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"').expect("a value ends"),
            None => ("", after),
        };
        found.push((name.to_string(), value.to_string()));
        rest = after.trim_start();
    }
    found
}

/// The settings that the element hands on.
fn known() -> BTreeSet<&'static str> {
    let list = SCRIPT.split_once("const USUAL = {").expect("the list").1;
    let list = list.split_once("};").expect("its end").0;
    let names = list.lines().filter_map(|it| it.trim().strip_prefix('"'));
    names.filter_map(|it| it.split_once('"')).map(|it| it.0).collect()
}

/// The rows of the table of settings: the names, and the cell of values.
fn table() -> Vec<(&'static str, &'static str)> {
    let part = GUIDE.split_once("## Settings").expect("the settings").1;
    let part = part.split_once("\n## ").expect("the next part").0;
    let rows = part.lines().filter_map(|it| it.strip_prefix("| `"));
    let rows = rows.filter_map(|it| it.split_once("` | "));
    rows.map(|(name, rest)| (name, rest.split(" | ").next().unwrap_or_default())).collect()
}

/// The texts between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.into(), value.into())
}

#[test]
fn every_line_to_paste_has_settings_that_are_taken() {
    let mut seen = 0;
    for html in blocks(GUIDE, "html").into_iter().chain(blocks(README, "html")) {
        for element in elements(html, "recollect-intake") {
            seen += 1;
            let names = element.iter().map(|it| it.0.as_str());
            let strange: Vec<&str> =
                names.filter(|it| *it != "src" && !known().contains(it)).collect();
            assert!(strange.is_empty(), "{html}: {strange:?}");
            let settings: Vec<_> = element.into_iter().filter(|it| it.0 != "src").collect();
            assert_eq!(wrong(&settings), [""; 0], "{html}");
        }
    }
    assert!(seen >= 3, "{seen}");
}

#[test]
fn the_block_of_settings_in_the_file_is_taken_as_it_stands() {
    let html = blocks(GUIDE, "html").into_iter();
    let mut blocks = html.filter(|it| it.contains("id=\"recollect-configuration\""));
    let block = blocks.next().expect("the block of settings");
    let json = block.split_once("\">").and_then(|it| it.1.split_once("</script>"));
    let json: Value = serde_json::from_str(json.expect("a block").0).expect("it is JSON");
    let settings = json.as_object().expect("names and values").iter();
    let settings: Vec<(String, String)> =
        settings.map(|(name, it)| pair(name, it.as_str().expect("in quotation marks"))).collect();
    assert!(settings.len() > 2);
    assert_eq!(wrong(&settings), [""; 0]);
}

#[test]
fn a_plain_frame_may_do_what_the_element_s_frame_may_and_no_more() {
    let sandbox = SCRIPT.split_once("const SANDBOX = \"").and_then(|it| it.1.split_once('"'));
    let sandbox = sandbox.expect("the frame's sandbox").0;
    assert!(!sandbox.contains("allow-same-origin"));
    let mut seen = 0;
    for html in blocks(GUIDE, "html") {
        for frame in elements(html, "iframe") {
            seen += 1;
            assert!(frame.contains(&pair("sandbox", sandbox)), "{frame:?}");
            assert!(frame.contains(&pair("referrerpolicy", "no-referrer")), "{frame:?}");
            assert!(frame.contains(&pair("allow", "clipboard-write")), "{frame:?}");
            assert!(frame.iter().any(|it| it.0 == "title" && !it.1.is_empty()), "{frame:?}");
        }
    }
    assert!(seen > 0);
}

#[test]
fn the_table_names_every_setting_and_no_other() {
    let table: BTreeSet<&str> = table().iter().map(|it| it.0).collect();
    assert_eq!(table, known());
    for name in known() {
        let typed = [format!("\"{name}\"?:"), format!("  {name}?:")];
        assert!(typed.iter().any(|it| TYPES.contains(it)), "the types do not name {name}");
    }
}

#[test]
fn every_value_in_the_table_is_taken() {
    for (name, values) in table() {
        for value in quoted(values) {
            assert_eq!(wrong(&[pair(name, value)]), [""; 0], "{name}={value}");
        }
    }
}

#[test]
fn a_setting_that_is_left_out_again_is_no_mistake() {
    let list = SCRIPT.split_once("const USUAL = {").expect("the list").1;
    let list = list.split_once("};").expect("its end").0;
    for line in list.lines() {
        let parts: Vec<&str> = line.split('"').collect();
        // The language of the summary is told that of the screens instead.
        if let [_, name, _, usual, ..] = parts.as_slice()
            && *name != "summary-lang"
        {
            assert_eq!(wrong(&[pair(name, usual)]), [""; 0], "{name}={usual}");
        }
    }
}

#[test]
fn what_drupal_is_told_to_let_through_is_every_setting() {
    let allowed = GUIDE.split_once("allow\n`<recollect-intake ").expect("the line for Drupal").1;
    let allowed = allowed.split_once(">`").expect("its end").0;
    let allowed: BTreeSet<&str> = allowed.split_whitespace().filter(|it| *it != "src").collect();
    assert_eq!(allowed, known());
}

#[test]
fn each_kind_of_site_and_each_heading_in_the_contents_has_its_part() {
    let headings = GUIDE.lines().filter_map(|it| it.strip_prefix("## "));
    let places: BTreeSet<String> =
        headings.map(|it| it.to_lowercase().replace([' ', '/'], "-")).collect();
    let contents = GUIDE.split_once("Contents:").expect("the contents").1;
    let contents = contents.split_once("\n\n").expect("their end").0;
    let named: BTreeSet<String> = contents
        .split("](#")
        .skip(1)
        .filter_map(|it| it.split(')').next())
        .map(String::from)
        .collect();
    assert_eq!(named, places);
}

#[test]
fn the_text_for_patients_has_its_promises_in_both_languages() {
    let part = GUIDE.split_once("## What to tell patients").expect("the text").1;
    for promise in [
        "we cannot see them",
        "not a diagnosis",
        "Nobody watches",
        "no podemos verlas",
        "No es un diagnóstico",
        "Nadie vigila",
    ] {
        assert!(part.contains(promise), "{promise}");
    }
}
