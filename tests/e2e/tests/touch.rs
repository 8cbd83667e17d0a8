//! On a phone, with a finger: what opens opens to a tap, where nothing hovers.
//! Chromium alone can be held as a phone.

use recollect_e2e::{Engine, Person};
use serde_json::json;

mod chromium {
    use super::*;

    #[test]
    fn the_list_of_names_and_of_steps_open_to_a_tap() {
        let person = Person::at_file(Engine::Chromium).by_finger();
        person.reload();
        person.waits_for_program();
        let phone = "return [innerWidth, matchMedia('(hover: none)').matches]";
        assert_eq!(person.run(phone), json!([390, true]), "a phone, where nothing hovers");
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
}
