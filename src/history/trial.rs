//! One course of one agent or treatment.

use super::answers::{Answers, Question};
use super::choices::{SideEffect, StopReason, Treatment, YesNo};
use super::value::Value;
use crate::formulary::AgentId;

/// Names a trial within one history, while it is there. The next one takes the place
/// after the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrialId(pub u32);

/// What was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An agent of the formulary.
    Agent {
        /// Which.
        agent: AgentId,
        /// The name as the person typed it; empty where it was ticked.
        typed: String,
    },
    /// A medicine that the formulary does not have, by the name as typed.
    OtherMedicine {
        /// As typed.
        typed: String,
    },
    /// A medicine whose name is not remembered.
    UnknownMedicine {
        /// What is remembered of it, as typed. May be empty.
        typed: String,
    },
    /// A treatment that is not a daily medicine.
    Treatment {
        /// Which.
        treatment: Treatment,
        /// The name as typed, where it was typed. May be empty.
        typed: String,
    },
}

impl Subject {
    /// The name as the person typed it; empty where it was ticked.
    pub fn typed(&self) -> &str {
        match self {
            Subject::Agent { typed, .. }
            | Subject::OtherMedicine { typed }
            | Subject::UnknownMedicine { typed }
            | Subject::Treatment { typed, .. } => typed,
        }
    }

    /// Whether both are of one agent, or of one treatment.
    pub fn same_as(&self, other: &Subject) -> bool {
        let known = self.agent().is_some() || self.treatment().is_some();
        // Only its name tells one device from another.
        let named = matches!(self.treatment(), Some(Treatment::Device | Treatment::Other));
        let [own, others] = [self, other].map(|it| it.typed().trim());
        let other_name = named && !own.is_empty() && !others.is_empty() && own != others;
        known
            && !other_name
            && (self.agent(), self.treatment()) == (other.agent(), other.treatment())
    }

    /// The agent of the formulary, where it is one.
    pub fn agent(&self) -> Option<AgentId> {
        match self {
            Subject::Agent { agent, .. } => Some(*agent),
            Subject::OtherMedicine { .. }
            | Subject::UnknownMedicine { .. }
            | Subject::Treatment { .. } => None,
        }
    }

    /// The treatment, where it is not a daily medicine.
    pub fn treatment(&self) -> Option<Treatment> {
        match self {
            Subject::Treatment { treatment, .. } => Some(*treatment),
            Subject::Agent { .. }
            | Subject::OtherMedicine { .. }
            | Subject::UnknownMedicine { .. } => None,
        }
    }
}

/// One course of one agent or treatment, as reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its name within the history.
    pub id: TrialId,
    /// What was tried.
    pub subject: Subject,
    /// What was answered about it. An answer to a question that no longer fits
    /// is kept, so that changing one's mind loses nothing.
    pub answers: Answers,
}

impl Trial {
    /// Whether thoughts of harming oneself are among its side effects.
    pub fn tells_of_self_harm(&self) -> bool {
        self.answers.side_effects.given().is_some_and(|it| it.has(SideEffect::SelfHarm))
    }

    /// A trial about which nothing has been answered.
    pub fn new(id: TrialId, subject: Subject) -> Trial {
        Trial { id, subject, answers: Answers::default() }
    }

    /// Whether this is a medicine rather than another treatment.
    pub fn is_medicine(&self) -> bool {
        self.subject.treatment().is_none()
    }

    /// The questions that fit this trial, given what was answered so far, those
    /// that matter most to the summary first.
    pub fn asked(&self) -> Vec<Question> {
        self.of_its_kind(&|it| self.fits(it))
    }

    /// The same, with every other question that was answered: after a change of
    /// mind an answer can still be seen where it was given, and mended there.
    pub fn shown(&self) -> Vec<Question> {
        let answered = |it: Question| self.answers.get(it) != Value::NotAnswered;
        let mut shown = self.of_its_kind(&|it| self.fits(it) || answered(it));
        for other in Question::ALL {
            if answered(*other) && !shown.contains(other) {
                shown.push(*other);
            }
        }
        shown
    }

    /// Those of its kind that are wanted.
    fn of_its_kind(&self, wanted: &dyn Fn(Question) -> bool) -> Vec<Question> {
        let treatment = self.subject.treatment();
        let mut all = treatment.map_or(MEDICINE, own_questions).to_vec();
        if let Some(of) = treatment {
            all.extend(SHARED.iter().filter(|it| shares(of, **it)));
        }
        all.retain(|it| wanted(*it));
        all
    }

