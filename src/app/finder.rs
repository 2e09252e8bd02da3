//! The box on every page that finds figures, indicators, initiatives, places and reports.

use super::browser::document;
use super::browser::listen::on;
use super::browser::slot::{self, Slot};
use super::rest;
use super::state::state;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Shows what is found for what is typed, and follows a find.
pub fn follow() {
    let state = state();
    let Some(place) = slot::find("#found") else { return };
    let text = RwSignal::new(String::new());
    // Who goes on elsewhere finds nothing covered by the list; who comes back finds it again.
    let away = RwSignal::new(false);
    let drawn = StoredValue::new_local(Slot::new(place.clone()));
    Effect::new(move |_| {
        let text = text.get();
        let html = if text.trim().is_empty() {
            String::new()
        } else {
            let mut arguments = state.rest_arguments();
            arguments.push(text.into());
            state
                .rest("found", &arguments)
                .and_then(|found| found.as_string())
                .unwrap_or_else(|| rest::waiting().0)
        };
        let _ = place.toggle_attribute_with_force("hidden", away.get() || html.is_empty());
        drawn.update_value(|slot| slot.show(&html));
    });
    let clear = move || {
        if let Some(input) = slot::find(".finder input").and_then(input) {
            input.set_value("");
        }
        text.set(String::new());
    };
    // Wherever a find leads to, the list has done its work.
    Effect::new(move |_| {
        state.read.track();
        clear();
    });
    on("input", move |_, target| {
        if let Some(input) = input(target).filter(is_box) {
            text.set(input.value());
        }
    });
    on("keydown", move |event, target| {
        let key = event
            .dyn_ref::<KeyboardEvent>()
            .map(KeyboardEvent::key)
            .unwrap_or_default();
        match key.as_str() {
            "Escape" if within(&target) => {
                clear();
                document::focus(".finder input");
            }
            // On a find, the browser follows it.
            "Enter" if input(target).filter(is_box).is_some() => document::click(".finder a"),
            _ => {}
        }
    });
    on("focusin", move |_, target| away.set(!within(&target)));
}

fn within(target: &Element) -> bool {
    target.closest(".finder").is_ok_and(|found| found.is_some())
}

fn input(element: Element) -> Option<HtmlInputElement> {
    element.dyn_into().ok()
}

fn is_box(input: &HtmlInputElement) -> bool {
    input.matches(".finder input").unwrap_or(false)
}
