//! How many comparisons the record allows: the verdicts over all pairs of figures of one indicator in two reports.

use jiezhen::compare::{Counted, Judgement, Likeness, comparisons, verdict};
use jiezhen::model::Catalog;

/// One line with the counts; the pairs themselves stand in tests/native/verdicts.md.
pub fn summary(catalog: &Catalog) -> String {
    let mut counts = Vec::new();
    for indicator in &catalog.indicators {
        let of_it = |at: &usize| {
            let own = catalog.figures.get(*at).and_then(|figure| figure.indicator.as_ref());
            own.is_some_and(|own| own.id == indicator.id)
        };
        let figures: Vec<usize> = (0..catalog.figures.len()).filter(of_it).collect();
        for (a, b) in comparisons(catalog, &figures) {
            counts.push(verdict(catalog, a, b, Counted::AsPrinted).judgement);
        }
    }
    let of = |likeness: &Likeness| {
        let count = counts
            .iter()
            .filter(|found| **found == Judgement::Between(*likeness))
            .count();
        format!("{count} {}", likeness.id())
    };
    let levels: Vec<String> = Likeness::ALL.iter().map(of).collect();
    format!("verdicts           {} comparisons: {}", counts.len(), levels.join(", "))
}
