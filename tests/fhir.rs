//! The file for a medical record says what the person said, and no more exactly.

#[path = "support/form.rs"]
mod form;
#[path = "support/histories.rs"]
mod histories;
#[path = "support/indented.rs"]
mod indented;
#[path = "support/stories.rs"]
mod stories;
#[path = "support/story.rs"]
mod story;

use form::Form;
use proptest::prelude::*;
use recollect::history::{Question, Topic};
use recollect::intake::{Intake, Settings};
use recollect::summary::{fhir, questionnaire};
use recollect::words::Language;
use serde_json::Value;
use stories::stories;
use story::{played, today};

/// The Bundle of a story.
fn bundle(story: &str) -> Value {
    serde_json::from_str(&fhir(&played(story))).expect("the file is JSON")
}

/// The resources of a kind.
fn resources(bundle: &Value, kind: &str) -> Vec<Value> {
    let entries = bundle["entry"].as_array().expect("entries");
    let all = entries.iter().map(|it| it["resource"].clone());
    all.filter(|it| it["resourceType"] == kind).collect()
}

/// The only resource of a kind.
fn only(story: &str, kind: &str) -> Value {
    let mut all = resources(&bundle(story), kind);
    assert_eq!(all.len(), 1, "{kind} of {story}");
    all.remove(0)
}

/// A course of sertraline of which this is told.
fn sertraline(told: &str) -> Value {
    only(&format!("medicine Zoloft\n{told}"), "MedicationStatement")
}

/// Every member of this name, at any depth.
fn everywhere(json: &Value, name: &str, found: &mut Vec<Value>) {
    match json {
        Value::Object(all) => {
            for (key, it) in all {
                if key == name {
                    found.push(it.clone());
                }
                everywhere(it, name, found);
            }
        }
        Value::Array(all) => all.iter().for_each(|it| everywhere(it, name, found)),
        _ => {}
    }
}

/// The words and numbers of what was said.
fn words(said: &str) -> impl Iterator<Item = &str> {
    said.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty())
}

fn texts(json: &Value, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    everywhere(json, name, &mut found);
    found.iter().filter_map(|it| it.as_str().map(String::from)).collect()
}

/// The item of a question in a response.
fn item(response: &Value, id: &str) -> Option<Value> {
    let mut all = Vec::new();
    everywhere(response, "item", &mut all);
    let mut items = all.iter().filter_map(Value::as_array).flatten();
    items.find(|it| it["linkId"] == id).cloned()
}

#[test]
fn a_date_is_no_more_exact_than_it_was_said() {
    for (said, date) in [
        ("2016", Some("2016")),
        ("March 2016", Some("2016-03")),
        ("2016-03-05", Some("2016-03-05")),
        ("about 2016", None),
        ("summer 2016", None),
        ("2012-2014", None),
        ("age 22", None),
        ("since college", None),
        ("3/4/18", None),
        ("?", None),
    ] {
        let all = sertraline(&format!("  start {said}"));
        let written = all["effectivePeriod"]["start"].as_str();
        assert_eq!(written, date, "{said}");
        if said != "?" && date.is_none() {
            let notes = texts(&all["note"], "text").join("\n");
            assert!(words(said).all(|it| notes.contains(it)), "{said} is in the notes: {notes}");
        }
    }
}

#[test]
fn no_date_is_made_up_where_answers_do_not_go_together() {
    // It ended before it began.
    let all = sertraline("  start 2019\n  stop 2015");
    assert_eq!(all.get("effectivePeriod"), None);
    assert!(texts(&all["note"], "text").iter().any(|it| it.contains("2015")));
    // And where one of the two is no date of FHIR.
    for told in ["  start early 2014\n  stop 2010", "  start 2014\n  stop about 2010"] {
        assert_eq!(sertraline(told).get("effectivePeriod"), None, "{told}");
    }
    let ect = only("treatment ect\n  start early 2014\n  stop 2010", "Procedure");
    assert_eq!(ect.get("performedPeriod"), None);
    assert!(ect["performedString"].as_str().is_some_and(|it| it.contains("2010")), "{ect}");
    // It goes on, and has a day of stopping.
    let all = sertraline("  taking yes\n  start 2015\n  stop 2019");
    assert_eq!(all["effectivePeriod"], serde_json::json!({"start": "2015"}));
    // R4 cannot compare a year with a month of it.
    let all = sertraline("  start 2016\n  stop March 2016");
    assert_eq!(all["effectivePeriod"], serde_json::json!({"start": "2016", "end": "2016"}));
}

