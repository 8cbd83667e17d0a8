//! By keyboard alone, and with few presses.

use fantoccini::key::Key;
use recollect_e2e::{Person, Story, in_each_engine, printed, squeezed};
use serde_json::json;

/// The most presses, filled fields and Enters that five medicines may take.
const MOST_ACTS: usize = 75;

in_each_engine! {
    fn five_trials_from_start_to_print_without_a_pointer(engine) {
        let story = Story::named("V03");
        let person = Person::at_file(engine).by_keyboard();
        // A pointer that does anything is one too many.
        person.run("window.rcPressed = 0; addEventListener('pointerdown', () => window.rcPressed++, true)");
        person.tells_story(&story);
        // An engine without a window to print in begins a print and never ends it, and
        // then begins no other. The button's own print is looked at in `print`.
        person.run("window.rcPrints = 0; window.print = () => { window.rcPrints++ }");
        person.button("print");
        assert_eq!(person.run("return window.rcPrints"), json!(1), "{engine:?}");
        assert_eq!(person.run("return window.rcPressed"), json!(0), "{engine:?}");
        let paper = squeezed(&printed(&person));
        for said in ["tranylcypromine", "60 mg", "phenelzine", "75 mg", "lithium", "ECT", "8 months ago"] {
            assert!(paper.contains(&squeezed(said)), "{engine:?}: {said} is not in {paper}");
        }
    }

    fn five_trials_take_few_presses(engine) {
        let person = Person::at_file(engine);
        person.tells_story(&Story::named("five"));
        person.button("print");
        println!("{engine:?}: {} presses for five medicines, from Start to print", person.acts());
        assert!(person.acts() <= MOST_ACTS, "{engine:?}: {}", person.acts());
    }

    fn the_name_search_works_by_keys_as_a_combobox_does(engine) {
        let person = Person::at_file(engine).by_keyboard();
        person.starts();
        person.types_in_search("sertr");
        let open = "return document.querySelector('#name-search').getAttribute('aria-expanded') === arguments[0]";
        person.until_with("the list", open, vec![json!("true")]);
        let active = "const field = document.querySelector('#name-search');
            const it = document.getElementById(field.getAttribute('aria-activedescendant'));
            return it && document.activeElement === field && it.getAttribute('aria-selected') === 'true'
                && it.checkVisibility() ? it.textContent : null";
        assert_eq!(person.run(active), json!(null), "{engine:?}: nothing is chosen unasked");
        person.press(&[Key::Down.into()]);
        let first = person.until("the first name", active);
        assert!(first.to_string().contains("sertraline"), "{engine:?}: {first}");
        person.press(&[Key::Down.into()]);
        let second = person.until("another", active);
        assert_ne!(first, second, "{engine:?}");
        person.press(&[Key::Up.into()]);
        assert_eq!(person.until("the first again", active), first, "{engine:?}");
        // Escape closes the list and keeps the text; once more, and it is gone.
        person.press(&[Key::Escape.into()]);
        person.until_with("closed", open, vec![json!("false")]);
        let value = "return document.querySelector('#name-search').value";
        assert_eq!(person.run(value), json!("sertr"), "{engine:?}");
        person.press(&[Key::Escape.into()]);
        person.until("empty", "return document.querySelector('#name-search').value === ''");
        person.types_in_search("sertr");
        person.until_with("the list", open, vec![json!("true")]);
        person.press(&[Key::Down.into(), Key::Enter.into()]);
        person.until("the row", "return document.querySelector('.rc-list__name')");
        assert!(person.text(".rc-list__name").contains("sertraline"), "{engine:?}");
        let focused = person.run("return document.activeElement.id");
        assert_eq!(focused, json!("name-search"), "{engine:?}: ready for the next name");
    }
}
