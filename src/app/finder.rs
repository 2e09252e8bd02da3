//! The box on every page that finds figures, indicators, initiatives, places and reports.

use super::browser::document;
use super::rest;
use super::state::state;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

#[component]
pub fn Finder() -> impl IntoView {
    let state = state();
    let text = RwSignal::new(String::new());
    let found = move || {
        let text = text.get();
        if text.trim().is_empty() {
            return String::new();
        }
        let mut arguments = state.rest_arguments();
        arguments.push(text.into());
        state
            .rest("found", &arguments)
            .and_then(|found| found.as_string())
            .unwrap_or_else(|| rest::waiting().0)
    };
    // Wherever a find leads to, the list has done its work.
    Effect::new(move |_| {
        state.read.track();
        text.set(String::new());
    });
    let key = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            text.set(String::new());
            document::focus(".finder input");
        }
        // On a find, the browser follows it.
        "Enter" if event_target::<Element>(&event).tag_name() == "INPUT" => document::click(".finder a"),
        _ => {}
    };
    // Who goes on elsewhere finds nothing covered by the list; who comes back finds it again.
    let away = RwSignal::new(false);
    let leave = move |event: leptos::ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
        away.set(to.is_some_and(|to| to.closest(".finder").is_ok_and(|finder| finder.is_none())));
    };
    view! {
        <div class="finder" role="search" on:keydown=key on:focusout=leave on:focusin=move |_| away.set(false)>
            <input type="search" data-key="finder" autocomplete="off" aria-controls="found"
                aria-label=move || state.say("在全部内容中查找", "Find anything")
                placeholder=move || state.say("查找（按 / 键）", "Find (press /)")
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event)) />
            <div id="found" hidden=move || away.get() || text.with(|text| text.trim().is_empty()) inner_html=found></div>
        </div>
    }
}
