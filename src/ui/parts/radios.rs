//! One of a few choices, as native radio buttons.

use yew::prelude::*;

use super::button::{Look, button};
use super::element::{Inside, el, el_with, shown};

/// How the choices stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand {
    /// Side by side, for a word or two.
    Chips,
    /// One below the other, for a line.
    Rows,
}

/// A question with a few answers. Arrow keys move between them, as radio buttons
/// do everywhere.
pub struct Radios {
    /// Names the group; unique on the screen.
    pub id: String,
    /// The question.
    pub legend: &'static str,
    /// A hint; may be empty.
    pub hint: &'static str,
    /// The id of what is said before several questions and belongs to this one too.
    pub lead: Option<&'static str>,
    /// The choices.
    pub options: Vec<AttrValue>,
    /// Which one is chosen.
    pub chosen: Option<u8>,
    /// How they stand.
    pub stand: Stand,
    /// The word for taking the answer back.
    pub clear: &'static str,
    /// A choice was made (its place), or taken back.
    pub on_choose: Callback<Option<u8>>,
    /// What follows within the group: a field to type into.
    pub after: Html,
}

impl Radios {
    /// Shows the question.
    pub fn show(self) -> Html {
        let Radios { id, legend, hint, lead, options, chosen, stand, clear, on_choose, after } =
            self;
        let list = match stand {
            Stand::Chips => "rc-choices rc-choices--chips",
            Stand::Rows => "rc-choices",
        };
        let option = |(index, text): (usize, AttrValue)| {
            let index = index as u8;
            choice(
                "radio",
                Some(id.clone()),
                chosen == Some(index),
                text.node(),
                on_choose.reform(move |_: Event| Some(index)),
            )
        };
        let options: Html = options.into_iter().enumerate().map(option).collect();
        let clear = match chosen {
            Some(_) => button(
                "clear",
                Look::Link,
                clear,
                Some([clear, ": ", legend].concat()),
                on_choose.reform(|_| None),
            ),
            None => Html::default(),
        };
        group(&id, legend, hint, lead, list, [options, clear].node(), after)
    }
}

/// A fieldset with its question, its hint and its choices.
pub fn group(
    id: &str,
    legend: &'static str,
    hint: &'static str,
    lead: Option<&'static str>,
    list: &'static str,
    choices: Html,
    after: Html,
) -> Html {
    let hint_id = (!hint.is_empty()).then(|| [id, "-hint"].concat());
    let described = hint_id.clone().or(lead.map(String::from));
    let hint = hint_id.map(|it| hint_of(it, hint));
    let inside =
        [el("legend", "rc-question__legend", legend), shown(hint), el("div", list, choices), after];
    html! {
        <fieldset
            class="rc-question"
            key={id}
            name={id.to_string()}
            aria-describedby={described}
        >
            { inside.node() }
        </fieldset>
    }
}

/// The question of a field.
pub fn label_of(id: &'static str, label: &'static str) -> Html {
    let attributes = [Some(id.into()), Some("rc-question__legend".into())];
    el_with("label", &["for", "class"], attributes, label)
}

/// The hint of a question.
pub fn hint_of(id: String, hint: &'static str) -> Html {
    el_with("p", &["id", "class"], [Some(id.into()), Some("rc-question__hint".into())], hint)
}

/// One choice: a native input with its words. No browser is to keep what was chosen
/// with its list of open pages.
pub fn choice(
    kind: &'static str,
    name: Option<String>,
    checked: bool,
    text: Html,
    onchange: Callback<Event>,
) -> Html {
    let input = html! {
        <input class="rc-choice__input" type={kind} {name} autocomplete="off" {checked} {onchange} />
    };
    el("label", "rc-choice", [input, el("span", "", text)])
}
