//! The reader's question: which page, which rows, in which order; and the columns that answer it.

mod facet;
mod filter;
mod fold;
mod index;
mod magnitude;
mod page;
mod search;
mod sort;

pub use facet::{Chosen, Facet};
pub use filter::{Counts, Filtered, filter};
pub use fold::fold;
pub use index::{Choice, FacetColumn, Index, UNKNOWN_YEAR};
pub use magnitude::read_number;
pub use page::{Column, GroupBy, Page};
pub use search::{Hit, initials};
pub use sort::{Sort, SortKey, sorted};

use crate::model::Lang;

/// All that a link carries. The default is the first page with nothing chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub page: Page,
    pub chosen: Chosen,
    /// The text searched for, as typed.
    pub text: String,
    pub sort: Option<Sort>,
    /// What the rows of the table are grouped by.
    pub group_by: Option<GroupBy>,
    /// Columns of the table beside the usual ones.
    pub columns: Vec<Column>,
    /// Which page of the table is shown, from 0.
    pub sheet: usize,
    /// The id of the figure or initiative whose details are open.
    pub open: Option<String>,
    /// The id of the indicator that is compared.
    pub indicator: Option<String>,
    /// The ids of two reports set side by side.
    pub sides: Vec<String>,
    /// Whether flows over several years are shown per year.
    pub per_year: bool,
    /// `None` means the reader's own language.
    pub lang: Option<Lang>,
}

impl Query {
    /// Another page, in the same language, with nothing else kept.
    pub fn to(&self, page: Page) -> Query {
        Query {
            page,
            lang: self.lang,
            ..Query::default()
        }
    }

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
