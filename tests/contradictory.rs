//! What does not go together is kept as it was said, asked about once and in
//! place, blocks nothing, and is marked where it is printed.

use recollect::history::{Question, Topic, Trial, Value};
use recollect::intake::{
    Action, Concern, Intake, Step, concerns, concerns_about, concerns_outside, draft, open,
};
use recollect::summary::{Arrangement, document, text};
use recollect::words::Language;

#[path = "support/story.rs"]
mod story;

use story::played;

/// The summary in a language, its lines run together.
fn summary(intake: &Intake, language: Language) -> String {
    let mut intake = intake.clone();
    intake.settings.summary_language = Some(language);
    let document = document(&intake, Arrangement::default());
    let text = text(&document, intake.settings.region);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One contradiction in a story, and what was typed for it.
#[track_caller]
fn is_kept_and_asked_about_once(story: &str, kind: fn(&Concern) -> bool, typed: &[&str]) {
    let intake = played(story);
    let found = concerns(&intake);
    assert_eq!(found.len(), 1, "{story}: {found:?}");
    assert!(kind(&found[0]), "{story}: {found:?}");
    // In place: on the page of the trial, or on that of the question.
    let in_place: Vec<Concern> = match found[0].trial() {
        Some(id) => concerns_about(intake.history.trial(id).expect("a trial"), &intake),
        None => concerns_outside(&intake),
    };
    assert_eq!(in_place, found, "{story}");
    assert!(found[0].step().exists(&intake.history, &intake.settings), "{story}");
    // The mark, and beside it what was said.
    let [english, spanish] = Language::ALL.map(|it| summary(&intake, it));
    let mark = found[0].told(Language::English.words());
    assert!(mark.starts_with("as reported"), "{mark}");
    assert_eq!(english.matches(mark).count(), 1, "{story}: {english}");
    assert!(spanish.contains(found[0].told(Language::Spanish.words())), "{story}: {spanish}");
    for typed in typed {
        assert!(english.contains(typed), "{typed} is not in {english}");
    }
    // It blocks no step and no copy.
    for step in intake.way().windows(2) {
        let here = Intake { step: step[0], ..intake.clone() };
        assert_eq!(here.after(Action::Next(step[0])).map(|it| it.step), Some(step[1]), "{story}");
    }
    let copy = open(&draft(&intake)).expect("it opens");
    assert_eq!(*copy.history, intake.history, "{story}");
}

#[test]
fn an_end_before_the_beginning() {
    let before = |it: &Concern| matches!(it, Concern::StopsBeforeStart(_));
    let story = "medicine Zoloft\n  start June 2019\n  stop May 2015\n";
    is_kept_and_asked_about_once(story, before, &["June 2019", "May 2015"]);
    let story = "treatment ect\n  start 2019\n  stop 2012\n";
    is_kept_and_asked_about_once(story, before, &["2019", "2012"]);
}

#[test]
fn an_end_within_the_span_of_the_beginning_is_none() {
    for story in [
        "medicine Zoloft\n  start 2019\n  stop May 2019\n",
        "medicine Zoloft\n  start summer 2019\n  stop about 2019\n",
        "medicine Zoloft\n  start age 22\n  stop 2015\n",
        "medicine Zoloft\n  start since college\n  stop 2015\n",
    ] {
        assert_eq!(concerns(&played(story)), [], "{story}");
    }
}

#[test]
fn still_taken_with_a_date_of_stopping() {
    let both = |it: &Concern| matches!(it, Concern::TakingAndStopped(_));
    for story in [
        "medicine Zoloft\n  taking yes\n  stop 2019\n",
        "medicine Zoloft\n  stop 2019\n  taking yes\n",
        "treatment light\n  taking yes\n  stop 2019\n",
    ] {
        is_kept_and_asked_about_once(story, both, &["now", "2019"]);
    }
}

#[test]
fn a_date_to_come() {
    let to_come = |it: &Concern| matches!(it, Concern::DateInFuture(..));
    is_kept_and_asked_about_once("medicine Zoloft\n  start 2031\n", to_come, &["2031"]);
    is_kept_and_asked_about_once("medicine Zoloft\n  stop March 2031\n", to_come, &["March 2031"]);
    let episode = |it: &Concern| *it == Concern::EpisodeInFuture;
    is_kept_and_asked_about_once("person episode-start 2031\n", episode, &["2031"]);
    // This year and this month are not yet over, and nothing to ask about.
    for story in ["medicine Zoloft\n  start 2026\n", "medicine Zoloft\n  stop November 2026\n"] {
        assert_eq!(concerns(&played(story)), [], "{story}");
    }
}

#[test]
fn no_sessions_and_far_too_many() {
    let unusual = |it: &Concern| matches!(it, Concern::SessionsUnusual(_));
    for (count, said) in [
        ("0", "Sessions: 0"),
        ("10,000", "Sessions: 10000 \"10,000\""),
        ("10000", "Sessions: 10000"),
        ("about 2000", "Sessions: about 2000"),
    ] {
        let story = format!("treatment ect\n  sessions {count}\n");
        is_kept_and_asked_about_once(&story, unusual, &[said]);
    }
    for count in ["1", "12", "about 36", "1000", "a few", "many", "?"] {
        let story = format!("treatment tms\n  sessions {count}\n");
        assert_eq!(concerns(&played(&story)), [], "{story}");
    }
}

#[test]
fn born_in_time_to_come() {
    let born = |it: &Concern| *it == Concern::BirthInFuture;
    for birth in ["2031-04-02", "April 2, 2031", "2031"] {
        is_kept_and_asked_about_once(&format!("person birth {birth}\n"), born, &[birth]);
    }
    for birth in ["1979-04-02", "4/2/79", "the second of April", "?"] {
        assert_eq!(concerns(&played(&format!("person birth {birth}\n"))), [], "{birth}");
    }
}

#[test]
fn all_of_them_at_once_are_each_told_of() {
    let story = "person episode-start 2031\nperson birth 2031\nmedicine Zoloft\n  start 2019\n  \
                 stop 2015\n  taking yes\ntreatment ect\n  sessions 0\n  start 2031\n";
    let intake = played(story);
    assert_eq!(concerns(&intake).len(), 6, "{:?}", concerns(&intake));
    let english = summary(&intake, Language::English);
    assert_eq!(english.matches("as reported:").count(), 6, "{english}");
}

/// A date of stopping is on the page even while "still taking" hides the question:
/// what is asked about can be mended where it is asked.
#[test]
fn what_does_not_go_together_is_shown_where_it_was_answered() {
    let intake = played("medicine Zoloft\n  stop 2019\n  taking yes\n");
    let trial: &Trial = &intake.history.trials()[0];
    assert!(!trial.asked().contains(&Question::Stop));
    assert!(trial.shown().contains(&Question::Stop));
    let mended = intake
        .after(Action::Answer(trial.id, Question::Stop, Value::NotAnswered))
        .expect("a change");
    assert_eq!(concerns(&mended), []);
}

/// Where a concern is mended is where its question is asked.
#[test]
fn each_concern_leads_to_its_question() {
    let intake = played("person episode-start 2031\nperson birth 2031\n");
    let places = |intake: &Intake| -> Vec<(Step, &str)> {
        concerns(intake).into_iter().map(|it| (it.step(), it.question())).collect()
    };
    assert_eq!(places(&intake), [(Step::Medicines, "episode-start"), (Step::Visit, "birth")]);
    assert_eq!(intake.history.person.get(Topic::Birth), Value::Text("2031".into()));
    for (story, question) in [
        ("medicine Zoloft\n  start 2019\n  stop 2015\n", "stop"),
        ("medicine Zoloft\n  stop 2015\n  taking yes\n", "taking"),
        ("medicine Zoloft\n  start 2031\n", "start"),
        ("medicine Zoloft\n  start 2015\n  stop 2031\n", "stop"),
        ("treatment ect\n  sessions 0\n", "sessions"),
    ] {
        let intake = played(story);
        let step = Step::Trial(intake.history.trials()[0].id);
        assert_eq!(places(&intake), [(step, question)], "{story}");
    }
}
