//! Bars of 100 %: how a whole divides, with the parts named where there is room and in a key where there is not.

use super::axis::{Axis, Bands, Format};
use super::exactness::{self, Beam};
use super::flow::{self, Item, Sign};
use super::frame::{Area, Frame, Words};
use super::names::{Names, baseline, paragraph};
use super::scale::Scale;
use super::scene::{Anchor, Mark, Role, Scene};
use super::series::tone_class;
use super::typeset;
use super::value::{Datum, Exactness, Stage, Value};

/// Thickness of a bar and height of its row; around words on a part.
const BAR: f64 = 22.0;
const ROW: f64 = 30.0;
const PAD: f64 = 5.0;
/// The room of a sign before the words of a part.
const SIGN: f64 = 13.0;

/// A chart of stacked bars, each divided into the same series.
#[derive(Clone, Copy)]
pub struct Stacked<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// The series, in the order of the parts.
    pub series: &'a [StackedSeries],
    /// Its bars from top to bottom.
    pub rows: &'a [StackedRow],
    /// Writes the per cent of the axis (0 to 100); without it there is no axis.
    pub tick: Option<Format<'a>>,
}

/// What the parts of one place in the bars share: shades of grey, told apart by the signs of the legend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackedSeries {
    /// Its name.
    pub name: String,
    /// The sign that its parts and its name in the key bear.
    pub exactness: Exactness,
    /// How its name in the key is drawn: solid, hollow or dashed.
    pub stage: Stage,
}

/// One whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackedRow {
    /// Its name.
    pub name: String,
    /// One part for each series, in any unit: the bar shows their shares. Negative parts are named, not drawn.
    pub parts: Vec<Datum>,
}

/// Draws stacked bars.
pub fn stacked(chart: &Stacked, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.rows.iter().all(|row| row.parts.is_empty()) {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let plan = Plan::new(chart, area);
    let (mut painted, mut bands) = (Scene::default(), Bands::default());
    let mut y = plan.axis.height();
    for row in chart.rows {
        y = plan.draw_row(&mut painted, &mut bands, row, y);
    }
    if chart.tick.is_some() {
        scene.extend(plan.axis.marks(&bands));
    }
    scene.extend(painted.marks);
    let height = plan.draw_key(&mut scene, y);
    scene.end(height)
}

/// Where everything stands from left to right.
struct Plan<'a> {
    chart: &'a Stacked<'a>,
    area: Area,
    names: Names,
    axis: Axis<'a>,
}

