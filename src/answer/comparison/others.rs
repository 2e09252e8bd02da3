//! What one figure may be compared with: every other figure of its indicator, with the verdict and its reasons.

use super::figures_of;
use super::pairs::{Side, side};
use crate::answer::Context;
use crate::compare::{Likeness, Reason, Verdict, verdict};
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
    pub level: Likeness,
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
    let all = figures_of(catalog, &indicator.id);
    let first = context.all(&all).filter(|(_, other)| other.same_as.is_none());
    let judged = first
        .map(|(other, _)| (other, verdict(catalog, at, other)))
        .filter(|(_, found)| found.reasons != [Reason::SameFact]);
    let nearest = ordered(judged.collect(), |(_, a), (_, b)| {
        (a.level, a.reasons.len()).cmp(&(b.level, b.reasons.len()))
    });
    let line = |(other, found): (usize, Verdict)| {
        let id = &context.figure(other)?.id;
        Some(Other {
            side: Side {
                link: Change::Open(id.clone()),
                ..side(context, other)?
            },
            level: found.level,
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

/// 同一指标另有8个数字：1个可比，5个可比但要留意，2个不可比。 Where all have one verdict: 同一指标另有8个数字，都不可比。
fn counted(lines: &[Other], lang: Lang) -> String {
    let name = |level| match level {
        Likeness::LikeForLike => lang.say("可比", "like for like"),
        Likeness::WithCaveat => lang.say("可比但要留意", "comparable with a caveat"),
        Likeness::NotComparable => lang.say("不可比", "not comparable"),
    };
    let of_level = |level: &Likeness| {
        let count = lines.iter().filter(|line| line.level == *level).count();
        (count > 0).then(|| format!("{count}{}{}", lang.say("个", " "), name(*level)))
    };
    let counts: Vec<String> = Likeness::ALL.iter().filter_map(of_level).collect();
    let total = lines.len();
    let verdicts = match (counts.as_slice(), lines) {
        ([_], [one, ..]) => {
            let all = if total > 1 { lang.say("都", "all ") } else { "" };
            format!("{}{all}{}", lang.say("，", ": "), name(one.level))
        }
        _ => lang.say("：", ": ").to_string() + &counts.join(lang.say("，", ", ")),
    };
    match lang {
        Lang::Zh => format!("同一指标另有{total}个数字{verdicts}。"),
        Lang::En => format!(
            "{total} other {} of the same indicator{verdicts}.",
            words::plural(total, "figure", "figures")
        ),
    }
}
