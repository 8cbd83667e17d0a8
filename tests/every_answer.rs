//! Each answer, and each change of one, shows in all that leaves the page: the
//! document, its text, the saved copy, and the file for a record. Of the screen
//! and the paper `shown.rs` claims the same.

#[path = "support/changes.rs"]
mod changes;

use changes::{about_a_trial, alike, outside_of_a_trial, played, what_was_tried};
use recollect::history::Answer;
use recollect::intake::{Intake, draft};
use recollect::summary::{Arrangement, document, fhir, text};

/// Each output of an intake. Of the file for a record it is the response and the
/// resource of the first trial, each without what would change in any case: the
/// addresses, which are made from all answers, and the page as text.
fn outputs(intake: &Intake) -> Vec<changes::Said> {
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
    vec![
        ("document", format!("{document:?}")),
        ("text", text(&document, intake.settings.region)),
        ("copy", draft(intake)),
        ("response", resource(1)),
        ("course", resource(2)),
    ]
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
    about_a_trial(|question, base, all| {
        changed += all.len();
        let found = alike(&all, outputs);
        same.extend(found.iter().map(|it| format!("{question:?} of {base}, {it}")));
    });
    assert_eq!(same, RIGHTLY);
    assert!(changed > 1_500, "only {changed}");
}

#[test]
fn every_answer_outside_of_a_trial_shows_in_every_output() {
    let all_but_the_course = |it: &Intake| {
        let mut all = outputs(it);
        all.pop();
        all
    };
    outside_of_a_trial(|topic, all| {
        let found = alike(&all, all_but_the_course);
        assert!(found.is_empty(), "{topic:?}:\n{}", found.join("\n"));
    });
}

#[test]
fn what_was_tried_shows_in_every_output() {
    let found = alike(&what_was_tried(), outputs);
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
    let both = typed.iter().zip(outputs(&intake));
    let same: Vec<&str> = both.filter(|(one, other)| *one == other).map(|it| it.0.0).collect();
    assert_eq!(same, ["document", "text", "course"]);
}