impl<'a> Plan<'a> {
    fn new(chart: &'a Stacked<'a>, area: Area) -> Plan<'a> {
        let mut longest = 0.0;
        chart
            .rows
            .iter()
            .for_each(|row| longest = f64::max(longest, typeset::width(&row.name, area.size)));
        let names = Names::new(area, longest);
        let (left, right) = names.plot();
        let scale = Scale::new((0.0, 100.0), (left, right - room(chart.rows)));
        let unit = if chart.tick.is_some() { chart.words.unit } else { "" };
        Plan {
            chart,
            area,
            names,
            axis: Axis {
                scale,
                area,
                unit,
                tick: chart.tick,
                whole: true,
            },
        }
    }

    fn draw_row(&self, scene: &mut Scene, bands: &mut Bands, row: &StackedRow, top: f64) -> f64 {
        let name = self.names.fit(&row.name);
        let (height, above) = self.names.row(&name, ROW);
        let band = (top + above, height - above);
        let middle = band.0 + band.1 / 2.0;
        bands.add(band.0, band.0 + band.1);
        self.names.write(scene, &name, &row.name, (top, middle), None);
        let total: f64 = row.parts.iter().map(size_of).sum();
        let mut before = 0.0;
        for (series, part) in row.parts.iter().enumerate().filter(|(_, part)| size_of(part) > 0.0) {
            let at = |sum: f64| self.axis.scale.at(sum / total * 100.0);
            let (from, to) = (at(before), at(before + size_of(part)));
            before += size_of(part);
            self.draw_part(scene, series, part, (from, to), band);
        }
        self.draw_rest(scene, row, top + height)
    }

    fn draw_part(&self, scene: &mut Scene, series: usize, part: &Datum, (from, to): (f64, f64), band: (f64, f64)) {
        let middle = band.0 + band.1 / 2.0;
        // A hairline of paper parts the parts.
        let beam = Beam {
            base: from,
            end: (to - 1.0).max(from + 0.5),
            y: middle - BAR / 2.0,
            height: BAR,
        };
        exactness::draw_bar(scene, beam, tone_class(series), part);
        let ((left, right), centre) = (self.names.plot(), (from + to) / 2.0);
        let reach = ((centre - 4.0).min(from).max(left), (centre + 4.0).max(to).min(right));
        let hit = Mark::rect(Role::Hit, reach.0, reach.1, band.0, band.1);
        scene.push(hit.datum(part).label(&part.label));
        let sign = self
            .chart
            .series
            .get(series)
            .map_or(Exactness::Exact, |series| series.exactness);
        let taken = if sign == Exactness::Exact { 0.0 } else { SIGN };
        let room = to - from - 1.0 - 2.0 * PAD;
        if room < SIGN - 3.0 {
            return;
        }
        let (open, within) = if part.stage == Stage::Achieved {
            ("", "within")
        } else {
            ("open", "")
        };
        if let Some(sign) = exactness::inside((from + PAD, middle), sign) {
            scene.push(sign.class(within).datum(part));
        }
        let words = self.words(series, part);
        if let Some(words) = words
            .iter()
            .find(|words| typeset::width(words, self.area.small()) <= room - taken)
        {
            let (size, x) = (self.area.small(), from + PAD + taken);
            let mark = Mark::text(Role::Inside, x, baseline(middle, size), size, Anchor::Start, words);
            scene.push(mark.class(open).datum(part));
        }
    }

    /// What may be written on a part, the fullest first.
    fn words(&self, series: usize, part: &Datum) -> [String; 2] {
        let name = self.chart.series.get(series).map_or("", |series| series.name.as_str());
        [name.to_owned() + " " + &part.text, part.text.clone()]
    }

    /// The parts that are no part of the bar: missing or negative ones.
    fn draw_rest(&self, scene: &mut Scene, row: &StackedRow, top: f64) -> f64 {
        let mut items = Vec::new();
        for (series, part) in row.parts.iter().enumerate() {
            let sign = match part.value {
                Value::Missing(reason, _) => Sign::Missing(reason),
                Value::Number(value) if value.get() < 0.0 => Sign::Words,
                Value::Number(_) => continue,
            };
            let [words, _] = self.words(series, part);
            items.push(Item {
                sign,
                words,
                datum: Some(part),
            });
        }
        let (left, right) = self.names.plot();
        flow::draw(
            scene,
            Area {
                x: left,
                y: top,
                width: right - left,
                ..self.area
            },
            &items,
        )
    }

    /// The signs of the series, where one of them is named on no part.
    fn draw_key(&self, scene: &mut Scene, top: f64) -> f64 {
        let named = |series: &StackedSeries| {
            scene
                .marks
                .iter()
                .any(|mark| mark.text.starts_with(series.name.as_str()))
        };
        if self.chart.series.iter().all(named) {
            return top;
        }
        let mut items = Vec::new();
        for (n, series) in self.chart.series.iter().enumerate() {
            items.push(Item {
                sign: Sign::Bar(tone_class(n), series.exactness, series.stage),
                words: series.name.clone(),
                datum: None,
            });
        }
        flow::draw(
            scene,
            Area {
                y: top + 8.0,
                ..self.area
            },
            &items,
        )
    }
}

/// The room that the sign of a last part needs beyond its bar.
fn room(rows: &[StackedRow]) -> f64 {
    let last = |row: &StackedRow| {
        row.parts
            .iter()
            .rfind(|part| size_of(part) > 0.0)
            .map(|part| part.exactness)
    };
    rows.iter().filter_map(last).map(exactness::beyond).fold(0.0, f64::max)
}

/// How much of the bar a part takes.
fn size_of(part: &Datum) -> f64 {
    part.value.get().unwrap_or(0.0).max(0.0)
}
