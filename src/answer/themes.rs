//! How many figures each theme has.

use super::Context;
use super::picture::{Data, Picture, plain_bar};
use crate::chart::Group;
use crate::model::{Lang, ordered};
use crate::query::{Change, Facet};
use crate::words::plural;

pub fn themes(context: Context, figures: &[usize]) -> Picture {
    let lang = context.lang;
    let count = |id: &str| context.all(figures).filter(|(_, figure)| figure.theme.id == id).count();
    let mut counts: Vec<_> = context
        .catalog
        .themes
        .iter()
        .map(|theme| (theme, count(&theme.id)))
        .collect();
    counts.retain(|(_, count)| *count > 0);
    let counts = ordered(counts, |a, b| b.1.cmp(&a.1));
    let label = |name: &str, count: usize| match lang {
        Lang::Zh => format!("{name}：{count}个数字"),
        Lang::En => format!("{name}: {count} {}", plural(count, "figure", "figures")),
    };
    let bars = counts
        .iter()
        .enumerate()
        .map(|(i, (theme, count))| plain_bar(i, theme.name.get(lang), *count, label(theme.name.get(lang), *count)));
    let sentence = counts.first().map_or(String::new(), |(theme, count)| match lang {
        Lang::Zh if counts.len() == 1 => format!("数字都在“{}”，共{count}个。", theme.name.zh),
        Lang::En if counts.len() == 1 => {
            format!("All figures are on {}: {count}.", crate::words::running(&theme.name.en))
        }
        Lang::Zh => format!("“{}”的数字最多，有{count}个。", theme.name.zh),
        Lang::En => {
            format!(
                "The largest theme is {}, with {count}.",
                crate::words::running(&theme.name.en)
            )
        }
    });
    Picture {
        id: "themes",
        title: lang.say("各主题的数字", "Figures by theme").into(),
        sentence,
        empty: lang.say("没有符合条件的数字。", "No figure matches.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Bars(
            vec![Group {
                name: String::new(),
                bars: bars.collect(),
            }],
            None,
        ),
        links: counts
            .iter()
            .map(|(theme, _)| Change::Only(vec![(Facet::Theme, theme.id.clone())]))
            .collect(),
        header: [lang.say("主题", "Theme"), lang.say("数字个数", "Figures")]
            .map(String::from)
            .to_vec(),
        rows: counts
            .iter()
            .map(|(theme, count)| vec![theme.name.get(lang).into(), count.to_string()])
            .collect(),
    }
    .told(lang)
}
