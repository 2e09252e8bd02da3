//! Rules about figures: what number, sign, unit, measure, period and references must agree on.

use super::Record;
use crate::data::table::Row;
use crate::model::{Basis, Figure, Measure, Nature, Period, Unit};
use crate::text::numeral;
use rust_decimal::Decimal;

type Found<'a> = Vec<(Row<'a>, &'static str, String)>;

/// The figures that could be read, each with its row.
fn pairs<'a, 'r>(record: &'r Record<'a>) -> impl Iterator<Item = (Row<'a>, &'r Figure)> {
    record.rows("figures").filter_map(|row| {
        let figure = record.catalog.figures.iter().find(|figure| figure.id == row.get("id"))?;
        Some((row, figure))
    })
}

/// Figures that fail a test, all with the same field and hint.
fn failing<'a>(
    record: &Record<'a>,
    field: &'static str,
    hint: &str,
    fails: impl Fn(&Figure) -> bool,
) -> Found<'a> {
    pairs(record).filter(|(_, figure)| fails(figure)).map(|(row, _)| (row, field, hint.to_string())).collect()
}

pub fn order<'a>(record: &Record<'a>) -> Found<'a> {
    let position = |figure: &Figure| {
        let report = record.catalog.reports.iter().position(|report| report.id == figure.report.id);
        (report, figure.start)
    };
    let all: Vec<_> = pairs(record).collect();
    all.windows(2)
        .filter_map(|pair| match pair {
            [(_, before), (row, after)] if position(after) < position(before) => {
                Some((*row, "start", "It stands after a later one.".to_string()))
            }
            _ => None,
        })
        .collect()
}

/// The value that a raw number has in the unit and measure of its figure; growth by 1.2 times is 120 percent.
pub fn expected(figure: &Figure) -> Option<Decimal> {
    let number = numeral::magnitude(&figure.raw)?;
    let times = figure.measure == Measure::Growth && figure.raw.contains('倍');
    Some(if times { number * Decimal::ONE_HUNDRED } else { number })
}

pub fn magnitude<'a>(record: &Record<'a>) -> Found<'a> {
    pairs(record)
        .filter(|(_, figure)| expected(figure) != Some(figure.value.abs()))
        .map(|(row, figure)| {
            let read = expected(figure).map_or("no number".to_string(), |number| number.to_string());
            (row, "value", format!("The raw number {} reads as {read}.", figure.raw))
        })
        .collect()
}

pub fn negative<'a>(record: &Record<'a>) -> Found<'a> {
    failing(record, "value", "A level, share, rank or span is never below zero.", |figure| {
        figure.value.is_sign_negative() && !matches!(figure.measure, Measure::Growth | Measure::Change)
    })
}

pub fn measure<'a>(record: &Record<'a>) -> Found<'a> {
    failing(record, "measure", "Compare measure, unit and nature with the vocabulary.", |figure| {
        let rate = figure.nature == Nature::Rate;
        let percent = figure.unit == Unit::Percent;
        match figure.measure {
            Measure::Growth | Measure::OverTarget => !(percent && rate),
            Measure::Share => !(rate && (percent || figure.unit == Unit::Ratio)),
            Measure::Rank => !(rate && figure.unit == Unit::Rank),
            Measure::Level => rate || figure.unit == Unit::Rank || percent,
            Measure::Span => rate || percent,
            Measure::From | Measure::Change => figure.unit == Unit::Rank,
        }
    })
}

pub fn of<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = failing(record, "of", "Name the figure in `of`, or the thing in `of_what_zh`, `of_what_en`.", |figure| {
        let needs = !matches!(figure.measure, Measure::Level | Measure::Span);
        needs && figure.of.is_empty() && figure.of_what.is_none()
    });
    found.extend(failing(record, "among", "Say among whom it ranks.", |figure| {
        figure.measure == Measure::Rank && figure.among.is_none()
    }));
    found
}

pub fn reason<'a>(record: &Record<'a>) -> Found<'a> {
    failing(record, "note", "Say in a note how the period was found, or why it cannot be.", |figure| {
        (figure.basis == Basis::Inferred || figure.period == Period::Unknown) && figure.note.is_none()
    })
}

pub fn same<'a>(record: &Record<'a>) -> Found<'a> {
    let other = |index: Option<usize>| index.and_then(|index| record.catalog.figures.get(index));
    let mut found = failing(record, "same_as", "The first statement has another value, unit or measure.", |figure| {
        other(figure.same_as).is_some_and(|first| {
            first.value != figure.value || first.unit != figure.unit || first.measure != figure.measure
        })
    });
    found.extend(failing(record, "same_as", "Name the first statement, not a later one.", |figure| {
        other(figure.same_as).is_some_and(|first| first.same_as.is_some() || first.start > figure.start)
    }));
    found.extend(failing(record, "part_of", "A part has the dimension of its total and is not larger.", |figure| {
        other(figure.part_of).is_some_and(|total| {
            total.unit.dimension() != figure.unit.dimension() || (total.unit == figure.unit && total.value < figure.value)
        })
    }));
    found.extend(failing(record, "range_with", "The two ends of a range name each other.", |figure| {
        other(figure.range_with).is_some_and(|end| other(end.range_with).map(|back| &back.id) != Some(&figure.id))
    }));
    found
}
