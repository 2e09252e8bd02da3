//! The words of a mark or a term, beside it, while it is pointed at or has the focus.

use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Shows the words of the mark or term that an event happened to.
pub fn show(event: impl AsRef<Event>) {
    let target = event.as_ref().target().and_then(|target| target.dyn_into().ok());
    place(target);
}

/// Takes the tip away.
pub fn hide<E>(_: E) {
    place(None);
}

fn place(target: Option<Element>) {
    let mark = target.and_then(|target| target.closest("svg.chart a[aria-label], .term").ok().flatten());
    let Some(tip) = tip() else { return };
    match mark
        .as_ref()
        .and_then(|mark| {
            mark.get_attribute("aria-label")
                .or_else(|| mark.get_attribute("aria-description"))
        })
        .zip(mark)
    {
        Some((words, mark)) => {
            tip.set_text_content(Some(&words));
            let place = mark.get_bounding_client_rect();
            let half = f64::from(tip.offset_width()) / 2.0;
            let room = f64::from(body().client_width());
            // Not `clamp`: its panic message brings the printing of floats along, 6 KB of download.
            let x = (place.left() + place.width() / 2.0).min(room - half).max(half);
            let style = tip.style();
            let _ = style.set_property("left", &format!("{}px", x as i32));
            let _ = style.set_property("top", &format!("{}px", place.top() as i32));
            let _ = tip.set_attribute("data-shown", "");
        }
        None => drop(tip.remove_attribute("data-shown")),
    }
}

/// The one tip of the page, made when it is first needed.
fn tip() -> Option<HtmlElement> {
    if let Some(found) = document().get_element_by_id("tip") {
        return found.dyn_into().ok();
    }
    let tip = document().create_element("div").ok()?;
    tip.set_id("tip");
    let _ = tip.set_attribute("aria-hidden", "true");
    body().append_child(&tip).ok()?.dyn_into().ok()
}
