//! Who is highest, or why no ranking may be made.

use super::axis::PlacedFigure;
use super::pairs;
use crate::answer::Context;
use crate::compare::{Likeness, Reason, verdict};
use crate::model::{Figure, Lang, Measure, Nature, Unit};
use crate::words;

/// The sentence over the answer. `axes` holds the figures of each axis, the largest value first.
pub(super) fn headline(context: Context, figures: &[usize], axes: &[Vec<PlacedFigure>]) -> String {
    let lang = context.lang;
    let ranked: Vec<String> = axes
        .iter()
        .filter_map(|placed| ranking(context, placed))
        .take(2)
        .collect();
    if !ranked.is_empty() {
        return ranked.join(lang.say("", " "));
    }
    match pairs::between_places(context, figures).first() {
        Some(nearest) => apart(context, figures, nearest),
        None => only(context, figures),
    }
}

/// One figure for each place of an axis: a total before its parts, then the latest, then the largest.
fn one_per_place<'s, 'a>(placed: &'s [PlacedFigure<'a>]) -> Vec<&'s PlacedFigure<'a>> {
    let mut out: Vec<&PlacedFigure> = Vec::new();
    for one in placed {
        let contained = one
            .figure
            .part_of
            .is_some_and(|total| placed.iter().any(|other| other.at == total));
        let later = |old: &PlacedFigure| {
            one.figure.period.years().map(|years| years.1) > old.figure.period.years().map(|years| years.1)
        };
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
    crate::model::ordered(out, |a, b| b.display.value.cmp(&a.display.value))
}

fn ranking(context: Context, placed: &[PlacedFigure]) -> Option<String> {
    let lang = context.lang;
    let places = one_per_place(placed);
    let (top, next) = match places.as_slice() {
        [top, next, ..] => (*top, *next),
        _ => return None,
    };
    if let Some(why) = places.iter().skip(1).find_map(|other| unrankable(top, other, lang)) {
        return Some(match lang {
            Lang::Zh => format!("{}。不能排名：{why}。", told(context, &places)),
            Lang::En => format!("{}. They cannot be ranked: {why}.", told(context, &places)),
        });
    }
    let level = verdict(context.catalog, top.at, next.at);
    let caveat = level
        .reasons
        .iter()
        .take(2)
        .map(|reason| reason.words(lang))
        .collect::<Vec<_>>()
        .join(lang.say("；", "; "));
    let place = |one: &PlacedFigure| one.figure.report.place.label.get(lang).to_string();
    let (first, second) = (&top.display.text, &next.display.text);
    let mut out = match (top.display.value == next.display.value, lang) {
        (true, Lang::Zh) => format!(
            "{}与{}{}并列，都是{first}。",
            place(top),
            place(next),
            noun(top.figure, lang)
        ),
        (true, Lang::En) => format!(
            "{} and {} are level{} at {first}.",
            place(top),
            place(next),
            noun(top.figure, lang)
        ),
        (false, Lang::Zh) => format!(
            "{}{}{}，{first}；其次是{}，{second}。",
            place(top),
            noun(top.figure, lang),
            most(top.figure),
            place(next)
        ),
        (false, Lang::En) => format!(
            "{} is highest{} at {first}; next comes {} with {second}.",
            place(top),
            noun(top.figure, lang),
            place(next)
        ),
    };
    if !caveat.is_empty() {
        out += &match lang {
            Lang::Zh => format!("不过，{caveat}。"),
            Lang::En => format!(" But {caveat}."),
        };
    }
    Some(out)
}

/// What is ranked, where it is other than the indicator itself.
fn noun(figure: &Figure, lang: Lang) -> &'static str {
    match figure.measure {
        Measure::Growth => lang.say("增速", " in growth"),
        Measure::Change => lang.say("增减量", " in change"),
        Measure::OverTarget => lang.say("完成率", " in completion"),
        _ => "",
    }
}

/// What is counted is most, what is measured is highest.
fn most(figure: &Figure) -> &'static str {
    match (figure.measure, figure.unit) {
        (Measure::Level, Unit::Item | Unit::Person | Unit::PersonTime | Unit::Household) => "最多",
        _ => "最高",
    }
}

