//! Keys and clicks that work everywhere: Escape and a click outside close a panel, arrows walk through choices and
//! marks, a slash goes to the search box, typing in a panel narrows its list, and marks say what they are.

use super::keep::{all, fill, focus};
use super::listen::{around, on};
use super::tip;
use gloo::utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

const OPEN_PANELS: &str = "details.panel[open]";

/// Starts to listen, for the life of the page.
pub fn listen() {
    for event in ["click", "focusin"] {
        on(event, |_, target| leave(&target));
    }
    on("input", |_, target| {
        if let Some(input) = target
            .dyn_ref::<HtmlInputElement>()
            .filter(|input| input.has_attribute("data-find"))
        {
            narrow(input);
        }
    });
    on("toggle", |_, target| fill(&target));
    on("keydown", |event, target| {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            pressed(key, event, &target);
        }
    });
    for event in ["pointerover", "focusin"] {
        on(event, |_, target| tip::show(Some(target)));
    }
    for event in ["pointerout", "focusout"] {
        on(event, |_, _| tip::show(None));
    }
}

/// Closes the panels that the reader has left: what they cover is wanted.
fn leave(to: &Element) {
    for panel in all(&document_element(), OPEN_PANELS) {
        if !panel.contains(Some(to)) {
            let _ = panel.remove_attribute("open");
        }
    }
}

fn pressed(key: &KeyboardEvent, event: &Event, target: &Element) {
    let typing = target.matches("input, textarea, select").unwrap_or(false);
    match key.key().as_str() {
        "Escape" => {
            tip::show(None);
            all(&document_element(), OPEN_PANELS).iter().for_each(close);
            if around(target, ".details").is_some() {
                super::document::focus(".open a.row");
            }
        }
        // The details may stand beside the table, far behind its last row.
        "ArrowRight" if target.matches(".row[aria-expanded=true]").unwrap_or(false) => {
            super::document::focus(".details a, .details button");
        }
        "ArrowDown" => walk(target, 1, event),
        "ArrowUp" => walk(target, -1, event),
        "ArrowRight" if !typing => walk(target, 1, event),
        "ArrowLeft" if !typing => walk(target, -1, event),
        "/" if !typing => {
            event.prevent_default();
            super::document::focus(".finder input");
        }
        _ => {}
    }
}

fn close(panel: &Element) {
    let _ = panel.remove_attribute("open");
    if let Ok(Some(summary)) = panel.query_selector("summary") {
        focus(&summary);
    }
}

/// Moves the focus among the choices of an open panel, or among the marks of a drawing.
fn walk(target: &Element, by: i32, event: &Event) {
    let within = |selector| around(target, selector);
    let (stops, marks) = match (within(OPEN_PANELS), within(".finder"), within("svg.chart")) {
        (Some(panel), ..) => (all(&panel, "summary, input, li:not([hidden]) a"), false),
        (_, Some(finder), _) => (all(&finder, "input, a"), false),
        (_, _, Some(chart)) => (all(&chart, "a"), true),
        _ => match within("tbody").filter(|_| target.class_name() == "row") {
            Some(table) => (all(&table, "a.row"), false),
            None => return,
        },
    };
    let at = stops.iter().position(|stop| stop == target);
    let next = at
        .and_then(|at| usize::try_from(at as i32 + by).ok())
        .and_then(|next| stops.get(next));
    if let Some(next) = next {
        event.prevent_default();
        if marks {
            let _ = target.set_attribute("tabindex", "-1");
            let _ = next.set_attribute("tabindex", "0");
        }
        // With scrolling: the next one may be out of sight.
        let _ = next.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Hides the choices of a list that do not have the typed text.
pub fn narrow(input: &HtmlInputElement) {
    let table = &crate::record::record().catalog.traditional;
    let wanted = crate::query::fold(&input.value(), table);
    let Ok(Some(list)) = input.closest("section") else {
        return;
    };
    for choice in all(&list, "li") {
        let text = crate::query::fold(&choice.text_content().unwrap_or_default(), table);
        let _ = choice.toggle_attribute_with_force("hidden", !text.contains(&wanted));
    }
}
