//! Makes the pictures of the README.

use crate::run::{Done, cargo, run};
use crate::{build, setup};

/// Builds the page and takes its pictures in Chromium, as a patient fills it in.
pub fn pictures() -> Done {
    setup::for_testing()?;
    build::build()?;
    let mut command = cargo(&["run", "--quiet", "--package", "recollect-e2e"]);
    command.args(["--example", "pictures"]).env("PATH", setup::path()?);
    run("docs/pictures", &mut command)
}
