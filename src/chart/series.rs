//! Telling series apart: a colour class and a shape for each number, so that no series hangs on colour alone.

use super::path::Path;

/// How many colours there are: the classes `s0` to `s5`.
const COLOURS: usize = 6;

/// The colour class of a series.
///
/// From the seventh series on the colours return, each with the next shape: 36 pairs differ.
/// Hollow is not used for this, for it means *expected*.
pub fn colour_class(series: usize) -> &'static str {
    ["s0", "s1", "s2", "s3", "s4", "s5"]
        .get(series % COLOURS)
        .copied()
        .unwrap_or("s0")
}

/// The shade of grey of a series that owns no colour: three beside each other differ.
pub fn tone_class(series: usize) -> &'static str {
    ["tone0", "tone1", "tone2"].get(series % 3).copied().unwrap_or("tone0")
}

/// The form of a series' symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    Cross,
}

impl Shape {
    /// The shape of a series.
    pub fn of(series: usize) -> Shape {
        const ALL: [Shape; COLOURS] = [
            Shape::Circle,
            Shape::Square,
            Shape::Diamond,
            Shape::TriangleUp,
            Shape::TriangleDown,
            Shape::Cross,
        ];
        ALL.get((series % COLOURS + series / COLOURS) % COLOURS)
            .copied()
            .unwrap_or(Shape::Circle)
    }

    /// The path of the symbol around a point; all shapes cover about as much as a circle of that radius.
    pub fn path(self, x: f64, y: f64, r: f64) -> String {
        let corners: &[(f64, f64)] = match self {
            Shape::Circle => return Path::default().circle(x, y, r).end(),
            Shape::Square => &[(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)],
            Shape::Diamond => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            Shape::TriangleUp => &[(0.0, -1.25), (1.2, 0.95), (-1.2, 0.95)],
            Shape::TriangleDown => &[(0.0, 1.25), (-1.2, -0.95), (1.2, -0.95)],
            Shape::Cross => &CROSS,
        };
        let corners: Vec<_> = corners.iter().map(|(dx, dy)| (x + dx * r, y + dy * r)).collect();
        Path::default().polygon(&corners).end()
    }
}

/// An upright cross, corner by corner.
const CROSS: [(f64, f64); 12] = [
    (-0.4, -1.2),
    (0.4, -1.2),
    (0.4, -0.4),
    (1.2, -0.4),
    (1.2, 0.4),
    (0.4, 0.4),
    (0.4, 1.2),
    (-0.4, 1.2),
    (-0.4, 0.4),
    (-1.2, 0.4),
    (-1.2, -0.4),
    (-0.4, -0.4),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_six_series_differ_in_colour_or_shape() {
        let look = |n| (colour_class(n), Shape::of(n));
        for a in 0..36 {
            assert!((0..a).all(|b| look(a) != look(b)), "{a}");
        }
        assert!((0..6).all(|a| (0..a).all(|b| Shape::of(a) != Shape::of(b))));
    }
}
