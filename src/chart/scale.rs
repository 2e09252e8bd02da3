//! From numbers to pixels: a straight scale.

use super::value::Datum;

/// A straight scale from numbers to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// From the numbers `low..high` to the pixels `from..to`. Where `low` equals `high`, all numbers fall on `from`.
    pub fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Scale {
        Scale { low, high, from, to }
    }

    /// Where a number stands, in pixels; numbers beyond the ends stand at the ends.
    pub fn at(self, x: f64) -> f64 {
        let share = (x - self.low) / (self.high - self.low);
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self.from + share * (self.to - self.from)
    }

    /// The same scale so many pixels further right or down.
    pub(super) fn moved(self, by: f64) -> Scale {
        Scale {
            from: self.from + by,
            to: self.to + by,
            ..self
        }
    }

    /// Lowest and highest number.
    pub fn domain(self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// First and last pixel.
    pub fn range(self) -> (f64, f64) {
        (self.from, self.to)
    }
}

/// The lowest and highest of some numbers and zero, how many data had a number, and whether all are whole.
#[derive(Clone, Copy, Default)]
pub(super) struct Extent {
    low: f64,
    high: f64,
    /// How many data had a number.
    pub count: usize,
    /// Whether one of them is no whole number.
    broken: bool,
}

impl Extent {
    /// Takes in a datum.
    pub fn add(&mut self, datum: &Datum) {
        let Some(x) = datum.value.get() else { return };
        self.count += 1;
        self.low = self.low.min(x);
        self.high = self.high.max(x);
        self.broken |= x.fract() != 0.0;
    }

    /// Whether all numbers are whole.
    pub fn whole(self) -> bool {
        !self.broken
    }

    /// What an axis must show; never empty: all zero gives 0 to 1.
    pub fn domain(self) -> (f64, f64) {
        if self.low == self.high {
            (0.0, 1.0)
        } else {
            (self.low, self.high)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_pixels() {
        let scale = Scale::new((-100.0, 100.0), (0.0, 50.0));
        for (x, px) in [(-100.0, 0.0), (0.0, 25.0), (100.0, 50.0), (1e10, 50.0), (f64::NAN, 0.0)] {
            assert_eq!(scale.at(x), px, "{x}");
        }
        assert_eq!(Scale::new((3.0, 3.0), (7.0, 9.0)).at(3.0), 7.0);
    }

    #[test]
    fn a_domain_holds_zero_and_is_never_empty() {
        let domain = |numbers: &[f64]| {
            let mut extent = Extent::default();
            numbers.iter().for_each(|x| extent.add(&Datum::new(0, *x, "")));
            extent.domain()
        };
        assert_eq!(domain(&[3.0, 8.0]), (0.0, 8.0));
        assert_eq!(domain(&[-3.0, -8.0]), (-8.0, 0.0));
        assert_eq!(domain(&[0.0, f64::NAN]), (0.0, 1.0));
        let mut extent = Extent::default();
        extent.add(&Datum::new(0, 3.0, ""));
        assert_eq!((extent.domain(), extent.count), ((0.0, 3.0), 1));
        assert!(extent.whole());
        extent.add(&Datum::new(0, 0.5, ""));
        assert!(!extent.whole());
    }
}
