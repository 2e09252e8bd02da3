//! The reader's question: which page with which choices, what a choice changes, and the columns that answer it.

mod change;
mod facet;
mod filter;
mod index;
mod page;
mod sort;

pub use change::Change;
pub use facet::{Chosen, Facet};
pub use filter::{Counts, Filter, Filtered, LONGEST_TEXT, filter};
pub use index::{Choice, FacetColumn, Index, UNKNOWN_YEAR};
pub use page::{Column, CompareQuery, FigureQuery, GroupBy, InitiativeQuery};
pub use sort::{Sort, SortKey, sorted};

use crate::model::Lang;

/// All that a link carries. The default is the first page with nothing chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    pub query: Query,
    /// `None` means the reader's own language.
    pub lang: Option<Lang>,
}

/// A page of the explorer, with the choices that it has and no others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Query {
    /// What is in here.
    #[default]
    Overview,
    /// The faceted explorer of figures.
    Figures(FigureQuery),
    /// One indicator, or two reports, side by side.
    Compare(CompareQuery),
    /// The catalogue of initiatives.
    Initiatives(InitiativeQuery),
    /// The profile of the report with this id.
    Report(String),
    /// What the record is and how it was read.
    Method,
    /// An address that names no page; what was asked for is kept.
    Unknown(String),
}

impl Query {
    /// The page of figures with one of them open.
    pub fn figure(id: &str) -> Query {
        Query::Figures(FigureQuery {
            open: Some(id.into()),
            ..FigureQuery::default()
        })
    }

    /// The page of figures with just these facet values chosen.
    pub fn figures_with(pairs: &[(Facet, &str)]) -> Query {
        Query::Figures(FigureQuery {
            filter: Filter::with(pairs),
            ..FigureQuery::default()
        })
    }

    /// The page of initiatives with one of them open.
    pub fn initiative(id: &str) -> Query {
        Query::Initiatives(InitiativeQuery {
            open: Some(id.into()),
            ..InitiativeQuery::default()
        })
    }

    /// The page of initiatives with just these facet values chosen.
    pub fn initiatives_with(pairs: &[(Facet, &str)]) -> Query {
        Query::Initiatives(InitiativeQuery {
            filter: Filter::with(pairs),
            ..InitiativeQuery::default()
        })
    }

    /// The comparison of an indicator.
    pub fn indicator(id: &str) -> Query {
        Query::Compare(CompareQuery::Indicator {
            id: id.into(),
            per_year: false,
        })
    }

    /// The filters of the page, where it has rows to filter.
    pub fn filter(&self) -> Option<&Filter> {
        match self {
            Query::Figures(query) => Some(&query.filter),
            Query::Initiatives(query) => Some(&query.filter),
            _ => None,
        }
    }

    /// The figure or initiative whose details are open.
    pub fn open(&self) -> Option<&str> {
        match self {
            Query::Figures(query) => query.open.as_deref(),
            Query::Initiatives(query) => query.open.as_deref(),
            _ => None,
        }
    }

    /// Whether both name the same page, whatever is chosen there.
    pub fn same_page(&self, other: &Query) -> bool {
        match (self, other) {
            (Query::Report(a), Query::Report(b)) => a == b,
            (Query::Unknown(a), Query::Unknown(b)) => a == b,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}
