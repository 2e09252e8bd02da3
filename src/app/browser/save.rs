//! Saving a file. Where a host's frame forbids downloads the browser refuses without a word, so the page must guess.

use super::sandbox;
use crate::export::{Content, File};
use gloo::utils::{body, document};
use js_sys::{Array, Uint8Array};
use leptos::prelude::set_timeout;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long a file is there for the browser to fetch.
const KEPT: Duration = Duration::from_secs(40);

/// Offers a file; `false` where the browser has no way to, or may have refused: in a sandboxed frame, of which nobody can
/// ask whether it allows downloads.
pub fn save(file: &File) -> bool {
    let part: JsValue = match &file.content {
        Content::Text(text) => text.into(),
        Content::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
    };
    offer(&file.name, file.kind, &part).is_ok() && !sandbox::sandboxed()
}

fn offer(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&Array::of1(part), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    body().append_child(&link)?;
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    // Some browsers fetch the file only some time after the click.
    set_timeout(move || drop(Url::revoke_object_url(&url)), KEPT);
    Ok(())
}
