//! Reading a file of the reader's: its text and its checksum. Nothing is sent anywhere.

use gloo::utils::window;
use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, Event, File, SubtleCrypto, TextDecoder};

/// In bytes; no report comes near it, and a film dropped by mistake would fill the memory.
const LARGEST: f64 = 2_000_000.0;

/// The file's text, empty where it cannot be read, and its SHA-256 in hexadecimal where the browser computes it (it
/// does not on pages without HTTPS).
pub async fn read(file: File) -> (String, Option<String>) {
    if file.size() > LARGEST {
        return (String::new(), None);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.unwrap_or_default();
    let Ok(buffer) = buffer.dyn_into::<ArrayBuffer>() else {
        return (String::new(), None);
    };
    (text(&buffer).unwrap_or_default(), sha256(&buffer).await)
}

/// What is dragged, if it is files; a dragged text belongs to the box it is dropped on.
pub fn dragged(event: &Event) -> Option<DataTransfer> {
    let data = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}

/// UTF-8, or what Chinese texts are written in where they are not.
fn text(buffer: &ArrayBuffer) -> Result<String, JsValue> {
    let bytes = Uint8Array::new(buffer).to_vec();
    let label = if bytes.starts_with(&[0xff, 0xfe]) {
        "utf-16le"
    } else {
        "gb18030"
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(_) => TextDecoder::new_with_label(label)?.decode_with_buffer_source(buffer),
    }
}

async fn sha256(buffer: &ArrayBuffer) -> Option<String> {
    let crypto = window().crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into())
        .ok()
        .filter(JsValue::is_object)?;
    let digest = subtle
        .unchecked_into::<SubtleCrypto>()
        .digest_with_str_and_buffer_source("SHA-256", buffer)
        .ok()?;
    let bytes = Uint8Array::new(&JsFuture::from(digest).await.ok()?).to_vec();
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
