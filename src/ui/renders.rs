//! Counts how often each component renders, so that a test can show that an edit
//! renders what changed and nothing else. Outside of tests it does nothing.

#[cfg(feature = "renders")]
use std::cell::RefCell;

#[cfg(feature = "renders")]
thread_local! {
    static COUNTS: RefCell<Vec<(&'static str, u32)>> = const { RefCell::new(Vec::new()) };
}

/// Counts one render of a component.
pub fn count(_component: &'static str) {
    #[cfg(feature = "renders")]
    COUNTS.with_borrow_mut(|counts| match counts.iter_mut().find(|it| it.0 == _component) {
        Some(it) => it.1 += 1,
        None => counts.push((_component, 1)),
    });
}

/// The renders of a component since the last call, and begins again.
#[cfg(feature = "renders")]
pub fn take(component: &'static str) -> u32 {
    COUNTS.with_borrow_mut(|counts| {
        counts.iter_mut().find(|it| it.0 == component).map_or(0, |it| std::mem::take(&mut it.1))
    })
}
