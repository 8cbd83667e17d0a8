//! Whole journeys against the built files. One program, so that it is linked once and
//! a long journey does not keep the others waiting.

mod breakage;
mod copies;
mod demo;
mod drafts;
mod egress;
mod embed;
mod first_paint;
mod hosts;
mod keyboard;
mod limits;
mod memory;
mod motion;
mod old_browsers;
mod print;
mod reader;
mod shared;
mod sheets;
mod spoken;
mod stories;
mod support;
mod tab;
mod touch;
mod way;
