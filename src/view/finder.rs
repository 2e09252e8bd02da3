//! What the finder found: a list of links in groups, with the words that were looked for marked.

use super::Seen;
use crate::answer::finder::{Found, Group, Item, Rank, find, marked};
use crate::model::Lang;
use maud::{Markup, html};

pub fn found(seen: Seen, text: &str) -> String {
    let found = find(seen.context, text);
    if found.groups.is_empty() {
        return nothing(seen, text.trim()).into_string();
    }
    html! {
        div.found role="region" aria-label=(seen.say("找到的内容", "What was found")) {
            @for group in &found.groups { (section(seen, &found, group)) }
        }
    }
    .into_string()
}

fn section(seen: Seen, found: &Found, group: &Group) -> Markup {
    let (id, name) = (group.thing.id(), group.thing.name(seen.lang));
    html! {
        div.found-group role="group" aria-labelledby={ "found-" (id) } {
            div.found-name id={ "found-" (id) } { (name) " " span.count { (group.total) } }
            @for item in &group.items { (option(seen, found, item)) }
            @if let Some(all) = &group.all {
                a.all href=(all) data-key={ "found-all-" (id) } {
                    @match seen.lang {
                        Lang::Zh => { "查看全部" (group.total) "项" }
                        Lang::En => { "See all " (group.total) }
                    }
                }
            }
        }
    }
}

fn option(seen: Seen, found: &Found, item: &Item) -> Markup {
    let why = match item.rank {
        Rank::Equal => Some(seen.say("数值相等", "equal")),
        Rank::Printed => Some(seen.say("原文写有", "as printed")),
        _ => None,
    };
    html! {
        a href=(item.link) data-key={ "found-" (item.key) } data-bench="find" {
            span.name { (with_marks(seen, found, &item.name)) }
            span.about { (with_marks(seen, found, &item.detail)) }
            @if let Some(why) = why { span.caveat { (why) } }
        }
    }
}

fn with_marks(seen: Seen, found: &Found, text: &str) -> Markup {
    html! {
        @for (piece, hit) in marked(text, &found.words, &seen.catalog.traditional) {
            @if hit { mark { (piece) } } @else { (piece) }
        }
    }
}

/// Nothing was asked for, or nothing was found: what may be asked.
fn nothing(seen: Seen, text: &str) -> Markup {
    html! {
        div.found {
            @if !text.is_empty() {
                p {
                    @match seen.lang {
                        Lang::Zh => { "没有找到“" (text) "”。" }
                        Lang::En => { "Nothing was found for “" (text) "”." }
                    }
                }
            }
            p.hint {
                (seen.say(
                    "可以输入一两个字、一个数（1.2万、54.09%）、地名，或地名的拼音首字母（nc）。",
                    "Try one or two words, a number (12,000 or 54.09%), a place, or the initials of its pinyin (nc).",
                ))
            }
        }
    }
}
