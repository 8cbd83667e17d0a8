//! Any of several choices, as native checkboxes.

use yew::prelude::*;

use super::element::Inside;
use super::radios::{choice, group};
use crate::history::{Marks, Value};

/// A question with any number of answers, "none of these" and "not sure". Each
/// of these two takes back all others.
pub struct Checks {
    /// Names the group; unique on the screen.
    pub id: &'static str,
    /// The question.
    pub legend: &'static str,
    /// A hint; may be empty.
    pub hint: &'static str,
    /// The choices that are offered, with their places.
    pub options: Vec<(u8, &'static str)>,
    /// The answer so far.
    pub value: Value,
    /// The words for "none of these".
    pub none: &'static str,
    /// The words for "not sure".
    pub not_sure: &'static str,
    /// The answer changed.
    pub on_value: Callback<Value>,
}

impl Checks {
    /// Shows the question.
    pub fn show(self) -> Html {
        let Checks { id, legend, hint, options, value, none, not_sure, on_value } = self;
        let marks = match value {
            Value::Choices(marks) => marks,
            _ => Marks::default(),
        };
        let check = |text: &'static str, checked: bool, next: Value| {
            choice(
                "checkbox",
                None,
                checked,
                text.node(),
                on_value.reform(move |_: Event| next.clone()),
            )
        };
        let option = |(index, text): (u8, &'static str)| {
            let next = marks.toggled(index);
            // Unticking the last one takes the answer back; it does not say
            // "none".
            let next = if next.is_empty() { Value::NotAnswered } else { Value::Choices(next) };
            check(text, marks.has(index), next)
        };
        let whole = |text: &'static str, it: Value| {
            let checked = value == it;
            check(text, checked, if checked { Value::NotAnswered } else { it })
        };
        let options: Html = options.into_iter().map(option).collect();
        let nothing = whole(none, Value::Choices(Marks::default()));
        let unsure = whole(not_sure, Value::NotSure);
        let choices = [options, nothing, unsure].node();
        group(id, legend, hint, None, "rc-choices rc-choices--chips", choices, Html::default())
    }
}
