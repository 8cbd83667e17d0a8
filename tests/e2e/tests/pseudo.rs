//! Every screen in a made-up language, whose texts are longer than any of ours and
//! stand in brackets: nothing is left untranslated, and nothing is cut off on a
//! narrow phone.

#[path = "../../support/markup.rs"]
#[allow(dead_code)]
mod markup;

use std::collections::BTreeSet;

use futures::executor::block_on;
use markup::Element;
use recollect::formulary::AgentId;
use recollect::history::Day;
use recollect::ui::app::{App, AppProps};
use recollect::words::{Language, Region};
use recollect_e2e::{Browser, Engine, Look, Options, State, Then, Web, dist, states};
use yew::LocalServerRenderer;

fn today() -> Day {
    Day::new(2026, 11, 24).expect("a day of the calendar")
}

/// The states in the made-up language. What the summary says in English is left
/// to the other tests.
fn made_up() -> Vec<State> {
    let english = |it: &State| it.settings.contains(&("summary-lang", "en"));
    let mut all = states();
    all.retain(|it| it.language == Language::Spanish && !english(it));
    all
}

fn markup_of(state: &State) -> String {
    let intake = state.intake(today()).unwrap_or_else(|| state.opened(today()));
    let app = LocalServerRenderer::<App>::with_props(AppProps { intake }).hydratable(false);
    block_on(app.render())
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()).map(str::to_lowercase)
}

/// What is the same in every language: names of agents, of help lines and of
/// their sites, units, and the names of languages.
fn kept() -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    for agent in AgentId::all() {
        [agent.name()].into_iter().chain(agent.brands()).for_each(|it| kept.extend(words(it)));
    }
    for line in Region::ALL.iter().flat_map(|it| it.help_lines()) {
        kept.extend(words(&format!("{line:?}")));
    }
    for same in ["mg mcg kg h mL", env!("CARGO_PKG_NAME"), recollect::formulary::edition()] {
        kept.extend(words(same));
    }
    kept.extend(words(Language::English.words().own_name));
    kept
}

/// What of a text stands in no brackets. A text with a name in its middle is in
/// several elements, so the brackets that are open are told from one to the next.
fn outside(text: &str, open: &mut usize) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '⟦' => *open += 1,
            '⟧' => {
                *open = open.checked_sub(1).expect("brackets open before they close");
                out.push(' ');
            }
            _ if *open == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

#[test]
fn nothing_is_left_untranslated() {
    const SPOKEN: [&str; 4] = ["aria-label", "placeholder", "title", "alt"];
    let kept = kept();
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for state in made_up() {
        // What the person and the clinic typed is theirs.
        let opened = state.then.iter().filter_map(|it| match it {
            Then::Opens(story) => Some(*story),
            _ => None,
        });
        let told = opened.chain([state.story]).flat_map(str::lines);
        let answers = told.filter_map(|it| it.trim().split_once(' '));
        let mut typed: BTreeSet<String> = answers.flat_map(|it| words(it.1)).collect();
        state.settings.iter().for_each(|it| typed.extend(words(it.1)));
        let page = markup::tree(&markup_of(&state));
        let mut look = |text: &str, place: &Element, open: &mut usize| {
            seen += usize::from(text.contains('⟦'));
            for left in words(&outside(text, open)) {
                if !kept.contains(&left) && !typed.contains(&left) {
                    let class = place.get("class").unwrap_or(&place.name);
                    found.insert(format!("{left} in {class}: “{text}” ({})", state.name));
                }
            }
        };
        let mut open = 0;
        page.each_text(&mut Vec::new(), &mut |text, around| {
            let place = around.last().expect("a text is in an element");
            // The choice of a language says what it is in the other one too, marked as such.
            let english = Language::English.words().screen.language;
            if place.get("lang") != Some("en") || text.trim_matches([' ', '·']) != english {
                look(text, place, &mut open);
            }
        });
        assert_eq!(open, 0, "{}: brackets close", state.name);
        for element in page.all() {
            let spoken = SPOKEN.iter().filter_map(|it| element.get(it));
            spoken.for_each(|it| look(it, element, &mut 0));
        }
    }
    assert!(seen > 3_000, "only {seen} texts were made up");
    let found = Vec::from_iter(found);
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// The page around the markup, with the style sheets of the built file and none
/// of its scripts.
fn page(file: &str, inside: &str) -> String {
    let (_, styles) = file.split_once("<style>").expect("the file has styles");
    let styles = styles.split_once("</style>").expect("and they end").0;
    format!(
        "<!DOCTYPE html><html lang=\"es\" data-state=\"running\" data-whole><meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>⟦⟧</title>
<style>{styles}</style><div id=\"recollect\">{inside}</div></html>"
    )
}

#[test]
fn nothing_is_cut_off_on_a_narrow_phone() {
    let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
    let web = Web::start();
    let browser = Browser::start(Engine::Chromium, &Options::default());
    browser.look(Look::at(320));
    let mut found = BTreeSet::new();
    for state in made_up() {
        let path = format!("/{}.html", state.name);
        web.page(&path, page(&file, &markup_of(&state)));
        browser.open(&web.at(&path));
        browser.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        let all = browser.cut_off();
        found.extend(all.into_iter().map(|it| format!("{it} ({})", state.name)));
    }
    let found = Vec::from_iter(found);
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}
