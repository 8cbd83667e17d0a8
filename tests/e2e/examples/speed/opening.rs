//! From the address to the first question.

use recollect_e2e::Web;
use recollect_e2e::measure::{Memory, before_each_page, memory, slow_phone, worked};
use serde_json::Value;

use crate::{BY_HAND, OURS, browser, megabytes, middle};

const RUNS: usize = 7;

/// A page: where it is, what is pressed to begin, its first question, and the same
/// when its script is there to answer.
struct Page {
    path: &'static str,
    begin: &'static str,
    question: &'static str,
    answering: &'static str,
}

const PAGES: [Page; 2] = [
    Page { path: BY_HAND, begin: "", question: NAME, answering: NAME },
    // A person in a hurry: Start is pressed the moment it is seen.
    Page {
        path: OURS,
        begin: "button[name=start]",
        question: "#name-search",
        answering: "[data-drawn] #name-search",
    },
];

const NAME: &str = "input[name=name]";

/// Looks at every frame: presses what begins as soon as it is painted, and
/// notes when the question can be answered and is painted, and when it answers.
/// What is pressed before it is painted, nobody has seen, and the first paint is
/// then that of another screen.
const WATCH: &str = "(() => {
    const marks = window.rcMarks = {};
    const usable = (it) => it && !it.disabled && it.checkVisibility() && it.getBoundingClientRect().height > 0;
    const seen = () => performance.getEntriesByName('first-contentful-paint').length > 0;
    const look = () => {
        const begin = BEGIN && !marks.begun && seen() && document.querySelector(BEGIN);
        if (usable(begin)) {
            marks.begun = performance.now();
            begin.click();
        }
        for (const [mark, what] of [['usable', QUESTION], ['answers', ANSWERING]]) {
            if (mark in marks || !usable(document.querySelector(what))) continue;
            marks[mark] = null;
            const painted = new MessageChannel();
            painted.port1.onmessage = () => { marks[mark] = performance.now(); };
            requestAnimationFrame(() => painted.port2.postMessage(0));
        }
        if (!marks.answers) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})()";

const MARKS: &str = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return rcMarks.usable && rcMarks.answers && paint && [paint.startTime, rcMarks.usable, rcMarks.answers, document.querySelectorAll('*').length]";

/// One opening: milliseconds to the first paint, to the question, until it answers,
/// of work until then; how many elements there are; what the page holds.
struct Opening {
    paint: f64,
    usable: f64,
    answers: f64,
    work: f64,
    elements: f64,
    memory: Memory,
}

pub fn measure(web: &Web) {
    for (title, slow) in [("as the machine is", false), ("a slow phone", true)] {
        let mut runs: [Vec<Opening>; 2] = [Vec::new(), Vec::new()];
        for _ in 0..RUNS {
            for (page, runs) in PAGES.iter().zip(&mut runs) {
                runs.push(open(web, page, slow));
            }
        }
        println!("\n## Opening, {title}\n");
        println!("| | by hand | ours | ratio |\n|---|---|---|---|");
        let [by_hand, ours] = runs;
        let row = |what: &str, unit: &str, of: fn(&Opening) -> f64| {
            let [a, b] = [&by_hand, &ours].map(|it| middle(&it.iter().map(of).collect::<Vec<_>>()));
            println!("| {what} | {a:.0} {unit} | {b:.0} {unit} | {:.2} |", b / a);
        };
        row("first paint", "ms", |it| it.paint);
        row("first question usable", "ms", |it| it.usable);
        row("the search answers", "ms", |it| it.answers);
        row("work until then", "ms", |it| it.work);
        row("elements", "", |it| it.elements);
        for (name, runs) in [("by hand", by_hand), ("ours", ours)] {
            let Some(it) = runs.last().map(|it| it.memory) else { continue };
            let [heap, program] = [it.heap, it.program].map(megabytes);
            println!("\n{name}: heap {heap} MB, program {program} MB, {} nodes", it.nodes);
        }
    }
}

fn open(web: &Web, page: &Page, slow: bool) -> Opening {
    let browser = browser();
    let quoted = |it: &str| Value::from(it).to_string();
    let watch = WATCH.replace("BEGIN", &quoted(page.begin));
    let watch = watch.replace("QUESTION", &quoted(page.question));
    let watch = watch.replace("ANSWERING", &quoted(page.answering));
    before_each_page(&browser, &watch);
    if slow {
        slow_phone(&browser);
    }
    let begun = worked(&browser);
    browser.open(&web.at(page.path));
    let marks = browser.until("the first question", MARKS);
    let mark = |index: usize| marks[index].as_f64().expect("a mark");
    Opening {
        paint: mark(0),
        usable: mark(1),
        answers: mark(2),
        elements: mark(3),
        work: worked(&browser) - begun,
        memory: memory(&browser),
    }
}
