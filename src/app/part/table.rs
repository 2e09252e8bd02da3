//! The table of figures: sortable, in pages, grouped if asked for, each row opening to all that is known of its figure.

use super::details::Details;
use super::pagination::Pagination;
use super::shape::Shape;
use crate::answer::{Head, Row, Rows};
use crate::app::browser::{document, keys};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::later;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, handler, live, when};
use crate::app::state::{context, state};
use crate::model::Lang;
use crate::query::{Change, FigureQuery, SortKey};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// From this width of the window on the details stand beside the table, not within it.
const BESIDE: f64 = 1270.0;

/// What stands in the body of the table, by what it stands for.
#[derive(Clone, PartialEq)]
enum Line {
    /// The heading of the group that begins before a row.
    Group(String),
    /// The row of a figure.
    Row(Arc<Row>),
    /// The details of the open figure.
    Details,
}

impl Line {
    fn key(&self) -> String {
        match self {
            Line::Group(name) => format!("group {name}"),
            // With all that may change in a row, which is then made anew.
            Line::Row(row) => format!("{} {:?} {} {:?}", row.id, row.hit, row.beyond, row.extra),
            Line::Details => String::new(),
        }
    }
}

/// The table with its heading.
#[component]
pub fn Table(query: Memo<FigureQuery>, rows: Memo<Rows>, caption: Memo<String>) -> impl IntoView {
    let (state, context) = (state(), context());
    let open = Memo::new(move |_| query.with(|query| query.open.clone()));
    let beside = Memo::new(move |_| open.with(Option::is_some) && state.window.get() >= BESIDE && !state.paper.get());
    let columns = Memo::new(move |_| query.with(|query| query.columns.clone()));
    let heads = Memo::new(move |_| rows.with(|rows| rows.heads.clone()));
    let due = later::due();
    let lines = Memo::new(move |_| {
        rows.with(|Rows { rows, .. }| {
            open.with(|open| {
                let open = open.as_deref();
                let count = later::count(due.get(), rows, |row| Some(row.id.as_str()) == open);
                lines(rows.get(..count).unwrap_or(rows), open, beside.get())
            })
        })
    });
    let width = move || columns.with(|columns| SortKey::ALL.len() + columns.len()).to_string();
    let line = move |line: Line| match line {
        Line::Group(name) => view! { <tr class="group"><th colspan=width scope="rowgroup">{name}</th></tr> }.into_any(),
        Line::Row(row) => view! { <RowOf row open/> }.into_any(),
        Line::Details => view! { <tr class="detail"><td colspan=width><Details open/></td></tr> }.into_any(),
    };
    view! {
        <section class="table">
            <header class="table-head"><h2>{context.say("逐项", "One by one")}</h2><Shape query/></header>
            <div class:with-details=move || beside.get() on:keydown=handler(pressed)>
                <table>
                    <caption class="hidden">{caption}</caption>
                    <thead>
                        <tr>
                            {live(move || heads.get().into_iter().map(head).collect::<Vec<_>>())}
                            {each(
                                move || columns.get(),
                                |column| column.id().into(),
                                move |column| view! { <th scope="col">{column.name(context.lang)}</th> }.into_any(),
                            )}
                        </tr>
                    </thead>
                    <tbody>{each(move || lines.get(), Line::key, line)}</tbody>
                </table>
                <Show when=when(move || beside.get())><aside><Details open/></aside></Show>
            </div>
            <Pagination pagination=Signal::derive(move || rows.with(|rows| rows.pagination.clone()))/>
        </section>
    }
}

/// The lines of the body: an open figure that is not among the rows has its details above them.
fn lines(rows: &[Row], open: Option<&str>, beside: bool) -> Vec<Line> {
    let mut out = Vec::new();
    let within = open.filter(|_| !beside);
    if within.is_some_and(|open| !rows.iter().any(|row| row.id == open)) {
        out.push(Line::Details);
    }
    let mut before: Option<&String> = None;
    for row in rows {
        if let Some(group) = row.group.as_ref().filter(|group| before != Some(group)) {
            out.push(Line::Group(group.clone()));
        }
        before = row.group.as_ref();
        out.push(Line::Row(Arc::new(row.clone())));
        if within == Some(row.id.as_str()) {
            out.push(Line::Details);
        }
    }
    out
}

/// Arrow keys walk through the rows. The details may stand beside the table, far behind its last row.
fn pressed(event: KeyboardEvent) {
    match keys::pressed(&event).as_deref() {
        Some("ArrowRight") if keys::matches(&event, ".row[aria-expanded=true]") => {
            document::focus(".details a, .details button");
        }
        Some("Escape") => document::focus(".open a.row"),
        _ if keys::matches(&event, "a.row") => keys::walk(&event, "a.row"),
        _ => {}
    }
}

fn head(head: Head) -> AnyView {
    let lang = context().lang;
    let sort = head
        .descending
        .map(|descending| if descending { "descending" } else { "ascending" });
    let arrow = head.descending.map(|descending| if descending { " ↓" } else { " ↑" });
    view! {
        <th scope="col" class=head.key.id() aria-sort=sort>
            <a {..href(Change::SortBy(head.key))}>
                {head.key.name(lang)} {arrow.map(|arrow| view! { <span aria-hidden="true">{arrow}</span> }.into_any())}
            </a>
        </th>
    }
    .into_any()
}

/// The row of a figure.
#[component]
fn RowOf(row: Arc<Row>, open: Memo<Option<String>>) -> impl IntoView {
    let id = row.id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)));
    let unsure = !row.plain;
    view! {
        <tr class:open=move || is_open.get() class=("unsure", unsure)>
            {cells(Arc::unwrap_or_clone(row), is_open)}
        </tr>
    }
}

fn cells(row: Row, open: Memo<bool>) -> AnyView {
    let context = context();
    let report = match context.lang {
        Lang::Zh => format!("报告 {}", row.report_year),
        Lang::En => format!("report {}", row.report_year),
    };
    let hit = row
        .hit
        .map(|hit| view! { <span class="caveat hit-kind">{hit}</span> }.into_any());
    let caveats: Vec<_> = row
        .caveats
        .into_iter()
        .map(|caveat| view! { <span class="caveat">{caveat}</span> }.into_any())
        .collect();
    let beyond = row.beyond.then(|| {
        view! { <span class="caveat beyond">{context.say("超出所选年份", "beyond the years chosen")}</span> }.into_any()
    });
    let extra: Vec<_> = row
        .extra
        .into_iter()
        .map(|(column, cell)| view! { <td class="extra" data-head=column.name(context.lang)>{cell}</td> }.into_any())
        .collect();
    view! {
        <td class="place">{row.place}</td>
        <th class="subject" scope="row">
            <a class="row" {..href(Change::Open(row.id))} aria-expanded=move || if open.get() { "true" } else { "false" }>
                {row.subject}
            </a>
            {hit}
            {caveats}
        </th>
        <td class="value">{row.value}</td>
        <td class="period">{row.period} {beyond} <span class="report">{report}</span></td>
        <td class="theme">{row.theme}</td>
        {extra}
    }
    .into_any()
}
