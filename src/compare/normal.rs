//! Values restated so that they can stand side by side: in another unit, per year, as a completion. Only where that is
//! honest, and always with a note that says what was done.

use super::figure::number;
use super::phrase::length;
use crate::model::{Both, Every, Figure, Lang, Measure, Nature, Qualifier, Unit, Worked, mean, quotient};
use crate::words;
use rust_decimal::Decimal;

/// A value restated, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restated {
    pub value: Decimal,
    pub unit: Unit,
    /// To be shown beside the value; none where nothing was changed.
    pub note: Option<Both>,
}

/// Significant digits that are kept where a conversion does not end: more than any report prints.
const DIGITS: u32 = 6;

/// How totals are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    AsPrinted,
    /// Per month or per year, where that can be worked out.
    Averaged,
}

/// A value of a unit in another unit of the same dimension; none for units of different dimensions.
pub fn converted(value: Decimal, from: Unit, to: Unit) -> Option<Restated> {
    if from == to {
        return Some(Restated {
            value,
            unit: to,
            note: None,
        });
    }
    if from.dimension() != to.dimension() {
        return None;
    }
    let ((up, down), (to_up, to_down)) = (in_smallest(from), in_smallest(to));
    let (value_up, by) = (
        value.checked_mul(Decimal::from(up * to_down))?,
        Decimal::from(down * to_up),
    );
    let Worked { value: result, exact } = quotient(value_up, by, DIGITS)?;
    let zh = |value, unit| words::quantity(value, unit, "", Lang::Zh);
    let en = |value, unit: Unit| format!("{}\u{a0}{}", words::grouped(value, Lang::En), unit.name(Lang::En));
    let note = Both::new(
        format!("{}折合{}", zh(value, from), zh(result, to)),
        format!("{} is {}", en(value, from), en(result, to)),
    );
    Some(Restated {
        value: result,
        unit: to,
        note: Some(rounded(note, exact)),
    })
}

/// How many of its dimension's smallest unit one of a unit is, as a fraction: one mu is 2000/3 square metres.
fn in_smallest(unit: Unit) -> (i64, i64) {
    match unit {
        Unit::Mu => (2000, 3),
        Unit::Hectare => (10_000, 1),
        Unit::SquareKilometre => (1_000_000, 1),
        Unit::Kilometre | Unit::Ton | Unit::Megawatt => (1000, 1),
        Unit::MilligramPerLitre => (1_000_000, 1),
        Unit::Year => (12, 1),
        Unit::Day => (24 * 60, 1),
        Unit::Hour => (60, 1),
        // The smallest of their dimensions, and those that stand alone in theirs.
        _ => (1, 1),
    }
}

fn rounded(note: Both, exact: bool) -> Both {
    match exact {
        true => note,
        false => Both::new(note.zh + "（四舍五入）", note.en + " (rounded)"),
    }
}

/// Whether a figure is a total over a known length of time, so that an average can be made of it. Never a stock, a rate,
/// a value that is already per something, or a number of years in a row.
fn is_total(figure: &Figure) -> bool {
    let flow = figure.nature == Nature::Flow && figure.per.is_none() && figure.measure != Measure::Span;
    flow && figure.period.months().is_some()
}

/// What totals are averaged over so that all of them can be: a year, or a month where any of them is no whole year.
pub fn every<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Every {
    let mut totals = figures.into_iter().filter(|figure| is_total(figure));
    match totals.any(|figure| Every::Year.count(figure.period).is_none()) {
        true => Every::Month,
        false => Every::Year,
    }
}

/// What the totals of a pair are averaged over; none where they are taken as printed.
pub(super) fn every_of_both(a: &Figure, b: &Figure, counted: Counted) -> Option<Every> {
    let averaged = counted == Counted::Averaged && is_total(a) && is_total(b);
    averaged.then(|| every([a, b]))
}

/// What a total comes to in a month or a year on average; without a note where its period is just one of these. Part of
/// a year is never scaled up to a whole one.
pub fn average(figure: &Figure, every: Every) -> Option<Restated> {
    if !is_total(figure) {
        return None;
    }
    let worked = mean(figure.value, figure.period, every)?;
    let unchanged = every.count(figure.period) == Some(1);
    Some(Restated {
        value: worked.value,
        unit: figure.unit,
        note: (!unchanged).then(|| averaged_note(figure, every, worked)),
    })
}

fn averaged_note(figure: &Figure, every: Every, worked: Worked) -> Both {
    let (total, mean) = (number(figure), number(&averaged(figure, worked)));
    let (zh, en) = (length(figure.period, Lang::Zh), length(figure.period, Lang::En));
    let (every_zh, every_en) = match every {
        Every::Month => ("月", "month"),
        Every::Year => ("年", "year"),
    };
    Both::new(
        format!(
            "{zh}合计{}，折合每{every_zh}{}；各{every_zh}是多少，原文没有分列",
            total.zh, mean.zh
        ),
        format!(
            "{} in {en} is {} a {every_en}, by our reckoning; the report gives no figures for single {every_en}s",
            total.en, mean.en
        ),
    )
}

/// The figure with its average for a value; one that had to be rounded is only about that.
fn averaged(figure: &Figure, worked: Worked) -> Figure {
    let qualifier = match figure.qualifier {
        Qualifier::Exact if !worked.exact => Qualifier::About,
        qualifier => qualifier,
    };
    Figure {
        value: worked.value,
        qualifier,
        ..figure.clone()
    }
}

/// The average of a total as it is read out: about 338; none where there is none.
pub fn average_in_words(figure: &Figure, every: Every, lang: Lang) -> Option<String> {
    let worked = mean(figure.value, figure.period, every)?;
    Some(words::qualified(&averaged(figure, worked), lang))
}

/// The completion that an excess over a target is: 25 % over target is 125 % of it. None for any other measure.
pub fn completion(figure: &Figure) -> Option<Restated> {
    if figure.measure != Measure::OverTarget {
        return None;
    }
    let value = figure.value.checked_add(Decimal::ONE_HUNDRED)?.normalize();
    let (over, completed) = (number(figure), words::grouped(value, Lang::En));
    let note = Both::new(
        format!("{}，即完成目标的{completed}%", over.zh),
        format!("{}, that is {completed}% of the target", over.en),
    );
    Some(Restated {
        value,
        unit: Unit::Percent,
        note: Some(note),
    })
}

/// A figure's value as it stands on an axis of a unit: an excess over a target as a completion, any other converted.
/// None where the unit is of another dimension.
pub fn on_axis(figure: &Figure, unit: Unit) -> Option<Restated> {
    match completion(figure) {
        Some(completed) => Some(completed).filter(|_| unit == Unit::Percent),
        None => converted(figure.value, figure.unit, unit),
    }
}
