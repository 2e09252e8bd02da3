//! The table of coverage set in words: which indicator each report prints for which year, and where it is silent.

use super::super::Context;
use super::super::comparison::nearest;
use super::super::coverage::{Cover, YearSpan, coverage};
use crate::compare::{Counted, Judgement};
use crate::model::{Figure, Lang, Month, Period};
use crate::query::{Change, Query};
use crate::words;

/// The head of a column: a place and years.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub place: String,
    pub years: String,
    /// What leads to the report.
    pub link: Change,
    /// How many columns its place has, at the first of them; 0 at the others.
    pub span: usize,
}

/// A figure in a cell, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct CellFigure {
    pub value: String,
    pub link: Change,
    /// What must be known of it: another period than the column's, not achieved.
    pub note: String,
    /// How many more figures of the indicator the report prints here.
    pub more: usize,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CoverageCell {
    Reported(CellFigure),
    /// It has none, but one of a related indicator: its name, and what leads to the figure.
    See(String, Change),
    NotMentioned,
    NotCovered,
    /// A figure without a period may be of these years.
    Uncertain,
}

/// An indicator with its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageLine {
    pub id: String,
    pub name: String,
    pub theme: String,
    /// How many reports print it.
    pub reports: usize,
    /// The best verdict on two figures of different reports; none where one alone prints it.
    pub judgement: Option<Judgement>,
    /// What leads to its comparison.
    pub link: Change,
    pub cells: Vec<CoverageCell>,
    /// Who is silent, in words, for a screen too narrow for the cells; only where two or more reports speak.
    pub silent: String,
}

/// The table: what two or more reports print, and the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    pub sentence: String,
    pub heads: Vec<Head>,
    pub shared: Vec<CoverageLine>,
    pub single: Vec<CoverageLine>,
}

pub fn silence(context: Context) -> Silence {
    let table = coverage(context.catalog);
    let heads: Vec<Head> = (0..table.spans.len())
        .filter_map(|at| head(context, &table.spans, at))
        .collect();
    let (mut shared, mut single) = (Vec::new(), Vec::new());
    for line in &table.lines {
        let Some(indicator) = context.catalog.indicators.get(line.indicator) else {
            continue;
        };
        let cells = line
            .covers
            .iter()
            .zip(&table.spans)
            .map(|(cover, span)| cell(context, cover, *span));
        let shown = CoverageLine {
            silent: if line.reports > 1 {
                silent(context.lang, &heads, &line.covers)
            } else {
                String::new()
            },
            id: indicator.id.clone(),
            name: indicator.name.get(context.lang).into(),
            theme: indicator.theme.name.get(context.lang).into(),
            reports: line.reports,
            judgement: judgement(context, &line.covers),
            link: Change::To(Query::indicator(&indicator.id)),
            cells: cells.collect(),
        };
        if line.reports > 1 {
            shared.push(shown)
        } else {
            single.push(shown)
        }
    }
    Silence {
        sentence: sentence(context.lang, shared.len(), single.len()),
        heads,
        shared,
        single,
    }
}

fn head(context: Context, spans: &[YearSpan], at: usize) -> Option<Head> {
    let span = spans.get(at)?;
    let report = context.catalog.reports.get(span.report)?;
    let first = spans.iter().position(|other| other.report == span.report) == Some(at);
    Some(Head {
        place: report.place.label.get(context.lang).into(),
        years: whole(*span).words(context.lang),
        link: Change::To(Query::Report(report.id.clone())),
        span: if first {
            spans.iter().filter(|other| other.report == span.report).count()
        } else {
            0
        },
    })
}

/// The whole years of a span.
fn whole(span: YearSpan) -> Period {
    let (first, last) = span.years;
    Period::Span {
        from: Month { year: first, month: 1 },
        to: Month { year: last, month: 12 },
    }
}

fn cell(context: Context, cover: &Cover, span: YearSpan) -> CoverageCell {
    let figures = match cover {
        Cover::NotMentioned => return CoverageCell::NotMentioned,
        Cover::NotCovered => return CoverageCell::NotCovered,
        Cover::Uncertain => return CoverageCell::Uncertain,
        Cover::Related(figure) => return see(context, *figure),
        Cover::Reported(figures) => figures,
    };
    let first = figures.first().and_then(|at| context.figure(*at));
    first.map_or(CoverageCell::NotMentioned, |figure| {
        CoverageCell::Reported(CellFigure {
            value: words::qualified(figure, context.lang),
            link: Change::To(Query::figure(&figure.id)),
            note: note(figure, span, context.lang),
            more: figures.len() - 1,
        })
    })
}

fn see(context: Context, figure: usize) -> CoverageCell {
    let figure = context.figure(figure);
    let name = figure.and_then(|figure| Some((figure, figure.indicator.as_ref()?)));
    name.map_or(CoverageCell::NotMentioned, |(figure, indicator)| {
        CoverageCell::See(
            indicator.name.get(context.lang).into(),
            Change::To(Query::figure(&figure.id)),
        )
    })
}

/// How near the nearest two of different reports come to each other.
fn judgement(context: Context, covers: &[Cover]) -> Option<Judgement> {
    let figures = covers.iter().filter_map(|cover| match cover {
        Cover::Reported(figures) => Some(figures.iter().copied()),
        _ => None,
    });
    let figures: Vec<usize> = figures.flatten().collect();
    nearest(context, &figures, Counted::AsPrinted).map(|verdict| verdict.judgement)
}

/// The end of the last year is that of its span: a stock as of December needs no note.
fn note(figure: &Figure, span: YearSpan, lang: Lang) -> String {
    let end = Period::AsOf(Month {
        year: span.years.1,
        month: 12,
    });
    let usual = figure.period == whole(span) || figure.period == end;
    let mut notes: Vec<String> = Vec::new();
    if !usual {
        notes.push(figure.period.words(lang));
    }
    notes.extend(words::status_note(figure, lang).map(String::from));
    notes.join(lang.say("，", ", "))
}

/// 未提及：甲、乙；未涉及：丙, with the years where it is not silent in others. What is uncertain is not told as a silence.
fn silent(lang: Lang, heads: &[Head], covers: &[Cover]) -> String {
    let names = |wanted: Cover| {
        let pairs = || heads.iter().zip(covers);
        let mut names: Vec<String> = Vec::new();
        for (head, _) in pairs().filter(|(_, cover)| **cover == wanted) {
            let always = pairs().all(|(other, cover)| other.place != head.place || *cover == wanted);
            let name = if always {
                head.place.clone()
            } else {
                [&head.place, " ", &head.years].concat()
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(lang.say("、", "; "))
    };
    let kinds = [
        (lang.say("未提及：", "Not mentioned: "), names(Cover::NotMentioned)),
        (lang.say("未涉及：", "Not covered: "), names(Cover::NotCovered)),
    ];
    let kinds: Vec<String> = kinds
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(kind, names)| kind.to_owned() + &names)
        .collect();
    kinds.join(lang.say("。", ". "))
}

fn sentence(lang: Lang, shared: usize, single: usize) -> String {
    match lang {
        Lang::Zh => format!(
            "两份以上报告都有的指标有{shared}个，只见于一份的有{single}个。空白也是信息：没有提及，与报告根本不涉及，是两回事。"
        ),
        Lang::En => format!(
            "Of the indicators, {shared} appear in two or more reports and {single} in one alone. Silence also tells \
             something: a report may leave out a figure, or not cover its theme at all."
        ),
    }
}
