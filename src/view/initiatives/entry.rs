//! One initiative in the catalogue, which opens to all that is known of it.

use crate::answer::{Entry, EntryDetail};
use crate::view::Seen;
use crate::view::mentions::mentions;
use maud::{Markup, html};

/// The entry; `place` where its place is not the heading above it.
pub fn entry(seen: Seen, entry: &Entry, place: bool) -> Markup {
    let title = html! {
        a.row href=(entry.link) data-key={ "entry-" (entry.id) } data-bench="open" aria-expanded=(entry.detail.is_some()) {
            (entry.name)
        }
        @if let Some(printed) = &entry.printed { " " span.printed lang="zh-Hans-CN" { (printed) } }
    };
    html! {
        article.entry.open[entry.detail.is_some()].slight[!entry.central] {
            @if place { h3 { (title) } } @else { h4 { (title) } }
            p.tags {
                @if place { span { (entry.place) } }
                span { (entry.kind) }
                span { (entry.theme) }
                span { (entry.period) }
                @if let Some(status) = entry.status { span.caveat { (status) } }
                @if !entry.central { span.caveat { (seen.say("只是提到", "mentioned only")) } }
            }
            p.summary { (entry.summary) }
            @if let Some(found) = &entry.detail { (detail(seen, found)) }
        }
    }
}

fn detail(seen: Seen, detail: &EntryDetail) -> Markup {
    html! {
        div.more {
            p.other lang=(seen.lang.other().tag()) { b { (detail.other.0) } br; (detail.other.1) }
            dl {
                div.wide {
                    dt { (seen.say("数字", "Figures")) }
                    dd {
                        @if detail.figures.is_empty() { (seen.say("没有数字衡量它", "no figure measures it")) }
                        @else { (mentions(&detail.figures, true)) }
                    }
                }
                div {
                    dt { (seen.say("同类做法", "Groups")) }
                    dd {
                        @if detail.groups.is_empty() { (seen.say("不在任何一组", "in none")) }
                        @for (link, name) in &detail.groups { a.link href=(link) { (name) } }
                    }
                }
                div {
                    dt { (seen.say("出处", "Source")) }
                    dd { a.link href=(detail.report.0) { (detail.report.1) } (detail.source) }
                }
            }
            p.actions {
                button data-copy=(detail.citation) data-copy-link=(detail.link) data-key="copy-entry" { (seen.say("复制引用", "Copy citation")) }
                a href=(detail.link) { (seen.say("本项链接", "Link to this entry")) }
            }
        }
    }
}
