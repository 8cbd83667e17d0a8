//! Somebody who fills in the page: presses what it shows, types what it asks.

use std::cell::Cell;
use std::ops::Deref;

use fantoccini::elements::Element;
use fantoccini::key::Key;
use recollect::history::{Choice, Day, Kind, Question, Topic, Treatment};
use recollect::intake::{Intake, name};
use recollect::words::{Language, Words};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::Options;
use crate::engine::Engine;

/// What a person works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse or a finger, and typing.
    Pointer,
    /// Keys alone.
    Keyboard,
}

/// A person at a browser. What is pressed is found by the words that the page
/// shows, in the language that the person reads.
pub struct Person {
    browser: Browser,
    hand: Hand,
    words: &'static Words,
    acts: Cell<usize>,
}

impl Deref for Person {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// The page has its program, and shows a screen of it.
const RUNS: &str = "return document.documentElement.dataset.state === 'running'
    && document.querySelector('.rc-app #rc-heading') !== null";

impl Person {
    /// Opens the single file from disk.
    pub fn at_file(engine: Engine) -> Person {
        Person::at(engine, &Options::default(), &crate::from_disk())
    }

    /// Opens an address.
    pub fn at(engine: Engine, options: &Options, address: &str) -> Person {
        let browser = Browser::start(engine, options);
        browser.open(address);
        let person = Person::with(browser);
        person.waits_for_program();
        person
    }

    /// Somebody at a browser that shows a page already.
    pub fn with(browser: Browser) -> Person {
        let words = Language::English.words();
        Person { browser, hand: Hand::Pointer, words, acts: Cell::new(0) }
    }

    /// Works by keyboard alone from now on.
    pub fn by_keyboard(mut self) -> Person {
        self.hand = Hand::Keyboard;
        self
    }

    /// Reads another language from now on.
    pub fn reading(mut self, language: Language) -> Person {
        self.words = language.words();
        self
    }

    /// The words of the page.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// How often the person clicked, filled in a field or pressed Enter.
    pub fn acts(&self) -> usize {
        self.acts.get()
    }

    fn acted(&self) {
        self.acts.set(self.acts.get() + 1);
    }

    /// Waits until the program runs.
    #[track_caller]
    pub fn waits_for_program(&self) {
        self.until("the program", RUNS);
    }

    /// The day by the browser's clock.
    pub fn today(&self) -> Day {
        let day = self
            .run("const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()]");
        let part = |index: usize| day[index].as_i64().unwrap_or_default();
        Day::new(part(0) as i16, part(1) as u8, part(2) as u8).expect("a day")
    }

    /// The name of the step that the page is at.
    pub fn step(&self) -> String {
        self.run("return history.state").as_str().unwrap_or_default().into()
    }

    /// Waits until the page is at a step, with the focus on its heading.
    #[track_caller]
    pub fn is_at(&self, step: &str) {
        let script =
            "return history.state === arguments[0] && document.activeElement?.id === 'rc-heading'";
        self.until_with(&format!("the step {step}"), script, vec![json!(step)]);
    }

    /// Does something that leads to another step, and waits for that.
    #[track_caller]
    fn goes(&self, act: impl FnOnce()) {
        let before = self.step();
        act();
        let script =
            "return history.state !== arguments[0] && document.activeElement?.id === 'rc-heading'";
        self.until_with("another step", script, vec![json!(before)]);
    }

    /// Presses something: by a click, or with Tab and a key.
    #[track_caller]
    pub fn presses(&self, element: &Element) {
        self.acted();
        match self.hand {
            Hand::Pointer => self.click(element),
            Hand::Keyboard => {
                self.tabs_to(element);
                self.press(&[Key::Enter.into()]);
            }
        }
    }

    /// Presses the button of a name.
    #[track_caller]
    pub fn button(&self, name: &str) {
        let element = self.find(&format!("button[name='{name}']"));
        self.presses(&element);
    }

    /// Goes on from the first screen.
    #[track_caller]
    pub fn starts(&self) {
        self.goes(|| self.button("start"));
    }

    /// Goes on to the next step.
    #[track_caller]
    pub fn goes_on(&self) {
        self.goes(|| self.button("next"));
    }

