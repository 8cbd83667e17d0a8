//! Saved copies: what was said comes back, whatever a file holds does no harm,
//! and old copies open for ever.

#[path = "support/histories.rs"]
mod histories;
#[path = "support/indented.rs"]
mod indented;
#[path = "support/mutated.rs"]
mod mutated;
#[path = "support/stories.rs"]
mod stories;
#[path = "support/story.rs"]
mod story;

use std::sync::LazyLock;

use mutated::{Dice, mutated};
use proptest::prelude::*;
use recollect::history::saved::{self, Place, Refused, open, save};
use recollect::history::{History, Kind, Question, Topic};
use recollect::intake::{self, Action, Intake, Settings, draft};
use recollect::summary::{Arrangement, document, fhir, text};
use recollect::words::{Language, fill};
use serde_json::{Value, json};
use stories::stories;
use story::{played, today};

/// A copy with everything in it that a story tells.
fn copy() -> String {
    let told = stories().into_iter().map(|it| it.1).collect::<String>();
    // A story may name the first trial by its number, which others are before.
    let told: Vec<&str> = told.lines().filter(|it| !it.trim().starts_with("added-to")).collect();
    draft(&played(&told.join("\n")))
}

/// A small copy to change.
fn small() -> Value {
    let told = "medicine Zoloft\n  taking no\n  most 50 mg\n  side-effects nausea\n\
                medicine Abilify\n  added-to 1\nperson ask Why?\nperson health-topics heart";
    serde_json::from_str(&draft(&played(told))).expect("a copy is JSON")
}

/// What is said of a file, with answers present that it must not touch.
fn said(file: &str) -> Result<intake::OpenedCopy, String> {
    let present = played("medicine Prozac\n  most 20 mg");
    let before = present.clone();
    let words = Language::English.words();
    let opened = intake::open(file).map_err(|it| intake::refused_in_words(&it, words));
    assert_eq!(present, before);
    if let Err(sentence) = &opened {
        assert!(sentence.ends_with("Your answers here did not change."), "{sentence}");
    }
    opened
}

fn remark(copy: &intake::OpenedCopy) -> String {
    intake::left_out(&copy.unknown, Language::English.words())
}

fn refused(file: &str) -> String {
    said(file).expect_err("it is refused")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_saved_opens_again_as_it_was(history in histories::history(5)) {
        for (language, screens, step) in [("en", "en", "trial-1"), ("es", "es", ""), ("es", "en", "")] {
            let opened = open(&save(&history, Place { language, screens, step, summary: "es", region: "gb", answered: Some(today()) })).expect("our own copy");
            prop_assert_eq!(&opened.history, &history);
            prop_assert_eq!(&*opened.language, language);
            let said = if screens == language { "" } else { screens };
            prop_assert_eq!(&*opened.screens, said);
            prop_assert_eq!((&*opened.summary, &*opened.region), ("es", "gb"));
            prop_assert_eq!(&*opened.step, step);
            prop_assert!(opened.unknown.is_empty());
        }
    }

    #[test]
    fn whatever_befell_a_file_it_opens_or_is_refused(seed in any::<u64>()) {
        static COPIES: LazyLock<[String; 2]> = LazyLock::new(|| [copy(), small().to_string()]);
        let mut dice = Dice::new(seed);
        for _ in 0..10 {
            sound(&mutated(&mut dice, &*COPIES));
        }
    }

    #[test]
    fn any_text_at_all_opens_or_is_refused(file in any::<String>()) {
        sound(&file);
    }
}

/// What opens can be shown, exported and saved, and opens again as the same.
fn sound(file: &str) {
    if let Ok(copy) = said(file) {
        let again =
            open(&save(&copy.history, Place { language: "en", screens: "en", ..Place::default() }))
                .expect("our own copy");
        assert_eq!(again.history, *copy.history);
        let mut intake = Intake::new(today(), Settings { ask_phq: true, ..Settings::default() });
        intake = intake.after(Action::Open(copy)).unwrap_or(intake);
        let region = intake.settings.region;
        assert!(!text(&document(&intake, Arrangement::default()), region).is_empty());
        let bundle: Result<Value, _> = serde_json::from_str(&fhir(&intake));
        assert!(bundle.is_ok());
    }
}

