//! What an engine cannot do here, and why: the one list.
//!
//! A test that meets a limit says so and claims what is left. A limit that is gone
//! is a test that breaks: `limits.rs` among the tests tries each.

use crate::engine::Engine;

/// Something that a driver or an engine may not be able to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Printing a page to a file through the driver.
    Print,
    /// Printing with the page's own button to a file.
    PrintButton,
}

/// Whom a browser asks of its own accord, whatever page is open, and what for.
/// No page causes these requests, and none can prevent them.
pub fn housekeeping(engine: Engine) -> &'static [(&'static str, &'static str)] {
    match engine {
        Engine::Chromium => &[("accounts.google.com:443", "who is signed in to the browser")],
        Engine::Firefox | Engine::WebKit => &[],
    }
}

/// Why an engine cannot, if it cannot.
pub fn limit(engine: Engine, limit: Limit) -> Option<&'static str> {
    match (engine, limit) {
        (Engine::WebKit, Limit::Print) => {
            Some("WebKitWebDriver has no command for printing; the paper is read from the screen")
        }
        (Engine::WebKit, Limit::PrintButton) => {
            Some("its print window is one of the system, which no driver reaches")
        }
        (Engine::Chromium | Engine::Firefox, Limit::Print | Limit::PrintButton) => None,
    }
}
