//! The static notice in `index.html`: taken away when the page stands, shown when it breaks.

use gloo::utils::{document, document_element};
use std::panic::PanicHookInfo;

/// Tells the page's own script, and tests, that the app stands.
pub fn mounted() {
    let _ = document_element().set_attribute("data-ready", "1");
}

/// The panic hook: shows the notice with the place where it happened, and writes the message to the console.
pub fn panicked(info: &PanicHookInfo) {
    web_sys::console::error_1(&info.to_string().into());
    if let Some(place) = document().get_element_by_id("notice-detail") {
        place.set_text_content(
            info.location()
                .map(|at| format!("{}:{}", at.file(), at.line()))
                .as_deref(),
        );
    }
    if let Some(notice) = document().get_element_by_id("notice") {
        let _ = notice.remove_attribute("hidden");
    }
}
