//! What the reader takes away: tables as CSV that opens right in spreadsheets, the whole record as JSON, charts as SVG.

mod csv;
mod json;
mod picture;

pub use csv::{Table, csv, figures, initiatives};
pub use json::json;
pub use picture::picture;

use crate::answer::Context;
use crate::query::{Filter, Query, filter, sorted};

/// A file: its name, which says what is in it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// The MIME type.
    pub kind: &'static str,
    pub text: String,
}

/// Which rows a table takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Those that the page shows, in its order.
    View,
    AllFigures,
    AllInitiatives,
}

/// A table as a file.
pub fn table(context: Context, query: &Query, extent: Extent) -> File {
    let none = Filter::default();
    let (question, sort, of_initiatives) = match (extent, query) {
        (Extent::View, Query::Figures(figures)) => (&figures.filter, figures.sort, false),
        (Extent::View, Query::Initiatives(initiatives)) => (&initiatives.filter, None, true),
        (Extent::AllInitiatives, _) => (&none, None, true),
        (Extent::View | Extent::AllFigures, _) => (&none, None, false),
    };
    let part = if question.narrows() { "filtered" } else { "all" };
    let (name, table) = if of_initiatives {
        let rows = filter(context.initiatives(), question).rows;
        ("initiatives", initiatives(context.catalog, &rows, context.lang))
    } else {
        let rows = sorted(context.catalog, &filter(context.index(), question).rows, sort);
        ("figures", figures(context.catalog, &rows, context.lang))
    };
    File {
        name: format!("jiezhen-{name}-{part}.csv"),
        kind: "text/csv;charset=utf-8",
        text: csv(&table),
    }
}
