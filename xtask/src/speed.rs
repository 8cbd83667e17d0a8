//! Measures the page beside one that somebody would write by hand.

use crate::run::{Done, cargo, run};
use crate::{build, setup};

/// Measures the built file in Chromium. `parts` picks among `opening`, `typing` and
/// `hour`.
pub fn speed(parts: &[&str]) -> Done {
    setup::for_testing()?;
    if build::one(".js").is_err() {
        build::build()?;
    }
    let mut command = cargo(&["run", "--quiet", "--package", "recollect-e2e"]);
    command.args(["--example", "speed", "--"]).args(parts).env("PATH", setup::path()?);
    run("the speed of dist/recollect.html", &mut command)
}
