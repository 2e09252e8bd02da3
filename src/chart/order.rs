//! Sorting short lists, without the weight of the standard library's sorting code.

/// Sorts by a number, the smallest first; equals keep their order.
pub(super) fn by<T>(list: &mut [T], key: impl Fn(&T) -> f64) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && list.get(at).zip(list.get(at - 1)).is_some_and(|(a, b)| key(a) < key(b)) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn equals_keep_their_order() {
        let mut list = [(3.0, 'a'), (1.0, 'b'), (3.0, 'c'), (2.0, 'd')];
        super::by(&mut list, |pair| pair.0);
        assert_eq!(list.map(|pair| pair.1), ['b', 'd', 'a', 'c']);
    }
}
