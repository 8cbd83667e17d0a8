//! Names, which a browser that translates the page must leave alone.

use yew::prelude::*;

use super::element::{Inside, el_with};
use crate::formulary::AgentId;
use crate::history::{Subject, Trial};
use crate::words::{Words, fill};

/// A sentence with a name in the place of its `{}`.
pub fn named(template: &'static str, name: &str, translate: Option<&'static str>) -> Html {
    let (before, after) =
        crate::formulary::within::halves(template, "{}").unwrap_or((template, ""));
    let name = el_with("span", &["translate"], [translate.map(Into::into)], name.to_string());
    [before.node(), name, after.node()].node()
}

/// What else a trial goes by: in quotation marks the name as it was typed, or the name
/// on the tick, which nobody typed. Nothing where that is what it is called.
pub fn also(trial: &Trial, called: &str) -> String {
    let typed = trial.subject.typed();
    match trial.subject.agent() {
        Some(agent) if typed.is_empty() => agent.brands().next().unwrap_or_default().into(),
        _ if typed.is_empty() || typed == called => String::new(),
        _ => fill("“{}”", &[typed]),
    }
}

/// `Zoloft is sertraline`: with the brand that was typed, or else the one on the tick.
pub fn brand_is(words: &Words, agent: AgentId, typed: &str) -> Option<Html> {
    let typed = agent.brands().find(|it| it.eq_ignore_ascii_case(typed));
    let brand = typed.or(agent.brands().next())?;
    let said = fill(words.screen.brand_is, &[brand, agent.name()]);
    Some(el_with("span", &["translate"], [Some("no".into())], said))
}

/// The value of `translate` for what a trial is called: a medicine has a name, a
/// treatment is said in words.
pub fn kept(trial: &Trial) -> Option<&'static str> {
    match trial.subject {
        Subject::Agent { .. } | Subject::OtherMedicine { .. } => Some("no"),
        Subject::UnknownMedicine { .. } | Subject::Treatment { .. } => None,
    }
}
