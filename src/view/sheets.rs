//! The way through the sheets of a long list.

use super::Seen;
use crate::answer::Pagination;
use crate::model::Lang;
use maud::{Markup, html};

/// The links to the sheets beside the one shown; nothing where there is only one.
pub fn sheets(seen: Seen, sheets: &Pagination) -> Markup {
    let here = match seen.lang {
        Lang::Zh => format!("第{}–{}项，共{}项", sheets.first + 1, sheets.end, sheets.count),
        Lang::En => format!("{}–{} of {}", sheets.first + 1, sheets.end, sheets.count),
    };
    html! {
        @if sheets.before.is_some() || sheets.after.is_some() {
            nav.sheets aria-label=(seen.say("翻页", "Pages of the table")) {
                @if let Some(before) = &sheets.before { a href=(before) data-key="before" { (seen.say("上一页", "Previous")) } }
                span { (here) }
                @if let Some(after) = &sheets.after {
                    a href=(after) data-key="after" data-bench="sheet" { (seen.say("下一页", "Next")) }
                }
            }
        }
    }
}
