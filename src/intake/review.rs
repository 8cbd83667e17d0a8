//! What could still be looked up, and what does not go together. Neither ever
//! blocks.

use crate::history::{Answer, HowMany, Question, Subject, Topic, Trial, TrialId, Value, YesNo};
use crate::intake::Intake;
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
    /// It began in time to come.
    StartInFuture(TrialId),
    /// No sessions, or more than a thousand.
    SessionsUnusual(TrialId),
    /// Born in time to come.
    BirthInFuture,
}

impl Concern {
    /// The trial that it is about.
    pub fn trial(self) -> Option<TrialId> {
        match self {
            Concern::StopsBeforeStart(id)
            | Concern::TakingAndStopped(id)
            | Concern::StartInFuture(id)
            | Concern::SessionsUnusual(id) => Some(id),
            Concern::BirthInFuture => None,
        }
    }

    /// The same in words.
    pub fn told(self, words: &Words) -> &'static str {
        let document = &words.document;
        match self {
            Concern::StopsBeforeStart(_) => document.stops_before_start,
            Concern::TakingAndStopped(_) => document.taking_and_stopped,
            Concern::StartInFuture(_) => document.start_in_future,
            Concern::SessionsUnusual(_) => document.sessions_unusual,
            Concern::BirthInFuture => document.birth_in_future,
        }
    }
}

/// What could be looked up, by trial: dose, time at it, dates, response.
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
    if let Value::Text(birth) = intake.history.person.get(Topic::Birth)
        && let crate::reading::Reading::Value(born) =
            crate::reading::when(&birth, intake.today).reading
        && born.earliest().is_some_and(|it| it > intake.today)
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
    if start.and_then(|it| it.earliest()).is_some_and(|it| it > intake.today) {
        found.push(Concern::StartInFuture(trial.id));
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
