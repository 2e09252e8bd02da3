//! Buttons within the drawn regions: copying a text, saving a file.

use super::browser::{address_bar, clipboard, save};
use super::rest;
use super::state::State;
use gloo::events::EventListener;
use gloo::utils::document;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Listens for clicks on elements with `data-copy` or `data-download`, for the life of the page.
pub fn listen(state: State) {
    EventListener::new(&document(), "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        if let Ok(Some(button)) = target.closest("[data-copy]") {
            copy(state, button);
        } else if let Ok(Some(button)) = target.closest("[data-download]") {
            download(state, button.get_attribute("data-download").unwrap_or_default());
        }
    })
    .forget();
}

/// Copies the button's text, with the link in `data-copy-link` behind it. Where copying is forbidden the text is put
/// beside the button, to be copied by hand.
fn copy(state: State, button: Element) {
    let link = button
        .get_attribute("data-copy-link")
        .map(|hash| format!(" {}{hash}", address_bar::base()));
    let text = button.get_attribute("data-copy").unwrap_or_default() + &link.unwrap_or_default();
    let done = state.lang().say("已复制", "Copied");
    spawn_local(async move {
        let copied = clipboard::copy(text.clone()).await;
        button.set_text_content(Some(if copied { done } else { &text }));
    });
}

/// Saves a picture, what the page shows, or a whole table of the record, as soon as the second module is there.
fn download(state: State, what: String) {
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
                let csv = "text/csv;charset=utf-8";
                save::save(name, if name.ends_with(".svg") { "image/svg+xml" } else { csv }, text);
            }
        }
    });
}
