//! Values restated so that they can stand side by side: in another unit, per year, as a completion. Only where that is
//! honest, and always with a note that says what was done.

use super::figure::number;
use crate::model::{Both, Figure, Lang, Measure, Nature, Period, Unit};
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

/// Significant digits that are kept where a quotient does not end: more than any report prints.
const DIGITS: u32 = 6;

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
    let (result, exact) = quotient(value.checked_mul(Decimal::from(up * to_down))?, down * to_up)?;
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

/// A quotient, and whether it is exact or rounded to `DIGITS` significant digits.
fn quotient(value: Decimal, by: i64) -> Option<(Decimal, bool)> {
    let result = value.checked_div(Decimal::from(by))?.normalize();
    // By the numbers used here a division ends within ten more digits, or never.
    match result.scale() <= value.scale() + 10 {
        true => Some((result, true)),
        false => Some((result.round_sf(DIGITS)?.normalize(), false)),
    }
}

fn rounded(note: Both, exact: bool) -> Both {
    match exact {
        true => note,
        false => Both::new(
            note.zh + "（取六位有效数字）",
            note.en + " (to six significant figures)",
        ),
    }
}

/// What a flow over several whole years comes to in a year on average. Never for a stock, a rate, a value that is
/// already per something, one year or less, or a period without a length.
pub fn per_year(figure: &Figure) -> Option<Restated> {
    let Period::Span { .. } = figure.period else {
        return None;
    };
    let months = figure
        .period
        .months()
        .filter(|months| months.is_multiple_of(12) && *months > 12)?;
    if figure.nature != Nature::Flow || !figure.per.is_empty() {
        return None;
    }
    let years = months / 12;
    let (value, exact) = quotient(figure.value, i64::from(years))?;
    let (total, mean) = (
        number(figure),
        number(&Figure {
            value,
            ..figure.clone()
        }),
    );
    let note = Both::new(
        format!(
            "{years}年合计{}，平均每年{}；各年是多少，原文没有分列",
            total.zh, mean.zh
        ),
        format!(
            "{} in {years} years is {} a year on average; the report gives no figures for single years",
            total.en, mean.en
        ),
    );
    Some(Restated {
        value,
        unit: figure.unit,
        note: Some(rounded(note, exact)),
    })
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
