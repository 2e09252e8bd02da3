//! The reader's own copy of a report: opening it, and the region where it stands. It stays open from page to page, in
//! memory only.

use super::browser::{document, file, keep};
use super::state::state;
use crate::answer::Asked;
use crate::original::Opened;
use crate::query::Page;
use crate::record::record;
use crate::view::{self, Seen};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document as page;
use leptos::{html, prelude::*};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, File, HtmlElement, HtmlInputElement};

/// What asks for a file stands on the page, or a copy is open: then a file may be dropped.
const WELCOME: &str = "[data-open-original], .original:not([hidden])";
const TITLE: &str = ".original h2";

#[component]
pub fn Original() -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(None::<Opened>);
    let section = NodeRef::<html::Section>::new();
    let picker = NodeRef::<html::Input>::new();
    let open = move |file: File| {
        spawn_local(async move {
            let name = file.name();
            let (text, sha256) = file::read(file).await;
            opened.set(Some(Opened::new(&record().catalog, name, text, sha256.as_deref())));
            request_animation_frame(|| document::focus(TITLE));
        });
    };
    let close = move || {
        opened.set(None);
        document::focus("[data-open-original], #main");
    };
    on("click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let within = |selector| target.closest(selector).ok().flatten();
        if within("[data-close-original]").is_some() {
            close();
        } else if within("[data-open-original]").is_some() {
            let wanted = within("[data-original]").and_then(|offer| offer.get_attribute("data-original"));
            let shown = opened.with_untracked(|opened| Some(opened.as_ref()?.recognition.report()?.id.clone()));
            match picker.get_untracked() {
                Some(picker) if wanted != shown => picker.click(),
                _ => document::focus(TITLE),
            }
        }
    });
    for name in ["dragover", "drop"] {
        on(name, move |event| {
            if page().query_selector(WELCOME).is_ok_and(|found| found.is_some()) {
                event.prevent_default();
                if let Some(file) = file::dropped(event) {
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
        let lang = state.lang();
        let html = state.read.with(|read| {
            let here = matches!(read.query.page, Page::Figures | Page::Initiatives | Page::Report(_));
            let seen = Seen { asked: Asked::new(record(), &read.query, lang), width: 0.0 };
            opened.with(|opened| opened.as_ref().filter(|_| here).map(|opened| view::original(seen, opened)))
        });
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
    let Ok(Some(text)) = target.closest(".original .text") else { return };
    let marks = keep::all(&text, "a");
    let next = match marks.iter().position(|mark| *mark == target) {
        Some(at) => usize::try_from(at as i32 + by).ok(),
        None => marks.iter().position(|mark| mark.has_attribute("aria-current")).or(Some(0)),
    };
    if let Some(next) = next.and_then(|next| marks.get(next)) {
        event.prevent_default();
        let _ = next.unchecked_ref::<HtmlElement>().focus();
    }
}
