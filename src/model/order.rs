//! Sorting without a copy of the standard library's sorting code for each type: the page must stay small.

use std::cmp::Ordering;

/// The positions `0..count` in the order that `compare` gives them; equals keep their order.
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if count < 2 {
        return (0..count).collect();
    }
    merge_sorted(&(0..count).collect::<Vec<_>>(), compare)
}

/// The items in the order of a key that compares them; equals keep their order.
pub fn ordered<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let by_position = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let positions = order(items.len(), &by_position);
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions
        .into_iter()
        .filter_map(|at| items.get_mut(at)?.take())
        .collect()
}

fn merge_sorted(items: &[usize], compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if items.len() < 2 {
        return items.to_vec();
    }
    let (left, right) = items.split_at(items.len() / 2);
    let (left, right) = (merge_sorted(left, compare), merge_sorted(right, compare));
    let (mut left, mut right) = (left.as_slice(), right.as_slice());
    let mut out = Vec::with_capacity(items.len());
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if compare(*b, *a) == Ordering::Less {
            out.push(*b);
            right = right_rest;
        } else {
            out.push(*a);
            left = left_rest;
        }
    }
    out.extend_from_slice(left);
    out.extend_from_slice(right);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_ordered_and_equals_keep_their_order() {
        let items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let sorted = ordered(items, |a, b| a.0.cmp(&b.0));
        assert_eq!(sorted.iter().map(|pair| pair.1).collect::<String>(), "bedac");
        assert!(ordered(Vec::<u8>::new(), u8::cmp).is_empty());
    }
}
