//! The figures of an indicator sorted into sets that may share an axis.

use super::figure::{first_statement, measure};
use super::normal::Counted;
use super::reason::{Likeness, Reason};
use super::verdict::verdict;
use crate::model::{Catalog, Measure, Unit};

/// Figures of which no two are incomparable, so that one axis may hold them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Positions in the catalog, in the order in which they were asked for.
    pub figures: Vec<usize>,
    /// What the axis is marked in; `on_axis` brings each of its figures to it.
    pub unit: Unit,
    /// What forbids its first figure to stand on the first axis; empty for the first axis.
    pub apart: Vec<Reason>,
}

/// Sorts figures into axes, the largest set first; among equals amounts before rates, then the order asked for.
/// Of a fact that is stated twice only the first statement stands on an axis.
pub fn axes(catalog: &Catalog, figures: &[usize], counted: Counted) -> Vec<Axis> {
    let mut left = each_fact_once(catalog, figures);
    let mut out: Vec<Axis> = Vec::new();
    while let Some(figures) = next_set(catalog, &left, counted) {
        left.retain(|figure| !figures.contains(figure));
        let apart = match (out.first(), figures.first()) {
            (Some(main), Some(first)) => why_apart(catalog, &main.figures, *first, counted),
            _ => Vec::new(),
        };
        let unit = unit(catalog, &figures);
        out.push(Axis { figures, unit, apart });
    }
    out
}

pub(super) fn each_fact_once(catalog: &Catalog, figures: &[usize]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    for &figure in figures {
        let first = first_statement(catalog, figure);
        let better = figure != first && figures.contains(&first);
        let stated = out.iter().any(|other| first_statement(catalog, *other) == first);
        if figure < catalog.figures.len() && !better && !stated {
            out.push(figure);
        }
    }
    out
}

/// The next axis: of the sets that each figure gathers in order, the largest.
fn next_set(catalog: &Catalog, left: &[usize], counted: Counted) -> Option<Vec<usize>> {
    let mut best: Option<(Vec<usize>, Measure)> = None;
    for start in left {
        // Whoever may share an axis with one of a set may with nearly all of it: its members gather the same set again.
        if best.as_ref().is_some_and(|(set, _)| set.contains(start)) {
            continue;
        }
        let mut set = vec![*start];
        for figure in left.iter().filter(|figure| *figure != start) {
            if set
                .iter()
                .all(|other| verdict(catalog, *other, *figure, counted).one_axis())
            {
                set.push(*figure);
            }
        }
        let set: Vec<usize> = left.iter().copied().filter(|figure| set.contains(figure)).collect();
        let kind = catalog
            .figures
            .get(*start)
            .map_or(Measure::Level, |figure| measure(catalog, figure));
        let better = match &best {
            Some((other, _)) if other.len() != set.len() => set.len() > other.len(),
            Some((_, other)) => kind < *other,
            None => true,
        };
        if better {
            best = Some((set, kind));
        }
    }
    best.map(|(set, _)| set)
}

/// The reasons that forbid a figure to stand on the first axis: those against the first figure there that it may not
/// join.
fn why_apart(catalog: &Catalog, main: &[usize], figure: usize, counted: Counted) -> Vec<Reason> {
    let mut against = main.iter().map(|other| verdict(catalog, *other, figure, counted));
    let mut reasons = against
        .find(|found| !found.one_axis())
        .map_or_else(Vec::new, |found| found.reasons);
    reasons.retain(|reason| matches!(reason, Reason::About(..)) || reason.likeness() == Likeness::NotComparable);
    reasons
}

/// The indicator's own unit where it fits; per cent for completions; else the first figure's unit.
fn unit(catalog: &Catalog, set: &[usize]) -> Unit {
    let Some(first) = set.first().and_then(|at| catalog.figures.get(*at)) else {
        return Unit::Item;
    };
    match &first.indicator {
        Some(indicator) if indicator.unit.dimension() == first.unit.dimension() => indicator.unit,
        _ => first.unit,
    }
}
