//! Reasons that lie in the periods of two figures: which year, how long, from when, and how that is known.

use super::figure::number;
use super::phrase::nested;
use super::reason::Reason;
use crate::model::{Basis, Figure, Measure, Month, Nature, Period};

/// Adds the reasons that lie in the periods.
pub(super) fn reasons(a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    if let (Some(last_a), Some(last_b)) = (last(a.period), last(b.period)) {
        out.extend(match is_moment(a) || is_moment(b) {
            true => moments((a.period, last_a), (b.period, last_b)),
            false => spans(a.period, b.period),
        });
    }
    for known in [no_beginning, unknown, inferred] {
        for reason in [known(a), known(b)].into_iter().flatten() {
            if !out.contains(&reason) {
                out.push(reason);
            }
        }
    }
}

/// Whether only the end of the period counts: a stock, a number of years in a row, or a beginning that is not printed.
fn is_moment(figure: &Figure) -> bool {
    figure.nature == Nature::Stock || figure.measure == Measure::Span || matches!(figure.period, Period::AsOf(_))
}

fn last(period: Period) -> Option<Month> {
    match period {
        Period::Unknown => None,
        Period::AsOf(month) => Some(month),
        Period::Span { to, .. } => Some(to),
    }
}

fn moments((a, last_a): (Period, Month), (b, last_b): (Period, Month)) -> Vec<Reason> {
    match last_a == last_b {
        true => Vec::new(),
        false if last_a.year == last_b.year => vec![Reason::Months(a, b)],
        false => vec![Reason::Year(a, b)],
    }
}

fn spans(a: Period, b: Period) -> Vec<Reason> {
    let mut out = Vec::new();
    // Five years and one of them differ in length; five years and a later one in the years as well.
    if !nested(a, b) {
        out.push(Reason::Year(a, b));
    }
    if a.months() != b.months() {
        out.push(Reason::Length(a, b));
    }
    if out.is_empty() && a != b {
        out.push(Reason::Months(a, b));
    }
    out
}

fn no_beginning(figure: &Figure) -> Option<Reason> {
    let open = figure.nature == Nature::Flow && matches!(figure.period, Period::AsOf(_));
    open.then(|| Reason::NoBeginning(number(figure), figure.period))
}

fn unknown(figure: &Figure) -> Option<Reason> {
    (figure.period == Period::Unknown).then(|| Reason::UnknownPeriod(number(figure)))
}

fn inferred(figure: &Figure) -> Option<Reason> {
    let inferred = figure.basis == Basis::Inferred && figure.period != Period::Unknown;
    inferred.then(|| Reason::InferredPeriod(number(figure), figure.period))
}
