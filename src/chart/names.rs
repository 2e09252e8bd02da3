//! The names of rows: in a column at the left or, where the frame is narrow, above each row.

use super::frame::Area;
use super::scene::{Anchor, Mark, Role, Scene};
use super::typeset::{self, Fitted};
use super::value::Datum;

/// Lines a name may take.
const LINES: usize = 2;

/// Between the names and the plot.
const GAP: f64 = 12.0;

/// Where the names of rows stand.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Above each row instead of beside it.
    pub above: bool,
    /// The room for a name.
    pub width: f64,
    area: Area,
}

impl Names {
    /// A column as wide as the longest name, within 36 % of the area. In a narrow area the names stand above,
    /// unless the longest takes less than 30 %.
    pub fn new(area: Area, longest: f64) -> Names {
        if area.narrow() && longest > area.width * 0.3 {
            return Names {
                above: true,
                width: area.width,
                area,
            };
        }
        Names {
            above: false,
            width: longest.min(area.width * 0.36).ceil(),
            area,
        }
    }

    /// The same names in an area of the same width elsewhere.
    pub fn moved(self, area: Area) -> Names {
        Names { area, ..self }
    }

    /// Left and right edge of what is left for the marks.
    pub fn plot(self) -> (f64, f64) {
        let taken = if self.above || self.width == 0.0 {
            0.0
        } else {
            self.width + GAP
        };
        (self.area.x + taken, self.area.right())
    }

    /// Sets a name.
    pub fn fit(self, name: &str) -> Fitted {
        typeset::fit(name, self.width, self.area.size, LINES)
    }

    /// The height of a row whose marks need that height, and how far below its top the marks begin.
    pub fn row(self, name: &Fitted, marks: f64) -> (f64, f64) {
        let words = name.lines.len() as f64 * self.area.line();
        if self.above {
            (words + marks, words)
        } else {
            (words.max(marks), 0.0)
        }
    }

    /// Writes a name, of one datum or of many, beside or above marks whose first line has its middle at `middle`.
    pub fn write(self, scene: &mut Scene, name: &Fitted, full: &str, (top, middle): (f64, f64), datum: Option<&Datum>) {
        let area = self.area;
        let beside = !self.above && name.lines.len() < 2;
        let y = if beside { Block::top(area, middle).max(top) } else { top };
        Block {
            x: area.x,
            y,
            size: area.size,
            line: area.line(),
            anchor: Anchor::Start,
        }
        .write(scene, Role::Name, name, full, datum);
    }
}

/// Where lines of text stand: the anchor's x and the top of the first line.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub line: f64,
    pub anchor: Anchor,
}

impl Block {
    /// The top of lines whose first has its middle at a height.
    pub fn top(area: Area, middle: f64) -> f64 {
        baseline(middle, area.size) - area.line() * 0.8
    }

    /// Writes the lines, and where something was left out the full text as a label.
    pub fn write(self, scene: &mut Scene, role: Role, words: &Fitted, full: &str, datum: Option<&Datum>) {
        let mut baseline = self.y + self.line * 0.8;
        for line in &words.lines {
            let mark = Mark::text(role, self.x, baseline, self.size, self.anchor, line).datum(datum);
            scene.push(if words.cut { mark.label(full) } else { mark });
            baseline += self.line;
        }
    }
}

/// The baseline of a line whose letters have their middle at a height.
pub(super) fn baseline(middle: f64, size: f64) -> f64 {
    middle + size * 0.36
}

/// Draws a text in lines from the area's top on and tells where it ends.
pub(super) fn paragraph(scene: &mut Scene, area: Area, role: Role, words: &str, most: usize) -> f64 {
    let fitted = typeset::fit(words, area.width, area.size, most);
    let block = Block {
        x: area.x,
        y: area.y,
        size: area.size,
        line: area.line(),
        anchor: Anchor::Start,
    };
    block.write(scene, role, &fitted, words, None);
    area.y + fitted.lines.len() as f64 * area.line()
}