#[test]
fn each_reason_has_a_sentence_of_its_own_in_each_language() {
    let place = || "trials[0].answers.most".to_string();
    let reasons = [
        Refused::NotOurs,
        Refused::Damaged,
        Refused::Newer,
        Refused::Twice(place()),
        Refused::Wrong(place()),
    ];
    for language in Language::ALL {
        let mut all = Vec::new();
        for reason in &reasons {
            let sentence = intake::refused_in_words(reason, language.words());
            assert!(sentence.ends_with('.') && !sentence.contains("{}"), "{sentence}");
            all.push(sentence);
        }
        all.sort();
        all.dedup();
        assert_eq!(all.len(), reasons.len());
        // To a reader, what nests far too deep is damaged.
        let deep = intake::refused_in_words(&Refused::TooDeep, language.words());
        assert_eq!(deep, language.words().open.damaged);
    }
}

#[test]
fn a_file_of_another_kind_is_told_from_a_copy() {
    let words = &Language::English.words().open;
    for other in [
        "",
        " ",
        "hello",
        "null",
        "7",
        "\"recollection\"",
        "[]",
        "{}",
        "{\"format\": \"other\", \"version\": 1}",
        "{\"format\": 1}",
        "{\"a\": 1, \"a\": 2}",
        "%PDF-1.7",
        "<!doctype html><p>Hello</p>",
        "name,dose\nZoloft,50",
    ] {
        assert_eq!(refused(other), words.not_ours, "{other}");
    }
    // The file for a record stands beside the copy, and is taken for it soonest.
    assert_eq!(refused(&fhir(&played("medicine Zoloft"))), words.not_ours);
}

#[test]
fn a_copy_of_a_newer_version_is_not_guessed_at() {
    for version in [2, 3, 99, u32::MAX] {
        let mut copy = small();
        copy["version"] = version.into();
        copy["trials"] = "made of other stuff".into();
        assert_eq!(refused(&copy.to_string()), Language::English.words().open.newer);
    }
    for version in [json!(-1), json!(1.5), json!("1"), Value::Null, json!([1])] {
        let mut copy = small();
        copy["version"] = version;
        assert_eq!(open(&copy.to_string()), Err(Refused::Wrong("version".into())));
    }
}

#[test]
fn a_copy_that_was_cut_off_anywhere_is_refused() {
    let copy = small().to_string();
    let mut told = [0, 0];
    for end in 0..copy.len() {
        let cut = String::from_utf8_lossy(&copy.as_bytes()[..end]);
        match open(&cut) {
            Err(Refused::NotOurs) => told[0] += 1,
            Err(Refused::Damaged) => told[1] += 1,
            other => panic!("cut off at {end}: {other:?}"),
        }
    }
    // It is known for ours as soon as it says so.
    assert_eq!(told[0], copy.find("\"recollect\"").expect("its name") + "\"recollect\"".len());
}

#[test]
fn what_nests_too_deep_is_refused_however_deep() {
    for depth in [17, 1_000, 1_000_000] {
        for (open_with, close_with) in [("[", "]"), ("{\"a\":", "}")] {
            let inside = format!("{}1{}", open_with.repeat(depth), close_with.repeat(depth));
            let file = format!("{{\"format\": \"recollect\", \"version\": 1, \"x\": {inside}}}");
            assert_eq!(open(&file), Err(Refused::TooDeep), "{depth}");
            assert_eq!(refused(&file), Language::English.words().open.damaged);
            assert!(open(&open_with.repeat(depth)).is_err());
        }
    }
}

