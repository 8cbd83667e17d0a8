//! The files that the product writes, for a checker that is not ours: of every
//! story of `tests/stories`, and of histories that hold every answer there is.
//!
//! `cargo run --no-default-features --example exports -- FOLDER`

use std::path::Path;
use std::process::ExitCode;

use recollect::formulary::AgentId;
use recollect::history::{Choice, Question, Subject, Topic, Treatment, TrialId};
use recollect::intake::{Intake, draft};
use recollect::summary::fhir;
use recollect::words::Language;

#[path = "../tests/support/answers.rs"]
mod answers;
#[path = "../tests/support/stories.rs"]
mod stories;
#[path = "../tests/support/story.rs"]
mod story;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("exports FOLDER");
        return ExitCode::FAILURE;
    };
    match written(Path::new(&folder)) {
        Ok(count) => {
            println!("{count} files in {folder}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn written(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let told = stories::stories().into_iter().map(|(name, it)| (name, story::played(&it)));
    let mut count = 0;
    for (name, mut intake) in told.chain(every_answer()) {
        std::fs::write(folder.join(format!("{name}.copy.json")), draft(&intake))?;
        for language in Language::ALL {
            intake.settings.summary_language = Some(language);
            let file = format!("{name}.{}.fhir.json", language.tag());
            std::fs::write(folder.join(file), fhir(&intake))?;
        }
        count += 1 + Language::ALL.len();
    }
    Ok(count)
}

/// Histories with a medicine of each sort and each treatment, every question of
/// all of them answered: in the first by its first answer, and so on until each
/// answer was given.
fn every_answer() -> Vec<(String, Intake)> {
    let typed = || "as typed".to_string();
    let mut subjects = vec![
        Subject::OtherMedicine { typed: typed() },
        Subject::UnknownMedicine { typed: String::new() },
    ];
    subjects.extend(AgentId::all().take(1).map(|agent| Subject::Agent { agent, typed: typed() }));
    subjects.extend(
        Treatment::ALL.iter().map(|it| Subject::Treatment { treatment: *it, typed: String::new() }),
    );
    let ids: Vec<TrialId> = (1..=subjects.len() as u32).map(TrialId).collect();
    let kinds =
        Question::ALL.iter().map(|it| it.kind()).chain(Topic::ALL.iter().map(|it| it.kind()));
    let most = kinds.map(|it| answers::answers(it, &ids).len()).max().unwrap_or_default();
    let mut all = Vec::new();
    for number in 0..most {
        let mut intake = story::played("");
        for subject in &subjects {
            let Some(trial) = intake.history.add(subject.clone()) else { continue };
            let Some(trial) = intake.history.trial_mut(trial) else { continue };
            for question in Question::ALL {
                let answers = answers::answers(question.kind(), &ids);
                trial.answers.set(*question, answers[number % answers.len()].clone());
            }
        }
        for topic in Topic::ALL {
            let answers = answers::answers(topic.kind(), &ids);
            intake.history.person.set(*topic, answers[number % answers.len()].clone());
        }
        intake.history.mend_links();
        all.push((format!("every-answer-{number}"), intake));
    }
    all
}
