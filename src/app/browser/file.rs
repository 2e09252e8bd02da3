//! Reading a file of the reader's. Nothing is sent anywhere.

use crate::original::Refusal;
use gloo::utils::window;
use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, HtmlInputElement, TextDecoder};

pub use web_sys::File;

/// In bytes; no report comes near it, and a film dropped by mistake would fill the memory.
const LARGEST: f64 = 20_000_000.0;

/// The bytes of a file.
pub async fn read(file: &File) -> Result<Vec<u8>, Refusal> {
    if file.size() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let buffer = read.and_then(JsCast::dyn_into::<ArrayBuffer>).map_err(|why| {
        let name = Reflect::get(&why, &"name".into()).ok();
        match name.and_then(|name| name.as_string()).as_deref() {
            Some("NotFoundError") => Refusal::Gone,
            _ => Refusal::Unreadable,
        }
    })?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Reads bytes as GB18030; `None` where the browser cannot.
pub fn gb18030(bytes: &[u8]) -> Option<String> {
    let decoder = TextDecoder::new_with_label("gb18030").ok()?;
    decoder.decode_with_buffer_source(&Uint8Array::from(bytes)).ok()
}

/// Lets the browser do what waits.
pub async fn pause() {
    let soon = Promise::new(&mut |resolve, _| drop(window().set_timeout_with_callback(&resolve)));
    drop(JsFuture::from(soon).await);
}

/// Takes the file that was chosen out of its box: choosing the same one again must count as a choice.
pub fn take(picker: &HtmlInputElement) -> Option<File> {
    let file = picker.files()?.item(0)?;
    picker.set_value("");
    Some(file)
}

/// Whether files are dragged; a dragged text belongs to the box it is dropped on.
pub fn is_dragged(event: &DragEvent) -> bool {
    dragged(event).is_some()
}

/// The file that was dropped, or why it is none to read, with its name. While it is dragged, it is not yet ours to see.
pub fn dropped(event: &DragEvent) -> Option<Result<File, (String, Refusal)>> {
    let data = dragged(event)?;
    let files = data.files()?;
    let names: Vec<String> = (0..files.length())
        .filter_map(|at| Some(files.item(at)?.name()))
        .collect();
    let entry = data
        .items()
        .get(0)
        .and_then(|item| item.webkit_get_as_entry().ok().flatten());
    let refusal = match entry {
        _ if files.length() > 1 => Some(Refusal::Several),
        Some(entry) if entry.is_directory() => Some(Refusal::Folder),
        _ => None,
    };
    match refusal {
        Some(refusal) => Some(Err((names.join(", "), refusal))),
        None => files.item(0).map(Ok),
    }
}

fn dragged(event: &DragEvent) -> Option<DataTransfer> {
    let data = event.data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}
