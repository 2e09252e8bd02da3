//! The figures of an indicator on axes: one mark per place where they may share one, apart with the reason where not.

use super::display::Displayed;
use super::{Averaging, display, figures_with, silence};
use crate::answer::picture::{Data, Picture};
use crate::answer::{Context, exactness, float, stage};
use crate::chart::{Bar, Datum, Dot, DotRow, Group, MissingReason};
use crate::compare::{Axis, Judgement, Likeness, Verdict, verdict};
use crate::model::{Figure, Indicator, Lang, Measure, ordered};
use crate::query::{Change, Query};

/// Names of the pictures, for element ids; an indicator with more axes shows the rest in words.
const IDS: [&str; 6] = ["axis-1", "axis-2", "axis-3", "axis-4", "axis-5", "axis-6"];

/// One axis: a picture, or one figure that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisAnswer {
    /// Why its figures do not stand on the first axis; empty for the first.
    pub apart: Vec<String>,
    pub picture: Option<Picture>,
    /// The figures in words, where there is no picture.
    pub alone: Vec<super::Side>,
    /// Why its figures may not be compared outright: for whoever has the picture without the table of pairs.
    pub reasons: Vec<String>,
    /// What was converted or averaged.
    pub notes: Vec<String>,
}

/// A figure of an axis, ready to be drawn.
pub(super) struct PlacedFigure<'a> {
    pub at: usize,
    pub figure: &'a Figure,
    pub display: Displayed,
}

/// The figures of an axis, the largest value first where all places on it may be ranked, else in the order of the
/// reports; earlier values of "from … to …" belong to the slope instead.
pub(super) fn place_all<'a>(context: &'a Context, axis: &Axis, averaging: Averaging) -> Vec<PlacedFigure<'a>> {
    let before =
        |figure: &Figure| figure.measure == Measure::From && figure.of.iter().any(|at| axis.figures.contains(at));
    let figures = axis
        .figures
        .iter()
        .filter_map(|at| Some((*at, context.catalog.figures.get(*at)?)));
    let placed = figures
        .filter(|(_, figure)| !before(figure))
        .filter_map(|(at, figure)| {
            Some(PlacedFigure {
                at,
                figure,
                display: display::display(*context, figure, axis.unit, averaging.every())?,
            })
        });
    let placed: Vec<PlacedFigure> = placed.collect();
    let between = verdicts(*context, placed.iter(), averaging);
    match between.iter().all(Verdict::ranked) && !between.is_empty() {
        true => ordered(placed, |a, b| b.display.value.cmp(&a.display.value)),
        false => placed,
    }
}

/// The verdicts between figures of different reports.
pub(super) fn verdicts<'s, 'a: 's>(
    context: Context,
    placed: impl Iterator<Item = &'s PlacedFigure<'a>> + Clone,
    averaging: Averaging,
) -> Vec<Verdict> {
    let mut out = Vec::new();
    for (count, a) in placed.clone().enumerate() {
        for b in placed.clone().skip(count + 1) {
            if a.figure.report.id != b.figure.report.id {
                out.push(verdict(context.catalog, a.at, b.at, averaging.counted()));
            }
        }
    }
    out
}

/// What an axis shows. The first is always drawn, so that every place has its mark or the reason for its absence.
pub(super) fn answer(
    context: Context,
    indicator: &Indicator,
    axes: &[Axis],
    number: usize,
    averaging: Averaging,
) -> Option<AxisAnswer> {
    let axis = axes.get(number)?;
    let placed = place_all(&context, axis, averaging);
    let id = IDS.get(number).copied().filter(|_| number == 0 || placed.len() > 1);
    let picture = id.map(|id| picture(context, indicator, axes, &placed, id, averaging));
    let alone = match picture {
        Some(_) => Vec::new(),
        None => placed
            .iter()
            .filter_map(|one| super::pairs::side(context, one.at))
            .collect(),
    };
    Some(AxisAnswer {
        apart: axis.apart.iter().map(|reason| reason.words(context.lang)).collect(),
        picture,
        alone,
        reasons: reasons(&verdicts(context, placed.iter(), averaging), context.lang),
        notes: placed.iter().filter_map(|one| one.display.note.clone()).collect(),
    })
}

