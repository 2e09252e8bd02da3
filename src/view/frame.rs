//! What stands around a page: the way to the others, doubts about the address, the foot.

use super::{PageView, Region};
use crate::address::{self, Doubt};
use crate::model::Lang;
use crate::query::{Page, Query};
use maud::html;

/// What of the address could not be understood.
pub fn doubts(doubts: &[Doubt], lang: Lang) -> String {
    html! {
        @for doubt in doubts {
            p { (doubt.words().get(lang)) }
        }
    }
    .into_string()
}

/// The way between pages; the present one is marked.
pub fn navigation(query: &Query, lang: Lang) -> String {
    let pages = [
        (Page::Overview, lang.say("概览", "Overview")),
        (Page::Figures, lang.say("数字", "Figures")),
        (Page::Compare, lang.say("比较", "Compare")),
        (Page::Initiatives, lang.say("做法", "Initiatives")),
        (Page::Method, lang.say("数据与方法", "Data and method")),
    ];
    html! {
        @for (page, name) in pages {
            a href=(address::write(&query.to(page.clone()))) aria-current=[(page == query.page).then_some("page")] { (name) }
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
