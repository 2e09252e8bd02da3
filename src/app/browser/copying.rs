//! Copying rows of tables: values with tabs between them, one line a row, so that they land in cells where they are pasted.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DocumentFragment, Element};

/// What is shown but no part of a value.
const ASIDE: &str = ".hidden, [aria-hidden=true], button, svg, textarea";

/// What begins on a line of its own beside the rows of tables.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, summary, figcaption";

/// Listens to copies, for the life of the page. What is copied from elsewhere than several cells is the browser's.
pub fn follow() {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "copy", options, |event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        if let Some((data, text)) = data.zip(selected())
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// The selection as lines of cells; `None` where it is not of several cells.
fn selected() -> Option<String> {
    let selection = window().get_selection().ok().flatten()?;
    let range = selection.get_range_at(0).ok().filter(|range| !range.collapsed())?;
    let part = range.clone_contents().ok()?;
    let cells = found(&part, "td, th");
    if cells.len() < 2 {
        return None;
    }
    found(&part, ASIDE).iter().for_each(Element::remove);
    for cell in &cells {
        // Between what stands on lines of its own within a cell, and before the next cell.
        found_in(cell, "*").iter().for_each(|inner| put(inner, " "));
        if cell.previous_element_sibling().is_some() {
            put(cell, "\t");
        }
    }
    let lines = found(&part, "tr").into_iter().chain(found(&part, BLOCKS));
    lines.for_each(|line| put(&line, "\n"));
    let text = part.text_content()?;
    let lines = text.lines().map(line).filter(|line| !line.trim().is_empty());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// A line with its cells trimmed, and one space where there were several.
fn line(line: &str) -> String {
    let cell = |cell: &str| {
        cell.split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    line.split('\t').map(cell).collect::<Vec<_>>().join("\t")
}

/// Puts a text before what an element holds.
fn put(element: &Element, text: &str) {
    let _ = element.prepend_with_str_1(text);
}

fn found(part: &DocumentFragment, selector: &str) -> Vec<Element> {
    elements(part.query_selector_all(selector))
}

fn found_in(element: &Element, selector: &str) -> Vec<Element> {
    elements(element.query_selector_all(selector))
}

fn elements(list: Result<web_sys::NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
    let Ok(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}
