//! The reader's question: which page, which figures, in which order; and the columns that answer it.

mod facet;
mod filter;
mod fold;
mod number;
mod search;
mod sort;

pub use facet::{Choice, Chosen, Facet, FacetColumn, Index, UNKNOWN_YEAR};
pub use filter::{Counts, Filtered, filter, reaches_beyond};
pub use fold::fold;
pub use number::read_number;
pub use search::{Hit, initials};
pub use sort::{Sort, SortKey, sorted};

use crate::model::Lang;

/// A page of the explorer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The faceted explorer of figures.
    #[default]
    Figures,
    /// An address that names no page; what was asked for is kept.
    Unknown(String),
}

/// All that a link carries. The default is the first page with nothing chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub page: Page,
    pub chosen: Chosen,
    /// The text searched for, as typed.
    pub text: String,
    pub sort: Option<Sort>,
    /// Which page of the table is shown, from 0.
    pub sheet: usize,
    /// The id of the figure whose details are open.
    pub open: Option<String>,
    /// `None` means the reader's own language.
    pub lang: Option<Lang>,
}

impl Query {
    /// Whether any filter or search is set.
    pub fn narrows(&self) -> bool {
        !self.text.trim().is_empty() || Facet::ALL.iter().any(|facet| !self.chosen.of(*facet).is_empty())
    }

    /// The same question with another value of a facet chosen, or no longer chosen.
    pub fn toggled(&self, facet: Facet, id: &str) -> Query {
        let mut query = self.clone().from_the_top();
        query.chosen.toggle(facet, id);
        query
    }

    /// The same question with nothing chosen and nothing searched for.
    pub fn cleared(&self) -> Query {
        let mut query = self.clone().from_the_top();
        query.chosen = Chosen::default();
        query.text.clear();
        query
    }

    /// The first sheet of the table, with no row open: where a changed question begins.
    pub fn from_the_top(mut self) -> Query {
        self.sheet = 0;
        self.open = None;
        self
    }
}
