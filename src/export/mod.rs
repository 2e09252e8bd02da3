//! What the reader takes away: tables for spreadsheets, the whole record for programs, charts as drawings.

mod csv;
mod json;
mod name;
mod package;
mod picture;
mod table;
mod tables;
mod workbook;
mod xlsx;
mod zip;

pub use json::json;
pub use package::package;
pub use picture::{picture, picture_table};
pub use table::{Cell, Table};
pub use workbook::workbook;

use crate::answer::Context;
use crate::query::Query;

/// A file: its name, which says what is in it, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// The MIME type.
    pub kind: &'static str,
    pub content: Content,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Text(String),
    Bytes(Vec<u8>),
}

/// What a table has its rows of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Figures,
    Initiatives,
    Coverage,
    Comparison,
}

/// Which rows a table takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Those that the page shows, in its order.
    View,
    All,
}

impl Kind {
    pub const ALL: &[Kind] = &[Kind::Figures, Kind::Initiatives, Kind::Coverage, Kind::Comparison];

    /// What a page shows rows of, if of anything.
    pub fn of(query: &Query) -> Option<Kind> {
        match query {
            Query::Overview => Some(Kind::Coverage),
            Query::Figures(_) | Query::Report(_) => Some(Kind::Figures),
            Query::Compare(_) => Some(Kind::Comparison),
            Query::Initiatives(_) => Some(Kind::Initiatives),
            Query::Method | Query::Unknown(_) => None,
        }
    }

    /// Its name in file names.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Figures => "figures",
            Kind::Initiatives => "initiatives",
            Kind::Coverage => "coverage",
            Kind::Comparison => "comparison",
        }
    }
}

impl File {
    /// A table as CSV.
    fn csv(name: String, table: &Table) -> File {
        File {
            name,
            kind: "text/csv;charset=utf-8",
            content: Content::Text(csv::csv(table)),
        }
    }

    /// Its text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Bytes(_) => None,
        }
    }
}

/// A table as CSV, of the view or of everything.
pub fn table(context: Context, query: &Query, kind: Kind, extent: Extent) -> File {
    let name = table_name(context, query, kind, extent);
    File::csv(name, &tables::of(context, query, kind, extent))
}

/// What its file is called.
pub fn table_name(context: Context, query: &Query, kind: Kind, extent: Extent) -> String {
    let own = Some(query).filter(|query| extent == Extent::View && Kind::of(query) == Some(kind));
    name::name(context, kind.id(), own, ".csv")
}
