//! What a report chooses to count: its figures by theme.

use super::{figures_of, percent};
use crate::answer::{Context, Data, Picture};
use crate::chart::{Bar, Datum, Group};
use crate::model::{Lang, Report, Theme, ordered};
use crate::query::{Change, Facet, Query};
use crate::words::plural;

/// The themes that a report has figures on, with their counts, the fullest first.
pub(super) fn by_theme<'a>(context: Context<'a>, report: &Report) -> Vec<(&'a Theme, usize)> {
    let figures = figures_of(context, report);
    let count = |theme: &Theme| figures.iter().filter(|figure| figure.theme.id == theme.id).count();
    let mut counts: Vec<(&Theme, usize)> = context
        .catalog
        .themes
        .iter()
        .map(|theme| (&**theme, count(theme)))
        .collect();
    counts.retain(|(_, count)| *count > 0);
    ordered(counts, |a, b| b.1.cmp(&a.1))
}

pub(super) fn mix(context: Context, report: &Report) -> Picture {
    let lang = context.lang;
    let counts = by_theme(context, report);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let bar = |(at, (theme, count)): (usize, &(&Theme, usize))| {
        let (name, share) = (theme.name.get(lang), percent(*count, all));
        let label = match lang {
            Lang::Zh => format!("{name}：{count}个数字，占{share}"),
            Lang::En => format!("{name}: {count} {}, {share}", plural(*count, "figure", "figures")),
        };
        let words = format!("{count}{}{share}{}", lang.say("（", " ("), lang.say("）", ")"));
        Bar {
            name: name.into(),
            series: None,
            datum: Datum::new(at, *count as f64, &words).label(&label).key(&theme.id),
        }
    };
    let lacking = context.catalog.themes.len() - counts.len();
    Picture {
        id: "report-themes",
        title: lang.say("它数了什么", "What it counts").into(),
        sentence: counts.first().map_or(String::new(), |first| finding(lang, *first, all))
            + &match (lang, lacking) {
                (Lang::Zh, 0) => "各主题都有数字。".into(),
                (Lang::Zh, _) => format!("{lacking}个主题没有数字。"),
                (Lang::En, 0) => "Every theme has figures.".into(),
                (Lang::En, _) => format!("{lacking} {} no figure.", plural(lacking, "theme has", "themes have")),
            },
        empty: lang.say("这份报告没有数字。", "The report has no figures.").into(),
        single: lang
            .say("只有这一个主题有数字。", "Only this theme has figures.")
            .into(),
        source: source(context, report),
        data: Data::Bars(
            vec![Group {
                name: String::new(),
                bars: counts.iter().enumerate().map(bar).collect(),
            }],
            None,
        ),
        links: counts
            .iter()
            .map(|(theme, _)| {
                let pairs = [
                    (Facet::Place, report.place.id.as_str()),
                    (Facet::Theme, theme.id.as_str()),
                ];
                Change::To(Query::figures_with(&pairs))
            })
            .collect(),
        header: [
            lang.say("主题", "Theme"),
            lang.say("数字个数", "Figures"),
            lang.say("占比", "Share"),
        ]
        .map(String::from)
        .to_vec(),
        rows: counts
            .iter()
            .map(|(theme, count)| vec![theme.name.get(lang).into(), count.to_string(), percent(*count, all)])
            .collect(),
    }
    .told(lang)
}

/// The fullest theme.
fn finding(lang: Lang, (theme, count): (&Theme, usize), all: usize) -> String {
    let share = percent(count, all);
    match lang {
        Lang::Zh => format!("“{}”的数字最多，{count}个（{share}）。", theme.name.zh),
        Lang::En => {
            let name = crate::words::running(&theme.name.en);
            format!("Most figures are on {name}: {count} ({share}). ")
        }
    }
}

/// Where the numbers of a picture about one report come from.
pub(super) fn source(context: Context, report: &Report) -> String {
    let (source, title) = (report.title.get(context.lang), context.title());
    match context.lang {
        Lang::Zh => format!("来源：{source}；{title}整理"),
        Lang::En => format!("Source: {source}, compiled by {title}"),
    }
}
