//! Which sentences of a copy are those of a source, in its order.

use crate::model::ordered;
use crate::text::prints::Sentence;

/// For each sentence of the copy, the position of the source's sentence that it is, so that as many as possible are found
/// and none stands before one that it follows in the source (the longest increasing run of equal pairs).
pub fn in_order(source: &[u32], copy: &[Sentence]) -> Vec<Option<usize>> {
    let known: Vec<(u32, usize)> = source.iter().copied().zip(0..).collect();
    let known = ordered(known, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    let mut pairs: Vec<Pair> = Vec::new();
    // The last pair of the best run of each length.
    let mut ends: Vec<usize> = Vec::new();
    for (index, sentence) in copy.iter().enumerate() {
        let from = known.partition_point(|one| one.0 < sentence.print);
        // Later places first, so that a sentence of the copy is taken once.
        for (_, place) in known.iter().skip(from).take_while(|one| one.0 == sentence.print) {
            let place_of = |pair: &usize| pairs.get(*pair).map_or(0, |pair| pair.source);
            let length = ends.partition_point(|end| place_of(end) < *place);
            let before = length.checked_sub(1).and_then(|last| ends.get(last).copied());
            match ends.get_mut(length) {
                Some(end) => *end = pairs.len(),
                None => ends.push(pairs.len()),
            }
            pairs.push(Pair {
                copy: index,
                source: *place,
                before,
            });
        }
    }
    let mut found = vec![None; copy.len()];
    let mut last = ends.last().copied();
    while let Some(pair) = last.and_then(|last| pairs.get(last)) {
        if let Some(slot) = found.get_mut(pair.copy) {
            *slot = Some(pair.source);
        }
        last = pair.before;
    }
    found
}

/// A sentence of the copy that is one of the source, and the pair before it in its best run.
struct Pair {
    copy: usize,
    source: usize,
    before: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_sentences_as_possible_are_found_in_the_order_of_the_source() {
        let copy = |prints: &[u32]| -> Vec<Sentence> {
            let sentence = |(at, print): (usize, &u32)| Sentence {
                start: at,
                end: at + 1,
                print: *print,
            };
            prints.iter().enumerate().map(sentence).collect()
        };
        for (source, prints, expected) in [
            (&[1, 2, 3][..], &[1, 2, 3][..], &[Some(0), Some(1), Some(2)][..]),
            (&[1, 2, 3], &[9, 1, 3], &[None, Some(0), Some(2)]),
            (&[1, 2, 3], &[3, 1, 2], &[None, Some(0), Some(1)]),
            (&[1, 1, 2], &[1, 2, 1], &[Some(1), Some(2), None]),
            (&[1, 1], &[1, 1, 1], &[Some(0), Some(1), None]),
            (&[], &[1], &[None]),
            (&[1], &[], &[]),
        ] {
            let found = in_order(source, &copy(prints));
            let count = |found: &[Option<usize>]| found.iter().flatten().count();
            assert_eq!(count(&found), count(expected), "{prints:?} {found:?}");
            assert!(found.iter().flatten().is_sorted_by(|a, b| a < b), "{found:?}");
        }
    }
}
