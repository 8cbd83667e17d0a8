//! Somebody who tells of thoughts of self-harm: help is there at once, in nobody's
//! way, and nothing pretends that anyone was told.

use recollect::history::{Choice, Frequency, Topic};
use recollect::words::Language;
use recollect_e2e::{Engine, Limit, Person, Web, in_each_engine, limit};
use serde_json::json;

const PANEL: &str = ".rc-care section";

/// A clinic's own file, which asks the PHQ-9, open at it.
fn at_phq(engine: Engine, web: &Web) -> Person {
    let file = std::fs::read_to_string(recollect_e2e::dist().join("recollect.html"));
    let asked = "id=\"recollect-configuration\">{\"ask\":\"phq-9\"}<";
    let file = file.expect("the built file").replace("id=\"recollect-configuration\">{}<", asked);
    assert!(file.contains(asked), "the file has a place for its configuration");
    web.page("/asks.html", file);
    let person = Person::at(engine, &Default::default(), &web.at("/asks.html"));
    person.starts();
    person.jumps_to(person.words().screen.phq_step);
    person.is_at("phq");
    person
}

/// The panel is there, with help that is one tap away, and holds nobody.
#[track_caller]
fn is_supported(person: &Person, engine: Engine, asked: &str) {
    let screen = &person.words().screen;
    person.find(PANEL);
    let said = person.text(PANEL);
    for words in [screen.support_heading, screen.support_tell, screen.support_nobody_told] {
        assert!(said.contains(words), "{engine:?}: {words} is not in {said}");
    }
    let links = "return [...document.querySelectorAll(arguments[0] + ' a')].map((it) => it.getAttribute('href'))";
    let links = person.run_with(links, vec![json!(PANEL)]);
    assert_eq!(links, json!(["tel:988", "sms:988", "sms:741741", "tel:911"]), "{engine:?}");
    // Whoever answered stays at the answer, and the panel is in sight.
    let at = "return document.activeElement.closest('fieldset')?.name";
    assert_eq!(person.run(at), json!(asked), "{engine:?}: the focus is elsewhere");
    if limit(engine, Limit::SightAfterClick).is_none() {
        let seen = "const it = document.querySelector(arguments[0]).getBoundingClientRect();
            return it.top < innerHeight && it.bottom > 0";
        let seen = person.run_with(seen, vec![json!(PANEL)]);
        assert_eq!(seen, json!(true), "{engine:?}: out of sight");
    }
    // It lies over nothing.
    let over = "const it = document.querySelector(arguments[0]);
        return [getComputedStyle(it).position, !!it.closest('dialog'), !!document.querySelector('[inert]')]";
    let free = json!(["static", false, false]);
    assert_eq!(person.run_with(over, vec![json!(PANEL)]), free, "{engine:?}");
}

in_each_engine! {
    fn each_answer_above_not_at_all_opens_the_panel_and_not_at_all_does_not(engine) {
        let web = Web::start();
        let person = at_phq(engine, &web);
        let words = person.words();
        let item = Topic::Phq9.key();
        let nobody = person.text("main");
        assert!(nobody.contains(words.screen.phq_before), "{engine:?}: said before the questions");
        assert!(
            nobody.find(words.screen.phq_before) < nobody.find(words.choice.frequency[0].ask),
            "{engine:?}"
        );
        let answer = |it: Frequency| {
            person.chooses(item, words.choice.frequency[usize::from(it.index())].ask);
        };
        let gone = "return !document.querySelector('.rc-care section')";
        answer(Frequency::NotAtAll);
        person.until("no panel", gone);
        for it in [Frequency::SeveralDays, Frequency::MoreThanHalf, Frequency::NearlyEveryDay] {
            answer(it);
            is_supported(&person, engine, item);
            person.button("close-support");
            person.until("the panel is closed", gone);
        }
    }

    fn the_panel_stays_until_it_is_closed_and_blocks_nothing(engine) {
        let web = Web::start();
        let person = at_phq(engine, &web);
        let words = person.words();
        person.chooses(Topic::Phq9.key(), words.choice.frequency[1].ask);
        // Taking the answer back does not take the help away.
        person.chooses(Topic::Phq9.key(), words.choice.frequency[0].ask);
        person.find(PANEL);
        // Other questions can be answered, and every step reached.
        person.chooses(Topic::Phq1.key(), words.choice.frequency[2].ask);
        for step in ["visit", "review", "summary"] {
            person.goes_on();
            person.is_at(step);
            person.find(PANEL);
        }
        assert!(person.paper().contains("988"), "{engine:?}");
        person.back();
        person.is_at("review");
        person.button("close-support");
        person.until("closed", "return !document.querySelector('.rc-care section')");
        person.goes_on();
        person.is_at("summary");
        person.until("still closed", "return !document.querySelector('.rc-care section')");
    }

    fn a_side_effect_of_self_harm_opens_it_too_and_in_the_language_of_the_person(engine) {
        let address = format!("{}#lang=es", recollect_e2e::from_disk());
        let person = Person::at(engine, &Default::default(), &address).reading(Language::Spanish);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        let words = person.words();
        let place = usize::from(recollect::history::SideEffect::SelfHarm.index());
        person.chooses("side-effects", words.choice.side_effect[place].ask);
        is_supported(&person, engine, "side-effects");
        assert!(person.text(PANEL).contains(words.screen.help_options), "{engine:?}");
    }

    fn the_panel_can_be_passed_by_with_keys(engine) {
        let web = Web::start();
        let person = at_phq(engine, &web).by_keyboard();
        person.chooses(Topic::Phq9.key(), person.words().choice.frequency[1].ask);
        person.find(PANEL);
        // Through the panel and out of it, to the button that goes on.
        person.goes_on();
        person.is_at("visit");
    }
}
