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

/// The panic button: the program stops at the address `#/panic`, and at an event of that name, which changes nothing else.
#[cfg(feature = "panic-button")]
#[allow(clippy::panic, reason = "on purpose")]
pub fn stop_when_asked(state: crate::app::state::State) {
    use leptos::prelude::*;
    let asked = crate::query::Query::Unknown("panic".into());
    Effect::new(move |_| {
        if state.query.with(|query| *query == asked) {
            panic!("raised on purpose by the panic button");
        }
    });
    let listener = window_event_listener(leptos::ev::Custom::<web_sys::Event>::new("panic"), |_| {
        panic!("raised on purpose by an event")
    });
    on_cleanup(move || listener.remove());
}
