//! Takes pictures of every screen.

use crate::run::{Done, cargo, run};
use crate::{build, setup};

/// Takes pictures of every state of every screen of the built file. `names` picks
/// those whose names contain one of them.
pub fn screens(names: &[&str]) -> Done {
    setup::for_testing()?;
    if build::one(".js").is_err() {
        build::build()?;
    }
    let mut command = cargo(&["run", "--quiet", "--package", "recollect-e2e"]);
    command.args(["--example", "screens", "--"]).args(names).env("PATH", setup::path()?);
    run("target/screens", &mut command)
}
