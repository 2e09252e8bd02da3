//! Places on the page that hold drawn HTML, each touched only if its HTML is another than before.

use super::keep;
use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// A place, and the HTML that stands in it. The HTML is a string of the browser's: from the second module it goes into
/// the page without a way through this one.
pub struct Slot {
    element: Element,
    html: JsValue,
}

impl Slot {
    /// An empty element as a place.
    pub fn new(element: Element) -> Slot {
        Slot {
            element,
            html: "".into(),
        }
    }

    /// Puts HTML there.
    pub fn show(&mut self, html: JsValue) {
        if html != self.html {
            keep::redraw(&self.element, &html);
            self.html = html;
        }
    }
}

/// The first element of the page that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// A new place in a container, with this class.
pub fn append(container: &Element, class: &str) -> Option<Slot> {
    let region = document().create_element("section").ok()?;
    region.set_class_name(class);
    container.append_child(&region).ok()?;
    Some(Slot::new(region))
}
