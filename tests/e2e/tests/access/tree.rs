//! What a screen reader is given of every state of every screen: the tree that
//! Chromium itself computes, control by control. No other driver gives a whole tree.

use std::collections::{BTreeMap, BTreeSet};

use recollect::words::Language;
use recollect_e2e::{Browser, Engine, Stage, states};
use serde_json::{Value, json};

/// Whatever can have the focus: its role, and the states that the role must tell.
const ROLES: [(&str, &[&str]); 11] = [
    ("button", &[]),
    ("link", &["url"]),
    ("checkbox", &["checked"]),
    ("radio", &["checked"]),
    ("textbox", &["multiline", "readonly", "required", "invalid"]),
    ("combobox", &["expanded", "hasPopup", "invalid"]),
    ("option", &["selected"]),
    // Chromium's own word for the summary of a part that unfolds.
    ("DisclosureTriangleGrouped", &["expanded"]),
    ("heading", &["level"]),
    ("dialog", &["modal"]),
    ("RootWebArea", &[]),
];

/// What is not a control, and says nothing without a name.
const NAMED: [&str; 5] = ["navigation", "region", "listbox", "columnheader", "rowheader"];

/// What a screen reader says of its own beside a name, in either language.
const SAID_ANYWAY: [&str; 9] =
    ["button", "link", "checkbox", "radio", "textbox", "combobox", "botón", "enlace", "casilla"];

/// What the page shows by its own means, and how the tree is to say it.
const STATES: [(&str, &str, &str); 5] = [
    ("input:checked", "checked", "true"),
    ("option:checked", "selected", "true"),
    ("details[open] > summary, [aria-expanded=true]", "expanded", "true"),
    ("[aria-pressed=true]", "pressed", "true"),
    ("textarea[readonly]", "readonly", "true"),
];

/// How many there are of what is shown. While a dialog asks, that is what it holds.
const SHOWN: &str = "const within = document.querySelector('dialog[open]') || document;
    return arguments[0].map((selector) => [...within.querySelectorAll(selector)]
        .filter((it) => (it.closest('select') || it).checkVisibility()).length);";

/// The hints that are shown, and what is said beside a field of what was typed there.
const BESIDE: &str = "const within = document.querySelector('dialog[open]') || document;
    const plain = (it) => it.innerText.replace(/\\s+/g, ' ').trim();
    return [...within.querySelectorAll('.rc-question__hint, .rc-said')]
        .filter((it) => it.checkVisibility()).map(plain).filter((it) => it);";

/// Something in the tree.
struct Node {
    role: String,
    name: String,
    description: String,
    told: BTreeMap<String, Value>,
    /// The roles that it stands in.
    within: Vec<String>,
    /// The names of what it stands in.
    among: Vec<String>,
}

impl Node {
    fn tells(&self, state: &str) -> String {
        let told = self.told.get(state);
        told.map(|it| it.as_str().map_or_else(|| it.to_string(), String::from)).unwrap_or_default()
    }
}

/// The whole tree, in the order in which it is read.
#[track_caller]
fn tree(browser: &Browser) -> Vec<Node> {
    let all = browser.devtools("Accessibility.getFullAXTree", json!({}));
    let all = all["nodes"].as_array().cloned().unwrap_or_default();
    let known = all.iter().filter_map(|it| Some((it["nodeId"].as_str()?, it))).collect();
    let mut found = Vec::new();
    let root = all.first().expect("a tree has a root");
    read(root, &known, &mut Vec::new(), &mut found);
    found
}

fn read<'a>(
    it: &'a Value,
    known: &BTreeMap<&str, &'a Value>,
    around: &mut Vec<(String, String)>,
    found: &mut Vec<Node>,
) {
    let text = |part: &str| {
        let text = it[part]["value"].as_str().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_told = it["ignored"] == json!(false);
    if is_told {
        let told = it["properties"].as_array().cloned().unwrap_or_default();
        let told = told.iter().filter_map(|it| {
            Some((it["name"].as_str()?.to_string(), it["value"]["value"].clone()))
        });
        found.push(Node {
            role: text("role"),
            name: text("name"),
            description: text("description"),
            told: told.collect(),
            within: around.iter().map(|it| it.0.clone()).collect(),
            among: around.iter().map(|it| it.1.clone()).filter(|it| !it.is_empty()).collect(),
        });
        around.push((text("role"), text("name")));
    }
    let children = it["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(|id| known.get(id.as_str()?)) {
        read(child, known, around, found);
    }
    if is_told {
        around.pop();
    }
}

/// Whether a name is words, and says nothing that is said anyway.
fn is_words(name: &str) -> bool {
    let is_key = name.contains(['-', '_'])
        && !name.contains(char::is_uppercase)
        && name
            .split(['-', '_'])
            .all(|it| it.len() > 3 && it.chars().all(|it| it.is_ascii_lowercase()));
    let mut words = name.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase);
    name.contains(char::is_alphanumeric)
        && !is_key
        && !words.any(|it| SAID_ANYWAY.contains(&it.as_str()))
}

