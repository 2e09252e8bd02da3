//! The table of figures: sortable, in sheets, grouped if asked for, each row opening to all that is known of its figure.

use super::{DETAILS, Seen, shape};
use crate::answer::{Figures, Head, ROWS_PER_SHEET, Row};
use crate::model::Lang;
use crate::query::SortKey;
use maud::{Markup, PreEscaped, html};

/// From this width on the details stand beside the table, not within it.
const BESIDE: f64 = 1180.0;

pub fn table(seen: Seen, answer: &Figures) -> String {
    let open = answer.outside || answer.rows.iter().any(|row| row.open);
    let beside = open && seen.width >= BESIDE;
    html! {
        header.table-head {
            h2 { (seen.say("逐项", "One by one")) }
            (shape::shape(seen))
        }
        div.with-details[beside] {
            table {
                caption.hidden { (answer.headline) }
                thead { tr {
                    @for one in &answer.heads { (head(seen, one)) }
                    @for column in &seen.query.columns { th scope="col" { (column.name(seen.lang)) } }
                } }
                tbody {
                    @if answer.outside && !beside { (within(seen)) }
                    @for (at, one) in answer.rows.iter().enumerate() {
                        @let before = at.checked_sub(1).and_then(|at| answer.rows.get(at)).and_then(|row| row.group.as_ref());
                        @if let Some(group) = one.group.as_ref().filter(|group| before != Some(*group)) {
                            tr.group { th colspan=(width(seen)) scope="rowgroup" { (group) } }
                        }
                        (row(seen, one))
                        @if one.open && !beside { (within(seen)) }
                    }
                }
            }
            @if beside { aside { (PreEscaped(DETAILS)) } }
        }
        (sheets(seen, answer))
    }
    .into_string()
}

/// How many columns the table has.
fn width(seen: Seen) -> usize {
    SortKey::ALL.len() + seen.query.columns.len()
}

fn within(seen: Seen) -> Markup {
    html! { tr.detail { td colspan=(width(seen)) { (PreEscaped(DETAILS)) } } }
}

fn head(seen: Seen, head: &Head) -> Markup {
    let sort = head
        .descending
        .map(|descending| if descending { "descending" } else { "ascending" });
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
            @for (column, cell) in seen.query.columns.iter().zip(&row.extra) { td.extra data-head=(column.name(seen.lang)) { (cell) } }
        }
    }
}

/// The way through the sheets, where there is more than one.
fn sheets(seen: Seen, answer: &Figures) -> Markup {
    let (first, last) = (
        answer.sheet * ROWS_PER_SHEET + 1,
        answer.count.min((answer.sheet + 1) * ROWS_PER_SHEET),
    );
    let here = match seen.lang {
        Lang::Zh => format!("第{first}–{last}项，共{}项", answer.count),
        Lang::En => format!("{first}–{last} of {}", answer.count),
    };
    html! {
        @if answer.sheets > 1 {
            nav.sheets aria-label=(seen.say("翻页", "Pages of the table")) {
                @if let Some(before) = &answer.before { a href=(before) data-key="before" { (seen.say("上一页", "Previous")) } }
                span { (here) }
                @if let Some(after) = &answer.after { a href=(after) data-key="after" data-bench="sheet" { (seen.say("下一页", "Next")) } }
            }
        }
    }
}
