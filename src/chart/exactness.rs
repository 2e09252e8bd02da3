//! Marks that say how sure a number is: solid, open arrows, soft ends, hollow, dashed, an en dash, a hatch.

use super::path::Path;
use super::scene::{Geometry, Mark, Role, Scene};
use super::series::{Shape, colour_class};
use super::value::{Datum, Exactness, MissingReason, Stage};

/// Radius of a dot, in pixels.
pub(super) const DOT: f64 = 5.0;

/// Room that an arrow takes beyond the end of its mark.
const ARROW: f64 = 11.0;

/// A bar in pixels: from its base to its end, which lies left of the base for a negative number.
#[derive(Clone, Copy)]
pub(super) struct Beam {
    pub base: f64,
    pub end: f64,
    pub y: f64,
    pub height: f64,
}

/// The classes of a colour and a stage.
pub(super) fn look(class: &str, stage: Stage) -> String {
    let stage = match stage {
        Stage::Achieved => "",
        Stage::Expected => " expected",
        Stage::Planned => " planned",
    };
    class.to_owned() + stage
}

/// The room that the sign of a qualifier takes beyond the end of its mark.
pub(super) fn beyond(exactness: Exactness) -> f64 {
    if matches!(exactness, Exactness::Exact | Exactness::About) {
        0.0
    } else {
        ARROW
    }
}

/// Draws a bar with the signs of its datum, in a colour.
pub(super) fn draw_bar(scene: &mut Scene, beam: Beam, class: &str, datum: &Datum) {
    draw_beam(scene, beam, class, (datum.exactness, datum.stage), Some(datum));
}

/// Draws a bar that is as sure as this.
pub(super) fn draw_beam(
    scene: &mut Scene,
    beam: Beam,
    class: &str,
    (exactness, stage): (Exactness, Stage),
    datum: Option<&Datum>,
) {
    let look = look(class, stage);
    let bar = match (exactness, stage) {
        (Exactness::About, Stage::Achieved) => Mark::new(Role::Bar, Geometry::Path(soft_bar(beam))),
        (Exactness::About, _) => Mark::new(Role::Bar, Geometry::Path(soft_outline(beam))),
        _ => Mark::rect(Role::Bar, beam.base, beam.end, beam.y, beam.height),
    };
    scene.push(bar.class(&look).datum(datum));
    let way = if beam.end < beam.base { -1.0 } else { 1.0 };
    if let Some(arrow) = arrow((beam.end, beam.y + beam.height / 2.0), (way, 0.0), exactness) {
        scene.push(arrow.class(&look).datum(datum));
    }
}

/// Draws a dot with the signs of its datum; `way` is the step of one pixel outward: right, left, up or down.
pub(super) fn draw_dot(scene: &mut Scene, (x, y): (f64, f64), way: (f64, f64), series: usize, datum: &Datum) {
    let look = look(colour_class(series), datum.stage);
    let dot = Geometry::Path(Shape::of(series).path(x, y, DOT));
    scene.push(Mark::new(Role::Dot, dot).class(&look).datum(datum));
    if datum.exactness == Exactness::About {
        let edge = Geometry::Path(soft_edges((x, y), way));
        scene.push(Mark::new(Role::Arrow, edge).class(&look).datum(datum));
    }
    let edge = (x + way.0 * (DOT + 1.0), y + way.1 * (DOT + 1.0));
    if let Some(arrow) = arrow(edge, way, datum.exactness) {
        scene.push(arrow.class(&look).datum(datum));
    }
}

/// How far a dot with its signs reaches to the left and to the right of its place.
pub(super) fn dot_reach(exactness: Exactness, way: f64) -> (f64, f64) {
    let base = if exactness == Exactness::About {
        DOT + 6.0
    } else {
        DOT + 1.5
    };
    let arrow = beyond(exactness);
    if way < 0.0 {
        (base + arrow, base)
    } else {
        (base, base + arrow)
    }
}

/// The open arrow of a qualifier at the end of a mark, if it has one.
fn arrow(from: (f64, f64), way: (f64, f64), exactness: Exactness) -> Option<Mark> {
    if beyond(exactness) == 0.0 {
        return None;
    }
    let outward = matches!(exactness, Exactness::Over | Exactness::AtLeast);
    let (tail, tip) = if outward { (4.5, 9.0) } else { (9.0, 4.5) };
    let at = |along: f64, across: f64| {
        (
            from.0 + way.0 * along + way.1 * across,
            from.1 + way.1 * along + way.0 * across,
        )
    };
    let mut path = Path::default().open(&[at(tail, -4.0), at(tip, 0.0), at(tail, 4.0)]);
    if matches!(exactness, Exactness::AtLeast | Exactness::Under) {
        path = path.open(&[at(2.5, -6.0), at(2.5, 6.0)]);
    }
    Some(Mark::new(Role::Arrow, Geometry::Path(path.end())))
}

