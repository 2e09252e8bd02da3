//! What stands around a page: doubts about the address, the page for an unknown address, the foot.

use super::{PageView, Region};
use crate::address::Doubt;
use crate::model::Lang;
use crate::query::Query;
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

/// What is shown for an address that names no page.
pub fn unknown(path: &str, query: &Query, lang: Lang) -> PageView {
    let home = crate::address::write(&Query { lang: query.lang, ..Query::default() });
    let html = html! {
        p { (lang.say("链接所指的页面不存在：", "The link names a page that does not exist: ")) code { (path) } }
        p { a href=(home) { (lang.say("查看全部数字", "See all figures")) } }
    };
    let title = lang.say("没有这一页", "There is no such page");
    PageView {
        title: format!("{title} · 街镇报告 · Jiezhen"),
        heading: title.into(),
        above: Vec::new(),
        headline: String::new(),
        below: vec![Region { name: "unknown", html: html.into_string() }],
    }
}

/// The foot of every page.
pub fn foot(lang: Lang) -> String {
    html! {
        p {
            (lang.say(
                "数字来自五份镇街工作报告，逐字核对并注明出处；摘要为本站自撰。",
                "The figures come from five township work reports, each checked against its place in the source; all other words are our own.",
            ))
        }
        p {
            (lang.say(
                "数据许可 CC BY 4.0，代码许可 MIT 或 Apache-2.0。本页打开后不再联网。",
                "Record CC BY 4.0, code MIT or Apache-2.0. Once open, this page makes no requests.",
            ))
        }
    }
    .into_string()
}
