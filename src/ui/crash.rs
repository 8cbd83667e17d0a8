//! What happens when the program itself breaks: the answers are handed to the
//! page, which still stands.

use std::cell::RefCell;
use std::rc::Rc;

use crate::intake::Intake;

thread_local! {
    static LATEST: RefCell<Option<Rc<Intake>>> = const { RefCell::new(None) };
}

/// Remembers the state that would be handed over.
pub fn remember(intake: &Rc<Intake>) {
    LATEST.with_borrow_mut(|it| *it = Some(intake.clone()));
}

/// From now on the page is given a saved copy of the answers when it asks, which
/// it does when the program broke: it shows an apology, offers the copy, and can
/// start again with it. Whatever broke has stopped by then, and what it was
/// doing stays half done; what is remembered here is whole.
#[cfg(target_arch = "wasm32")]
pub fn hand_over_when_asked() {
    crate::browser::when_asked(|| {
        let latest = LATEST.with(|it| it.try_borrow().ok().and_then(|it| it.clone()));
        latest.map(|it| crate::intake::draft(&it)).unwrap_or_default()
    });
}
