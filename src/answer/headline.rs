//! The sentence that answers the question: how many figures, from how many reports, and what is special about them.

use super::Context;
use crate::model::Lang;
use crate::query::Filtered;
use crate::search::Rank;
use crate::words::plural;

/// The sentence for what a filter leaves; `text` is what was searched for.
pub fn headline(context: Context, text: &str, filtered: &Filtered) -> String {
    let lang = context.lang;
    let count = filtered.rows.len();
    let reports = context
        .catalog
        .reports
        .iter()
        .filter(|r| context.all(&filtered.rows).any(|(_, f)| f.report.id == r.id))
        .count();
    if count == 0 {
        return lang
            .say(
                "没有符合条件的数字。请去掉一个条件再试。",
                "No figure matches. Try removing a filter.",
            )
            .into();
    }
    let mut out = match lang {
        Lang::Zh => format!("共{count}个数字，来自{reports}份报告。"),
        Lang::En => format!(
            "{count} {} from {reports} {}.",
            plural(count, "figure", "figures"),
            plural(reports, "report", "reports")
        ),
    };
    let beyond = filtered.beyond.iter().filter(|beyond| **beyond).count();
    if beyond > 0 {
        out += &match lang {
            Lang::Zh => format!("其中{beyond}个的时期超出所选年份。"),
            Lang::En => format!(
                " {beyond} of them {} beyond the years chosen.",
                plural(beyond, "reaches", "reach")
            ),
        };
    }
    let hits = hits(lang, text.trim(), filtered);
    [out, hits, near(lang, &filtered.near)].concat()
}

/// That what was searched for stands nowhere as it was typed, and what was taken for it.
pub(super) fn near(lang: Lang, near: &[String]) -> String {
    let near = super::finder::also_near(near, lang);
    near.map_or(String::new(), |near| [lang.say("", " "), &near].concat())
}

/// Where a number was searched for: how many equal it and how many print it are told apart.
fn hits(lang: Lang, text: &str, filtered: &Filtered) -> String {
    let count = |hit| filtered.hits.iter().filter(|found| **found == Some(hit)).count();
    let (value, raw) = (count(Rank::Equal), count(Rank::Printed));
    match (value, raw, lang) {
        (0, 0, _) => String::new(),
        (0, _, Lang::Zh) => format!("原文写有{text}的有{raw}个。"),
        (0, _, Lang::En) => format!(" {raw} {} {text} in the printed number.", plural(raw, "has", "have")),
        (_, 0, Lang::Zh) => format!("数值等于{text}的有{value}个。"),
        (_, 0, Lang::En) => format!(" {value} {} {text}.", plural(value, "equals", "equal")),
        (_, _, Lang::Zh) => format!("数值等于{text}的有{value}个，另有{raw}个原文写有{text}。"),
        (_, _, Lang::En) => format!(
            " {value} {} {text}; {raw} more {} it in the printed number.",
            plural(value, "equals", "equal"),
            plural(raw, "has", "have")
        ),
    }
}
