//! The format of a saved copy as a JSON Schema.
//!
//! `cargo run --no-default-features --example saved_copy_schema > docs/saved-copy.schema.json`

use std::process::ExitCode;

#[path = "../tests/support/indented.rs"]
mod indented;

fn main() -> ExitCode {
    match indented::indented(&recollect::history::saved::schema()) {
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
