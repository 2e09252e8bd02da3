//! Buttons within the drawn HTML: copying a text, saving a file, sharing, printing, switching light and dark.

use super::browser::listen::{around, on};
use super::browser::{address_bar, clipboard, document, save, storage};
use super::state::State;
use super::{print, rest};
use crate::query::Query;
use crate::view::Appearance;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

/// Listens for clicks on elements with `data-copy`, `data-download` or `data-do`, for the life of the page.
pub fn listen(state: State) {
    on("click", move |event, target| {
        if let Some(button) = around(&target, "[data-copy]") {
            copy(state, button);
        } else if let Some(button) = around(&target, "[data-download]") {
            download(state, button);
        } else if let Some(button) = around(&target, "[data-do]") {
            match button.get_attribute("data-do").as_deref() {
                Some("skip") => {
                    event.prevent_default();
                    document::focus("#main");
                }
                Some("appearance") => switch_appearance(state),
                Some("print") => print::print(state),
                Some("share") => clipboard::share("街镇报告 · Jiezhen", &link(state)),
                _ => {}
            }
        }
    });
}

/// The whole link of the present view.
fn link(state: State) -> String {
    let lang = Some(untrack(|| state.lang()));
    address_bar::base() + &untrack(|| state.link(|query| Query { lang, ..query.clone() }))
}

fn switch_appearance(state: State) {
    let next = match state.appearance.get_untracked() {
        Appearance::System => Appearance::Light,
        Appearance::Light => Appearance::Dark,
        Appearance::Dark => Appearance::System,
    };
    storage::remember(next);
    state.appearance.set(next);
}

/// Copies the button's text, with the link in `data-copy-link` behind it. Where copying is forbidden the text stands
/// beside the button, selected, to be copied by hand.
fn copy(state: State, button: Element) {
    let text = button.get_attribute("data-copy").unwrap_or_default();
    let text = match button.get_attribute("data-copy-link") {
        Some(hash) if text.is_empty() => address_bar::base() + &hash,
        Some(hash) => format!("{text} {}{hash}", address_bar::base()),
        None => text,
    };
    let lang = untrack(|| state.lang());
    spawn_local(async move {
        if clipboard::copy(text.clone()).await {
            button.set_text_content(Some(lang.say("已复制", "Copied")));
        } else {
            by_hand(&button, &text);
            button.set_text_content(Some(lang.say("请手动复制：", "Copy it by hand:")));
        }
    });
}

/// Puts a text beside a button, selected, to be copied by hand.
fn by_hand(button: &Element, text: &str) {
    let field = match button
        .next_element_sibling()
        .filter(|next| next.class_name() == "by-hand")
    {
        Some(field) => Some(field),
        None => gloo::utils::document().create_element("textarea").ok(),
    };
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.set_class_name("by-hand");
        field.set_read_only(true);
        field.set_value(text);
        if let Some(name) = button.text_content() {
            let _ = field.set_attribute("aria-label", &name);
        }
        let _ = button.after_with_node_1(&field);
        let _ = field.focus();
        field.select();
    }
}

/// Saves a picture, what the page shows, or a whole table of the record, as soon as the second module is there. A frame
/// that may not save files does not say so: where that is likely, the text stands beside the button as well.
fn download(state: State, button: Element) {
    let what = button.get_attribute("data-download").unwrap_or_default();
    let finished = RwSignal::new(false);
    Effect::new(move |_| {
        if finished.get_untracked() {
            return;
        }
        let mut arguments = state.rest_arguments();
        arguments.push(what.as_str().into());
        arguments.push(address_bar::base().into());
        if let Some(file) = state.rest("file", &arguments) {
            finished.set(true);
            if let [name, text] = rest::strings(&file).as_slice() {
                let kind = match name.rsplit('.').next() {
                    Some("svg") => "image/svg+xml",
                    Some("json") => "application/json",
                    _ => "text/csv;charset=utf-8",
                };
                if !save::save(name, kind, text) {
                    by_hand(&button, text);
                }
            }
        }
    });
}
