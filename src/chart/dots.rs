//! A dot plot around zero: each row a category, each dot a series, with signs of how sure it is.

use std::cmp::Ordering;

use super::axis::{Axis, Bands, Format};
use super::exactness;
use super::frame::{Area, Frame, Words};
use super::lanes::{Lanes, Part};
use super::names::{Names, paragraph};
use super::scale::{Extent, Scale};
use super::scene::{Role, Scene};
use super::typeset;
use super::value::Datum;

/// Room at both ends of the axis for a dot with its signs.
const EDGE: f64 = 22.0;

/// How much of the width the words on one side of zero may take.
const SIDE: f64 = 0.3;

/// A dot plot.
#[derive(Clone, Copy)]
pub struct Dots<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its rows from top to bottom.
    pub rows: &'a [DotRow],
    /// Writes the numbers of the axis; without it there is only the rule at zero.
    pub tick: Option<Format<'a>>,
}

/// One category.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DotRow {
    /// Its name.
    pub name: String,
    /// Its dots, in any order: they are read from left to right, what is missing last.
    pub dots: Vec<Dot>,
}

/// One dot. Its words (`datum.text`) stand beside it, so let them name the series too where rows hold several.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The series that gives its colour and shape.
    pub series: usize,
    /// What it shows.
    pub datum: Datum,
}

/// Draws a dot plot.
pub fn dots(chart: &Dots, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.rows.iter().all(|row| row.dots.is_empty()) {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let (axis, lanes, numbers) = plan(chart, area);
    let (mut painted, mut bands) = (Scene::default(), Bands::default());
    let mut y = axis.height();
    for row in chart.rows {
        let parts: Vec<&dyn Part> = row.dots.iter().map(|dot| dot as &dyn Part).collect();
        y = lanes.draw(&mut painted, &mut bands, &row.name, &parts, y);
    }
    if numbers > 0 {
        scene.extend(axis.marks(&bands));
    }
    scene.extend(painted.marks);
    if numbers == 1 {
        y = paragraph(
            &mut scene,
            Area { y: y + 4.0, ..area },
            Role::Note,
            chart.words.single,
            3,
        );
    }
    scene.end(y)
}

/// The room that the words on one side of zero take, which stand beyond their dots.
fn beyond(rows: &[DotRow], side: Ordering, size: f64) -> f64 {
    let dots = rows.iter().flat_map(|row| &row.dots).filter(|dot| dot.side() == side);
    let room = |dot: &Dot| typeset::width(&dot.datum.text, size) + EDGE;
    dots.map(room).fold(EDGE, f64::max)
}

/// Where everything stands from left to right, and how many numbers there are.
fn plan<'a>(chart: &Dots<'a>, area: Area) -> (Axis<'a>, Lanes, usize) {
    let (mut longest, mut extent) = (0.0, Extent::default());
    for row in chart.rows {
        longest = f64::max(longest, typeset::width(&row.name, area.size));
        row.dots.iter().for_each(|dot| extent.add(&dot.datum));
    }
    let names = Names::new(area, longest);
    let (left, right) = names.plot();
    let room = |side| beyond(chart.rows, side, area.size).min((right - left) * SIDE);
    let (before, after) = (room(Ordering::Less), room(Ordering::Greater));
    let scale = Scale::new(extent.domain(), (left + before, right - after));
    let (tick, unit) = if extent.count > 0 {
        (chart.tick, chart.words.unit)
    } else {
        (None, "")
    };
    (
        Axis {
            scale,
            area,
            unit,
            tick,
            whole: extent.whole(),
        },
        Lanes {
            area,
            names,
            scale: Some(scale),
            reasons: scale.at(0.0),
        },
        extent.count,
    )
}

impl Part for Dot {
    fn datum(&self) -> &Datum {
        &self.datum
    }

    fn side(&self) -> Ordering {
        let value = self.datum.value.get();
        value
            .and_then(|value| value.partial_cmp(&0.0))
            .unwrap_or(Ordering::Equal)
    }

    fn reach(&self, scale: Scale) -> Option<(f64, f64)> {
        let value = self.datum.value.get()?;
        let (x, (before, after)) = (
            scale.at(value),
            exactness::dot_reach(self.datum.exactness, outward(value)),
        );
        Some((x - before, x + after))
    }

    fn draw(&self, scene: &mut Scene, scale: Scale, y: f64) {
        if let Some(value) = self.datum.value.get() {
            let (place, way) = ((scale.at(value), y), (outward(value), 0.0));
            exactness::draw_dot(scene, place, way, self.series, &self.datum);
        }
    }
}

/// The way outward from zero: to the left for a negative number.
fn outward(value: f64) -> f64 {
    if value < 0.0 { -1.0 } else { 1.0 }
}
