//! What could still be looked up, and what does not go together. Neither ever
//! blocks.

use std::rc::Rc;

use super::{Intake, Reply, Step, reply_on, reply_to};
use crate::formulary::{Sense, WordRole, tokens};
use crate::history::{
    Answer, HowMany, Question, Subject, Topic, Trial, TrialId, Value, When, YesNo,
};
use crate::reading::{self, Reading};
use crate::words::Words;

/// An answer that the summary lacks and that a bottle or a pharmacy may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The trial.
    pub trial: TrialId,
    /// The question.
    pub question: Question,
}

/// Two answers that do not go together, or one that is unusual. Asked about once
/// and in place; the answers stay as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// It ended before it began.
    StopsBeforeStart(TrialId),
    /// Still taken, and yet a date of stopping.
    TakingAndStopped(TrialId),
    /// It began or ended in time to come.
    DateInFuture(TrialId, Question),
    /// No sessions, or more than a thousand.
    SessionsUnusual(TrialId),
    /// The present stretch of depression begins in time to come.
    EpisodeInFuture,
    /// Born in time to come.
    BirthInFuture,
}

impl Concern {
    /// The trial that it is about.
    pub fn trial(self) -> Option<TrialId> {
        match self {
            Concern::StopsBeforeStart(id)
            | Concern::TakingAndStopped(id)
            | Concern::DateInFuture(id, _)
            | Concern::SessionsUnusual(id) => Some(id),
            Concern::EpisodeInFuture | Concern::BirthInFuture => None,
        }
    }

    /// Where it can be mended.
    pub fn step(self) -> Step {
        match self.trial() {
            Some(id) => Step::Trial(id),
            None if self == Concern::EpisodeInFuture => Step::Medicines,
            None => Step::Visit,
        }
    }

    /// The key of the question beside which it is said.
    pub fn question(self) -> &'static str {
        match self {
            Concern::StopsBeforeStart(_) => Question::Stop.key(),
            // The date was there before: it is this answer that does not go with it.
            Concern::TakingAndStopped(_) => Question::Taking.key(),
            Concern::DateInFuture(_, question) => question.key(),
            Concern::SessionsUnusual(_) => Question::Sessions.key(),
            Concern::EpisodeInFuture => Topic::EpisodeStart.key(),
            Concern::BirthInFuture => Topic::Birth.key(),
        }
    }

    /// The same in words.
    pub fn told(self, words: &Words) -> &'static str {
        let document = &words.document;
        match self {
            Concern::StopsBeforeStart(_) => document.stops_before_start,
            Concern::TakingAndStopped(_) => document.taking_and_stopped,
            Concern::DateInFuture(..) | Concern::EpisodeInFuture | Concern::BirthInFuture => {
                document.date_in_future
            }
            Concern::SessionsUnusual(_) => document.sessions_unusual,
        }
    }
}

/// What could be looked up, by trial: dose, time at it, dates; of a treatment, sessions.
pub fn gaps(intake: &Intake) -> Vec<Gap> {
    const MEDICINE: [Question; 4] =
        [Question::Most, Question::MostTime, Question::Start, Question::Stop];
    const TREATMENT: [Question; 3] = [Question::Sessions, Question::SessionDose, Question::Start];
    let mut gaps = Vec::new();
    for trial in intake.history.trials() {
        let looked_up: &[Question] = if trial.is_medicine() { &MEDICINE } else { &TREATMENT };
        let asked = trial.asked();
        for question in looked_up {
            let blank = matches!(trial.answers.get(*question), Value::NotAnswered | Value::NotSure);
            if blank && asked.contains(question) {
                gaps.push(Gap { trial: trial.id, question: *question });
            }
        }
    }
    gaps
}

/// The answers in own words that can mean several things, where none of these was
/// chosen: the first one of each screen, by the key of its question.
pub fn unsettled(intake: &Intake) -> Vec<(Step, &'static str)> {
    let is_open = |reply: Reply, value: &Value| !reply.meanings.is_empty() && reply.value == *value;
    let mut steps = Vec::new();
    let person = &intake.history.person;
    let of_person = |it: &Topic| {
        let value = person.get(*it);
        is_open(reply_on(*it, value.own_words(), intake.today), &value)
    };
    if let Some(topic) = Topic::ALL.iter().find(|it| of_person(it)) {
        steps.push((Step::Medicines, topic.key()));
    }
    for trial in intake.history.trials() {
        let open = |it: &Question| {
            let value = trial.answers.get(*it);
            let agent = trial.subject.agent();
            is_open(reply_to(*it, value.own_words(), agent, intake.today), &value)
        };
        if let Some(question) = Question::ALL.iter().find(|it| open(it)) {
            steps.push((Step::Trial(trial.id), question.key()));
        }
    }
    steps
}

