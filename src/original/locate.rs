//! Where each figure and initiative of a report stands in a copy of it.

use super::align::{Wanted, align};
use super::letters::{Letter, key, letters};
use crate::model::{Catalog, Report, ordered};

/// What is shown in the text, by its position in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Figure(usize),
    Initiative(usize),
}

/// Where an item stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    pub item: Item,
    /// 0-based Unicode scalar offsets in the text, end exclusive; `None` where it was not found.
    pub span: Option<(usize, usize)>,
}

/// An item, its words, and its span in the source.
struct Sought {
    item: Item,
    key: Vec<char>,
    start: usize,
    end: usize,
}

/// All items of a report in the order of the source, each with its place in the text.
///
/// Where every figure stands just where the source has it (line ends and a byte order mark aside), the places of the
/// record hold. Else the items are found again by their words, in order, white space ignored.
pub fn placed(catalog: &Catalog, report: &Report, text: &str) -> Vec<Placed> {
    placed_among(catalog, report, &letters(text))
}

/// The same, where the letters of the text are at hand.
pub fn placed_among(catalog: &Catalog, report: &Report, letters: &[Letter]) -> Vec<Placed> {
    let sought = sought(catalog, report);
    let straight = sought.iter().all(|one| {
        let stands = stretch(letters, one.start, one.end).iter().map(|letter| letter.letter);
        matches!(one.item, Item::Initiative(_)) || stands.eq(one.key.iter().copied())
    });
    let spans: Vec<Option<(usize, usize)>> = if straight {
        sought.iter().map(|one| between(letters, one.start, one.end)).collect()
    } else {
        found_again(&sought, letters)
    };
    sought
        .iter()
        .zip(spans)
        .map(|(one, span)| Placed { item: one.item, span })
        .collect()
}

fn sought(catalog: &Catalog, report: &Report) -> Vec<Sought> {
    let mut all = Vec::new();
    for (index, one) in catalog
        .figures
        .iter()
        .enumerate()
        .filter(|(_, one)| one.report.id == report.id)
    {
        all.push(Sought {
            item: Item::Figure(index),
            key: key(&one.raw),
            start: one.start as usize,
            end: one.end as usize,
        });
    }
    for (index, one) in catalog
        .initiatives
        .iter()
        .enumerate()
        .filter(|(_, one)| one.report.id == report.id)
    {
        let key = key(&one.name.zh);
        all.push(Sought {
            item: Item::Initiative(index),
            key,
            start: one.start as usize,
            end: one.end as usize,
        });
    }
    ordered(all, |a, b| a.start.cmp(&b.start))
}

/// The letters that stand at these plain offsets.
fn stretch(letters: &[Letter], start: usize, end: usize) -> &[Letter] {
    let before = |offset: usize| letters.partition_point(|letter| letter.plain < offset);
    letters.get(before(start)..before(end)).unwrap_or_default()
}

/// Where in the text the letters at these plain offsets stand.
fn between(letters: &[Letter], start: usize, end: usize) -> Option<(usize, usize)> {
    let inside = stretch(letters, start, end);
    Some((inside.first()?.at, inside.last()?.at + 1))
}

fn found_again(sought: &[Sought], letters: &[Letter]) -> Vec<Option<(usize, usize)>> {
    let wanted: Vec<Wanted> = sought
        .iter()
        .map(|one| Wanted {
            key: one.key.clone(),
            start: one.start,
        })
        .collect();
    let chain = align(&wanted, letters);
    let plain = |index: usize| Some(letters.get((*chain.get(index)?)?)?.plain);
    let spans = sought.iter().enumerate().map(|(index, one)| {
        if let Some(first) = chain.get(index).copied().flatten() {
            let last = first + one.key.len().saturating_sub(1);
            return Some((letters.get(first)?.at, letters.get(last)?.at + 1));
        }
        // A name that stands in other words keeps its place where its neighbours keep their distance.
        let before = (0..index).rev().find(|i| plain(*i).is_some())?;
        let after = (index + 1..sought.len()).find(|i| plain(*i).is_some())?;
        let (left, right) = (sought.get(before)?.start, sought.get(after)?.start);
        let from = plain(before)?;
        let keeps = plain(after)? - from == right - left && matches!(one.item, Item::Initiative(_));
        keeps
            .then(|| between(letters, from + one.start - left, from + one.end - left))
            .flatten()
    });
    spans.collect()
}
