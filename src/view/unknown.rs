//! What is shown for an address that names no page.

use super::{PageView, Region, Seen};
use crate::query::Page;
use maud::html;

pub fn unknown(seen: Seen, path: &str) -> PageView {
    let html = html! {
        p { (seen.say("链接所指的页面不存在：", "The link names a page that does not exist: ")) code { (path) } }
        p { a href=(seen.to(Page::Overview)) { (seen.say("回到概览", "Back to the overview")) } }
    };
    PageView::plain(seen, seen.say("没有这一页", "There is no such page"), vec![Region { name: "unknown", html: html.into_string() }])
}
