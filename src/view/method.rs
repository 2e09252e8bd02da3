//! The page on data and method.

mod citing;
mod doubts;
mod terms;

use super::{PageView, Region, Seen};
use crate::answer::method::{self, Passage};
use maud::html;

pub fn method(seen: Seen) -> PageView {
    let below = vec![
        Region { name: "prose", html: passages(&[method::record(seen.asked), method::reading(seen.asked)]) },
        Region { name: "legend", html: terms::legend(seen) },
        Region { name: "terms", html: terms::terms(seen) },
        Region { name: "verdict-rules", html: terms::rules(seen) },
        Region { name: "known-doubts", html: doubts::doubts(seen) },
        Region { name: "downloads", html: citing::downloads(seen) },
        Region { name: "citing", html: citing::citing(seen) },
        Region { name: "licence", html: citing::licence(seen) },
    ];
    let heading = seen.say("数据与方法", "Data and method");
    PageView { headline: method::headline(seen.asked), ..PageView::plain(seen, heading, below) }
}

fn passages(passages: &[Passage]) -> String {
    html! {
        @for passage in passages {
            section {
                h2 { (passage.heading) }
                @for paragraph in &passage.paragraphs { p { (paragraph) } }
            }
        }
    }
    .into_string()
}
