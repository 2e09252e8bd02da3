//! The copy as the reader gave it: what it is, how much of it was found, and its text.

use super::opening;
use super::text::{Text, link};
use crate::answer::original::{Mark, OriginalAnswer, original};
use crate::app::signal::{Memo, handler, live};
use crate::app::state::{context, state};
use crate::original::Opened;
use crate::query::Query;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The copy, with its title and the button that closes it.
#[component]
pub fn Shown(opened: Arc<Opened>, here: Memo<Query>) -> impl IntoView {
    let (state, context) = (state(), context());
    let answer = Arc::new(original(context, &opened));
    let found = answer
        .counts
        .clone()
        .map(|counts| view! { <Found counts answer=answer.clone() opened=opened.clone() here/> }.into_any());
    view! {
        <header>
            <h2 tabindex="-1" node_ref=state.opening.title>{context.say("原文：", "Original: ")} {answer.title.clone()}</h2>
            <button on:click=handler(move |_| opening::close(state))>{context.say("关闭原文", "Close")}</button>
        </header>
        <p role="status">{answer.recognised.clone()}</p>
        {found}
        <p>
            <small>
                {context.say(
                    "文件只在本机内存中，不上传、不保存，关闭网页即消失。",
                    "The file stays in this device’s memory: not sent, not saved, gone when the page is closed.",
                )}
            </small>
        </p>
    }
}

/// What was found in a copy that was recognised.
#[component]
fn Found(counts: String, answer: Arc<OriginalAnswer>, opened: Arc<Opened>, here: Memo<Query>) -> impl IntoView {
    let context = context();
    let elsewhere = {
        let answer = answer.clone();
        Memo::new(move |_| here.with(|here| here.open().is_some_and(|open| answer.position(open).is_none())))
    };
    let told = move || {
        let words = context.say(
            "正在查看的一项不在这份报告里。",
            "The item you are looking at is not in this report.",
        );
        elsewhere.get().then(|| view! { <p>{words}</p> }.into_any())
    };
    view! {
        <p>{counts}</p>
        {live(told)}
        <Signs unlike=!opened.unlike.is_empty()/>
        <Lost answer=answer.clone() here/>
        <Text answer opened here/>
    }
}

/// What the marks in the text mean.
#[component]
fn Signs(
    /// Whether anything is not as in the source.
    unlike: bool,
) -> impl IntoView {
    let context = context();
    let unlike =
        unlike.then(|| view! { " " <span class="unlike">{context.say("与原文不符", "not as in the source")}</span> });
    view! {
        <p class="legend">
            <span class="figure">{context.say("数字", "figure")}</span>
            " "
            <span class="initiative">{context.say("做法", "initiative")}</span>
            " "
            <span class="figure" aria-current="true">{context.say("正在查看的一项", "the one you opened")}</span>
            {unlike}
            {context.say(
                "。点选可看详情，左右方向键逐项移动。",
                ". Choose one for its details; arrow keys move between them.",
            )}
        </p>
    }
}

/// What was not found, made when it is opened; from page to page it stays as the reader left it.
#[component]
fn Lost(answer: Arc<OriginalAnswer>, here: Memo<Query>) -> impl IntoView {
    let (state, context) = (state(), context());
    let open = state.opening.lost;
    let details = NodeRef::<html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let any = answer.lost().next().is_some();
    let list = move || {
        let item = |mark: &Mark| view! { <li><a href=link(mark, here)>{mark.title.clone()}</a></li> };
        view! { <ul>{answer.lost().map(item).collect::<Vec<_>>()}</ul> }.into_any()
    };
    any.then(|| {
        view! {
            <details open=open.get_untracked() node_ref=details on:toggle=handler(toggled)>
                <summary>{context.say("未能定位的", "Not found in this file")}</summary>
                {live(move || (open.get() || state.still).then(&list))}
            </details>
        }
        .into_any()
    })
}
