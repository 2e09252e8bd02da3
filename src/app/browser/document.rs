//! The document as a whole: language, appearance, title, focus.

use crate::app::state::{Appearance, State};
use crate::model::Lang;
use gloo::events::EventListener;
use gloo::utils::{document, document_element, window};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// What the window is called.
pub fn title() -> String {
    document().title()
}

/// The first language of the reader's browser that the page speaks; Chinese where there is none.
pub fn reader_language() -> Lang {
    let languages = window().navigator().languages();
    languages
        .iter()
        .filter_map(|tag| Lang::parse(&tag.as_string()?))
        .next()
        .unwrap_or(Lang::Zh)
}

/// The day where the reader is (ISO 8601).
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    // What a clock shows beside the zone that it is in, so that the day is the reader's own.
    let here = now.get_time() - now.get_timezone_offset() * 60_000.0;
    let text = js_sys::Date::new(&here.into()).to_iso_string();
    text.as_string().unwrap_or_default().chars().take(10).collect()
}

/// Sets the document's language, so that the browser picks fonts, line breaks and voices for it.
pub fn set_language(lang: Lang) {
    let root = document_element();
    // Setting it anew, even to the same, would style the whole document again.
    if root.get_attribute("lang").as_deref() != Some(lang.tag()) {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Sets light or dark, or leaves it to the system.
pub fn set_appearance(appearance: Appearance) {
    let root = document_element();
    let _ = match appearance {
        Appearance::System => root.remove_attribute("data-appearance"),
        Appearance::Light => root.set_attribute("data-appearance", "light"),
        Appearance::Dark => root.set_attribute("data-appearance", "dark"),
    };
}

/// The width of the window in CSS pixels, with its scroll bar.
pub fn window_width() -> f64 {
    window()
        .inner_width()
        .ok()
        .and_then(|width| width.as_f64())
        .unwrap_or(0.0)
}

/// The size of the reader's text, as a multiple of the usual 16 px.
fn text_scale() -> f64 {
    let style = window().get_computed_style(&document_element()).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // The browser reads the number: Rust's own reading would weigh 12 KB.
    let size = size.map(|size| js_sys::Number::parse_float(&size));
    let size = size.filter(|size| size.is_finite());
    size.map_or(1.0, |size| (size / 16.0).clamp(0.5, 4.0))
}

/// Lets the document follow the state, and the state the window, for the life of the page.
pub fn follow(state: State) {
    Effect::new(move |_| set_language(state.lang.get()));
    Effect::new(move |_| set_appearance(state.appearance.get()));
    let resized = move || {
        state.window.set(window_width());
        if !state.paper.get_untracked() {
            state.scale.set(text_scale());
        }
    };
    resized();
    EventListener::new(&window(), "resize", move |_| resized()).forget();
    super::print::follow(state);
    super::copying::follow();
}

/// Selects all text of a field and gives it the focus.
pub fn select(field: &HtmlTextAreaElement) {
    let _ = field.focus();
    field.select();
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Follows the first link that a selector finds.
pub fn click(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.click();
    }
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
