//! What each report chooses to count: the share of each theme in its figures.

use super::super::picture::{Data, Picture};
use super::super::{Context, figures_of, narrowed};
use crate::chart::{Column, Datum, MatrixRow, MissingReason};
use crate::model::{Lang, Report, Theme};
use crate::query::{Facet, Query};
use crate::words::{self, plural};

pub fn mix(context: Context) -> Picture {
    let lang = context.lang;
    let reports = &context.catalog.reports;
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    let mut largest = (0, String::new());
    for theme in &context.catalog.themes {
        let (mut cells, mut line) = (Vec::new(), vec![theme.name.get(lang).to_string()]);
        for report in reports {
            let (count, share, datum) = cell(context, report, theme, links.len());
            if share > largest.0 {
                let place = report.label.get(lang);
                let of = figures_of(context, report).len();
                largest = (share, sentence(lang, (place, of), (theme.name.get(lang), count), share));
            }
            cells.push(datum);
            line.push(match lang {
                Lang::Zh => format!("{count}（{share}%）"),
                Lang::En => format!("{count} ({share}%)"),
            });
            let here = [(Facet::Place, report.place.id.as_str()), (Facet::Theme, &theme.id)];
            links.push(narrowed(report, Query::figures_with(&here)));
        }
        rows.push(MatrixRow {
            name: theme.name.get(lang).into(),
            lead: None,
            cells,
        });
        table.push(line);
    }
    let names = reports.iter().map(|report| report.label.get(lang).to_string());
    let columns = reports.iter().map(|report| {
        let place = report.label.get(lang);
        Column {
            name: super::numbered(place, figures_of(context, report).len(), lang),
            short: super::short(context, report),
        }
    });
    Picture {
        id: "mix",
        title: lang.say("各地选择数什么", "What each report chooses to count").into(),
        sentence: largest.1,
        empty: lang.say("没有数字。", "There are no figures.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Matrix(columns.collect(), rows),
        links,
        header: std::iter::once(lang.say("主题", "Theme").to_string())
            .chain(names)
            .collect(),
        rows: table,
    }
    .told(lang)
}

/// How many figures of a report come under a theme, their share in whole per cent, and the cell that says so.
fn cell(context: Context, report: &Report, theme: &Theme, index: usize) -> (usize, usize, Datum) {
    let lang = context.lang;
    let figures = figures_of(context, report);
    let own = figures.iter().filter(|figure| figure.theme.id == theme.id);
    let count = own.count();
    let share = words::percent(count, figures.len());
    let (place, name) = (report.label.get(lang), theme.name.get(lang));
    let label = match lang {
        Lang::Zh => format!("{place} · {name}：{count}个数字，占{share}%"),
        Lang::En => format!(
            "{place}, {name}: {count} {}, {share}%",
            plural(count, "figure", "figures")
        ),
    };
    let datum = match count {
        0 => Datum::missing(
            index,
            MissingReason::NotMentioned,
            lang.say("没有这样的数字", "no such figure"),
        ),
        _ => Datum::new(index, share as f64, &format!("{share}%")),
    };
    let key = [&report.id, "/", &theme.id].concat();
    (count, share, datum.label(&label).key(&key))
}

fn sentence(lang: Lang, (place, of): (&str, usize), (theme, count): (&str, usize), share: usize) -> String {
    match lang {
        Lang::Zh => format!("最集中的是{place}：{of}个数字中{count}个（{share}%）讲{theme}。"),
        Lang::En => format!(
            "{place} is the most single-minded: {count} of its {of} figures ({share}%) come under {}.",
            crate::words::running(theme)
        ),
    }
}
