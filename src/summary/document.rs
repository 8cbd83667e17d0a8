//! Makes the document.

use std::rc::Rc;

use super::arrange::{Arrangement, Order, fewest_days, listed, order};
use super::pieces::{answer, called, dose, gap, said, same_name};
use super::row::{Column, Making};
use super::timeline::timeline;
use super::{Document, Line, Part, Piece, Tone};
use crate::formulary;
use crate::formulary::letters::{lower, small};
use crate::formulary::within::halves;
use crate::history::{
    Answer, Choice, Frequency, History, Question, Subject, Topic, Trial, Value, YesNo,
};
use crate::intake::{Concern, Intake, concerns, concerns_outside};
use crate::words::{Language, Words, fill, values};

/// The document of a history, on the day of the intake and in the language that
/// was chosen for it. The same intake gives the same document.
pub fn document(intake: &Intake, arrangement: Arrangement) -> Document {
    let history = &intake.history;
    let language = intake.settings.summary_language();
    let words = language.words();
    let concerns = concerns(intake);
    let listed = listed(history, words, arrangement);
    let order = order(&listed);
    let making = Making { words, history, today: intake.reported(), concerns: &concerns, order };
    let [medicines, treatments] = listed
        .map(|all| all.into_iter().map(|(it, added)| making.row(it, added)).collect::<Vec<_>>());
    let filtered = arrangement.least_weeks.map(|weeks| {
        let gone = history.trials().len() - treatments.len() - medicines.len();
        let unknown = |it: &&Rc<Trial>| it.is_medicine() && fewest_days(it).is_none();
        let unknown = history.trials().iter().filter(unknown).count();
        let mut said =
            [words.document.filtered.of(weeks as usize), words.document.filtered_out.of(gone)]
                .join(" ");
        if unknown != 0 {
            // Not shorter, as far as anyone knows.
            said.push(' ');
            said.push_str(&fill(words.document.filtered_unknown, &[&unknown.to_string()]));
        }
        said
    });
    Document {
        language,
        spoken: intake.spoken.unwrap_or(intake.settings.language),
        head: head(intake, words),
        glance: glance(intake, words),
        medicines_heading: match arrangement.order {
            Order::Newest => words.document.medicines_newest,
            Order::Class => words.document.medicines_by_class,
        },
        medicines,
        filtered,
        treatments,
        timeline: timeline(&making),
        parts: parts(intake, &making),
        clinician: if intake.settings.clinician {
            words.document.clinician.to_vec()
        } else {
            Vec::new()
        },
        edition: fill(
            "{} · Recollect {}",
            &[
                &fill(words.document.edition, &[formulary::edition(), formulary::edition_date()]),
                env!("CARGO_PKG_VERSION"),
            ],
        ),
    }
}

fn head(intake: &Intake, words: &'static Words) -> Vec<(&'static str, Vec<Piece>)> {
    let person = |topic: Topic| {
        let value = intake.history.person.get(topic);
        let mut pieces = answer(words, &value, &[]);
        // A name needs no quotation marks, and no translation.
        pieces.iter_mut().for_each(|it| it.tone = Tone::Name);
        if topic == Topic::Birth {
            ask_about(&mut pieces, intake, words, Concern::BirthInFuture);
        }
        ((words.topic)(topic).short, pieces)
    };
    let prepared = vec![said(values::day(words.values, intake.reported()))];
    vec![person(Topic::Name), person(Topic::Birth), (words.document.prepared, prepared)]
}

/// Said beside an answer that was asked about and that the person left as it is.
fn ask_about(pieces: &mut Vec<Piece>, intake: &Intake, words: &Words, concern: Concern) {
    if concerns_outside(intake).contains(&concern) {
        pieces.push(gap(concern.told(words)));
    }
}

fn glance(intake: &Intake, words: &'static Words) -> Vec<Vec<Piece>> {
    let document = &words.document;
    let history = &intake.history;
    let trials = history.trials();
    let mut glance = Vec::new();
    if trials.is_empty() {
        glance.push(vec![said(document.nothing)]);
    } else {
        glance.push(vec![said(counts(history, words))]);
    }
    let now: Vec<&Trial> = trials
        .iter()
        .map(AsRef::as_ref)
        .filter(|it: &&Trial| it.answers.taking == Answer::Given(YesNo::Yes))
        .collect();
    if !now.is_empty() {
        let mut pieces = Vec::new();
        let (before, after) = halves(document.taking_now, "{}").unwrap_or_default();
        pieces.push(said(before));
        for (index, trial) in now.iter().enumerate() {
            if index > 0 {
                pieces.push(said("·"));
            }
            pieces.push(called(words, trial));
            // Two of one name are told apart by their kinds.
            let alike =
                now.iter().any(|it| it.id != trial.id && same_name(&it.subject, &trial.subject));
            for question in
                Question::ALL.iter().filter(|it| alike && Column::of(**it) == Column::Name)
            {
                let value = trial.answers.get(*question);
                if matches!(value, Value::Choice(_) | Value::Choices(_)) {
                    pieces.push(said(","));
                    pieces.extend(answer(words, &value, words.choice.about(*question)));
                }
            }
            // What is taken now is what was taken most of the time; the most may
            // lie years back, and is said in its own column.
            if let Some(usual) = trial.answers.usual.given() {
                pieces.push(dose(words, usual));
            }
        }
        if !after.is_empty() {
            pieces.push(said(after));
        }
        glance.push(pieces);
    }
    let began = history.person.get(Topic::EpisodeStart);
    if began != Value::NotAnswered {
        let (before, after) = halves(document.episode_began, "{}").unwrap_or_default();
        let mut pieces = vec![said(before.trim())];
        pieces.extend(answer(words, &began, &[]));
        if !after.is_empty() {
            pieces.push(said(after));
        }
        ask_about(&mut pieces, intake, words, Concern::EpisodeInFuture);
        glance.push(pieces);
    }
    glance
}

