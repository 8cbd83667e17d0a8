//! A reader puts the trials in order and leaves some out: for that look alone.

use fantoccini::key::Key;
use recollect_e2e::{Options, Person, Story, Web, in_each_engine, printed, squeezed};
use serde_json::json;

const TOLD: &str = "medicine Zoloft\n  start 2010\n  most-time 6 weeks\n\
                    medicine Effexor\n  start 2015\n  most-time 3 months\n\
                    medicine Prozac\n  start 2020\n";

/// The names on the paper, in their order.
fn names(person: &Person) -> serde_json::Value {
    person.run(
        "return [...document.querySelectorAll('.rc-table__agent')].map((it) => it.textContent)",
    )
}

in_each_engine! {
    fn a_filter_is_off_at_first_said_on_paper_and_forgotten(engine) {
        let web = Web::start();
        let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
        person.opens_copy(&Story::new(TOLD.into()).saved_on(person.today()));
        person.is_at("summary");
        let words = person.words();
        let all = json!(["fluoxetine", "venlafaxine", "sertraline"]);
        assert_eq!(names(&person), all, "{engine:?}");
        let whole = person.paper();

        person.selects("order", words.document.sort_class);
        let by_class = "return document.querySelector('.rc-paper__heading').textContent === arguments[0]";
        person.until_with("by class", by_class, vec![json!(words.document.medicines_by_class)]);
        assert_eq!(names(&person), json!(["venlafaxine", "fluoxetine", "sertraline"]), "{engine:?}");

        let field = person.find("input[name='weeks']");
        assert_eq!(person.run("return document.querySelector('input[name=weeks]').value"), json!(""));
        person.type_into(&field, "8");
        person.press(&[Key::Tab.into()]);
        person.until("the filter", "return document.querySelectorAll('.rc-table__agent').length === 1");
        assert_eq!(names(&person), json!(["venlafaxine"]), "{engine:?}");
        let said = words.document.filtered.of(8);
        assert!(person.paper().contains(&said), "{engine:?}: {}", person.paper());
        assert!(squeezed(&printed(&person)).contains(&squeezed(&said)), "{engine:?}: not in print");

        // What is no number is kept, and asked for.
        let hint = "return document.querySelector('.rc-weeks__hint').checkVisibility()";
        assert_eq!(person.run(hint), json!(false), "{engine:?}");
        for (typed, shown) in [("six", true), ("6 weeks", false)] {
            person.run("document.querySelector('input[name=weeks]').select()");
            person.type_into(&field, typed);
            person.press(&[Key::Tab.into()]);
            let names = if shown { 3 } else { 2 };
            let many = "return document.querySelectorAll('.rc-table__agent').length === arguments[0]";
            person.until_with(typed, many, vec![json!(names)]);
            assert_eq!(person.run(hint), json!(shown), "{engine:?}: {typed}");
            let value = person.run("return document.querySelector('input[name=weeks]').value");
            assert_eq!(value, json!(typed), "{engine:?}");
        }

        // It is part of no answers, and gone with the screen.
        let kept = person.run("return JSON.stringify({ ...sessionStorage })").to_string();
        assert!(kept.contains("Prozac") && !kept.to_lowercase().contains("filter"), "{kept}");
        assert_eq!(kept.matches("subject").count(), 3, "{engine:?}: {kept}");
        person.jumps_to(words.screen.visit_step);
        person.is_at("visit");
        person.jumps_to(words.screen.summary_step);
        person.is_at("summary");
        assert_eq!(person.paper(), whole, "{engine:?}");
        assert_eq!(person.run("return document.querySelector('input[name=weeks]').value"), json!(""));
        person.reload();
        person.waits_for_program();
        assert_eq!(person.step(), "summary", "{engine:?}");
        assert_eq!(names(&person), all, "{engine:?}");
    }
}
