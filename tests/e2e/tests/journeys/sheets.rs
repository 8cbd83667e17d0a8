//! The sheets that a provider receives: of one trial, of eight and of thirty, on
//! both sizes of paper.

use std::cmp::Reverse;
use std::io::Write;
use std::process::{Command, Stdio};

use recollect::formulary::AgentId;
use recollect::history::{Answer, Subject, Trial};
use recollect::intake::{Intake, Step, draft};
use recollect::summary::{Arrangement, Row, document};
use recollect_e2e::{
    Browser, Engine, Options, Person, PrintSize, Story, Web, dist, in_each_engine, squeezed,
    tells_all_of, text_of,
};
use serde_json::json;

/// A size of paper, and its name in a configuration.
const PAPERS: [(&str, PrintSize); 2] = [("letter", PrintSize::US_LETTER), ("a4", PrintSize::A4)];

/// A name with all that would end a text in a style.
const NAME: &str = r#"Ana "Nita" Díaz \ López"#;

/// So many trials, of each of which all is told: those of a story, over and over.
fn history(trials: usize, told: &Intake) -> Intake {
    let mut intake = told.clone();
    let all = told.history.trials();
    for trial in all.iter().skip(trials) {
        intake.history.remove(trial.id);
    }
    for trial in all.iter().cycle().take(trials).skip(all.len()) {
        let id = intake.history.add(trial.subject.clone()).expect("room for it");
        let Trial { answers, .. } = intake.history.trial_mut(id).expect("the trial");
        *answers = trial.answers.clone();
    }
    assert_eq!(intake.history.trials().len(), trials);
    intake.history.person.name = Answer::Given(NAME.into());
    intake.history.person.birth = Answer::Given("3/5/1980".into());
    intake.step = Step::Summary;
    intake
}

/// Runs one of poppler's programs on a file.
fn asked_of(pdf: &[u8], program: &str, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|it| panic!("{program}: {it}"));
    let mut input = child.stdin.take().expect("its input");
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&pdf));
    let output = child.wait_with_output().expect("it ends");
    writing.join().expect("no panic").expect("it reads the file");
    assert!(output.status.success(), "{program} ended with {}", output.status);
    output.stdout
}

/// Where each word stands, in points: left, right, top and bottom; with the size
/// of its sheet.
fn words(pdf: &[u8]) -> Vec<([f32; 2], [f32; 4], String)> {
    let all = asked_of(pdf, "pdftotext", &["-bbox", "-", "-"]);
    let all = String::from_utf8(all).expect("a text");
    let number = |line: &str, name: &str| -> Option<f32> {
        line.split_once(&format!("{name}=\""))?.1.split('"').next()?.parse().ok()
    };
    let (mut sheet, mut words) = ([0.0; 2], Vec::new());
    for line in all.lines().map(str::trim) {
        if line.starts_with("<page") {
            sheet = ["width", "height"].map(|it| number(line, it).expect("the size of a sheet"));
        } else if line.starts_with("<word") {
            let place = ["xMin", "xMax", "yMin", "yMax"].map(|it| number(line, it).expect(it));
            words.push((sheet, place, line.into()));
        }
    }
    assert!(words.len() > 50, "only {} words", words.len());
    words
}

/// All that a row says, in its order.
fn said(row: &Row) -> Vec<String> {
    let mut said = vec![row.name.text.clone()];
    for line in row.cells.iter().flatten() {
        said.push(line.label.into());
        said.extend(line.pieces.iter().map(|it| it.text.clone()));
    }
    said.iter().map(|it| squeezed(it)).collect()
}

/// What follows all of this, if it stands here in this order.
fn after<'a>(mut text: &'a str, all: &[String]) -> Option<&'a str> {
    for it in all {
        text = text.split_once(it.as_str())?.1;
    }
    Some(text)
}

/// Prints the summary. The page's own button is pressed where the page chooses the
/// paper; Firefox leaves that to the printer, and is told by its driver.
#[track_caller]
fn printed(person: &Person, size: &PrintSize) -> Option<Vec<u8>> {
    match person.engine() {
        Engine::Chromium => {
            person.button("print");
            Some(person.printed_file())
        }
        Engine::Firefox => Some(person.print_on(size.clone())),
        // `limits.rs` says why.
        Engine::WebKit => None,
    }
}

/// Each sheet says whose words are on it, and which one it is; the first has the name
/// at its head.
#[track_caller]
fn are_marked(sheets: &[String], name: &str) {
    let whose = squeezed(&format!("{NAME} · 3/5/1980"));
    for (index, sheet) in sheets.iter().enumerate() {
        assert_eq!(sheet.contains(&whose), index > 0, "{name}: {whose}: {sheet}");
        let number = format!("{}/{}", index + 1, sheets.len());
        assert!(sheet.contains("asreportedbythepatient"), "{name}: {sheet}");
        assert!(sheet.contains(&number), "{name}: {number}: {sheet}");
    }
}

