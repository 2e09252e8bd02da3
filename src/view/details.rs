//! All that is known of one figure, opened below its row.

use crate::answer::Detail;
use crate::query::SortKey;
use maud::{Markup, html};

pub fn row(detail: &Detail) -> Markup {
    html! {
        tr.detail {
            td colspan=(SortKey::ALL.len()) {
                article aria-label=(detail.subject) {
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
                }
            }
        }
    }
}
