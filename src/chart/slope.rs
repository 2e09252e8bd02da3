//! From one value to another: lines with words at both ends that never overlap.

use super::exactness;
use super::frame::{Area, Frame, Words};
use super::names::{Block, paragraph};
use super::order;
use super::scale::Scale;
use super::scene::{Anchor, Mark, Role, Scene};
use super::series::colour_class;
use super::typeset::{self, Fitted};
use super::value::{Datum, MissingReason, Stage, Value};

/// Least height of the plot, least height of the words of an end, and the gutter between words and plot.
const PLOT: f64 = 200.0;
const END: f64 = 24.0;
const GUTTER: f64 = 22.0;
/// Room above and below the words for the signs of the outermost dots, and between a name and its value.
const EDGE: f64 = 8.0;
const GAP: f64 = 10.0;

/// A slope chart.
#[derive(Clone, Copy)]
pub struct Slope<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// What stands over the left ends: `2023`.
    pub from: &'a str,
    /// What stands over the right ends: `2024`.
    pub to: &'a str,
    /// Its lines.
    pub lines: &'a [SlopeLine],
}

/// A line from one value to another, both in the unit of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// Its name, written at its left end.
    pub name: String,
    /// The series that gives its colour and shape.
    pub series: usize,
    /// The earlier value.
    pub from: Datum,
    /// The later value.
    pub to: Datum,
}

/// Draws a slope chart. Its height grows with the number of lines.
pub fn slope(chart: &Slope, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.lines.is_empty() {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let mut y = area.y;
    if !chart.words.unit.is_empty() {
        y = paragraph(
            &mut scene,
            Area {
                size: area.small(),
                ..area
            },
            Role::Unit,
            chart.words.unit,
            1,
        );
    }
    let columns = Columns::new(chart, area);
    y = columns.draw_heads(&mut scene, chart, y);
    let height = columns.draw(&mut scene, chart, y + 8.0);
    scene.end(height)
}

/// The columns from left to right: names, earlier values, the plot, later values.
struct Columns {
    area: Area,
    /// Earlier values stand under the names, where the frame is narrow.
    under: bool,
    names: f64,
    from: f64,
    to: f64,
}

/// The words of one end: set, with their middle and height.
struct End<'a> {
    datum: &'a Datum,
    line: &'a SlopeLine,
    name: Fitted,
    words: Fitted,
    lines: usize,
    /// Where its value stands, and where its words may stand.
    at: f64,
    middle: f64,
    height: f64,
}

/// Which end of the lines.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    From,
    To,
}

impl Columns {
    fn new(chart: &Slope, area: Area) -> Columns {
        let widest = |so_far: f64, words: &str, most: f64| {
            typeset::width(words, area.size)
                .min(area.width * most)
                .ceil()
                .max(so_far)
        };
        let under = area.narrow();
        let (name_most, from_most, to_most) = if under { (0.4, 0.4, 0.32) } else { (0.32, 0.24, 0.24) };
        // At least the room for a year over the values.
        let (mut names, mut from, mut to) = (0.0, area.size * 4.0, area.size * 4.0);
        for line in chart.lines {
            names = widest(names, &line.name, name_most);
            from = widest(from, &line.from.text, from_most);
            to = widest(to, &line.to.text, to_most);
        }
        Columns {
            area,
            under,
            names,
            from,
            to,
        }
    }

    /// Left and right edge of the plot; on wide frames it stays at most 40 em wide.
    fn plot(&self) -> (f64, f64) {
        let words = if self.under {
            self.names.max(self.from)
        } else {
            self.names + GAP + self.from
        };
        let left = self.area.x + words + GUTTER;
        let right = self.area.right() - self.to - GUTTER;
        (left, right.min(left + self.area.size * 40.0))
    }

    /// Where the words of a side stand, and the room they have.
    fn words_at(&self, side: Side) -> (f64, Anchor, f64) {
        let (left, right) = self.plot();
        match side {
            Side::From => (
                left - GUTTER,
                Anchor::End,
                if self.under { left - GUTTER } else { self.from },
            ),
            Side::To => (right + GUTTER, Anchor::Start, self.to),
        }
    }

    fn draw_heads(&self, scene: &mut Scene, chart: &Slope, top: f64) -> f64 {
        let (size, line, mut bottom) = (self.area.small(), self.area.line(), top);
        for (side, words) in [(Side::From, chart.from), (Side::To, chart.to)] {
            let (x, anchor, room) = self.words_at(side);
            let room = if side == Side::From {
                self.plot().0 - GUTTER
            } else {
                room
            };
            let set = typeset::fit_evenly(words, room, size, 3);
            Block {
                x,
                y: top,
                size,
                line,
                anchor,
            }
            .write(scene, Role::Head, &set, words, None);
            bottom = f64::max(bottom, top + set.lines.len() as f64 * line);
        }
        bottom
    }

    fn draw(&self, scene: &mut Scene, chart: &Slope, top: f64) -> f64 {
        let mut sides = [
            (Side::From, self.ends(chart, Side::From)),
            (Side::To, self.ends(chart, Side::To)),
        ];
        let mut height = PLOT;
        for (_, ends) in &sides {
            height = height.max(ends.iter().map(|end| end.height).sum());
        }
        let bottom = top + height + 2.0 * EDGE;
        let scale = vertical(chart, top + EDGE + END / 2.0, bottom - EDGE - END / 2.0);
        let (left, right) = self.plot();
        for x in [left, right] {
            scene.push(Mark::line(Role::Rule, x, top, x, bottom));
        }
        for line in chart.lines {
            self.draw_line(scene, line, scale);
        }
        for (side, ends) in &mut sides {
            ends.iter_mut().for_each(|end| end.at = place(end, scale));
            spread(ends, top + EDGE, bottom - EDGE);
            ends.iter().for_each(|end| self.draw_end(scene, end, *side));
        }
        bottom
    }

