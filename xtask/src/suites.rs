//! Every suite, in the order in which it says most for its time.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::run::{Done, cargo, read, run, top};
use crate::{build, dist, examples, notices, npm, setup, size};

/// How many claims held, and how many did not.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: usize,
    failed: usize,
}

type Suite = (&'static str, &'static str, fn(&mut Count) -> Done);

const SUITES: [Suite; 13] = [
    ("format", "every file is formatted", format),
    ("core", "the core, natively and without a web crate", core),
    ("clippy", "no warning, natively and for wasm", clippy),
    ("docs", "the public documentation builds without a warning", docs),
    ("licences", "every package may be used, and NOTICES names it", licences),
    ("examples", "every example, with a small input", examples),
    ("fhir", "FHIR files and saved copies, by checkers that are not ours", fhir),
    ("markup", "every screen as markup", markup),
    ("browser", "focus, storage and messages in headless Chromium", browser),
    ("size", "the single file against its budget", single_file),
    ("packaging", "the release and the npm package, and a page that imports it", packaging),
    ("end-to-end", "whole journeys against the built files", end_to_end),
    (
        "access",
        "every screen: axe-core, what a screen reader is given, a narrow phone, a made-up language",
        access,
    ),
];

/// Runs one suite or all of them, each to its end, and tells the sum.
pub fn test(only: Option<&str>) -> Done {
    let names: Vec<&str> = SUITES.iter().map(|it| it.0).collect();
    if only.is_some_and(|it| !names.contains(&it)) {
        return Err(format!("the suites are: {}", names.join(", ")));
    }
    let began = Instant::now();
    setup::for_testing()?;
    let mut count = Count::default();
    let mut broken = Vec::new();
    for (name, about, suite) in SUITES.iter().filter(|it| only.is_none_or(|only| it.0 == only)) {
        println!("\n== {name}: {about}");
        let began = Instant::now();
        match suite(&mut count) {
            Ok(()) => println!("== {name}: passed, {:.0} s", began.elapsed().as_secs_f32()),
            Err(sentence) => {
                println!("== {name}: FAILED, {:.0} s\n{sentence}", began.elapsed().as_secs_f32());
                broken.push(*name);
            }
        }
    }
    println!("\n{:.0} s in all", began.elapsed().as_secs_f32());
    if !broken.is_empty() {
        println!("broken: {}", broken.join(", "));
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    if broken.is_empty() { Ok(()) } else { Err(String::new()) }
}

/// Runs a command that is itself one claim.
fn claim(count: &mut Count, command: &mut Command) -> Done {
    let held = command.status().map_err(|it| it.to_string())?.success();
    if held {
        count.passed += 1;
        Ok(())
    } else {
        count.failed += 1;
        Err(format!("{command:?}"))
    }
}

/// Runs a command that runs tests, shows what it says, and counts them.
fn tests(count: &mut Count, command: &mut Command) -> Done {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|it| it.to_string())?;
    let mut seen = Count::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            if let Some(sum) = line.split_once("test result:").map(|it| it.1) {
                seen.passed += before(sum, " passed");
                seen.failed += before(sum, " failed");
            }
        }
    }
    let ended = child.wait().map_err(|it| it.to_string())?;
    count.passed += seen.passed;
    count.failed += seen.failed;
    if ended.success() && seen.passed > 0 {
        return Ok(());
    }
    if seen.failed == 0 {
        // It did not get as far as a test, which is no less broken.
        count.failed += 1;
    }
    Err(format!("{command:?} ended with {ended}, {} tests passed", seen.passed))
}

/// The number before a word.
fn before(text: &str, word: &str) -> usize {
    let front = text.split_once(word).map_or("", |it| it.0);
    front.rsplit(|it: char| !it.is_ascii_digit()).next().unwrap_or_default().parse().unwrap_or(0)
}

fn format(count: &mut Count) -> Done {
    claim(count, &mut cargo(&["fmt", "--all", "--check"]))
}

fn core(count: &mut Count) -> Done {
    tests(count, &mut cargo(&["test", "--quiet", "--no-default-features"]))?;
    tests(count, &mut cargo(&["test", "--quiet", "--package", "xtask"]))
}

