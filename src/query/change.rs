//! What a choice changes in the present question. Answers hold changes, and one function makes links of them.

use super::{Column, CompareQuery, Facet, FigureQuery, Filter, GroupBy, Location, Query, Sort, SortKey};
use crate::model::Lang;

/// A choice that the reader may make. Those that turn something over take it back where it is chosen already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another question, in the same language.
    To(Query),
    /// Turns a value of a facet over.
    Toggle(Facet, String),
    /// Chooses just these values, one in each facet; where they are chosen already, takes them back.
    Only(Vec<(Facet, String)>),
    /// Nothing chosen in a facet.
    Any(Facet),
    /// Nothing chosen and nothing searched for.
    Clear,
    /// The next order by a key: first one way, then the other, then as the reports have it.
    SortBy(SortKey),
    /// Turns the grouping of rows over.
    GroupBy(GroupBy),
    /// Turns a column of the table over.
    Column(Column),
    /// Another page of a long list, from 0.
    Page(usize),
    /// Opens the details of a row, or closes them.
    Open(String),
    /// Turns averages per year over.
    PerYear,
    /// The report with this id on a side (0 or 1) of a comparison of two.
    Side(usize, String),
    /// Another text searched for.
    Search(String),
    /// The same question in another language.
    Lang(Lang),
}

impl Location {
    /// The same place after a choice. A choice that the page does not have changes nothing.
    pub fn after(&self, change: &Change) -> Location {
        let mut next = self.clone();
        match change {
            Change::To(query) => next.query = query.clone(),
            Change::Lang(lang) => next.lang = Some(*lang),
            _ => next.query.change(change),
        }
        next
    }
}

impl Query {
    fn change(&mut self, change: &Change) {
        match change {
            Change::Toggle(facet, id) => self.filtered(|filter| filter.chosen.toggle(*facet, id)),
            Change::Only(pairs) => self.filtered(|filter| filter.only(pairs)),
            Change::Any(facet) => self.filtered(|filter| filter.chosen.set(*facet, Vec::new())),
            Change::Clear => self.filtered(|filter| *filter = Filter::default()),
            Change::Search(text) => self.filtered(|filter| _ = filter.search(text)),
            Change::Open(id) => self.opened(id),
            Change::Page(page) => self.paged(*page),
            _ => match self {
                Query::Figures(figures) => figures.change(change),
                Query::Compare(compare) => compare.change(change),
                _ => {}
            },
        }
    }

    /// Another filter; the list begins from its first page, with nothing open.
    fn filtered(&mut self, change: impl FnOnce(&mut Filter)) {
        let (filter, page, open) = match self {
            Query::Figures(query) => (&mut query.filter, &mut query.page, &mut query.open),
            Query::Initiatives(query) => (&mut query.filter, &mut query.page, &mut query.open),
            _ => return,
        };
        change(filter);
        *page = 0;
        *open = None;
    }

    fn opened(&mut self, id: &str) {
        let open = match self {
            Query::Figures(query) => &mut query.open,
            Query::Initiatives(query) => &mut query.open,
            _ => return,
        };
        *open = (open.as_deref() != Some(id)).then(|| id.into());
    }

    fn paged(&mut self, to: usize) {
        let (page, open) = match self {
            Query::Figures(query) => (&mut query.page, &mut query.open),
            Query::Initiatives(query) => (&mut query.page, &mut query.open),
            _ => return,
        };
        *page = to;
        *open = None;
    }
}

impl FigureQuery {
    fn change(&mut self, change: &Change) {
        match change {
            Change::SortBy(key) => {
                self.sort = Sort::next(self.sort, *key);
                self.begin_again();
            }
            Change::GroupBy(by) => {
                self.group_by = (self.group_by != Some(*by)).then_some(*by);
                self.begin_again();
            }
            Change::Column(column) => {
                let wanted = |other: &&Column| (**other == *column) != self.columns.contains(other);
                self.columns = Column::ALL.iter().filter(wanted).copied().collect();
            }
            _ => {}
        }
    }

    fn begin_again(&mut self) {
        self.page = 0;
        self.open = None;
    }
}

impl CompareQuery {
    fn change(&mut self, change: &Change) {
        match (change, &mut *self) {
            (Change::PerYear, CompareQuery::Indicator { per_year, .. }) => *per_year = !*per_year,
            (Change::Side(side, id), _) => {
                let other = self.side(1 - (*side).min(1)).map(String::from);
                *self = match (other, side) {
                    // A report beside itself is no comparison.
                    (Some(other), _) if other == *id => CompareQuery::Choose(Some(other)),
                    (Some(other), 0) => CompareQuery::Sides([id.clone(), other]),
                    (Some(other), _) => CompareQuery::Sides([other, id.clone()]),
                    (None, _) => CompareQuery::Choose(Some(id.clone())),
                };
            }
            _ => {}
        }
    }
}
