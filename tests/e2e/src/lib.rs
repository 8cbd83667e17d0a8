//! Whole journeys in real browsers, against the built files.
//!
//! [`Browser`] is an engine that shows a page. [`Person`] is somebody who fills it
//! in: with a pointer or by keyboard alone, in the words of the page. A claim is
//! written once, inside of [`in_each_engine!`], and tried in each.

mod browser;
mod claim;
mod driver;
mod engine;
mod fit;
mod folder;
mod hour;
mod limits;
mod looks;
pub mod measure;
mod paper;
mod person;
mod profile;
mod stage;
mod story;
mod web;

pub use browser::Browser;
pub use claim::tried;
pub use driver::Options;
pub use engine::Engine;
pub use fantoccini::wd::PrintSize;
pub use folder::Folder;
pub use limits::{Limit, housekeeping, limit};
pub use looks::{DARK, FORCED, Look, STILL};
pub use paper::{Print, printed, squeezed, tells_all_of, text_of};
pub use person::{Hand, Person};
pub use stage::{OnPage, Stage, State, Then, states};
pub use story::Story;
pub use web::Web;

/// Where the built files are.
pub fn dist() -> std::path::PathBuf {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = here.join("../../dist").canonicalize();
    dist.expect("dist is not built: cargo xtask build")
}

/// The address of the single file, opened from disk.
pub fn from_disk() -> String {
    format!("file://{}", dist().join("recollect.html").display())
}

/// Tries each claim in each engine. The name of a test names the engine.
#[macro_export]
macro_rules! in_each_engine {
    ($($(#[$about:meta])* fn $name:ident($engine:ident) $body:block)+) => {
        $($(#[$about])* fn $name($engine: $crate::Engine) $body)+

        $crate::in_each_engine!(@ chromium Chromium $($name)+);
        $crate::in_each_engine!(@ firefox Firefox $($name)+);
        $crate::in_each_engine!(@ webkit WebKit $($name)+);
    };
    (@ $module:ident $engine:ident $($name:ident)+) => {
        mod $module {
            $(#[test] fn $name() { $crate::tried($crate::Engine::$engine, super::$name); })+
        }
    };
}
