//! What stands around every page: the head, the page itself, the foot, and what only paper has.

use super::browser::print::Extent;
use super::page::Page;
use super::part::copy::{ByHand, CopyButton};
use super::part::embed::Embed;
use super::part::finder::Finder;
use super::part::framed::Framed;
use super::part::imprint::Imprint;
use super::part::one_file::SavePage;
use super::state::{Appearance, state};
use crate::app::signal::{Memo, Signal, handler, live};
use crate::model::{Lang, Languages};
use crate::query::{Change, CompareQuery, FigureQuery, InitiativeQuery, Query};
use crate::record::record;
use leptos::prelude::*;

/// The whole of the page.
#[component]
pub fn Shell() -> impl IntoView {
    let state = state();
    #[cfg(target_arch = "wasm32")]
    super::browser::document::follow(state);
    let original = super::part::original::Picker();
    // What speaks a language is built anew when another is asked for.
    let language = Memo::new(move |_| state.read.with(|read| read.location.lang));
    view! {
        <Head/>
        <main id="main" tabindex="-1">
            {original}
            {move || {
                // Read, not only tracked: a memo that nobody reads follows nothing.
                language.get();
                view! { <Page/> }.into_any()
            }}
        </main>
        <Foot/>
        <Framed/>
        <Imprint/>
        <p class="hidden" role="status">{move || state.told.get()}</p>
    }
}

/// The way past the head, the name, the pages, the finder, and the tools.
#[component]
fn Head() -> impl IntoView {
    let state = state();
    let skip = move |event: leptos::ev::MouseEvent| {
        // The hash belongs to the question, so the focus is moved by hand.
        event.prevent_default();
        super::browser::document::focus("#main");
    };
    view! {
        <header class="head">
            <a class="skip" href="#main" on:click=handler(skip)>{move || state.say("跳到正文", "Skip to content")}</a>
            <a class="brand" href=to(Query::Overview)>{brand()}</a>
            <Pages/>
            <Finder/>
            <Tools/>
        </header>
    }
}

/// The name in the languages of the collection, Chinese first.
fn brand() -> AnyView {
    let collection = &record().catalog.collection;
    let [zh, en] = Lang::ALL.map(|lang| collection.title.get(lang));
    let own = state().lang.get_untracked();
    match collection.languages {
        Languages::Both => view! { <b lang=Lang::Zh.tag()>{zh}</b>" "<span lang="en">{en}</span> }.into_any(),
        Languages::Only(_) => view! { <b>{collection.title.get(own)}</b> }.into_any(),
    }
}

/// The link to a page, whatever language the address names when it is followed.
fn to(query: Query) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let state = state();
    let change = Change::To(query);
    let language = Memo::new(move |_| state.read.with(|read| read.location.lang));
    move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        language.get();
        untrack(|| state.hash_after(&change))
    }
}

#[component]
fn Pages() -> impl IntoView {
    let state = state();
    let pages = [
        (Query::Overview, "概览", "Overview"),
        (Query::Figures(FigureQuery::default()), "数字", "Figures"),
        (Query::Compare(CompareQuery::default()), "比较", "Compare"),
        (Query::Initiatives(InitiativeQuery::default()), "做法", "Initiatives"),
        (Query::Method, "数据与方法", "Data and method"),
    ];
    let link = |(query, zh, en): (Query, &'static str, &'static str)| {
        let page = query.clone();
        let here = Memo::new(move |_| state.query.with(|present| present.same_page(&page)));
        view! {
            <a href=to(query) aria-current=move || here.get().then_some("page")>{move || state.say(zh, en)}</a>
        }
        .into_any()
    };
    view! {
        <nav class="pages" aria-label=move || state.say("页面", "Pages")>{pages.map(link).into_iter().collect::<Vec<_>>()}</nav>
    }
}

