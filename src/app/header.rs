//! The head of every page: the name, copying the link, printing, language, light and dark.

use super::browser::{document, storage};
use super::copy_link::CopyLink;
use super::finder::Finder;
use super::print;
use super::state::{Appearance, state};
use crate::query::Query;
use crate::view;
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    let state = state();
    let switch_appearance = move |_| {
        let next = match state.appearance.get_untracked() {
            Appearance::System => Appearance::Light,
            Appearance::Light => Appearance::Dark,
            Appearance::Dark => Appearance::System,
        };
        storage::remember(next);
        state.appearance.set(next);
    };
    let appearance = move || match state.appearance.get() {
        Appearance::System => state.say("明暗：随系统", "Appearance: system"),
        Appearance::Light => state.say("明暗：浅色", "Appearance: light"),
        Appearance::Dark => state.say("明暗：深色", "Appearance: dark"),
    };
    let home = move || {
        state.link(|query| Query {
            lang: query.lang,
            ..Query::default()
        })
    };
    let other = move || state.lang().other();
    let other_link = move || {
        state.link(|query| Query {
            lang: Some(other()),
            ..query.clone()
        })
    };
    view! {
        <header class="head">
            <a class="skip" href="#main" on:click=skip>{move || state.say("跳到正文", "Skip to content")}</a>
            <a class="brand" href=home><b>"街镇报告"</b>" "<span lang="en">"Jiezhen"</span></a>
            <nav class="pages" aria-label=move || state.say("页面", "Pages")
                inner_html=move || state.read.with(|read| view::navigation(&read.query, state.lang()))></nav>
            <Finder />
            <div class="tools">
                <CopyLink />
                <button on:click=move |_| print::print(state)>{move || state.say("打印", "Print")}</button>
                <button on:click=switch_appearance>{appearance}</button>
                <a href=other_link lang=move || other().tag()>{move || other().say("中文", "English")}</a>
            </div>
        </header>
    }
}

/// The hash belongs to the question, so the skip link moves the focus itself.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    document::focus("#main");
}
