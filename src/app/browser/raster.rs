//! A drawing as pixels: the SVG file, drawn by the browser itself at twice its size, as PNG.

use crate::export::{Content, File};
use gloo::utils::document;
use js_sys::{ArrayBuffer, Promise, Uint8Array, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// So many pixels to one of the drawing.
const SCALE: u32 = 2;

/// The drawing as PNG; `None` where the browser cannot.
pub async fn pixels(drawing: &File) -> Option<File> {
    let bytes = drawn(drawing.text()?).await.ok()?;
    Some(File {
        name: drawing.name.replace(".svg", ".png"),
        kind: "image/png",
        content: Content::Bytes(bytes),
    })
}

async fn drawn(svg: &str) -> Result<Vec<u8>, JsValue> {
    let image = HtmlImageElement::new()?;
    // Not a blob: policies that allow images allow `data:` more often.
    let source = [
        "data:image/svg+xml;charset=utf-8,",
        &String::from(encode_uri_component(svg)),
    ]
    .concat();
    image.set_src(&source);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (width, height) = (image.width() * SCALE, image.height() * SCALE);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let made = Promise::new(&mut |resolve, reject| {
        // A canvas too large calls back with nothing; one that may not be read throws.
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(made).await?.dyn_into()?;
    let buffer: ArrayBuffer = JsFuture::from(blob.array_buffer()).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
