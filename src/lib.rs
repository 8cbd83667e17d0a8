//! Recollect: a patient's own account of treatments tried for depression.
//!
//! To be read in this order: [`history`], [`formulary`], [`reading`], [`intake`],
//! [`summary`], [`words`]. These are pure: they know no page, no clock and no storage,
//! and never panic. `ui` shows them, and `browser` alone touches the browser.

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
