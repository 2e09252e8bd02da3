//! Which figures a question asks for, and how many each further choice would leave.

use super::facet::{Facet, Index};
use super::search::{Hit, Needle};
use super::{FacetColumn, Query};
use crate::model::Catalog;

/// How many figures each value of a facet would leave, in the order of the facet's values,
/// computed with all filters but the facet's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    pub facet: Facet,
    pub counts: Vec<usize>,
}

/// The figures that a question asks for, in file order, and the counts beside the facets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filtered {
    pub figures: Vec<usize>,
    /// Why each was found, where something was searched for.
    pub hits: Vec<Option<Hit>>,
    /// How many of them reach beyond the chosen years.
    pub beyond: usize,
    pub counts: Vec<Counts>,
}

/// Applies all filters of a question.
pub fn filter(catalog: &Catalog, index: &Index, query: &Query) -> Filtered {
    let needle = Needle::new(&query.text, index);
    let chosen: Vec<Vec<usize>> = index.columns.iter().map(|column| positions(column, query)).collect();
    let mut filtered = Filtered {
        figures: Vec::new(),
        hits: Vec::new(),
        beyond: 0,
        counts: index.columns.iter().map(|c| Counts { facet: c.facet, counts: vec![0; c.values.len()] }).collect(),
    };
    for (figure, haystack) in index.haystacks.iter().enumerate() {
        let Ok(hit) = needle.find(haystack) else { continue };
        let fails: Vec<bool> = index
            .columns
            .iter()
            .zip(&chosen)
            .map(|(column, chosen)| !chosen.is_empty() && !has(column, figure).iter().any(|value| chosen.contains(value)))
            .collect();
        let failures = fails.iter().filter(|fails| **fails).count();
        for ((column, fails), counts) in index.columns.iter().zip(&fails).zip(&mut filtered.counts) {
            if failures == usize::from(*fails) {
                for value in has(column, figure) {
                    counts.counts.get_mut(*value).map(|count| *count += 1).unwrap_or_default();
                }
            }
        }
        if failures == 0 {
            filtered.figures.push(figure);
            filtered.hits.push(hit);
        }
    }
    filtered.beyond = filtered.figures.iter().filter(|figure| reaches_beyond(catalog, query, **figure)).count();
    filtered
}

fn has(column: &FacetColumn, figure: usize) -> &[usize] {
    column.of_figure.get(figure).map_or(&[], Vec::as_slice)
}

fn positions(column: &FacetColumn, query: &Query) -> Vec<usize> {
    let ids = query.chosen.of(column.facet);
    (0..column.values.len()).filter(|&i| column.values.get(i).is_some_and(|value| ids.contains(&value.id))).collect()
}

/// Whether a figure's period reaches beyond the years that are chosen: 2016–2020 under 2018.
pub fn reaches_beyond(catalog: &Catalog, query: &Query, figure: usize) -> bool {
    let chosen = query.chosen.of(Facet::Year);
    let years = catalog.figures.get(figure).and_then(|figure| figure.period.years());
    match years {
        Some((from, to)) if !chosen.is_empty() => (from..=to).any(|year| !chosen.contains(&year.to_string())),
        _ => false,
    }
}
