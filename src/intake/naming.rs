//! From a typed name to a trial, with what else the name said.

use super::{Action, reply};
use crate::formulary::{AgentId, Recognition, TreatmentHint, Verdict};
use crate::history::{Choice, Day, Kind, Question, Subject, Treatment, Value};

/// Adds the agent that the person chose for a typed name. A strength and a kind
/// in the name are taken too, as typed.
pub fn found(typed: &str, agent: AgentId, recognition: &Recognition, today: Day) -> Action {
    let typed = typed.trim();
    if let Some(treatment) = treatment_of(agent) {
        return Action::Add(vec![(Subject::Treatment { treatment, typed: typed.into() }, vec![])]);
    }
    let mut answers = Vec::new();
    if let Some(kind) = recognition.kind {
        answers.push((Question::Form, Value::Choice(kind.index())));
    }
    if let Some(strength) = &recognition.strength {
        let read = reply(Kind::Dose, strength, Some(agent), today);
        answers.push((Question::Most, read.value));
    }
    Action::Add(vec![(Subject::Agent { agent, typed: typed.into() }, answers)])
}

/// Adds each of several agents that one text names.
pub fn each_found(typed: &str, recognition: &Recognition) -> Action {
    let trial = |agent: AgentId| {
        let typed = typed.trim().to_string();
        let subject = match treatment_of(agent) {
            Some(treatment) => Subject::Treatment { treatment, typed },
            None => Subject::Agent { agent, typed },
        };
        (subject, Vec::new())
    };
    Action::Add(recognition.matches.iter().map(|it| trial(it.agent)).collect())
}

/// Adds a treatment that was typed among the medicines.
pub fn found_treatment(typed: &str, hint: TreatmentHint) -> Action {
    let subject = Subject::Treatment { treatment: hinted(hint), typed: typed.trim().into() };
    Action::Add(vec![(subject, Vec::new())])
}

/// Keeps a name as it was typed. A class of medicines is a name that is not
/// known.
pub fn typed_as_is(typed: &str) -> Action {
    let typed = typed.trim().to_string();
    let subject = match crate::formulary::recognize(&typed).verdict {
        Verdict::Class => Subject::UnknownMedicine { typed },
        _ => Subject::OtherMedicine { typed },
    };
    Action::Add(vec![(subject, Vec::new())])
}

/// Ketamine and esketamine are asked about as treatments: sessions, not weeks.
pub fn treatment_of(agent: AgentId) -> Option<Treatment> {
    match agent.key() {
        "ketamine" => Some(Treatment::Ketamine),
        "esketamine" => Some(Treatment::Esketamine),
        _ => None,
    }
}

/// The treatment that a typed name hints at.
pub fn hinted(hint: TreatmentHint) -> Treatment {
    match hint {
        TreatmentHint::Ect => Treatment::Ect,
        TreatmentHint::Tms => Treatment::Tms,
        TreatmentHint::Psychotherapy => Treatment::Therapy,
        TreatmentHint::Light => Treatment::Light,
        TreatmentHint::Vns => Treatment::Vns,
        TreatmentHint::Dbs => Treatment::Dbs,
        TreatmentHint::OtherDevice => Treatment::Device,
        TreatmentHint::Hospital => Treatment::Program,
        TreatmentHint::SelfCare => Treatment::Other,
    }
}
