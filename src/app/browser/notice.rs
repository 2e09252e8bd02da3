//! The words of `index.html` for when the program stops.

use gloo::utils::{document, document_element};
use std::panic::PanicHookInfo;

/// The panic hook: shows the notice with the place where it happened, and writes the message to the console. What stands
/// on the page is left alone: the reader may have typed there.
pub fn panicked(info: &PanicHookInfo) {
    web_sys::console::error_1(&info.to_string().into());
    if let Some(place) = document().get_element_by_id("notice-detail") {
        let at = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        place.set_text_content(at.as_deref());
    }
    let _ = document_element().set_attribute("data-failed", "");
}
