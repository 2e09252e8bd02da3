//! The reports as entries: place, period, how much of what, and on which themes.

use super::super::{Context, figures_of, narrowed};
use crate::model::{Basis, Lang, Report, ordered};
use crate::query::{Change, Facet, Query};
use crate::words::plural;

/// A number of things and what leads to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub text: String,
    pub link: Change,
    pub count: usize,
}

/// One report.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub place: String,
    /// The place with all above it, the widest first in Chinese, the narrowest first in English.
    pub path: String,
    /// What leads to the report's profile.
    pub link: Change,
    /// What kind of document it is, and what period it covers.
    pub kind: String,
    pub period: String,
    /// The number of its series, for colour and shape.
    pub series: usize,
    pub figures: Counted,
    pub initiatives: Counted,
    /// The three themes with most figures.
    pub most: Vec<Counted>,
}

pub fn entries(context: Context) -> Vec<Entry> {
    context
        .catalog
        .reports
        .iter()
        .map(|report| entry(context, report))
        .collect()
}

fn entry(context: Context, report: &Report) -> Entry {
    let lang = context.lang;
    let figures = figures_of(context, report);
    let initiatives = context
        .catalog
        .initiatives
        .iter()
        .filter(|initiative| initiative.report.id == report.id)
        .count();
    let counts = context.catalog.themes.iter().map(|theme| {
        let count = figures.iter().filter(|figure| figure.theme.id == theme.id).count();
        Counted {
            text: theme.name.get(lang).into(),
            link: narrowed(
                report,
                Query::figures_with(&[(Facet::Place, &report.place.id), (Facet::Theme, &theme.id)]),
            ),
            count,
        }
    });
    let counts: Vec<Counted> = counts.filter(|theme| theme.count > 0).collect();
    let here = [(Facet::Place, report.place.id.as_str())];
    Entry {
        id: report.id.clone(),
        place: report.label.get(lang).into(),
        path: path(report, lang),
        link: Change::To(Query::Report(report.id.clone())),
        kind: report.kind.get(lang).into(),
        period: period(report, lang),
        series: context.series(report),
        figures: Counted {
            text: match lang {
                Lang::Zh => format!("{}个数字", figures.len()),
                Lang::En => format!("{} {}", figures.len(), plural(figures.len(), "figure", "figures")),
            },
            link: narrowed(report, Query::figures_with(&here)),
            count: figures.len(),
        },
        initiatives: Counted {
            text: match lang {
                Lang::Zh => format!("{initiatives}项做法"),
                Lang::En => format!("{initiatives} {}", plural(initiatives, "initiative", "initiatives")),
            },
            link: narrowed(report, Query::initiatives_with(&here)),
            count: initiatives,
        },
        most: ordered(counts, |a, b| b.count.cmp(&a.count))
            .into_iter()
            .take(3)
            .collect(),
    }
}

fn path(report: &Report, lang: Lang) -> String {
    let mut names: Vec<&str> = report.place.line().map(|place| place.name.get(lang)).collect();
    if lang == Lang::Zh {
        names.reverse();
    }
    names.join(lang.say("", ", "))
}

fn period(report: &Report, lang: Lang) -> String {
    let words = report.period.words(lang);
    match (report.basis, lang) {
        (Basis::Stated, _) => words,
        (Basis::Inferred, Lang::Zh) => format!("{words}（年份为推断）"),
        (Basis::Inferred, Lang::En) => format!("{words} (year inferred)"),
    }
}