/// The sign of a qualifier inside a part of a bar, from a point at its left on; exact needs none.
pub(super) fn inside(from: (f64, f64), exactness: Exactness) -> Option<Mark> {
    if exactness == Exactness::About {
        let stroke = |path: Path, (along, half): (f64, f64)| {
            let x = from.0 + along;
            path.open(&[(x, from.1 - half), (x, from.1 + half)])
        };
        let strokes = [(1.0, 4.5), (4.5, 3.0), (8.0, 1.5)]
            .into_iter()
            .fold(Path::default(), stroke);
        return Some(Mark::new(Role::Arrow, Geometry::Path(strokes.end())));
    }
    arrow((from.0 - 1.0, from.1), (1.0, 0.0), exactness)
}

/// The strips in which a soft end thins out: where each begins and how wide it is, out of 19.
const STRIPS: [(f64, f64); 4] = [(1.5, 5.0), (8.0, 3.5), (13.5, 2.0), (18.0, 1.0)];
const SOFT: f64 = 19.0;

/// Where the solid part of a soft bar ends, and the unit of its strips.
fn soft_end(beam: Beam) -> (f64, f64) {
    let length = beam.end - beam.base;
    let unit = (length.abs() / SOFT).min(1.0).copysign(length);
    (beam.end - unit * SOFT, unit)
}

/// A bar whose end thins out in strips, as an engraver lets a tone fade.
fn soft_bar(beam: Beam) -> String {
    let (body, unit) = soft_end(beam);
    let path = Path::default().rect(beam.base, body, beam.y, beam.height);
    let strip = |path: Path, (at, width): &(f64, f64)| {
        path.rect(body + unit * at, body + unit * (at + width), beam.y, beam.height)
    };
    STRIPS.iter().fold(path, strip).end()
}

/// The same for a hollow bar: it stays open at its end, and the strips are strokes that grow shorter.
fn soft_outline(beam: Beam) -> String {
    let (body, unit) = soft_end(beam);
    let (top, bottom) = (beam.y, beam.y + beam.height);
    let path = Path::default().open(&[(body, top), (beam.base, top), (beam.base, bottom), (body, bottom)]);
    let stroke = |path: Path, (n, at): (usize, f64)| {
        let short = n as f64 * 1.8;
        path.open(&[(body + unit * at, top + short), (body + unit * at, bottom - short)])
    };
    [4.0, 9.0, 14.0, 19.0].into_iter().enumerate().fold(path, stroke).end()
}

/// Thinning strokes at both sides of a dot.
fn soft_edges((x, y): (f64, f64), way: (f64, f64)) -> String {
    let mut path = Path::default();
    for (away, half) in [(DOT + 2.5, 4.0), (DOT + 5.0, 2.0), (-DOT - 2.5, 4.0), (-DOT - 5.0, 2.0)] {
        let at = |across: f64| (x + way.0 * away + way.1 * across, y + way.1 * away + way.0 * across);
        path = path.open(&[at(-half), at(half)]);
    }
    path.end()
}

/// The width of the sign of a missing number, with the gap to its words.
pub(super) fn missing_width(reason: MissingReason) -> f64 {
    if reason == MissingReason::NotCovered {
        34.0
    } else {
        14.0
    }
}

/// Draws the sign of a missing number, from `x` on, around the height `y`: an en dash, a hatch, or ≠.
pub(super) fn draw_missing(scene: &mut Scene, x: f64, y: f64, reason: MissingReason, datum: Option<&Datum>) {
    let unequal = [
        [(0.0, -2.0), (8.0, -2.0)],
        [(0.0, 2.0), (8.0, 2.0)],
        [(2.5, 5.0), (5.5, -5.0)],
    ];
    let mark = match reason {
        MissingReason::NotMentioned | MissingReason::Unreadable => Mark::line(Role::Dash, x, y, x + 8.0, y),
        MissingReason::NotCovered => hatch(x, y - 7.0, 28.0, 14.0),
        MissingReason::NotComparable => {
            let stroke = |path: Path, ends: &[(f64, f64); 2]| path.open(&ends.map(|(dx, dy)| (x + dx, y + dy)));
            Mark::new(
                Role::Dash,
                Geometry::Path(unequal.iter().fold(Path::default(), stroke).end()),
            )
        }
    };
    scene.push(mark.datum(datum));
}

/// The fine hatch of what is not covered.
pub(super) fn hatch(x: f64, y: f64, width: f64, height: f64) -> Mark {
    Mark::new(
        Role::Hatch,
        Geometry::Path(Path::default().hatch(x, y, width, height).end()),
    )
}
