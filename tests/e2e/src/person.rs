//! Somebody who fills in the page: presses what it shows, types what it asks.

mod answers;
mod files;
mod keys;
mod lists;

use std::cell::Cell;
use std::ops::Deref;

use fantoccini::elements::Element;
use fantoccini::key::Key;
use recollect::history::Day;
use recollect::words::{Language, Words};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::Options;
use crate::engine::Engine;

/// What a person works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A mouse, and typing.
    Pointer,
    /// A finger on a phone, and typing. Chromium alone can be told.
    Finger,
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

/// The focus is at the beginning of the screen, or on the review where the person was.
const ARRIVED: &str = "/^(rc-heading$|review-)/.test(document.activeElement?.id)";

/// The page has its program, and shows a screen that the program drew. The one that
/// stands there before has the same button.
const RUNS: &str = "return document.documentElement.dataset.state === 'running'
    && document.querySelector('.rc-app[data-drawn] #rc-heading') !== null";

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

    /// Works with a finger on a phone from now on.
    pub fn by_finger(mut self) -> Person {
        self.hold_as_phone();
        self.hand = Hand::Finger;
        self
    }

    /// Clicks or taps.
    #[track_caller]
    fn points_at(&self, element: &Element) {
        match self.hand {
            Hand::Finger => self.tap(element),
            Hand::Pointer | Hand::Keyboard => self.click(element),
        }
    }

    /// Reads another language from now on.
    pub fn reading(mut self, language: Language) -> Person {
        self.reads(language);
        self
    }

    /// Goes into the intake in a clinic's page, and waits until its program runs.
    #[track_caller]
    pub fn enters_intake(&self, number: usize) {
        self.leave_frames();
        let frame = "const all = document.querySelectorAll('recollect-intake');
            return all[arguments[0]]?.shadowRoot?.querySelector('iframe')";
        let frame = self.until_with("the frame", frame, vec![json!(number)]);
        self.enter_frame(&self.element(frame));
        self.waits_for_program();
    }

    /// Reads another language from now on.
    pub fn reads(&mut self, language: Language) {
        self.words = language.words();
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

    /// Waits until the page is at a step, wherever the focus is: a program that only
    /// just started takes it from nobody.
    #[track_caller]
    pub fn stands_at(&self, step: &str) {
        let script = "return history.state === arguments[0]";
        self.until_with(&format!("the step {step}"), script, vec![json!(step)]);
    }

    /// Waits until the page is at a step, with the focus on its heading.
    #[track_caller]
    pub fn is_at(&self, step: &str) {
        let script = format!("return history.state === arguments[0] && {ARRIVED}");
        self.until_with(&format!("the step {step}"), &script, vec![json!(step)]);
    }

    /// Does something that leads to another step, and waits for that.
    #[track_caller]
    fn goes(&self, act: impl FnOnce()) {
        let before = self.step();
        act();
        let script = format!("return history.state !== arguments[0] && {ARRIVED}");
        self.until_with("another step", &script, vec![json!(before)]);
    }

    /// Presses something: by a click, or with Tab and a key.
    #[track_caller]
    pub fn presses(&self, element: &Element) {
        self.acted();
        match self.hand {
            Hand::Pointer | Hand::Finger => self.points_at(element),
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

    /// What stands on the paper of the summary.
    #[track_caller]
    pub fn paper(&self) -> String {
        self.text(".rc-paper")
    }
}

fn argument(element: &Element) -> Value {
    serde_json::to_value(element).expect("an element is a reference")
}