/// What is wrong with a control by itself.
fn faults(it: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |what: &str| found.push(format!("{} “{}”: {what}", it.role, it.name));
    match ROLES.iter().find(|role| role.0 == it.role) {
        Some((_, states)) => {
            for state in states.iter().filter(|state| it.tells(state).is_empty()) {
                say(&format!("does not say {state}"));
            }
            if !is_words(&it.name) {
                say("is called by no words of its own");
            }
        }
        None if it.told.contains_key("focusable") => say("can have the focus and is no control"),
        None if NAMED.contains(&it.role.as_str()) && !is_words(&it.name) => say("has no name"),
        None => {}
    }
    // Nothing has to be answered, and no answer is wrong.
    if [it.tells("required"), it.tells("invalid")].iter().any(|it| it == "true") {
        say("asks for an answer");
    }
    if !it.description.is_empty() && it.name.contains(&it.description) {
        say("is described by its own name");
    }
    let group = it.within.iter().any(|it| it == "group") && !it.among.is_empty();
    if it.role == "radio" && !group {
        say("answers no question");
    }
    if it.told.contains_key("live") && it.within.iter().any(|it| it == "status" || it == "alert") {
        say("is announced twice");
    }
    found
}

/// What is wrong with a screen as a whole.
fn faults_of_all(all: &[Node], change: &str) -> Vec<String> {
    let mut found = Vec::new();
    let count = |role: &str| all.iter().filter(|it| it.role == role).count();
    // While a dialog asks, all else is out of reach.
    let asks = count("dialog") == 1;
    if (count("main"), count("navigation") > 1) != (usize::from(!asks), false) {
        found.push(format!("{} main, {} navigation", count("main"), count("navigation")));
    }
    let mut level = 1;
    for it in all.iter().filter(|it| it.role == "heading") {
        let this = it.tells("level").parse().unwrap_or(9);
        if this > level + 1 {
            found.push(format!("“{}” is of level {this} after {level}", it.name));
        }
        level = this;
    }
    // Of one role and one name, two are told apart by what they stand in, and links by
    // where they lead. On the review, the gap and the answer of one question lead to it
    // by one name.
    let mut seen = BTreeSet::new();
    for it in all.iter().filter(|it| {
        it.told.contains_key("focusable") && it.role != "link" && !it.name.starts_with(change)
    }) {
        if !seen.insert((&it.role, &it.name, &it.among, &it.description)) {
            found.push(format!("{} “{}”: twice in {:?}", it.role, it.name, it.among));
        }
    }
    let mut leads = BTreeMap::new();
    for it in all.iter().filter(|it| it.role == "link") {
        let to = it.tells("url");
        if leads.insert(&it.name, to.clone()).is_some_and(|other| other != to) {
            found.push(format!("“{}” leads to two places", it.name));
        }
    }
    found
}

#[track_caller]
fn every_control_is_told(language: Language) {
    let mut stage = Stage::start(Engine::Chromium);
    stage.person().devtools("Accessibility.enable", json!({}));
    let mut found = BTreeMap::new();
    let (mut seen, mut controls) = (0, 0);
    for state in states().iter().filter(|it| it.language == language) {
        let person = stage.show(state);
        let all = tree(person);
        let mut wrong: Vec<String> = all
            .iter()
            .flat_map(faults)
            .chain(faults_of_all(&all, person.words().screen.change))
            .collect();
        let selectors: Vec<&str> = STATES.iter().map(|it| it.0).collect();
        let shown = person.run_with(SHOWN, vec![json!(selectors)]);
        for (index, (selector, told, value)) in STATES.iter().enumerate() {
            let all = all.iter().filter(|it| it.told.contains_key("focusable"));
            let told = all.filter(|it| it.tells(told) == *value).count();
            if shown[index] != json!(told) {
                wrong.push(format!("{} are {selector}, {told} are told", shown[index]));
            }
        }
        for text in person.run(BESIDE).as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !all.iter().any(|it| it.description.contains(text)) {
                wrong.push(format!("nothing is described by “{text}”"));
            }
        }
        for it in wrong {
            found.entry(it).or_insert_with(Vec::new).push(state.name.clone());
        }
        controls += all.iter().filter(|it| it.told.contains_key("focusable")).count();
        seen += 1;
    }
    assert!(seen > 50 && controls > 2_000, "only {controls} controls in {seen} states");
    let found: Vec<_> =
        found.iter().map(|it| format!("{} ({} ×, {})", it.0, it.1.len(), it.1[0])).collect();
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

mod chromium {
    use super::*;

    #[test]
    fn every_control_is_told_in_english() {
        every_control_is_told(Language::English);
    }

    #[test]
    fn every_control_is_told_in_spanish() {
        every_control_is_told(Language::Spanish);
    }
}
