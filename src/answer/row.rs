//! One row of the table of figures.

use super::Context;
use crate::model::{Figure, Lang, Qualifier, Status};
use crate::query::{Column, FigureQuery, GroupBy};
use crate::search::Rank;
use crate::words;

/// The words of one row, and the marks that it carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub place: String,
    pub subject: String,
    pub value: String,
    pub period: String,
    pub report_year: String,
    pub theme: String,
    /// The columns asked for beside the usual ones, each with its cell, which may be empty.
    pub extra: Vec<(Column, String)>,
    /// What the rows are grouped by, for this row.
    pub group: Option<String>,
    /// What is not exact or not achieved, in words; empty for the plain case.
    pub caveats: Vec<&'static str>,
    /// Exact and achieved.
    pub plain: bool,
    /// Its period reaches beyond the years chosen.
    pub beyond: bool,
    /// Why it was found, where a number was searched for.
    pub hit: Option<&'static str>,
}

pub fn row(context: Context, query: &FigureQuery, index: usize, (hit, beyond): (Option<Rank>, bool)) -> Option<Row> {
    let figure = context.figure(index)?;
    let lang = context.lang;
    Some(Row {
        id: figure.id.clone(),
        place: figure.report.place.label.get(lang).into(),
        subject: figure.subject.get(lang).into(),
        value: words::qualified(figure, lang),
        period: figure.period.words(lang),
        report_year: figure.report.period.words(lang),
        theme: figure.theme.name.get(lang).into(),
        extra: query
            .columns
            .iter()
            .map(|column| (*column, cell(figure, *column, lang)))
            .collect(),
        group: query.group_by.map(|by| group(figure, by, lang)),
        caveats: caveats(figure, lang),
        plain: figure.qualifier == Qualifier::Exact && figure.status == Status::Achieved,
        beyond,
        hit: hit.and_then(|rank| super::finder::why(rank, lang)),
    })
}

/// The cell of a further column.
fn cell(figure: &Figure, column: Column, lang: Lang) -> String {
    match column {
        Column::Raw => figure.raw.clone(),
        Column::Status => figure.status.name(lang).into(),
        Column::Exactness => figure.qualifier.name(lang).into(),
        Column::Measure => figure.measure.name(lang).into(),
        Column::Indicator => figure
            .indicator
            .as_ref()
            .map_or(String::new(), |i| i.name.get(lang).into()),
        Column::Scope => words::scope(figure, lang),
        Column::Source => words::place_in_source(figure, lang),
    }
}

/// The group that a figure stands in. A figure of several years stands with its last.
pub(super) fn group(figure: &Figure, by: GroupBy, lang: Lang) -> String {
    match by {
        GroupBy::Place => figure.report.place.label.get(lang).into(),
        GroupBy::Theme => figure.theme.name.get(lang).into(),
        GroupBy::Indicator => match &figure.indicator {
            Some(indicator) => indicator.name.get(lang).into(),
            None => lang.say("无通用指标", "No common indicator").into(),
        },
        GroupBy::Year => match figure.period.years() {
            Some((_, last)) => last.to_string() + lang.say("年", ""),
            None => lang.say("时期不明", "Period unknown").into(),
        },
        GroupBy::Status => figure.status.name(lang).into(),
    }
}

fn caveats(figure: &Figure, lang: Lang) -> Vec<&'static str> {
    let measure = words::measure_note(figure, lang);
    let same = figure.same_as.map(|_| lang.say("重复陈述", "stated again"));
    let inferred = (figure.basis == crate::model::Basis::Inferred).then(|| lang.say("时期为推断", "period inferred"));
    [measure, words::status_note(figure, lang), same, inferred]
        .into_iter()
        .flatten()
        .collect()
}
