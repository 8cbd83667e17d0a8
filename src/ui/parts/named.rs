//! Names, which a browser that translates the page must leave alone.

use yew::prelude::*;

use crate::history::{Subject, Trial};

/// A sentence with a name in the place of its `{}`.
pub fn named(template: &'static str, name: &str, translate: Option<&'static str>) -> Html {
    let (before, after) =
        crate::formulary::within::halves(template, "{}").unwrap_or((template, ""));
    html! { <>{ before }<span {translate}>{ name }</span>{ after }</> }
}

/// The value of `translate` for what a trial is called: a medicine has a name, a
/// treatment is said in words.
pub fn kept(trial: &Trial) -> Option<&'static str> {
    match trial.subject {
        Subject::Agent { .. } | Subject::OtherMedicine { .. } => Some("no"),
        Subject::UnknownMedicine { .. } | Subject::Treatment { .. } => None,
    }
}
