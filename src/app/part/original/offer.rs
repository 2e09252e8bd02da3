//! What asks for a copy: the button that opens one, the hidden box behind it, and files that are dropped on the page.

use super::opening;
use crate::answer::original::whereabouts;
use crate::app::browser::file;
use crate::app::signal::handler;
use crate::app::state::{State, context, state};
use crate::model::{Lang, Whereabouts};
use leptos::ev;
use leptos::prelude::*;

/// The button that opens the original of a report. Where its copy is open already, it leads there.
#[component]
pub fn Offer(report: String) -> impl IntoView {
    let (state, context) = (state(), context());
    let opening = state.opening;
    let source = whereabouts(context, &report).map(source);
    let is_open = move || {
        state.original.with_untracked(|open| {
            let shown = open.as_ref().and_then(|open| open.recognition.report());
            shown.is_some_and(|shown| shown.id == report)
        })
    };
    let open = move |_| match (is_open(), opening.picker.get_untracked()) {
        (true, _) => opening::focus(state),
        (false, Some(picker)) => picker.click(),
        (false, None) => {}
    };
    view! {
        <div class="offer">
            {source}
            <button node_ref=opening.offer on:click=handler(open)>
                {context.say("用自己手头的原文核对", "Check against your own copy")}
            </button>
            <small>
                {context.say(
                    "选取或拖入本地的文本文件；只在本机读取，不上传。",
                    "Choose or drop a text file of yours; it is read on this device only.",
                )}
            </small>
        </div>
    }
}

/// Where the original is to be had.
fn source(original: &'static Whereabouts) -> impl IntoView {
    let context = context();
    let place = match original {
        Whereabouts::At(url) => {
            view! { <a class="link" href=url.as_str() target="_blank" rel="noopener">{url.as_str()}</a> }.into_any()
        }
        Whereabouts::Seek { what, words } => view! {
            {what.get(context.lang)}
            {context.say("可检索：", " Search for: ")}
            <span lang=Lang::Zh.tag()>{words.as_str()}</span>
        }
        .into_any(),
    };
    view! { <p>{context.say("原文：", "The original: ")} {place}</p> }
}

/// The hidden box through which a file is chosen; it stands as long as the page, and hears of dropped files too.
#[component]
pub fn Picker() -> impl IntoView {
    let state = state();
    if !state.still {
        welcome_files(state);
    }
    let chosen = move |_| {
        let picker = state.opening.picker.get_untracked();
        if let Some(file) = picker.and_then(|picker| file::take(&picker)) {
            opening::open(state, Ok(file));
        }
    };
    view! {
        <input
            type="file"
            accept=".txt,text/plain,.htm,.html"
            hidden
            node_ref=state.opening.picker
            on:change=handler(chosen)
        />
    }
}

/// Lets a file be dropped anywhere: else the browser would leave the page for it, or open another.
fn welcome_files(state: State) {
    let over = window_event_listener(ev::dragover, move |event| {
        if file::is_dragged(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if file::is_dragged(&event) {
            event.prevent_default();
            if let Some(file) = file::dropped(&event) {
                opening::open(state, file);
            }
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}