#[test]
fn what_is_not_known_is_left_out_and_named() {
    let mut copy = small();
    copy["mood"] = json!("fine");
    copy["answers"]["shoe-size"] = json!(44);
    copy["trials"][0]["color"] = json!([1, {"a": 2}]);
    copy["trials"][0]["subject"]["maker"] = json!(null);
    copy["trials"][0]["answers"]["taste"] = json!("bitter");
    copy["trials"][0]["answers"]["most"]["spoons"] = json!(2);
    copy["trials"][0]["answers"]["most"]["read"]["moons"] = json!(2);
    let opened = said(&copy.to_string()).expect("it opens");
    let known = said(&small().to_string()).expect("it opens");
    assert_eq!(opened.history, known.history);
    assert!(known.unknown.is_empty());
    for name in [
        "mood",
        "answers.shoe-size",
        "trials[0].color",
        "trials[0].subject.maker",
        "trials[0].answers.taste",
        "trials[0].answers.most.spoons",
        "trials[0].answers.most.read.moons",
    ] {
        assert!(remark(&opened).contains(name), "{name} in {}", remark(&opened));
    }
    // A name may be anything: it is cut short and steers nothing.
    let mut copy = small();
    copy[format!("{}\u{0}\n{}", "long".repeat(100), "x")] = json!(1);
    let remark = remark(&said(&copy.to_string()).expect("it opens"));
    assert!(remark.chars().count() < 200 && !remark.contains('\u{0}'), "{remark}");
}

#[test]
fn an_agent_of_a_later_edition_keeps_its_name() {
    let mut copy = small();
    copy["trials"][0]["subject"] = json!({"agent": "newdrug", "typed": "Newbrand"});
    let opened = said(&copy.to_string()).expect("it opens");
    assert!(remark(&opened).contains("trials[0].subject.newdrug"));
    assert_eq!(opened.history.trials()[0].subject.typed(), "Newbrand");
}

/// Values of every JSON type, one of which may fit.
fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(7),
        json!(-7),
        json!(1.5),
        json!("certainly none of the choices"),
        json!([]),
        json!(["certainly none of the choices"]),
        json!([[]]),
        json!({}),
        json!({"not-sure": false}),
        json!({"not-sure": true, "typed": "x"}),
        json!({"typed": 7}),
        json!({"typed": "  "}),
        json!({"typed": "x", "read": {}}),
        json!({"typed": "x", "read": 7}),
        json!({"typed": "x", "read": {"least": "2", "most": "1", "unit": "mg"}}),
        json!({"typed": "x", "read": {"least": "1", "most": "1", "unit": "spoons"}}),
        json!({"typed": "x", "read": {"least": "-1", "most": "1", "unit": "mg"}}),
        json!({"typed": "x", "read": {"least": "1", "most": "1", "unit": "mg", "about": 1}}),
        json!({"typed": "x", "read": {"from": "2015-13"}}),
        json!({"typed": "x", "read": {"from": "1492"}}),
        json!({"typed": "x", "read": {"from": "2015-02-30"}}),
        json!({"typed": "x", "read": {"from": "age-999"}}),
        json!({"typed": "x", "read": {"just": "1", "unit": "moons"}}),
        json!({"typed": "x", "read": {"between": ["2", "1"], "unit": "weeks"}}),
        json!({"typed": "x", "read": {"few": false, "unit": "weeks"}}),
        json!({"typed": "x", "read": {"few": true, "under": "2", "unit": "weeks"}}),
    ]
}

/// Whether a value of the list fits a question of this kind.
fn fits(kind: Kind, value: &Value) -> bool {
    match kind {
        Kind::Choices(_) => *value == json!([]),
        Kind::Text => value.is_string(),
        Kind::Trial => *value == json!(7),
        Kind::Choice(_) => false,
        // What is not known beside it is left out and named: a count has no unit.
        Kind::Count if value["read"]["just"] == "1" => true,
        Kind::Dose | Kind::When | Kind::Length | Kind::Count => {
            value["typed"] == "x" && value.get("read").is_none()
        }
    }
}

