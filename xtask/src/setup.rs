//! Gets the tools that the project needs, at the versions named here, once.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{Done, cargo, output, read_text, run, top};

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// The folder that the tools live in, shared by every clone of the project.
/// `RECOLLECT_TOOLS` names another one.
fn tools() -> PathBuf {
    if let Some(folder) = std::env::var_os("RECOLLECT_TOOLS") {
        return folder.into();
    }
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or(home.join(".cache"), PathBuf::from);
    cache.join("recollect-tools")
}

fn installed(name: &str, version: &str) -> PathBuf {
    tools().join(format!("{name}-{version}"))
}

/// The version of a package in the lock file.
fn locked(package: &str) -> Done<String> {
    let lock = read_text(&top().join("Cargo.lock"))?;
    let entry = format!("name = \"{package}\"\nversion = \"");
    let version = lock.split_once(&entry).and_then(|(_, rest)| rest.split_once('"'));
    version.map(|(it, _)| it.into()).ok_or(format!("Cargo.lock has no {package}"))
}

/// The version of the project, which stands in `Cargo.toml` alone: cargo writes
/// the lock file from it, and the program has it from cargo.
pub fn version() -> Done<String> {
    locked("recollect")
}

/// `PATH` with the tools in front.
pub fn path() -> Done<OsString> {
    let ours = [
        installed("trunk", TRUNK).join("bin"),
        installed("wasm-bindgen-cli", &locked("wasm-bindgen")?).join("bin"),
        installed("geckodriver", GECKODRIVER).join("bin"),
    ];
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(std::env::split_paths(&theirs));
    std::env::join_paths(all).map_err(|it| it.to_string())
}

/// What a build needs: the wasm target, the source of the standard library, Trunk, and the `wasm-bindgen` that
/// matches the library.
pub fn for_building() -> Done {
    wasm_target()?;
    standard_library()?;
    install("trunk", TRUNK, &["--no-default-features"])?;
    install("wasm-bindgen-cli", &locked("wasm-bindgen")?, &[])
}

/// What the tests need besides: browsers and their drivers.
pub fn for_testing() -> Done {
    for_building()?;
    browsers()?;
    install("geckodriver", GECKODRIVER, &[])
}

/// Where the compiler keeps its libraries.
fn rustlib() -> Done<PathBuf> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(top()))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}

/// The source of the standard library, and of what that is made of.
fn standard_library() -> Done {
    let library = rustlib()?.join("src/rust/library");
    if !library.join("Cargo.lock").exists() {
        let mut rustup = Command::new("rustup");
        rustup.args(["component", "add", "rust-src"]).current_dir(top());
        run("the source of the standard library, once", &mut rustup).map_err(|it| {
            format!("{it}\nThe component rust-src is missing: rustup component add rust-src")
        })?;
    }
    let version = output(Command::new("rustc").arg("--version").current_dir(top()))?;
    let done = installed("std", &version.trim().replace(' ', "-"));
    if done.exists() {
        return Ok(());
    }
    let mut fetch = cargo(&["fetch", "--locked", "--manifest-path"]);
    fetch.arg(library.join("Cargo.toml")).env("RUSTC_BOOTSTRAP", "1");
    run("what the standard library is made of, once", &mut fetch)?;
    // Nothing has been installed yet on a new machine, so that there is no folder.
    std::fs::create_dir_all(tools()).map_err(|it| format!("{}: {it}", tools().display()))?;
    crate::run::write(&done, b"")
}

fn wasm_target() -> Done {
    const TARGET: &str = "wasm32-unknown-unknown";
    if rustlib()?.join(TARGET).exists() {
        return Ok(());
    }
    run("wasm target", Command::new("rustup").args(["target", "add", TARGET]).current_dir(top()))
        .map_err(|it| format!("{it}\nThe target {TARGET} is missing: rustup target add {TARGET}"))
}

