//! Tries a claim in an engine.

use std::cell::Cell;
use std::panic::{catch_unwind, resume_unwind};

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

/// Tries a claim; once more, and then it counts, where the engine ended under it and is
/// known to do so whatever page it shows.
pub fn tried(engine: Engine, claim: fn(Engine)) {
    let Err(why) = catch_unwind(|| claim(engine)) else { return };
    match limit(engine, Limit::Staying).filter(|_| ENDED.take()) {
        Some(reason) => {
            eprintln!("{engine:?} ended, and the claim is tried again: {reason}");
            claim(engine);
        }
        None => resume_unwind(why),
    }
}
