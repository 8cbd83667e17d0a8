//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// Copies a text. `false` where the browser would not: then the person is shown
/// the text to copy by hand.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // `navigator.clipboard` is missing outside of secure contexts: on a clinic's
    // plain http intranet, and in older engines on `file:`.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    let allowed = clipboard.is_ok_and(|it| it.is_object());
    if allowed && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok() {
        return true;
    }
    copy_by_command(text).unwrap_or(false)
}

/// The older way, which works in a frame that has no permission for the newer
/// one.
fn copy_by_command(text: &str) -> Option<bool> {
    let document = super::page::document()?;
    let focused = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("rc-off-screen");
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document
        .dyn_ref::<web_sys::HtmlDocument>()
        .is_some_and(|it| it.exec_command("copy").unwrap_or(false));
    area.remove();
    if let Some(element) = focused.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus that cannot go back stays on the page.
        let _ = element.focus();
    }
    Some(copied)
}
