//! Each answer, and each change of one, shows on the screen: where answers are
//! looked over and in the summary; and on the paper, which is the summary without
//! what only a screen has.

#[path = "support/changes.rs"]
mod changes;
#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/markup.rs"]
mod markup;
#[path = "support/stories.rs"]
mod stories;

use changes::{about_a_trial, alike, outside_of_a_trial, played, what_was_tried};
use futures::executor::block_on;
use hostile::{everywhere, texts};
use recollect::intake::{Intake, Step};
use recollect::summary::{Arrangement, document};
use recollect::ui::app::{App, AppProps};
use yew::LocalServerRenderer;

use markup::{Element, tree};
use stories::stories;

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
    let base = played("medicine Zoloft\ntreatment ect\n");
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

#[test]
fn what_the_timeline_draws_is_told_in_words_too() {
    for (name, story) in stories() {
        let intake = played(&story);
        let timeline = document(&intake, Arrangement::default()).timeline;
        let page = screen(&intake, Step::Summary);
        let of_class = |name: &str, class: &str| -> Vec<&Element> {
            let mut all = page.named(&[name]);
            all.retain(|it| it.get("class").is_some_and(|it| it.contains(class)));
            all
        };
        let lists = of_class("ul", "rc-time-list").into_iter();
        let told: Vec<String> = lists.flat_map(|it| it.named(&["li"])).map(Element::text).collect();
        assert_eq!(told.len(), timeline.bars.len(), "{name}");
        let drawn = of_class("text", "rc-time__text").into_iter();
        let drawn: Vec<String> = drawn.map(Element::text).collect();
        assert_eq!(drawn.len(), 2 * timeline.bars.len(), "{name}: a name and a label each");
        for ((told, drawn), bar) in told.iter().zip(drawn.chunks(2)).zip(&timeline.bars) {
            let called = drawn[0].trim_end_matches('…');
            assert!(told.starts_with(called), "{name}: {told} is not of {called}");
            assert!(told.ends_with(&drawn[1]), "{name}: {told}: {drawn:?}");
            let lines = bar.when.iter().map(|line| {
                let said: Vec<&str> = line.pieces.iter().map(|it| it.text.trim()).collect();
                let colon = if line.label.is_empty() { "" } else { ": " };
                [line.label, colon, &said.join(" ")].concat()
            });
            let when = lines.collect::<Vec<_>>().join("; ");
            assert!(told.contains(&when), "{name}: {when} is not in {told}");
        }
    }
}

#[test]
fn a_bar_is_filled_from_the_bottom_as_far_as_it_helped_however_short_it_is() {
    let drawn = |response: &str, stop: &str| -> (Vec<Element>, usize) {
        // A long one before it makes the drawing wide, and the bar of the other short.
        let story = format!(
            "medicine Prozac\n  start 1990-01-01\n  stop 2024-01-01\n  response not-at-all\n\
             medicine Zoloft\n  start 2024-01-02\n  stop {stop}\n  response {response}\n"
        );
        let page = screen(&played(&story), Step::Summary);
        let group = page.named(&["g"]).pop().expect("the second trial").clone();
        let crossed = group.named(&["line"]).into_iter();
        let sloped =
            crossed.filter(|it| it.get("x1") != it.get("x2") && it.get("y1") != it.get("y2"));
        (group.named(&["rect"]).into_iter().cloned().collect(), sloped.count())
    };
    let number = |it: &Element, name: &str| -> i32 {
        it.get(name).and_then(|it| it.parse().ok()).expect("a number")
    };
    for stop in ["2024-02-02", "2026-01-01"] {
        let helped =
            [("not-at-all", 0), ("a-little", 3), ("some", 6), ("a-lot", 9), ("almost-all", 12)];
        for (response, high) in helped {
            let (rects, sloped) = drawn(response, stop);
            assert_eq!(sloped, 0, "{response}");
            let bar = &rects[0];
            assert!(number(bar, "width") >= 4, "{response}");
            let fill = rects.get(1).map_or(0, |it| number(it, "height"));
            assert_eq!(fill, high, "{response} until {stop}");
            if let Some(fill) = rects.get(1) {
                let bottom = |it| number(it, "y") + number(it, "height");
                assert_eq!(bottom(fill), bottom(bar), "{response}");
                assert_eq!(number(fill, "width"), number(bar, "width"), "{response}");
            }
        }
        let (rects, sloped) = drawn("worse", stop);
        assert_eq!((rects.len(), sloped), (1, 2), "a cross");
        let (rects, sloped) = drawn("?", stop);
        assert_eq!((rects.len(), sloped), (1, 0));
        assert!(rects[0].get("class").is_some_and(|it| it.contains("open")), "a broken edge");
    }
}

#[test]
fn a_column_of_which_no_row_says_anything_is_not_there() {
    let heads = |story: &str| -> Vec<String> {
        let page = screen(&played(story), Step::Summary);
        let tables = page.named(&["table"]);
        let [table] = tables.as_slice() else { panic!("{} tables", tables.len()) };
        let heads: Vec<String> = table.named(&["th"]).into_iter().map(Element::text).collect();
        let across = table.named(&["td"]).into_iter().filter_map(|it| it.get("colspan"));
        let columns = heads.len() - 1;
        assert!(across.into_iter().all(|it| it == columns.to_string()), "{story}: {columns}");
        heads
    };
    // Of ECT nobody is asked how long it was.
    let ect = "treatment ect\n  sessions 8\n  note slept well\n";
    assert!(!heads(ect).iter().any(|it| it == "How long"));
    let dated = "treatment ect\n  start 2019\n  stop 2020\n  note slept well\n";
    assert!(heads(dated).iter().any(|it| it == "How long"));
}