#[test]
fn whether_it_goes_on_is_said_only_as_far_as_it_is_known() {
    for (told, status) in [
        ("", "unknown"),
        ("  taking ?", "unknown"),
        ("  taking yes", "active"),
        ("  taking no", "completed"),
        ("  taking no\n  reasons ?", "completed"),
        ("  taking no\n  reasons finished", "completed"),
        ("  taking no\n  reasons side-effects,finished", "stopped"),
        ("  taking no\n  reasons-other too far", "stopped"),
    ] {
        assert_eq!(sertraline(told)["status"], status, "{told}");
    }
    let tms = |told: &str| only(&format!("treatment tms\n{told}"), "Procedure")["status"].clone();
    assert_eq!(tms("  taking yes"), "in-progress");
    assert_eq!(tms("  taking no\n  finished no"), "stopped");
    assert_eq!(tms("  taking no\n  finished yes"), "completed");
}

#[test]
fn a_reason_of_stopping_is_no_more_than_the_reasons() {
    let told = "treatment ect\n  taking no\n  reasons cost\n  reasons-other too far\n\
                \x20 side-effects headache\n  memory stayed";
    let reason = &only(told, "Procedure")["statusReason"]["text"];
    assert_eq!(reason, "cost or insurance; \"too far\"");
}

#[test]
fn a_dose_is_a_number_only_where_one_exact_number_was_given() {
    for (said, value) in [
        ("150 mg", Some(150.0)),
        ("37.5", Some(37.5)),
        ("100 am + 50 pm", Some(150.0)),
        ("50 mcg", Some(50.0)),
        ("20-40mg", None),
        ("about 150 mg", None),
        ("2 tablets", None),
        ("max", None),
        ("0.5 mg/kg", None),
        ("?", None),
    ] {
        let all = sertraline(&format!("  most {said}"));
        let dosage = &all["dosage"][0];
        let written = &dosage["maxDosePerPeriod"]["numerator"]["value"];
        assert_eq!(written.as_f64(), value, "{said}");
        let text = dosage["text"].as_str().expect("a dosage always has its words");
        assert!(words(said).take(1).all(|it| text.contains(it)), "{text}");
    }
    assert_eq!(sertraline("").get("dosage"), None);
    let ketamine = only("treatment ketamine\n  session-dose 0.5 mg/kg", "MedicationStatement");
    assert_eq!(ketamine["dosage"][0]["maxDosePerAdministration"]["code"], "mg/kg");
    assert_eq!(ketamine["dosage"][0]["maxDosePerAdministration"]["value"], 0.5);
}

#[test]
fn time_at_the_dose_is_a_number_only_where_it_was_one() {
    let repeat = |said: &str| {
        sertraline(&format!("  most 50\n  most-time {said}"))["dosage"][0]["timing"]["repeat"]
            .clone()
    };
    assert_eq!(repeat("6 weeks")["boundsDuration"]["code"], "wk");
    assert_eq!(repeat("6-8 weeks")["boundsRange"]["high"]["value"], 8);
    for said in ["about 2 months", "a few weeks", "over 9 years", "on and off", "?"] {
        assert_eq!(repeat(said), Value::Null, "{said}");
    }
}

#[test]
fn not_sure_is_asked_and_not_known_and_what_was_passed_over_has_no_item() {
    for question in
        ["taking", "start", "most", "most-time", "response", "reasons", "added-to", "note"]
    {
        let id = only("medicine Zoloft", "QuestionnaireResponse");
        assert_eq!(item(&id, question), None, "{question} was passed over");
    }
    let told = "medicine Zoloft\n  taking ?\n  start ?\n  most ?\n  most-time ?\n  response ?\n  reasons ?\n  sessions ?";
    let response = only(told, "QuestionnaireResponse");
    for question in ["taking", "start", "most", "most-time", "response", "reasons", "sessions"] {
        let item = item(&response, question).expect("an item");
        let answer = &item["answer"][0]["valueCoding"];
        assert_eq!(answer["code"], "asked-unknown", "{question}");
        assert_eq!(answer["system"], "http://terminology.hl7.org/CodeSystem/data-absent-reason");
    }
    // None of the choices is an answer too.
    let response = only("medicine Zoloft\n  side-effects none", "QuestionnaireResponse");
    let none = item(&response, "side-effects").expect("an item");
    assert_eq!(none["answer"][0]["valueCoding"]["code"], "none-of-these");
}

