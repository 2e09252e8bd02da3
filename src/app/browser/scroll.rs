//! Scrolling within an element that scrolls on its own.

use super::keys::all;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// So much of the lower edge is not counted as in sight, in CSS pixels: more than the height of a line.
const EDGE: i32 = 40;

/// Scrolls an element to where it was left, and from there to what bears an id in its `data-id`, where that is out of
/// sight.
pub fn restore(element: &HtmlElement, scrolled: i32, id: Option<&str>) {
    element.set_scroll_top(scrolled);
    let Some(id) = id else { return };
    let bears = |mark: &web_sys::Element| mark.get_attribute("data-id").as_deref() == Some(id);
    let Some(mark) = all(element, "[data-id]").into_iter().find(bears) else {
        return;
    };
    let top = mark.unchecked_ref::<HtmlElement>().offset_top();
    let room = element.client_height();
    if top < scrolled || top > scrolled + room - EDGE {
        element.set_scroll_top(top - room / 2);
    }
}
