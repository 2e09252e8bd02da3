//! Copying text, and the system's share sheet.

use gloo::utils::window;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What the share sheet is given.
#[derive(Serialize)]
struct Share<'a> {
    title: &'a str,
    url: &'a str,
}

/// Copies a text. `false` where the browser forbids it; then the text must be offered for copying by hand.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let present = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    present && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Whether the system has a share sheet that pages may open.
pub fn can_share() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Opens the share sheet. Its outcome is of no consequence: that the reader closes it is no failure.
pub fn share(title: &str, url: &str) {
    if let Ok(data) = serde_wasm_bindgen::to_value(&Share { title, url }) {
        let ignored = Closure::<dyn FnMut(JsValue)>::new(|_| ());
        let _ = window()
            .navigator()
            .share_with_data(data.unchecked_ref())
            .catch(&ignored);
        ignored.forget();
    }
}
