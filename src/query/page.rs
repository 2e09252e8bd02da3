//! The pages, and the choices that shape the table of figures.

/// A page of the explorer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What is in here.
    #[default]
    Overview,
    /// The faceted explorer of figures.
    Figures,
    /// One indicator, or two reports, side by side.
    Compare,
    /// The catalogue of initiatives.
    Initiatives,
    /// The profile of the report with this id.
    Report(String),
    /// What the record is and how it was read.
    Method,
    /// An address that names no page; what was asked for is kept.
    Unknown(String),
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
