//! All that is known of one figure.

use super::{Seen, original};
use crate::answer::Detail;
use crate::query::Page;
use maud::{Markup, html};

pub fn details(seen: Seen, detail: &Detail) -> Markup {
    html! {
        article.details aria-label=(detail.subject) {
            h3 { (detail.subject) }
            dl {
                @for line in &detail.lines {
                    div {
                        dt { (line.name) }
                        dd {
                            (line.text)
                            @for (link, name) in &line.figures { a.link href=(link) { (name) } }
                        }
                    }
                }
            }
            @if let Some(note) = &detail.note { p.remark { (note) } }
            p.actions {
                button data-copy=(detail.citation) data-copy-link=(detail.link) { (seen.say("复制引用", "Copy citation")) }
                @if let Some(comparison) = &detail.comparison {
                    a href=(comparison) { (seen.say("与其他数字比较", "Compare")) }
                }
                a href=(seen.to(Page::Report(detail.report.clone()))) { (seen.say("查看这份报告", "See this report")) }
            }
            (original::offer(seen, &detail.report))
        }
    }
}
