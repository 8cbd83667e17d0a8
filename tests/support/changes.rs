//! Every change of one answer, found by walking the types, so that a new question
//! or choice is in here by itself.

use std::collections::BTreeMap;

use recollect::formulary::AgentId;
use recollect::history::{Choice, Question, Subject, Topic, Treatment, TrialId, Value};
use recollect::intake::Intake;
use recollect::words::Language;

#[path = "answers.rs"]
mod answers;
#[path = "story.rs"]
mod story;

use answers::answers;
pub use story::played;

/// Intakes that differ in one answer alone, and what each has there.
pub type Changed = Vec<(String, Intake)>;

/// What something is called here, and what it says of an intake.
pub type Said = (&'static str, String);

/// The histories that answers are changed in: with nothing else said, and with
/// everything else said, of a medicine and of a treatment. The first trial is the
/// one to change.
fn bases() -> Vec<(&'static str, Intake)> {
    let others = "medicine Prozac\n  start 2010\nmedicine Abilify\n  start 2011\n";
    let full = "  taking yes\n  start 2012\n  stop 2013\n  total 3 months\n  episode this\n\
                \n  purpose sleep\n  form regular\n  most 40 mg\n  most-time 5 weeks\n  usual 20 mg\n\
                \n  route oral\n  sides one-side\n  tms-kind deep\n  therapy-kind cbt\n\
                \n  program-kind day\n  sessions 9\n  session-dose 30 mg\n  finished yes\n\
                \n  response some\n  lasted yes\n  lasted-for 9 days\n  adherence most-days\n\
                \n  side-effects nausea\n  side-effects-other itch\n  bother some\n  memory none\n\
                \n  reasons cost\n  reasons-other moved\n  sureness sure\n  note more\n";
    let ended = full.replace("taking yes", "taking no");
    let told = |of: &str, answers: &str| played(&format!("{of}\n{answers}\n{others}"));
    let mut spanish = told("medicine Zoloft", "");
    spanish.settings.summary_language = Some(Language::Spanish);
    vec![
        ("a medicine", told("medicine Zoloft", "")),
        ("a medicine in Spanish", spanish),
        ("a medicine that goes on", told("medicine Zoloft", full)),
        ("a medicine that ended", told("medicine Zoloft", &ended)),
        ("a treatment", told("treatment ect", "")),
        ("a treatment that ended", told("treatment ketamine", &ended)),
    ]
}

/// Calls with every answer to each question about a trial.
#[allow(dead_code)] // Each suite that shares this file uses some of it.
pub fn about_a_trial(mut call: impl FnMut(Question, &str, Changed)) {
    for (base, intake) in bases() {
        let [first, others @ ..] = intake.history.trials() else { panic!("{base} has trials") };
        let id = first.id;
        let others: Vec<TrialId> = others.iter().map(|it| it.id).collect();
        for question in Question::ALL {
            let with = |value: Value| {
                let name = format!("{value:?}");
                let mut intake = intake.clone();
                let trial = intake.history.trial_mut(id).expect("the trial");
                assert!(trial.answers.set(*question, value), "{question:?}");
                (name, intake)
            };
            let all = answers(question.kind(), &others).into_iter().map(with).collect();
            call(*question, base, all);
        }
    }
}

/// Calls with every answer to each question outside of a trial.
#[allow(dead_code)]
pub fn outside_of_a_trial(mut call: impl FnMut(Topic, Changed)) {
    let full = "person episode-start 2012\nperson health-topics heart\nperson health-note x\n\
                person phq-1 1\nperson phq-2 1\nperson phq-3 1\nperson phq-4 1\nperson phq-5 1\n\
                person phq-6 1\nperson phq-7 1\nperson phq-8 1\nperson phq-9 1\n\
                person phq-difficulty somewhat\nperson ask x\nperson matters x\nperson name x\n\
                person birth x\n";
    for (base, language) in
        [("", Language::English), (full, Language::English), ("", Language::Spanish)]
    {
        let mut intake = played(&format!("medicine Zoloft\n{base}"));
        intake.settings.summary_language = Some(language);
        for topic in Topic::ALL {
            let with = |value: Value| {
                let name = format!("{value:?}");
                let mut intake = intake.clone();
                assert!(intake.history.person.set(*topic, value), "{topic:?}");
                (name, intake)
            };
            call(*topic, answers(topic.kind(), &[]).into_iter().map(with).collect());
        }
    }
}

/// Everything that may have been tried, as typed and not.
#[allow(dead_code)]
pub fn what_was_tried() -> Changed {
    let mut subjects: Vec<Subject> = Vec::new();
    for typed in ["", "as I typed it"] {
        subjects.extend(AgentId::all().map(|agent| Subject::Agent { agent, typed: typed.into() }));
        let treatments = Treatment::ALL.iter();
        subjects.extend(
            treatments.map(|it| Subject::Treatment { treatment: *it, typed: typed.into() }),
        );
        subjects.push(Subject::UnknownMedicine { typed: typed.into() });
    }
    for typed in ["as I typed it", "otherwise"] {
        subjects.push(Subject::OtherMedicine { typed: typed.into() });
    }
    let with = |subject: Subject| {
        let name = format!("{subject:?}");
        let mut intake = played("medicine Zoloft");
        let id = intake.history.trials()[0].id;
        intake.history.trial_mut(id).expect("the trial").subject = subject;
        (name, intake)
    };
    subjects.into_iter().map(with).collect()
}

/// Which two of some intakes something says the same of, told as
/// `what: one = other`.
pub fn alike(intakes: &Changed, outputs: impl Fn(&Intake) -> Vec<Said>) -> Vec<String> {
    let mut seen: BTreeMap<Said, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for (name, intake) in intakes {
        for (output, said) in outputs(intake) {
            if let Some(before) = seen.insert((output, said), name) {
                found.push(format!("{output}: {before} = {name}"));
            }
        }
    }
    found
}
