//! The newest state, for whoever needs it outside of a screen; and what happens when
//! the program itself breaks: the answers are handed to the page, which still stands.

use std::cell::RefCell;
use std::rc::Rc;

use crate::intake::Intake;

thread_local! {
    static LATEST: RefCell<Option<Rc<Intake>>> = const { RefCell::new(None) };
}

/// Remembers the newest state: as soon as something has changed, and not only when
/// that is drawn. Where drawing takes long, much can happen before it is done.
pub fn remember(intake: &Rc<Intake>) {
    LATEST.with_borrow_mut(|it| *it = Some(intake.clone()));
}

/// The newest state. `None` before there is any, and while one is being remembered.
pub fn latest() -> Option<Rc<Intake>> {
    LATEST.with(|it| it.try_borrow().ok().and_then(|it| it.clone()))
}

/// From now on the page is given a saved copy of the answers when it asks, which
/// it does when the program broke: it shows an apology, offers the copy, and can
/// start again with it. Whatever broke has stopped by then, and what it was
/// doing stays half done; what is remembered here is whole.
#[cfg(target_arch = "wasm32")]
pub fn hand_over_when_asked() {
    crate::browser::when_asked(|| latest().map(|it| crate::intake::draft(&it)).unwrap_or_default());
}
