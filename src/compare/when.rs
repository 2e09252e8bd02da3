//! Reasons that lie in the periods of two figures: which year, how long, from when, and how that is known.

use super::figure::number;
use super::phrase::nested;
use super::reason::{Lengths, Reason};
use crate::model::{Basis, Every, Figure, Measure, Month, Nature, Period};

/// Whether totals had the same time to grow in; what was averaged, and rates, may cover different lengths.
pub(super) fn lengths(a: &Figure, b: &Figure, every: Option<Every>, out: &mut Vec<Reason>) {
    let totals = a.nature == Nature::Flow && b.nature == Nature::Flow;
    if totals && a.period.months() != b.period.months() && !is_span(a) && !is_span(b) {
        let lengths = every.map_or(Lengths::Totals, Lengths::Averages);
        let known = a.period.months().is_some() && b.period.months().is_some();
        out.extend(known.then_some(Reason::Length(lengths, a.period, b.period)));
    }
    for figure in [a, b]
        .into_iter()
        .filter(|figure| figure.nature == Nature::Flow && !is_span(figure))
    {
        push(
            out,
            match figure.period {
                Period::AsOf(_) => Some(Reason::NoBeginning(number(figure), figure.period)),
                Period::Unknown => Some(Reason::UnknownLength(number(figure))),
                Period::Span { .. } => None,
            },
        );
    }
}

/// Adds the reasons that lie in the dates of the periods.
pub(super) fn reasons(a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    if let (Some(last_a), Some(last_b)) = (last(a.period), last(b.period)) {
        match is_moment(a) || is_moment(b) {
            true => push(out, moments((a.period, last_a), (b.period, last_b))),
            false => spans(a, b, out),
        }
    }
    for known in [unknown, inferred] {
        for figure in [a, b] {
            push(out, known(figure));
        }
    }
}

fn push(out: &mut Vec<Reason>, reason: Option<Reason>) {
    out.extend(reason.filter(|reason| !out.contains(reason)));
}

/// A number of years in a row is its own length.
fn is_span(figure: &Figure) -> bool {
    figure.measure == Measure::Span
}

/// Whether only the end of the period counts: a stock, a number of years in a row, or a beginning that is not printed.
fn is_moment(figure: &Figure) -> bool {
    figure.nature == Nature::Stock || is_span(figure) || matches!(figure.period, Period::AsOf(_))
}

fn last(period: Period) -> Option<Month> {
    match period {
        Period::Unknown => None,
        Period::AsOf(month) => Some(month),
        Period::Span { to, .. } => Some(to),
    }
}

fn moments((a, last_a): (Period, Month), (b, last_b): (Period, Month)) -> Option<Reason> {
    match last_a == last_b {
        true => None,
        false if last_a.year == last_b.year => Some(Reason::Months(a, b)),
        false => Some(Reason::Year(a, b)),
    }
}

fn spans(a: &Figure, b: &Figure, out: &mut Vec<Reason>) {
    let same_length = a.period.months() == b.period.months();
    // Five years and one of them differ in length; five years and a later one in the years as well.
    if !nested(a.period, b.period) {
        out.push(Reason::Year(a.period, b.period));
    } else if same_length && a.period != b.period {
        out.push(Reason::Months(a.period, b.period));
    }
    if !same_length && (a.nature == Nature::Rate || b.nature == Nature::Rate) {
        out.push(Reason::Length(Lengths::Rates, a.period, b.period));
    }
}

fn unknown(figure: &Figure) -> Option<Reason> {
    let of_a_rate = figure.period == Period::Unknown && figure.nature != Nature::Flow;
    of_a_rate.then(|| Reason::UnknownPeriod(number(figure)))
}

fn inferred(figure: &Figure) -> Option<Reason> {
    let inferred = figure.basis == Basis::Inferred && figure.period != Period::Unknown;
    inferred.then(|| Reason::InferredPeriod(number(figure), figure.period))
}