/// Places with their numbers: 甲2376家（2024年）、乙389家（2024年1–6月）.
fn told(context: Context, places: &[&PlacedFigure]) -> String {
    let lang = context.lang;
    let tell = |one: &&PlacedFigure| {
        let (place, period) = (one.figure.report.place.label.get(lang), one.figure.period.words(lang));
        match lang {
            Lang::Zh => format!("{place}{}（{period}）", one.display.text),
            Lang::En => format!("{place} has {} ({period})", one.display.text),
        }
    };
    let items: Vec<String> = places.iter().map(tell).collect();
    match lang {
        Lang::Zh => words::list(lang, &items),
        Lang::En => items.join("; "),
    }
}

/// What grows with time cannot be ranked where the larger number had longer to grow, or nobody knows how long.
fn unrankable(top: &PlacedFigure, other: &PlacedFigure, lang: Lang) -> Option<&'static str> {
    let grows = |one: &PlacedFigure| {
        one.figure.nature == Nature::Flow && matches!(one.figure.measure, Measure::Level | Measure::Change)
    };
    if !grows(top) || !grows(other) || top.display.value == other.display.value {
        return None;
    }
    let months = |one: &PlacedFigure| {
        if one.display.per_year {
            Some(12)
        } else {
            one.figure.period.months()
        }
    };
    match (months(top), months(other)) {
        (Some(a), Some(b)) if a <= b => None,
        (Some(_), Some(_)) => Some(lang.say(
            "数字大的一方时期也更长",
            "the larger number also covers a longer period",
        )),
        _ => Some(lang.say("有的数没有写明时期", "the period of at least one is unknown")),
    }
}

/// Several places, but no two of their figures may share an axis.
fn apart(context: Context, figures: &[usize], nearest: &pairs::Judged) -> String {
    let lang = context.lang;
    let decisive = |reason: &&Reason| reason.likeness() == Likeness::NotComparable;
    let reason = nearest
        .verdict
        .reasons
        .iter()
        .find(decisive)
        .map_or(String::new(), |reason| reason.words(lang));
    let count = super::reports_with(context.catalog, figures).len();
    match lang {
        Lang::Zh => format!("{count}地都有数字，但不能排名。{reason}。"),
        Lang::En => format!("{count} places have figures but cannot be ranked, because {reason}."),
    }
}

/// One place only, or none.
fn only(context: Context, figures: &[usize]) -> String {
    let lang = context.lang;
    let mut own: Vec<&Figure> = context
        .all(figures)
        .map(|(_, figure)| figure)
        .filter(|figure| figure.same_as.is_none())
        .collect();
    // What it is now and as such comes before what it was, how it grew and where it ranks.
    let plain = |figure: &Figure| matches!(figure.measure, Measure::Level | Measure::Share | Measure::OverTarget);
    own = crate::model::ordered(own, |a, b| plain(b).cmp(&plain(a)));
    let Some(first) = own.first() else {
        return lang
            .say(
                "没有一份报告有这项指标的数字。",
                "No report has a figure for this indicator.",
            )
            .into();
    };
    let (place, number, mut period) = (
        first.report.place.label.get(lang),
        words::qualified(first, lang),
        first.period.words(lang),
    );
    if let Some(status) = words::status_note(first, lang) {
        period = period + lang.say("，", ", ") + status;
    }
    let number = match (first.measure, lang) {
        (Measure::Growth | Measure::Change, Lang::Zh) => format!("{}{number}", noun(first, lang)),
        (Measure::Growth, Lang::En) => format!("growth of {number}"),
        (Measure::Change, Lang::En) => format!("a change of {number}"),
        _ => number,
    };
    let others = own.len() - 1;
    match lang {
        Lang::Zh if others > 0 => {
            format!("只有{place}报告了这项指标：{number}（{period}），另有{others}个数字。没有别处可比。")
        }
        Lang::Zh => format!("只有{place}报告了这项指标：{number}（{period}）。没有别处可比。"),
        Lang::En if others > 0 => format!(
            "Only {place} reports this: {number} ({period}), with {others} more {}. There is no other place to compare it with.",
            words::plural(others, "figure", "figures")
        ),
        Lang::En => {
            format!("Only {place} reports this: {number} ({period}). There is no other place to compare it with.")
        }
    }
}
