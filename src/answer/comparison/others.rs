//! What one figure may be compared with: every other figure of its indicator, with the verdict and its reasons.

use super::figures_with;
use super::pairs::{Side, side};
use crate::answer::Context;
use crate::compare::{Counted, Judgement, Likeness, Relation, Verdict, verdict};
use crate::model::{Figure, Lang, ordered};
use crate::query::Change;
use crate::words;

/// What one figure may be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Others {
    /// How many there are, and how many of them compare; or that there is none.
    pub sentence: String,
    /// The nearest first.
    pub lines: Vec<Other>,
}

/// Another figure, the verdict on both, and the reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub side: Side,
    pub judgement: Judgement,
    pub reasons: Vec<String>,
}

/// What the figure at this position may be compared with. A fact that is stated twice is listed once, and never beside
/// itself.
pub fn others(context: Context, at: usize, figure: &Figure) -> Others {
    let (catalog, lang) = (context.catalog, context.lang);
    let Some(indicator) = &figure.indicator else {
        return alone(lang.say(
            "这个数字不属于任何指标，没有可作比较的数字。",
            "This figure belongs to no indicator, so there is nothing to compare it with.",
        ));
    };
    let all = figures_with(catalog, &indicator.id);
    let first = context.all(&all).filter(|(_, other)| other.same_as.is_none());
    let judged = first
        .map(|(other, _)| (other, verdict(catalog, at, other, Counted::AsPrinted)))
        .filter(|(_, found)| found.judgement != Judgement::Within(Relation::SameFact))
        // An amount elsewhere is nothing to compare a growth rate with, and no comparison that failed.
        .filter(|(_, found)| !found.between_kinds());
    let nearest = ordered(judged.collect(), |(_, a), (_, b)| {
        (a.judgement, a.reasons.len()).cmp(&(b.judgement, b.reasons.len()))
    });
    let line = |(other, found): (usize, Verdict)| {
        let id = &context.figure(other)?.id;
        Some(Other {
            side: Side {
                link: Change::Open(id.clone()),
                ..side(context, other)?
            },
            judgement: found.judgement,
            reasons: found.reasons.iter().map(|reason| reason.words(lang)).collect(),
        })
    };
    let lines: Vec<Other> = nearest.into_iter().filter_map(line).collect();
    if lines.is_empty() {
        return alone(lang.say(
            "没有其他数字属于同一指标，无从比较。",
            "No other figure belongs to the same indicator, so there is nothing to compare it with.",
        ));
    }
    Others {
        sentence: counted(&lines, lang),
        lines,
    }
}

fn alone(sentence: &str) -> Others {
    Others {
        sentence: sentence.into(),
        lines: Vec::new(),
    }
}

/// 同一指标另有8个数字：别的报告5个（1个可比，但要留意；4个不可比），本报告3个。
fn counted(lines: &[Other], lang: Lang) -> String {
    let of = |likeness: &Likeness| {
        let count = lines
            .iter()
            .filter(|line| line.judgement == Judgement::Between(*likeness))
            .count();
        (count, likeness.name(lang))
    };
    let levels: Vec<String> = Likeness::ALL
        .iter()
        .map(of)
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| format!("{count}{}{name}", lang.say("个", " ")))
        .collect();
    let total = lines.len();
    let elsewhere = lines
        .iter()
        .filter(|line| matches!(line.judgement, Judgement::Between(_)))
        .count();
    let (here, levels) = (total - elsewhere, levels.join(lang.say("；", "; ")));
    let elsewhere = match lang {
        _ if elsewhere == 0 => None,
        Lang::Zh => Some(format!("别的报告{elsewhere}个（{levels}）")),
        Lang::En => Some(format!("{elsewhere} in other reports ({levels})")),
    };
    let here = match lang {
        _ if here == 0 => None,
        Lang::Zh => Some(format!("本报告{here}个")),
        Lang::En => Some(format!("{here} in this report")),
    };
    let parts: Vec<String> = elsewhere.into_iter().chain(here).collect();
    let parts = parts.join(lang.say("，", ", "));
    match lang {
        Lang::Zh => format!("同一指标另有{total}个数字：{parts}。"),
        Lang::En => format!(
            "{total} other {} of the same indicator: {parts}.",
            words::plural(total, "figure", "figures")
        ),
    }
}
