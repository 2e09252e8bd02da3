//! What a frame was asked to show: `src/start.js` has read it from the address before anything was drawn.

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Whether the page stands in a frame, or shows a part of itself.
pub fn is_part() -> bool {
    let own = window();
    let framed = own.parent().ok().flatten().is_some_and(|parent| parent != own);
    framed || document_element().has_attribute("data-part")
}

/// The edition of the record that the frame names.
pub fn edition() -> Option<u32> {
    document_element().get_attribute("data-named")?.parse().ok()
}

/// Whether it shows one part of its page alone: a chart, the table, a figure.
pub fn is_one() -> bool {
    document_element().get_attribute("data-part").as_deref() == Some("one")
}

/// Whether it shows nothing but the figure that is open.
pub fn is_one_figure() -> bool {
    window()
        .location()
        .search()
        .is_ok_and(|wish| wish.contains("show=figure"))
}

/// The parts of the present page that a frame can show alone: how they are asked for, and what they are called; none for
/// those that have one name on every page.
pub fn parts() -> Vec<(String, Option<String>)> {
    let root = document();
    let mut found = Vec::new();
    if let Ok(figures) = root.query_selector_all("main figure[data-id]") {
        for at in 0..figures.length() {
            let figure = figures.item(at).and_then(|node| node.dyn_into::<Element>().ok());
            found.extend(figure.and_then(|figure| {
                let title = figure.query_selector("h2").ok()??.text_content();
                Some((figure.get_attribute("data-id")?, title))
            }));
        }
    }
    for (name, selector) in [
        (
            "table",
            "main .regions :not(figure) > div > table, main .regions > section > table",
        ),
        ("figure", "main .details"),
    ] {
        if matches!(root.query_selector(selector), Ok(Some(_))) {
            found.push((name.into(), None));
        }
    }
    found
}
