//! Rows by columns of counts: each cell the number on a tint, zero an en dash.
//!
//! Where the columns do not fit side by side, the table is broken as a printed one is: what is left of the columns
//! follows below, with the names of the rows again. So a matrix of any size stays within 280 px.
//! A column's head stands in full where it wraps within three lines, else in its short form, else as a number
//! that a key above the matrix explains; all columns do the same.

use super::exactness;
use super::flow::{self, Item, Sign};
use super::frame::{Area, Frame, Words};
use super::names::{Block, baseline, paragraph};
use super::scene::{Anchor, Mark, Role, Scene};
use super::typeset::{self, Fitted};
use super::value::{Datum, MissingReason, Value};

/// Least height of a row, least and greatest width of a column.
const ROW: f64 = 28.0;
const NARROW: f64 = 30.0;
const WIDE: f64 = 96.0;
/// How many tints there are: the classes `t1` to `t5`.
const TINTS: [&str; 5] = ["t1", "t2", "t3", "t4", "t5"];

/// A matrix of counts.
#[derive(Clone, Copy)]
pub struct Matrix<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its columns from left to right.
    pub columns: &'a [Column],
    /// Its rows from top to bottom.
    pub rows: &'a [MatrixRow],
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// A short name for narrow columns; may be empty.
    pub short: String,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixRow {
    /// Its name.
    pub name: String,
    /// What its name stands for, where that leads anywhere.
    pub lead: Option<Datum>,
    /// One cell for each column; what is beyond the columns is not drawn.
    pub cells: Vec<Datum>,
}

/// Draws a matrix.
pub fn matrix(chart: &Matrix, frame: Frame) -> Scene {
    let area = frame.area();
    let mut scene = Scene::new(area.width, chart.words.title);
    if chart.rows.iter().all(|row| row.cells.is_empty()) || chart.columns.is_empty() {
        let height = paragraph(&mut scene, area, Role::Note, chart.words.empty, 4);
        return scene.end(height);
    }
    let plan = Plan::new(chart, area);
    let mut y = plan.draw_key(&mut scene);
    for first in (0..chart.columns.len()).step_by(plan.side_by_side) {
        let gap = if first > 0 { plan.area.line() } else { 0.0 };
        y = plan.draw_panel(&mut scene, first, y + gap);
    }
    let height = plan.draw_notes(&mut scene, y);
    scene.end(height)
}

/// How the heads of the columns are written.
#[derive(Clone, Copy, PartialEq)]
enum Heads {
    Full,
    Short,
    Numbered,
}

/// Where everything stands from left to right.
struct Plan<'a> {
    chart: &'a Matrix<'a>,
    area: Area,
    names: f64,
    cell: f64,
    side_by_side: usize,
    heads: Heads,
    greatest: f64,
}

