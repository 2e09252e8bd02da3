//! What stands around a page: the way to the others, doubts about the address, the foot.

use super::{PageView, Region};
use crate::address::{self, Warning};
use crate::model::Lang;
use crate::query::{Page, Query};
use maud::html;

/// What of the address could not be understood.
pub fn doubts(doubts: &[Warning], lang: Lang) -> String {
    html! {
        @for doubt in doubts {
            p { (doubt.words().get(lang)) }
        }
    }
    .into_string()
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    System,
    Light,
    Dark,
}

/// The beginning of the head: the way past it, the name, and the way between pages; the present one is marked.
pub fn head(query: &Query, lang: Lang) -> String {
    let home = Query {
        lang: query.lang,
        ..Query::default()
    };
    let pages = [
        (Page::Overview, lang.say("概览", "Overview")),
        (Page::Figures, lang.say("数字", "Figures")),
        (Page::Compare, lang.say("比较", "Compare")),
        (Page::Initiatives, lang.say("做法", "Initiatives")),
        (Page::Method, lang.say("数据与方法", "Data and method")),
    ];
    html! {
        // The hash belongs to the question, so a listener moves the focus.
        a.skip href="#main" data-do="skip" { (lang.say("跳到正文", "Skip to content")) }
        a.brand href=(address::write(&home)) data-key="brand" { b { "街镇报告" } " " span lang="en" { "Jiezhen" } }
        nav.pages aria-label=(lang.say("页面", "Pages")) {
            @for (page, name) in pages {
                @let link = address::write(&query.to(page.clone()));
                a href=(link) data-key=(name) data-bench="page" aria-current=[(page == query.page).then_some("page")] { (name) }
            }
        }
    }
    .into_string()
}

/// The box that finds anything.
pub fn finder(lang: Lang) -> String {
    html! {
        input type="search" data-key="finder" autocomplete="off" aria-controls="found"
            aria-label=(lang.say("在全部内容中查找", "Find anything")) placeholder=(lang.say("查找（按 / 键）", "Find (press /)"));
    }
    .into_string()
}

/// The end of the head: copying or sharing the link, printing, light and dark, the other language. The link that is handed on
/// carries the language, so that whoever opens it sees the same words.
pub fn tools(query: &Query, lang: Lang, appearance: Appearance, can_share: bool) -> String {
    let link = |lang| {
        address::write(&Query {
            lang: Some(lang),
            ..query.clone()
        })
    };
    let appearance = match appearance {
        Appearance::System => lang.say("明暗：随系统", "Appearance: system"),
        Appearance::Light => lang.say("明暗：浅色", "Appearance: light"),
        Appearance::Dark => lang.say("明暗：深色", "Appearance: dark"),
    };
    html! {
        button data-copy="" data-copy-link=(link(lang)) data-key="copy-link" { (lang.say("复制链接", "Copy link")) }
        @if can_share { button data-do="share" data-key="share" { (lang.say("分享", "Share")) } }
        button data-do="print" data-key="print" { (lang.say("打印", "Print")) }
        button data-do="appearance" data-key="appearance" { (appearance) }
        a href=(link(lang.other())) lang=(lang.other().tag()) data-key="language" { (lang.other().say("中文", "English")) }
    }
    .into_string()
}

/// The box that narrows the rows of a page, on pages that have rows.
pub fn search(page: &Page, lang: Lang) -> String {
    let hint = lang.say(
        "搜事项、指标、地名或数值，如 1.2万",
        "Search subjects, indicators, places or a number such as 12,000",
    );
    html! {
        @if matches!(page, Page::Figures | Page::Initiatives) {
            label {
                span.hidden { (lang.say("搜索", "Search")) }
                input type="search" data-key="search" placeholder=(hint);
            }
        }
    }
    .into_string()
}

/// What stands in place of a page that is being loaded, or could not be; `detail` is the browser's own words.
pub fn waiting(lang: Lang, words: &str, detail: Option<&str>) -> PageView {
    let html = html! {
        @if let Some(detail) = detail {
            p { code { (detail) } }
            p { a href="" { (lang.say("重新载入", "Reload")) } }
        }
    };
    PageView {
        title: "街镇报告 · Jiezhen".into(),
        heading: words.into(),
        above: Vec::new(),
        headline: String::new(),
        below: vec![Region::new("waiting", html.into_string())],
    }
}

/// The foot of every page.
pub fn foot(lang: Lang) -> String {
    html! {
        p {
            (lang.say(
                "数字来自五份镇街工作报告与工作回顾，逐条对照原文并注明出处；摘要为本站自撰。",
                "The figures come from five township work reports and reviews, each checked against its place in the source; summaries are our own.",
            ))
        }
        p {
            (lang.say(
                "数据许可 CC BY 4.0，代码许可 MIT 或 Apache-2.0。本站是静态网页，您的查询和打开的文件都不会上传。",
                "Data: CC BY 4.0; code: MIT or Apache-2.0. This is a static site: your searches and the files you open never leave your device.",
            ))
        }
    }
    .into_string()
}