    /// Goes to a part of the way by the list of steps.
    #[track_caller]
    pub fn jumps_to(&self, part: &str) {
        // On a narrow page the list unfolds first.
        if self.shows(".rc-steps__toggle") {
            let toggle = self.find(".rc-steps__toggle");
            self.presses(&toggle);
        }
        let script = "return [...document.querySelectorAll('.rc-steps__step')]
            .filter((it) => it.textContent.trim() === arguments[0])";
        let step = self.find_with(part, script, vec![json!(part)]);
        self.goes(|| self.presses(&step));
    }

    /// Saves a copy and gives what is in it.
    #[track_caller]
    pub fn saves_copy(&self) -> String {
        self.button("save");
        self.downloaded()
    }

    /// The file that was saved last, waited for until it is whole.
    #[track_caller]
    pub fn downloaded(&self) -> String {
        let mut found = None;
        self.until_in("a saved file", || {
            let files = std::fs::read_dir(self.downloads()).into_iter().flatten().flatten();
            let saved =
                files.map(|it| it.path()).find(|it| it.extension().is_some_and(|it| it == "json"));
            let text = saved.as_ref().and_then(|it| std::fs::read_to_string(it).ok());
            // A copy ends with its line.
            found = saved.zip(text.filter(|it| it.ends_with("}\n")));
            found.is_some()
        });
        let (file, text) = found.unwrap_or_default();
        std::fs::remove_file(file).expect("the file is ours");
        text
    }

    /// Opens a saved copy with the button for it.
    #[track_caller]
    pub fn opens_copy(&self, copy: &str) {
        let file = self.downloads().join("opened.txt");
        std::fs::write(&file, copy).expect("a file");
        // The system's window for choosing a file is out of a driver's reach: the
        // field behind it is shown in the page instead.
        self.run(
            "const click = HTMLInputElement.prototype.click;
            HTMLInputElement.prototype.click = function () {
                if (this.type !== 'file') return click.call(this);
                this.name = 'chosen';
                document.body.append(this);
            }",
        );
        self.button("open");
        let field = self.find("input[name='chosen']");
        self.type_into(&field, &file.display().to_string());
        self.run("document.querySelector('input[name=chosen]').remove()");
        std::fs::remove_file(file).expect("the file is ours");
    }

    /// What stands on the paper of the summary.
    #[track_caller]
    pub fn paper(&self) -> String {
        self.text(".rc-paper")
    }

    /// How many rows the list on this page has.
    fn rows(&self) -> u64 {
        self.run("return document.querySelectorAll('.rc-list__row').length").as_u64().unwrap_or(0)
    }

    #[track_caller]
    fn has_rows(&self, rows: u64) {
        let script = "return document.querySelectorAll('.rc-list__row').length === arguments[0]";
        self.until_with(&format!("{rows} in the list"), script, vec![json!(rows)]);
    }

    /// Types a name into the search and presses Enter.
    #[track_caller]
    pub fn searches(&self, name: &str) {
        let field = self.find("#name-search");
        self.fills(&field, name);
        self.acted();
        self.press(&[Key::Enter.into()]);
    }

    /// Adds a medicine by a name that is known as it stands.
    #[track_caller]
    pub fn adds(&self, name: &str) {
        let rows = self.rows();
        self.searches(name);
        let script = "return document.querySelectorAll('.rc-list__row').length > arguments[0]
            || document.querySelector('.rc-search .rc-said__meanings') !== null";
        self.until_with(&format!("{name} is added or asked about"), script, vec![json!(rows)]);
        if self.shows(".rc-search .rc-said__meanings") {
            // The first is the one that is meant; a name that is in no list is kept.
            let choice = self.find(".rc-search .rc-button--found, .rc-search button[name='keep']");
            self.presses(&choice);
        }
        self.has_rows(rows + 1);
    }

    /// Types a treatment among the medicines, and takes the offer to move it.
    #[track_caller]
    pub fn adds_treatment(&self, name: &str) {
        self.searches(name);
        self.button("move");
        let gone = "return document.querySelector('.rc-search .rc-said__meanings') === null";
        self.until("the question is answered", gone);
    }

    /// Adds a medicine whose name is not known.
    #[track_caller]
    pub fn adds_without_name(&self) {
        let rows = self.rows();
        self.button("no-name");
        self.has_rows(rows + 1);
    }

