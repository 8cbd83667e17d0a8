//! Listing medicines and treatments.

use fantoccini::key::Key;
use recollect::history::{Choice, Treatment};
use serde_json::{Value, json};

use super::Person;

impl Person {
    /// How many rows the list on this page has.
    fn rows(&self) -> u64 {
        self.run("return document.querySelectorAll('.rc-list__row').length").as_u64().unwrap_or(0)
    }

    #[track_caller]
    fn has_rows(&self, rows: u64) {
        let script = "return document.querySelectorAll('.rc-list__row').length === arguments[0]";
        self.until_with(&format!("{rows} in the list"), script, vec![json!(rows)]);
    }

    /// Types into the search.
    #[track_caller]
    pub fn types_in_search(&self, text: &str) {
        let field = self.find("#name-search");
        self.fills(&field, text);
    }

    /// Types a name into the search and presses Enter.
    #[track_caller]
    pub fn searches(&self, name: &str) {
        self.types_in_search(name);
        self.acted();
        self.press(&[Key::Enter.into()]);
    }

    /// Adds a medicine: by a tick where its name is among those to tick, and
    /// otherwise by typing it.
    #[track_caller]
    pub fn lists(&self, name: &str) {
        let script = "return [...document.querySelectorAll('.rc-choices--names label')]
            .find((it) => it.querySelector('strong').textContent === arguments[0]) || null";
        let tick = self.run_with(script, vec![json!(name)]);
        if tick == Value::Null {
            return self.adds(name);
        }
        let rows = self.rows();
        self.chooses_label(&self.element(tick));
        self.has_rows(rows + 1);
    }

    /// Takes back the tick of a name.
    #[track_caller]
    pub fn unticks(&self, name: &str) {
        let script = "return [...document.querySelectorAll('.rc-choices--names label')]
            .filter((it) => it.querySelector('strong').textContent === arguments[0])";
        let tick = self.find_with(name, script, vec![json!(name)]);
        self.presses(&tick);
    }

    /// Adds a medicine by a name that is typed.
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
}
