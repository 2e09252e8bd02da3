//! A question and the record → what a page shows: sentences, pictures, tables. Pages show answers and compute nothing.

pub mod comparison;
mod coverage;
mod detail;
mod facets;
mod figures;
pub mod finder;
mod growth;
mod headline;
mod initiatives;
mod mention;
pub mod method;
pub mod nearest;
pub mod overview;
mod picture;
mod pictures;
mod place_by_theme;
mod report;
mod row;
mod sheets;
mod themes;

pub use detail::{Detail, Line, detail};
pub use facets::{FacetAnswer, FacetValue};
pub use figures::{Figures, Head, ROWS_PER_SHEET, figures};
pub use initiatives::{Entry, EntryDetail, Initiatives, Part, initiatives};
pub use mention::Mention;
pub use picture::{Amounts, Data, Draw, FromTo, Picture, Small};
pub use pictures::{picture, pictures};
pub use report::{Fact, Neighbour, Profile, SectionAnswer, Shared, report};
pub use row::Row;
pub use sheets::Pagination;

use crate::address;
use crate::model::{Catalog, Figure, Lang, Qualifier, Report, Status};
use crate::query::{Facet, Index, Query};
use crate::record::Record;

/// What all answers are made from: the record, the question, and the language to answer in.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub catalog: &'a Catalog,
    record: &'a Record,
    pub query: &'a Query,
    pub lang: Lang,
}

impl<'a> Context<'a> {
    pub fn new(record: &'a Record, query: &'a Query, lang: Lang) -> Context<'a> {
        Context {
            catalog: &record.catalog,
            record,
            query,
            lang,
        }
    }

    /// Columns over the figures.
    pub fn index(&self) -> &'a Index {
        self.record.index()
    }

    /// Columns over the initiatives.
    pub fn initiatives(&self) -> &'a Index {
        self.record.initiatives()
    }
}

impl Context<'_> {
    fn figure(&self, index: usize) -> Option<&Figure> {
        self.catalog.figures.get(index)
    }

    /// The link to a question.
    fn link(&self, query: Query) -> String {
        address::write(&query)
    }

    /// The link that opens a figure below the table's row, or closes it.
    fn link_to_figure(&self, id: &str) -> String {
        let open = (self.query.open.as_deref() != Some(id)).then(|| id.to_string());
        self.link(Query {
            open,
            ..self.query.clone()
        })
    }

    /// The link that chooses just these facet values; where they are chosen already, it takes the choice back.
    fn link_to_choice(&self, pairs: &[(Facet, &str)]) -> String {
        let undo = pairs
            .iter()
            .all(|(facet, id)| self.query.chosen.of(*facet) == [id.to_string()]);
        let mut query = self.query.clone().from_the_top();
        for (facet, id) in pairs {
            query
                .chosen
                .set(*facet, if undo { Vec::new() } else { vec![id.to_string()] });
        }
        self.link(query)
    }

    fn all<'s>(&'s self, figures: &'s [usize]) -> impl Iterator<Item = (usize, &'s Figure)> {
        figures
            .iter()
            .filter_map(|index| Some((*index, self.catalog.figures.get(*index)?)))
    }

    /// The number of a report's series: it gives colour and mark, the same on every page.
    fn series(&self, report: &Report) -> usize {
        self.catalog
            .reports
            .iter()
            .position(|other| other.id == report.id)
            .unwrap_or_default()
    }

    /// The line under a picture that says where its numbers come from.
    fn source(&self) -> String {
        let reports = self.catalog.reports.len();
        match self.lang {
            Lang::Zh => format!("来源：{reports}份镇街工作报告；街镇报告整理"),
            Lang::En => format!("Source: {reports} township work reports, compiled by Jiezhen"),
        }
    }
}

/// A decimal as a chart's number. Every value of the record is far within what is drawn exactly enough.
fn float(value: rust_decimal::Decimal) -> f64 {
    value.mantissa() as f64 / 10f64.powi(value.scale() as i32)
}

/// How a chart draws the report's own words of exactness.
fn exactness(figure: &Figure) -> crate::chart::Exactness {
    use crate::chart::Exactness;
    match figure.qualifier {
        Qualifier::Exact => Exactness::Exact,
        Qualifier::Over => Exactness::Over,
        Qualifier::Nearly => Exactness::Nearly,
        Qualifier::About => Exactness::About,
        Qualifier::AtLeast => Exactness::AtLeast,
        Qualifier::Under => Exactness::Under,
    }
}

/// How a chart draws how far a thing has come.
fn stage(figure: &Figure) -> crate::chart::Stage {
    use crate::chart::Stage;
    match figure.status {
        Status::Achieved | Status::Ongoing => Stage::Achieved,
        Status::Expected => Stage::Expected,
        Status::Planned | Status::Applied => Stage::Planned,
    }
}