/// The trials whose own words name a year, `lexapro 20mg 2019`, where neither start nor end
/// is told: the year is one of these, or lies between them, and only the person knows.
pub fn undated(intake: &Intake) -> Vec<(Step, &'static str)> {
    let dated = |words: &str| {
        let tokens = tokens(words);
        let mut after = tokens.iter().skip(1);
        // `2000 mg` is no year, and the day of a fill is neither.
        let year = tokens.iter().any(|it| {
            let measured = after.next().is_some_and(|it| it.role == WordRole::Unit);
            it.is_year() && !measured
        });
        year && !tokens.iter().any(|it| it.sense == Sense::Label)
    };
    let is_undated = |trial: &&Rc<Trial>| {
        let blank = |it: Question| trial.answers.get(it) == Value::NotAnswered;
        trial.asked().contains(&Question::Start)
            && blank(Question::Start)
            && blank(Question::Stop)
            && (dated(trial.subject.typed())
                || dated(trial.answers.get(Question::Note).own_words()))
    };
    let trials = intake.history.trials().iter().filter(is_undated);
    trials.map(|it| (Step::Trial(it.id), Question::Start.key())).collect()
}

/// What does not go together in one trial.
pub fn concerns_about(trial: &Trial, intake: &Intake) -> Vec<Concern> {
    let mut found = Vec::new();
    concerns_of(trial, intake, &mut found);
    found
}

/// What does not go together.
pub fn concerns(intake: &Intake) -> Vec<Concern> {
    let mut found = Vec::new();
    for trial in intake.history.trials() {
        concerns_of(trial, intake, &mut found);
    }
    found.extend(concerns_outside(intake));
    found
}

/// What does not go together outside of any trial.
pub fn concerns_outside(intake: &Intake) -> Vec<Concern> {
    let to_come = |it: When| it.earliest().is_some_and(|it| it > intake.today);
    let mut found = Vec::new();
    let person = &intake.history.person;
    if person.episode_start.given().and_then(|it| it.read).is_some_and(to_come) {
        found.push(Concern::EpisodeInFuture);
    }
    if let Value::Text(birth) = person.get(Topic::Birth)
        && let Reading::Value(born) = reading::when(&birth, intake.today).reading
        && to_come(born)
    {
        found.push(Concern::BirthInFuture);
    }
    found
}

fn concerns_of(trial: &Trial, intake: &Intake, found: &mut Vec<Concern>) {
    let answers = &trial.answers;
    let start = answers.start.given().and_then(|it| it.read);
    let stop = answers.stop.given().and_then(|it| it.read);
    if let (Some(start), Some(stop)) = (start, stop)
        && crate::history::span::stops_before_start(start, stop)
    {
        found.push(Concern::StopsBeforeStart(trial.id));
    }
    if answers.taking == Answer::Given(YesNo::Yes) && answers.stop.given().is_some() {
        found.push(Concern::TakingAndStopped(trial.id));
    }
    let to_come = |it: When| it.earliest().is_some_and(|it| it > intake.today);
    let dates = [(start, Question::Start), (stop, Question::Stop)];
    if let Some((_, question)) = dates.into_iter().find(|it| it.0.is_some_and(to_come)) {
        found.push(Concern::DateInFuture(trial.id, question));
    }
    if let Some(count) = answers.sessions.given().and_then(|it| it.read) {
        let number = match count.many {
            HowMany::Just(number)
            | HowMany::Between(_, number)
            | HowMany::AtLeast(number)
            | HowMany::Under(number) => Some(number.millionths()),
            HowMany::Few => None,
        };
        let usual = 1..=1_000 * crate::history::Amount::ONE;
        if number.is_some_and(|it| !usual.contains(&it)) {
            found.push(Concern::SessionsUnusual(trial.id));
        }
    }
}

/// What a trial is called on the screens: the agent's name, the name as typed,
/// or words for a name that is not known.
pub fn name(trial: &Trial, words: &Words) -> String {
    match &trial.subject {
        Subject::Agent { agent, .. } => agent.name().into(),
        Subject::OtherMedicine { typed } => typed.clone(),
        Subject::UnknownMedicine { .. } => words.screen.unknown_name.into(),
        Subject::Treatment { treatment, .. } => {
            let index = usize::from(crate::history::Choice::index(*treatment));
            words.choice.treatment.get(index).map_or("", |it| it.ask).into()
        }
    }
}
