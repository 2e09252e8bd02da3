//! The facets beside an answer: their values, and how many rows each would leave.

use crate::model::Lang;
use crate::query::{Chosen, Counts, Facet, Filtered, Index};

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
    pub label: String,
    pub depth: usize,
    pub count: usize,
    pub chosen: bool,
}

/// The facets of an index, as far as the question leaves them something.
pub fn facets(index: &Index, chosen: &Chosen, filtered: &Filtered, lang: Lang) -> Vec<FacetAnswer> {
    let answer = |counts: &Counts| {
        let column = index.column(counts.facet)?;
        let chosen = chosen.of(counts.facet);
        let values = column
            .values
            .iter()
            .zip(&counts.counts)
            .map(|(value, count)| FacetValue {
                id: value.id.clone(),
                label: value.label.get(lang).into(),
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
