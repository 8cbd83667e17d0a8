//! Files that somebody opens: chosen or dropped, good or not. Answers that are
//! there stay there until the person says otherwise.

use recollect_e2e::{Engine, Options, Person, Story, Web, in_each_engine};
use serde_json::{Value, json};

/// Drops a file on the page, as a pointer lets go of it.
fn drops(person: &Person, text: &str) {
    drops_made(person, "return new File([given], 'treatment-history.json')", json!(text));
}

fn drops_made(person: &Person, file: &str, given: Value) {
    let script = format!(
        "const file = ((given) => {{ {file} }})(arguments[0]);
        const carried = new DataTransfer();
        carried.items.add(file);
        const over = {{ dataTransfer: carried, bubbles: true, cancelable: true }};
        const main = document.querySelector('main');
        // A page that does not say so before leaves the file to the browser.
        if (main.dispatchEvent(new DragEvent('dragover', over))) throw Error('not taken');
        main.dispatchEvent(new DragEvent('drop', over));"
    );
    person.run_with(&script, vec![given]);
}

/// The sentence is there, the person is where they were, and so are the answers.
#[track_caller]
fn is_refused(person: &Person, sentence: &str) {
    let told = "return document.querySelector('.rc-outcome').textContent.trim() === arguments[0]";
    person.until_with(sentence, told, vec![json!(sentence)]);
    assert_eq!(person.step(), "start", "{:?}", person.engine());
    let kept = person.run("return sessionStorage.getItem('recollect.draft')");
    assert!(kept.as_str().is_some_and(|it| it.contains("\"typed\": \"Luvox\"")), "{kept}");
}

/// Somebody who has begun, and is back at the start.
fn begun(engine: Engine, web: &Web) -> Person {
    let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
    person.starts();
    person.adds("Luvox");
    person.jumps_to(person.words().screen.start_step);
    person.is_at("start");
    person
}

in_each_engine! {
    fn each_kind_of_bad_file_has_its_own_sentence_and_changes_nothing(engine) {
        let web = Web::start();
        let person = begun(engine, &web);
        let copy = Story::named("V04").saved_on(person.today());
        let whole: Value = serde_json::from_str(&copy).expect("a copy is JSON");
        let with = |place: &str, value: Value| {
            let mut other = whole.clone();
            *other.pointer_mut(place).expect("it is in a copy") = value;
            other.to_string()
        };
        let open = &person.words().open;
        let about = |template: &str, place: &str| template.replace("{}", place);
        let deep = format!("{{\"format\": \"recollect\", \"x\": {}", "[".repeat(1_000_000));
        for (file, sentence) in [
            ("a shopping list".to_string(), open.not_ours.to_string()),
            (String::new(), open.not_ours.into()),
            (with("/version", json!(2)), open.newer.into()),
            (copy[..copy.len() / 2].into(), open.damaged.into()),
            (deep, open.damaged.into()),
            (with("/trials/0/answers/most", json!(7)), about(open.wrong, "trials[0].answers.most")),
            (copy.replacen("\"trials\":", "\"trials\": [], \"trials\":", 1), about(open.twice, "trials")),
            (" ".repeat(100_000_000), open.too_large.into()),
        ] {
            person.opens_copy(&file);
            is_refused(&person, &sentence);
        }
        // The same where a file is dropped.
        drops(&person, "a shopping list");
        is_refused(&person, open.not_ours);
        drops_made(&person, "return new File([new Uint8Array(given)], 'x.json')", json!(100_000_000));
        is_refused(&person, open.too_large);
        drops_made(&person, "return new File([Uint8Array.from(given)], 'x.json')", json!([0xff, 0xfe, 0, 0x80]));
        is_refused(&person, open.not_ours);
    }

    fn a_copy_asks_before_it_takes_the_place_of_answers(engine) {
        let web = Web::start();
        let person = begun(engine, &web);
        let copy = Story::named("V04").saved_on(person.today());
        let asked = |person: &Person| {
            let said = person.text(".rc-outcome");
            assert!(said.contains(person.words().screen.open_replaces), "{engine:?}: {said}");
        };
        person.opens_copy(&copy);
        asked(&person);
        person.button("leave");
        is_refused(&person, "");
        drops(&person, &copy);
        asked(&person);
        person.button("replace");
        person.is_at("summary");
        let shown = person.text("main");
        assert!(shown.contains("venlafaxine") && !shown.contains("Luvox"), "{engine:?}: {shown}");
    }

    fn what_a_copy_has_that_is_not_known_is_named(engine) {
        let person = Person::at_file(engine);
        let copy = Story::named("V04").saved_on(person.today());
        let copy = copy.replacen("\"trials\":", "\"mood\": \"fine\", \"trials\":", 1);
        drops(&person, &copy);
        person.is_at("summary");
        let said = person.text(".rc-outcome");
        assert_eq!(said, person.words().open.unknown.replace("{}", "mood"), "{engine:?}");
    }
}
