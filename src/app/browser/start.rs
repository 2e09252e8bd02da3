//! The start: the app is built beside the first view and takes its place in one step.
#![cfg(target_arch = "wasm32")]

use gloo::utils::{body, document, document_element};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element that holds the first view, and then the app.
const PLACE: &str = "app";

/// Builds the app away from the page, then puts it in place of the first view.
pub fn mount<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    let first = document().get_element_by_id(PLACE);
    let Some(place) = document().create_element("div").ok().and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    place.set_id(PLACE);
    leptos::mount::mount_to(place.clone(), app).forget();
    let _ = match first {
        Some(first) => first.replace_with_with_node_1(&place),
        None => body().append_child(&place).map(drop),
    };
    // Tells tests and benchmarks that the app stands.
    let _ = document_element().set_attribute("data-ready", "1");
}