    fn ends<'a>(&self, chart: &'a Slope, side: Side) -> Vec<End<'a>> {
        let mut found = Vec::new();
        for line in chart.lines {
            let (_, _, room) = self.words_at(side);
            let datum = if side == Side::From { &line.from } else { &line.to };
            let words = typeset::fit(&datum.text, room, self.area.size, 3);
            let room = if self.under { room } else { self.names };
            let name = if side == Side::From {
                typeset::fit(&line.name, room, self.area.size, 2)
            } else {
                Fitted::default()
            };
            let (a, b) = (name.lines.len(), words.lines.len());
            let lines = if self.under { a + b } else { a.max(b) };
            let height = (lines as f64 * self.area.line() + 3.0).max(END);
            found.push(End {
                datum,
                line,
                name,
                words,
                lines,
                at: 0.0,
                middle: 0.0,
                height,
            });
        }
        found
    }

    fn draw_line(&self, scene: &mut Scene, line: &SlopeLine, scale: Scale) {
        let (left, right) = self.plot();
        let ends = [(left, &line.from), (right, &line.to)];
        if let (Some(from), Some(to)) = (line.from.value.get(), line.to.value.get()) {
            let stage = if line.from.stage == Stage::Achieved {
                line.to.stage
            } else {
                line.from.stage
            };
            let look = exactness::look(colour_class(line.series), stage);
            let mark = Mark::line(Role::Line, left, scale.at(from), right, scale.at(to));
            scene.push(mark.class(&look).datum(&line.to));
        }
        for (x, datum) in ends {
            if let Some(value) = datum.value.get() {
                let up = if value < 0.0 { 1.0 } else { -1.0 };
                exactness::draw_dot(scene, (x, scale.at(value)), (0.0, up), line.series, datum);
            }
        }
    }

    fn draw_end(&self, scene: &mut Scene, end: &End, side: Side) {
        let ((x, anchor, _), (size, line)) = (self.words_at(side), (self.area.size, self.area.line()));
        let single = Block::top(self.area, end.middle).max(end.top());
        let y = if end.lines > 1 { end.top() } else { single };
        let block = Block {
            x,
            y,
            size,
            line,
            anchor,
        };
        let beside = Block {
            x: self.area.x,
            anchor: Anchor::Start,
            ..block
        };
        let name = if self.under { block } else { beside };
        name.write(scene, Role::Name, &end.name, &end.line.name, Some(end.datum));
        let below = if self.under {
            end.name.lines.len() as f64 * line
        } else {
            0.0
        };
        let role = if end.datum.value.get().is_some() {
            Role::Value
        } else {
            Role::Note
        };
        Block { y: y + below, ..block }.write(scene, role, &end.words, &end.datum.text, Some(end.datum));
        let ((left, right), away) = (self.plot(), GUTTER - 3.0);
        let (near, far, from, to) = match side {
            Side::From => (left - away, left - 8.0, self.area.x, left),
            Side::To => (right + away, right + 8.0, right, self.area.right()),
        };
        draw_leader(scene, end, near, far);
        let hit = Mark::rect(Role::Hit, from, to, end.top(), end.height);
        scene.push(hit.datum(end.datum).label(&end.datum.label));
    }
}

/// A hairline from words to their dot where they had to move away from it, or the sign of a missing value.
fn draw_leader(scene: &mut Scene, end: &End, from: f64, to: f64) {
    let (left, y) = (from.min(to), end.middle);
    match &end.datum.value {
        Value::Number(_) if (end.at - y).abs() > 4.0 => {
            scene.push(Mark::line(Role::Leader, from, y, to, end.at).datum(end.datum));
        }
        Value::Number(_) => {}
        Value::Missing(MissingReason::NotCovered, _) => {
            scene.push(exactness::hatch(left, y - 6.0, 11.0, 12.0).datum(end.datum));
        }
        Value::Missing(reason, _) => exactness::draw_missing(scene, left + 1.0, y, *reason, Some(end.datum)),
    }
}

impl End<'_> {
    fn top(&self) -> f64 {
        self.middle - self.height / 2.0
    }
}

/// From numbers to heights: the greatest at the top.
fn vertical(chart: &Slope, top: f64, bottom: f64) -> Scale {
    let (mut low, mut high) = (f64::MAX, f64::MIN);
    for value in chart
        .lines
        .iter()
        .flat_map(|line| [line.from.value.get(), line.to.value.get()])
        .flatten()
    {
        (low, high) = (low.min(value), high.max(value));
    }
    let middle = (top + bottom) / 2.0;
    if low < high {
        Scale::new((low, high), (bottom, top))
    } else {
        Scale::new((low, low), (middle, middle))
    }
}

/// Where the words of an end want to stand: at their value, else at the other end's, else at the bottom.
fn place(end: &End, scale: Scale) -> f64 {
    let value = [end.datum, &end.line.from, &end.line.to]
        .into_iter()
        .find_map(|datum| datum.value.get());
    value.map_or(scale.range().0, |value| scale.at(value))
}

/// Moves words apart until none touch, as little as their order allows, within top and bottom.
fn spread(ends: &mut [End], top: f64, bottom: f64) {
    order::by(ends, |end| end.at);
    let mut free = top;
    for end in ends.iter_mut() {
        end.middle = end.at.max(free + end.height / 2.0);
        free = end.middle + end.height / 2.0;
    }
    let mut free = bottom;
    for end in ends.iter_mut().rev() {
        end.middle = end.middle.min(free - end.height / 2.0);
        free = end.middle - end.height / 2.0;
    }
}