/// Installs a tool from its crate unless it is there. Unoptimised, for these
/// tools run for seconds and would compile for many minutes; into one target
/// folder, for they share most of what they are made of.
fn install(name: &str, version: &str, more: &[&str]) -> Done {
    let root = installed(name, version);
    if root.join(".crates.toml").exists() {
        return Ok(());
    }
    let what = format!("{name} {version}, once");
    let done = if answers(Command::new("cargo").args(["binstall", "-V"])) {
        let mut command = cargo(&["binstall", "--no-confirm", "--version", version, "--root"]);
        run(&what, command.arg(&root).arg(name))
    } else {
        // The lock file of a tool may name what a registry does not have; then
        // newer versions of what it is made of do as well.
        let with = |lock: &[&str]| {
            let mut command = cargo(&["install", "--quiet", "--debug", "--version", version]);
            command.args(lock).args(more).arg("--root").arg(&root).arg(name);
            command.env("CARGO_TARGET_DIR", tools().join("target"));
            command.env("CARGO_PROFILE_DEV_DEBUG", "false");
            run(&what, &mut command)
        };
        with(&["--locked"]).or_else(|_| with(&[]))
    };
    done.map_err(|it| {
        format!(
            "{it}\n{name} {version} is missing. Get it with: cargo install --version {version} --root {} {name}",
            root.display()
        )
    })
}

fn answers(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|it| it.success())
}

/// A program the tests run, and the Debian package that has it.
const PROGRAMS: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("pdftotext", "poppler-utils"),
];

/// Three engines, and the drivers that come with two of them.
fn browsers() -> Done {
    debian("browsers and drivers, once", &PROGRAMS, &|it| find(it).is_some())
}

/// Sees that programs are there: with Debian's packages where that may be done.
fn debian(what: &str, programs: &[(&str, &str)], is_there: &dyn Fn(&str) -> bool) -> Done {
    let missing = || -> Vec<_> { programs.iter().filter(|it| !is_there(it.0)).collect() };
    let packages: Vec<&str> = missing().iter().map(|it| it.1).collect();
    if packages.is_empty() {
        return Ok(());
    }
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0");
    if is_root && find("apt-get").is_some() {
        run("package lists", Command::new("apt-get").args(["update", "--quiet"]))?;
        let mut install = Command::new("apt-get");
        install.args(["install", "--quiet", "--yes", "--no-install-recommends"]);
        install.args(&packages).env("DEBIAN_FRONTEND", "noninteractive");
        run(what, install.stdout(Stdio::null()))?;
    }
    let missing: Vec<String> =
        missing().iter().map(|(name, package)| format!("{name} (Debian: {package})")).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("Missing: {}", missing.join(", "))) }
}

/// A Python with the FHIR models and the JSON Schema validator of
/// `xtask/fhir/requirements.txt`, in a folder of its own.
pub fn checker() -> Done<PathBuf> {
    let wanted = top().join("xtask/fhir/requirements.txt");
    // Another list makes another folder.
    let list = read_text(&wanted)?;
    let number = list.bytes().fold(0_u32, |it, byte| it.wrapping_mul(31) + u32::from(byte));
    let root = installed("fhir-checker", &format!("{number:08x}"));
    let (python, done) = (root.join("bin/python"), root.join("complete"));
    if done.exists() {
        return Ok(python);
    }
    const PYTHON: [(&str, &str); 2] = [("python3", "python3"), ("python3 -m venv", "python3-venv")];
    debian("python, once", &PYTHON, &|it| match it {
        "python3" => find(it).is_some(),
        _ => answers(Command::new("python3").args(["-c", "import ensurepip, venv"])),
    })?;
    let venv = ["-m", "venv", "--clear"];
    run("a folder for python packages", Command::new("python3").args(venv).arg(&root))?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]);
    run("FHIR models and JSON Schema, once", install.arg(&wanted)).map_err(|it| {
        format!("{it}\nMissing: the Python packages of xtask/fhir/requirements.txt")
    })?;
    crate::run::write(&done, b"")?;
    Ok(python)
}

/// The script of axe-core, which is MPL-2.0 and no part of the project: it is
/// fetched for the tests alone, with its licence beside it.
pub fn axe() -> Done<PathBuf> {
    const VERSION: &str = "4.14.1";
    let root = installed("axe-core", VERSION);
    let script = root.join("node_modules/axe-core/axe.min.js");
    if script.exists() {
        return Ok(script);
    }
    debian("npm, once", &[("npm", "npm")], &|it| find(it).is_some())?;
    let mut install = Command::new("npm");
    install.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    install.arg(&root).arg(format!("axe-core@{VERSION}"));
    run("axe-core, once", &mut install)?;
    Ok(script)
}

/// Node and npm, for the test of the npm package.
pub fn node() -> Done {
    const NODE: [(&str, &str); 2] = [("node", "nodejs"), ("npm", "npm")];
    debian("node, once", &NODE, &|it| find(it).is_some())
}

/// Where a program is, if it is installed.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = path().ok()?;
    std::env::split_paths(&path).map(|it| it.join(program)).find(|it| it.is_file())
}
