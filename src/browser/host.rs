//! The page around the frame. Only *ready*, *height* and *scroll to top* go out,
//! and only configuration comes in.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

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

fn say(what: &str, height: Option<f64>) {
    let Some(host) = host() else { return };
    let message = Object::new();
    let put = |key: &str, value: &JsValue| {
        // A plain object takes any key.
        let _ = Reflect::set(&message, &key.into(), value);
    };
    put("recollect", &what.into());
    if let Some(height) = height {
        put("height", &height.into());
    }
    // Any origin may hear these three; there is no answer in them. The host that
    // matters is not known from inside a frame with an opaque origin.
    let _ = host.post_message(&message, "*");
}

/// Says that the program runs and can be configured.
pub fn ready() {
    say("ready", None);
}

/// Says that a new screen begins at the top.
pub fn scroll_to_top() {
    say("top", None);
}

/// Says the height of the page, now and whenever it changes. The height is that
/// of the content, never of the frame, so that the two cannot drive each other.
pub fn say_height_changes(content: &web_sys::Element) {
    if host().is_none() {
        return;
    }
    let measured = content.clone();
    let call = Closure::<dyn FnMut()>::new(move || {
        say("height", Some(measured.get_bounding_client_rect().height().ceil()));
    });
    if let Ok(observer) = ResizeObserver::new(call.as_ref().unchecked_ref()) {
        observer.observe(content);
        // It watches for as long as the page lives.
        std::mem::forget(observer);
    }
    call.forget();
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

/// The texts of an object. Anything but a text under a text is dropped.
pub fn pairs(object: &Object) -> Vec<(String, String)> {
    let entries = Object::entries(object);
    let pair = |entry: JsValue| {
        let entry: js_sys::Array = entry.dyn_into().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.iter().filter_map(pair).take(64).collect()
}