/// What has to be so of any sheets, and how many they are.
#[track_caller]
fn are_fit(engine: Engine, pdf: &[u8], intake: &Intake, size: &PrintSize, name: &str) -> usize {
    let text = text_of(pdf);
    tells_all_of(&text, intake);
    let sheets: Vec<String> = text.split('\u{c}').map(squeezed).collect();
    // A form feed ends each sheet.
    let sheets = &sheets[..sheets.len() - 1];
    if engine == Engine::Chromium {
        // Firefox has lines of its own for that: `print.rs`.
        are_marked(sheets, name);
    }
    // Every row is whole on one sheet, and that sheet has the names of the columns.
    let (mut sheet, mut rest) = (0, sheets[0].as_str());
    for row in &document(intake, Arrangement::default()).medicines {
        let row = said(row);
        while after(rest, &row).is_none() {
            sheet += 1;
            rest = sheets.get(sheet).unwrap_or_else(|| panic!("{name}: split: {row:?}"));
        }
        rest = after(rest, &row).expect("it was there");
        assert!(sheets[sheet].contains("Mostperday"), "{name}: no names of columns: {row:?}");
    }
    for (sheet, place, word) in words(pdf) {
        let [width, height] = sheet;
        let [left, right, top, bottom] = place;
        let size = [size.width, size.height].map(|it| (it * 72.0 / 2.54) as f32);
        assert!(
            (width - size[0]).abs() < 2.0 && (height - size[1]).abs() < 2.0,
            "{name}: {sheet:?}"
        );
        // A browser's own lines stand nearest to the edge.
        let inside = left > 18.0 && top > 12.0 && right < width - 18.0 && bottom < height - 12.0;
        assert!(inside, "{name}: at the edge of {sheet:?}: {word}");
    }
    sheets.len()
}

/// No color: what is printed in greyscale is what is on the screen.
#[track_caller]
fn is_grey(pdf: &[u8], name: &str) {
    let pictures = asked_of(pdf, "pdftoppm", &["-r", "50", "-"]);
    let mut rest = pictures.as_slice();
    let (mut dark, mut sheets) = (0, 0);
    while !rest.is_empty() {
        // "P6", the size, and the brightest, each with a line end.
        let mut head = rest.splitn(4, |it| *it == b'\n');
        assert_eq!(head.next(), Some(&b"P6"[..]), "{name}");
        let size = String::from_utf8_lossy(head.next().expect("a size")).into_owned();
        let size: usize =
            size.split(' ').map(|it| it.parse::<usize>().expect("a number")).product();
        head.next();
        let (picture, after) = head.next().expect("a picture").split_at(3 * size);
        for dot in picture.chunks(3) {
            let (least, most) = (dot.iter().min(), dot.iter().max());
            assert!(most.zip(least).is_some_and(|(a, b)| a - b < 8), "{name}: a color: {dot:?}");
            dark += usize::from(dot[0] < 100);
        }
        rest = after;
        sheets += 1;
    }
    assert!(dark > 1_000 * sheets, "{name}: {dark} dark dots on {sheets} sheets");
}

in_each_engine! {
    fn no_name_is_broken_in_its_column(engine) {
        let web = Web::start();
        let options = Options { print_window: true, ..Options::default() };
        let person = Person::with(Browser::start(engine, &options));
        person.open(&web.at("/recollect.js"));
        let mut intake = Story::named("T03").played_on(person.today());
        intake.step = Step::Summary;
        let mut names: Vec<AgentId> = AgentId::all().collect();
        names.sort_by_key(|it| Reverse(it.name().split([' ', '/']).map(str::len).max()));
        names.truncate(12);
        for agent in &names {
            let subject = Subject::Agent { agent: *agent, typed: agent.name().into() };
            intake.history.add(subject).expect("room for it");
        }
        let keep = "sessionStorage.setItem('recollect.draft', arguments[0])";
        person.run_with(keep, vec![json!(draft(&intake))]);
        person.open(&web.at("/recollect.html"));
        person.waits_for_program();
        let Some(pdf) = printed(&person, &PrintSize::US_LETTER) else { return };
        let text = text_of(&pdf);
        let words: Vec<&str> = text.split_whitespace().collect();
        for agent in names {
            for part in agent.name().split([' ', '/']).filter(|it| !it.is_empty()) {
                assert!(words.contains(&part), "{engine:?}: {part} is broken: {words:?}");
            }
        }
    }

    fn the_sheets_are_whole_marked_and_few(engine) {
        let web = Web::start();
        let options = Options { print_window: true, ..Options::default() };
        let person = Person::with(Browser::start(engine, &options));
        let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
        person.open(&web.at("/recollect.js"));
        let told = Story::named("eight").played_on(person.today());
        for (paper, size) in PAPERS {
            const EMPTY: &str = "id=\"recollect-configuration\">{}<";
            let configured = EMPTY.replace("{}", &json!({ "paper": paper }).to_string());
            web.page("/set.html", file.replacen(EMPTY, &configured, 1));
            for trials in [1, 8, 30] {
                let name = format!("{engine:?}, {trials} on {paper}");
                let intake = history(trials, &told);
                person.open(&web.at("/recollect.js"));
                let keep = "sessionStorage.setItem('recollect.draft', arguments[0])";
                person.run_with(keep, vec![json!(draft(&intake))]);
                person.open(&web.at("/set.html"));
                person.waits_for_program();
                let Some(pdf) = printed(&person, &size) else {
                    tells_all_of(&person.paper(), &intake);
                    continue;
                };
                let sheets = are_fit(engine, &pdf, &intake, &size, &name);
                is_grey(&pdf, &name);
                let most = match trials { 1 => 1, 8 => 2, _ => 6 };
                assert!(sheets <= most, "{name}: {sheets} sheets");
            }
        }
    }
}
