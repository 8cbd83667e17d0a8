//! Each answer, and each change of one, shows in all that leaves the page: the
//! document, its text, the saved copy, and the file for a record.
//!
//! Questions and answers are found by walking the types, so a new one is in here
//! by itself.

#[path = "support/answers.rs"]
mod answers;
#[path = "support/story.rs"]
mod story;

use std::collections::BTreeMap;

use answers::answers;
use recollect::formulary::AgentId;
use recollect::history::{Answer, Choice, Question, Subject, Topic, Treatment, TrialId, Value};
use recollect::intake::{Intake, draft};
use recollect::summary::{Arrangement, document, fhir, text};
use recollect::words::Language;
use story::played;

/// What leaves the page, by what it is called here.
const OUTPUTS: [&str; 5] = ["document", "text", "copy", "response", "course"];

/// Each output of an intake. Of the file for a record it is the response and the
/// resource of the first trial, each without what would change in any case: the
/// addresses, which are made from all answers, and the page as text.
fn outputs(intake: &Intake) -> [String; 5] {
    let document = document(intake, Arrangement::default());
    let bundle: serde_json::Value = serde_json::from_str(&fhir(intake)).expect("JSON");
    let resource = |place: usize| {
        let mut resource = bundle["entry"][place]["resource"].clone();
        resource.as_object_mut().expect("a resource").remove("text");
        let text = resource.to_string();
        let mut parts = text.split("urn:uuid:");
        let first = parts.next().unwrap_or_default().to_string();
        parts.fold(first, |all, it| all + it.get(32..).unwrap_or_default())
    };
    [
        format!("{document:?}"),
        text(&document, intake.settings.region),
        draft(intake),
        resource(1),
        resource(2),
    ]
}

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

/// Which two of some intakes are the same in an output, told as
/// `output: one = other`.
fn alike(intakes: &[(String, Intake)], of: &[&str]) -> Vec<String> {
    let mut seen: BTreeMap<(usize, String), &str> = BTreeMap::new();
    let mut found = Vec::new();
    for (name, intake) in intakes {
        for (place, output) in outputs(intake).into_iter().enumerate() {
            if !of.contains(&OUTPUTS[place]) {
                continue;
            }
            if let Some(before) = seen.insert((place, output), name) {
                found.push(format!("{}: {before} = {name}", OUTPUTS[place]));
            }
        }
    }
    found
}

/// All that is the same, and why that is right.
const RIGHTLY: [&str; 1] = [
    // What goes on has no end, and not to know it says nothing of the course. The
    // document has it under what was not recalled, and the response as an answer.
    "Stop of a medicine that goes on, course: NotAnswered = NotSure",
];

#[test]
fn every_answer_about_a_trial_shows_in_every_output() {
    let (mut changed, mut same) = (0, Vec::new());
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
            let all: Vec<_> = answers(question.kind(), &others).into_iter().map(with).collect();
            changed += all.len();
            let found = alike(&all, &OUTPUTS);
            same.extend(found.iter().map(|it| format!("{question:?} of {base}, {it}")));
        }
    }
    assert_eq!(same, RIGHTLY);
    assert!(changed > 1_500, "only {changed}");
}

#[test]
fn every_answer_outside_of_a_trial_shows_in_every_output() {
    let full = "person episode-start 2012\nperson health-topics heart\nperson health-note x\n\
                person phq-1 1\nperson phq-2 1\nperson phq-3 1\nperson phq-4 1\nperson phq-5 1\n\
                person phq-6 1\nperson phq-7 1\nperson phq-8 1\nperson phq-9 1\n\
                person phq-difficulty some\nperson ask x\nperson matters x\nperson name x\n\
                person birth x\n"
        .replace("difficulty some", "difficulty somewhat");
    for (base, language) in
        [("", Language::English), (&full, Language::English), ("", Language::Spanish)]
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
            let all: Vec<_> = answers(topic.kind(), &[]).into_iter().map(with).collect();
            let found = alike(&all, &["document", "text", "copy", "response"]);
            assert!(found.is_empty(), "{topic:?}:\n{}", found.join("\n"));
        }
    }
}

#[test]
fn what_was_tried_shows_in_every_output() {
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
    let all: Vec<_> = subjects.into_iter().map(with).collect();
    let found = alike(&all, &OUTPUTS);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What a reading shows in full is not said twice where people read it: `50 mg`
/// and not `50 mg "50"`. The copy and the response keep the words all the same.
#[test]
fn words_that_the_reading_shows_are_kept_and_not_repeated() {
    let mut intake = played("medicine Zoloft\n  most 50 mg");
    let id = intake.history.trials()[0].id;
    let typed = outputs(&intake);
    let tapped = intake.history.trial_mut(id).expect("the trial");
    if let Answer::Given(most) = &mut tapped.answers.most {
        most.words.clear();
    }
    let tapped = outputs(&intake);
    let same: Vec<&str> = OUTPUTS
        .into_iter()
        .zip(typed.iter().zip(&tapped))
        .filter(|(_, (one, other))| one == other)
        .map(|it| it.0)
        .collect();
    assert_eq!(same, ["document", "text", "course"]);
}
