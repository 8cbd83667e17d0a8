//! Recollect: a patient's own account of treatments tried for depression.
//!
//! The modules come in reading order. Everything above `ui` is pure: it knows no
//! page, no clock and no storage, and it never panics.

pub mod formulary;
pub mod history;
pub mod intake;
pub mod reading;
pub mod summary;
pub mod words;

#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod ui;

/// Shows the page, with the draft of this tab if there is one.
#[cfg(all(feature = "web", target_arch = "wasm32"))]
pub fn start() {
    ui::start();
}
