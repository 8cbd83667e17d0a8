//! Help lines as links that call or text.

use yew::prelude::*;

use crate::words::{HelpLine, Region, Words, fill};

/// A number is not an address that this frame goes to. To Chromium it is, where it has
/// no window of its own: it asks whether to leave the page, and where the host's policy
/// does not name `tel:`, it shows an error in place of the form and calls nobody.
const OWN_WINDOW: (&str, &str) = ("_blank", "noopener");

/// The help lines of a region, and last the number for danger now.
pub fn help_lines(words: &'static Words, region: Region) -> Html {
    let (target, rel) = OWN_WINDOW;
    let line = |line: &HelpLine| {
        html! {
            <li class="rc-help-list__line">
                if line.is_emergency() {
                    <a class="rc-help__way" {target} {rel} href={address("tel:", line.call)}>
                        { fill(words.screen.support_danger, &[line.call]) }
                    </a>
                } else {
                    <strong translate="no">{ line.name }</strong>
                    { contact(words, line) }
                }
                if let Some(note) = line.note {
                    <p class="rc-help-list__note">{ words.about(note) }</p>
                }
            </li>
        }
    };
    let lines = region.help_lines().iter().map(line);
    html! { <ul class="rc-help-list">{ lines.collect::<Html>() }</ul> }
}

/// The help lines in short, for the foot of a screen and of the paper.
pub fn help_in_short(words: &'static Words, region: Region) -> Html {
    html! {
        <p class="rc-help">
            { words.screen.in_crisis }
            { region.in_short().map(|it| contact(words, it)).collect::<Html>() }
            { region.in_short().filter(|it| it.is_emergency()).filter_map(|it| it.note).map(|it| words.about(it)).collect::<Html>() }
        </p>
    }
}

fn contact(words: &'static Words, line: &HelpLine) -> Html {
    let (target, rel) = OWN_WINDOW;
    html! {
        <span class="rc-help__ways">
            if !line.call.is_empty() {
                <a class="rc-help__way" {target} {rel} href={address("tel:", line.call)}>
                    { fill(words.screen.call, &[line.call]) }
                </a>
            }
            if !line.text.is_empty() {
                <a class="rc-help__way" {target} {rel} href={address("sms:", line.text)}>
                    { words.text_to(line) }
                </a>
            }
            if !line.site.is_empty() {
                <span class="rc-help__way" translate="no">{ line.site }</span>
            }
        </span>
    }
}

fn address(scheme: &str, number: &str) -> String {
    scheme.chars().chain(number.chars().filter(char::is_ascii_digit)).collect()
}
