//! The page around the frame. Only *ready*, *height* and *scroll to top* go out,
//! and only configuration comes in. The height is said by the page's own script,
//! which is there before the program.

use gloo::events::EventListener;
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

/// The page around this one, where this one is in a frame.
fn host() -> Option<Window> {
    // The first screen is rendered where there is no window at all.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let window = web_sys::window()?;
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&parent, &window)).then_some(parent)
}

/// Whether this page is in a frame.
pub fn in_frame() -> bool {
    host().is_some()
}

fn say(what: &str) {
    let Some(host) = host() else { return };
    let message = Object::new();
    // A plain object takes any key.
    let _ = Reflect::set(&message, &"recollect".into(), &what.into());
    // Any origin may hear these three; there is no answer in them. The host that
    // matters is not known from inside a frame with an opaque origin.
    let _ = host.post_message(&message, "*");
}

/// Says that the program runs and can be configured.
pub fn ready() {
    say("ready");
}

/// Says that a new screen begins at the top.
pub fn scroll_to_top() {
    say("top");
}

/// Calls back with each pair of a configuration that the host page sends.
/// Messages from anyone else are dropped. Listens until dropped.
pub fn listen(call: impl Fn(Vec<(String, String)>) + 'static) -> Option<EventListener> {
    let host = host()?;
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "message", move |event| {
        let event = event.unchecked_ref::<MessageEvent>();
        if !event.source().is_some_and(|it| Object::is(&it, &host)) {
            return;
        }
        let Ok(configuration) = Reflect::get(&event.data(), &"recollectConfiguration".into())
        else {
            return;
        };
        if let Some(configuration) = configuration.dyn_ref::<Object>() {
            call(pairs(configuration));
        }
    }))
}

/// What stands under each text of an object, as a text: `true` is "true", and what
/// is no setting at all is said to be none.
pub fn pairs(object: &Object) -> Vec<(String, String)> {
    let entries = Object::entries(object);
    let pair = |entry: JsValue| {
        let entry: js_sys::Array = entry.dyn_into().ok()?;
        let value = entry.get(1);
        // No setting takes this letter.
        let before = if value.is_object() || value.is_null() { "\0" } else { "" };
        let value = JsString::from(before).concat(&value);
        Some((entry.get(0).as_string()?, value.into()))
    };
    entries.iter().filter_map(pair).take(64).collect()
}
