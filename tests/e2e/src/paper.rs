//! What stands on the printed paper.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::browser::Browser;
use crate::limits::{Limit, limit};

/// The text on the printed page, in the order in which it is printed. Where the
/// driver cannot print, the text of the paper on the screen.
pub fn printed(browser: &Browser) -> String {
    match limit(browser.engine(), Limit::Print) {
        None => text_of(&browser.print()),
        Some(_) => browser.text(".rc-paper"),
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
    text.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect()
}
