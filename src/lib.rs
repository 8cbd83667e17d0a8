//! Recollect: a patient's own account of treatments tried for depression.
//!
//! The modules come in reading order. Everything above `ui` is pure: it knows no
//! page, no clock and no storage, and it neither fails nor panics.

pub mod formulary;
pub mod history;
pub mod reading;
pub mod words;
