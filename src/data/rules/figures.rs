//! Rules about figures: what number, sign, unit, measure, period and references must agree on.

use super::{Found, Record};
use crate::data::table::Row;
use crate::model::{Basis, Figure, Measure, Nature, Period, Qualifier, Scope, Unit};
use crate::text::fold::fold;
use crate::text::numeral;
use rust_decimal::Decimal;

/// The figures that could be read, each with its row.
fn pairs<'a, 'r>(record: &'r Record<'a>) -> impl Iterator<Item = (Row<'a>, &'r Figure)> {
    record.read("figures", &record.catalog.figures, |one| &one.id)
}

/// Figures that fail a test, all with the same field and hint.
fn failing<'a>(record: &Record<'a>, field: &'static str, hint: &str, fails: impl Fn(&Figure) -> bool) -> Found<'a> {
    pairs(record)
        .filter(|(_, figure)| fails(figure))
        .map(|(row, _)| (row, field, hint.to_string()))
        .collect()
}

/// The value that a raw number has in the unit and measure of its figure; growth by 1.2 times is 120 percent.
pub fn expected(figure: &Figure) -> Option<Decimal> {
    // Some reports print their digits full-width.
    let number = numeral::magnitude(&fold(&figure.raw, &[]))?;
    let times = figure.measure == Measure::Growth && figure.raw.contains('倍');
    match times {
        true => number.checked_mul(Decimal::ONE_HUNDRED),
        false => Some(number),
    }
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

/// Endings of a raw number that leave no choice of unit; the longer one stands first where one ends like another.
const PRINTED: [(&str, Unit); 14] = [
    ("美元", Unit::Usd),
    ("元", Unit::Cny),
    ("%", Unit::Percent),
    ("百分点", Unit::PercentagePoint),
    ("人次", Unit::PersonTime),
    ("亩", Unit::Mu),
    ("公顷", Unit::Hectare),
    ("平方米", Unit::SquareMetre),
    ("平方公里", Unit::SquareKilometre),
    ("立方米", Unit::CubicMetre),
    ("公里", Unit::Kilometre),
    ("米", Unit::Metre),
    ("公斤", Unit::Kilogram),
    ("吨", Unit::Ton),
];

pub fn raw<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for (row, figure) in pairs(record) {
        let printed = PRINTED.iter().find(|(ending, _)| figure.raw.ends_with(ending));
        if let Some((ending, unit)) = printed.filter(|(_, unit)| *unit != figure.unit) {
            found.push((row, "unit", format!("{ending} is {}.", unit.id())));
        }
        if !figure.raw.ends_with(&figure.classifier) {
            found.push((
                row,
                "classifier",
                format!("The raw number {} does not end with it.", figure.raw),
            ));
        }
        if figure.raw.contains(['余', '多', '几']) && figure.qualifier != Qualifier::Over {
            found.push((row, "qualifier", "余, 多 or 几 within a number means over.".into()));
        }
    }
    found
}

pub fn negative<'a>(record: &Record<'a>) -> Found<'a> {
    failing(
        record,
        "value",
        "A level, share, rank or span is never below zero.",
        |figure| figure.value.is_sign_negative() && !matches!(figure.measure, Measure::Growth | Measure::Change),
    )
}

pub fn measure<'a>(record: &Record<'a>) -> Found<'a> {
    failing(
        record,
        "measure",
        "Compare measure, unit and nature with the vocabulary.",
        |figure| {
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
        },
    )
}

pub fn of<'a>(record: &Record<'a>) -> Found<'a> {
    failing(
        record,
        "of",
        "Name the figure in `of`, or the thing in `of_what_zh`, `of_what_en`.",
        |figure| {
            let needs = !matches!(figure.measure, Measure::Level | Measure::Span);
            needs && figure.of.is_empty() && figure.of_what.is_none()
        },
    )
}

pub fn named<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = failing(
        record,
        "among",
        "A rank says among whom, nothing else does.",
        |figure| (figure.measure == Measure::Rank) == figure.among.is_none(),
    );
    let unnamed = |row: &Row| row.get("scope_zh").is_empty() && row.get("scope_en").is_empty();
    let whole = pairs(record).filter(|(row, figure)| figure.scope == Scope::Place && !unnamed(row));
    found.extend(whole.map(|(row, _)| (row, "scope_zh", "The whole place needs no name.".to_string())));
    found
}

pub fn reason<'a>(record: &Record<'a>) -> Found<'a> {
    failing(
        record,
        "note",
        "Say in a note how the period was found, or why it cannot be.",
        |figure| (figure.basis == Basis::Inferred || figure.period == Period::Unknown) && figure.note.is_none(),
    )
}

pub fn doubt<'a>(record: &Record<'a>) -> Found<'a> {
    failing(record, "note", "Say in a note what is in doubt.", |figure| {
        figure.doubt && figure.note.is_none()
    })
}

pub fn same<'a>(record: &Record<'a>) -> Found<'a> {
    // By id, not by position: positions mislead as long as a row above cannot be read.
    let other = |row: Row<'a>, field: &str| record.catalog.figures.iter().find(|other| other.id == row.get(field));
    let mut found = Vec::new();
    for (row, figure) in pairs(record) {
        if let Some(first) = other(row, "same_as") {
            if (first.value, first.unit, first.measure) != (figure.value, figure.unit, figure.measure) {
                found.push((
                    row,
                    "same_as",
                    "The first statement has another value, unit or measure.".into(),
                ));
            }
            if first.same_as.is_some() || first.start > figure.start {
                found.push((row, "same_as", "Name the first statement, not a later one.".into()));
            }
        }
        if let Some(total) = other(row, "part_of") {
            let larger = total.unit == figure.unit && total.value < figure.value;
            if total.unit.dimension() != figure.unit.dimension() || larger {
                found.push((
                    row,
                    "part_of",
                    "A part has the dimension of its total and is not larger.".into(),
                ));
            }
        }
        let back = record.row("figures", row.get("range_with"));
        if back.is_some_and(|back| back.get("range_with") != row.get("id")) {
            found.push((row, "range_with", "The two ends of a range name each other.".into()));
        }
    }
    found
}
