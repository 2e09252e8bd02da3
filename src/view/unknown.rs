//! What is shown for an address that names no page: the nearest things.

use super::{PageView, Region, Seen};
use crate::answer::nearest::nearest;
use crate::query::Page;
use maud::html;

pub fn unknown(seen: Seen, path: &str) -> PageView {
    let guesses = nearest(seen.context, path);
    let html = html! {
        p { (seen.say("这个链接不指向任何页面：", "No page has this address: ")) code { (path) } }
        @if !guesses.is_empty() {
            h2 { (seen.say("要找的也许是", "Perhaps you meant")) }
            ul.guesses {
                @for guess in &guesses { li { a href=(guess.link) data-key={ "guess-" (guess.link) } { (guess.name) } } }
            }
        }
        p { a href=(seen.to(Page::Overview)) { (seen.say("回到概览", "Back to the overview")) } }
    };
    let mut page = PageView::plain(
        seen,
        seen.say("没有这一页", "There is no such page"),
        vec![Region::new("unknown", html.into_string())],
    );
    page.headline = match guesses.first() {
        Some(_) => seen
            .say("下面是最接近的内容。", "The nearest matches are below.")
            .into(),
        None => seen
            .say(
                "也没有相近的内容，请从概览找起。",
                "Nothing here resembles it. Start from the overview.",
            )
            .into(),
    };
    page
}
