//! From a key to the next paint, with short and long lists, on a processor that is
//! four times slower.

use recollect::formulary::AgentId;
use recollect::history::{Day, Question, Subject, Value};
use recollect::intake::{Action, Intake, Settings, draft, reply};
use recollect_e2e::measure::{own_processor, press_key, slow_processor, worked};
use recollect_e2e::{Browser, Person, Web};
use serde_json::json;

use crate::{BY_HAND, OURS, browser, middle};

const TRIALS: [usize; 4] = [1, 20, 100, 300];
const ROUNDS: usize = 4;

/// The field of the search.
const SEARCH: &str = "#name-search";

/// A search that finds something new with each letter, and what is written into
/// the field of a dose. Both are erased again.
const NAME: &str = "venlafaxin";
const DOSE: &str = "100 am, 50";

/// Notes when each key was pressed, by the event's own clock, and when the frame
/// that shows it was made.
const WATCH: &str = "window.rcKeys = [];
    addEventListener('keydown', (event) => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => rcKeys.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => painted.port2.postMessage(0));
    }, true)";

/// What followed from the last key is done and shown.
const RESTS: &str = "const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";

/// What is found for the text in the search is shown.
const FOUND: &str = "const kept = document.querySelector('.rc-search__option--keep bdi');
    return (kept ? kept.textContent : '') === document.querySelector('#name-search').value";

/// A field that is typed into: what it is called, where, in which browser.
struct Field<'a> {
    called: String,
    browser: &'a Browser,
    selector: &'static str,
    text: &'static str,
    paints: Vec<f64>,
    work: f64,
}

pub fn measure(web: &Web) {
    let by_hand = browser();
    by_hand.open(&web.at(BY_HAND));
    let ours: Vec<(usize, Person)> = TRIALS.iter().map(|it| (*it, with_trials(web, *it))).collect();
    let field = |called: String, browser, selector, text| Field {
        called,
        browser,
        selector,
        text,
        paints: Vec::new(),
        work: 0.0,
    };
    let mut fields = vec![
        field("by hand, a dose, 1 entry".into(), &by_hand, "[name=most]", DOSE),
        field("by hand, a name, 1 entry".into(), &by_hand, "[name=name]", NAME),
    ];
    for (trials, person) in &ours {
        fields.push(field(format!("ours, a dose, {trials}"), person, "#most-text", DOSE));
        fields.push(field(format!("ours, the search, {trials}"), person, SEARCH, NAME));
    }
    for browser in std::iter::once(&by_hand).chain(ours.iter().map(|it| &*it.1)) {
        browser.run(WATCH);
    }
    for _ in 0..ROUNDS {
        for (index, field) in fields.iter_mut().enumerate() {
            if let Some((_, person)) = index.checked_sub(2).and_then(|it| ours.get(it / 2)) {
                goes_to(person, field.selector);
            }
            slow_processor(field.browser);
            // The first time warms the page.
            field.types(false);
            field.types(true);
            own_processor(field.browser);
        }
    }
    println!("\n## Typing, a processor four times slower\n");
    println!(
        "| field | key to paint | to by hand | to one trial | work a key |\n|---|---|---|---|---|"
    );
    for (index, field) in fields.iter().enumerate() {
        let paint = middle(&field.paints);
        // Dose and search take turns; the first two are by hand, and the next two are
        // ours with one trial.
        let floor = middle(&fields[index % 2].paints);
        let one = middle(&fields[2 + index % 2].paints);
        let to_one = if index < 2 { String::new() } else { format!("{:.2}", paint / one) };
        let work = field.work / field.paints.len() as f64;
        println!(
            "| {} | {paint:.1} ms | {:.2} | {to_one} | {work:.1} ms |",
            field.called,
            paint / floor
        );
    }
}

impl Field<'_> {
    /// Types the text and erases it, key by key.
    fn types(&mut self, counted: bool) {
        let it = self.browser.find(self.selector);
        self.browser.run_with(
            "arguments[0].focus()",
            vec![serde_json::to_value(&it).expect("a reference")],
        );
        let letters = self.text.chars().map(String::from);
        let keys = letters.chain(self.text.chars().map(|_| "Backspace".into()));
        self.browser.run("rcKeys = []");
        let before = worked(self.browser);
        let mut pressed = 0;
        for key in keys {
            self.browser.run_long(RESTS, vec![]);
            press_key(self.browser, &key);
            pressed += 1;
            self.browser.until_with(
                "the paint",
                "return rcKeys.length === arguments[0]",
                vec![json!(pressed)],
            );
            if self.selector == SEARCH {
                self.browser.until("what is found", FOUND);
            }
        }
        let work = worked(self.browser) - before;
        let left = self.browser.run_with(
            "return document.querySelector(arguments[0]).value",
            vec![json!(self.selector)],
        );
        assert_eq!(left, json!(""), "{}: what was typed is erased", self.called);
        if counted {
            let paints = self.browser.run("return rcKeys");
            let paints = paints.as_array().into_iter().flatten();
            self.paints.extend(paints.filter_map(|it| it.as_f64()));
            self.work += work;
        }
    }
}

/// Somebody who has told of so many trials.
fn with_trials(web: &Web, trials: usize) -> Person {
    let browser = browser();
    browser.open(&web.at(OURS));
    let person = Person::with(browser);
    person.waits_for_program();
    person.opens_copy(&draft(&history(trials, person.today())));
    person.is_at("summary");
    person
}

/// Goes to the page of a field: that of the first trial, or the search.
fn goes_to(person: &Person, selector: &str) {
    if person.step() != "medicines" {
        person.jumps_to(person.words().screen.medicines_step);
    }
    if selector != SEARCH {
        person.click(&person.find(".rc-list__name"));
    }
    person.find(selector);
}

/// So many trials, with some answers each, and no dose of the first.
fn history(trials: usize, today: Day) -> Intake {
    let agents: Vec<AgentId> = AgentId::all().collect();
    let all = (0..trials).map(|number| {
        let agent = agents[number % agents.len()];
        let typed = |question: Question, text: &str| {
            (question, reply(question.kind(), text, Some(agent), today).value)
        };
        let mut answers = vec![
            typed(Question::Start, "about summer 2012"),
            (Question::Response, Value::Choice(3)),
            (Question::Note, Value::Text("I remember the year because of the move.".into())),
        ];
        if number > 0 {
            answers.push(typed(Question::Most, "100 am + 50 pm"));
        }
        (Subject::Agent { agent, typed: agent.name().into() }, answers)
    });
    let intake = Intake::new(today, Settings::default());
    let added = intake.after(Action::Add(all.collect()));
    added.expect("trials are added")
}
