//! A grid of small bar charts that share one scale.

use super::axis::Format;
use super::bars::{Bars, Group, Plan};
use super::frame::{Area, Frame, Words};
use super::names::paragraph;
use super::scene::{Role, Scene};

/// Least width of a panel, and the space between panels, in pixels.
const PANEL: f64 = 264.0;
const GAP: f64 = 28.0;

/// Small bar charts side by side.
#[derive(Clone, Copy)]
pub struct Multiples<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// One panel each, its name above it.
    pub panels: &'a [Group],
    /// Writes the numbers of the axes; without it there is only the rule at zero.
    pub tick: Option<Format<'a>>,
}

/// Draws small multiples, as many side by side as have 264 px each.
pub fn multiples(chart: &Multiples, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.panels.iter().all(|panel| panel.bars.is_empty()) {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let side_by_side = (((area.width + GAP) / (PANEL + GAP)) as usize).clamp(1, chart.panels.len().max(1));
    let width = (area.width + GAP) / side_by_side as f64 - GAP;
    let bars = Bars {
        words: chart.words,
        groups: chart.panels,
        tick: chart.tick,
    };
    let plan = Plan::new(&bars, Area { width, ..area });
    let mut y = area.y;
    for row in chart.panels.chunks(side_by_side) {
        y = draw_row(&mut scene, &plan, row, width, y) + GAP;
    }
    y -= GAP;
    if plan.extent.count == 1 {
        y = paragraph(
            &mut scene,
            Area { y: y + 6.0, ..area },
            Role::Note,
            chart.words.single,
            3,
        );
    }
    scene.end(y)
}

/// Draws panels side by side, their axes at one height, and tells where the longest ends.
fn draw_row(scene: &mut Scene, plan: &Plan, row: &[Group], width: f64, top: f64) -> f64 {
    let left = |n: usize| (width + GAP) * n as f64;
    let mut under = top;
    for (n, panel) in row.iter().enumerate() {
        let area = Area {
            x: left(n),
            y: top,
            ..plan.area()
        };
        under = under.max(paragraph(scene, area, Role::Head, &panel.name, 2));
    }
    let mut bottom = under;
    for (n, panel) in row.iter().enumerate() {
        bottom = bottom.max(
            plan.moved(left(n), under)
                .draw(scene, std::slice::from_ref(panel), false),
        );
    }
    bottom
}
