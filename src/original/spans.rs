//! A text cut into pieces at the ends of marked spans, each piece belonging to one item: links cannot nest.

use super::{Item, Placed};
use crate::model::ordered;

/// A stretch of the text, in 0-based Unicode scalar offsets, end exclusive. Items are positions in the list of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub start: usize,
    pub end: usize,
    /// The narrowest item here, a figure before an initiative.
    pub owner: Option<usize>,
    /// Items that end here and own no piece, since others cover them.
    pub more: Vec<usize>,
    /// Whether it is not as in the source.
    pub unlike: bool,
}

/// The pieces of a text of so many characters, in order; together they are the whole text. Among items of one span,
/// `open` comes first.
pub fn pieces(placed: &[Placed], unlike: &[(usize, usize)], chars: usize, open: Option<usize>) -> Vec<Piece> {
    let mut cuts = vec![0, chars];
    let spans = placed.iter().filter_map(|one| one.span);
    for (start, end) in spans.chain(unlike.iter().copied()) {
        cuts.extend([start, end]);
    }
    let cuts = ordered(cuts, usize::cmp);
    let mut owns = vec![false; placed.len()];
    let mut found = Vec::new();
    for pair in cuts.windows(2) {
        let &[start, end] = pair else { continue };
        if start == end {
            continue;
        }
        let mut owner = None;
        let mut least = (usize::MAX, true, true);
        for (at, one) in placed.iter().enumerate() {
            let Some((from, to)) = one.span.filter(|(from, to)| *from <= start && end <= *to) else {
                continue;
            };
            let size = (to - from, matches!(one.item, Item::Initiative(_)), open != Some(at));
            if size < least {
                (least, owner) = (size, Some(at));
            }
        }
        if let Some(slot) = owner.and_then(|at| owns.get_mut(at)) {
            *slot = true;
        }
        found.push(Piece {
            start,
            end,
            owner,
            more: Vec::new(),
            unlike: unlike
                .get(unlike.partition_point(|one| one.1 <= start))
                .is_some_and(|one| one.0 <= start),
        });
    }
    for (at, one) in placed
        .iter()
        .enumerate()
        .filter(|(at, _)| owns.get(*at) == Some(&false))
    {
        if let Some(piece) = found
            .iter_mut()
            .find(|piece| one.span.is_some_and(|(_, end)| piece.end == end))
        {
            piece.more.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_overlap_are_cut_and_those_covered_are_listed() {
        let figure = |at, span| Placed {
            item: Item::Figure(at),
            alike: true,
            span,
        };
        let all = [
            Placed {
                item: Item::Initiative(0),
                alike: true,
                span: Some((2, 9)),
            },
            figure(0, Some((4, 6))),
            figure(1, Some((4, 6))),
            figure(2, None),
        ];
        let found: Vec<_> = pieces(&all, &[], 12, None)
            .into_iter()
            .map(|one| (one.start, one.end, one.owner, one.more))
            .collect();
        let none = Vec::new;
        assert_eq!(
            found,
            [
                (0, 2, None, none()),
                (2, 4, Some(0), none()),
                (4, 6, Some(1), vec![2]),
                (6, 9, Some(0), none()),
                (9, 12, None, none())
            ]
        );
        assert_eq!(
            pieces(&all, &[], 12, Some(2))[2],
            Piece {
                start: 4,
                end: 6,
                owner: Some(2),
                more: vec![1],
                unlike: false
            }
        );
        assert_eq!(pieces(&[], &[], 0, None), []);
        let unlike: Vec<_> = pieces(&[], &[(0, 2), (5, 6)], 9, None)
            .iter()
            .map(|one| (one.end, one.unlike))
            .collect();
        assert_eq!(unlike, [(2, true), (5, false), (6, true), (9, false)]);
    }
}
