//! By keyboard alone, and with few presses.

use fantoccini::key::Key;
use recollect::history::{Choice, SideEffect};
use recollect_e2e::{Options, Person, Story, from_disk, in_each_engine, squeezed};
use serde_json::json;

/// The most presses, filled fields and Enters that five medicines may take.
const MOST_ACTS: usize = 75;

in_each_engine! {
    fn five_trials_from_start_to_print_without_a_pointer(engine) {
        let story = Story::named("V03");
        let options = Options { print_window: true, ..Options::default() };
        let person = Person::at(engine, &options, &from_disk()).by_keyboard();
        // A pointer that does anything is one too many.
        person.run("window.rcPressed = 0; addEventListener('pointerdown', () => window.rcPressed++, true)");
        person.tells_story(&story);
        let paper = squeezed(&person.prints("print").text);
        assert_eq!(person.run("return window.rcPressed"), json!(0), "{engine:?}");
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
        // Nor does it stay open behind somebody who goes on.
        person.press(&[Key::Tab.into()]);
        person.until_with("closed behind", open, vec![json!("false")]);
        assert_eq!(person.run("return document.activeElement.name"), json!("add-name"), "{engine:?}");
        person.press_with_shift(Key::Tab.into(), 1);
        person.press(&[Key::Down.into()]);
        person.until_with("open again", open, vec![json!("true")]);
        person.press(&[Key::Down.into(), Key::Enter.into()]);
        person.until("the row", "return document.querySelector('.rc-list__name')");
        assert!(person.text(".rc-list__name").contains("sertraline"), "{engine:?}");
        let focused = person.run("return document.activeElement.id");
        assert_eq!(focused, json!("name-search"), "{engine:?}: ready for the next name");
    }

    fn the_name_that_is_chosen_by_keys_is_in_sight_in_a_low_window(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.resize(500, 400);
        person.types_in_search("ser");
        person.find("#name-options [role='option']");
        // A page scrolls by whole pixels, and what is on it may end between two.
        let seen = "const it = document.querySelector('#name-options [aria-selected=true]');
            const box = it && it.getBoundingClientRect();
            return it && it.id !== arguments[0] && box.top > -1 && box.bottom < innerHeight + 1 && it.id";
        let mut last = json!("");
        for _ in 0..5 {
            person.press(&[Key::Down.into()]);
            last = person.until_with("another name, in sight", seen, vec![last]);
        }
    }

    fn what_goes_away_hands_its_focus_on(engine) {
        let person = Person::at_file(engine).by_keyboard();
        person.starts();
        person.adds("Zoloft");
        person.adds("Prozac");
        // The focus is on what the selector names, and what was pressed is gone.
        let handed_on = |pressed: &str, to: &str| {
            person.button(pressed);
            let now = "const [pressed, to] = arguments;
                return !document.querySelector(`button[name='${pressed}']`)
                    && document.activeElement.matches(to)";
            person.until_with(&format!("{to} once {pressed} is gone"), now, vec![json!(pressed), json!(to)]);
        };
        person.goes_on();
        person.chooses("taking", person.words().screen.not_sure);
        handed_on("clear", "fieldset[name='taking'] input");
        person.jumps_to(person.words().screen.medicines_step);
        person.adds("Paxil");
        // The second of three: the third has the focus, and without it the first.
        for (rows, next) in [(2, "paroxetine"), (1, "sertraline")] {
            let remove = person.run("return document.querySelectorAll('button[name=remove]')[1]");
            person.presses(&person.element(remove));
            let neighbor = "return document.querySelectorAll('.rc-list__row').length === arguments[0]
                && document.activeElement.closest('.rc-list__row')?.textContent.includes(arguments[1])";
            person.until_with("the row's neighbor", neighbor, vec![json!(rows), json!(next)]);
        }
        person.button("undo");
        person.until("the row again, and the focus in the page", "return document.querySelectorAll('.rc-list__row').length === 2
            && document.activeElement.matches('main *')");
        // The panel of help lines gives the focus back to the answer that opened it.
        person.goes_on();
        let harm = person.words().choice.side_effect[usize::from(SideEffect::SelfHarm.index())];
        person.chooses("side-effects", harm.ask);
        person.find("button[name='close-support']");
        handed_on("close-support", "fieldset[name='side-effects'] :checked");
        person.jumps_to(person.words().screen.medicines_step);
        for remove in ["remove", "remove"] {
            person.button(remove);
        }
        person.until("an empty list, and the focus in the page", "return !document.querySelector('.rc-list__row')
            && document.activeElement.matches('main *')");
    }
}
