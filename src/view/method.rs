//! The page on data and method.

mod citing;
mod doubts;
mod terms;

use super::{PageView, Region, Seen, legend};
use crate::answer::method::{self, Passage};
use maud::html;

pub fn method(seen: Seen) -> PageView {
    let below = vec![
        Region::new(
            "prose",
            passages(&[method::record(seen.context), method::reading(seen.context)]),
        ),
        Region::new("marks", legend::whole(seen)),
        Region::new("terms", terms::terms(seen)),
        Region::new("verdict-rules", terms::rules(seen)),
        Region::new("known-doubts", doubts::doubts(seen)),
        Region::new("downloads", citing::downloads(seen)),
        Region::new("citing", citing::citing(seen)),
        Region::new("licence", citing::licence(seen)),
    ];
    let heading = seen.say("数据与方法", "Data and method");
    PageView {
        headline: method::headline(seen.context),
        ..PageView::plain(seen, heading, below)
    }
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
