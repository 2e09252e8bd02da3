//! Listening to what happens anywhere in the page, for the life of the page.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Calls back with each event of a name, and the element it happened to, before that element hears of it: some events
/// do not come up to the document again.
pub fn on(event: &'static str, callback: impl Fn(&Event, Element) + 'static) {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(&document(), event, options, move |event| {
        if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            callback(event, target);
        }
    })
    .forget();
}

/// The element itself or the nearest around it that a selector finds.
pub fn around(target: &Element, selector: &str) -> Option<Element> {
    target.closest(selector).ok().flatten()
}
