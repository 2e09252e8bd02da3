//! What each report chooses to count: its figures by theme, as parts of one whole.

use super::super::Context;
use super::super::picture::{Data, Picture};
use super::{figures_of, percent};
use crate::chart::{Datum, StackedRow};
use crate::model::Lang;
use crate::query::{Change, Facet, Query};
use crate::words::plural;

pub fn mix(context: Context) -> Picture {
    let lang = context.lang;
    let themes = &context.catalog.themes;
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    let mut largest = (0, String::new());
    for report in &context.catalog.reports {
        let figures = figures_of(context, report);
        let place = report.place.label.get(lang);
        let mut parts = Vec::new();
        let mut line = vec![place.to_string()];
        for theme in themes {
            let count = context
                .all(&figures)
                .filter(|(_, figure)| figure.theme.id == theme.id)
                .count();
            let share = percent(count, figures.len());
            let name = theme.name.get(lang);
            let label = match lang {
                Lang::Zh => format!("{place} · {name}：{count}个数字，占{share}%"),
                Lang::En => format!(
                    "{place}, {name}: {count} {}, {share}%",
                    plural(count, "figure", "figures")
                ),
            };
            if share > largest.0 {
                largest = (share, sentence(lang, place, name, share));
            }
            let datum = Datum::new(links.len(), count as f64, &format!("{share}%")).label(&label);
            parts.push(datum.key(&[&report.id, "/", &theme.id].concat()));
            line.push(match lang {
                Lang::Zh => format!("{count}（{share}%）"),
                Lang::En => format!("{count} ({share}%)"),
            });
            links.push(Change::To(Query::figures_with(&[
                (Facet::Place, &report.place.id),
                (Facet::Theme, &theme.id),
            ])));
        }
        rows.push(StackedRow {
            name: place.into(),
            parts,
        });
        table.push(line);
    }
    let names: Vec<String> = themes.iter().map(|theme| theme.name.get(lang).to_string()).collect();
    let mut header = vec![lang.say("地区", "Place").to_string()];
    header.extend(names.iter().cloned());
    Picture {
        id: "mix",
        title: lang.say("各地选择数什么", "What each report chooses to count").into(),
        sentence: largest.1,
        empty: lang.say("没有数字。", "There are no figures.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Stacked {
            series: names,
            rows,
            plain: true,
        },
        links,
        header,
        rows: table,
    }
}

fn sentence(lang: Lang, place: &str, theme: &str, share: usize) -> String {
    match lang {
        Lang::Zh => format!("最集中的是{place}：{share}%的数字讲{theme}。"),
        Lang::En => format!(
            "{place} is the most single-minded: {share}% of its figures come under {}.",
            crate::words::running(theme)
        ),
    }
}