fn clippy(count: &mut Count) -> Done {
    const WASM: &str = "wasm32-unknown-unknown";
    const ALL: &str = "ssr,recollect-e2e/access,recollect-e2e/pseudo";
    let ways: [&[&str]; 3] = [
        &["--no-default-features", "--all-targets"],
        &["--workspace", "--all-targets", "--features", ALL],
        &["--target", WASM, "--features", "renders", "--test", "browser", "--lib", "--bins"],
    ];
    for way in ways {
        let mut command = cargo(&["clippy", "--quiet"]);
        claim(count, command.args(way).args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn docs(count: &mut Count) -> Done {
    let ways: [&[&str]; 2] = [&["--no-default-features"], &[]];
    for way in ways {
        let mut command = cargo(&["doc", "--quiet", "--no-deps"]);
        claim(count, command.args(way).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}

/// Counts what is a claim by itself.
fn counted(count: &mut Count, done: Done) -> Done {
    if done.is_ok() {
        count.passed += 1;
    } else {
        count.failed += 1;
    }
    done
}

fn licences(count: &mut Count) -> Done {
    counted(count, notices::check())
}

fn examples(count: &mut Count) -> Done {
    examples::run_all(&mut |done| counted(count, done))
}

fn packaging(count: &mut Count) -> Done {
    if build::one(".js").is_err() {
        build::build()?;
    }
    let made = dist::make()?;
    let once = read(&made.zip)?;
    let again = read(&dist::make()?.zip)?;
    let same = if once == again { Ok(()) } else { Err("two releases of one build differ".into()) };
    counted(count, same)?;
    let mut sums = Command::new("sha256sum");
    claim(count, sums.args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&made.folder))?;
    counted(count, npm::check(&made.npm))
}

fn fhir(count: &mut Count) -> Done {
    let python = setup::checker()?;
    let made = top().join("target/exports");
    if made.exists() {
        std::fs::remove_dir_all(&made).map_err(|it| format!("{}: {it}", made.display()))?;
    }
    let mut command = cargo(&["run", "--quiet", "--no-default-features", "--example", "exports"]);
    run("the files of every story", command.arg("--").arg(&made))?;
    let files = |folder: &Path| -> Done<Vec<PathBuf>> {
        let of = |it: std::io::Error| format!("{}: {it}", folder.display());
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(of)? {
            files.push(entry.map_err(of)?.path());
        }
        // A story lies beside the copies that were made of it.
        files.retain(|it| it.extension().is_some_and(|it| it == "json"));
        files.sort();
        Ok(files)
    };
    let check = || {
        let mut command = Command::new(&python);
        command.current_dir(top());
        command.args(["xtask/fhir/check.py", "docs/saved-copy.schema.json"]);
        command
    };
    // A checker that lets all through would say nothing.
    for wrong in files(&top().join("xtask/fhir/refused"))? {
        let said = check().arg(&wrong).output().map_err(|it| it.to_string())?;
        if !String::from_utf8_lossy(&said.stdout).contains("0 passed; 1 failed") {
            count.failed += 1;
            return Err(format!("the checker does not refuse {}", wrong.display()));
        }
        count.passed += 1;
    }
    let mut command = check();
    command.arg("docs/fhir/Questionnaire.json").args(files(&made)?);
    tests(count, command.args(files(&top().join("tests/copies/v1"))?))
}

fn markup(count: &mut Count) -> Done {
    let suites = ["--test", "markup", "--test", "shown"];
    tests(count, cargo(&["test", "--quiet", "--features", "ssr"]).args(suites))
}

fn browser(count: &mut Count) -> Done {
    let driver = setup::find("chromedriver").ok_or("chromedriver is missing")?;
    let mut command = cargo(&["test", "--target", "wasm32-unknown-unknown", "--features"]);
    command.args(["renders", "--test", "browser"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("PATH", setup::path()?).env("CHROMEDRIVER", driver);
    tests(count, &mut command)
}

fn single_file(count: &mut Count) -> Done {
    build::build()?;
    match size::report() {
        Ok(()) => count.passed += 1,
        Err(sentence) => {
            count.failed += 1;
            return Err(sentence);
        }
    }
    Ok(())
}

fn end_to_end(count: &mut Count) -> Done {
    if build::one(".js").is_err() {
        build::build()?;
    }
    let mut command = cargo(&["test", "--quiet", "--no-fail-fast", "--package", "recollect-e2e"]);
    tests(count, command.env("PATH", setup::path()?))
}

fn access(count: &mut Count) -> Done {
    if build::one(".js").is_err() {
        build::build()?;
    }
    let (path, axe) = (setup::path()?, setup::axe()?);
    let ways: [&[&str]; 2] = [
        &["--features", "access", "--test", "access"],
        &["--features", "pseudo", "--test", "pseudo"],
    ];
    for way in ways {
        let mut command =
            cargo(&["test", "--quiet", "--no-fail-fast", "--package", "recollect-e2e"]);
        tests(count, command.args(way).env("PATH", &path).env("RECOLLECT_AXE", &axe))?;
    }
    Ok(())
}
