//! Reading a file of the reader's: its text and its checksum. Nothing is sent anywhere.

use crate::model::Lang;
use gloo::utils::window;
use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, HtmlInputElement, SubtleCrypto, TextDecoder};

pub use web_sys::File;

/// In bytes; no report comes near it, and a film dropped by mistake would fill the memory.
const LARGEST: f64 = 2_000_000.0;

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It is larger than any report.
    TooLarge,
    /// The browser does not give it.
    Unreadable,
}

impl Failure {
    /// The reason in words.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Failure::TooLarge => lang.say(
                "它超过2 MB，没有哪份报告的文本有这么大。",
                "It is larger than 2 MB, and the text of no report comes near that.",
            ),
            Failure::Unreadable => lang.say(
                "浏览器读不出它：也许文件已被移走或删除，也许没有读取权限，也许是文件夹。",
                "The browser cannot read it: it may have been moved or deleted, reading may be forbidden, or it is a folder.",
            ),
        }
    }
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub text: String,
    /// In hexadecimal, where the browser computes it; it does not on pages without HTTPS.
    pub sha256: Option<String>,
}

/// Reads a file as text.
pub async fn read(file: File) -> Result<Contents, Failure> {
    if file.size() > LARGEST {
        return Err(Failure::TooLarge);
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let buffer = read
        .and_then(JsCast::dyn_into::<ArrayBuffer>)
        .map_err(|_| Failure::Unreadable)?;
    Ok(Contents {
        text: text(&buffer).map_err(|_| Failure::Unreadable)?,
        sha256: sha256(&buffer).await,
    })
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

/// The file that was dropped. While it is dragged, it is not yet ours to see.
pub fn dropped(event: &DragEvent) -> Option<File> {
    dragged(event)?.files()?.item(0)
}

fn dragged(event: &DragEvent) -> Option<DataTransfer> {
    let data = event.data_transfer()?;
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
