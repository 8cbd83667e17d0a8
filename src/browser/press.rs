//! A press lands on what it was aimed at.
//!
//! Pressing anything leaves the field that was typed into, and the answer that is
//! taken then shows what it was read as: the page grows between the press of the
//! button and its release, what was aimed at moves away, and the browser sees no
//! click. So an answer that is taken by a press waits until the press is over.
//!
//! A tap on a phone may leave the focus in the field. What is half typed there is
//! taken before the tap does anything.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Begins a press, or ends one. A press that ends elsewhere is over with the next
/// of these at the latest, so that no answer is left behind.
const EVENTS: [&str; 7] =
    ["mousedown", "mouseup", "dragend", "click", "keydown", "visibilitychange", "pagehide"];

/// From now on no press is lost to a page that grows under it.
pub fn let_presses_land() {
    let Some(window) = web_sys::window() else { return };
    let pressed = Rc::new(Cell::new(false));
    let waiting = Rc::new(RefCell::new(None::<Element>));
    let heard = move |event: &Event| {
        let kind = event.type_();
        if kind != "change" {
            pressed.set(kind == "mousedown");
            if let (Some(field), Ok(taken)) = (waiting.take(), change()) {
                // Nobody can cancel that a field has changed.
                let _ = field.dispatch_event(&taken);
            }
            if kind == "click" {
                super::page::commit_typing();
            }
        } else if pressed.get() && event.is_trusted() {
            let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(field) = field.filter(is_typed_into) {
                event.stop_immediate_propagation();
                *waiting.borrow_mut() = Some(field);
            }
        }
    };
    for name in EVENTS.into_iter().chain(["change"]) {
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, name, options, heard.clone()).forget();
    }
}

/// Whether an element is a field for text. Of a tick or a button, a change is an
/// answer.
pub(super) fn is_typed_into(it: &Element) -> bool {
    it.matches("input[type=text],textarea").unwrap_or(false)
}

/// The event of a field whose text is taken.
pub(super) fn change() -> Result<Event, wasm_bindgen::JsValue> {
    let bubbles = web_sys::EventInit::new();
    bubbles.set_bubbles(true);
    Event::new_with_event_init_dict("change", &bubbles)
}
