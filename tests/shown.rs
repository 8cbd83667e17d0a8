//! Each answer, and each change of one, shows on the screen: where answers are
//! looked over and in the summary; and on the paper, which is the summary without
//! what only a screen has.

#[path = "support/changes.rs"]
mod changes;
#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/markup.rs"]
mod markup;

use changes::{about_a_trial, alike, outside_of_a_trial, what_was_tried};
use futures::executor::block_on;
use hostile::{everywhere, texts};
use recollect::intake::{Intake, Step};
use recollect::ui::app::{App, AppProps};
use yew::LocalServerRenderer;

use markup::{Element, tree};

fn screen(intake: &Intake, step: Step) -> Element {
    let intake = Intake { step, ..intake.clone() };
    let renderer = LocalServerRenderer::<App>::with_props(AppProps { intake });
    tree(&block_on(renderer.hydratable(false).render()))
}

/// All that an element says and draws, but for what has this class.
fn but_for(element: &Element, class: &str) -> String {
    let mut said = String::new();
    let drawn = ["rect", "line"];
    for it in element.named(&drawn) {
        said.push_str(&format!("{it:?}\n"));
    }
    element.each_text(&mut Vec::new(), &mut |text, around| {
        let has =
            |it: &&Element| it.get("class").is_some_and(|it| it.split(' ').any(|it| it == class));
        if !around.iter().any(has) {
            said.push_str(text);
            said.push('\n');
        }
    });
    said
}

fn outputs(intake: &Intake) -> Vec<changes::Said> {
    let review = screen(intake, Step::Review);
    let summary = screen(intake, Step::Summary);
    let mut papers = summary.named(&["article"]);
    papers.retain(|it| it.is("class", "rc-paper"));
    let [paper] = papers.as_slice() else { panic!("{} papers", papers.len()) };
    vec![
        ("review", review.text()),
        ("summary", but_for(paper, "no class")),
        ("print", but_for(paper, "rc-off-screen")),
    ]
}

#[test]
fn every_answer_about_a_trial_is_shown() {
    let (mut changed, mut same) = (0, Vec::new());
    about_a_trial(|question, base, all| {
        changed += all.len();
        let found = alike(&all, outputs);
        same.extend(found.iter().map(|it| format!("{question:?} of {base}, {it}")));
    });
    assert!(same.is_empty(), "{}", same.join("\n"));
    assert!(changed > 1_500, "only {changed}");
}

#[test]
fn every_answer_outside_of_a_trial_is_shown() {
    outside_of_a_trial(|topic, all| {
        let found = alike(&all, outputs);
        assert!(found.is_empty(), "{topic:?}:\n{}", found.join("\n"));
    });
}

#[test]
fn what_was_tried_is_shown() {
    let found = alike(&what_was_tried(), outputs);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn whatever_was_typed_is_text_on_the_page() {
    let base = changes::played("medicine Zoloft\ntreatment ect\n");
    let elements = |step, intake: &Intake| screen(intake, step).all().len();
    for typed in texts() {
        let tame = everywhere(&base, "tame");
        for ((place, intake), (_, tame)) in everywhere(&base, &typed).iter().zip(&tame) {
            for step in [Step::Review, Step::Summary] {
                let page = screen(intake, step);
                let mut found = false;
                page.each_text(&mut Vec::new(), &mut |text, _| {
                    found |= text.contains(typed.trim())
                });
                assert!(found, "{place} at {step:?}: {typed:?}");
                assert_eq!(
                    page.all().len(),
                    elements(step, tame),
                    "{place} at {step:?}: {typed:?}"
                );
            }
        }
    }
}
