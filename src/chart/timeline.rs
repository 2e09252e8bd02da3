//! Periods as spans on an axis of time; an open beginning or end is an arrow.

use super::axis::Bands;
use super::exactness::{self, Beam};
use super::frame::{Area, Frame, Words};
use super::lanes::{Lanes, Part};
use super::names::{Names, paragraph};
use super::path::Path;
use super::scale::Scale;
use super::scene::{Anchor, Geometry, Mark, Role, Scene};
use super::series::colour_class;
use super::typeset;
use super::value::{Datum, Exactness};

/// Thickness of a span, and the room for arrows at both ends of the axis.
const BAR: f64 = 10.0;
const EDGE: f64 = 12.0;
/// The length of the arrow at an open beginning or end.
const HEAD: f64 = 10.0;
/// Months that an open beginning or end gets beyond the known ones.
const OPEN: i32 = 6;

/// A chart of periods.
#[derive(Clone, Copy)]
pub struct Timeline<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its rows from top to bottom.
    pub rows: &'a [TimelineRow],
    /// Writes a tick: a year, and a month (1 to 12) where the axis is that fine.
    pub tick: &'a dyn Fn(i32, Option<u32>) -> String,
}

/// One row of periods.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineRow {
    /// Its name.
    pub name: String,
    /// Its periods, in any order.
    pub spans: Vec<Span>,
}

/// A period, both months included. Without either end it is unknown; make its datum a missing one.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Its first month; none where the beginning is open.
    pub from: Option<Month>,
    /// Its last month; none where the end is open.
    pub to: Option<Month>,
    /// The series that gives its colour; none is plain.
    pub series: Option<usize>,
    /// Its words; any number as value counts as present.
    pub datum: Datum,
}

/// A month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// A month of a year; years are held within 0 and 9999, months within 1 and 12.
    pub fn new(year: i32, month: u32) -> Month {
        Month(year.clamp(0, 9999) * 12 + month.clamp(1, 12) as i32 - 1)
    }

    /// Its year, and its month from 1 to 12.
    pub fn parts(self) -> (i32, u32) {
        (self.0.div_euclid(12), self.0.rem_euclid(12) as u32 + 1)
    }
}

