//! Saving a text as a file. In a sandboxed frame the browser may refuse downloads without saying so.

use crate::export::File;
use gloo::utils::{body, document};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Offers a file; `false` where the browser has no way to, or may have refused: in
/// a sandboxed frame, which has no origin of its own.
pub fn save(file: &File) -> bool {
    let origin = js_sys::Reflect::get(&gloo::utils::window(), &"origin".into());
    offer(&file.name, file.kind, &file.text).is_ok() && origin.is_ok_and(|origin| origin != "null")
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    body().append_child(&link)?;
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    Url::revoke_object_url(&url)
}
