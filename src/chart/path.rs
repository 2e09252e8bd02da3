//! Building the `d` of a path.

use super::digits;

/// A path under construction.
#[derive(Default)]
pub(super) struct Path(String);

impl Path {
    /// The finished `d`.
    pub fn end(self) -> String {
        self.0
    }

    fn step(mut self, command: char, numbers: &[f64]) -> Path {
        self.0.push(command);
        for (n, x) in numbers.iter().enumerate() {
            if n > 0 {
                self.0.push(' ');
            }
            digits::push_px(&mut self.0, *x);
        }
        self
    }

    /// An open line from point to point.
    pub fn open(self, points: &[(f64, f64)]) -> Path {
        let step = |path: Path, (n, (x, y)): (usize, &(f64, f64))| path.step(if n == 0 { 'M' } else { 'L' }, &[*x, *y]);
        points.iter().enumerate().fold(self, step)
    }

    /// A closed polygon.
    pub fn polygon(self, corners: &[(f64, f64)]) -> Path {
        self.open(corners).step('Z', &[])
    }

    /// A rectangle between two x.
    pub fn rect(self, x1: f64, x2: f64, y: f64, height: f64) -> Path {
        self.polygon(&[(x1, y), (x2, y), (x2, y + height), (x1, y + height)])
    }

    /// A full circle.
    pub fn circle(self, x: f64, y: f64, r: f64) -> Path {
        let path = self.open(&[(x - r, y)]).step('A', &[r, r, 0.0, 1.0, 0.0, x + r, y]);
        path.step('A', &[r, r, 0.0, 1.0, 0.0, x - r, y]).step('Z', &[])
    }

    /// Diagonal hairlines, 4 px apart, within a rectangle.
    pub fn hatch(self, x: f64, y: f64, width: f64, height: f64) -> Path {
        let mut path = self;
        let mut at = 4.0;
        while at < width + height {
            let (top, bottom) = (at.min(width), at.min(height));
            path = path.open(&[(x + top, y + at - top), (x + at - bottom, y + bottom)]);
            at += 4.0;
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_within_its_rectangle() {
        let d = Path::default().hatch(0.0, 0.0, 10.0, 6.0).end();
        assert_eq!(d, "M4 0L0 4M8 0L2 6M10 2L6 6");
    }
}
