//! A question that is answered by a tap or in one's own words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::element::{Inside, el, el_with, shown};
use super::radios::{Radios, Stand};
use crate::history::Value;
use crate::intake::Reply;
use crate::ui::tell;
use crate::words::{Words, fill};

/// Chips for the usual answers, a field for any other, and beneath it what the
/// words were read as. Where they can mean several things, these are offered;
/// where they mean nothing to us, they are kept as they are.
pub struct TypedField {
    /// The words.
    pub words: &'static Words,
    /// Unique on the screen.
    pub id: &'static str,
    /// The question.
    pub legend: &'static str,
    /// A hint; may be empty.
    pub hint: &'static str,
    /// An example of what can be typed.
    pub example: &'static str,
    /// Answers at a tap.
    pub quick: Vec<Value>,
    /// The answer so far.
    pub value: Value,
    /// Reads what was typed.
    pub read: Callback<String, Reply>,
    /// Says what was read, with `{}` for it.
    pub read_back: &'static str,
    /// The answer changed.
    pub on_value: Callback<Value>,
}

impl TypedField {
    /// Shows the question.
    pub fn show(self) -> Html {
        let screen = &self.words.screen;
        let quick = self.quick.clone();
        let chosen = match &self.value {
            Value::NotSure => Some(quick.len()),
            value => quick.iter().position(|it| it == value),
        };
        let chip = |it| AttrValue::from(tell::reading(self.words, it).unwrap_or_default());
        let options = quick.iter().map(chip).chain([screen.not_sure.into()]).collect();
        let after = self.own(if chosen.is_some() { "" } else { self.value.own_words() });
        let on_choose = self.on_value.reform(move |place: Option<u8>| match place {
            None => Value::NotAnswered,
            Some(place) => quick.get(usize::from(place)).cloned().unwrap_or(Value::NotSure),
        });
        Radios {
            id: self.id.into(),
            legend: self.legend,
            hint: self.hint,
            lead: None,
            options,
            chosen: chosen.map(|it| it as u8),
            stand: Stand::Chips,
            clear: screen.clear,
            on_choose,
            after,
        }
        .show()
    }

    /// The field for one's own words.
    fn own(&self, own_words: &str) -> Html {
        let screen = &self.words.screen;
        let said_id = [self.id, "-said"].concat();
        let onchange = {
            let read = self.read.clone();
            self.on_value.reform(move |event: Event| {
                read.emit(event.target_unchecked_into::<HtmlInputElement>().value()).value
            })
        };
        let label = if self.quick.is_empty() { screen.type_it } else { screen.or_type };
        // It stays in sight while one types, as a placeholder would not.
        let label = match self.example {
            "" => label.into(),
            example => [label, ", ", example].concat(),
        };
        let said = if own_words.is_empty() { Html::default() } else { self.said(own_words) };
        let named = fill("{}: {}", &[self.legend, &label]);
        let input = html! {
            <input
                class="rc-input"
                type="text"
                id={[self.id, "-text"].concat()}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="done"
                dir="auto"
                aria-label={named}
                aria-describedby={said_id.clone()}
                value={own_words.to_string()}
                {onchange}
            />
        };
        let attributes = [Some(said_id.into()), Some("status".into()), Some("rc-said".into())];
        [
            el("label", "rc-own", [el("span", "rc-own__label", label), input]),
            el_with("div", &["id", "role", "class"], attributes, said),
        ]
        .node()
    }

    /// What the person's words were read as, or what is asked about them.
    fn said(&self, own_words: &str) -> Html {
        let screen = &self.words.screen;
        let reply = self.read.emit(own_words.into());
        let read = tell::reading(self.words, &self.value);
        let meaning = |it: &crate::intake::Meaning| {
            let value = it.value.clone();
            html! {
                <button
                    class="rc-button"
                    type="button"
                    aria-pressed={if it.value == self.value { "true" } else { "false" }}
                    onclick={self.on_value.reform(move |_: MouseEvent| value.clone())}
                >
                    { tell::meaning(self.words, it) }
                </button>
            }
        };
        let ask = (!reply.meanings.is_empty()).then(|| {
            let meanings: Html = reply.meanings.iter().map(meaning).collect();
            [
                el("p", "rc-said__ask", screen.which_did_you_mean),
                el("div", "rc-said__meanings", meanings),
            ]
            .node()
        });
        let unlikely = reply.unlikely && read.is_some();
        let said = match read {
            Some(read) => el("p", "", fill(self.read_back, &[&read])),
            None => el("p", "", screen.kept_as_words),
        };
        let unlikely = unlikely.then(|| el("p", "", screen.is_number_right));
        [shown(ask), said, shown(unlikely)].node()
    }
}
