//! The npm package, and a small page that imports it.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::dist::Files;
use crate::run::{Done, output, read, run, top, write};
use crate::setup;

/// Its files. The version is that of the project.
pub fn package(version: &str, built: &Files, licences: &Files) -> Done<Files> {
    let mut files = licences.clone();
    for name in ["recollect.js", "recollect.html"] {
        files.insert(name.into(), built.get(name).ok_or(format!("no {name}"))?.clone());
    }
    for name in ["index.d.ts", "README.md"] {
        files.insert(name.into(), read(&top().join("embed/npm").join(name))?);
    }
    let names: Vec<&String> = files.keys().collect();
    let about = json!({
        "name": "recollect-intake",
        "version": version,
        "description": "A patient's own account of the treatments tried for depression, made into a page for the provider. Nothing leaves the browser.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": {
            ".": { "types": "./index.d.ts", "default": "./recollect.js" },
            "./recollect.js": { "types": "./index.d.ts", "default": "./recollect.js" },
            "./recollect.html": "./recollect.html",
        },
        "types": "./index.d.ts",
        // The import is there for what it does: it defines the element.
        "sideEffects": true,
        "files": names,
    });
    let text = serde_json::to_string_pretty(&about).map_err(|it| it.to_string())?;
    files.insert("package.json".into(), format!("{text}\n").into_bytes());
    Ok(files)
}

/// Packs the package as npm does, and builds the page of `embed/npm/try` with it: the
/// types hold, and the form arrives as it was.
pub fn check(package: &Path) -> Done {
    setup::node()?;
    let folder = top().join("target/npm-try");
    std::fs::create_dir_all(&folder).map_err(|it| format!("{}: {it}", folder.display()))?;
    let npm = |words: &[&str]| {
        let mut npm = Command::new("npm");
        npm.args(words).current_dir(&folder);
        npm
    };
    let packed = output(npm(&["pack", "--silent", "--pack-destination", "."]).arg(package))?;
    let packed = folder.join(packed.trim());
    std::fs::rename(&packed, folder.join("recollect-intake.tgz"))
        .map_err(|it| format!("{}: {it}", packed.display()))?;
    for name in
        [".npmrc", "index.html", "main.ts", "package.json", "package-lock.json", "tsconfig.json"]
    {
        write(&folder.join(name), &read(&top().join("embed/npm/try").join(name))?)?;
    }
    // What an earlier run left there is of the same version, and would be kept.
    let old = folder.join("node_modules/recollect-intake");
    if old.exists() {
        std::fs::remove_dir_all(&old).map_err(|it| format!("{}: {it}", old.display()))?;
    }
    let mut install = npm(&["install", "--no-save", "--ignore-scripts", "--loglevel=error"]);
    run("npm: the package, Vite and TypeScript", install.arg("./recollect-intake.tgz"))?;
    run("TypeScript: the types", &mut npm(&["exec", "--offline", "--", "tsc"]))?;
    run(
        "Vite: the page",
        &mut npm(&["exec", "--offline", "--", "vite", "build", "--logLevel", "warn"]),
    )?;
    for name in ["recollect.html", "recollect.js"] {
        if read(&folder.join("node_modules/recollect-intake").join(name))?
            != read(&package.join(name))?
        {
            return Err(format!("npm did not install the {name} that was packed"));
        }
    }
    let form = read(&package.join("recollect.html"))?;
    let mut same = None;
    let mut scripts = String::new();
    let assets = folder.join("dist/assets");
    for entry in std::fs::read_dir(&assets).map_err(|it| format!("{}: {it}", assets.display()))? {
        let path = entry.map_err(|it| it.to_string())?.path();
        let bytes = read(&path)?;
        if bytes == form {
            same = path.file_name().map(|it| it.to_string_lossy().into_owned());
        } else if path.extension().is_some_and(|it| it == "js") {
            scripts.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    let defined = scripts.contains("customElements.define(");
    let named = same.as_ref().is_some_and(|it| scripts.contains(it.as_str()));
    match (same, named, defined) {
        (Some(_), true, true) => Ok(()),
        (same, named, defined) => Err(format!(
            "Vite's build: the form as it was: {}, named in the script: {named}, the element is defined: {defined}",
            same.is_some()
        )),
    }
}
