//! The reader's own copy of a report: opening it, and the region where it stands. It stays open from page to page, in
//! memory only.

use super::browser::{document, file, keep};
use super::state::state;
use crate::query::Page;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document as page;
use leptos::task::spawn_local;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, File, HtmlElement, HtmlInputElement};

/// What asks for a file stands on the page, or a copy is open: then a file may be dropped.
const WELCOME: &str = "[data-open-original], .original:not([hidden])";
const TITLE: &str = ".original h2";

#[component]
pub fn Original() -> impl IntoView {
    let state = state();
    // The copy itself is held by the second module; here stands only which report it is, and how often one was opened.
    let opened = RwSignal::new(None::<(String, u32)>);
    let waiting = RwSignal::new(None::<(String, String, Option<String>)>);
    let section = NodeRef::<html::Section>::new();
    let picker = NodeRef::<html::Input>::new();
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
    on("click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        let within = |selector| target.closest(selector).ok().flatten();
        if within("[data-close-original]").is_some() {
            close();
        } else if within("[data-open-original]").is_some() {
            let wanted = within("[data-original]").and_then(|offer| offer.get_attribute("data-original"));
            let shown = opened.with_untracked(|opened| opened.as_ref().map(|(id, _)| id.clone()));
            match picker.get_untracked() {
                Some(picker) if wanted != shown => picker.click(),
                _ => document::focus(TITLE),
            }
        }
    });
    for name in ["dragover", "drop"] {
        on(name, move |event| {
            let welcome = page().query_selector(WELCOME).is_ok_and(|found| found.is_some());
            if let Some(data) = file::dragged(event).filter(|_| welcome) {
                event.prevent_default();
                // While it is dragged, the file is not yet ours to see.
                if let Some(file) = data.files().and_then(|files| files.item(0)).filter(|_| name == "drop") {
                    open(file);
                }
            }
        });
    }
    let chosen = move |event: Event| {
        let picker: HtmlInputElement = event_target(&event);
        if let Some(file) = picker.files().and_then(|files| files.item(0)) {
            open(file);
        }
        // Choosing the same file again must count as a choice.
        picker.set_value("");
    };
    Effect::new(move |_| {
        let Some(section) = section.get() else { return };
        let here = state
            .read
            .with(|read| matches!(read.query.page, Page::Figures | Page::Initiatives | Page::Report(_)));
        let open = opened.with(Option::is_some) && here;
        let html = open
            .then(|| state.rest("original", &state.rest_arguments())?.as_string())
            .flatten();
        section.set_hidden(html.is_none());
        redraw(&section, &html.unwrap_or_default());
    });
    let key = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "ArrowRight" => walk(&event, 1),
        "ArrowLeft" => walk(&event, -1),
        "Escape" => close(),
        _ => {}
    };
    view! {
        <input type="file" accept=".txt,text/plain,.htm,.html" hidden node_ref=picker on:change=chosen />
        <section class="original" hidden node_ref=section on:keydown=key
            aria-label=move || state.say("原文", "The original")></section>
    }
}

fn on(event: &'static str, callback: impl FnMut(&Event) + 'static) {
    EventListener::new_with_options(&page(), event, EventListenerOptions::enable_prevent_default(), callback).forget();
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
fn walk(event: &leptos::ev::KeyboardEvent, by: i32) {
    let target: Element = event_target(event);
    let Ok(Some(text)) = target.closest(".original .text") else {
        return;
    };
    let marks = keep::all(&text, "a");
    let next = match marks.iter().position(|mark| *mark == target) {
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