#[test]
fn what_was_typed_stands_beside_what_it_was_read_as() {
    let response = only("medicine zolof\n  most 100 am + 50 pm", "QuestionnaireResponse");
    let most = item(&response, "most").expect("an item");
    assert_eq!(most["answer"][0]["valueString"], "150 mg");
    assert_eq!(most["answer"][0]["item"][0]["answer"][0]["valueString"], "100 am + 50 pm");
    assert_eq!(item(&response, "name-typed").expect("it")["answer"][0]["valueString"], "zolof");
    let all = only("medicine zolof", "MedicationStatement");
    assert_eq!(all["medicationCodeableConcept"]["text"], "zolof");
}

#[test]
fn no_code_is_made_up() {
    let codes = |story: &str, kind: &str, member: &str| -> Vec<String> {
        let all = only(story, kind);
        texts(&all[member], "system")
    };
    let rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    let medicine = |story| codes(story, "MedicationStatement", "medicationCodeableConcept");
    assert!(medicine("medicine Zoloft").contains(&rxnorm.into()));
    // Nor are words of RxNorm's.
    let patch = only("medicine Emsam", "MedicationStatement");
    let coded = &patch["medicationCodeableConcept"]["coding"];
    assert_eq!(coded[0]["system"], rxnorm);
    assert_eq!(coded[0].get("display"), None, "{coded}");
    assert_eq!(coded[1]["display"], "selegiline (transdermal)");
    assert_eq!(medicine("medicine metoprolol"), [""; 0]);
    assert_eq!(medicine("unknown a small white pill"), [""; 0]);
    let esketamine = bundle("treatment esketamine");
    let mut all = Vec::new();
    everywhere(&esketamine, "coding", &mut all);
    let known = recollect::formulary::AgentId::from_key("esketamine").and_then(|it| it.rxcui());
    let written = format!("{all:?}").contains(rxnorm);
    assert_eq!(written, known.is_some());
    for treatment in
        ["ect", "tms", "psychotherapy", "light", "vns", "dbs", "device", "program", "other"]
    {
        let systems = codes(&format!("treatment {treatment}"), "Procedure", "code");
        assert_eq!(systems, ["https://recollect.example/fhir/CodeSystem/treatment"], "{treatment}");
    }
}

#[test]
fn the_sum_stands_there_only_when_all_nine_were_answered() {
    let nine = |last: &str| -> String {
        (1..=8).map(|it| format!("person phq-{it} 2\n")).collect::<String>() + last
    };
    let sums = |story: &str| -> Vec<Value> {
        let all = resources(&bundle(story), "Observation");
        let sums = all.iter().filter(|it| it["code"]["coding"][0]["code"] == "44261-6");
        sums.map(|it| it["valueInteger"].clone()).collect()
    };
    assert_eq!(sums(&nine("person phq-9 1")), [Value::from(17)]);
    assert!(sums(&nine("")).is_empty());
    assert!(sums(&nine("person phq-9 ?")).is_empty());
    assert!(sums("medicine Zoloft").is_empty());
    let unsure = resources(&bundle("person phq-1 ?"), "Observation");
    assert_eq!(unsure[0]["dataAbsentReason"]["coding"][0]["code"], "asked-unknown");
    // Nothing says what a sum amounts to.
    let all = bundle(&nine("person phq-9 3"));
    for member in ["interpretation", "referenceRange"] {
        let mut found = Vec::new();
        everywhere(&all, member, &mut found);
        assert!(found.is_empty(), "{member}");
    }
}

