//! Horizontal bars from zero: one for each category, or groups of them with the series named at each bar.

use super::axis::{Axis, Bands, Format};
use super::exactness::{self, Beam};
use super::frame::{Area, Frame, Words};
use super::names::{Block, Names, baseline, paragraph};
use super::scale::{Extent, Scale};
use super::scene::{Anchor, Mark, Role, Scene};
use super::series::colour_class;
use super::typeset::{self, Fitted};
use super::value::{Datum, MissingReason, Value};

/// Thickness of a bar and the least height of its row (a hit area), in pixels.
const BAR: f64 = 12.0;
const ROW: f64 = 28.0;
/// Between a bar and its words, and between groups.
const GAP: f64 = 6.0;
const GROUP_GAP: f64 = 12.0;

/// A chart of horizontal bars.
#[derive(Clone, Copy)]
pub struct Bars<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its bars; a chart without groups has one with an empty name.
    pub groups: &'a [Group],
    /// Writes the numbers of the axis; without it there is only the rule at zero.
    pub tick: Option<Format<'a>>,
}

/// Bars under one heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The heading, or empty for none.
    pub name: String,
    /// Its bars from top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The name beside it: the category or, in a group, the series.
    pub name: String,
    /// The series that gives its colour; none is a plain bar.
    pub series: Option<usize>,
    /// What it shows.
    pub datum: Datum,
}

/// Draws bars.
pub fn bars(chart: &Bars, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.groups.iter().all(|group| group.bars.is_empty()) {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let plan = Plan::new(chart, area);
    let mut height = plan.draw(&mut scene, chart.groups, true);
    if plan.extent.count == 1 {
        height = paragraph(
            &mut scene,
            Area {
                y: height + GAP,
                ..area
            },
            Role::Note,
            chart.words.single,
            3,
        );
    }
    scene.end(height)
}

/// Rows that are drawn before the axis behind them, whose hairlines must know where they are.
#[derive(Default)]
struct Rows {
    scene: Scene,
    bands: Bands,
}

/// Where everything stands from left to right.
#[derive(Clone, Copy)]
pub(super) struct Plan<'a> {
    area: Area,
    names: Names,
    axis: Axis<'a>,
    /// What its numbers reach.
    pub extent: Extent,
    /// The room for the words of a value.
    room: f64,
}

impl<'a> Plan<'a> {
    /// A plan that serves all groups of a chart.
    pub fn new(chart: &Bars<'a>, area: Area) -> Plan<'a> {
        let (mut longest, mut extent) = (0.0, Extent::default());
        for bar in chart.groups.iter().flat_map(|group| &group.bars) {
            longest = f64::max(longest, typeset::width(&bar.name, area.size));
            extent.add(&bar.datum);
        }
        let names = Names::new(area, longest);
        let (left, right) = names.plot();
        let room = (right - left) * 0.42;
        let (before, after) = reserves(chart.groups, area.size, room);
        let scale = Scale::new(extent.domain(), (left + before, right - after));
        let (tick, unit) = if extent.count > 0 {
            (chart.tick, chart.words.unit)
        } else {
            (None, "")
        };
        Plan {
            area,
            names,
            axis: Axis {
                scale,
                area,
                unit,
                tick,
                whole: extent.whole(),
            },
            extent,
            room,
        }
    }

    /// Where it stands.
    pub fn area(&self) -> Area {
        self.area
    }

    /// The same plan elsewhere on the page.
    pub fn moved(mut self, x: f64, y: f64) -> Plan<'a> {
        let area = Area { x, y, ..self.area };
        self.axis.scale = self.axis.scale.moved(x - self.area.x);
        self.names = self.names.moved(area);
        (self.area, self.axis.area) = (area, area);
        self
    }

    /// Draws groups, with or without their names, and their axis, and tells where they end.
    pub fn draw(&self, scene: &mut Scene, groups: &[Group], named: bool) -> f64 {
        let mut y = self.area.y + self.axis.height();
        let mut rows = Rows::default();
        for group in groups {
            y = self.draw_group(&mut rows, group, if named { &group.name } else { "" }, y);
        }
        if self.extent.count > 0 {
            scene.extend(self.axis.marks(&rows.bands));
        }
        scene.extend(rows.scene.marks);
        y
    }

    fn draw_group(&self, rows: &mut Rows, group: &Group, name: &str, top: f64) -> f64 {
        let mut y = top;
        if !name.is_empty() {
            y += if y > self.area.y + self.axis.height() {
                GROUP_GAP
            } else {
                0.0
            };
            rows.scene
                .push(Mark::line(Role::Grid, self.area.x, y, self.area.right(), y));
            y = paragraph(
                &mut rows.scene,
                Area {
                    y: y + GAP / 2.0,
                    ..self.area
                },
                Role::Head,
                name,
                2,
            );
        }
        for bar in &group.bars {
            y = self.draw_row(rows, bar, y);
        }
        y
    }

