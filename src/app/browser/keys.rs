//! Keys: walking with the arrows, what an event is about, and the slash that leads to the finder.

use gloo::utils::{document_element, window};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, InputEvent};

/// The element that an event happened to.
fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether the element that an event happened to is what a selector describes.
pub fn matches(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| target.matches(selector).unwrap_or(false))
}

/// Whether an event happened within an element.
pub fn within(element: &Element, event: &Event) -> bool {
    element.contains(target(event).as_deref())
}

/// What browsers call a key that belongs to an input method, just after it has composed too.
const OF_INPUT_METHOD: u32 = 229;

/// The key that was pressed; none while an input method composes, which then means something else by it, and none with a
/// key held that makes it the browser's own, as Alt and an arrow are Back.
pub fn pressed(event: &KeyboardEvent) -> Option<String> {
    let composing = event.is_composing() || event.key_code() == OF_INPUT_METHOD;
    let held = event.alt_key() || event.ctrl_key() || event.meta_key();
    (!composing && !held).then(|| event.key())
}

/// What stands in a box after it was typed into; none while an input method composes: then the text is not yet what the
/// reader means.
pub fn typed(event: &Event) -> Option<String> {
    let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
    (!composing).then(|| event_target_value(event))
}

/// Moves the focus among what a selector finds in the element that listens: down and right to the next, up and left to
/// the one before. Left and right belong to the text where the focus is in a box.
pub fn walk(event: &KeyboardEvent, selector: &str) {
    let typing = matches(event, "input, textarea");
    let by = match pressed(event).as_deref() {
        Some("ArrowDown") => 1,
        Some("ArrowUp") => -1,
        Some("ArrowRight") if !typing => 1,
        Some("ArrowLeft") if !typing => -1,
        _ => return,
    };
    let within = event
        .current_target()
        .and_then(|within| within.dyn_into::<Element>().ok());
    let (Some(within), Some(target)) = (within, target(event)) else {
        return;
    };
    let stops = all(&within, selector);
    let at = stops.iter().position(|stop| stop.contains(Some(&target)));
    let next = at
        .and_then(|at| usize::try_from(at as i32 + by).ok())
        .and_then(|next| stops.get(next));
    if let Some(next) = next {
        event.prevent_default();
        let _ = next.unchecked_ref::<HtmlElement>().focus();
        reveal(next);
    }
}

/// Scrolls the window to what has the focus now: Firefox does not do so for the marks of a drawing.
fn reveal(element: &Element) {
    let seen = element.get_bounding_client_rect();
    let room = f64::from(document_element().client_height());
    let by = match seen.bottom() > room {
        true => (seen.bottom() - room).min(seen.top()),
        false => seen.top().min(0.0),
    };
    if by != 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
}

/// Calls back when a slash is pressed where nothing is being typed, for the life of the page.
pub fn on_slash(callback: impl Fn() + 'static) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        if pressed(&event).as_deref() == Some("/") && !matches(&event, "input, textarea, select") {
            event.prevent_default();
            callback();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Focuses what a selector finds first in an element; says whether there is anything.
pub fn focus_first(within: &Element, selector: &str) -> bool {
    let found = within.query_selector(selector).ok().flatten();
    found.is_some_and(|found| found.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// All elements that a selector finds in another.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}
