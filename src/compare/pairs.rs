//! The pairs of figures of an indicator, each fact once: the comparisons between reports, and the pairs of one report.

use super::axes::each_fact_once;
use super::figure::measure;
use crate::model::{Catalog, Figure};

/// The comparisons: pairs of figures of two reports that are the same kind of number. An amount beside a growth rate is
/// no comparison that failed.
pub fn comparisons(catalog: &Catalog, figures: &[usize]) -> Vec<(usize, usize)> {
    pairs(catalog, figures, |a, b| {
        a.report.id != b.report.id && measure(catalog, a) == measure(catalog, b)
    })
}

/// The pairs of one report.
pub fn within_reports(catalog: &Catalog, figures: &[usize]) -> Vec<(usize, usize)> {
    pairs(catalog, figures, |a, b| a.report.id == b.report.id)
}

fn pairs(catalog: &Catalog, figures: &[usize], wanted: impl Fn(&Figure, &Figure) -> bool) -> Vec<(usize, usize)> {
    let once = each_fact_once(catalog, figures);
    let figure = |at: usize| catalog.figures.get(at);
    let mut out = Vec::new();
    for (count, a) in once.iter().enumerate() {
        for b in once.iter().skip(count + 1) {
            if figure(*a).zip(figure(*b)).is_some_and(|(a, b)| wanted(a, b)) {
                out.push((*a, *b));
            }
        }
    }
    out
}
