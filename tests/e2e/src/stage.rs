//! Shows every state of every screen in a browser, one after the other.

#[path = "../../support/states.rs"]
mod data;

use fantoccini::key::Key;
use recollect::history::{Question, Topic};
use serde_json::json;

pub use data::{OnPage, State, Then, states};

use crate::browser::Browser;
use crate::driver::Options;
use crate::engine::Engine;
use crate::person::Person;
use crate::story::Story;
use crate::web::Web;

/// A browser in which states are shown.
pub struct Stage {
    person: Person,
    web: Web,
    file: String,
}

impl Stage {
    /// Starts an engine.
    pub fn start(engine: Engine) -> Stage {
        let web = Web::start();
        web.page("/between", "<!DOCTYPE html><html lang=\"en\"><title>Between two states</title>");
        let file = std::fs::read_to_string(crate::dist().join("recollect.html"));
        let person = Person::with(Browser::start(engine, &Options::default()));
        Stage { person, web, file: file.expect("the built file") }
    }

    /// The person at the browser.
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// Opens the page in a state, and does what is done there.
    #[track_caller]
    pub fn show(&mut self, state: &State) -> &Person {
        self.person.reads(state.language);
        // A page that is left keeps a draft; the next one finds its own.
        self.person.open(&self.web.at("/between"));
        let draft = state.draft(self.person.today());
        self.person.run_with(
            "sessionStorage.clear();
            if (arguments[0]) sessionStorage.setItem('recollect.draft', arguments[0]);",
            vec![json!(draft)],
        );
        let pairs: serde_json::Map<_, _> =
            state.pairs().into_iter().map(|(name, value)| (name, value.into())).collect();
        let configured = json!(pairs).to_string();
        const EMPTY: &str = "id=\"recollect-configuration\">{}<";
        assert!(self.file.contains(EMPTY), "the file has a place for its configuration");
        let mut page = self.file.replacen(EMPTY, &EMPTY.replace("{}", &configured), 1);
        // A shared device shows no draft: it is told what a program that broke had.
        if let Some(draft) = draft.filter(|_| pairs.contains_key("shared-device")) {
            const ROOT: &str = "<div id=\"recollect\"";
            assert!(page.contains(ROOT), "the file has a place for the program");
            let answers = draft.replace('&', "&amp;").replace('"', "&quot;");
            page = page.replacen(ROOT, &format!("{ROOT} data-answers=\"{answers}\""), 1);
        }
        let path = format!("/{}.html", state.name);
        self.web.page(&path, page);
        self.person.open(&self.web.at(&path));
        self.person.waits_for_program();
        // What the page counts down from now on stands still.
        self.person.run("window.setInterval = () => 1");
        for then in &state.then {
            self.does(state, *then);
        }
        &self.person
    }

    #[track_caller]
    fn does(&self, state: &State, then: Then) {
        let person = &self.person;
        match then {
            Then::Answers(key, text) => match (Question::from_key(key), Topic::from_key(key)) {
                (Some(question), _) => {
                    person.answers(question, text, &state.opened(person.today()))
                }
                (None, Some(topic)) => person.tells(topic, text),
                (None, None) => panic!("no question {key}"),
            },
            Then::Enters(name) => person.adds(name),
            Then::Removes => {
                person.button("remove");
                person.find(".rc-notice__bar");
            }
            Then::Changes => {
                person.presses(&person.find(".rc-answers__head [name='change']"));
                person.is_at("trial-1");
            }
            Then::Erases => {
                person.button("erase");
                person.is_at("start");
            }
            Then::Opens(story) => {
                person.opens_copy(&Story::new(story.into()).saved_on(person.today()));
                person.is_at("summary");
            }
            Then::OnPage(it) => on_page(person, it),
        }
    }
}

#[track_caller]
fn on_page(person: &Person, it: OnPage) {
    match it {
        OnPage::Types(text) => {
            let name = text.trim_end();
            person.types_in_search(name);
            if name == text {
                person.find("#name-options [role='option']");
            } else {
                person.press(&[Key::Enter.into()]);
                person.find(".rc-search .rc-said__meanings");
            }
        }
        OnPage::Unfolds => {
            person.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        }
        OnPage::ListsSteps => {
            if person.shows(".rc-steps__toggle") {
                person.presses(&person.find(".rc-steps__toggle"));
            }
            person.find(".rc-steps__step");
        }
        OnPage::Arranges(order, weeks) => {
            let document = &person.words().document;
            let by = if order == "class" { document.sort_class } else { document.sort_date };
            person.selects("order", by);
            if !weeks.is_empty() {
                let field = person.find("input[name='weeks']");
                person.type_into(&field, weeks);
                person.press(&[Key::Tab.into()]);
                let weeks = person.words().document.filtered.many.replace("{}", weeks);
                let shown =
                    "return document.querySelector('.rc-paper').textContent.includes(arguments[0])";
                person.until_with(&weeks, shown, vec![json!(weeks)]);
            }
        }
        OnPage::IsRefusedACopy => {
            person.run(
                "Object.defineProperty(navigator, 'clipboard', { value: undefined });
                document.execCommand = () => false;",
            );
            person.button("copy");
            person.find(".rc-outcome textarea");
        }
        OnPage::IsOfferedACopy(story) => {
            person.opens_copy(&Story::new(story.into()).saved_on(person.today()));
            person.find("button[name='replace']");
        }
        OnPage::IsIdle => {
            // Two minutes on the clock of the page, which then stands: it looks by itself.
            person.run("const now = window.Date.now() + 120000; window.Date.now = () => now");
            person.find("dialog[open]");
        }
        OnPage::CannotRun => {
            person.run("document.documentElement.dataset.state = 'broken'");
        }
        OnPage::SeesItBreak => {
            let breaks =
                "document.dispatchEvent(new CustomEvent('recollect-answers', { detail: '{}' }))";
            person.run(breaks);
            person.find(".rc-crash");
        }
    }
}
