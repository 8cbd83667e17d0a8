//! What the core costs as a history grows: reading an answer, an action, saving,
//! opening, the document, its text and the FHIR bundle.
//!
//! `cargo bench --no-default-features --bench core`

use divan::{Bencher, black_box};
use recollect::formulary::AgentId;
use recollect::history::{Kind, Question, Subject, Value};
use recollect::intake::{Action, Intake, Settings, draft, open, reply};
use recollect::summary::{Arrangement, document, fhir, text};
use recollect::words::Region;

#[path = "../tests/support/story.rs"]
#[allow(dead_code)]
mod story;

use story::today;

fn main() {
    divan::main();
}

const TRIALS: [usize; 4] = [1, 10, 100, 1_000];

/// So many trials, each with the answers that a careful person gives.
fn history(trials: usize) -> Intake {
    let agents: Vec<AgentId> = AgentId::all().collect();
    let mut intake = Intake::new(today(), Settings::default());
    let mut all = Vec::new();
    for number in 0..trials {
        let agent = agents[number % agents.len()];
        let typed = |question: Question, text: &str| {
            (question, reply(question.kind(), text, Some(agent), today()).value)
        };
        let year = (1980 + number % 45).to_string();
        let answers = vec![
            typed(Question::Most, "100 am + 50 pm"),
            typed(Question::MostTime, "6-8 weeks"),
            typed(Question::Start, &["about summer ", &year].concat()),
            typed(Question::Stop, &["March ", &(1981 + number % 45).to_string()].concat()),
            (Question::Response, Value::Choice(3)),
            (Question::Note, Value::Text("I remember the year because of the move.".into())),
        ];
        all.push((Subject::Agent { agent, typed: agent.name().into() }, answers));
    }
    if let Some(next) = intake.after(Action::Add(all)) {
        intake = next;
    }
    intake
}

#[divan::bench(args = ["150 XL", "100 am + 50 pm", "75 BID", "6 mg/24h"])]
fn read_a_dose(text: &str) -> Value {
    reply(Kind::Dose, black_box(text), None, today()).value
}

#[divan::bench(args = ["around 2015", "3 yrs ago", "summer 2019", "3/4/18"])]
fn read_a_date(text: &str) -> Value {
    reply(Kind::When, black_box(text), None, today()).value
}

#[divan::bench(args = TRIALS)]
fn answer_a_question(bencher: Bencher, trials: usize) {
    let intake = history(trials);
    let id = intake.history.trials()[trials / 2].id;
    let action = Action::Answer(id, Question::Response, Value::Choice(1));
    bencher.bench_local(|| black_box(&intake).after(action.clone()));
}

#[divan::bench(args = TRIALS)]
fn save_a_copy(bencher: Bencher, trials: usize) {
    let intake = history(trials);
    bencher.bench_local(|| draft(black_box(&intake)));
}

#[divan::bench(args = TRIALS)]
fn open_a_copy(bencher: Bencher, trials: usize) {
    let copy = draft(&history(trials));
    bencher.bench_local(|| open(black_box(&copy)));
}

#[divan::bench(args = TRIALS)]
fn make_the_document(bencher: Bencher, trials: usize) {
    let intake = history(trials);
    bencher.bench_local(|| document(black_box(&intake), Arrangement::default()));
}

#[divan::bench(args = TRIALS)]
fn write_the_text(bencher: Bencher, trials: usize) {
    let document = document(&history(trials), Arrangement::default());
    bencher.bench_local(|| text(black_box(&document), Region::Us));
}

#[divan::bench(args = TRIALS)]
fn write_the_fhir_bundle(bencher: Bencher, trials: usize) {
    let intake = history(trials);
    bencher.bench_local(|| fhir(black_box(&intake)));
}
