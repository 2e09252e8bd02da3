//! The search box: what is typed narrows the rows of the page.

use super::state::state;
use crate::query::Page;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

#[component]
pub fn Search() -> impl IntoView {
    let state = state();
    let typed = move |event: leptos::ev::Event| {
        // While an input method composes, the text is not yet what the reader means.
        let composing = event
            .dyn_ref::<web_sys::InputEvent>()
            .is_some_and(|event| event.is_composing());
        if !composing {
            search(event_target_value(&event));
        }
    };
    let hint = move || {
        state.say(
            "搜事项、指标、地名或数值，如 1.2万",
            "Search subjects, indicators, places or a number such as 12,000",
        )
    };
    view! {
        <label class="search" hidden=move || state.read.with(|read| !matches!(read.query.page, Page::Figures | Page::Initiatives))>
            <span class="hidden">{move || state.say("搜索", "Search")}</span>
            <input type="search" prop:value=move || state.read.with(|read| read.query.text.clone()) placeholder=hint
                on:input=typed on:compositionend=move |event| search(event_target_value(&event)) />
        </label>
    }
}

/// Typing replaces the present address: Back leaves the search as a whole.
fn search(text: String) {
    state().replace(|query| {
        let mut query = query.clone().from_the_top();
        query.text = text;
        query
    });
}
