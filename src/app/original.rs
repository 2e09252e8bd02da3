//! The reader's own copy of a report: opening it, and the region where it stands. It stays open from page to page, in
//! memory only.

use super::browser::listen::{around, on};
use super::browser::{document, file, keep, slot};
use super::state::state;
use crate::query::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, File, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What asks for a file stands on the page, or a copy is open: then a file may be dropped.
const WELCOME: &str = "[data-open-original], .original:not([hidden])";
const TITLE: &str = ".original h2";
const PICKER: &str = "#main input[type=file]";

/// Opens what the reader chooses or drops, and shows it.
pub fn follow() {
    let state = state();
    let Some(section) = slot::find(".original") else { return };
    // The copy itself is held by the second module; here stands only which report it is, and how often one was opened.
    let opened = RwSignal::new(None::<(String, u32)>);
    let waiting = RwSignal::new(None::<(String, String, Option<String>)>);
    let open = move |file: File| {
        spawn_local(async move {
            let name = file.name();
            let (text, sha256) = file::read(file).await;
            waiting.set(Some((name, text, sha256)));
        });
    };
    // What was read waits here until the second module is there to take it.
    Effect::new(move |_| {
        let Some((name, text, sha256)) = waiting.get() else {
            return;
        };
        let sha256 = sha256.map_or(JsValue::UNDEFINED, JsValue::from);
        if let Some(report) = state.rest("read_original", &[name.into(), text.into(), sha256]) {
            waiting.set(None);
            let count = opened.with_untracked(|opened| opened.as_ref().map_or(0, |(_, count)| *count));
            opened.set(Some((report.as_string().unwrap_or_default(), count + 1)));
            request_animation_frame(|| document::focus(TITLE));
        }
    });
    let close = move || {
        opened.set(None);
        state.rest("close_original", &[]);
        // The offer may have gone with its page.
        document::focus("#main");
        document::focus("[data-open-original]");
    };
    on("click", move |_, target| {
        if around(&target, "[data-close-original]").is_some() {
            close();
        } else if around(&target, "[data-open-original]").is_some() {
            let offer = around(&target, "[data-original]");
            let wanted = offer.and_then(|offer| offer.get_attribute("data-original"));
            let shown = opened.with_untracked(|opened| opened.as_ref().map(|(id, _)| id.clone()));
            if wanted == shown {
                document::focus(TITLE);
            } else {
                document::click(PICKER);
            }
        }
    });
    for name in ["dragover", "drop"] {
        on(name, move |event, _| {
            if let Some(data) = file::dragged(event).filter(|_| slot::find(WELCOME).is_some()) {
                event.prevent_default();
                // While it is dragged, the file is not yet ours to see.
                if let Some(file) = data.files().and_then(|files| files.item(0)).filter(|_| name == "drop") {
                    open(file);
                }
            }
        });
    }
    on("change", move |_, target| {
        let Ok(picker) = target.dyn_into::<HtmlInputElement>() else {
            return;
        };
        if let Some(file) = picker.files().and_then(|files| files.item(0)) {
            open(file);
            // Choosing the same file again must count as a choice.
            picker.set_value("");
        }
    });
    on("keydown", move |event, target| {
        if let Some(key) = event
            .dyn_ref::<KeyboardEvent>()
            .filter(|_| around(&target, ".original").is_some())
        {
            match key.key().as_str() {
                "ArrowRight" => walk(event, &target, 1),
                "ArrowLeft" => walk(event, &target, -1),
                "Escape" => close(),
                _ => {}
            }
        }
    });
    Effect::new(move |_| {
        let _ = section.set_attribute("aria-label", state.say("原文", "The original"));
        let here = state
            .read
            .with(|read| matches!(read.query.page, Page::Figures | Page::Initiatives | Page::Report(_)));
        let open = opened.with(Option::is_some) && here;
        let html = open
            .then(|| state.rest("original", &state.rest_arguments())?.as_string())
            .flatten();
        let _ = section.toggle_attribute_with_force("hidden", html.is_none());
        redraw(&section, &html.unwrap_or_default());
    });
}

/// Redraws the region; the text stays scrolled where it was, unless the open item is out of sight there.
fn redraw(section: &Element, html: &str) {
    let text = || section.query_selector(".text").ok().flatten();
    let scrolled = text().map_or(0, |text| text.scroll_top());
    keep::redraw(section, html);
    let Some(text) = text() else { return };
    text.set_scroll_top(scrolled);
    if let Ok(Some(mark)) = text.query_selector("[aria-current]") {
        let top = mark.unchecked_ref::<HtmlElement>().offset_top();
        let room = text.client_height();
        if top < scrolled || top > scrolled + room - 40 {
            text.set_scroll_top(top - room / 2);
        }
    }
}

/// Moves the focus among the marks of the text; from the text itself, to the open one or the first.
fn walk(event: &Event, target: &Element, by: i32) {
    let Some(text) = around(target, ".original .text") else {
        return;
    };
    let marks = keep::all(&text, "a");
    let next = match marks.iter().position(|mark| mark == target) {
        Some(at) => usize::try_from(at as i32 + by).ok(),
        None => marks
            .iter()
            .position(|mark| mark.has_attribute("aria-current"))
            .or(Some(0)),
    };
    if let Some(next) = next.and_then(|next| marks.get(next)) {
        event.prevent_default();
        let _ = next.unchecked_ref::<HtmlElement>().focus();
    }
}
