//! Which rows a question asks for, and how many each further choice would leave.

use super::facet::{Chosen, Facet};
use super::index::{FacetColumn, Index};
use crate::search::{Rank, asks};

/// So many characters of a text are searched for: every link that the page writes is short enough to be read.
pub const LONGEST_TEXT: usize = 200;

/// What narrows the rows of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub chosen: Chosen,
    /// The text searched for, as typed.
    pub text: String,
}

impl Filter {
    /// Just these facet values.
    pub fn with(pairs: &[(Facet, &str)]) -> Filter {
        let mut filter = Filter::default();
        for (facet, id) in pairs {
            filter.chosen.set(*facet, vec![id.to_string()]);
        }
        filter
    }

    /// Takes a text to search for; whether it took all of it.
    pub fn search(&mut self, text: &str) -> bool {
        let end = text.char_indices().nth(LONGEST_TEXT).map(|(end, _)| end);
        text.get(..end.unwrap_or(text.len()))
            .unwrap_or_default()
            .clone_into(&mut self.text);
        end.is_none()
    }

    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        asks(&self.text) || Facet::ALL.iter().any(|facet| !self.chosen.of(*facet).is_empty())
    }

    /// Chooses just these values, one in each facet; where they are chosen already, takes them back.
    pub(super) fn only(&mut self, pairs: &[(Facet, String)]) {
        let undo = pairs
            .iter()
            .all(|(facet, id)| self.chosen.of(*facet) == std::slice::from_ref(id));
        for (facet, id) in pairs {
            self.chosen
                .set(*facet, if undo { Vec::new() } else { vec![id.clone()] });
        }
    }
}

/// How many rows each value of a facet would leave, in the order of the facet's values,
/// computed with all filters but the facet's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    pub facet: Facet,
    pub counts: Vec<usize>,
}

/// The rows that a question asks for, in file order, and the counts beside the facets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filtered {
    pub rows: Vec<usize>,
    /// Why each was found, where something was searched for.
    pub hits: Vec<Option<Rank>>,
    /// What was taken for words that stand nowhere as they were typed.
    pub near: Vec<String>,
    /// Which of them reach beyond the chosen years: 2016–2020 under 2018.
    pub beyond: Vec<bool>,
    pub counts: Vec<Counts>,
}

impl Filtered {
    /// Why a row was found, and whether it reaches beyond the chosen years.
    pub fn about(&self, row: usize) -> (Option<Rank>, bool) {
        let at = self.rows.iter().position(|other| *other == row);
        let hit = at.and_then(|at| self.hits.get(at).copied().flatten());
        (hit, at.and_then(|at| self.beyond.get(at).copied()).unwrap_or(false))
    }
}

/// The rows that a filter leaves.
pub fn filter(index: &Index, query: &Filter) -> Filtered {
    let (hits, near) = searched(index, &query.text);
    let chosen: Vec<Vec<usize>> = index.columns.iter().map(|column| positions(column, query)).collect();
    let mut out = Filtered {
        rows: Vec::new(),
        hits: Vec::new(),
        near,
        beyond: Vec::new(),
        counts: index
            .columns
            .iter()
            .map(|c| Counts {
                facet: c.facet,
                counts: vec![0; c.values.len()],
            })
            .collect(),
    };
    for row in 0..index.years.len() {
        let hit = hits.as_ref().and_then(|hits| hits.get(row).copied().flatten());
        if hits.is_some() && hit.is_none() {
            continue;
        }
        let fails = |(column, chosen): (&FacetColumn, &Vec<usize>)| {
            !chosen.is_empty() && !has(column, row).iter().any(|value| chosen.contains(value))
        };
        let fails: Vec<bool> = index.columns.iter().zip(&chosen).map(fails).collect();
        let failures = fails.iter().filter(|fails| **fails).count();
        for ((column, fails), counts) in index.columns.iter().zip(&fails).zip(&mut out.counts) {
            if failures == usize::from(*fails) {
                for value in has(column, row) {
                    counts
                        .counts
                        .get_mut(*value)
                        .map(|count| *count += 1)
                        .unwrap_or_default();
                }
            }
        }
        if failures == 0 {
            out.rows.push(row);
            out.hits.push(hit);
            out.beyond.push(reaches_beyond(index, query, row));
        }
    }
    out
}

/// Why each row was found, none where nothing is searched for; and what was taken for what was typed.
fn searched(index: &Index, text: &str) -> (Option<Vec<Option<Rank>>>, Vec<String>) {
    if !asks(text) {
        return (None, Vec::new());
    }
    let found = index.search.find(text);
    let mut hits = vec![None; index.years.len()];
    for found in found.matches.iter().filter(|found| found.thing == index.thing) {
        if let Some(hit) = hits.get_mut(found.at) {
            *hit = Some(found.rank);
        }
    }
    (Some(hits), found.near)
}

fn has(column: &FacetColumn, row: usize) -> &[usize] {
    column.of_row.get(row).map_or(&[], Vec::as_slice)
}

fn positions(column: &FacetColumn, query: &Filter) -> Vec<usize> {
    let ids = query.chosen.of(column.facet);
    (0..column.values.len())
        .filter(|&i| column.values.get(i).is_some_and(|value| ids.contains(&value.id)))
        .collect()
}

fn reaches_beyond(index: &Index, query: &Filter, row: usize) -> bool {
    let chosen = query.chosen.of(Facet::Year);
    match index.years.get(row).copied().flatten() {
        Some((from, to)) if !chosen.is_empty() => (from..=to).any(|year| !chosen.contains(&year.to_string())),
        _ => false,
    }
}
