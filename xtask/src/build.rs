//! Builds `dist/`: what is served, and what a clinic uploads.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Done, cargo, output, read, read_text, run, top, write};
use crate::{pack, setup};

/// The folder that is served and uploaded.
pub fn dist() -> PathBuf {
    top().join("dist")
}

/// Sets up and builds everything.
pub fn build() -> Done {
    setup::for_building()?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--offline", "true"]).current_dir(top());
    // Trunk takes its own flags from variables of these names.
    trunk.env("PATH", setup::path()?).env_remove("NO_COLOR");
    trunk.env("RUSTFLAGS", without_paths() + WITHOUT_WORDS + FEW_VARIABLES);
    // The standard library is built along. It is a matter of size alone: what
    // the program does is the same with the one that comes with the compiler.
    trunk.env("RUSTC_BOOTSTRAP", "1");
    trunk.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    trunk.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    run("Trunk: the folder build", &mut trunk)?;
    let parts = run_first_screen()?;
    eprintln!("· packing dist/recollect.html");
    let file = pack::page(&pack::Parts {
        html: parts,
        styles: styles()?,
        glue: read_text(&one(".js")?)?,
        wasm: read(&one("_bg.wasm")?)?,
        version: setup::version()?,
    })?;
    write(&dist().join("recollect.html"), file.as_bytes())?;
    for name in ["recollect.js", "clinic.html"] {
        let from = top().join("embed").join(name);
        write(&dist().join(name), &read(&from)?)?;
    }
    eprintln!("  built {}", dist().display());
    Ok(())
}

/// What breaks stops without a word: the page says it for the program, and words
/// for every place that could break are a tenth of the download.
const WITHOUT_WORDS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Keeps the compiler from writing a long function into the one place that calls it:
/// that saves the call, but what has hundreds of variables is longer for each of them,
/// and packs worse. A step counts for sixteen, so that only short ones go there. And
/// from two ways of being quick that cost a variable each time: one for each address
/// that a loop steps through, and one for what another branch has read already.
const FEW_VARIABLES: &str = " -Cllvm-args=-inline-instr-cost=80 \
     -Cllvm-args=-inline-call-penalty=400 -Cllvm-args=-disable-lsr -Cllvm-args=-enable-load-pre=0";

/// Flags that keep the folders of this machine out of the program, so that every
/// machine builds the same bytes.
fn without_paths() -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or(home.join(".cargo"), PathBuf::from);
    let crates = cargo.join("registry/src");
    let folders = std::fs::read_dir(&crates).into_iter().flatten().flatten().map(|it| it.path());
    let remapped = folders.chain([top()]);
    remapped.map(|it| format!("--remap-path-prefix={}= ", it.display())).collect()
}

/// The markup that is in the file before the program runs.
fn run_first_screen() -> Done<String> {
    eprintln!("· the first screen");
    output(&mut cargo(&["run", "--quiet", "--features", "ssr", "--example", "first_screen"]))
}

/// The style sheets in the order in which `index.html` names them.
fn styles() -> Done<String> {
    let index = read_text(&top().join("index.html"))?;
    let sheets = index.split("href=\"").skip(1).filter_map(|it| it.split_once('"'));
    let sheets = sheets.map(|it| it.0).filter(|it| it.ends_with(".css"));
    sheets.map(|it| read_text(&top().join(it))).collect()
}

/// The file that the wasm build of this name left, with its name section.
pub fn one(ending: &str) -> Done<PathBuf> {
    let files = std::fs::read_dir(dist()).map_err(|it| format!("dist: {it}"))?;
    let mut found = files.filter_map(|it| it.ok().map(|it| it.path())).filter(|it| {
        let name = it.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("recollect-") && name.ends_with(ending)
    });
    found.next().ok_or(format!("dist: no file that ends with {ending}; cargo xtask build"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    #[test]
    fn the_element_is_at_most_4_kb_over_the_wire() {
        const ELEMENT: &str = include_str!("../../embed/recollect.js");
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(ELEMENT.as_bytes()).expect("memory takes it");
        let packed = packed.finish().expect("memory takes it");
        assert!((1..=4_096).contains(&packed.len()), "{} bytes", packed.len());
        assert!(ELEMENT.is_ascii(), "a server may name any encoding");
    }
}
