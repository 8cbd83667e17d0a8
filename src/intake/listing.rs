//! From the lines of a pasted list to trials, each offered and none taken
//! without a tick.

use super::naming::{dose_of, subject};
use super::{Action, hinted, reply_to};
use crate::formulary::{AgentId, Match};
use crate::history::{Choice, Day, Question, Subject, Trial, TrialId, Value, YesNo};
use crate::reading::{ListLine, Means};

/// One trial that can be made of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it is of.
    pub subject: Subject,
    /// What the line says about it.
    pub answers: Vec<(Question, Value)>,
    /// The name that was met, where it is of an agent.
    pub met: Option<Match>,
    /// Whether it is ticked before anybody ticks anything.
    pub ticked: bool,
    /// Whether the agent is in the list already, above or before it was pasted.
    pub again: bool,
}

/// What each line of a list offers: one trial for each meaning, and for a line
/// with no certain meaning that it is kept as it is. A heading offers nothing.
///
/// Only a plain exact name is ticked, and of several lines with the same agent,
/// as in a list of fills, only the first that says anything of it. `known` are the agents that are there
/// already, each with whether anything was said of it: what a line says of one of
/// which nothing was said is news.
pub fn offers(lines: &[ListLine], known: &[(AgentId, bool)], today: Day) -> Vec<Vec<Offer>> {
    let mut known = known.to_vec();
    let mut told = Vec::new();
    for line in lines.iter().filter(|it| it.sure && says_anything(it)) {
        if let Means::Agent(it) = &line.means
            && !told.contains(&it.agent)
        {
            told.push(it.agent);
        }
    }
    lines.iter().map(|line| offers_of(line, &mut known, &told, today)).collect()
}

/// Whether a line says more than a name.
fn says_anything(line: &ListLine) -> bool {
    let words = [&line.dose, &line.start, &line.stop, &line.total, &line.sessions];
    line.more || line.current || line.kind.is_some() || words.into_iter().any(Option::is_some)
}

/// `told` are the agents of which some line says more than the name.
fn offers_of(
    line: &ListLine,
    known: &mut Vec<(AgentId, bool)>,
    told: &[AgentId],
    today: Day,
) -> Vec<Offer> {
    let typed = if line.name.is_empty() { &line.text } else { &line.name };
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let other = || (Subject::OtherMedicine { typed: typed.clone() }, None);
    let agent = |it: &Match| (subject(&typed, it.agent), Some(*it));
    let subjects = match &line.means {
        Means::Agent(it) => vec![agent(it)],
        Means::Maybe(all) => {
            let mut all: Vec<_> = all.iter().map(agent).collect();
            all.push(other());
            all
        }
        Means::Treatment(hint) => {
            vec![(Subject::Treatment { treatment: hinted(*hint), typed }, None)]
        }
        Means::Class => vec![(Subject::UnknownMedicine { typed }, None)],
        Means::Other | Means::Nothing => vec![other()],
        Means::Heading => Vec::new(),
    };
    let mut offers = Vec::new();
    for (subject, met) in subjects {
        let answers = answers(line, &subject, today);
        offers.push(Offer { subject, answers, met, ticked: line.sure, again: false });
    }
    if let (Means::Agent(it), [offer]) = (&line.means, offers.as_mut_slice()) {
        // `I took Zoloft and Prozac`, and further down `Zoloft: 100 mg, 2012`
        let bare = offer.answers.is_empty();
        let told_elsewhere = bare && told.contains(&it.agent);
        let in_list = known.iter().any(|known| known.0 == it.agent && (known.1 || bare));
        offer.again = in_list || told_elsewhere;
        // What was not taken is no reason to leave the next one.
        if offer.ticked && !told_elsewhere {
            known.push((it.agent, true));
        }
        offer.ticked &= !offer.again;
    }
    offers
}

/// The answers that a line gives, in its own words. What is not an answer stays
/// in a note with the whole line.
fn answers(line: &ListLine, subject: &Subject, today: Day) -> Vec<(Question, Value)> {
    let mut answers = Vec::new();
    let medicine = subject.treatment().is_none();
    if let Some(kind) = line.kind.filter(|_| medicine) {
        answers.push((Question::Form, Value::Choice(kind.index())));
    }
    if line.current {
        answers.push((Question::Taking, Value::Choice(YesNo::Yes.index())));
    }
    let asked = Trial::new(TrialId(0), subject.clone()).asked();
    let mut left = !medicine && line.kind.is_some();
    for (question, words) in [
        (dose_of(subject), &line.dose),
        (Question::Start, &line.start),
        (Question::Stop, &line.stop),
        (Question::Total, &line.total),
        (Question::Sessions, &line.sessions),
    ] {
        let Some(words) = words else { continue };
        if asked.contains(&question) {
            answers.push((question, reply_to(question, words, subject.agent(), today).value));
        } else {
            left = true;
        }
    }
    if (line.more || left) && !line.name.is_empty() {
        answers.push((Question::Note, Value::Text(line.text.clone())));
    }
    answers
}

/// Adds what is ticked.
pub fn taken<'a>(offers: impl Iterator<Item = &'a Offer>) -> Action {
    let ticked = offers.filter(|it| it.ticked);
    Action::Add(ticked.map(|it| (it.subject.clone(), it.answers.clone())).collect())
}
