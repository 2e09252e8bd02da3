//! The page of comparison: an indicator to choose, one indicator over all places, or two reports side by side.

mod averaging;
mod axis;
mod derived;
mod display;
mod headline;
mod listing;
mod one;
mod others;
mod pairs;
mod sides;
mod silence;
mod slope;

use averaging::Averaging;
pub use axis::AxisAnswer;
pub use derived::DerivedLine;
pub use listing::{Entry, Listing, PlaceValue, SharedEntry, Twin, by_theme, listing};
pub use one::{One, Position, Related, TargetLine, one};
pub use others::{Other, Others, others};
pub use pairs::{Judged, PairLine, Side, judged_pairs, nearest};
pub use sides::{Count, GroupLine, ReportChoice, SharedLine, Sides, choices, sides};

use crate::model::{Catalog, Figure, Indicator, Report};
use std::sync::Arc;

/// The positions of the figures of an indicator, in the order of the reports.
fn figures_with(catalog: &Catalog, indicator: &str) -> Vec<usize> {
    let named = |figure: &Figure| figure.indicator.as_ref().is_some_and(|own| own.id == indicator);
    catalog
        .figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| named(figure))
        .map(|(at, _)| at)
        .collect()
}

/// An indicator and the positions of its figures.
type Figures<'a> = (&'a Indicator, Vec<usize>);

/// All indicators with the positions of their figures, in one pass over the record.
fn by_indicator(catalog: &Catalog) -> Vec<Figures<'_>> {
    let mut all: Vec<Figures> = catalog
        .indicators
        .iter()
        .map(|indicator| (indicator.as_ref(), Vec::new()))
        .collect();
    for (at, figure) in catalog.figures.iter().enumerate() {
        if let Some(own) = &figure.indicator
            && let Some((_, figures)) = all.iter_mut().find(|(indicator, _)| indicator.id == own.id)
        {
            figures.push(at);
        }
    }
    all
}

/// The reports that have a figure of an indicator, in the order of the record.
fn reports_with<'a>(catalog: &'a Catalog, figures: &[usize]) -> Vec<&'a Arc<Report>> {
    let has = |report: &&Arc<Report>| {
        figures
            .iter()
            .filter_map(|at| catalog.figures.get(*at))
            .any(|figure| figure.report.id == report.id)
    };
    catalog.reports.iter().filter(has).collect()
}
