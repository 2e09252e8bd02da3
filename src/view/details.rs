//! All that is known of one figure, and what it may be compared with.

use super::compare::pairs;
use super::{Seen, original};
use crate::answer::comparison::{Other, Others};
use crate::answer::{Detail, detail};
use crate::query::Page;
use maud::{Markup, html};

/// So many of the figures to compare with are shown at once; more are folded away.
const FEW: usize = 4;

/// The details of the figure that the question opens; empty where it opens none.
pub fn details(seen: Seen) -> String {
    let open = seen.query.open.as_deref().and_then(|id| detail(seen.context, id));
    open.map_or(String::new(), |detail| article(seen, &detail).into_string())
}

fn article(seen: Seen, detail: &Detail) -> Markup {
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
            (others(seen, &detail.others))
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

fn others(seen: Seen, others: &Others) -> Markup {
    // A single one is not worth folding away.
    let few = if others.lines.len() <= FEW + 1 {
        others.lines.len()
    } else {
        FEW
    };
    let (shown, folded) = others.lines.split_at(few);
    html! {
        section.others {
            h4 { (seen.say("可与哪些数字比较", "May be compared with")) }
            p { (others.sentence) }
            @if !shown.is_empty() { (list(seen, shown)) }
            @if !folded.is_empty() {
                details.behind data-keep="others" {
                    summary data-key="others" { (seen.say("其余", "The other ")) (folded.len()) (seen.say("个", "")) }
                    (list(seen, folded))
                }
            }
        }
    }
}

fn list(seen: Seen, others: &[Other]) -> Markup {
    html! {
        ul {
            @for other in others {
                li {
                    (pairs::side(&other.side))
                    div.reasons { (pairs::verdict(seen, other.level)) (pairs::reasons(seen, &other.reasons)) }
                }
            }
        }
    }
}
