//! The start: the app is built beside the first view and takes its place in one step, with what the reader has begun there.
#![cfg(target_arch = "wasm32")]

use super::keys::all;
use gloo::events::EventListener;
use gloo::utils::{body, document, document_element, window};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

/// The element that holds the first view, and then the app.
const PLACE: &str = "app";

/// What can have the focus in both.
const STOPS: &str = "a[href], button, input, summary";

/// Names a moment of the start, for benchmarks and for whoever looks at a profile.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// What was typed into the finder of the first view.
pub fn typed() -> String {
    let boxes = document()
        .get_element_by_id(PLACE)
        .map(|place| all(&place, ".finder input"));
    let texts = boxes
        .into_iter()
        .flatten()
        .filter_map(|found| found.dyn_into::<HtmlInputElement>().ok());
    texts
        .map(|found| found.value())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

/// Does it as soon as the page is read to its end: the program may be there sooner.
pub fn once_read(then: impl FnOnce() + 'static) {
    match document().ready_state().as_str() {
        "loading" => EventListener::once(&document(), "DOMContentLoaded", move |_| then()).forget(),
        _ => then(),
    }
}

/// Builds the app away from the page, then puts it in place of the first view. Where that fails the page is told to have
/// stopped, never to be ready.
#[allow(
    clippy::expect_used,
    reason = "start-up: the panic hook says it in words, and the first view stays"
)]
pub fn mount<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    let first = document().get_element_by_id(PLACE);
    let place = document().create_element("div").expect("an element for the app");
    let place: HtmlElement = place.unchecked_into();
    place.set_id(PLACE);
    // Leptos makes some elements from text. Where a policy forbids that, this ends here, before the first view is gone: seen
    // without it, the first screen stood and what is below never came. The empty text asks as well as any.
    place.set_inner_html("");
    leptos::mount::mount_to(place.clone(), app).forget();
    mark("jiezhen:view");
    let focused = first.as_ref().and_then(focus_in);
    let placed = match first {
        Some(first) => first.replace_with_with_node_1(&place),
        None => body().append_child(&place).map(drop),
    };
    placed.expect("the app in place of the first view");
    // Something else on the page may have failed meanwhile; the program has not: had it, this would not have been reached.
    // Nor may the words of that failure stand under one that comes later.
    let _ = document_element().remove_attribute("data-failed");
    if let Some(detail) = document().get_element_by_id("notice-detail") {
        detail.set_text_content(None);
    }
    if let Some(name) = focused {
        let again = all(&place, STOPS).into_iter().find(|stop| name_of(stop) == name);
        again.iter().for_each(focus);
    }
    // Tells tests and benchmarks that the app stands.
    let _ = document_element().set_attribute("data-ready", "1");
}

/// The name of what has the focus in the first view.
fn focus_in(first: &Element) -> Option<String> {
    let active = document().active_element()?;
    first.contains(Some(&active)).then(|| name_of(&active))
}

/// Where an element leads and what it says: the same in the first view and in the app, but for the language, which links
/// name at their end where the address does.
fn name_of(element: &Element) -> String {
    let attribute = |name| element.get_attribute(name).unwrap_or_default();
    let href = attribute("href");
    let to = href
        .split("?lang=")
        .next()
        .and_then(|to| to.split("&lang=").next())
        .unwrap_or_default();
    let text = element.text_content().unwrap_or_default();
    [
        element.tag_name(),
        to.to_owned(),
        attribute("aria-label"),
        text.trim().to_owned(),
    ]
    .join("\n")
}

fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
