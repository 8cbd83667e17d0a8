//! The form as a FHIR R4 Questionnaire.
//!
//! `cargo run --no-default-features --example questionnaire > docs/fhir/Questionnaire.json`

use std::process::ExitCode;

#[path = "../tests/support/indented.rs"]
mod indented;

fn main() -> ExitCode {
    match indented::indented(&recollect::summary::questionnaire()) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
