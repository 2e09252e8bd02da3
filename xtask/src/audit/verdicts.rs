//! How many pairs of figures may stand on one axis: the verdicts over all pairs of each indicator.

use jiezhen::compare::{Likeness, verdict};
use jiezhen::model::Catalog;

/// One line with the counts; the pairs themselves stand in tests/native/verdicts.md.
pub fn summary(catalog: &Catalog) -> String {
    let (mut like, mut caveat, mut not) = (0, 0, 0);
    for (a, first) in catalog.figures.iter().enumerate() {
        for (b, second) in catalog.figures.iter().enumerate().skip(a + 1) {
            let one = first.indicator.as_ref().zip(second.indicator.as_ref());
            if one.is_none_or(|(first, second)| first.id != second.id) {
                continue;
            }
            match verdict(catalog, a, b).level {
                Likeness::LikeForLike => like += 1,
                Likeness::WithCaveat => caveat += 1,
                Likeness::NotComparable => not += 1,
            }
        }
    }
    format!(
        "verdicts           {} pairs of figures of one indicator: {like} like for like, {caveat} with a caveat, {not} not comparable",
        like + caveat + not
    )
}
