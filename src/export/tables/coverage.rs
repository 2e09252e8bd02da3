//! The table of coverage: a row for each indicator in each span of years of each report, with what is said or why nothing is.

use crate::answer::Context;
use crate::answer::coverage::{Cover, YearSpan, coverage};
use crate::export::table::{Column, Table, table};
use crate::model::{Indicator, Report};
use crate::words;

/// What one report says of one indicator in some years.
struct Said<'a> {
    indicator: &'a Indicator,
    report: &'a Report,
    span: YearSpan,
    cover: &'a Cover,
}

impl Said<'_> {
    fn figures(&self) -> &[usize] {
        match self.cover {
            Cover::Reported(figures) => figures,
            Cover::Related(figure) => std::slice::from_ref(figure),
            Cover::NotMentioned | Cover::NotCovered | Cover::Uncertain => &[],
        }
    }

    /// Its figures, each in words, one behind the other.
    fn join(&self, context: Context, word: impl Fn(&crate::model::Figure) -> String) -> String {
        let figures = self.figures().iter().filter_map(|at| context.catalog.figures.get(*at));
        figures.map(word).collect::<Vec<_>>().join("; ")
    }
}

fn columns<'a>() -> [Column<Said<'a>>; 10] {
    [
        Column("指标", "indicator", |one, c| one.indicator.name.get(c.lang).into()),
        Column("指标代码", "indicator code", |one, _| {
            one.indicator.id.as_str().into()
        }),
        Column("主题", "theme", |one, c| one.indicator.theme.name.get(c.lang).into()),
        Column("地区", "place", |one, c| one.report.place.label.get(c.lang).into()),
        Column("报告", "report", |one, _| one.report.id.as_str().into()),
        Column("起始年", "first year", |one, _| super::number(one.span.years.0)),
        Column("终止年", "last year", |one, _| super::number(one.span.years.1)),
        Column("报告怎么说", "what the report says", |one, c| match one.cover {
            Cover::Reported(_) => c.say("有数字", "prints a figure").into(),
            Cover::Related(_) => c
                .say("只有相关指标的数字", "a figure of a related indicator only")
                .into(),
            Cover::Uncertain => c
                .say("有时期不明的数字", "a figure without a period, perhaps of these years")
                .into(),
            Cover::NotMentioned => c.say("未提及", "not mentioned").into(),
            Cover::NotCovered => c.say("报告未涵盖", "not covered by the report").into(),
        }),
        Column("数字", "figures", |one, c| {
            one.join(c, |figure| words::qualified(figure, c.lang)).into()
        }),
        Column("数字的编号", "ids of the figures", |one, c| {
            one.join(c, |figure| figure.id.clone()).into()
        }),
    ]
}

/// The whole table.
pub fn coverages(context: Context) -> Table {
    let catalog = context.catalog;
    let found = coverage(catalog);
    let mut said = Vec::new();
    for line in &found.lines {
        for (span, cover) in found.spans.iter().zip(&line.covers) {
            let known = catalog
                .indicators
                .get(line.indicator)
                .zip(catalog.reports.get(span.report));
            said.extend(known.map(|(indicator, report)| Said {
                indicator,
                report,
                span: *span,
                cover,
            }));
        }
    }
    table(context.say("覆盖", "Coverage"), &columns(), said.iter(), context)
}
