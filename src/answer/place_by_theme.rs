//! How many figures each place has on each theme.

use super::Context;
use super::picture::{Data, Picture};
use crate::chart::{Column, Datum, MatrixRow, MissingReason};
use crate::model::Lang;
use crate::query::{Change, Facet};
use crate::words::plural;

pub fn place_by_theme(context: Context, figures: &[usize]) -> Picture {
    let lang = context.lang;
    let occurs = |report: &str| context.all(figures).any(|(_, figure)| figure.report.id == report);
    let reports: Vec<_> = context
        .catalog
        .reports
        .iter()
        .filter(|report| occurs(&report.id))
        .collect();
    let themes: Vec<_> = context
        .catalog
        .themes
        .iter()
        .filter(|theme| context.all(figures).any(|(_, figure)| figure.theme.id == theme.id))
        .collect();
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    let mut largest = (0, String::new());
    for theme in &themes {
        let mut cells = Vec::new();
        let mut line = vec![theme.name.get(lang).to_string()];
        for report in &reports {
            let here = |figure: &crate::model::Figure| figure.report.id == report.id && figure.theme.id == theme.id;
            let count = context.all(figures).filter(|(_, figure)| here(figure)).count();
            let place = report.label.get(lang);
            let label = match lang {
                Lang::Zh => format!("{place} · {}：{count}个数字", theme.name.zh),
                Lang::En => format!(
                    "{place}, {}: {count} {}",
                    crate::words::running(&theme.name.en),
                    plural(count, "figure", "figures")
                ),
            };
            if count > largest.0 {
                largest = (count, label.clone());
            }
            let none = lang.say("没有这样的数字", "no such figure");
            let datum = if count == 0 {
                Datum::missing(links.len(), MissingReason::NotMentioned, none).label(&label)
            } else {
                Datum::new(links.len(), count as f64, &count.to_string()).label(&label)
            };
            cells.push(datum.key(&[&report.id, "/", &theme.id].concat()));
            line.push(count.to_string());
            links.push(Change::Only(vec![
                (Facet::Place, report.place.id.clone()),
                (Facet::Theme, theme.id.clone()),
            ]));
        }
        rows.push(MatrixRow {
            name: theme.name.get(lang).into(),
            lead: None,
            cells,
        });
        table.push(line);
    }
    let columns = reports.iter().map(|report| Column {
        name: report.label.get(lang).into(),
        short: super::overview::short(context, report),
    });
    let mut header = vec![lang.say("主题", "Theme").to_string()];
    header.extend(reports.iter().map(|report| report.label.get(lang).to_string()));
    Picture {
        id: "place-by-theme",
        title: lang.say("各地各主题的数字", "Figures by place and theme").into(),
        sentence: match lang {
            _ if largest.0 == 0 => String::new(),
            Lang::Zh => format!("最多的一格是{}。", largest.1),
            Lang::En => format!("The largest cell is {}.", largest.1),
        },
        empty: lang.say("没有符合条件的数字。", "No figure matches.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Matrix(columns.collect(), rows),
        links,
        header,
        rows: table,
    }
    .told(lang)
}
