//! What stands on the printed paper.

use std::io::Write;
use std::process::{Command, Stdio};

use recollect::intake::Intake;
use recollect::summary::{Arrangement, Document, Line, Piece, document};

use crate::browser::Browser;
use crate::limits::{Limit, limit};
use crate::person::Person;

/// The text on the printed page, in the order in which it is printed. Where the
/// driver cannot print, the text of the page with its print styles in force.
pub fn printed(browser: &Browser) -> String {
    if limit(browser.engine(), Limit::Print).is_none() {
        return text_of(&browser.print());
    }
    let read = format!("{MEDIA} return asPrinted()");
    browser.run(&read).as_str().unwrap_or_default().to_string()
}

/// Reads the page with its rules for paper in force instead of those for the
/// screen.
const MEDIA: &str = "
    const inForce = (wanted, rules) => {
        for (const rule of rules) {
            if (rule.media) {
                rule.rcMedia ??= rule.media.mediaText;
                if (/^(print|screen)$/.test(rule.rcMedia))
                    rule.media.mediaText = rule.rcMedia === wanted ? 'all' : 'not all';
            }
            if (rule.cssRules) inForce(wanted, rule.cssRules);
        }
    };
    const asPrinted = () => {
        for (const sheet of document.styleSheets) inForce('print', sheet.cssRules);
        const text = document.body.innerText;
        for (const sheet of document.styleSheets) inForce('screen', sheet.cssRules);
        return text;
    };
";

/// What comes out when a button prints.
pub struct Print {
    /// All that is printed.
    pub text: String,
    /// Each sheet; none where no sheets can be had.
    pub sheets: Option<Vec<String>>,
}

impl Person {
    /// Presses a button that prints. Where no driver can get at the sheets, the page
    /// must ask for printing once, and what it would print then is read from it.
    #[track_caller]
    pub fn prints(&self, button: &str) -> Print {
        if limit(self.engine(), Limit::PrintButton).is_none() {
            self.button(button);
            let text = text_of(&self.printed_file());
            // A form feed ends each sheet.
            let mut sheets: Vec<String> = text.split('\u{c}').map(String::from).collect();
            sheets.pop();
            return Print { text, sheets: Some(sheets) };
        }
        let instead =
            "window.rcPrints = []; window.print = () => window.rcPrints.push(asPrinted())";
        self.run(&[MEDIA, instead].concat());
        self.button(button);
        let all: Vec<String> =
            serde_json::from_value(self.run("return window.rcPrints")).expect("texts");
        assert_eq!(all.len(), 1, "{:?}: how often it asked for printing", self.engine());
        Print { text: all.concat(), sheets: None }
    }
}

/// The text of a PDF file.
pub fn text_of(pdf: &[u8]) -> String {
    assert!(pdf.starts_with(b"%PDF"), "this is no PDF file");
    let mut reader = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext (Debian: poppler-utils)");
    let mut input = reader.stdin.take().expect("its input");
    input.write_all(pdf).expect("it reads the file");
    drop(input);
    let output = reader.wait_with_output().expect("it ends");
    assert!(output.status.success(), "pdftotext ended with {}", output.status);
    String::from_utf8(output.stdout).expect("a text")
}

/// A text without any room in it: a line that is broken on paper is the same
/// line.
pub fn squeezed(text: &str) -> String {
    // Some printers draw two letters as one.
    let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff");
    text.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect()
}

/// Every answer stands on the paper, each trial's with its trial: all that the
/// document says is there, in its order.
#[track_caller]
pub fn tells_all_of(printed: &str, intake: &Intake) {
    let document = document(intake, Arrangement::default());
    let printed = squeezed(printed);
    let mut rest = printed.as_str();
    let said = said(&document);
    assert!(said.len() > 20, "a document of {} pieces", said.len());
    for text in said {
        let place = rest.find(&squeezed(&text));
        let place = place.unwrap_or_else(|| {
            panic!("not on the paper, or not in its place: {text}\nbefore: {rest}\nin: {printed}")
        });
        rest = &rest[place..];
    }
}

/// All that a document says, in its order.
fn said(document: &Document) -> Vec<String> {
    let pieces = |all: &[Piece]| all.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    let line = |it: &Line| {
        let mut said = pieces(&it.pieces);
        if !it.label.is_empty() {
            said.insert(0, it.label.into());
        }
        said
    };
    let mut all = Vec::new();
    for sentence in &document.glance {
        all.extend(pieces(sentence));
    }
    for row in document.medicines.iter().chain(&document.treatments) {
        all.push(row.name.text.clone());
        all.extend(row.cells.iter().flatten().flat_map(line));
    }
    for part in &document.parts {
        all.push(part.heading.into());
        all.extend(part.lines.iter().flat_map(line));
    }
    all.retain(|it| !it.trim().is_empty());
    all
}