#[test]
fn the_patient_has_a_name_and_a_date_of_birth_only_when_given() {
    let patient = |story: &str| only(story, "Patient");
    assert_eq!(patient("medicine Zoloft").as_object().map(|it| it.len()), Some(2));
    assert_eq!(patient("person name Ana 🌻 O’Neill")["name"][0]["text"], "Ana 🌻 O’Neill");
    assert_eq!(patient("person birth March 5, 1990")["birthDate"], "1990-03-05");
    for no_day in ["1990", "3/4/90", "around 1990", "spring 1990", "2030-01-01", "long ago"] {
        let story = format!("person birth {no_day}");
        assert_eq!(patient(&story).get("birthDate"), None, "{no_day}");
        let response = only(&story, "QuestionnaireResponse");
        let kept = &item(&response, "birth").expect("an item")["answer"][0]["valueString"];
        assert_eq!(kept, no_day);
    }
}

#[test]
fn a_choice_is_said_as_the_form_says_it_and_in_the_language_of_the_summary() {
    let mut intake = played("medicine Zoloft\n  response not-at-all");
    intake.settings.summary_language = Some(Language::Spanish);
    let bundle = serde_json::from_str(&fhir(&intake)).expect("the file is JSON");
    let response = &resources(&bundle, "QuestionnaireResponse")[0];
    let item = item(response, "response").expect("an item");
    assert_eq!(item["text"], (Language::Spanish.words().question)(Question::Response, None).ask);
    let chosen = &item["answer"][0]["valueCoding"];
    assert_eq!(chosen["display"], "Not at all");
    assert!(texts(&chosen["_display"], "valueString").contains(&"Nada".into()), "{chosen}");
}

#[test]
fn which_other_trial_is_a_number_or_not_sure() {
    let told = "medicine Zoloft\nmedicine Abilify\n  added-to 1\n  replaced ?";
    let response = only(told, "QuestionnaireResponse");
    let answer = |id| item(&response, id).expect("an item")["answer"][0].clone();
    assert_eq!(answer("number")["valueInteger"], 1);
    assert_eq!(answer("added-to")["valueString"], "1");
    assert_eq!(answer("replaced")["valueCoding"]["code"], "asked-unknown");
}

#[test]
fn the_number_of_a_trial_is_that_of_the_narrative() {
    let told = "medicine Zoloft\n  start 2010\nmedicine Effexor\n  start 2020\n  replaced 1\n\
                treatment ect\n  start 2015\n  added-to 2\n\
                medicine Abilify\n  start 2021\n  added-to 2\n";
    let response = only(told, "QuestionnaireResponse");
    let narrative = response["text"]["div"].as_str().expect("a text");
    let trials = response["item"].as_array().expect("items");
    let answer = |trial: &Value, id: &str| {
        let items = trial["item"].as_array().expect("items");
        items.iter().find(|it| it["linkId"] == id).map(|it| it["answer"][0].clone())
    };
    let mut named = Vec::new();
    for trial in trials {
        let number = answer(trial, "number").expect("a number")["valueInteger"].clone();
        let name = ["agent", "treatment"].iter().find_map(|id| answer(trial, id));
        let name = name.expect("a name")["valueCoding"]["code"].clone();
        let link = ["added-to", "replaced"].iter().find_map(|id| answer(trial, id));
        let link = link.map(|it| it["valueString"].clone()).unwrap_or_default();
        named.push((number, name, link));
    }
    let one = |number: u32, name: &str, link: Value| (Value::from(number), Value::from(name), link);
    assert_eq!(
        named,
        [
            one(1, "venlafaxine", "3".into()),
            one(2, "aripiprazole", "1".into()),
            one(3, "sertraline", Value::Null),
            one(4, "ect", "1".into())
        ]
    );
    for row in ["\n1. venlafaxine", "\n   + 2. aripiprazole", "\n3. sertraline", "\n4. ECT"] {
        assert!(narrative.contains(row), "{row}: {narrative}");
    }
    let text = item(&response, "number").expect("an item")["text"].clone();
    assert!(text.as_str().is_some_and(|it| it.starts_with("Number")), "{text}");
}

