//! Where each figure and initiative of a report stands in a copy of it.

use super::align::{Search, Wanted, stands};
use crate::model::{Catalog, Report, ordered};
use crate::text::letters::{Letter, key};

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
    /// Whether all of its sentence is as in the source.
    pub alike: bool,
}

/// An item, its words, and its span in the source.
pub struct Sought {
    pub item: Item,
    key: Vec<char>,
    start: usize,
    end: usize,
}

/// The figures and initiatives of a report, in the order of the source.
pub fn sought(catalog: &Catalog, report: &Report) -> Vec<Sought> {
    let figures = catalog.figures.iter().enumerate();
    let figures = figures.filter(|(_, one)| one.report.id == report.id);
    let figures = figures.map(|(at, one)| (Item::Figure(at), &one.raw, one.start, one.end));
    let initiatives = catalog.initiatives.iter().enumerate();
    let initiatives = initiatives.filter(|(_, one)| one.report.id == report.id);
    let initiatives = initiatives.map(|(at, one)| (Item::Initiative(at), &one.name.zh, one.start, one.end));
    let all = figures.chain(initiatives).map(|(item, words, start, end)| Sought {
        item,
        key: key(words),
        start: start as usize,
        end: end as usize,
    });
    ordered(all.collect(), |a: &Sought, b| a.start.cmp(&b.start))
}

/// A search for them by their words.
pub fn search(sought: &[Sought]) -> Search {
    let wanted = sought.iter().map(|one| Wanted {
        key: one.key.clone(),
        start: one.start,
    });
    Search::new(wanted.collect())
}

/// The spans of the source: they hold in its very bytes.
pub fn as_recorded(sought: &[Sought]) -> Vec<Placed> {
    let placed = |one: &Sought| Placed {
        item: one.item,
        span: Some((one.start, one.end)),
        alike: true,
    };
    sought.iter().map(placed).collect()
}

/// The spans of the source in a text of the same letters, where white space, too, is that of the source (line ends and a
/// byte order mark aside); `None` where it is not, which the figures show.
pub fn straight(sought: &[Sought], letters: &[Letter]) -> Option<Vec<Placed>> {
    let placed = |one: &Sought| {
        let first = letters.partition_point(|letter| (letter.plain as usize) < one.start);
        let here = matches!(one.item, Item::Initiative(_)) || stands(&one.key, first, letters);
        let span = here.then(|| between(letters, one.start, one.end)).flatten();
        Some(Placed {
            item: one.item,
            span: Some(span?),
            alike: true,
        })
    };
    sought.iter().map(placed).collect()
}

/// Where in the text the letters at these plain offsets stand.
fn between(letters: &[Letter], start: usize, end: usize) -> Option<(usize, usize)> {
    let before = |offset: usize| letters.partition_point(|letter| (letter.plain as usize) < offset);
    let inside = letters.get(before(start)..before(end))?;
    Some((inside.first()?.at as usize, inside.last()?.at as usize + 1))
}

/// The items by their words, in order, white space ignored. `alike` tells whether a stretch of letters lies in sentences of
/// the source.
pub fn found_again(
    sought: &[Sought],
    search: &Search,
    letters: &[Letter],
    alike: &dyn Fn(usize, usize) -> bool,
) -> Vec<Placed> {
    let chain = search.chain(letters);
    let first = |index: usize| chain.get(index).copied().flatten();
    let plain = |index: usize| Some(letters.get(first(index)?)?.plain as usize);
    let found = |(index, one): (usize, &Sought)| {
        if let Some(first) = first(index) {
            let last = first + one.key.len().saturating_sub(1);
            let span = letters.get(first).zip(letters.get(last));
            let span = span.map(|(first, last)| (first.at as usize, last.at as usize + 1));
            return (span, alike(first, last + 1));
        }
        // A name that stands in other words keeps its place in sentences of the source whose figures keep their distance.
        let kept = || {
            let before = (0..index).rev().find(|i| plain(*i).is_some())?;
            let after = (index + 1..sought.len()).find(|i| plain(*i).is_some())?;
            let (left, right) = (sought.get(before)?.start, sought.get(after)?.start);
            let (from, to) = (plain(before)?, plain(after)?);
            let keeps = to - from == right - left && matches!(one.item, Item::Initiative(_));
            let same = keeps && alike(first(before)?, first(after)? + 1);
            same.then(|| between(letters, from + one.start - left, from + one.end - left))
                .flatten()
        };
        let span = kept();
        (span, span.is_some())
    };
    let placed = |(span, alike), item| Placed { item, span, alike };
    sought
        .iter()
        .enumerate()
        .map(|pair| placed(found(pair), pair.1.item))
        .collect()
}