    /// Ticks a treatment of the list.
    #[track_caller]
    pub fn ticks(&self, treatment: Treatment) {
        let said = self.words.choice.treatment[usize::from(treatment.index())].ask;
        let script = "return [...document.querySelectorAll('main label.rc-choice')]
            .filter((it) => it.textContent.trim() === arguments[0])";
        let label = self.find_with(said, script, vec![json!(said)]);
        self.chooses_label(&label);
    }

    /// Answers a question about the trial on this page: a choice by its key,
    /// several with commas, `?` for not sure, anything else as it is typed. A
    /// link names the other trial by its number in `told`.
    #[track_caller]
    pub fn answers(&self, question: Question, text: &str, told: &Intake) {
        let kind = question.kind();
        if kind == Kind::Trial && text != "?" {
            let number: usize = text.parse().expect("the number of a trial");
            let other = name(&told.history.trials()[number - 1], self.words);
            return self.selects(question.key(), &other);
        }
        self.answers_with(question.key(), kind, self.words.choice.about(question), text);
    }

    /// Answers a question outside of any trial.
    #[track_caller]
    pub fn tells(&self, topic: Topic, text: &str) {
        self.answers_with(topic.key(), topic.kind(), self.words.choice.on(topic), text);
    }

    #[track_caller]
    fn answers_with(&self, key: &str, kind: Kind, choices: &[recollect::words::Said], text: &str) {
        let screen = &self.words.screen;
        let choice = |keys: &[&str], text: &str| {
            let index = keys.iter().position(|it| *it == text.trim());
            choices[index.unwrap_or_else(|| panic!("no choice {text} for {key}"))].ask
        };
        match kind {
            _ if text == "?" => self.chooses(key, screen.not_sure),
            Kind::Choice(keys) => self.chooses(key, choice(keys, text)),
            Kind::Choices(_) if text == "none" => self.chooses(key, screen.none_of_these),
            Kind::Choices(keys) => {
                for one in text.split(',') {
                    self.chooses(key, choice(keys, one));
                }
            }
            Kind::Text => self.writes(key, text),
            Kind::Dose | Kind::When | Kind::Length | Kind::Count | Kind::Trial => {
                self.writes(&format!("{key}-text"), text);
            }
        }
    }

    /// Chooses one of the choices of a question by its words.
    #[track_caller]
    pub fn chooses(&self, key: &str, words: &str) {
        self.unfolds(&format!("fieldset[name='{key}']"));
        let script = "const group = document.querySelector(`fieldset[name='${arguments[0]}']`);
            return [...(group?.querySelectorAll('label.rc-choice') || [])]
                .filter((it) => it.textContent.trim() === arguments[1])";
        let what = format!("“{words}” of {key}");
        let label = self.find_with(&what, script, vec![json!(key), json!(words)]);
        self.chooses_label(&label);
    }

    #[track_caller]
    fn chooses_label(&self, label: &Element) {
        self.acted();
        match self.hand {
            Hand::Pointer => self.click(label),
            Hand::Keyboard => self.chooses_by_keys(label),
        }
        let script = "return arguments[0].querySelector('input').checked";
        self.until_with("it is chosen", script, vec![argument(label)]);
    }

    /// Writes into the field of an id. Nothing is left behind there: who types
    /// on goes straight to what comes next.
    #[track_caller]
    pub fn writes(&self, id: &str, text: &str) {
        self.unfolds(&format!("[id='{id}']"));
        let field = self.find(&format!("[id='{id}']"));
        self.fills(&field, text);
    }

    #[track_caller]
    fn fills(&self, field: &Element, text: &str) {
        self.acted();
        match self.hand {
            Hand::Pointer => {
                self.click(field);
                self.type_into(field, text);
            }
            Hand::Keyboard => {
                self.tabs_to(field);
                self.press(&text.chars().collect::<Vec<_>>());
            }
        }
    }

    /// Selects from a list by the words of an option.
    #[track_caller]
    pub fn selects(&self, id: &str, words: &str) {
        let selector = format!("select[id='{id}'], select[name='{id}']");
        self.unfolds(&selector);
        let field = self.find(&selector);
        self.acted();
        match self.hand {
            Hand::Pointer => {
                let script = "return [...arguments[0].options].filter((it) => it.text.trim() === arguments[1])[0]";
                let option = self.until_with(words, script, vec![argument(&field), json!(words)]);
                self.click(&self.element(option));
            }
            Hand::Keyboard => {
                self.tabs_to(&field);
                self.press(&words.chars().collect::<Vec<_>>());
            }
        }
        let script = "return arguments[0].selectedOptions[0]?.text.trim() === arguments[1]";
        self.until_with(words, script, vec![argument(&field), json!(words)]);
    }