impl<'a> Plan<'a> {
    /// The names have a narrower column, in more lines, where otherwise the heads were cut or the table were broken;
    /// no narrower than that takes.
    fn new(chart: &'a Matrix<'a>, area: Area) -> Plan<'a> {
        let close = Plan::with(chart, area, 0.27);
        let wider = [0.36, 0.33, 0.3].map(|part| Plan::with(chart, area, part));
        let as_good = |plan: &Plan| plan.side_by_side == close.side_by_side && plan.heads == close.heads;
        wider.into_iter().find(as_good).unwrap_or(close)
    }

    /// The plan where the names have at most this part of the width.
    fn with(chart: &'a Matrix<'a>, area: Area, part: f64) -> Plan<'a> {
        let (mut longest, mut widest, mut greatest) = (0.0, NARROW, 0.0);
        for row in chart.rows {
            longest = f64::max(longest, typeset::width(&row.name, area.size));
            for (cell, value) in row.cells.iter().filter_map(|cell| Some((cell, cell.value.get()?))) {
                widest = f64::max(widest, typeset::width(&cell.text, area.size) + 6.0);
                greatest = value.max(greatest);
            }
        }
        let names = (longest + 10.0).min(area.width * part);
        let room = area.width - names;
        let least = widest.min(room);
        let side_by_side = ((room / least) as usize).clamp(1, chart.columns.len().max(1));
        let cell = (room / side_by_side as f64).min(WIDE.max(least));
        let plan = Plan {
            chart,
            area,
            names,
            cell,
            side_by_side,
            heads: Heads::Full,
            greatest,
        };
        Plan {
            heads: plan.heads_that_fit(),
            ..plan
        }
    }

    fn heads_that_fit(&self) -> Heads {
        let fits = |name: &str| {
            let head = self.fit_head(name);
            !head.cut && !head.broken
        };
        let columns = self.chart.columns;
        if columns.iter().all(|column| fits(&column.name)) {
            Heads::Full
        } else if columns
            .iter()
            .all(|column| !column.short.is_empty() && fits(&column.short))
        {
            Heads::Short
        } else {
            Heads::Numbered
        }
    }

    fn fit_head(&self, name: &str) -> Fitted {
        typeset::fit_evenly(name, self.cell - 2.0, self.area.small(), 3)
    }

    fn head(&self, n: usize, column: &Column) -> Fitted {
        match self.heads {
            Heads::Full => self.fit_head(&column.name),
            Heads::Short => self.fit_head(&column.short),
            Heads::Numbered => self.fit_head(&number(n)),
        }
    }

    /// What the numbers over the columns stand for.
    fn draw_key(&self, scene: &mut Scene) -> f64 {
        if self.heads != Heads::Numbered {
            return self.area.y;
        }
        let item = |(n, column): (usize, &Column)| Item {
            sign: Sign::Words,
            words: number(n) + " " + &column.name,
            datum: None,
        };
        let items: Vec<Item> = self.chart.columns.iter().enumerate().map(item).collect();
        flow::draw(scene, self.area, &items) + 8.0
    }

    /// The columns from `first` on that fit side by side.
    fn draw_panel(&self, scene: &mut Scene, first: usize, top: f64) -> f64 {
        let mut y = self.draw_heads(scene, first, top);
        for row in self.chart.rows {
            y = self.draw_row(scene, row, first, y);
        }
        scene.push(Mark::line(Role::Grid, self.area.x, y, self.area.x + self.width(), y));
        y
    }

    fn width(&self) -> f64 {
        self.names + self.cell * self.side_by_side as f64
    }

    fn draw_heads(&self, scene: &mut Scene, first: usize, top: f64) -> f64 {
        let columns = || {
            self.chart
                .columns
                .iter()
                .enumerate()
                .skip(first)
                .take(self.side_by_side)
        };
        let heads: Vec<Fitted> = columns().map(|(n, column)| self.head(n, column)).collect();
        let lines = heads.iter().map(|head| head.lines.len()).max().unwrap_or(0) as f64;
        let line = self.area.line();
        for (at, (head, (_, column))) in heads.iter().zip(columns()).enumerate() {
            let x = self.left(at) + self.cell / 2.0;
            let y = top + (lines - head.lines.len() as f64) * line;
            let block = Block {
                x,
                y,
                size: self.area.small(),
                line,
                anchor: Anchor::Middle,
            };
            block.write(scene, Role::Head, head, &column.name, None);
        }
        top + lines * line + 4.0
    }

    /// The left edge of a column of a panel.
    fn left(&self, at: usize) -> f64 {
        self.area.x + self.names + self.cell * at as f64
    }

    fn draw_row(&self, scene: &mut Scene, row: &MatrixRow, first: usize, top: f64) -> f64 {
        let name = typeset::fit(&row.name, self.names - 10.0, self.area.size, 4);
        let line = self.area.line();
        let height = ROW.max(name.lines.len() as f64 * line + 4.0);
        scene.push(Mark::line(
            Role::Grid,
            self.area.x,
            top,
            self.area.x + self.width(),
            top,
        ));
        let y = top + (height - name.lines.len() as f64 * line) / 2.0;
        let block = Block {
            x: self.area.x,
            y,
            size: self.area.size,
            line,
            anchor: Anchor::Start,
        };
        match &row.lead {
            None => block.write(scene, Role::Name, &name, &row.name, None),
            Some(lead) => {
                let from = scene.marks.len();
                block.write(scene, Role::Name, &name, &row.name, Some(lead));
                scene
                    .marks
                    .iter_mut()
                    .skip(from)
                    .for_each(|mark| mark.class.push_str(" leads"));
                let hit = Mark::rect(Role::Hit, self.area.x, self.left(0), top, height);
                scene.push(hit.datum(lead).label(&lead.label));
            }
        }
        let columns = self.chart.columns.len();
        for (at, cell) in row
            .cells
            .iter()
            .take(columns)
            .skip(first)
            .take(self.side_by_side)
            .enumerate()
        {
            self.draw_cell(scene, cell, self.left(at), (top, height));
        }
        top + height
    }

    fn draw_cell(&self, scene: &mut Scene, cell: &Datum, x: f64, (top, height): (f64, f64)) {
        let middle = (x + self.cell / 2.0, top + height / 2.0);
        let inner = (x + 1.0, x + self.cell - 1.0);
        match &cell.value {
            Value::Number(value) if value.get() != 0.0 => {
                let tint = Mark::rect(Role::Cell, inner.0, inner.1, top + 1.0, height - 2.0);
                let look = exactness::look("plain", cell.stage);
                scene.push(tint.class(self.tint(value.get())).class(&look).datum(cell));
                self.write_number(scene, middle, cell, &cell.text);
            }
            Value::Number(_) => self.write_number(scene, middle, cell, "–"),
            Value::Missing(MissingReason::NotCovered, _) => {
                scene.push(exactness::hatch(inner.0, top + 1.0, self.cell - 2.0, height - 2.0).datum(cell));
            }
            Value::Missing(reason, _) => exactness::draw_missing(scene, middle.0 - 4.0, middle.1, *reason, Some(cell)),
        }
        let hit = Mark::rect(Role::Hit, x, x + self.cell, top, height);
        scene.push(hit.datum(cell).label(&cell.label));
    }

    fn write_number(&self, scene: &mut Scene, (x, y): (f64, f64), cell: &Datum, words: &str) {
        let size = self.area.size;
        let zero = if cell.value.get() == Some(0.0) {
            "flat zero"
        } else {
            "flat"
        };
        for line in typeset::fit(words, self.cell - 4.0, size, 1).lines {
            let mark = Mark::text(Role::Value, x, baseline(y, size), size, Anchor::Middle, &line);
            scene.push(mark.class(zero).datum(cell));
        }
    }

    /// The tint of a number: five steps up to the greatest.
    fn tint(&self, value: f64) -> &'static str {
        let step = (value / self.greatest * 5.0).ceil() - 1.0;
        TINTS.get(step.clamp(0.0, 4.0) as usize).copied().unwrap_or("t1")
    }

    /// The reasons of missing cells, each once, with its sign.
    fn draw_notes(&self, scene: &mut Scene, top: f64) -> f64 {
        let mut items: Vec<Item> = Vec::new();
        for cell in self.chart.rows.iter().flat_map(|row| &row.cells) {
            let Value::Missing(kind, reason) = &cell.value else {
                continue;
            };
            if !reason.is_empty() && items.iter().all(|item| item.words != *reason) {
                items.push(Item {
                    sign: Sign::Missing(*kind),
                    words: reason.clone(),
                    datum: None,
                });
            }
        }
        if items.is_empty() {
            top + 1.0
        } else {
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
}

/// The number of a column, counted from one.
fn number(n: usize) -> String {
    let mut words = String::new();
    super::digits::push_whole(&mut words, n as u64 + 1);
    words
}
