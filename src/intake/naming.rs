//! From a typed name to a trial, with what else the name said.

use super::{Action, Offer, offers, reply_to};
use crate::formulary::{
    AgentId, Match, Recognition, TreatmentHint, Verdict, combination, recognize,
};
use crate::history::{Choice, Day, Question, Subject, Treatment, Trial, Value};
use crate::reading::{Means, list};

/// Adds the agent that the person chose for a typed name. What stands beside the name is
/// read as in a pasted list: of `0.5 mg/kg` or `50 mg twice a day` the number alone
/// would be another dose, and `2014-2016` is none.
pub fn found(typed: &str, agent: AgentId, recognition: &Recognition, today: Day) -> Action {
    let offered = offers(&list(typed, today), &[], today);
    let (mut subject, mut answers) = told(typed, agent, &offered);
    if recognition.verdict == Verdict::Split {
        // One of several: the others stay beside it.
        subject = self::subject(typed, agent);
    }
    let is_read = offered.iter().flatten().any(|it| it.met.is_some_and(|it| it.agent == agent));
    let mut add = |question: Question, value: Value| {
        if answers.iter().all(|it| it.0 != question) {
            answers.push((question, value));
        }
    };
    if let Some(kind) = recognition.kind.filter(|_| subject.treatment().is_none()) {
        add(Question::Form, Value::Choice(kind.index()));
    }
    // Of a name that is misspelt the list says nothing; of one that it knows, what it left
    // is in doubt: the 6 of `Symbyax 6/25`.
    if let Some(dose) = recognition.strength.as_ref().filter(|_| !is_read) {
        let question = dose_of(&subject);
        add(question, reply_to(question, dose, Some(agent), today).value);
    }
    Action::Add(vec![(subject, answers)])
}

/// Adds each of several medicines that one text names, each with its own words:
/// `Zoloft 50 mg and Abilify 5 mg` is two names and two doses. A product that
/// holds two of them is another answer, and is not added beside them.
pub fn each_found(typed: &str, recognition: &Recognition, today: Day) -> Action {
    let lines = list(typed, today);
    let offered = offers(&lines, &[], today);
    let all = &recognition.matches;
    let mut trials = Vec::new();
    for it in all {
        let holds = |a: &Match, b: &Match| combination(a.agent, b.agent) == Some(it.agent);
        if all.iter().any(|a| all.iter().any(|b| holds(a, b))) {
            continue;
        }
        trials.push(told(typed, it.agent, &offered));
    }
    // A medicine beside them that is not ours, and a treatment.
    for (line, offers) in lines.iter().zip(&offered) {
        if matches!(line.means, Means::Other | Means::Treatment(_)) {
            add(offers, &mut trials);
        }
    }
    Action::Add(trials)
}

/// What a text comes to that is more than one name: each of several medicines, or a
/// treatment.
pub fn whole(typed: &str, recognition: &Recognition, today: Day) -> Option<Action> {
    match recognition.verdict {
        Verdict::Split => Some(each_found(typed, recognition, today)),
        Verdict::Treatment(hint) => Some(found_treatment(typed, hint, today)),
        _ => None,
    }
}

/// A trial of an agent with what the text says of it.
fn told(typed: &str, agent: AgentId, offered: &[Vec<Offer>]) -> (Subject, Vec<(Question, Value)>) {
    for offer in offered.iter().flatten() {
        if offer.met.is_some_and(|it| it.agent == agent) {
            return (offer.subject.clone(), offer.answers.clone());
        }
    }
    (subject(typed, agent), Vec::new())
}

fn add(offers: &[Offer], trials: &mut Vec<(Subject, Vec<(Question, Value)>)>) {
    for it in offers {
        trials.push((it.subject.clone(), it.answers.clone()));
    }
}

/// The question that a dose in a name or a line answers: of ketamine and
/// esketamine it is the dose of one session.
pub(super) fn dose_of(subject: &Subject) -> Question {
    match subject.treatment() {
        None => Question::Most,
        Some(_) => Question::SessionDose,
    }
}

/// An agent, or the treatment that it is asked about as.
pub(super) fn subject(typed: &str, agent: AgentId) -> Subject {
    let typed = typed.trim().to_string();
    match treatment_of(agent) {
        Some(treatment) => Subject::Treatment { treatment, typed },
        None => Subject::Agent { agent, typed },
    }
}

/// Adds a treatment that was typed among the medicines.
pub fn found_treatment(typed: &str, hint: TreatmentHint, today: Day) -> Action {
    let mut lines = list(typed, today);
    lines.retain(|it| matches!(it.means, Means::Treatment(_)));
    if lines.len() > 1 {
        let mut trials = Vec::new();
        offers(&lines, &[], today).iter().for_each(|it| add(it, &mut trials));
        return Action::Add(trials);
    }
    let subject = Subject::Treatment { treatment: hinted(hint), typed: typed.trim().into() };
    Action::Add(vec![(subject, Vec::new())])
}

/// Keeps a name as it was typed. A class of medicines is a name that is not
/// known.
pub fn typed_as_is(typed: &str) -> Action {
    let typed = typed.trim().to_string();
    let subject = match recognize(&typed).verdict {
        Verdict::Class => Subject::UnknownMedicine { typed },
        _ => Subject::OtherMedicine { typed },
    };
    Action::Add(vec![(subject, Vec::new())])
}

/// Adds a name that was typed and is not added yet when the person goes on: what it is
/// where nothing needs to be asked, and otherwise the name as it was typed.
pub fn left_typed(typed: &str, today: Day) -> Option<Action> {
    if typed.trim().is_empty() {
        return None;
    }
    let recognition = recognize(typed);
    Some(match (recognition.verdict, recognition.matches.first()) {
        (Verdict::Exact, Some(it)) => found(typed, it.agent, &recognition, today),
        (Verdict::Treatment(hint), _) => found_treatment(typed, hint, today),
        _ => typed_as_is(typed),
    })
}

/// What a name that is kept as it was typed may be after all, if anything.
pub fn may_be(trial: &Trial) -> Option<Recognition> {
    let Subject::OtherMedicine { typed } = &trial.subject else { return None };
    let nothing = |it: &Verdict| matches!(it, Verdict::Class | Verdict::Other | Verdict::None);
    Some(recognize(typed)).filter(|it| !nothing(&it.verdict))
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
