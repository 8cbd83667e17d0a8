//! What survives a refresh, in this tab only.
//!
//! A draft is a convenience. Where the browser refuses storage (a frame with an
//! opaque origin, a locked-down computer) the intake works without one, and says
//! so. This goes through `web_sys` because `gloo::storage` panics on refusal.

use web_sys::Storage;

/// Where a draft is kept. Two on one page have frames of different names, and
/// keep a draft each; what follows the first space is no name.
fn key() -> String {
    let name = web_sys::window().and_then(|it| it.name().ok()).unwrap_or_default();
    ["recollect.draft", name.split(' ').next().unwrap_or_default()].concat()
}

/// What became of keeping a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// It is kept.
    Kept,
    /// The browser has no storage here, or it is full.
    Refused,
}

/// The draft of this tab.
pub fn kept() -> Option<String> {
    session()?.get_item(&key()).ok().flatten()
}

/// Keeps a draft in place of the one before.
pub fn keep(text: &str) -> Draft {
    let Some(storage) = session() else { return Draft::Refused };
    match storage.set_item(&key(), text) {
        Ok(()) => Draft::Kept,
        Err(_) => Draft::Refused,
    }
}

/// Leaves no draft behind.
pub fn forget() {
    if let Some(storage) = session() {
        // What cannot be removed could not have been kept.
        let _ = storage.remove_item(&key());
    }
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
