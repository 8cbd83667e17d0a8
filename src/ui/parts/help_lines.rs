//! Help lines as links that call or text.

use yew::prelude::*;

use super::element::{Inside, el, el_with, shown};
use crate::words::{HelpLine, Region, Words, fill};

/// A number is not an address that this frame goes to. To Chromium it is, where it has
/// no window of its own: it asks whether to leave the page, and where the host's policy
/// does not name `tel:`, it shows an error in place of the form and calls nobody.
const OWN_WINDOW: (&str, &str) = ("_blank", "noopener");

/// The help lines of a region, and last the number for danger now.
pub fn help_lines(words: &'static Words, region: Region) -> Html {
    let line = |line: &HelpLine| {
        let called = if line.is_emergency() {
            way("tel:", line.call, fill(words.screen.support_danger, &[line.call]))
        } else {
            let name = el_with("strong", &["translate"], [Some("no".into())], line.name);
            [name, contact(words, line)].node()
        };
        let note = line.note.map(|it| el("p", "rc-help-list__note", words.about(it)));
        el("li", "rc-help-list__line", [called, shown(note)])
    };
    el("ul", "rc-help-list", region.help_lines().iter().map(line).collect::<Html>())
}

/// The help lines in short, for the foot of a screen and of the paper.
pub fn help_in_short(words: &'static Words, region: Region) -> Html {
    let notes = region.in_short().filter(|it| it.is_emergency()).filter_map(|it| it.note);
    let notes = notes.map(|it| words.about(it).node());
    let lines = region.in_short().map(|it| contact(words, it));
    el("p", "rc-help", [words.screen.in_crisis.node(), lines.collect(), notes.collect()])
}

fn contact(words: &'static Words, line: &HelpLine) -> Html {
    let call = |to| way("tel:", to, fill(words.screen.call, &[to]));
    let text = |to| way("sms:", to, words.text_to(line));
    let site = |it: &'static str| {
        let attributes = [Some("no".into()), Some("rc-help__way".into())];
        el_with("span", &["translate", "class"], attributes, it)
    };
    let there = |it: &&str| !it.is_empty();
    let ways = [
        Some(line.call).filter(there).map(call),
        Some(line.text).filter(there).map(text),
        Some(line.site).filter(there).map(site),
    ];
    el("span", "rc-help__ways", ways.map(shown))
}

/// A link that calls or texts.
fn way(scheme: &str, number: &str, said: impl Inside) -> Html {
    let (target, rel) = OWN_WINDOW;
    let to = address(scheme, number);
    let attributes =
        [Some(target.into()), Some(rel.into()), Some(to.into()), Some("rc-help__way".into())];
    el_with("a", &["target", "rel", "href", "class"], attributes, said)
}

fn address(scheme: &str, number: &str) -> String {
    scheme.chars().chain(number.chars().filter(char::is_ascii_digit)).collect()
}
