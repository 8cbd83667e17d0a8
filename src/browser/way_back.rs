//! The browser's own Back goes to the step before.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

use crate::intake::Step;

/// Notes a visited step in the browser's list of pages. The address stays as it
/// is, and the note is the name of the step alone. The step on which the page
/// `opened` takes the place of a page without a note.
pub fn visited(step: Step, opened: bool) {
    let Some(history) = web_sys::window().and_then(|it| it.history().ok()) else { return };
    let note = JsValue::from_str(&step.key());
    let here = history.state().unwrap_or_default();
    // A frame that may not keep a list of pages still has the page's own Back.
    let _ = if opened && (here.is_null() || here == note) {
        history.replace_state(&note, "")
    } else {
        history.push_state(&note, "")
    };
}

/// Calls back with the step that the browser's Back or Forward leads to. Listens
/// until dropped.
pub fn on_back(call: impl Fn(Step) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |event| {
        let note = event.unchecked_ref::<web_sys::PopStateEvent>().state().as_string();
        if let Some(step) = note.and_then(|it| Step::from_key(&it)) {
            call(step);
        }
    }))
}