#[test]
fn text_of_any_kind_comes_out_as_text() {
    let long = "x".repeat(300);
    for typed in ["=HYPERLINK(\"x\")", "</script><b>&amp;", "شكرا 🌻", "\\ \" \\u0000", &long]
    {
        let told = format!("medicine Zoloft\n  note {typed}");
        let response = only(&told, "QuestionnaireResponse");
        assert_eq!(item(&response, "note").expect("it")["answer"][0]["valueString"], *typed);
        let raw = fhir(&played(&told));
        assert!(!raw.contains('<'), "no text can end a script that it stands in");
    }
    // What only steers a machine leaves a mark and is not passed on.
    let response = only("medicine Zoloft\n  note a\u{0}b\u{1b}c", "QuestionnaireResponse");
    let note = item(&response, "note").expect("it");
    assert_eq!(note["answer"][0]["valueString"], "a\u{fffd}b\u{fffd}c");
}

#[test]
fn every_reference_leads_to_an_entry_of_the_same_file() {
    for (name, story) in stories() {
        let bundle = bundle(&story);
        let mut addresses = Vec::new();
        for entry in bundle["entry"].as_array().expect("entries") {
            let address = entry["fullUrl"].as_str().expect("an address").to_string();
            let digits = address.strip_prefix("urn:uuid:").expect("a UUID");
            let parts: Vec<usize> = digits.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{address}");
            assert!(digits.chars().all(|it| it == '-' || it.is_ascii_hexdigit()), "{address}");
            assert_eq!((&digits[14..15], &digits[19..20]), ("8", "8"), "{address}");
            addresses.push(address);
        }
        let references = texts(&bundle, "reference");
        assert!(references.iter().all(|it| addresses.contains(it)), "{name}");
        let count = addresses.len();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), count, "{name}: each address once");
    }
}

#[test]
fn the_same_answers_make_the_same_file_and_others_have_other_addresses() {
    let (one, other) = ("medicine Zoloft\n  most 50", "medicine Zoloft\n  most 100");
    assert_eq!(fhir(&played(one)), fhir(&played(one)));
    assert_ne!(bundle(one)["entry"][0]["fullUrl"], bundle(other)["entry"][0]["fullUrl"]);
    let mut later = played(one);
    later.today = today().minus_days(-1).expect("a day");
    // Whenever it is made, it is what was told on the day of the last answer.
    assert_eq!(fhir(&later), fhir(&played(one)));
    later.answered = Some(later.today);
    let later: Value = serde_json::from_str(&fhir(&later)).expect("JSON");
    assert_ne!(bundle(one)["entry"][0]["fullUrl"], later["entry"][0]["fullUrl"]);
}

#[test]
fn the_published_form_is_that_of_these_questions() {
    let made = indented::indented(&questionnaire()).expect("JSON");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fhir/Questionnaire.json");
    let published = std::fs::read_to_string(path).expect("the published form");
    assert!(
        made == published,
        "docs/fhir/Questionnaire.json is of other questions or words. Once it has been released, \
         raise QUESTIONNAIRE_VERSION. Then: cargo run --no-default-features --example \
         questionnaire > docs/fhir/Questionnaire.json"
    );
}

#[test]
fn the_form_has_every_question_once() {
    let form = Form::published();
    for key in Question::ALL.iter().map(|it| it.key()).chain(Topic::ALL.iter().map(|it| it.key())) {
        assert_eq!(form.count(key), 1, "{key}");
    }
    assert_eq!(form.twice(), [""; 0]);
}

#[test]
fn every_story_is_an_answer_to_the_form() {
    let form = Form::published();
    for (name, story) in stories() {
        for language in Language::ALL {
            let mut intake = played(&story);
            intake.settings.summary_language = Some(language);
            let bundle = serde_json::from_str(&fhir(&intake)).expect("the file is JSON");
            for response in resources(&bundle, "QuestionnaireResponse") {
                assert_eq!(form.faults(&response), [""; 0], "{name}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_history_is_an_answer_to_the_form(history in histories::history(4)) {
        let form = Form::published();
        let mut intake = Intake::new(today(), Settings::default());
        intake.history = history;
        let bundle: Value = serde_json::from_str(&fhir(&intake)).expect("the file is JSON");
        for response in resources(&bundle, "QuestionnaireResponse") {
            prop_assert_eq!(form.faults(&response), [""; 0]);
        }
        let trials = intake.history.trials().len();
        let courses = ["MedicationStatement", "Procedure"].map(|it| resources(&bundle, it).len());
        prop_assert_eq!(courses[0] + courses[1], trials, "one resource a trial");
    }
}
