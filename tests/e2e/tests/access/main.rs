//! Every state of every screen: axe-core, what a screen reader is given, forced
//! colors, a narrow phone.

mod axe;
mod fits;
mod forced;
mod tree;
