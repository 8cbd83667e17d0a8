//! Every text and every edge against what it stands on, in both themes, computed
//! from the style sheets as WCAG 2.2 defines it.

use std::collections::{BTreeMap, BTreeSet};

use recollect::intake::{Color, GROUNDS};

const TOKENS: &str = include_str!("../styles/tokens.css");
const SHEETS: [&str; 5] = [
    include_str!("../styles/base.css"),
    include_str!("../styles/components.css"),
    include_str!("../styles/paper.css"),
    include_str!("../styles/standing.css"),
    include_str!("../styles/print.css"),
];

/// Text and what it stands on: 4.5 to 1.
const TEXTS: [(&str, &[&str]); 10] = [
    // The page, a card, what is chosen or under the pointer, and the panel.
    ("ink", &["ground", "card", "tint", "care-tint"]),
    ("soft", &["ground", "card", "tint", "care-tint"]),
    ("accent", &["ground", "card", "tint", "look-tint", "care-tint"]),
    ("on-accent", &["accent"]),
    ("on-tint", &["tint"]),
    ("tint", &["on-tint"]),
    ("look", &["look-tint"]),
    ("care", &["care-tint"]),
    ("print", &["paper"]),
    ("print-soft", &["paper"]),
];

/// Edges and signs without which something is not seen: 3 to 1.
const EDGES: [(&str, &[&str]); 6] = [
    ("edge", &["ground", "card", "tint", "care-tint"]),
    ("accent", &["ground", "card", "tint", "rule"]),
    ("care", &["ground"]),
    ("focus", &["ground", "card", "tint", "look-tint", "care-tint"]),
    ("ink", &["ground"]),
    ("print", &["paper"]),
];

/// Lines that only keep parts apart; without them every text still stands where
/// it stands.
const QUIET: [&str; 2] = ["rule", "print-rule"];

/// Darkens what is behind the dialog, and has no text of its own.
const VEIL: &str = "veil";

/// The tokens of the light and of the dark theme.
fn themes() -> [BTreeMap<&'static str, &'static str>; 2] {
    let (light, dark) = TOKENS.split_once("prefers-color-scheme: dark").expect("two themes");
    let read = |text: &'static str| -> BTreeMap<&str, &str> {
        let lines = text.lines().filter_map(|it| it.trim().strip_prefix("--rc-"));
        lines.filter_map(|it| it.trim_end_matches(';').split_once(": ")).collect()
    };
    let light = read(light);
    let mut both = light.clone();
    both.extend(read(dark));
    [light, both]
}

fn luminance(tokens: &BTreeMap<&str, &str>, name: &str) -> f64 {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
    // A clinic's color is held to the same by its own test.
    let digits = value.split_once('#').unwrap_or_else(|| panic!("{name} is no color: {value}")).1;
    let channel = |index: usize| {
        let part = u8::from_str_radix(&digits[index..index + 2], 16).expect("a color");
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn a_clinics_color_reads_wherever_the_accent_stands() {
    let steps = [0_u8, 51, 102, 153, 204, 255];
    let grounds = TEXTS.iter().find(|it| it.0 == "accent").expect("it is a text").1;
    let mut low = Vec::new();
    for (tokens, hardest) in themes().iter().zip(GROUNDS) {
        for red in steps {
            for green in steps {
                for blue in steps {
                    let read = Color([red, green, blue]).read_on(hardest).hex();
                    let clinic = BTreeMap::from([("accent", read.as_str())]);
                    let accent = luminance(&clinic, "accent") + 0.05;
                    for other in grounds.iter().chain(&["on-accent"]) {
                        let other_light = luminance(tokens, other) + 0.05;
                        let contrast = accent.max(other_light) / accent.min(other_light);
                        // A part in five hundred is what whole numbers round away.
                        if contrast < 4.49 {
                            low.push(format!("{read} and {other}: {contrast:.2} to 1"));
                        }
                    }
                }
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

#[track_caller]
fn at_least(ratio: f64, pairs: &[(&str, &[&str])]) {
    let mut low = Vec::new();
    for (theme, tokens) in ["light", "dark"].iter().zip(themes()) {
        for (over, grounds) in pairs {
            for ground in *grounds {
                let [one, two] = [*over, *ground].map(|it| luminance(&tokens, it) + 0.05);
                let contrast = one.max(two) / one.min(two);
                if contrast < ratio {
                    low.push(format!("{theme}: {over} on {ground}: {contrast:.2} to 1"));
                }
            }
        }
    }
    assert!(low.is_empty(), "less than {ratio} to 1:\n{}", low.join("\n"));
}

#[test]
fn every_text_reads_on_what_it_stands_on() {
    at_least(4.5, &TEXTS);
}

#[test]
fn every_edge_and_the_focus_are_seen() {
    at_least(3.0, &EDGES);
}

/// The tokens that the style sheets name in these properties.
fn named(properties: &[&str]) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for line in SHEETS.iter().flat_map(|it| it.lines()).map(str::trim) {
        if properties.iter().any(|it| line.starts_with(it)) {
            let tokens = line.split("var(--rc-").skip(1);
            found.extend(tokens.filter_map(|it| it.split(')').next()));
        }
    }
    found
        .into_iter()
        .filter(|it| themes()[0].get(it).is_some_and(|it| it.contains(['#', '('])))
        .collect()
}

#[test]
fn no_color_is_used_that_is_not_held_to_its_contrast() {
    let over = |pairs: &[(&'static str, &[&str])]| -> BTreeSet<&str> {
        pairs.iter().map(|it| it.0).collect()
    };
    let under: BTreeSet<&str> = TEXTS.iter().flat_map(|it| it.1.iter().copied()).collect();
    let color = named(&["color:"]);
    assert_eq!(color, over(&TEXTS), "texts");
    let mut ground = named(&["background:"]);
    ground.remove(VEIL);
    assert_eq!(ground, under, "grounds");
    let edges = named(&["border", "outline", "box-shadow"]);
    let mut held = over(&EDGES);
    held.extend(QUIET);
    // A glow around the focus is there besides its ring.
    held.insert("focus-glow");
    let missing: Vec<_> = edges.difference(&held).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
