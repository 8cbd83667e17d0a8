//! The only part that touches the browser. Everything that a browser may refuse
//! is an `Option` or a `bool` here, and never a panic.

mod clipboard;
mod draft;
mod files;
mod host;
mod page;
mod press;
mod way_back;

pub use clipboard::copy;
pub use draft::{Draft, forget, keep, kept};
pub use files::{Chosen, choose_file, read_file, save_file};
pub use host::{in_frame, listen, pairs, ready, scroll_to_top};
pub use page::{
    bring_into_view, close_dialog, commit_typing, focus, focus_at_top, focus_question, focused,
    handed_back, hold_fields, is_in_focus, keep_focus, mark_drawn, on_hidden, on_left, on_shown,
    page_configuration, print, root, seconds, set_accent, set_whose, show_dialog, show_in_tab,
    start, started_early, tell_embedder, today, typed, warn_before_leaving, when_asked,
};
pub use press::let_presses_land;
pub use way_back::{on_back, visited};
