//! Redrawing a region without taking from the reader the focus, an open panel, or a place in a list.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Sets an element's HTML. What had the focus (by `data-key`) has it again, `details` that were open (by `data-keep`)
/// stay open, panels stay scrolled, and texts typed into them stay.
pub fn redraw(element: &Element, html: &str) {
    let focused = document()
        .active_element()
        .filter(|active| element.contains(Some(active)));
    let key = focused.as_ref().and_then(|active| active.get_attribute("data-key"));
    let open: Vec<(String, i32)> = all(element, "details[open][data-keep]")
        .iter()
        .filter_map(state_of)
        .collect();
    let typed: Vec<(String, String)> = all(element, "input[data-find]").iter().filter_map(text_of).collect();
    element.set_inner_html(html);
    for (name, scroll) in open {
        if let Some(details) = find(element, "data-keep", &name) {
            let _ = details.set_attribute("open", "");
            fill(&details);
            if let Ok(Some(list)) = details.query_selector(".choices") {
                list.set_scroll_top(scroll);
            }
        }
    }
    for (key, text) in typed {
        if let Some(input) = find(element, "data-key", &key).and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        {
            input.set_value(&text);
            super::keys::narrow(&input);
        }
    }
    if let Some(again) = key.and_then(|key| find(element, "data-key", &key)) {
        focus(&again);
    }
}

/// Makes what an opened `details` holds back in its `data-body`.
pub fn fill(details: &Element) {
    if let Some(body) = details
        .get_attribute("data-body")
        .filter(|_| details.has_attribute("open"))
    {
        let _ = details.remove_attribute("data-body");
        let _ = details.insert_adjacent_html("beforeend", &body);
    }
}

fn state_of(details: &Element) -> Option<(String, i32)> {
    let scroll = details
        .query_selector(".choices")
        .ok()
        .flatten()
        .map_or(0, |list| list.scroll_top());
    Some((details.get_attribute("data-keep")?, scroll))
}

fn text_of(input: &Element) -> Option<(String, String)> {
    let text = input.dyn_ref::<HtmlInputElement>()?.value();
    (!text.is_empty()).then_some((input.get_attribute("data-key")?, text))
}

/// The element whose attribute has just this value; the value may hold any character.
pub fn find(within: &Element, attribute: &str, value: &str) -> Option<Element> {
    all(within, &format!("[{attribute}]"))
        .into_iter()
        .find(|found| found.get_attribute(attribute).as_deref() == Some(value))
}

/// All elements that a selector finds.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into::<Element>().ok())
        .collect()
}

/// Moves the focus to an HTML element or to a mark of a drawing, without scrolling to it.
pub fn focus(element: &Element) {
    let element: &HtmlElement = element.unchecked_ref();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
