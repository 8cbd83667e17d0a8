//! What an engine cannot do here, and why: the one list.
//!
//! A test that meets a limit says so and claims what is left. A limit that is gone
//! is a test that breaks: `limits.rs` among the tests tries each but [`Limit::Staying`],
//! which nobody can bring about.

use crate::engine::Engine;

/// Something that a driver or an engine may not be able to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Printing a page to a file through the driver.
    Print,
    /// Printing with the page's own button to a file.
    PrintButton,
    /// Scrolling the page around a frame to what is clicked in the frame.
    FrameIntoView,
    /// Staying where the page has scrolled to when the words of a box were clicked.
    SightAfterClick,
    /// Keeping the note of a frame's step when another frame of the page goes on.
    NotesOfFrames,
    /// Counting how far what is on the page is moved by what comes later.
    LayoutShift,
    /// Making a frame as large as the page around it when that has a `zoom`.
    ZoomOfFrames,
    /// Running for as long as a page is open.
    Staying,
    /// Breaking the words of a `legend` anew when the frame around it becomes narrower.
    LegendsInNarrowedFrames,
}

/// Whom a browser asks of its own accord, whatever page is open, and what for.
/// No page causes these requests, and none can prevent them.
pub fn housekeeping(engine: Engine) -> &'static [(&'static str, &'static str)] {
    match engine {
        Engine::Chromium => &[
            ("accounts.google.com:443", "who is signed in to the browser"),
            ("redirector.gvt1.com:443", "parts of the browser that it renews"),
        ],
        Engine::Firefox => {
            &[("firefox.settings.services.mozilla.com:443", "lists that the browser keeps fresh")]
        }
        Engine::WebKit => &[],
    }
}

/// Why an engine cannot, if it cannot.
pub fn limit(engine: Engine, limit: Limit) -> Option<&'static str> {
    use Limit::{
        FrameIntoView, LayoutShift, LegendsInNarrowedFrames, NotesOfFrames, Print, PrintButton,
        SightAfterClick, Staying, ZoomOfFrames,
    };
    match (engine, limit) {
        (Engine::WebKit, Print) => Some(
            "WebKitWebDriver has no command for printing; the page is read from the screen with \
             its print styles in force",
        ),
        (Engine::WebKit, PrintButton) => Some(
            "under WebKitWebDriver window.print() does nothing, no beforeprint is heard; the page \
             must ask for it once",
        ),
        (Engine::Firefox | Engine::WebKit, FrameIntoView) => Some(
            "to the driver all within a frame's own edges is in sight, and it clicks beyond the \
             edge of the window",
        ),
        (Engine::WebKit, SightAfterClick) => Some(
            "WebKitGTK gives a box the focus only after the change that a click on its words makes, \
             and most often scrolls back to it; on macOS and iOS a click gives a box no focus. By \
             keys the page stays",
        ),
        (Engine::WebKit, NotesOfFrames) => Some(
            "history.state of a frame is null once another frame of the page has gone on; Back \
             may then stay where it is once",
        ),
        (Engine::Firefox | Engine::WebKit, LayoutShift) => Some(
            "no PerformanceObserver knows layout-shift; each painted frame is looked at instead",
        ),
        (Engine::Firefox, ZoomOfFrames) => {
            Some("a zoom of 1.1 is 1.09 in a frame, so that room is left under the form")
        }
        (Engine::WebKit, ZoomOfFrames) => Some(
            "what is in a frame is as large as without a zoom around it, so that room is left \
             under the form",
        ),
        (Engine::WebKit, Staying) => Some(
            "on a busy machine WebKitGTK 2.50 has ended the process of a page in the middle of a \
             click, once in several hundred journeys: its interpreter of WebAssembly read its next \
             instruction from address 0 (a segmentation fault in libjavascriptcoregtk)",
        ),
        (Engine::WebKit, LegendsInNarrowedFrames) => Some(
            "words above a question may keep the lines that they had in a wider frame and reach \
             beyond its edge, until they are drawn anew",
        ),
        (
            Engine::Chromium,
            Print
            | PrintButton
            | FrameIntoView
            | SightAfterClick
            | NotesOfFrames
            | LayoutShift
            | ZoomOfFrames
            | Staying
            | LegendsInNarrowedFrames,
        )
        | (
            Engine::Firefox,
            Print
            | PrintButton
            | SightAfterClick
            | NotesOfFrames
            | Staying
            | LegendsInNarrowedFrames,
        ) => None,
    }
}