    fn draw_row(&self, rows: &mut Rows, bar: &Bar, top: f64) -> f64 {
        let (name, reason, over) = (
            self.names.fit(&bar.name),
            self.reason(&bar.datum),
            self.over(&bar.datum),
        );
        let further = reason
            .as_ref()
            .map_or(0, |(_, _, words)| words.lines.len().saturating_sub(1));
        let lines = |n: usize| n as f64 * self.area.line();
        let (height, marks) = self.names.row(&name, ROW + lines(over.lines.len() + further));
        let centred = !self.names.above && over.lines.len() + further == 0;
        let middle = top + marks + lines(over.lines.len()) + if centred { height / 2.0 } else { ROW / 2.0 };
        rows.bands.add(top + marks + lines(over.lines.len()), top + height);
        let scene = &mut rows.scene;
        let name_middle = if over.lines.is_empty() { middle } else { top };
        self.names
            .write(scene, &name, &bar.name, (top, name_middle), Some(&bar.datum));
        match reason {
            Some((reason, x, words)) => self.draw_reason(scene, &bar.datum, (x, middle), reason, &words),
            None => self.draw_bar(scene, bar, middle),
        }
        let (size, line) = (self.area.size, self.area.line());
        let block = Block {
            x: self.names.plot().0,
            y: top + marks,
            size,
            line,
            anchor: Anchor::Start,
        };
        block.write(scene, Role::Value, &over, &bar.datum.text, Some(&bar.datum));
        let hit = Mark::rect(Role::Hit, self.area.x, self.area.right(), top, height);
        scene.push(hit.datum(&bar.datum).label(&bar.datum.label));
        top + height
    }

    /// The words of a value that are too long to stand beside a bar: they stand over it.
    fn over(&self, datum: &Datum) -> Fitted {
        if datum.value.get().is_none() || beside(datum, self.area.size, self.room).is_some() {
            return Fitted::default();
        }
        let (left, right) = self.names.plot();
        typeset::fit(&datum.text, right - left, self.area.size, 2)
    }

    fn draw_bar(&self, scene: &mut Scene, bar: &Bar, middle: f64) {
        let Some(value) = bar.datum.value.get() else {
            return;
        };
        let scale = self.axis.scale;
        let way = if value < 0.0 { -1.0 } else { 1.0 };
        let (base, end) = (scale.at(0.0), scale.at(value));
        let least = if value == 0.0 { 0.0 } else { way };
        let end = if (end - base).abs() < 1.0 { base + least } else { end };
        let beam = Beam {
            base,
            end,
            y: middle - BAR / 2.0,
            height: BAR,
        };
        exactness::draw_bar(scene, beam, bar.series.map_or("plain", colour_class), &bar.datum);
        let size = self.area.size;
        if beside(&bar.datum, size, self.room).is_some() {
            let anchor = if value < 0.0 { Anchor::End } else { Anchor::Start };
            let x = end + way * words_gap(&bar.datum);
            let mark = Mark::text(Role::Value, x, baseline(middle, size), size, anchor, &bar.datum.text);
            scene.push(mark.datum(&bar.datum));
        }
    }

    /// Why there is no bar: the reason, where its sign stands, and its words set.
    fn reason(&self, datum: &Datum) -> Option<(MissingReason, f64, Fitted)> {
        let Value::Missing(reason, words) = &datum.value else {
            return None;
        };
        let (left, right) = self.names.plot();
        let zero = self.axis.scale.at(0.0);
        let x = if right - zero >= (right - left) * 0.4 {
            zero + 4.0
        } else {
            left
        };
        let room = right - x - exactness::missing_width(*reason);
        Some((*reason, x, typeset::fit(words, room, self.area.size, 3)))
    }

    fn draw_reason(
        &self,
        scene: &mut Scene,
        datum: &Datum,
        (x, middle): (f64, f64),
        reason: MissingReason,
        words: &Fitted,
    ) {
        exactness::draw_missing(scene, x, middle, reason, Some(datum));
        let (size, line, y) = (self.area.size, self.area.line(), Block::top(self.area, middle));
        let block = Block {
            x: x + exactness::missing_width(reason),
            y,
            size,
            line,
            anchor: Anchor::Start,
        };
        block.write(scene, Role::Note, words, &datum.text, Some(datum));
    }
}

/// The room that words beside bars take before the lowest and after the highest number.
fn reserves(groups: &[Group], size: f64, room: f64) -> (f64, f64) {
    let (mut before, mut after) = (1.0, 1.0);
    for datum in groups.iter().flat_map(|group| &group.bars).map(|bar| &bar.datum) {
        let Some(value) = datum.value.get() else {
            continue;
        };
        let needs = words_gap(datum) + beside(datum, size, room).unwrap_or(0.0);
        let side = if value < 0.0 { &mut before } else { &mut after };
        *side = needs.max(*side);
    }
    (before, after)
}

/// From the end of a bar to its words.
fn words_gap(datum: &Datum) -> f64 {
    GAP + exactness::beyond(datum.exactness)
}

/// The width of the words of a value, if they have room beside the bar.
fn beside(datum: &Datum, size: f64, room: f64) -> Option<f64> {
    Some(typeset::width(&datum.text, size)).filter(|width| *width <= room)
}
