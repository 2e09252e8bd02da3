//! An axis is a list of marks: ticks, hairlines and the rule at zero.

use super::frame::Area;
use super::path::Path;
use super::scale::Scale;
use super::scene::{Anchor, Geometry, Mark, Role};
use super::ticks::ticks;
use super::typeset;

/// How the caller writes a number of the axis.
pub type Format<'a> = &'a dyn Fn(f64) -> String;

/// An axis over a plot, its ticks written above the hairlines.
#[derive(Clone, Copy)]
pub(super) struct Axis<'a> {
    pub scale: Scale,
    /// Where its words must stay.
    pub area: Area,
    pub unit: &'a str,
    pub tick: Option<Format<'a>>,
    /// Whether its numbers are all whole, so that it has no ticks between them: there is no half initiative.
    pub whole: bool,
}

/// A tick with its words and their left edge.
struct Tick {
    x: f64,
    text: String,
    left: f64,
}

impl Axis<'_> {
    /// The height of its words.
    pub fn height(&self) -> f64 {
        let unit = if self.unit.is_empty() { 0.0 } else { self.area.line() };
        unit + if self.tick.is_some() { self.area.line() } else { 0.0 }
    }

    /// Its marks: the words from `area.y` on, the hairlines within the bands.
    pub fn marks(&self, bands: &Bands) -> Vec<Mark> {
        let mut found = Vec::new();
        self.write_unit(&mut found);
        for tick in self.chosen() {
            let (size, y) = (self.area.small(), self.area.y + self.height() - self.area.size * 0.45);
            found.push(bands.line(Role::Grid, tick.x));
            found.push(Mark::text(Role::Tick, tick.left, y, size, Anchor::Start, &tick.text));
        }
        found.push(bands.line(Role::Rule, self.scale.at(0.0)));
        found
    }

    fn write_unit(&self, found: &mut Vec<Mark>) {
        let (left, right) = self.scale.range();
        let (size, y) = (self.area.small(), self.area.y + self.area.size * 1.1);
        let room = self.area.right() - left;
        for line in typeset::fit(self.unit, room, size, 1).lines {
            let x = left.max(self.scale.at(0.0) - typeset::width(&line, size) / 2.0);
            let x = x.min(self.area.right() - typeset::width(&line, size)).min(right);
            found.push(Mark::text(Role::Unit, x, y, size, Anchor::Start, &line));
        }
    }

    /// As many ticks as have room for their words.
    fn chosen(&self) -> Vec<Tick> {
        let (from, to) = self.scale.range();
        let most = ((to - from) / 64.0).clamp(2.0, 8.0) as usize;
        for most in (2..=most).rev() {
            let ticks = self.with_at_most(most);
            if self.have_room(&ticks) {
                return ticks;
            }
        }
        Vec::new()
    }

    fn with_at_most(&self, most: usize) -> Vec<Tick> {
        let Some(format) = self.tick else {
            return Vec::new();
        };
        let (low, high) = self.scale.domain();
        let mut found = Vec::new();
        for value in ticks(low, high, most, self.whole) {
            let (x, text) = (self.scale.at(value), format(value));
            let width = typeset::width(&text, self.area.small());
            let left = (x - width / 2.0).min(self.area.right() - width).max(self.area.x);
            found.push(Tick { x, text, left });
        }
        found
    }

    /// Whether no words touch the next and none leave the area.
    fn have_room(&self, ticks: &[Tick]) -> bool {
        let mut free = self.area.x;
        ticks.iter().all(|tick| {
            let clear = tick.left >= free;
            let end = tick.left + typeset::width(&tick.text, self.area.small());
            free = end + 10.0;
            clear && end <= self.area.right() + 0.01
        })
    }
}

/// The heights at which hairlines may run: where the marks are, not where the names are.
#[derive(Default)]
pub(super) struct Bands(Vec<(f64, f64)>);

impl Bands {
    /// Adds the height from a top to a bottom, below those before.
    pub fn add(&mut self, top: f64, bottom: f64) {
        match self.0.last_mut() {
            Some(last) if top - last.1 < 1.0 => last.1 = bottom,
            _ => self.0.push((top, bottom)),
        }
    }

    /// A vertical line through all of them.
    pub fn line(&self, role: Role, x: f64) -> Mark {
        let draw = |path: Path, (top, bottom): &(f64, f64)| path.open(&[(x, *top), (x, *bottom)]);
        Mark::new(role, Geometry::Path(self.0.iter().fold(Path::default(), draw).end()))
    }
}
