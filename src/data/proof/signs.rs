//! The check of the sign, apart from the magnitude: below zero exactly where the text speaks of a fall.

use super::Evidence;
use crate::data::table::Problem;
use crate::model::Measure;
use crate::text::sign;

/// An exception is a row with its reason, never a loosened rule; one that is not needed is a problem too.
pub fn signs(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut needed = Vec::new();
    let record = &evidence.record;
    for row in record.rows("figures") {
        let Some(figure) = record.catalog.figures.iter().find(|figure| figure.id == row.get("id")) else {
            continue;
        };
        let Some(page) = evidence.page(&figure.report.id) else {
            continue;
        };
        let falls = sign::falls(&page.source.text, figure.start as usize);
        let expected = matches!(figure.measure, Measure::Growth | Measure::Change) && falls;
        let negative = figure.value.is_sign_negative() && !figure.value.is_zero();
        if negative == expected {
            continue;
        }
        needed.push(row.get("id"));
        if record
            .rows("sign_exceptions")
            .all(|exception| exception.get("figure") != figure.id)
        {
            let hint = if expected {
                "Its clause speaks of a fall"
            } else {
                "Its clause speaks of no fall"
            };
            problems.push(row.problem(
                rule,
                "value",
                format!("{hint}; correct it, or give it a row in sign_exceptions.csv."),
            ));
        }
    }
    let read = |id: &str| {
        record
            .row("figures", id)
            .is_none_or(|row| evidence.page(row.get("report")).is_some())
    };
    for row in record.rows("sign_exceptions") {
        let figure = row.get("figure");
        if read(figure) && !needed.contains(&figure) {
            problems.push(row.problem(rule, "figure", "This exception is not needed; take it away."));
        }
    }
    problems
}
