//! A question and the record → what a page shows: sentences, pictures, tables. Pages show answers and compute nothing.

pub mod citation;
pub mod comparison;
pub mod coverage;
mod detail;
mod facets;
mod figures;
pub mod finder;
pub mod glossary;
mod growth;
mod headline;
mod initiatives;
pub mod legend;
mod mention;
pub mod method;
pub mod nearest;
pub mod original;
pub mod overview;
mod pagination;
mod picture;
mod pictures;
mod place_by_theme;
mod report;
mod resembling;
mod row;
mod themes;

pub use detail::{Detail, Line, detail};
pub use facets::{FacetAnswer, FacetValue, facets};
pub use figures::{Head, PICTURES, ROWS_PER_PAGE, Rows, ordered_rows, rows, tells};
pub use headline::headline;
pub use initiatives::{Entry, EntryDetail, Initiatives, Part, initiative_detail, initiatives, map as initiative_map};
pub use mention::Mention;
pub use pagination::Pagination;
pub use picture::{Data, Picture};
pub use pictures::{picture, pictures};
pub use report::{Fact, Neighbour, Plan, Profile, SectionAnswer, Shared, report};
pub use row::Row;

use crate::model::{Catalog, Edition, Figure, Lang, Qualifier, Report, Status};
use crate::query::{Change, Index, Query};
use crate::record::Record;

/// What all answers are made from: the record, and the language to answer in.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    record: &'a Record,
    pub catalog: &'a Catalog,
    pub lang: Lang,
}

impl<'a> Context<'a> {
    pub fn new(record: &'a Record, lang: Lang) -> Context<'a> {
        Context {
            record,
            catalog: &record.catalog,
            lang,
        }
    }

    /// The index of all that can be found.
    pub fn search(&self) -> &'a crate::search::Search {
        self.record.search()
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
    /// One of two texts, in the language to answer in.
    pub fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.say(zh, en)
    }

    /// What the collection is called.
    pub fn title(&self) -> &str {
        self.catalog.collection.title.get(self.lang)
    }

    /// What the collection is called beside its pages, in both languages where it speaks both.
    pub fn site(&self) -> String {
        self.catalog.collection.site(self.lang)
    }

    /// The present version of the record.
    pub fn edition(&self) -> Edition {
        self.catalog.collection.edition()
    }

    /// Whether the collection speaks the other language as well.
    pub fn has_other(&self) -> bool {
        self.catalog.collection.languages.has(self.lang.other())
    }

    fn figure(&self, index: usize) -> Option<&Figure> {
        self.catalog.figures.get(index)
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
        let (reports, title) = (self.catalog.reports.len(), self.title());
        match self.lang {
            Lang::Zh => format!("来源：{reports}份镇街工作报告；{title}整理"),
            Lang::En => format!("Source: {reports} township work reports, compiled by {title}"),
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

fn figures_of<'a>(context: Context<'a>, report: &Report) -> Vec<&'a Figure> {
    context
        .catalog
        .figures
        .iter()
        .filter(|figure| figure.report.id == report.id)
        .collect()
}

/// What leads to a question that is narrowed to the place of a report; to the report itself where the record has others of
/// that place, which the question would show too.
fn narrowed(report: &Report, query: Query) -> Change {
    Change::To(match report.alone() {
        true => query,
        false => Query::Report(report.id.clone()),
    })
}
