//! From an earlier value to a later one, where a report prints both.

use crate::answer::picture::{Data, Picture};
use crate::answer::{Context, exactness, float, stage};
use crate::chart::{Datum, SlopeLine};
use crate::model::{Figure, Lang, Measure, Unit};
use crate::query::{Change, Query};
use crate::words;

/// The slopes of an indicator; none where no report prints an earlier value.
pub(super) fn slope(context: Context, figures: &[usize]) -> Option<Picture> {
    let lang = context.lang;
    let pairs: Vec<(&Figure, &Figure)> = context
        .catalog
        .figures
        .iter()
        .enumerate()
        .filter(|(at, figure)| figures.contains(at) && figure.measure == Measure::From)
        .filter_map(|(_, from)| Some((from, context.catalog.figures.get(*from.of.first()?)?)))
        .filter(|(from, to)| from.unit == to.unit)
        .collect();
    let (first_from, first_to) = pairs.first().copied()?;
    // Periods stand over the ends where all lines share them, else beside each value.
    let shared = pairs
        .iter()
        .all(|(from, to)| from.period == first_from.period && to.period == first_to.period);
    let mut links = Vec::new();
    let mut end = |figure: &Figure| {
        let (number, period) = (words::qualified(figure, lang), figure.period.words(lang));
        let place = figure.report.label.get(lang);
        let label = match lang {
            Lang::Zh => format!("{place}，{}，{period}：{number}", figure.subject.zh),
            Lang::En => format!("{place}, {}, {period}: {number}", figure.subject.en),
        };
        let text = if shared {
            number
        } else {
            format!("{number}{}{period}", lang.say("，", ", "))
        };
        links.push(Change::To(Query::figure(&figure.id)));
        Datum::new(links.len() - 1, float(figure.value), &text)
            .label(&label)
            .key(&figure.id)
            .exactness(exactness(figure))
            .stage(stage(figure))
    };
    let lines: Vec<SlopeLine> = pairs
        .iter()
        .map(|(from, to)| SlopeLine {
            name: to.report.label.get(lang).into(),
            series: context.series(&to.report),
            from: end(from),
            to: end(to),
        })
        .collect();
    let heads = match shared {
        true => [first_from.period.words(lang), first_to.period.words(lang)],
        false => [lang.say("原来", "before"), lang.say("后来", "after")].map(String::from),
    };
    let row = |(from, to): &(&Figure, &Figure)| {
        let cell = |figure: &Figure| {
            format!(
                "{}{}{}",
                words::qualified(figure, lang),
                lang.say("，", ", "),
                figure.period.words(lang)
            )
        };
        vec![to.report.label.get(lang).to_string(), cell(from), cell(to)]
    };
    Some(
        Picture {
            id: "slope",
            title: lang.say("从原来到后来", "From before to after").into(),
            sentence: pairs
                .iter()
                .map(|(from, to)| sentence(from, to, lang))
                .collect::<Vec<_>>()
                .join(lang.say("", " ")),
            empty: String::new(),
            single: String::new(),
            source: context.source(),
            data: Data::Slope(heads, lines),
            links,
            header: [
                lang.say("地区", "Place"),
                lang.say("原来", "Before"),
                lang.say("后来", "After"),
            ]
            .map(String::from)
            .to_vec(),
            rows: pairs.iter().map(row).collect(),
        }
        .told(lang),
    )
}

/// Rates change by percentage points, amounts by their unit.
fn sentence(from: &Figure, to: &Figure, lang: Lang) -> String {
    let change = to.value - from.value;
    let unit = if to.unit == Unit::Percent {
        Unit::PercentagePoint
    } else {
        to.unit
    };
    let by = words::quantity(change.abs(), unit, "", lang);
    let (place, start, end) = (
        to.report.label.get(lang),
        words::qualified(from, lang),
        words::qualified(to, lang),
    );
    match (change.is_sign_negative(), lang) {
        (true, Lang::Zh) => format!("{place}从{start}降到{end}，降了{by}。"),
        (false, Lang::Zh) => format!("{place}从{start}升到{end}，升了{by}。"),
        (true, Lang::En) => format!("{place}: down from {start} to {end}, a fall of {by}."),
        (false, Lang::En) => format!("{place}: up from {start} to {end}, a rise of {by}."),
    }
}
