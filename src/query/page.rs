//! The choices that each page has of its own.

use super::filter::Filter;
use super::sort::Sort;

/// What is asked on the page of figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureQuery {
    pub filter: Filter,
    pub sort: Option<Sort>,
    /// What the rows of the table are grouped by.
    pub group_by: Option<GroupBy>,
    /// Columns of the table beside the usual ones.
    pub columns: Vec<Column>,
    /// Which page of the table is shown, from 0.
    pub page: usize,
    /// The id of the figure whose details are open.
    pub open: Option<String>,
}

/// What is asked on the page of initiatives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InitiativeQuery {
    pub filter: Filter,
    /// Which page of the catalogue is shown, from 0.
    pub page: usize,
    /// The id of the initiative whose details are open.
    pub open: Option<String>,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareQuery {
    /// Nothing yet; one report may be chosen already, which wants another beside it.
    Choose(Option<String>),
    /// The places by the indicator with this id.
    Indicator {
        id: String,
        /// Whether flows over several years are shown per year.
        per_year: bool,
    },
    /// The reports with these ids side by side.
    Sides([String; 2]),
}

impl Default for CompareQuery {
    fn default() -> CompareQuery {
        CompareQuery::Choose(None)
    }
}

impl CompareQuery {
    /// The report on a side (0 or 1), where one is chosen.
    pub fn side(&self, side: usize) -> Option<&str> {
        match self {
            CompareQuery::Choose(first) if side == 0 => first.as_deref(),
            CompareQuery::Sides(sides) => sides.get(side).map(String::as_str),
            _ => None,
        }
    }
}

vocabulary! {
    /// What the rows of the table are grouped by.
    GroupBy {
        Place = "place", "地区", "Place";
        Theme = "theme", "主题", "Theme";
        Indicator = "indicator", "指标", "Indicator";
        Year = "year", "年份", "Year";
        Status = "status", "状态", "Status";
    }
}

vocabulary! {
    /// Columns of the table that are shown only if asked for.
    Column {
        Raw = "raw", "原文数字", "As printed";
        Status = "status", "状态", "Status";
        Exactness = "exact", "确切程度", "Exactness";
        Measure = "measure", "数字类别", "Kind of number";
        Indicator = "indicator", "指标", "Indicator";
        Scope = "scope", "范围", "Scope";
        Source = "source", "出处", "Place in the source";
    }
}
