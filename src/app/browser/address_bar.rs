//! The hash in the address bar and the session history.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The present hash, with its `#`; empty where there is none.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address without its hash, and without what a host or a chat program hung on it: that may name the reader, and no
/// link that goes on needs it.
pub fn base() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_string()
}

/// Goes to another hash, as a link does.
pub fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Replaces the hash. Where the browser forbids it (a sandboxed frame, too many writes in a short time) the page goes
/// on with the question in memory.
pub fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Calls back whenever Back, Forward, a link or the reader changes the hash; our own writes raise no event.
pub fn on_change(callback: impl Fn() + Clone + 'static) {
    for event in ["popstate", "hashchange"] {
        let callback = callback.clone();
        EventListener::new(&window(), event, move |_| callback()).forget();
    }
}
