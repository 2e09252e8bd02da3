//! Who is highest, or why no ranking may be made.

use super::axis::Stood;
use super::{one, pairs};
use crate::answer::Asked;
use crate::compare::{Likeness, Reason, verdict};
use crate::model::{Figure, Lang, Measure, Nature};
use crate::words;

/// The sentence over the answer. `axes` holds the figures of each axis, the largest value first.
pub(super) fn headline(asked: Asked, figures: &[usize], axes: &[Vec<Stood>]) -> String {
    let lang = asked.lang;
    let ranked: Vec<String> = axes.iter().filter_map(|stood| ranking(asked, stood)).take(2).collect();
    if !ranked.is_empty() {
        return ranked.join(lang.say("", " "));
    }
    match pairs::between_places(asked, figures).first() {
        Some(nearest) => apart(asked, figures, nearest),
        None => only(asked, figures),
    }
}

/// One figure for each place of an axis: a total before its parts, then the latest, then the largest.
fn one_per_place<'s, 'a>(stood: &'s [Stood<'a>]) -> Vec<&'s Stood<'a>> {
    let mut out: Vec<&Stood> = Vec::new();
    for one in stood {
        let contained = one.figure.part_of.is_some_and(|total| stood.iter().any(|other| other.at == total));
        let later = |old: &Stood| one.figure.period.years().map(|years| years.1) > old.figure.period.years().map(|years| years.1);
        match out.iter().position(|old| old.figure.report.id == one.figure.report.id) {
            None if !contained => out.push(one),
            Some(at) if !contained => {
                if let Some(old) = out.get_mut(at).filter(|old| later(old)) {
                    *old = one;
                }
            }
            _ => {}
        }
    }
    crate::model::ordered(out, |a, b| b.shown.value.cmp(&a.shown.value))
}

fn ranking(asked: Asked, stood: &[Stood]) -> Option<String> {
    let lang = asked.lang;
    let places = one_per_place(stood);
    let (top, next) = match places.as_slice() {
        [top, next, ..] => (*top, *next),
        _ => return None,
    };
    let kind = one::kind(top.figure, lang);
    if let Some(why) = places.iter().skip(1).find_map(|other| unrankable(top, other, lang)) {
        return Some(match lang {
            Lang::Zh => format!("{kind}不能排名：{}，{why}。", told(asked, &places)),
            Lang::En => format!("No ranking by {kind} may be made: {}, but {why}.", told(asked, &places)),
        });
    }
    let level = verdict(asked.catalog, top.at, next.at);
    let caveat = level.reasons.iter().take(2).map(|reason| reason.words(lang)).collect::<Vec<_>>().join(lang.say("；", "; "));
    let place = |one: &Stood| one.figure.report.place.label.get(lang).to_string();
    let (first, second) = (&top.shown.text, &next.shown.text);
    let mut out = match (top.shown.value == next.shown.value, lang) {
        (true, Lang::Zh) => format!("{}与{}并列，{kind}都是{first}", place(top), place(next)),
        (true, Lang::En) => format!("{} and {} are level at {first}", place(top), place(next)),
        (false, Lang::Zh) => format!("{}的{kind}最高，{first}；其次是{}，{second}", place(top), place(next)),
        (false, Lang::En) => format!("{} has the highest {kind}, {first}; next comes {} with {second}", place(top), place(next)),
    };
    if !caveat.is_empty() {
        out += &match lang {
            Lang::Zh => format!("。要留意：{caveat}"),
            Lang::En => format!(". Mind that {caveat}"),
        };
    }
    Some(out + lang.say("。", "."))
}

/// Places with their numbers: 甲2376家（2024年）、乙389家（2024年1–6月）.
fn told(asked: Asked, places: &[&Stood]) -> String {
    let lang = asked.lang;
    let tell = |one: &&Stood| {
        let (place, period) = (one.figure.report.place.label.get(lang), one.figure.period.words(lang));
        match lang {
            Lang::Zh => format!("{place}{}（{period}）", one.shown.text),
            Lang::En => format!("{place} has {} ({period})", one.shown.text),
        }
    };
    let items: Vec<String> = places.iter().map(tell).collect();
    match lang {
        Lang::Zh => words::list(lang, &items),
        Lang::En => items.join("; "),
    }
}

/// What grows with time cannot be ranked where the larger number had longer to grow, or nobody knows how long.
fn unrankable(top: &Stood, other: &Stood, lang: Lang) -> Option<&'static str> {
    let grows = |one: &Stood| one.figure.nature == Nature::Flow && matches!(one.figure.measure, Measure::Level | Measure::Change);
    if !grows(top) || !grows(other) || top.shown.value == other.shown.value {
        return None;
    }
    let months = |one: &Stood| if one.shown.per_year { Some(12) } else { one.figure.period.months() };
    match (months(top), months(other)) {
        (Some(a), Some(b)) if a <= b => None,
        (Some(_), Some(_)) => Some(lang.say("数大的一方时期也长", "the larger number covers a longer time")),
        _ => Some(lang.say("有的数没有写明时期", "the period is not known for all of them")),
    }
}

/// Several places, but no two of their figures may share an axis.
fn apart(asked: Asked, figures: &[usize], nearest: &pairs::Judged) -> String {
    let lang = asked.lang;
    let decisive = |reason: &&Reason| reason.likeness() == Likeness::NotComparable;
    let reason = nearest.verdict.reasons.iter().find(decisive).map_or(String::new(), |reason| reason.words(lang));
    let count = super::reports_with(asked.catalog, figures).len();
    match lang {
        Lang::Zh => format!("{count}地都有数字，但不能排名：{reason}。"),
        Lang::En => format!("{count} places have figures, but no ranking may be made: {reason}."),
    }
}

/// One place only, or none.
fn only(asked: Asked, figures: &[usize]) -> String {
    let lang = asked.lang;
    let told = |figure: &Figure| format!("{}{}", words::qualified(figure, lang), in_brackets(&figure.period.words(lang), lang));
    match (figures.first().and_then(|at| asked.figure(*at)), lang) {
        (Some(first), Lang::Zh) => format!("只有{}报告了这项指标：{}。没有可比的别处。", first.report.place.label.zh, told(first)),
        (Some(first), Lang::En) => {
            format!("Only {} reports this: {}. There is no other place to compare it with.", first.report.place.label.en, told(first))
        }
        (None, _) => lang.say("没有一份报告有这项指标的数字。", "No report has a figure of this indicator.").into(),
    }
}

fn in_brackets(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{text}）"),
        Lang::En => format!(" ({text})"),
    }
}
