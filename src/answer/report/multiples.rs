//! What a report counts beside the others: for each theme its share of the figures of every report, on one scale.

use super::percent;
use crate::answer::{Context, Data, Picture};
use crate::chart::{Bar, Datum, Group};
use crate::model::{Lang, Report, Theme, Unit, ordered};
use crate::query::{Change, Facet, Query};
use crate::words::plural;

/// With fewer figures than this one figure moves a share by five percent or more.
const FEW: usize = 20;

/// How many of a report's figures are about a theme.
fn count(context: Context, report: &Report, theme: &Theme) -> usize {
    context
        .catalog
        .figures
        .iter()
        .filter(|one| one.report.id == report.id && one.theme.id == theme.id)
        .count()
}

/// All figures of a report.
fn total(context: Context, report: &Report) -> usize {
    context
        .catalog
        .figures
        .iter()
        .filter(|one| one.report.id == report.id)
        .count()
}

pub(super) fn multiples(context: Context, own: &Report) -> Picture {
    let lang = context.lang;
    let reports = &context.catalog.reports;
    let themes: Vec<&Theme> = context.catalog.themes.iter().map(|theme| &**theme).collect();
    let themes = ordered(themes, |a, b| count(context, own, b).cmp(&count(context, own, a)));
    let (mut panels, mut links, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for theme in &themes {
        let name = theme.name.get(lang);
        let mut bars = Vec::new();
        let mut row = vec![name.to_string()];
        for report in reports {
            let (part, whole) = (count(context, report, theme), total(context, report));
            let share = percent(part, whole);
            let label = words(lang, report.label.get(lang), name, part, whole, &share);
            // A share of little says how little.
            let text = match (whole < FEW && part > 0, lang) {
                (false, _) => share.clone(),
                (true, Lang::Zh) => format!("{share}（{part}个）"),
                (true, Lang::En) => format!("{share} ({part})"),
            };
            let datum = Datum::new(links.len(), part as f64 * 100.0 / whole.max(1) as f64, &text).label(&label);
            let datum = datum.key(&[&report.id, "/", &theme.id].concat());
            // Its own bars have its colour, the others are plain.
            let series = (report.id == own.id).then(|| context.series(report));
            bars.push(Bar {
                name: report.label.get(lang).into(),
                series,
                datum,
            });
            row.push(text);
            links.push(link(report, theme, part));
        }
        panels.push(Group {
            name: name.into(),
            bars,
        });
        rows.push(row);
    }
    let mut header = vec![lang.say("主题", "Theme").to_string()];
    header.extend(reports.iter().map(|report| report.label.get(lang).to_string()));
    Picture {
        id: "report-multiples",
        title: lang
            .say(
                "各主题的分量，与其他报告相比",
                "The weight of each theme, beside the other reports",
            )
            .into(),
        sentence: sentence(context, own, &themes),
        empty: lang.say("没有数字。", "There are no figures.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Multiples(panels, Unit::Percent),
        links,
        header,
        rows,
    }
    .told(lang)
}

fn words(lang: Lang, place: &str, theme: &str, part: usize, whole: usize, share: &str) -> String {
    match lang {
        Lang::Zh => format!("{theme}，{place}：{whole}个数字中的{part}个，占{share}"),
        Lang::En => format!(
            "{theme}, {place}: {part} of {whole} {}, {share}",
            plural(whole, "figure", "figures")
        ),
    }
}

/// The figures behind a bar; where there are none, the report.
fn link(report: &Report, theme: &Theme, part: usize) -> Change {
    if part == 0 {
        return Change::To(Query::Report(report.id.clone()));
    }
    let pairs = [
        (Facet::Place, report.place.id.as_str()),
        (Facet::Theme, theme.id.as_str()),
    ];
    Change::To(Query::figures_with(&pairs))
}

/// The theme in which the report stands out most: where its share exceeds that of the others together the most.
fn sentence(context: Context, own: &Report, themes: &[&Theme]) -> String {
    let lang = context.lang;
    let (whole, everything) = (total(context, own), context.catalog.figures.len());
    let rest = everything - whole;
    let excess = |theme: &Theme| {
        let mine = count(context, own, theme);
        let others = context
            .catalog
            .figures
            .iter()
            .filter(|one| one.theme.id == theme.id)
            .count()
            - mine;
        (mine * rest) as i64 - (others * whole) as i64
    };
    let share = |theme: &Theme| {
        let part = count(context, own, theme);
        (part, percent(part, whole))
    };
    let base = base(lang, whole);
    let first = ordered(themes.to_vec(), |a, b| excess(b).cmp(&excess(a)))
        .first()
        .copied();
    match (first.filter(|theme| excess(theme) > 0), lang) {
        (None, _) => base,
        (Some(theme), Lang::Zh) => {
            let (part, share) = share(theme);
            format!(
                "比起其他报告，它在“{}”上着墨最重：{part}个，占{share}。{base}",
                theme.name.zh
            )
        }
        (Some(theme), Lang::En) => {
            let name = crate::words::running(&theme.name.en);
            let (part, share) = share(theme);
            format!("Compared with the others, it dwells most on {name}: {part}, or {share}. {base}")
        }
    }
}

/// What the shares are of, and a caution where that is little.
fn base(lang: Lang, whole: usize) -> String {
    let base = lang.say(
        "占比按各报告自己的数字个数计。",
        "Shares are of each report’s own figures.",
    );
    match lang {
        _ if whole >= FEW => base.into(),
        Lang::Zh => format!("{base}它只有{whole}个数字，占比只能粗看。"),
        Lang::En => format!("{base} It has only {whole}, so its shares are rough."),
    }
}
