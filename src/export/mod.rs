//! What the reader takes away: tables as CSV that opens right in spreadsheets, and the whole record as JSON.

mod csv;
mod json;

pub use csv::{Table, csv, figures, initiatives};
pub use json::json;

use crate::answer::Context;
use crate::query::{Page, Query, filter, sorted};

/// A table as a file: its name, which says whether it is filtered, and its text. `what` is `view` for what the page
/// shows, or `figures` or `initiatives` for all of them.
pub fn file(context: Context, what: &str) -> [String; 2] {
    let view = what == "view";
    let is_initiatives = what == "initiatives" || (view && context.query.page == Page::Initiatives);
    let all = Query::default();
    let question = if view { context.query } else { &all };
    let rows = filter(
        if is_initiatives {
            context.initiatives()
        } else {
            context.index()
        },
        question,
    )
    .rows;
    let (name, table) = if is_initiatives {
        ("initiatives", initiatives(context.catalog, &rows, context.lang))
    } else {
        (
            "figures",
            figures(
                context.catalog,
                &sorted(context.catalog, &rows, question.sort),
                context.lang,
            ),
        )
    };
    let part = if question.narrows() { "filtered" } else { "all" };
    [format!("jiezhen-{name}-{part}.csv"), csv(&table)]
}
