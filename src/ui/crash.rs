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

/// From now on a panic hands a saved copy of the answers to the page, which
/// shows an apology, offers the copy, and can start again with it. The hook is
/// given to Yew, which puts one of its own in the place of any other.
#[cfg(target_arch = "wasm32")]
pub fn hand_over_on_panic() {
    yew::set_custom_panic_hook(Box::new(|_| {
        let latest = LATEST.try_with(|it| it.try_borrow().ok().and_then(|it| it.clone()));
        let copy = latest.ok().flatten().map(|it| crate::intake::draft(&it));
        crate::browser::hand_over(copy.as_deref().unwrap_or_default());
    }));
}
