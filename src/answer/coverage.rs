//! What each report says of each indicator in each year: a value, nothing, or nothing that it could have said.

use crate::model::{Catalog, Figure, Measure, Period, Report, Scope, ordered};
use std::sync::Arc;

/// The years of one report that its coverage speaks of together: one year, or several under one total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearSpan {
    /// The position of the report in the catalog.
    pub report: usize,
    /// First and last year, both included.
    pub years: (u16, u16),
}

/// What a report says of an indicator in a span of years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cover {
    /// It prints these figures (positions in the catalog), the plainest first.
    Reported(Vec<usize>),
    /// It prints none, but this figure (a position in the catalog) of a related indicator.
    Related(usize),
    /// It covers the indicator's theme in these years and prints no figure.
    NotMentioned,
    /// It does not cover the theme in these years, so its silence says nothing.
    NotCovered,
    /// It prints a figure without a period, which may be of these years.
    Uncertain,
}

/// One indicator across all spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The position of the indicator in the catalog.
    pub indicator: usize,
    /// One for each span, in their order.
    pub covers: Vec<Cover>,
    /// How many reports print a figure of it.
    pub reports: usize,
}

/// The whole table, those indicators first that most reports have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub spans: Vec<YearSpan>,
    pub lines: Vec<Line>,
}

/// Computes the table from figures, indicators and coverage. A fact that is stated twice counts once.
pub fn coverage(catalog: &Catalog) -> Coverage {
    let reports = 0..catalog.reports.len();
    let spans: Vec<YearSpan> = reports.flat_map(|report| spans(catalog, report)).collect();
    let lines = (0..catalog.indicators.len()).map(|indicator| line(catalog, &spans, indicator));
    let lines = lines.filter(|line| line.reports > 0).collect();
    Coverage {
        lines: ordered(lines, |a: &Line, b| b.reports.cmp(&a.reports)),
        spans,
    }
}

/// The spans of one report, earliest first, longer before shorter.
fn spans(catalog: &Catalog, report: usize) -> Vec<YearSpan> {
    let Some(known) = catalog.reports.get(report) else {
        return Vec::new();
    };
    let rows = catalog.coverage.iter().filter(|row| row.report.id == known.id);
    let mut years: Vec<(u16, u16)> = rows.filter_map(|row| years(row.period, known)).collect();
    years = ordered(years, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    years.dedup();
    years.into_iter().map(|years| YearSpan { report, years }).collect()
}

/// The years of a period; where it is unknown, those of the report as a whole.
fn years(period: Period, report: &Report) -> Option<(u16, u16)> {
    period.years().or_else(|| report.period.years())
}

fn line(catalog: &Catalog, spans: &[YearSpan], indicator: usize) -> Line {
    let id = catalog.indicators.get(indicator).map_or("", |indicator| &indicator.id);
    let of_it =
        |figure: &Figure| figure.indicator.as_ref().is_some_and(|other| other.id == id) && figure.same_as.is_none();
    let figures: Vec<usize> = catalog
        .figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| of_it(figure))
        .map(|(at, _)| at)
        .collect();
    let plain = |at: &usize| catalog.figures.get(*at).map(plainness);
    let figures = ordered(figures, |a, b| plain(a).cmp(&plain(b)));
    let of_report = |report: &Report| {
        let own = figures.iter().filter_map(|at| catalog.figures.get(*at));
        own.filter(|figure| figure.report.id == report.id).collect::<Vec<_>>()
    };
    let undated = |span: &YearSpan| {
        let report = catalog.reports.get(span.report);
        let past = |report: &&Arc<Report>| report.period.years().is_some_and(|years| span.years.1 <= years.1);
        let unknown = |figure: &&Figure| figure.period == Period::Unknown;
        report
            .filter(past)
            .is_some_and(|known| of_report(known).iter().any(unknown))
    };
    let cover = |span: usize| {
        let here = |figure: &&usize| catalog.figures.get(**figure).and_then(|f| place(catalog, spans, f)) == Some(span);
        let found: Vec<usize> = figures.iter().filter(here).copied().collect();
        match spans.get(span) {
            _ if !found.is_empty() => Cover::Reported(found),
            Some(known) if undated(known) => Cover::Uncertain,
            Some(known) if covered(catalog, *known, indicator) => silence(catalog, spans, span, indicator),
            _ => Cover::NotCovered,
        }
    };
    let reports = catalog
        .reports
        .iter()
        .filter(|report| !of_report(report).is_empty())
        .count();
    Line {
        indicator,
        covers: (0..spans.len()).map(cover).collect(),
        reports,
    }
}

/// What stands where a report could have spoken: what it prints of the first related indicator, if it has no figure of
/// this one in any year.
fn silence(catalog: &Catalog, spans: &[YearSpan], span: usize, indicator: usize) -> Cover {
    let report = spans.get(span).and_then(|span| catalog.reports.get(span.report));
    let (Some(report), Some(indicator)) = (report, catalog.indicators.get(indicator)) else {
        return Cover::NotMentioned;
    };
    let of = |id: &str| {
        let mut all = catalog.figures.iter().enumerate();
        let id = id.to_owned();
        let own = move |figure: &Figure| figure.indicator.as_ref().is_some_and(|other| other.id == id);
        all.find(|(_, figure)| figure.report.id == report.id && own(figure))
    };
    if of(&indicator.id).is_some() {
        return Cover::NotMentioned;
    }
    let related = indicator.related.split(';').find_map(of);
    let here = related.filter(|(_, figure)| place(catalog, spans, figure) == Some(span));
    here.map_or(Cover::NotMentioned, |(at, _)| Cover::Related(at))
}

