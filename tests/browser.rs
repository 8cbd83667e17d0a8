//! What only a browser can tell.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_draft_is_kept_and_forgotten() {
    use recollect::browser;
    browser::keep("{}");
    assert_eq!(browser::kept().as_deref(), Some("{}"));
    browser::forget();
    assert_eq!(browser::kept(), None);
}
