//! What Firefox works out at its first start, given to each that starts after it: a
//! first start takes nearly twice the work of a later one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::browser::Browser;
use crate::driver::Options;
use crate::engine::Engine;
use crate::folder::Folder;

/// Where an engine's profile is, in the folder for everything that it writes.
pub(crate) fn profile(own: &Path) -> PathBuf {
    own.join("profile")
}

/// Puts the profile of a Firefox that has been started once, and has shown nothing, into
/// `own`.
pub(crate) fn started_once(own: &Path) {
    static FIRST: OnceLock<PathBuf> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        let own = Arc::new(Folder::new());
        std::fs::create_dir(profile(own.path())).expect("a folder for the profile");
        drop(Browser::begin(Engine::Firefox, &Options::default(), Arc::clone(&own)));
        // Beside the tests' program, as nothing can be cleared away after the last of them.
        let kept = std::env::current_exe().expect("the tests have a program");
        let kept = kept.with_extension("firefox");
        if kept.exists() {
            std::fs::remove_dir_all(&kept).expect("the profile of an earlier run");
        }
        copy(&profile(own.path()), &kept).expect("a profile to keep");
        kept
    });
    copy(first, &profile(own)).expect("a profile of its own");
}

/// Copies a folder with all its files; what is a link says who works in it.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (kind, to) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &to)?;
        } else if kind.is_file() {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