/// Copying or sharing the link, printing, light and dark, the other language. The link that is handed on carries the
/// language, so that whoever opens it sees the same words.
#[component]
fn Tools() -> impl IntoView {
    let state = state();
    let link = Signal::derive(move || state.here());
    let nothing = Signal::stored(None::<String>);
    let other = move || state.lang.get().other();
    let both = record().catalog.collection.languages == Languages::Both;
    view! {
        <div class="tools">
            <CopyButton text=nothing link label=Signal::derive(move || state.say("复制链接", "Copy link"))/>
            <Share/>
            <Print/>
            <button on:click=handler(move |_| switch_appearance())>{move || appearance_words()}</button>
            {both.then(|| view! {
                <a href=move || state.hash_after(&Change::Lang(other())) lang=move || other().tag()>
                    {move || other().say("中文", "English")}
                </a>
            }.into_any())}
        </div>
    }
}

/// Printing. Where it does not begin, that is said, with the link by which the page can be opened elsewhere.
#[component]
fn Print() -> impl IntoView {
    let state = state();
    let refused = RwSignal::new(false);
    Effect::new(move |_| {
        state.query.with(|_| ());
        refused.set(false);
    });
    let print = move |extent| {
        refused.set(false);
        super::browser::print::print(state, extent, move || refused.set(true));
    };
    let link = Signal::derive(move || {
        refused
            .get()
            .then(|| state.base.get() + &crate::address::write(&state.here()))
    });
    let words = move || {
        let words = state.say(
            "打印没有开始：这里可能不许打印。请复制链接，在单独的窗口里打开再打印。",
            "No printing began: it may be forbidden here. Copy the link, and print from a window of its own.",
        );
        refused
            .get()
            .then(|| view! { <p class="caveat" role="alert">{words}</p> }.into_any())
    };
    view! {
        <button on:click=handler(move |_| print(Extent::Whole))>{move || state.say("打印", "Print")}</button>
        <button on:click=handler(move |_| print(Extent::Brief))>{move || state.say("一页简报", "Brief")}</button>
        {live(words)}
        <ByHand text=link label=Signal::derive(move || state.say("本页链接", "Link of this view"))/>
    }
}

/// The system's share sheet, where there is one.
#[component]
fn Share() -> impl IntoView {
    let state = state();
    let can_share = !state.still && super::browser::clipboard::can_share();
    let share = move |_| {
        let link = state.base.get_untracked() + &crate::address::write(&untrack(|| state.here()));
        super::browser::clipboard::share(&record().catalog.collection.site(state.lang.get_untracked()), &link);
    };
    can_share
        .then(|| view! { <button on:click=handler(share)>{move || state.say("分享", "Share")}</button> }.into_any())
}

fn appearance_words() -> &'static str {
    let state = state();
    match state.appearance.get() {
        Appearance::System => state.say("明暗：随系统", "Appearance: system"),
        Appearance::Light => state.say("明暗：浅色", "Appearance: light"),
        Appearance::Dark => state.say("明暗：深色", "Appearance: dark"),
    }
}

fn switch_appearance() {
    let state = state();
    let next = match state.appearance.get_untracked() {
        Appearance::System => Appearance::Light,
        Appearance::Light => Appearance::Dark,
        Appearance::Dark => Appearance::System,
    };
    super::browser::storage::remember(next);
    state.appearance.set(next);
}

/// The foot of every page.
#[component]
fn Foot() -> impl IntoView {
    let state = state();
    let reports = record().catalog.reports.len();
    view! {
        <footer class="foot">
            <p>
                {move || match state.lang.get() {
                    Lang::Zh => format!("数字来自{reports}份镇街工作报告与工作回顾，逐条对照原文并注明出处；摘要为本站自撰。"),
                    Lang::En => format!(
                        "The figures come from {reports} township work reports and reviews, each checked against its place in the source; summaries are our own.",
                    ),
                }}
            </p>
            <p>
                {move || state.say(
                    "数据许可 CC BY 4.0，代码许可 MIT 或 Apache-2.0。本站是静态网页，您的查询和打开的文件都不会上传。",
                    "Data: CC BY 4.0; code: MIT or Apache-2.0. This is a static site: your searches and the files you open never leave your device.",
                )}
            </p>
            <div class="keep"><SavePage/> <Embed/></div>
        </footer>
    }
}