#[test]
fn a_value_that_does_not_fit_is_named_and_nothing_is_taken() {
    let mut tried = 0;
    for value in values() {
        for question in Question::ALL.iter().filter(|it| !fits(it.kind(), &value)) {
            let mut copy = small();
            copy["trials"][0]["answers"][question.key()] = value.clone();
            names(&copy, &format!("trials[0].answers.{}", question.key()));
            tried += 1;
        }
        for topic in Topic::ALL.iter().filter(|it| !fits(it.kind(), &value)) {
            let mut copy = small();
            copy["answers"][topic.key()] = value.clone();
            names(&copy, &format!("answers.{}", topic.key()));
            tried += 1;
        }
        for place in ["version", "language", "step", "trials", "answers"] {
            let fits = place == "trials" && value == json!([])
                || place == "answers" && value.is_object()
                || ["language", "step"].contains(&place) && value.is_string()
                || place == "version" && value == json!(7);
            if !fits {
                let mut copy = small();
                copy[place] = value.clone();
                names(&copy, place);
                tried += 1;
            }
        }
        for (part, member) in [("id", "id"), ("subject", "subject"), ("answers", "answers")] {
            let taken = part == "id" && value == json!(7) || part == "answers" && value.is_object();
            if !taken {
                let mut copy = small();
                copy["trials"][0][part] = value.clone();
                names(&copy, &format!("trials[0].{member}"));
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "only {tried}");
}

/// It is refused with a sentence that names this place, or one within it.
fn names(copy: &Value, place: &str) {
    let file = copy.to_string();
    match open(&file) {
        Err(Refused::Wrong(named)) => {
            assert!(place.is_empty() || named.starts_with(place), "{named} is not {place}");
            let template = Language::English.words().open.wrong;
            assert_eq!(refused(&file), fill(template, &[&named]));
        }
        other => panic!("{place}: {other:?} of {file}"),
    }
}

#[test]
fn a_member_that_stands_there_twice_is_named() {
    let file = small().to_string();
    let mut tried = 0;
    for (at, _) in file.match_indices("\":") {
        let start = file[..at].rfind('"').expect("the name begins");
        let name = &file[start..=at];
        let twice = format!("{}{name}: 0, {}", &file[..start], &file[start..]);
        match open(&twice) {
            Err(Refused::Twice(place)) => {
                assert!(place.ends_with(name.trim_matches('"')), "{place}, {name}");
                let template = Language::English.words().open.twice;
                assert_eq!(refused(&twice), fill(template, &[&place]));
                tried += 1;
            }
            // What is wrong by itself is wrong however often it is there.
            Err(Refused::Wrong(_)) => {}
            other => panic!("{name}: {other:?}"),
        }
    }
    assert!(tried >= 20, "only {tried}");
}

#[test]
fn two_trials_of_one_number_are_refused() {
    let mut copy = small();
    copy["trials"][1]["id"] = copy["trials"][0]["id"].clone();
    assert_eq!(open(&copy.to_string()), Err(Refused::Wrong("trials[1].id".into())));
}

#[test]
fn what_a_trial_is_of_is_one_thing_and_never_guessed() {
    let of = |subject: serde_json::Value| {
        let trials = serde_json::json!([{ "id": 1, "subject": subject, "answers": {} }]);
        let copy = serde_json::json!({
            "format": "recollect", "version": 1, "language": "en", "formulary": "2026-11",
            "trials": trials, "answers": {},
        });
        open(&copy.to_string()).map(|it| it.history.trials().len())
    };
    assert_eq!(of(serde_json::json!({ "agent": "sertraline", "typed": "Zoloft" })), Ok(1));
    for wrong in [
        serde_json::json!({ "agent": 5, "typed": "Zoloft" }),
        serde_json::json!({ "agent": "", "typed": "Zoloft" }),
        serde_json::json!({ "agent": "sertraline", "treatment": "ect", "typed": "" }),
        serde_json::json!({ "agent": "sertraline", "other": true, "typed": "Zoloft" }),
        serde_json::json!({ "other": false, "typed": "Zoloft" }),
        serde_json::json!({ "typed": "Zoloft" }),
    ] {
        let refused = of(wrong.clone());
        assert_eq!(refused, Err(Refused::Wrong("trials[0].subject".into())), "{wrong}");
    }
}

#[test]
fn a_copy_leaves_room_for_the_trials_that_follow_it() {
    let copy = |id: u32| {
        let subject = serde_json::json!({ "unknown": true, "typed": "" });
        serde_json::json!({
            "format": "recollect", "version": 1,
            "trials": [{ "id": id, "subject": subject, "answers": {} }], "answers": {},
        })
    };
    let mut opened = open(&copy(History::HIGHEST_ID).to_string()).expect("a copy").history;
    let typed = String::new();
    assert!(opened.add(recollect::history::Subject::UnknownMedicine { typed }).is_some());
    let refused = open(&copy(u32::MAX).to_string());
    assert_eq!(refused, Err(Refused::Wrong("trials[0].id".into())));
}

#[test]
fn a_copy_says_the_day_of_its_last_answer_and_nothing_else_there() {
    let copy = |day: &str| {
        serde_json::json!({
            "format": "recollect", "version": 1, "answered": day, "trials": [], "answers": {},
        })
    };
    let opened = open(&copy("2026-11-24").to_string()).expect("a copy");
    assert_eq!(opened.answered, Some(today()));
    for wrong in ["2026-11", "2026-02-30", "age-22", "yesterday", ""] {
        let refused = open(&copy(wrong).to_string());
        assert_eq!(refused, Err(Refused::Wrong("answered".into())), "{wrong}");
    }
}

#[test]
fn a_huge_file_is_refused_and_not_walked_for_ever() {
    let members = |count: usize| {
        let all = (0..count).map(|it| format!("\"m{it}\": 0"));
        format!("{{{}}}", all.collect::<Vec<_>>().join(", "))
    };
    let mut copy = small();
    copy["answers"] = serde_json::from_str(&members(300_000)).expect("JSON");
    assert_eq!(open(&copy.to_string()), Err(Refused::Wrong("answers".into())));
    let trial = copy["trials"][0].clone();
    let mut copy = small();
    let many = |count: usize| -> Value {
        let all = (0..count).map(|it| {
            let mut trial = trial.clone();
            trial["id"] = it.into();
            trial
        });
        all.collect()
    };
    copy["trials"] = many(History::MOST_TRIALS + 1);
    let last = format!("trials[{}].id", History::MOST_TRIALS);
    assert_eq!(open(&copy.to_string()), Err(Refused::Wrong(last)));
    copy["trials"] = many(History::MOST_TRIALS);
    let all = open(&copy.to_string()).expect("so many are taken");
    assert_eq!(all.history.trials().len(), History::MOST_TRIALS);
}

#[test]
fn a_mark_that_editors_put_before_a_text_is_no_damage() {
    let copy = small().to_string();
    assert_eq!(open(&format!("\u{feff}{copy}\r\n")), open(&copy));
    let indented = indented::indented(&copy).expect("JSON").replace('\n', "\r\n");
    assert_eq!(open(&indented), open(&copy));
}

#[test]
fn a_draft_that_cannot_be_read_leaves_a_fresh_start_and_says_so() {
    let fresh = Intake::new(today(), Settings::default());
    let started = intake::reopened("{\"format\": \"recollect\", ", fresh.clone());
    assert_eq!(started.history, fresh.history);
    assert!(started.notice.is_some_and(|it| it.what == intake::Happened::DraftUnreadable));
}

/// One folder for each version, with copies that were written by it and never
/// change again.
#[test]
fn every_version_opens_for_ever() {
    let top = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/copies");
    for version in 1..=saved::VERSION {
        let folder = std::fs::read_dir(format!("{top}/v{version}")).expect("copies of the version");
        let mut seen = 0;
        for file in folder {
            let path = file.expect("a copy").path();
            if path.extension().is_none_or(|it| it != "json") {
                continue;
            }
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let file = std::fs::read_to_string(&path).expect("a copy is text");
            let opened = said(&file).expect("it opens");
            assert!(opened.unknown.is_empty(), "{name}: nothing is left out");
            let mut intake =
                Intake::new(today(), Settings { ask_phq: true, ..Settings::default() });
            intake.history = History::clone(&opened.history);
            // A story that was told more fully since stands beside its copy as it was.
            let story = std::fs::read_to_string(path.with_extension("txt"))
                .or_else(|_| std::fs::read_to_string(format!("{top}/../stories/{name}.txt")));
            let told = played(&story.expect("the story of the copy"));
            let text =
                |it: &Intake| text(&document(it, Arrangement::default()), it.settings.region);
            assert_eq!(text(&intake), text(&told), "{name}");
            seen += 1;
        }
        assert!(seen >= 5, "only {seen} copies of version {version}");
    }
}

#[test]
fn the_published_schema_is_that_of_these_questions() {
    let made = indented::indented(&saved::schema()).expect("JSON");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/saved-copy.schema.json");
    let published = std::fs::read_to_string(path).expect("the published schema");
    assert!(
        made == published,
        "docs/saved-copy.schema.json is of other questions: cargo run --no-default-features \
         --example saved_copy_schema > docs/saved-copy.schema.json"
    );
}
