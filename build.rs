//! Compiles the CSV files of `data/` into the tables of the formulary.

use std::{env, fs, path::Path, process::exit};

#[path = "src/formulary/class.rs"]
#[allow(dead_code)]
mod class;
#[path = "build/csv.rs"]
mod csv;
#[path = "build/pack.rs"]
mod pack;
#[path = "src/formulary/product.rs"]
#[allow(dead_code)]
mod product;
#[path = "build/pseudo.rs"]
mod pseudo;
#[path = "src/formulary/table.rs"]
#[allow(dead_code)]
mod table;
#[path = "build/tables.rs"]
mod tables;
#[path = "src/formulary/treatment.rs"]
#[allow(dead_code)]
mod treatment;

fn main() {
    if let Err(what) = generate() {
        // Plain lines rather than a panic: the sentence is what helps.
        println!("cargo::error={what}");
        exit(1);
    }
}

fn generate() -> Result<(), String> {
    for changed in ["build.rs", "build", "data", "src/formulary"] {
        println!("cargo::rerun-if-changed={changed}");
    }
    let tables = tables::Tables::read(&|file| {
        fs::read_to_string(Path::new("data").join(file)).map_err(|e| format!("data/{file}: {e}"))
    })?;
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(Path::new(&out).join(name), bytes).map_err(|e| format!("{name}: {e}"))
    };
    // Names of agents stand in their lines.
    let rest = tables.names.into_iter().filter(|(_, target)| *target >= table::AGENTS_END);
    write("rest.bin", &pack::packed(rest.collect()))?;
    write("words.bin", &pack::packed(tables.words))?;
    write("pairs.txt", tables.pairs.as_bytes())?;
    write("agents.txt", tables.text.as_bytes())?;
    write("rows.rs", tables.rows.as_bytes())?;
    if env::var_os("CARGO_FEATURE_PSEUDO").is_some() {
        const ENGLISH: &str = "src/words/en.rs";
        println!("cargo::rerun-if-changed={ENGLISH}");
        let english = fs::read_to_string(ENGLISH).map_err(|e| format!("{ENGLISH}: {e}"))?;
        write("pseudo.rs", pseudo::language(&english)?.as_bytes())?;
    }
    Ok(())
}
