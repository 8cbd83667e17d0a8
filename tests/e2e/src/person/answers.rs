//! Answering questions, found by their names and the words of their choices.

use fantoccini::elements::Element;
use recollect::history::{Kind, Question, Topic};
use recollect::intake::{Intake, name};
use recollect::words::Said;
use serde_json::json;

use super::{Hand, Person, argument};
use crate::limits::{Limit, limit};

impl Person {
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
    fn answers_with(&self, key: &str, kind: Kind, choices: &[Said], text: &str) {
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
    pub(super) fn chooses_label(&self, label: &Element) {
        self.acted();
        match self.hand {
            Hand::Pointer | Hand::Finger => self.points_at(label),
            Hand::Keyboard => self.chooses_by_keys(label),
        }
        let script = "return arguments[0].querySelector('input').checked";
        self.until_with("it is chosen", script, vec![argument(label)]);
        if self.hand == Hand::Pointer && limit(self.engine(), Limit::SightAfterClick).is_some() {
            // The page scrolls back to the box once more, under whatever is clicked next.
            let script = "return arguments[0].querySelector('input') === document.activeElement";
            self.until_with("the box has the focus", script, vec![argument(label)]);
        }
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
    pub(super) fn fills(&self, field: &Element, text: &str) {
        self.acted();
        match self.hand {
            Hand::Pointer | Hand::Finger => {
                self.points_at(field);
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
            // A phone's own list to choose from is out of the page.
            Hand::Pointer | Hand::Finger => {
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
}
