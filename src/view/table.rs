//! The table of figures: sortable, in sheets, each row opening to all that is known of its figure.

use super::{Seen, details};
use crate::answer::{Figures, Head, ROWS_PER_SHEET, Row, detail};
use crate::model::Lang;
use maud::{Markup, html};

pub fn table(seen: Seen, answer: &Figures) -> String {
    html! {
        h2 { (seen.say("逐项", "One by one")) }
        table {
            caption.hidden { (answer.headline) }
            thead { tr { @for one in &answer.heads { (head(seen, one)) } } }
            tbody {
                @if let Some(outside) = &answer.outside { (details::row(outside)) }
                @for one in &answer.rows { (row(seen, one)) }
            }
        }
        (sheets(seen, answer))
    }
    .into_string()
}

fn head(seen: Seen, head: &Head) -> Markup {
    let sort = head.descending.map(|descending| if descending { "descending" } else { "ascending" });
    html! {
        th scope="col" class=(head.key.id()) aria-sort=[sort] {
            a href=(head.link) data-key={ "sort-" (head.key.id()) } data-bench="sort" {
                (head.key.name(seen.lang))
                @match head.descending {
                    Some(true) => span aria-hidden="true" { " ↓" },
                    Some(false) => span aria-hidden="true" { " ↑" },
                    None => {},
                }
            }
        }
    }
}

fn row(seen: Seen, row: &Row) -> Markup {
    let report = match seen.lang {
        Lang::Zh => format!("报告 {}", row.report_year),
        Lang::En => format!("report {}", row.report_year),
    };
    html! {
        tr.open[row.open].unsure[!row.plain] {
            td.place { (row.place) }
            th.subject scope="row" {
                a.row href=(row.link) data-key={ "row-" (row.id) } data-bench="open" aria-expanded=(row.open) { (row.subject) }
                @if let Some(hit) = row.hit { span.caveat.hit-kind { (hit) } }
                @for caveat in &row.caveats { span.caveat { (caveat) } }
            }
            td.value { (row.value) }
            td.period {
                (row.period)
                @if row.beyond { span.caveat.beyond { (seen.say("超出所选年份", "beyond the years chosen")) } }
                span.report { (report) }
            }
            td.theme { (row.theme) }
        }
        @if row.open {
            @if let Some(found) = detail(seen.asked, &row.id) { (details::row(&found)) }
        }
    }
}

/// The way through the sheets, where there is more than one.
fn sheets(seen: Seen, answer: &Figures) -> Markup {
    let (first, last) = (answer.sheet * ROWS_PER_SHEET + 1, answer.count.min((answer.sheet + 1) * ROWS_PER_SHEET));
    let here = match seen.lang {
        Lang::Zh => format!("第{first}–{last}项，共{}项", answer.count),
        Lang::En => format!("{first}–{last} of {}", answer.count),
    };
    html! {
        @if answer.sheets > 1 {
            nav.sheets aria-label=(seen.say("翻页", "Sheets")) {
                @if let Some(before) = &answer.before { a href=(before) data-key="before" { (seen.say("上一页", "Previous")) } }
                span { (here) }
                @if let Some(after) = &answer.after { a href=(after) data-key="after" data-bench="sheet" { (seen.say("下一页", "Next")) } }
            }
        }
    }
}
