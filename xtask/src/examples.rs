//! Runs every example with a small input, as a reader of the README would.

use std::io::Write;
use std::process::Stdio;

use crate::run::{Done, cargo, read_text, top};

/// An example: its arguments, what it is given, and what must be in its answer.
struct Example {
    name: &'static str,
    arguments: &'static [&'static str],
    input: &'static str,
    says: &'static [&'static str],
}

const COPY: &str = "tests/copies/v1/V02.json";
const FIRST: Example = Example { name: "", arguments: &[], input: "", says: &[] };

const EXAMPLES: [Example; 14] = [
    Example {
        name: "recognize",
        input: "zolof\nsertraline\n",
        says: &["zolof\task\tsertraline\n", "sertraline\texact\tsertraline\n"],
        ..FIRST
    },
    Example {
        name: "read_list",
        input: "Sertraline 100 mg tab\n",
        says: &["* sertraline \"Sertraline\"", "strength: 100 mg"],
        ..FIRST
    },
    Example {
        name: "summarize",
        arguments: &[COPY],
        says: &["TREATMENT HISTORY, AS REPORTED BY THE PATIENT\nNot a diagnosis."],
        ..FIRST
    },
    Example {
        name: "summarize",
        arguments: &[COPY, "--lang", "es"],
        says: &["No es un diagnóstico."],
        ..FIRST
    },
    Example {
        name: "summarize",
        arguments: &[COPY, "--fhir"],
        says: &["\"resourceType\"", "\"Bundle\""],
        ..FIRST
    },
    Example {
        name: "summarize",
        arguments: &[COPY, "--fhir", "--lang", "es"],
        says: &["\"language\": \"es\"", "HISTORIAL DE TRATAMIENTOS"],
        ..FIRST
    },
    Example {
        name: "summarize",
        arguments: &[COPY, "--json", "--today", "2026-11-24"],
        says: &["{\"format\": \"recollect\"", "\"agent\": \"pramipexole\""],
        ..FIRST
    },
    Example { name: "evaluate", says: &["first suggestion right", "held-out part"], ..FIRST },
    Example {
        name: "play",
        input: include_str!("../../tests/stories/V03.txt"),
        says: &["{\"format\": \"recollect\"", "\"trials\": ["],
        ..FIRST
    },
    Example { name: "questionnaire", says: &["\"Questionnaire\""], ..FIRST },
    Example { name: "saved_copy_schema", says: &["\"$schema\""], ..FIRST },
    Example {
        name: "fuzz_copies",
        arguments: &["200"],
        says: &["200 mutated files, no panic"],
        ..FIRST
    },
    Example {
        name: "exports",
        arguments: &["target/examples-exports"],
        says: &["files in"],
        ..FIRST
    },
    Example { name: "first_screen", says: &["==== first-en\n", "==== first-es\n"], ..FIRST },
];

/// Runs each and tells each result; an example that is not listed here is one too.
pub fn run_all(tell: &mut dyn FnMut(Done) -> Done) -> Done {
    tell(all_are_listed())?;
    for example in &EXAMPLES {
        println!("{} {}", example.name, example.arguments.join(" "));
        tell(run(example))?;
    }
    for (name, file) in [
        ("questionnaire", "docs/fhir/Questionnaire.json"),
        ("saved_copy_schema", "docs/saved-copy.schema.json"),
    ] {
        let current = answer(name, &[], "")? == read_text(&top().join(file))?;
        let done = if current { Ok(()) } else { Err(format!("{file} is not what {name} makes")) };
        tell(done)?;
    }
    Ok(())
}

fn all_are_listed() -> Done {
    let folder = top().join("examples");
    for entry in std::fs::read_dir(&folder).map_err(|it| format!("examples: {it}"))? {
        let path = entry.map_err(|it| it.to_string())?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if !EXAMPLES.iter().any(|it| it.name == name) {
            return Err(format!("examples/{name}.rs is run by no test: xtask/src/examples.rs"));
        }
    }
    Ok(())
}

fn run(example: &Example) -> Done {
    let said = answer(example.name, example.arguments, example.input)?;
    match example.says.iter().find(|it| !said.contains(**it)) {
        None => Ok(()),
        Some(missing) => Err(format!("{} does not say {missing:?}, but:\n{said}", example.name)),
    }
}

fn answer(name: &str, arguments: &[&str], input: &str) -> Done<String> {
    // The first screen is markup, and the only one that needs the page.
    let features = if name == "first_screen" { "--features=ssr" } else { "--no-default-features" };
    let mut command = cargo(&["run", "--quiet", features, "--example", name, "--"]);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let failed = |it: std::io::Error| format!("{name}: {it}");
    let mut child = command.spawn().map_err(failed)?;
    // Small enough to be taken whole before the answer is read.
    child.stdin.take().ok_or("no input")?.write_all(input.as_bytes()).map_err(failed)?;
    let output = child.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err(format!("{name} ended with {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|it| format!("{name}: {it}"))
}