/// `6 medicines (5 classes, 7 trials) · 2 other treatments`. What was taken twice is
/// one medicine and two trials.
fn counts(history: &History, words: &Words) -> String {
    let document = &words.document;
    let (mut agents, mut classes, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let mut unnamed = 0;
    let mut treatments: Vec<&Subject> = Vec::new();
    let mut courses = 0;
    for trial in history.trials() {
        match &trial.subject {
            Subject::Agent { agent, .. } => {
                if !agents.contains(agent) {
                    agents.push(*agent);
                }
                if !classes.contains(&agent.class()) {
                    classes.push(agent.class());
                }
            }
            Subject::OtherMedicine { typed } => {
                let name: String = typed.trim().chars().map(small).collect();
                if !others.contains(&name) {
                    others.push(name);
                }
            }
            Subject::UnknownMedicine { .. } => unnamed += 1,
            subject @ Subject::Treatment { .. } => {
                courses += 1;
                if !treatments.iter().any(|it| it.same_as(subject)) {
                    treatments.push(subject);
                }
            }
        }
    }
    let medicines = agents.len() + others.len() + unnamed;
    let trials = history.trials().len() - courses;
    let mut parts = Vec::new();
    // Nobody said none: the page may not have been reached, or was passed over.
    if medicines != 0 {
        let mut text = document.medicines.of(medicines);
        let mut more = Vec::new();
        if !classes.is_empty() {
            more.push(document.classes.of(classes.len()));
        }
        if unnamed != 0 {
            more.push(document.unnamed.of(unnamed));
        }
        if trials != medicines {
            more.push(document.trials.of(trials));
        }
        if !more.is_empty() {
            text = fill("{} ({})", &[&text, &more.join(", ")]);
        }
        parts.push(text);
    }
    if courses != 0 {
        let mut text = document.treatments.of(treatments.len());
        if courses != treatments.len() {
            text = fill("{} ({})", &[&text, &document.trials.of(courses)]);
        }
        parts.push(text);
    }
    parts.join(" · ")
}

fn parts(intake: &Intake, making: &Making) -> Vec<Part> {
    let Making { words, history, .. } = *making;
    let told = |topics: &[Topic]| {
        let mut lines = Vec::new();
        for topic in topics {
            let pieces = answer(words, &history.person.get(*topic), words.choice.on(*topic));
            if !pieces.is_empty() {
                lines.push(Line { label: "", pieces });
            }
        }
        lines
    };
    let short = |topic: Topic| (words.topic)(topic).short;
    let mut parts = Vec::new();
    let mut part = |heading: &'static str, lines: Vec<Line>| {
        if !lines.is_empty() {
            parts.push(Part { heading, lines });
        }
    };
    part(words.screen.health_heading, told(&[Topic::Health, Topic::HealthNote]));
    part(words.screen.phq_heading, phq(intake, words));
    for topic in [Topic::Ask, Topic::Matters] {
        part(short(topic), told(&[topic]));
    }
    part(words.document.unrecalled_heading, unrecalled(making));
    parts
}

/// Each question in its published words, the answer with its number, and the sum
/// of what was answered. No band and no label.
fn phq(intake: &Intake, words: &'static Words) -> Vec<Line> {
    let person = &intake.history.person;
    let mut lines = vec![Line::of(said(words.screen.phq_lead))];
    let mut any = false;
    let (mut sum, mut answered) = (0, 0);
    for topic in Topic::PHQ.into_iter().chain([Topic::PhqDifficulty]) {
        let value = person.get(topic);
        let mut pieces = answer(words, &value, words.choice.on(topic));
        if let (Value::Choice(index), true) = (&value, Topic::PHQ.contains(&topic)) {
            sum += usize::from(*index);
            answered += 1;
            let number = Frequency::at(*index).map_or("", Choice::key);
            pieces.push(said(["(", number, ")"].concat()));
        }
        any |= !pieces.is_empty();
        if pieces.is_empty() {
            pieces.push(gap(words.document.not_answered));
        }
        lines.push(Line { label: (words.topic)(topic).ask, pieces });
    }
    if !any {
        return Vec::new();
    }
    let sum = if answered == Topic::PHQ.len() {
        fill(words.document.phq_sum, &[&sum.to_string()])
    } else {
        fill(words.document.phq_part, &[&answered.to_string(), &sum.to_string()])
    };
    lines.push(Line::of(said(sum)));
    lines.push(Line::of(said(words.screen.phq_credit)));
    lines
}

/// What the person said they are not sure of, a line for each trial.
fn unrecalled(making: &Making) -> Vec<Line> {
    let Making { words, history, .. } = *making;
    let mut lines = Vec::new();
    for trial in history.trials() {
        let treatment = trial.subject.treatment();
        let unsure: Vec<String> = Question::ALL
            .iter()
            .filter(|it| trial.answers.get(**it) == Value::NotSure)
            .map(|it| lower((words.question)(*it, treatment).short))
            .collect();
        if unsure.is_empty() {
            continue;
        }
        let mut pieces = making.told(trial);
        pieces.push(said(":"));
        pieces.push(said(unsure.join(", ")));
        lines.push(Line { label: "", pieces });
    }
    lines
}

impl Document {
    /// Said where the patient's own words are in another language than the
    /// document.
    pub fn own_words_in(&self) -> Option<String> {
        let document = &self.language.words().document;
        let index = Language::ALL.iter().position(|it| *it == self.spoken)?;
        let name = document.language_names.get(index)?;
        (self.spoken != self.language).then(|| fill(document.own_words_in, &[name]))
    }
}
