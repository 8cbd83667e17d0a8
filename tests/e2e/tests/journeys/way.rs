//! Going to and fro: the browser's own Back, the list of steps, changing an
//! answer, drafts, saved copies, erasing.

use recollect::history::{Choice, Question, Treatment};
use recollect::words::{Language, Words};
use recollect_e2e::{Limit, Options, Person, Story, Web, in_each_engine, limit, squeezed};
use serde_json::json;

/// What the page keeps in this tab.
const KEPT: &str = "return Object.entries(sessionStorage)";

in_each_engine! {
    fn what_may_be_kept_as_typed_is_one_sentence(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.types_in_search("effex");
        person.find(".rc-search__option--keep");
        let lines = "const all = document.createTreeWalker(document.querySelector('.rc-search__option--keep'), NodeFilter.SHOW_TEXT);
            const bottoms = new Set();
            for (const words = document.createRange(); all.nextNode(); ) {
                words.selectNode(all.currentNode);
                bottoms.add(Math.round(words.getBoundingClientRect().bottom));
            }
            return bottoms.size";
        assert_eq!(person.run(lines), json!(1), "{engine:?}");
    }

    fn the_second_press_of_two_is_not_for_what_has_come_under_it(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.adds("Prozac");
        person.goes_on();
        person.is_at("trial-1");
        // Where the next page has something to choose.
        let under = "const next = document.querySelector('button[name=next]');
            const middle = (it) => { const box = it.getBoundingClientRect(); return box.y + box.height / 2; };
            document.documentElement.style.scrollBehavior = 'auto';
            next.style.width = '80px';
            scrollTo(0, 1e6);
            const [x, highest] = [next.getBoundingClientRect().x + 40, middle(next)];
            scrollTo(0, 0);
            const aim = [...document.querySelectorAll('.rc-main .rc-choice')].filter((it) => {
                const box = it.getBoundingClientRect();
                return box.left < x && x < box.right;
            }).map(middle).find((it) => it > highest && it < innerHeight - 20);
            scrollTo(0, middle(next) - aim);
            return Math.abs(middle(next) - aim) < 3";
        assert_eq!(person.run(under), json!(true), "{engine:?}: the page is long enough");
        person.click_twice(&person.find("button[name=next]"));
        person.is_at("trial-2");
        let chosen = "return document.querySelectorAll('.rc-main :checked:not(option)').length";
        assert_eq!(person.run(chosen), json!(0), "{engine:?}");
        // A press later on is one.
        person.click(&person.find(".rc-main .rc-choice"));
        person.until("a choice", "return document.querySelector('.rc-main :checked:not(option)')");
    }

    fn who_comes_back_from_a_change_goes_on_where_they_were(engine) {
        let person = Person::at_file(engine);
        person.starts();
        for name in ["Zoloft", "Prozac", "Luvox"] {
            person.adds(name);
        }
        person.jumps_to(person.words().screen.review_step);
        person.is_at("review");
        let change = "return [...document.querySelectorAll('.rc-answers__head')].find((it) => it.textContent.startsWith('fluvoxamine')).querySelector('button')";
        let change = person.until("the way there", change);
        person.presses(&person.element(change));
        person.is_at("trial-3");
        person.goes_on();
        person.is_at("review");
        let there = "const it = document.activeElement, box = it.getBoundingClientRect();
            return it.textContent.startsWith('fluvoxamine') && box.top >= 0 && box.bottom <= innerHeight";
        person.until("in sight, with the focus", there);
        // What is not there any more is come back to at the top.
        person.jumps_to(person.words().screen.visit_step);
        person.jumps_to(person.words().screen.review_step);
        person.until("the heading", "return document.activeElement.id === 'rc-heading'");
    }

    fn back_and_forward_of_the_browser_go_from_step_to_step(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.adds("Prozac");
        person.goes_on();
        person.goes_on();
        person.is_at("trial-2");
        person.back();
        person.is_at("trial-1");
        person.back();
        person.is_at("medicines");
        person.forward();
        person.is_at("trial-1");
        // From here on is another way.
        person.jumps_to(person.words().screen.visit_step);
        person.is_at("visit");
        person.back();
        person.is_at("trial-1");
        person.back();
        person.is_at("medicines");
        person.back();
        person.is_at("start");
    }

    fn what_was_typed_last_is_kept_when_the_browser_goes_back(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        person.writes("most-text", "150 mg");
        person.back();
        person.is_at("medicines");
        person.jumps_to(person.words().screen.summary_step);
        assert!(person.paper().contains("150 mg"), "{}", person.paper());
    }

    fn changing_the_language_at_any_time_loses_nothing(engine) {
        let mut person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        let typed = "return document.querySelector('#most-text').value";
        for (language, text) in [(Language::Spanish, "100 mg"), (Language::English, " y 50 mg")] {
            // What was typed last has not been left yet.
            person.writes("most-text", text);
            let before = person.run(typed);
            person.selects("language", language.words().own_name);
            person.reads(language);
            let asks = (language.words().question)(Question::Most, None).ask;
            let asked = "return document.querySelector('fieldset[name=most] legend').textContent === arguments[0]";
            person.until_with("the question", asked, vec![json!(asks)]);
            assert_eq!(person.run(typed), before, "{engine:?}: {language:?}");
        }
        assert_eq!(person.step(), "trial-1", "{engine:?}");
        person.jumps_to(person.words().screen.summary_step);
        assert!(person.paper().contains("100 mg y 50 mg"), "{engine:?}: {}", person.paper());
    }

    fn what_was_said_goes_on_in_the_language_that_is_chosen(engine) {
        let mut person = Person::at_file(engine);
        let [english, spanish] = [Language::English, Language::Spanish].map(Language::words);
        let says = "return [...document.querySelectorAll('[role=status]')]
            .some((it) => it.textContent.includes(arguments[0]))";
        let said = |person: &Person, text: &str| {
            person.until_with(text, says, vec![json!(text)]);
        };
        let speak = |person: &mut Person, language: Language| {
            person.selects("language", language.words().own_name);
            person.reads(language);
        };
        person.starts();
        person.writes("paste", "Prozac, Zoloft");
        person.button("paste-read");
        said(&person, &english.screen.paste_lines.of(2));
        speak(&mut person, Language::Spanish);
        said(&person, &spanish.screen.paste_lines.of(2));
        person.jumps_to(spanish.screen.treatments_step);
        person.ticks(Treatment::Light);
        person.button("remove");
        let light = usize::from(Treatment::Light.index());
        let gone = |words: &Words| words.screen.removed.replace("{}", words.choice.treatment[light].ask);
        said(&person, &gone(spanish));
        speak(&mut person, Language::English);
        said(&person, &gone(english));
        person.jumps_to(english.screen.start_step);
        person.opens_copy("no copy at all");
        said(&person, english.open.not_ours);
        speak(&mut person, Language::Spanish);
        said(&person, spanish.open.not_ours);
        person.starts();
        person.jumps_to(spanish.screen.summary_step);
        person.button("save");
        said(&person, spanish.screen.saved);
        speak(&mut person, Language::English);
        said(&person, english.screen.saved);
    }

    fn lines_of_a_list_that_were_not_taken_stay_in_the_box(engine) {
        let person = Person::at_file(engine);
        person.starts();
        let takes = |text: &str, left: &str| {
            person.writes("paste", text);
            person.button("paste-read");
            person.until("the lines", "return document.querySelector('.rc-paste__line')");
            person.button("paste-take");
            let box_has = "return document.getElementById('paste').value === arguments[0]";
            person.until_with(left, box_has, vec![json!(left)]);
            person.clear(&person.find("#paste"));
        };
        takes("Zoloft 50 mg, zolpft", "zolpft");
        // One line whose names are in doubt together stays once.
        takes("Not tried: Paxil, Luvox", "Not tried: Paxil, Luvox");
        takes("Prozac, Luvox", "");
        assert_eq!(person.run("return document.querySelectorAll('.rc-list__row').length"), json!(3), "{engine:?}");
    }

    fn a_removal_is_told_where_it_was_made_and_in_sight(engine) {
        let person = Person::at_file(engine);
        person.resize(500, 500);
        let words = person.words();
        person.starts();
        for name in ["Zoloft", "Prozac", "Paxil", "Celexa", "Lexapro"] {
            person.lists(name);
        }
        let told = |name: &str, within: &str, scrolls_back: bool| {
            let shown = "const it = document.querySelector('.rc-notice__bar');
                const box = it && it.getBoundingClientRect();
                return it && it.querySelector('span').textContent === arguments[0]
                    && it.closest(arguments[1]) && (arguments[2] || box.top > -1 && box.bottom < innerHeight + 1)";
            let sentence = words.screen.removed.replace("{}", name);
            person.until_with(&sentence, shown, vec![json!(sentence), json!(within), json!(scrolls_back)]);
        };
        let last = person.run("return [...document.querySelectorAll('button[name=remove]')].pop()");
        person.presses(&person.element(last));
        told("escitalopram", ".rc-list", false);
        // A tick that is taken back takes each time with it.
        person.button("again");
        let rows = "return document.querySelectorAll('.rc-list__row').length === arguments[0]";
        person.until_with("five", rows, vec![json!(5)]);
        person.unticks("Zoloft");
        let twice = words.screen.times.replacen("{}", "sertraline", 1).replace("{}", "2");
        told(&twice, "fieldset", limit(engine, Limit::SightAfterClick).is_some());
        person.until_with("three", rows, vec![json!(3)]);
        person.button("undo");
        person.until_with("five", rows, vec![json!(5)]);
    }

    fn the_list_of_steps_jumps_to_each_part(engine) {
        let person = Person::at_file(engine);
        person.starts();
        let screen = &person.words().screen;
        for (part, step) in [
            (screen.summary_step, "summary"),
            (screen.treatments_step, "treatments"),
            (screen.health_step, "health"),
            (screen.review_step, "review"),
            (screen.visit_step, "visit"),
            (screen.medicines_step, "medicines"),
            (screen.start_step, "start"),
        ] {
            person.jumps_to(part);
            person.is_at(step);
            if step != "start" {
                assert_eq!(person.text("[aria-current='step']"), part, "{engine:?}");
            }
        }
    }

    fn each_answer_to_check_leads_to_its_question_and_back(engine) {
        let person = Person::at_file(engine);
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("summary");
        person.button("back");
        person.is_at("review");
        // Every answer has a way, and every way is found again.
        let ways = "return [...document.querySelectorAll('dd [name=change]')].map((it) => it.id)";
        let ways: Vec<String> = serde_json::from_value(person.run(ways)).expect("ids");
        assert!(ways.len() > 6, "{engine:?}: {ways:?}");
        for way in &ways {
            person.presses(&person.find(&["#", way].concat()));
            // What is asked about is unfolded, in sight, and has the focus.
            let asked = "const it = document.activeElement, box = it.getBoundingClientRect();
                return document.querySelector('#rc-heading') !== null && it.closest('fieldset, .rc-question') !== null
                    && [...document.querySelectorAll('details')].every((fold) => fold.open || !fold.contains(it))
                    && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
                    && [it.closest('fieldset')?.name, it.id].some((name) => name && arguments[0].endsWith('-' + name))";
            person.until_with("the question", asked, vec![json!(way)]);
            person.goes_on();
            person.is_at("review");
            let back = "return document.activeElement.id === arguments[0]";
            person.until_with("where it was", back, vec![json!(way)]);
        }
    }

    fn changing_an_answer_leads_back_to_the_review(engine) {
        let person = Person::at_file(engine);
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("summary");
        person.button("back");
        person.is_at("review");
        assert!(person.text("main").contains("300 mg"));
        person.presses(&person.find(".rc-answers__head [name='change']"));
        person.is_at("trial-1");
        let field = person.find("#most-text");
        person.clear(&field);
        person.writes("most-text", "225 mg");
        person.goes_on();
        person.is_at("review");
        let shown = person.text("main");
        assert!(shown.contains("225 mg") && !shown.contains("300 mg"), "{engine:?}: {shown}");
    }

    fn a_saved_copy_opened_again_gives_the_same_summary(engine) {
        let story = Story::named("T03");
        let person = Person::at_file(engine);
        person.opens_copy(&story.saved_on(person.today()));
        person.is_at("summary");
        let paper = person.paper();
        assert!(paper.contains("7.5-10 mg") || paper.contains("7.5–10 mg"), "{engine:?}: {paper}");
        let copy = person.saves_copy();
        drop(person);
        let person = Person::at_file(engine);
        person.opens_copy(&copy);
        person.is_at("summary");
        assert_eq!(person.paper(), paper, "{engine:?}");
    }

    fn a_file_that_is_no_copy_changes_nothing(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.jumps_to(person.words().screen.start_step);
        person.opens_copy("{\"format\": \"recollect\", \"version\": 1, \"trials\": [");
        person.until("a sentence", "return document.querySelector('.rc-outcome p')");
        assert_eq!(person.text(".rc-outcome p"), person.words().open.damaged, "{engine:?}");
        person.starts();
        // The engines differ in whether the two parts stand on one line.
        assert_eq!(squeezed(&person.text(".rc-list__name")), "sertraline“Zoloft”", "{engine:?}");
    }

    fn what_was_typed_or_pasted_and_not_added_is_not_lost(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.presses(&person.find("details[name='paste'] summary"));
        person.writes("paste", "Prozac 20 mg");
        person.writes("name-search", "lexapro");
        person.until("what is found", "return !document.getElementById('name-options').hidden");
        person.goes_on();
        person.is_at("trial-1");
        assert!(person.text("h1").contains("escitalopram"), "{engine:?}");
        person.jumps_to(person.words().screen.review_step);
        let shown = person.text("main");
        assert!(shown.contains(person.words().screen.paste_left), "{engine:?}: {shown}");
        person.button("change");
        person.until("the list", "return document.activeElement.id === 'paste'");
        let left = person.run("return ['paste', 'name-search'].map((it) => document.getElementById(it).value)");
        assert_eq!(left, json!(["Prozac 20 mg", ""]), "{engine:?}");
        assert_eq!(person.step(), "medicines", "{engine:?}");
    }

    fn erasing_leaves_nothing_and_can_be_undone(engine) {
        let web = Web::start();
        let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
        person.opens_copy(&Story::named("V04").saved_on(person.today()));
        person.is_at("summary");
        let paper = person.paper();
        assert_ne!(person.run(KEPT), json!([]), "{engine:?}");
        person.button("erase");
        person.is_at("start");
        assert_eq!(person.run(KEPT), json!([]), "{engine:?}: the draft");
        assert!(!person.run("return document.documentElement.outerHTML").to_string().contains("venlafaxine"));
        person.button("undo");
        // Back where it was pressed.
        person.is_at("summary");
        assert_eq!(person.paper(), paper, "{engine:?}");
    }

    fn a_reload_keeps_the_draft_and_the_place(engine) {
        let web = Web::start();
        let person = Person::at(engine, &Options::default(), &web.at("/recollect.html"));
        person.starts();
        person.adds("Effexor XR");
        person.goes_on();
        person.writes("most-text", "300 mg");
        person.reload();
        person.waits_for_program();
        assert_eq!(person.step(), "trial-1", "{engine:?}");
        let most = person.run("return document.querySelector('#most-text').value");
        assert_eq!(most, json!("300 mg"), "{engine:?}");
        let keys = person.run("return Object.keys(sessionStorage).concat(Object.keys(localStorage))");
        assert_eq!(keys, json!(["recollect.draft"]), "{engine:?}");
    }
}
