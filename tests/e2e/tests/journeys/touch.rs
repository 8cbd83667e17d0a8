//! On a phone, with a finger: what opens opens to a tap, where nothing hovers.
//! Chromium alone can be held as a phone.

use recollect_e2e::{Engine, Options, Person, Story, from_disk, tells_all_of};
use serde_json::json;

/// Somebody who holds the page as a phone from its beginning, and prints to a file.
fn on_a_phone() -> Person {
    let options = Options { print_window: true, ..Options::default() };
    let person = Person::at(Engine::Chromium, &options, &from_disk()).by_finger();
    person.reload();
    person.waits_for_program();
    let phone = "return [innerWidth, matchMedia('(hover: none)').matches]";
    assert_eq!(person.run(phone), json!([390, true]), "a phone, where nothing hovers");
    person
}

mod chromium {
    use super::*;

    #[test]
    fn the_list_of_names_and_of_steps_open_to_a_tap() {
        let person = on_a_phone();
        person.starts();
        person.types_in_search("sertr");
        let option = person.find("#name-options [role='option']");
        person.presses(&option);
        person.until("its row", "return document.querySelector('.rc-list__name')");
        assert!(person.text(".rc-list__name").contains("sertraline"));
        person.jumps_to(person.words().screen.summary_step);
        person.is_at("summary");
        assert!(person.cut_off().is_empty(), "{:?}", person.cut_off());
    }

    #[test]
    fn a_folded_list_of_steps_is_no_list_of_nothing() {
        let person = on_a_phone();
        person.starts();
        person.devtools("Accessibility.enable", json!({}));
        let items_of_steps = || {
            let tree = person.devtools("Accessibility.getFullAXTree", json!({}));
            let all = tree["nodes"].as_array().cloned().unwrap_or_default();
            let shown = all.iter().filter(|it| it["ignored"] == json!(false));
            let items = shown.filter(|it| it["role"]["value"] == json!("listitem"));
            let prompts = person.words().screen.prompts.len();
            items.count().checked_sub(prompts).expect("the prompts are items of a list")
        };
        assert_eq!(items_of_steps(), 0);
        let far = "return [...document.querySelectorAll('.rc-steps__item')].every((it) => {
            const line = getComputedStyle(it, '::before');
            return line.visibility === 'visible' && parseFloat(line.borderBlockStartWidth) > 0 })";
        assert_eq!(person.run(far), json!(true), "how far one is stays in sight");
        person.presses(&person.find(".rc-steps__toggle"));
        person.find(".rc-steps__step");
        assert_eq!(
            items_of_steps(),
            person.run("return document.querySelectorAll('.rc-steps__item').length")
        );
    }

    #[test]
    fn five_trials_from_start_to_print_by_taps_and_typing() {
        let story = Story::named("five");
        let person = on_a_phone();
        // A click that no finger made is one too many.
        person.run(
            "window.rcOthers = [];
            const note = ({ type, pointerType }) => pointerType === 'touch' || window.rcOthers.push(type);
            for (const type of ['pointerdown', 'wheel']) addEventListener(type, note, true);",
        );
        person.tells_story(&story);
        assert_eq!(person.run("return window.rcOthers"), json!([]));
        tells_all_of(&person.prints("print").text, &story.told_on(person.today()));
    }
}