fn picture(
    context: Context,
    indicator: &Indicator,
    axes: &[Axis],
    placed: &[PlacedFigure],
    id: &'static str,
    averaging: Averaging,
) -> Picture {
    let lang = context.lang;
    let worst = verdicts(context, placed.iter(), averaging)
        .iter()
        .map(|found| found.judgement)
        .max();
    let names = names(placed, lang);
    let mut links: Vec<Change> = placed
        .iter()
        .map(|one| Change::To(Query::figure(&one.figure.id)))
        .collect();
    let mut marks: Vec<(String, usize, Datum)> = Vec::new();
    for ((index, one), name) in placed.iter().enumerate().zip(&names) {
        let datum = Datum::new(index, float(one.display.value), &one.display.text)
            .label(&label(one, lang))
            .key(&one.figure.id)
            .exactness(exactness(one.figure))
            .stage(stage(one.figure));
        marks.push((name.clone(), context.series(&one.figure.report), datum));
    }
    // The first axis has a mark for every place.
    if id == IDS[0] {
        for (name, series, datum, link) in absent(context, indicator, placed) {
            marks.push((
                name,
                series,
                Datum {
                    index: links.len(),
                    ..datum
                },
            ));
            links.push(link);
        }
    }
    let growth = placed.first().is_some_and(|one| one.figure.measure == Measure::Growth);
    let unit = axes
        .iter()
        .find(|axis| placed.first().is_some_and(|one| axis.figures.contains(&one.at)))
        .map_or(indicator.unit, |axis| axis.unit);
    let data = match growth {
        true => {
            let row = |(name, series, datum)| DotRow {
                name,
                dots: vec![Dot { series, datum }],
            };
            Data::Dots(marks.into_iter().map(row).collect(), unit)
        }
        false => {
            let bar = |(name, series, datum)| Bar {
                name,
                series: Some(series),
                datum,
            };
            Data::Bars(
                vec![Group {
                    name: String::new(),
                    bars: marks.into_iter().map(bar).collect(),
                }],
                Some(unit),
            )
        }
    };
    let header = ["地区", "时期", "数值", "所指"]
        .into_iter()
        .zip(["Place", "Period", "Value", "What is meant"]);
    Picture {
        id,
        title: title(placed, lang),
        sentence: sentence(worst, placed.len(), lang),
        empty: lang.say("没有可画的数字。", "There is no figure to draw.").into(),
        single: String::new(),
        source: context.source(),
        data,
        links,
        header: header.map(|(zh, en)| lang.say(zh, en).to_string()).collect(),
        rows: placed.iter().map(|one| row(one, lang)).collect(),
    }
}

fn row(one: &PlacedFigure, lang: Lang) -> Vec<String> {
    let apart = display::apart(one.figure, lang);
    let meant = match apart.is_empty() {
        true => one.figure.subject.get(lang).to_string(),
        false => format!("{}{}{apart}", one.figure.subject.get(lang), lang.say("：", ": ")),
    };
    let place = one.figure.report.label.get(lang).to_string();
    vec![place, one.figure.period.words(lang), one.display.text.clone(), meant]
}

/// The place, with whatever tells its mark from the others: the period, or what is meant.
fn names(placed: &[PlacedFigure], lang: Lang) -> Vec<String> {
    let same_period = placed.iter().all(|one| {
        placed
            .first()
            .is_some_and(|first| first.figure.period == one.figure.period)
    });
    let name = |one: &PlacedFigure| {
        let mut parts = vec![one.figure.report.label.get(lang).to_string()];
        if placed
            .iter()
            .filter(|other| other.figure.report.id == one.figure.report.id)
            .count()
            > 1
        {
            parts.push(one.figure.subject.get(lang).into());
        }
        if !same_period {
            parts.push(one.figure.period.words(lang));
        }
        parts.join(lang.say("，", " · "))
    };
    placed.iter().map(name).collect()
}

fn label(one: &PlacedFigure, lang: Lang) -> String {
    let (place, period) = (one.figure.report.label.get(lang), one.figure.period.words(lang));
    let (subject, text) = (one.figure.subject.get(lang), &one.display.text);
    match lang {
        Lang::Zh => format!("{place}，{subject}，{period}：{text}"),
        Lang::En => format!("{place}, {subject}, {period}: {text}"),
    }
}

