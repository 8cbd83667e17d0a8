//! Tries a claim in an engine.

use std::cell::Cell;
use std::panic::{catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::engine::Engine;
use crate::limits::{Limit, limit};

thread_local! {
    /// Whether the process of the page ended under the claim that is tried.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Says that the process of the page has ended by itself.
pub(crate) fn has_ended() {
    ENDED.set(true);
}

/// How many claims of a run are tried again: an engine that ends more often than that is
/// not what the limit tells of, and may end because of the page.
const MOST: u32 = 2;

/// Tries a claim; once more, and then it counts, where the engine ended under it and is
/// known to do so, rarely, whatever page it shows.
pub fn tried(engine: Engine, claim: fn(Engine)) {
    static AGAIN: AtomicU32 = AtomicU32::new(0);
    // Another claim may have ended on this thread before.
    ENDED.set(false);
    let Err(why) = catch_unwind(|| claim(engine)) else { return };
    let reason = limit(engine, Limit::Staying).filter(|_| ENDED.get());
    match reason.filter(|_| AGAIN.fetch_add(1, Ordering::Relaxed) < MOST) {
        Some(reason) => {
            eprintln!("{engine:?} ended, and the claim is tried again: {reason}");
            claim(engine);
        }
        None => resume_unwind(why),
    }
}