/// Amounts and rates of the whole place come before changes, ranks and parts of it.
pub(super) fn plainness(figure: &Figure) -> (bool, bool) {
    (
        figure.scope != Scope::Place,
        !matches!(figure.measure, Measure::Level | Measure::Share),
    )
}

/// The span to which a figure belongs: that of just its years, or the shortest that its last year falls in, or
/// the report's own.
fn place(catalog: &Catalog, spans: &[YearSpan], figure: &Figure) -> Option<usize> {
    let report = catalog
        .reports
        .iter()
        .position(|report| report.id == figure.report.id)?;
    let own = |at: &usize| spans.get(*at).is_some_and(|span| span.report == report);
    let own: Vec<usize> = (0..spans.len()).filter(own).collect();
    let (first, last) = years(figure.period, &figure.report)?;
    let of = |at: usize| spans.get(at).map_or((0, 0), |span| span.years);
    let equal = |(first, last)| own.iter().copied().find(|at| of(*at) == (first, last));
    let around = || {
        let holding = own
            .iter()
            .copied()
            .filter(|at| of(*at).0 <= last && last <= of(*at).1)
            .collect();
        ordered(holding, |a: &usize, b| {
            (of(*a).1 - of(*a).0).cmp(&(of(*b).1 - of(*b).0))
        })
        .first()
        .copied()
    };
    let main = || figure.report.period.years().and_then(equal);
    equal((first, last))
        .or_else(around)
        .or_else(main)
        .or(own.first().copied())
}

/// Whether the report covers the indicator's theme within these years.
fn covered(catalog: &Catalog, span: YearSpan, indicator: usize) -> bool {
    let (report, indicator) = (catalog.reports.get(span.report), catalog.indicators.get(indicator));
    let (Some(report), Some(indicator)) = (report, indicator) else {
        return false;
    };
    catalog.coverage.iter().any(|row| {
        let within = |(first, last): (u16, u16)| span.years.0 <= first && last <= span.years.1;
        row.report.id == report.id
            && row.theme.id == indicator.theme.id
            && years(row.period, report).is_some_and(within)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::record;

    /// What the table says of an indicator in a span: ids of figures, or the kind of silence.
    fn said(indicator: &str, report: &str, years: (u16, u16)) -> String {
        let catalog = &record().catalog;
        let table = coverage(catalog);
        let span = |span: &YearSpan| catalog.reports[span.report].id == report && span.years == years;
        let column = table.spans.iter().position(span).expect("the span exists");
        let line = table
            .lines
            .iter()
            .find(|line| catalog.indicators[line.indicator].id == indicator)
            .unwrap();
        match &line.covers[column] {
            Cover::Reported(figures) => figures
                .iter()
                .map(|figure| catalog.figures[*figure].id.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            Cover::Related(figure) => format!("see {}", catalog.figures[*figure].id),
            Cover::NotMentioned => "not mentioned".into(),
            Cover::NotCovered => "not covered".into(),
            Cover::Uncertain => "uncertain".into(),
        }
    }

    #[test]
    fn silence_is_told_from_a_value_and_from_what_a_report_does_not_cover() {
        let (nanchuan, zhongshan) = ("nanchuan-xicheng-2024", "zhongshan-xiqu-2024");
        let (yongkang, jintan) = ("yongkang-xicheng-2024h1", "jintan-xicheng-2020");
        for (indicator, report, years, what) in [
            (
                "tax-revenue",
                nanchuan,
                (2024, 2024),
                "nc-tax-revenue nc-tax-revenue-rank",
            ),
            ("gdp", nanchuan, (2024, 2024), "not mentioned"),
            ("gdp", zhongshan, (2024, 2024), "zs-gdp"),
            ("gdp", yongkang, (2024, 2024), "not mentioned"),
            ("gdp", jintan, (2016, 2020), "not mentioned"),
            ("dispute-resolution-rate", jintan, (2020, 2020), "not covered"),
            ("safety-hazards-rectified", jintan, (2021, 2021), "not mentioned"),
            (
                "safety-hazards-rectified",
                yongkang,
                (2024, 2024),
                "see yk-fire-hazards-rectified",
            ),
            ("safety-hazards-rectified", jintan, (2020, 2020), "uncertain"),
            ("dispute-resolution-rate", jintan, (2021, 2021), "not mentioned"),
            ("key-projects", nanchuan, (2024, 2024), "nc-key-projects"),
        ] {
            assert_eq!(
                said(indicator, report, years),
                what,
                "{indicator} of {report} in {years:?}"
            );
        }
    }

    #[test]
    fn every_figure_with_an_indicator_stands_in_exactly_one_cell() {
        let catalog = &record().catalog;
        let table = coverage(catalog);
        let mut found = Vec::new();
        for cover in table.lines.iter().flat_map(|line| &line.covers) {
            if let Cover::Reported(figures) = cover {
                found.extend(figures.clone());
            }
        }
        found.sort_unstable();
        let expected: Vec<usize> = (0..catalog.figures.len())
            .filter(|at| catalog.figures[*at].indicator.is_some() && catalog.figures[*at].same_as.is_none())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_report_has_a_stretch_and_indicators_of_more_reports_come_first() {
        let table = coverage(&record().catalog);
        for report in 0..record().catalog.reports.len() {
            assert!(table.spans.iter().any(|span| span.report == report));
        }
        assert!(table.lines.windows(2).all(|pair| pair[0].reports >= pair[1].reports));
        assert!(table.lines.iter().all(|line| line.covers.len() == table.spans.len()));
    }
}
