//! Who is highest, or why no ranking may be made.

use super::axis::{PlacedFigure, verdicts};
use super::{Averaging, pairs};
use crate::answer::Context;
use crate::compare::{Verdict, verdict};
use crate::model::{Figure, Lang, Measure, Unit};
use crate::words;

/// The sentence over the answer. `axes` holds the figures of each axis, the largest value first.
pub(super) fn headline(
    context: Context,
    figures: &[usize],
    axes: &[Vec<PlacedFigure>],
    averaging: Averaging,
) -> String {
    let lang = context.lang;
    let ranked: Vec<String> = axes
        .iter()
        .filter_map(|placed| ranking(context, placed, averaging))
        .take(2)
        .collect();
    if !ranked.is_empty() {
        return ranked.join(lang.say("", " "));
    }
    match pairs::between_places(context, figures, averaging.counted()).first() {
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

fn ranking(context: Context, placed: &[PlacedFigure], averaging: Averaging) -> Option<String> {
    let lang = context.lang;
    let places = one_per_place(placed);
    let (top, next) = match places.as_slice() {
        [top, next, ..] => (*top, *next),
        _ => return None,
    };
    let all = verdicts(context, places.iter().copied(), averaging);
    // The worst of them says why there is no ranking.
    if let Some(worst) = all
        .iter()
        .filter(|found| !found.ranked())
        .max_by_key(|found| found.judgement)
    {
        return Some(side_by_side(context, &places, worst));
    }
    let found = verdict(context.catalog, top.at, next.at, averaging.counted());
    let (first, but, stop) = (
        first_and_next(top, next, lang),
        lang.say("；但", ", but "),
        lang.say("。", "."),
    );
    // The caveat stands in the same sentence.
    Some(match found.reasons.is_empty() {
        true => first + stop,
        false => [first.as_str(), but, &reasons(&found, lang), stop].concat(),
    })
}

/// Who is highest and who comes next, without a full stop.
fn first_and_next(top: &PlacedFigure, next: &PlacedFigure, lang: Lang) -> String {
    let place = |one: &PlacedFigure| one.figure.report.label.get(lang).to_string();
    let (a, b, noun) = (place(top), place(next), noun(top.figure, lang));
    let (first, second) = (&top.display.text, &next.display.text);
    match (top.display.value == next.display.value, lang) {
        (true, Lang::Zh) => format!("{a}与{b}{noun}并列，都是{first}"),
        (true, Lang::En) => format!("{a} and {b} are level{noun} at {first}"),
        (false, Lang::Zh) => format!("{a}{noun}{}，{first}；其次是{b}，{second}", most(top.figure)),
        (false, Lang::En) => format!("{a} is highest{noun} at {first}, and next comes {b} with {second}"),
    }
}

fn reasons(found: &Verdict, lang: Lang) -> String {
    let words: Vec<String> = found.reasons.iter().map(|reason| reason.words(lang)).collect();
    words.join(lang.say("；", "; "))
}

/// The places with their numbers in the order of the reports, and the first reason why none is ranked.
fn side_by_side(context: Context, places: &[&PlacedFigure], why: &Verdict) -> String {
    let lang = context.lang;
    let places = crate::model::ordered(places.to_vec(), |a, b| a.at.cmp(&b.at));
    let told = told(context, &places);
    let reason = why.reasons.first().map_or(String::new(), |reason| reason.words(lang));
    match lang {
        Lang::Zh => format!("{told}。只能并列，不排高低：{reason}。"),
        Lang::En => format!("{told}. They stand side by side and are not ranked: {reason}."),
    }
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
        let (place, period) = (one.figure.report.label.get(lang), one.figure.period.words(lang));
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

/// Several places, but no two of their figures may share an axis.
fn apart(context: Context, figures: &[usize], nearest: &pairs::Judged) -> String {
    let lang = context.lang;
    let reason = nearest.verdict.reasons.first();
    let reason = reason.map_or(String::new(), |reason| reason.words(lang));
    let tell = |one: super::PlaceValue| match lang {
        Lang::Zh => format!("{}{}（{}）", one.place, one.value, one.note),
        Lang::En => format!("{} has {} ({})", one.place, one.value, one.note),
    };
    let told: Vec<String> = super::listing::values(context, figures).into_iter().map(tell).collect();
    let told = told.join(lang.say("，", "; "));
    match lang {
        Lang::Zh => format!("{told}。不能相比：{reason}。"),
        Lang::En => format!("{told}. They do not compare: {reason}."),
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
        first.report.label.get(lang),
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
