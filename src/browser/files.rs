//! Files that the person saves and opens. They never leave the device.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Hands a file to the browser to save. `false` where it would not.
pub fn save_file(name: &str, kind: &str, text: &str) -> bool {
    save(name, kind, text).is_some()
}

fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let address = address_of(kind, text)?;
    let document = super::page::document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// An address in this page's memory, for a minute: by then the browser has taken
/// the bytes, and nothing is left to point at them.
pub(super) fn address_of(kind: &str, text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let held = address.clone();
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&held);
    })
    .forget();
    Some(address)
}

/// The largest file that is read: a hundred times any real copy.
const MOST_BYTES: f64 = 4_000_000.0;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Its text.
    Text(String),
    /// It is far larger than any saved copy; it was not read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Lets the person choose a file and calls back with what came of it.
pub fn choose_file(call: impl Fn(Chosen) + 'static) -> Option<()> {
    let document = super::page::document()?;
    let input: HtmlInputElement = document.create_element("input").ok()?.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(".json,application/json");
    let field = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = field.files().and_then(|it| it.get(0)) {
            read_file(file, call);
        }
    })
    .forget();
    input.click();
    Some(())
}

/// Reads a file, dropped or chosen, and calls back with what came of it.
pub fn read_file(file: File, call: impl Fn(Chosen) + 'static) {
    if file.size() > MOST_BYTES {
        return call(Chosen::TooLarge);
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|it| it.as_string());
        call(text.map_or(Chosen::Unreadable, Chosen::Text));
    });
}