/// The places without a mark on the first axis: set apart, not mentioned, or not covered.
fn absent(context: Context, indicator: &Indicator, placed: &[PlacedFigure]) -> Vec<(String, usize, Datum, Change)> {
    let lang = context.lang;
    let all = figures_with(context.catalog, &indicator.id);
    let missing = context
        .catalog
        .reports
        .iter()
        .filter(|report| !placed.iter().any(|one| one.figure.report.id == report.id));
    let absence = |report: &std::sync::Arc<crate::model::Report>| {
        let figure = all
            .iter()
            .filter_map(|at| context.figure(*at))
            .find(|figure| figure.report.id == report.id);
        let (why, reason) = match figure {
            Some(_) => (
                MissingReason::NotComparable,
                lang.say("不能同轴，另列", "may not share this axis; listed apart"),
            ),
            None => silence::silence(context, indicator, report),
        };
        let link = match figure {
            Some(figure) => Change::To(Query::figure(&figure.id)),
            None => Change::To(Query::Report(report.id.clone())),
        };
        let name = report.label.get(lang);
        let label = format!("{name}{}{reason}", lang.say("：", ": "));
        (
            name.to_string(),
            context.series(report),
            Datum::missing(0, why, reason).label(&label).key(&report.id),
            link,
        )
    };
    missing.map(absence).collect()
}

/// The numbers in the order of their marks, under the kind of number where that is not plain; with more than a title
/// holds, the first and the last. What all have in common stands behind them.
fn title(placed: &[PlacedFigure], lang: Lang) -> String {
    const MOST: usize = 3;
    let (Some(first), Some(last)) = (placed.first(), placed.last()) else {
        return String::new();
    };
    let number = |one: &PlacedFigure| {
        let place = one.figure.report.label.get(lang);
        [place, lang.say("", " "), &one.display.text].concat()
    };
    let numbers = match placed.len() {
        0..=MOST => placed.iter().map(number).collect::<Vec<_>>().join(lang.say("，", ", ")),
        _ => [&number(first), lang.say(" …… ", " … "), &number(last)].concat(),
    };
    let kind = match first.figure.measure {
        Measure::Level => String::new(),
        _ => display::kind(first.figure, lang).to_string() + lang.say("：", ": "),
    };
    let mut common = Vec::new();
    let apart = display::apart(first.figure, lang);
    if !apart.is_empty() && placed.iter().all(|one| display::apart(one.figure, lang) == apart) {
        common.push(apart);
    }
    if placed.iter().all(|one| one.figure.period == first.figure.period) {
        common.push(first.figure.period.words(lang));
    }
    let common = match common.is_empty() {
        true => String::new(),
        false => [
            lang.say("（", " ("),
            &common.join(lang.say("，", ", ")),
            lang.say("）", ")"),
        ]
        .concat(),
    };
    [kind, numbers, common].concat()
}

/// How far the marks may be compared; the table of pairs has the reasons.
fn sentence(worst: Option<Judgement>, count: usize, lang: Lang) -> String {
    let words = match worst {
        _ if count == 0 => "",
        _ if count == 1 => lang.say("这条轴上只有一个数字。", "This axis has one figure."),
        None => lang.say(
            "这些数字出自同一份报告，不是地区之间的比较。",
            "These figures are of one report; this is no comparison of places.",
        ),
        Some(Judgement::Between(Likeness::LikeForLike)) => lang.say("可以直接比。", "Like for like."),
        Some(Judgement::Between(Likeness::SideBySide)) => lang.say(
            "只是并列，次序依报告，不排高低。",
            "Side by side in the order of the reports, not ranked.",
        ),
        Some(_) => lang.say("可以比，但要留意。", "They may be compared, with a caveat."),
    };
    words.into()
}

/// Why the marks may not be compared outright, each reason once.
fn reasons(verdicts: &[Verdict], lang: Lang) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for reason in verdicts.iter().flat_map(|found| &found.reasons) {
        let reason = reason.words(lang);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}
