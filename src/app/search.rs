//! The search box: what is typed narrows the rows of the page.

use super::browser::listen::on;
use super::browser::slot::{self, Slot};
use super::state::{State, state};
use crate::view;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, InputEvent};

/// Draws the box where the page has one, and listens to it.
pub fn follow() {
    let state = state();
    let Some(place) = slot::find("#main .search") else {
        return;
    };
    let drawn = StoredValue::new_local(Slot::new(place));
    Effect::new(move |_| {
        let (html, text) = state
            .read
            .with(|read| (view::search(&read.query.page, state.lang()), read.query.text.clone()));
        drawn.update_value(|slot| slot.show(&html));
        // Only what came from elsewhere: setting what is being typed would move the cursor.
        if let Some(input) = slot::find(".search input")
            .and_then(input)
            .filter(|input| input.value() != text)
        {
            input.set_value(&text);
        }
    });
    for event in ["input", "compositionend"] {
        on(event, move |event, target| {
            // While an input method composes, the text is not yet what the reader means.
            let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
            if !composing && target.matches(".search input").unwrap_or(false) {
                search(state, input(target).map(|input| input.value()).unwrap_or_default());
            }
        });
    }
}

fn input(element: Element) -> Option<HtmlInputElement> {
    element.dyn_into().ok()
}

/// Typing replaces the present address: Back leaves the search as a whole.
fn search(state: State, text: String) {
    state.replace(|query| {
        let mut query = query.clone().from_the_top();
        query.text = text;
        query
    });
}