/// Draws periods.
pub fn timeline(chart: &Timeline, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    let Some(first) = chart.rows.iter().find(|row| !row.spans.is_empty()) else {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    };
    let mut longest = 0.0;
    chart
        .rows
        .iter()
        .for_each(|row| longest = f64::max(longest, typeset::width(&row.name, area.size)));
    let names = Names::new(area, longest);
    let scale = scale(chart, names.plot());
    let lanes = Lanes {
        area,
        names,
        scale,
        reasons: names.plot().0,
    };
    let (mut painted, mut bands) = (Scene::default(), Bands::default());
    let mut y = if scale.is_some() { area.line() } else { 0.0 };
    for row in chart.rows {
        let parts: Vec<&dyn Part> = row.spans.iter().map(|span| span as &dyn Part).collect();
        y = lanes.draw(&mut painted, &mut bands, &row.name, &parts, y);
    }
    if let Some(scale) = scale {
        draw_ticks(&mut scene, chart, area, scale, &bands);
    }
    scene.extend(painted.marks);
    if chart.rows.len() == 1 && first.spans.len() == 1 {
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

/// From months to pixels; none where no month is known.
fn scale(chart: &Timeline, (left, right): (f64, f64)) -> Option<Scale> {
    let (mut first, mut last, mut before, mut after) = (i32::MAX, i32::MIN, 0, 0);
    for span in chart
        .rows
        .iter()
        .flat_map(|row| &row.spans)
        .filter(|span| span.is_known())
    {
        for month in [span.from, span.to].into_iter().flatten() {
            (first, last) = (first.min(month.0), last.max(month.0));
        }
        before = if span.from.is_none() { OPEN } else { before };
        after = if span.to.is_none() { OPEN } else { after };
    }
    if first > last {
        return None;
    }
    let domain = (f64::from(first - before), f64::from(last + 1 + after));
    Some(Scale::new(domain, (left + EDGE, right - EDGE)))
}

impl Span {
    fn is_known(&self) -> bool {
        self.datum.value.get().is_some() && (self.from.is_some() || self.to.is_some())
    }

    /// Its left and right edge in pixels; open ends reach the end of the axis.
    fn pixels(&self, scale: Scale) -> (f64, f64) {
        let (first, last) = scale.range();
        let from = self.from.map_or(first, |month| scale.at(f64::from(month.0)));
        let to = self.to.map_or(last, |month| scale.at(f64::from(month.0 + 1)));
        (from.min(to), to.max(from + 2.0))
    }
}

impl Part for Span {
    fn datum(&self) -> &Datum {
        &self.datum
    }

    fn reach(&self, scale: Scale) -> Option<(f64, f64)> {
        let (from, to) = self.pixels(scale);
        let open = |is_open: bool| if is_open { HEAD } else { 0.0 };
        self.is_known()
            .then_some((from - open(self.from.is_none()), to + open(self.to.is_none())))
    }

    fn draw(&self, scene: &mut Scene, scale: Scale, y: f64) {
        let (from, to) = self.pixels(scale);
        let class = self.series.map_or("plain", colour_class);
        let beam = Beam {
            base: from,
            end: to,
            y: y - BAR / 2.0,
            height: BAR,
        };
        // Of the qualifiers only a soft end has a meaning on an axis of time.
        let exactness = if self.datum.exactness == Exactness::About {
            Exactness::About
        } else {
            Exactness::Exact
        };
        exactness::draw_beam(scene, beam, class, (exactness, self.datum.stage), Some(&self.datum));
        for (x, way, open) in [(from, -1.0, self.from.is_none()), (to, 1.0, self.to.is_none())] {
            if open {
                let head = Path::default().polygon(&[(x, y - 8.0), (x + way * HEAD, y), (x, y + 8.0)]);
                let mark = Mark::new(Role::Bar, Geometry::Path(head.end()));
                scene.push(mark.class(&exactness::look(class, self.datum.stage)).datum(&self.datum));
            }
        }
    }
}

/// Hairlines at the beginnings of years, or of months where the axis is short, as close as their words allow.
fn draw_ticks(scene: &mut Scene, chart: &Timeline, area: Area, scale: Scale, bands: &Bands) {
    const STEPS: [i32; 16] = [
        1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000, 120000,
    ];
    let ticks = STEPS.iter().map(|step| ticks(chart, area, scale, *step));
    for (x, left, words) in ticks
        .into_iter()
        .find(|ticks| have_room(ticks, area))
        .unwrap_or_default()
    {
        scene.push(bands.line(Role::Grid, x));
        let y = area.y + area.line() - area.size * 0.45;
        scene.push(Mark::text(Role::Tick, left, y, area.small(), Anchor::Start, &words));
    }
}

/// Ticks so many months apart: their place, the left edge of their words, and the words.
fn ticks(chart: &Timeline, area: Area, scale: Scale, step: i32) -> Vec<(f64, f64, String)> {
    let (low, high) = scale.domain();
    let (first, last) = ((low as i32 + step - 1).div_euclid(step), (high as i32).div_euclid(step));
    if last - first > 60 {
        return Vec::new();
    }
    let tick = |n: i32| {
        let (year, month) = Month(n * step).parts();
        let words = (chart.tick)(year, if step < 12 { Some(month) } else { None });
        let (x, width) = (scale.at(f64::from(n * step)), typeset::width(&words, area.small()));
        (x, (x - width / 2.0).min(area.right() - width).max(area.x), words)
    };
    (first..=last).map(tick).collect()
}

fn have_room(ticks: &[(f64, f64, String)], area: Area) -> bool {
    let mut free = area.x;
    !ticks.is_empty()
        && ticks.iter().all(|(_, left, words)| {
            let (clear, end) = (*left >= free, left + typeset::width(words, area.small()));
            free = end + 12.0;
            clear && end <= area.right() + 0.01
        })
}
