//! Every story of `tests/stories` as the files that the product writes of it, for
//! a checker that is not ours.
//!
//! `cargo run --no-default-features --example exports -- FOLDER`

use std::path::Path;
use std::process::ExitCode;

use recollect::intake::draft;
use recollect::summary::fhir;
use recollect::words::Language;

#[path = "../tests/support/story.rs"]
mod story;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("exports FOLDER");
        return ExitCode::FAILURE;
    };
    match written(Path::new(&folder)) {
        Ok(count) => {
            println!("{count} files in {folder}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn written(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut count = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories"))? {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|it| it.to_str()) else { continue };
        let mut intake = story::played(&std::fs::read_to_string(&path)?);
        std::fs::write(folder.join(format!("{name}.copy.json")), draft(&intake))?;
        for language in Language::ALL {
            intake.settings.summary_language = Some(language);
            let file = format!("{name}.{}.fhir.json", language.tag());
            std::fs::write(folder.join(file), fhir(&intake))?;
        }
        count += 1 + Language::ALL.len();
    }
    Ok(count)
}
