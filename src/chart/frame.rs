//! The room a chart gets: a width, a font size, and the words that every kind needs.

/// The room a chart may use. The height follows from the data and stands in the scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    width: f64,
    size: f64,
}

impl Frame {
    /// A frame that wide, in pixels, held within 280 and 2,400 (anything that is no number: 640), with text of 14 px.
    pub fn new(width: f64) -> Frame {
        let width = if width.is_finite() {
            width.clamp(280.0, 2400.0)
        } else {
            640.0
        };
        Frame { width, size: 14.0 }
    }

    /// The same frame with text of another size, in pixels, held within 10 and 20.
    pub fn size(self, size: f64) -> Frame {
        let size = if size.is_finite() { size.clamp(10.0, 20.0) } else { 14.0 };
        Frame { size, ..self }
    }

    /// The whole frame as an area.
    pub(super) fn area(self) -> Area {
        Area {
            x: 0.0,
            y: 0.0,
            width: self.width,
            size: self.size,
        }
    }
}

/// A column of the page in which something is drawn: left edge, top, width and font size in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub size: f64,
}

impl Area {
    /// The right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// From one line of text to the next.
    pub fn line(self) -> f64 {
        (self.size * 1.45).ceil()
    }

    /// The size of ticks and notes.
    pub fn small(self) -> f64 {
        (self.size * 0.86).round()
    }

    /// Whether there is too little room for a column of names beside the marks (480 px at the usual size).
    pub fn narrow(self) -> bool {
        self.width < self.size * 34.0
    }
}

/// The words every chart needs, in the reader's language.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    /// What the chart shows: its accessible name, not drawn.
    pub title: &'a str,
    /// The unit of the axis (`亿元`, `%`), written over it; empty where the ticks say it.
    pub unit: &'a str,
    /// Drawn instead of a chart where there is nothing to show.
    pub empty: &'a str,
    /// Drawn below the chart where it holds one number only; may be empty.
    pub single: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_frames_are_held_within_bounds() {
        for (given, kept) in [
            (0.0, 280.0),
            (-5.0, 280.0),
            (1.0, 280.0),
            (9e9, 2400.0),
            (f64::NAN, 640.0),
            (700.0, 700.0),
        ] {
            assert_eq!(Frame::new(given).area().width, kept);
        }
        assert_eq!(Frame::new(300.0).size(f64::NAN).area().size, 14.0);
    }
}
