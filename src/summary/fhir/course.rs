//! One trial: a medication that was taken, or a procedure.

use super::Record;
use super::parts::{
    answers, bounds, coding, concept, daily, date, exact, link, listed, push, text,
};
use crate::formulary::AgentId;
use crate::history::{
    Answer, Choice, Marks, Question, StopReason, Subject, Treatment, Trial, YesNo, span,
};
use crate::summary::pieces::{answer, name};
use crate::summary::text::{called, flat, told};
use crate::summary::{Column, Row};
use crate::words::{Said, fill};

impl Record<'_> {
    /// Adds a trial. Its notes hold all that its row in the document says, so
    /// that a record which takes in nothing else has every answer.
    pub fn add_course(&mut self, trial: &Trial) {
        let row = self.making.row(trial, false);
        match trial.subject.treatment() {
            None | Some(Treatment::Ketamine | Treatment::Esketamine) => {
                let members = self.medication(trial, &row);
                self.add("MedicationStatement", &members);
            }
            Some(
                Treatment::Ect
                | Treatment::Tms
                | Treatment::Therapy
                | Treatment::Light
                | Treatment::Vns
                | Treatment::Dbs
                | Treatment::Device
                | Treatment::Program
                | Treatment::Other,
            ) => {
                let members = self.procedure(trial, &row);
                self.add("Procedure", &members);
            }
        }
    }

    fn medication(&self, trial: &Trial, row: &Row) -> String {
        const MEDICATION: &str = r#", "status": "{}"{}, "medicationCodeableConcept": {}, "subject": {}{}, "dateAsserted": "{}", "informationSource": {}, "derivedFrom": [{}]{}, "note": [{}]{}"#;
        let choice = &self.making.words.choice;
        let mut purposes = String::new();
        if let Answer::Given(it) = &trial.answers.purpose {
            concepts(it.marks(), &choice.purpose, &mut purposes);
        }
        let mut doses = String::new();
        let most = [bounds(&trial.answers.most_time), daily(&trial.answers.most)].concat();
        self.dosage(trial, Question::Most, &most, &mut doses);
        self.dosage(trial, Question::Usual, "", &mut doses);
        let exact = exact(&trial.answers.session_dose, r#", "maxDosePerAdministration": {}"#);
        self.dosage(trial, Question::SessionDose, &exact, &mut doses);
        let patient = self.patient();
        let gaps = [
            status(trial, "active"),
            &listed("statusReason", &self.reasons(trial)),
            &self.called(trial),
            &patient,
            &period(trial, "effectivePeriod"),
            &self.today,
            &patient,
            &self.response(),
            &listed("reasonCode", &purposes),
            &self.notes(row),
            &listed("dosage", &doses),
        ];
        fill(MEDICATION, &gaps)
    }

    fn procedure(&self, trial: &Trial, row: &Row) -> String {
        const PROCEDURE: &str =
            r#", "status": "{}"{}, "code": {}, "subject": {}{}, "asserter": {}{}, "note": [{}]"#;
        let words = self.making.words;
        // What has a label tells something else than its column.
        let said = |column| -> String {
            let lines = row.cell(column).iter().filter(|it| it.label.is_empty());
            text(&lines.map(|it| flat(&it.pieces)).collect::<Vec<_>>().join("; "))
        };
        let answers = &trial.answers;
        let mut performed = period(trial, "performedPeriod");
        if performed.is_empty() && answers.start.given().or(answers.stop.given()).is_some() {
            performed = fill(r#", "performedString": {}"#, &[&said(Column::When)]);
        }
        let outcome = answers.response.given().and_then(|it| {
            let said = words.choice.response.get(usize::from(it.index()))?;
            Some(fill(r#", "outcome": {}"#, &[&concept(said.tell)]))
        });
        // A procedure has room for one reason, and the words for all.
        let reasons = self.reasons(trial);
        let reason = if reasons.is_empty() {
            reasons
        } else {
            fill(r#", "statusReason": {"text": {}}"#, &[&said(Column::Stopped)])
        };
        let patient = self.patient();
        let gaps = [
            status(trial, "in-progress"),
            &reason,
            &self.called(trial),
            &patient,
            &performed,
            &patient,
            &outcome.unwrap_or_default(),
            &self.notes(row),
        ];
        fill(PROCEDURE, &gaps)
    }

    /// The name as typed, with our key of the agent or treatment, and before it
    /// the RxNorm code where one is known.
    fn called(&self, trial: &Trial) -> String {
        let called = name(self.making.words, trial).text;
        let mut codings = String::new();
        let agent = match &trial.subject {
            Subject::Agent { agent, .. } => Some(*agent),
            Subject::Treatment { treatment, .. } => AgentId::from_key(treatment.key()),
            Subject::OtherMedicine { .. } | Subject::UnknownMedicine { .. } => None,
        };
        if let Some(agent) = agent {
            if let Some(code) = agent.rxcui() {
                const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
                // The words are ours: RxNorm's own for the code are not kept here.
                push(&mut codings, &coding(RXNORM, &code.to_string(), ""));
            }
            push(&mut codings, &coding(&answers(link::AGENT), agent.key(), agent.name()));
        }
        if let Some(treatment) = trial.subject.treatment() {
            let system = answers(link::TREATMENT);
            push(&mut codings, &coding(&system, treatment.key(), &called));
        }
        let typed = trial.subject.typed();
        let words = text(if typed.trim().is_empty() { &called } else { typed });
        let codings = listed("coding", &codings);
        fill(r#"{"text": {}{}}"#, &[&words, &codings])
    }

    /// Why it was stopped, in words: the reasons that were ticked, then those
    /// that were typed.
    fn reasons(&self, trial: &Trial) -> String {
        let mut all = String::new();
        if let Answer::Given(it) = &trial.answers.reasons {
            concepts(it.marks(), &self.making.words.choice.reason, &mut all);
        }
        if let Answer::Given(it) = &trial.answers.reasons_other {
            push(&mut all, &concept(it));
        }
        all
    }

    /// Adds a dose in words, and as a number where one exact number was given.
    fn dosage(&self, trial: &Trial, question: Question, numbers: &str, doses: &mut String) {
        let words = self.making.words;
        let value = trial.answers.get(question);
        let said = flat(&answer(words, &value, &[]));
        if !said.is_empty() {
            let label = (words.question)(question, trial.subject.treatment()).short;
            let said = text(&fill("{}: {}", &[label, &said]));
            push(doses, &fill(r#"{"text": {}{}}"#, &[&said, numbers]));
        }
    }

    /// The row of the document, a note for each of its lines.
    fn notes(&self, row: &Row) -> String {
        let document = &self.making.words.document;
        let medicine = self.making.history.trial(row.trial).is_none_or(Trial::is_medicine);
        let (label, most) = if medicine {
            (document.column_medicine, document.column_most)
        } else {
            (document.column_treatment, document.column_sessions)
        };
        let mut notes = String::new();
        let mut note = |label: &str, said: &str| {
            let said = if label.is_empty() { said.into() } else { fill("{}: {}", &[label, said]) };
            push(&mut notes, &concept(&said));
        };
        note(label, &called(row));
        for (label, said) in told(row, self.making.words, most) {
            note(label, &said);
        }
        notes
    }
}

/// Whether it goes on, is over, or was stopped before its end; unknown where
/// that was not said. `stopped` needs a reason other than the course's end.
fn status(trial: &Trial, goes_on: &'static str) -> &'static str {
    match trial.answers.taking {
        Answer::Given(YesNo::Yes) => goes_on,
        Answer::NotSure | Answer::NotAnswered => "unknown",
        Answer::Given(YesNo::No) => {
            let answers = &trial.answers;
            let other = |it: StopReason| it != StopReason::Finished;
            let cut = answers.finished == Answer::Given(YesNo::No)
                || answers.reasons_other.given().is_some()
                || answers.reasons.given().is_some_and(|it| it.iter().any(other));
            if cut { "stopped" } else { "completed" }
        }
    }
}

/// From when to when, each only as exact as it was said and left out where it is
/// no date. What still goes on has no end, and an end before its start is no
/// period: the notes have both as reported.
fn period(trial: &Trial, member: &str) -> String {
    let start = trial.answers.start.given().and_then(|it| it.read);
    let stop = trial.answers.stop.given().and_then(|it| it.read);
    let stop = stop.filter(|_| trial.answers.taking != Answer::Given(YesNo::Yes));
    if start.zip(stop).is_some_and(|(start, stop)| span::stops_before_start(start, stop)) {
        return String::new();
    }
    let (mut start, mut end) = (date(start), date(stop));
    if !start.is_empty() && !end.is_empty() {
        // R4 compares the two, and 2016 with 2016-03 has no answer: both are then
        // told to the lesser exactness.
        let long = start.len().min(end.len());
        if start.get(..long) == end.get(..long) {
            start.truncate(long);
            end.truncate(long);
        }
    }
    let template = match (start.is_empty(), end.is_empty()) {
        (true, true) => return String::new(),
        (false, true) => r#", "{}": {"start": "{}{}"}"#,
        (true, false) => r#", "{}": {"end": "{}{}"}"#,
        (false, false) => r#", "{}": {"start": "{}", "end": "{}"}"#,
    };
    fill(template, &[member, &start, &end])
}

fn concepts(marks: Marks, said: &[Said], all: &mut String) {
    for index in marks.iter() {
        push(all, &concept(said.get(usize::from(index)).map_or("", |it| it.tell)));
    }
}
