//! The facets beside an answer: their values, how many rows each would leave, and the link that chooses it.

use super::Context;
use crate::query::{Counts, Facet, Filtered, Index};

/// A facet with its values and their remaining counts.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetAnswer {
    pub facet: Facet,
    /// Values that would leave something, and those that are chosen.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    pub id: String,
    /// The link that chooses it, or takes the choice back.
    pub link: String,
    pub label: String,
    pub depth: usize,
    pub count: usize,
    pub chosen: bool,
}

/// The facets of an index, as far as the question leaves them something.
pub(super) fn facets(context: Context, index: &Index, filtered: &Filtered) -> Vec<FacetAnswer> {
    let answer = |counts: &Counts| {
        let column = index.column(counts.facet)?;
        let chosen = context.query.chosen.of(counts.facet);
        let values = column
            .values
            .iter()
            .zip(&counts.counts)
            .map(|(value, count)| FacetValue {
                id: value.id.clone(),
                link: context.link(context.query.toggled(counts.facet, &value.id)),
                label: value.label.get(context.lang).into(),
                depth: value.depth,
                count: *count,
                chosen: chosen.contains(&value.id),
            });
        let values = values.filter(|value| value.count > 0 || value.chosen).collect();
        Some(FacetAnswer {
            facet: counts.facet,
            values,
        })
    };
    filtered.counts.iter().filter_map(answer).collect()
}
