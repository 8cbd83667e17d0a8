//! What a person sees when something breaks: the program while it runs, the file
//! on its way, a browser that runs no script.

use recollect::history::saved::open;
use recollect::words::Language;
use recollect_e2e::{Browser, Engine, Options, Person, Story, Web, dist, in_each_engine, squeezed};
use serde_json::json;

/// The next thing that the program puts into the page is refused, once. It counts
/// on that, and panics: a true panic of the file as it is shipped.
const SABOTAGE: &str = "
    const [insert, append] = [Node.prototype.insertBefore, Node.prototype.appendChild];
    Node.prototype.insertBefore = Node.prototype.appendChild = function () {
        Node.prototype.insertBefore = insert;
        Node.prototype.appendChild = append;
        throw new Error('refused by a test');
    };
";

/// The program broke: the apology is there, and the copy has every answer.
#[track_caller]
fn apologizes(person: &Person, story: &Story) {
    person.until("the apology", "return document.documentElement.dataset.state === 'crashed'");
    let screen = &person.words().screen;
    let shown = person.text("body");
    assert!(shown.contains(screen.crash_heading) && shown.contains(screen.crash_text), "{shown}");
    assert!(!person.shows("#recollect") && !person.shows(".rc-blank"), "{shown}");
    let heading = person.run("return document.activeElement.textContent");
    assert_eq!(heading, json!(screen.crash_heading));
    person.button("crash-save");
    let copy = open(&person.downloaded()).expect("a copy that opens");
    assert!(copy.unknown.is_empty());
    assert_eq!(copy.history, story.played_on(person.today()).history);
}

/// The file as it is served by somebody who cut or changed it.
fn file() -> String {
    std::fs::read_to_string(dist().join("recollect.html")).expect("the built file")
}

/// Opens a page that will not become the program.
fn opened(engine: Engine, options: &Options, address: &str) -> Person {
    let browser = Browser::start(engine, options);
    browser.open(address);
    Person::with(browser)
}

/// Words for a page without its program, and a form to fill in by hand.
#[track_caller]
fn shows_the_blank_form(shown: &str, said: &str) {
    let words = Language::English.words();
    for text in [said, words.screen.blank_name, words.document.treatments_heading, "988"] {
        assert!(squeezed(shown).contains(&squeezed(text)), "{text} is not in: {shown}");
    }
}

#[track_caller]
fn is_broken(person: &Person) {
    person.until("words", "return document.documentElement.dataset.state === 'broken'");
    shows_the_blank_form(&person.text("body"), person.words().screen.no_program);
    assert!(!person.shows("button[name='start']"), "a button that does nothing");
    assert!(person.shows("button[name='blank']"));
}

in_each_engine! {
    fn a_panic_at_any_step_apologizes_and_goes_on_with_the_answers(engine) {
        let story = Story::named("V04");
        let person = Person::at_file(engine);
        person.opens_copy(&story.saved_on(person.today()));
        person.is_at("summary");
        person.jumps_to(person.words().screen.start_step);
        for step in ["start", "medicines", "trial-1", "treatments", "trial-2", "health", "visit", "review"] {
            person.stands_at(step);
            person.run(SABOTAGE);
            person.button(if step == "start" { "start" } else { "next" });
            apologizes(&person, &story);
            person.button("crash-restart");
            person.waits_for_program();
        }
        person.stands_at("summary");
        person.run(SABOTAGE);
        person.button("copy");
        apologizes(&person, &story);
        person.button("crash-restart");
        person.waits_for_program();
        assert!(person.paper().contains("venlafaxine"), "{engine:?}");
        // The program that runs now is as good as the first.
        person.jumps_to(person.words().screen.medicines_step);
        person.adds("Prozac");
    }

    fn without_script_the_page_shows_words_and_a_blank_form(engine) {
        let options = Options { without_script: true, ..Options::default() };
        let person = opened(engine, &options, &recollect_e2e::from_disk());
        shows_the_blank_form(&person.text("body"), person.words().screen.no_script);
    }

    fn a_program_that_cannot_be_read_leaves_words_and_a_blank_form(engine) {
        let web = Web::start();
        let mark = "id=\"recollect-program\">";
        let whole = file();
        let (front, rest) = whole.split_once(mark).expect("a program");
        let (program, back) = rest.split_once('<').expect("its end");
        let half = &program[..program.len() / 2];
        web.page("/half.html", format!("{front}{mark}{half}<{back}"));
        is_broken(&opened(engine, &Options::default(), &web.at("/half.html")));
    }

    fn a_file_that_is_cut_off_leaves_words_and_a_blank_form(engine) {
        let web = Web::start();
        let whole = file();
        web.page("/cut.html", &whole.as_bytes()[..whole.len() / 2]);
        is_broken(&opened(engine, &Options::default(), &web.at("/cut.html")));
    }

    fn a_script_that_was_changed_is_refused_and_the_page_shows_words(engine) {
        let web = Web::start();
        let changed = file().replacen("console.info(", "document.title='changed';console.info(", 1);
        assert_ne!(changed, file());
        web.page("/changed.html", changed);
        let person = opened(engine, &Options::default(), &web.at("/changed.html"));
        is_broken(&person);
        assert_ne!(person.title(), "changed", "{engine:?}");
    }

    fn a_script_that_was_added_does_not_run(engine) {
        let web = Web::start();
        let added = "<script>document.title = 'changed'</script><img src=x onerror=\"document.title='changed'\"></body>";
        web.page("/added.html", file().replacen("</body>", added, 1));
        let person = opened(engine, &Options::default(), &web.at("/added.html"));
        person.waits_for_program();
        person.starts();
        assert_ne!(person.title(), "changed", "{engine:?}");
    }
}
