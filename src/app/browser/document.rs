//! The document as a whole: language, appearance, title, focus.

use crate::model::Lang;
use crate::view::Appearance;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;

/// The first language of the reader's browser that the page speaks; Chinese where there is none.
pub fn reader_language() -> Lang {
    let languages = window().navigator().languages();
    languages
        .iter()
        .filter_map(|tag| Lang::parse(&tag.as_string()?))
        .next()
        .unwrap_or(Lang::Zh)
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

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Adds rules to the style of the page.
pub fn add_style(rules: &str) {
    if let (Ok(style), Some(head)) = (document().create_element("style"), document().head()) {
        style.set_text_content(Some(rules));
        let _ = head.append_child(&style);
    }
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
