//! Copying or sharing the link of the present view.

use super::browser::{address_bar, clipboard};
use super::state::state;
use crate::query::Query;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The link carries the language, so that whoever opens it sees the same words. Where the browser forbids copying, the
/// link stands there to be copied by hand.
#[component]
pub fn CopyLink() -> impl IntoView {
    let state = state();
    let link = move || {
        let lang = Some(state.lang());
        address_bar::base() + &state.link(|query| Query { lang, ..query.clone() })
    };
    // The link that was copied, and whether the browser let us.
    let copied = RwSignal::new((String::new(), true));
    let copy = move |_| {
        spawn_local(async move {
            let link = untrack(link);
            let done = clipboard::copy(link.clone()).await;
            copied.set((link, done));
        });
    };
    let is_copied = move |done: bool| copied.with(|(text, how)| *how == done && *text == link());
    let label = move || {
        if is_copied(true) {
            state.say("已复制", "Copied")
        } else {
            state.say("复制链接", "Copy link")
        }
    };
    view! {
        <button on:click=copy aria-live="polite">{label}</button>
        {clipboard::can_share().then(|| view! {
            <button on:click=move |_| clipboard::share("街镇报告 · Jiezhen", &untrack(link))>{move || state.say("分享", "Share")}</button>
        })}
        <label class="by-hand" hidden=move || !is_copied(false)>
            {move || state.say("浏览器不允许复制，请手动复制：", "The browser forbids copying; copy it by hand: ")}
            <input readonly prop:value=link />
        </label>
    }
}
