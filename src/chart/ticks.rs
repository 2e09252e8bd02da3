//! Round numbers along an axis.

/// Round numbers (1, 2 or 5 times a power of ten apart) within `low..=high`, at most so many; whole ones if asked for.
///
/// Empty where `low` is not below `high`, where an end is no number, or where fewer than two are asked for.
pub fn ticks(low: f64, high: f64, most: usize, whole: bool) -> Vec<f64> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || most < 2 {
        return Vec::new();
    }
    let least = if whole { 1.0 } else { 0.0 };
    let mut step = power_below(f64::max(span / most as f64, least));
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while count(low, high, step) > most {
        step *= factors.next().unwrap_or(2.0);
    }
    let first = (low / step).ceil();
    (0..count(low, high, step))
        .map(|n| (first + n as f64) * step + 0.0)
        .collect()
}

/// How many multiples of a step lie within two ends.
fn count(low: f64, high: f64, step: f64) -> usize {
    let (first, last) = ((low / step).ceil(), (high / step + 1e-9).floor());
    (last - first + 1.0).max(0.0) as usize
}

/// The power of ten at or below a positive number.
fn power_below(x: f64) -> f64 {
    let mut power = 1.0;
    while power > x {
        power /= 10.0;
    }
    while power * 10.0 <= x {
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(low: f64, high: f64, most: usize, found: &[f64]) {
        same(ticks(low, high, most, false), low, high, found);
    }

    #[track_caller]
    fn same(ticks: Vec<f64>, low: f64, high: f64, found: &[f64]) {
        assert_eq!(ticks.len(), found.len(), "{low}..{high}: {ticks:?}");
        for (a, b) in ticks.iter().zip(found) {
            assert!((a - b).abs() <= 1e-9 * (high - low), "{low}..{high}: {ticks:?}");
        }
    }

    #[test]
    fn ticks_are_round() {
        expect(0.0, 10.0, 6, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        expect(0.0, 1.0, 5, &[0.0, 0.5, 1.0]);
        expect(0.0, 1.0, 6, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        expect(-100.0, 137.3, 5, &[-100.0, -50.0, 0.0, 50.0, 100.0]);
        expect(-54.09, 0.0, 4, &[-40.0, -20.0, 0.0]);
        expect(0.0, 1e10, 6, &[0.0, 2e9, 4e9, 6e9, 8e9, 1e10]);
        expect(99.1, 99.9, 5, &[99.2, 99.4, 99.6, 99.8]);
        expect(0.0, 3.0, 2, &[0.0, 2.0]);
    }

    #[test]
    fn an_axis_of_counts_has_whole_numbers_only() {
        for (low, high, most, found) in [
            (0.0, 1.0, 8, &[0.0, 1.0][..]),
            (0.0, 2.0, 8, &[0.0, 1.0, 2.0]),
            (0.0, 3.0, 8, &[0.0, 1.0, 2.0, 3.0]),
            (0.0, 3.0, 2, &[0.0, 2.0]),
            (-1.0, 2.0, 8, &[-1.0, 0.0, 1.0, 2.0]),
            (0.0, 7.0, 8, &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]),
            (0.0, 7.0, 5, &[0.0, 2.0, 4.0, 6.0]),
            (0.0, 24.0, 8, &[0.0, 5.0, 10.0, 15.0, 20.0]),
            (0.0, 154.0, 4, &[0.0, 50.0, 100.0, 150.0]),
        ] {
            same(ticks(low, high, most, true), low, high, found);
        }
    }

    #[test]
    fn there_are_never_more_than_asked_for() {
        for most in 2..12 {
            for high in [0.003, 0.7, 1.0, 9.99, 137.3, 4e8, 1e18] {
                for whole in [false, true] {
                    assert!(ticks(-high / 3.0, high, most, whole).len() <= most);
                }
            }
        }
    }

    #[test]
    fn odd_domains_have_no_ticks() {
        for (low, high) in [(0.0, 0.0), (5.0, 1.0), (f64::NAN, 1.0), (f64::NEG_INFINITY, 1.0)] {
            expect(low, high, 5, &[]);
        }
        expect(0.0, 1.0, 1, &[]);
    }
}