    /// Whether the help of one session is what is asked about.
    fn is_by_session(&self) -> bool {
        matches!(self.subject.treatment(), Some(Treatment::Ketamine | Treatment::Esketamine))
    }

    fn fits(&self, question: Question) -> bool {
        let taking = self.answers.taking.given() == Some(&YesNo::Yes);
        let response = self.answers.response.given();
        match question {
            Question::Stop | Question::Reasons => !taking,
            Question::ReasonsOther => {
                !taking && self.answers.reasons.given().is_some_and(|it| it.has(StopReason::Other))
            }
            Question::Lasted => response.is_none_or(|it| it.helped()),
            // After one session it can be told at any time, after a course only
            // once that is over.
            Question::LastedFor => {
                response.is_none_or(|it| it.helped()) && (self.is_by_session() || !taking)
            }
            Question::Bother => {
                self.answers.side_effects.given().is_some_and(|it| !it.marks().is_empty())
                    || self.answers.side_effects_other.given().is_some()
            }
            Question::Taking
            | Question::Start
            | Question::Total
            | Question::Episode
            | Question::Purpose
            | Question::Form
            | Question::Most
            | Question::MostTime
            | Question::Usual
            | Question::Route
            | Question::Sides
            | Question::Tms
            | Question::Therapy
            | Question::Program
            | Question::Sessions
            | Question::SessionDose
            | Question::Finished
            | Question::Response
            | Question::Adherence
            | Question::SideEffects
            | Question::SideEffectsOther
            | Question::Memory
            | Question::AddedTo
            | Question::Replaced
            | Question::Sureness
            | Question::Note => true,
        }
    }
}

use Question as Q;

const MEDICINE: &[Question] = &[
    Q::Taking,
    Q::Most,
    Q::MostTime,
    Q::Response,
    Q::Start,
    Q::Stop,
    Q::Total,
    Q::Reasons,
    Q::ReasonsOther,
    Q::SideEffects,
    Q::SideEffectsOther,
    Q::Bother,
    Q::Episode,
    Q::Form,
    Q::Usual,
    Q::Adherence,
    Q::Lasted,
    Q::Purpose,
    Q::AddedTo,
    Q::Replaced,
    Q::Sureness,
    Q::Note,
];

/// What a treatment alone is asked, before what all of them are: sessions rather
/// than weeks, and only what it has.
fn own_questions(treatment: Treatment) -> &'static [Question] {
    match treatment {
        Treatment::Ketamine => &[Q::Route, Q::Sessions, Q::SessionDose],
        Treatment::Esketamine => &[Q::Sessions, Q::SessionDose],
        Treatment::Ect => &[Q::Sessions, Q::Sides],
        Treatment::Tms => &[Q::Sessions, Q::Tms, Q::Finished],
        Treatment::Therapy => &[Q::Therapy, Q::Sessions, Q::Total],
        Treatment::Light => &[Q::SessionDose, Q::Total],
        Treatment::Vns | Treatment::Dbs | Treatment::Device => &[Q::Total],
        Treatment::Program => &[Q::Program, Q::Total, Q::Sessions],
        Treatment::Other => &[Q::Sessions, Q::SessionDose, Q::Total],
    }
}

/// What treatments are asked in common.
const SHARED: &[Question] = &[
    Q::Response,
    // What goes on is not asked how long the help lasted after it ended.
    Q::Taking,
    Q::LastedFor,
    Q::Memory,
    Q::Start,
    Q::Stop,
    Q::Reasons,
    Q::ReasonsOther,
    Q::SideEffects,
    Q::SideEffectsOther,
    Q::Bother,
    Q::Episode,
    Q::AddedTo,
    Q::Sureness,
    Q::Note,
];

/// Whether a question that treatments share makes sense of this one.
fn shares(treatment: Treatment, question: Question) -> bool {
    let talks = matches!(treatment, Treatment::Therapy | Treatment::Program);
    (question != Q::Memory || treatment == Treatment::Ect)
        && (question != Q::AddedTo || treatment != Treatment::Program)
        // A list of effects on the body does not fit; what bothered is told in words.
        && !(talks && question == Q::SideEffects)
}