    /// Opens the folded part of the page that holds something.
    #[track_caller]
    fn unfolds(&self, selector: &str) {
        let script = "const it = document.querySelector(arguments[0]);
            const fold = it && it.closest('details:not([open])');
            return it && (fold ? fold.querySelector('summary') : true)";
        let found = self.until_with(selector, script, vec![json!(selector)]);
        if found != json!(true) {
            self.presses(&self.element(found));
            let open =
                "return !document.querySelector(arguments[0]).closest('details:not([open])')";
            self.until_with("it unfolds", open, vec![json!(selector)]);
        }
    }

    /// Presses Tab until something has the focus. Every stop on the way must be
    /// seen.
    #[track_caller]
    fn tabs_to(&self, element: &Element) {
        let far = "const stops = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary')]
                .filter((it) => !it.disabled && it.checkVisibility());
            const inOrder = stops.filter((it) => it.type !== 'radio' || it.checked || it === document.activeElement
                || !stops.some((other) => other.type === 'radio' && other.name === it.name
                    && (other.checked || stops.indexOf(other) < stops.indexOf(it))));
            const target = inOrder.findIndex((it) => it === arguments[0]);
            const active = document.activeElement;
            let now = inOrder.indexOf(active);
            if (now < 0) now = inOrder.findIndex((it) =>
                active.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) - 0.5;
            return [target, Math.ceil(target - now), now]";
        watch_focus(&self.browser);
        for _ in 0..4 {
            let way = self.run_with(far, vec![argument(element)]);
            let steps = way[1].as_i64().unwrap_or_default();
            if way[0] == json!(-1) {
                self.give_up(&format!("no key leads to it: {way}"));
            }
            match steps {
                0 => return self.saw_every_stop(),
                1.. => self.press(&vec![Key::Tab.into(); steps as usize]),
                _ => self.press_with_shift(Key::Tab.into(), steps.unsigned_abs() as usize),
            }
        }
        self.give_up("Tab does not get there");
    }

    fn saw_every_stop(&self) {
        let unseen =
            self.run("const all = window.rcUnseen || []; window.rcUnseen = []; return all");
        assert_eq!(unseen, json!([]), "{:?}: focus that is not seen", self.engine());
    }

    #[track_caller]
    fn chooses_by_keys(&self, label: &Element) {
        let input =
            self.run_with("return arguments[0].querySelector('input')", vec![argument(label)]);
        let input = self.element(input);
        let radio = "const it = arguments[0];
            if (it.type !== 'radio') return null;
            const group = [...document.getElementsByName(it.name)];
            return [group.find((it) => it.checked) || group[0], group.indexOf(it),
                group.findIndex((it) => it.checked)]";
        let radio = self.run_with(radio, vec![argument(&input)]);
        if radio == Value::Null {
            self.tabs_to(&input);
            return self.press(&[' ']);
        }
        self.tabs_to(&self.element(radio[0].clone()));
        let wanted = radio[1].as_i64().unwrap_or_default();
        let now = radio[2].as_i64().unwrap_or_default();
        if wanted == 0 && now < 0 {
            self.press(&[' ']);
        }
        let down = wanted - now.max(0);
        let key = if down < 0 { Key::Up } else { Key::Down };
        for _ in 0..down.abs() {
            self.press(&[key.into()]);
        }
    }
}

/// Notes each stop of the focus that a person could not see.
fn watch_focus(browser: &Browser) {
    browser.run(
        "if (window.rcUnseen) return;
        window.rcUnseen = [];
        document.addEventListener('focusin', ({ target }) => {
            const box = target.getBoundingClientRect();
            const ring = (it) => it && getComputedStyle(it).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(it).outlineWidth) > 0;
            const seen = box.width > 0 && box.height > 0
                && (target.id === 'rc-heading' || ring(target) || ring(target.closest('label')));
            if (!seen) window.rcUnseen.push(target.outerHTML.slice(0, 160));
        })",
    );
}

fn argument(element: &Element) -> Value {
    serde_json::to_value(element).expect("an element is a reference")
}
