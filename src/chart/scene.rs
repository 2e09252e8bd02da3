//! A drawing as plain data: a flat list of marks that any painter can put on a page, one element per mark.

use super::digits;
use super::value::Datum;
use std::collections::{HashMap, HashSet};

/// A finished drawing. Its marks stand in painting order, its hit areas last and in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels; no mark leaves it.
    pub width: f64,
    /// Height in pixels, known before anything is drawn.
    pub height: f64,
    /// What the chart shows: its accessible name.
    pub title: String,
    /// Everything that is drawn.
    pub marks: Vec<Mark>,
}

/// One element of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is for.
    pub role: Role,
    /// Names it in its scene, and in the next one that shows the same: its element and role, then the key of its
    /// datum or its own text, then how many such marks stand before it. Until [`Scene::end`] the key of its datum.
    pub key: String,
    /// All its CSS classes: that of the role, of the series (`s0`–`s5`) and of what is special.
    pub class: String,
    /// Where it is and what form it has.
    pub geometry: Geometry,
    /// The words of a text; empty for all others.
    pub text: String,
    /// The caller's index of the datum it belongs to.
    pub datum: Option<usize>,
    /// The words for tooltips and screen readers: on hit areas, and on texts that were shortened.
    pub label: String,
}

/// What a mark is for. The name in lower case is its CSS class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A hairline across the plot.
    Grid,
    /// The line at zero, or an axis.
    Rule,
    /// The words of a tick.
    Tick,
    /// The unit of an axis.
    Unit,
    /// The name of a category.
    Name,
    /// The name of a group, a panel or a column.
    Head,
    /// The value beside its mark.
    Value,
    /// A value written on its mark.
    Inside,
    /// A reason, a remark, or what stands for an empty chart.
    Note,
    /// A bar, a part of a stacked bar, or a period.
    Bar,
    /// A dot, or the symbol of a series.
    Dot,
    /// A line from one value to another.
    Line,
    /// A line that leads from a mark to its words.
    Leader,
    /// An arrow, a stop or a soft edge that says how sure a value is.
    Arrow,
    /// A cell of a matrix.
    Cell,
    /// The fine hatch of what is not covered.
    Hatch,
    /// The en dash of what is not mentioned.
    Dash,
    /// A transparent area that stands for a datum under pointer, finger and arrow keys, at least 24 px high.
    Hit,
}

impl Role {
    /// The CSS class of the role.
    pub fn class(self) -> &'static str {
        match self {
            Role::Grid => "grid",
            Role::Rule => "rule",
            Role::Tick => "tick",
            Role::Unit => "unit",
            Role::Name => "name",
            Role::Head => "head",
            Role::Value => "value",
            Role::Inside => "inside",
            Role::Note => "note",
            Role::Bar => "bar",
            Role::Dot => "dot",
            Role::Line => "line",
            Role::Leader => "leader",
            Role::Arrow => "arrow",
            Role::Cell => "cell",
            Role::Hatch => "hatch",
            Role::Dash => "dash",
            Role::Hit => "hit",
        }
    }
}

/// Which point of a text its x stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// The form of a mark, in pixels from the top left of the scene.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Geometry {
    /// A straight line.
    Line { x1: f64, y1: f64, x2: f64, y2: f64 },
    /// A rectangle.
    Rect { x: f64, y: f64, width: f64, height: f64 },
    /// The `d` of a path.
    Path(String),
    /// One line of text: its baseline, font size and anchor.
    Text { x: f64, y: f64, size: f64, anchor: Anchor },
}

impl Geometry {
    /// How far down it begins, in pixels; `None` for a path.
    fn top(&self) -> Option<f64> {
        match self {
            Geometry::Line { y1, y2, .. } => Some(y1.min(*y2)),
            Geometry::Rect { y, .. } | Geometry::Text { y, .. } => Some(*y),
            Geometry::Path(_) => None,
        }
    }
}

impl Mark {
    /// A mark with the class of its role.
    pub fn new(role: Role, geometry: Geometry) -> Mark {
        let class = role.class().to_owned();
        Mark {
            role,
            key: String::new(),
            class,
            geometry,
            text: String::new(),
            datum: None,
            label: String::new(),
        }
    }

    /// A line.
    pub fn line(role: Role, x1: f64, y1: f64, x2: f64, y2: f64) -> Mark {
        Mark::new(role, Geometry::Line { x1, y1, x2, y2 })
    }

    /// A rectangle between two x, whatever their order.
    pub fn rect(role: Role, x1: f64, x2: f64, y: f64, height: f64) -> Mark {
        Mark::new(
            role,
            Geometry::Rect {
                x: x1.min(x2),
                y,
                width: (x2 - x1).abs(),
                height,
            },
        )
    }

    /// A line of text.
    pub fn text(role: Role, x: f64, y: f64, size: f64, anchor: Anchor, text: &str) -> Mark {
        let mark = Mark::new(role, Geometry::Text { x, y, size, anchor });
        Mark {
            text: text.to_owned(),
            ..mark
        }
    }

    /// With one more class.
    pub fn class(mut self, class: &str) -> Mark {
        if !class.is_empty() {
            self.class.push(' ');
            self.class.push_str(class);
        }
        self
    }

    /// Belonging to a datum, if to any.
    pub fn datum<'a>(mut self, datum: impl Into<Option<&'a Datum>>) -> Mark {
        if let Some(datum) = datum.into() {
            self.datum = Some(datum.index);
            self.key.clone_from(&datum.key);
        }
        self
    }

    /// With words for tooltips and screen readers.
    pub fn label(mut self, label: &str) -> Mark {
        self.label = label.to_owned();
        self
    }

    /// Its key without the ordinal. The signs keep data and texts apart, whatever they hold.
    fn name(&self) -> String {
        let (sign, thing) = match self.datum {
            Some(_) => (":", &self.key),
            None => ("=", &self.text),
        };
        [self.tag(), ".", self.role.class(), sign, thing].concat()
    }

    /// The SVG element: `line`, `rect`, `path` or `text`.
    pub fn tag(&self) -> &'static str {
        match self.geometry {
            Geometry::Line { .. } => "line",
            Geometry::Rect { .. } => "rect",
            Geometry::Path(_) => "path",
            Geometry::Text { .. } => "text",
        }
    }

    /// The attributes of its geometry, ready to be set on the element.
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let list = |named: &[(&'static str, f64)]| named.iter().map(|(name, x)| (*name, digits::px(*x))).collect();
        match &self.geometry {
            Geometry::Line { x1, y1, x2, y2 } => list(&[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]),
            Geometry::Rect { x, y, width, height } => {
                list(&[("x", *x), ("y", *y), ("width", *width), ("height", *height)])
            }
            Geometry::Path(d) => vec![("d", d.clone())],
            Geometry::Text { x, y, size, anchor } => {
                let mut found: Vec<_> = list(&[("x", *x), ("y", *y), ("font-size", *size)]);
                found.push(("text-anchor", anchor.name().to_owned()));
                found
            }
        }
    }
}

impl Scene {
    /// An empty drawing that wide, in pixels.
    pub(super) fn new(width: f64, title: &str) -> Scene {
        Scene {
            width,
            height: 0.0,
            title: title.to_owned(),
            marks: Vec::new(),
        }
    }

    /// The marks down to a line so many pixels below the top. A datum of which anything begins below it is left out whole.
    pub fn above(&self, line: f64) -> Vec<&Mark> {
        let below = |mark: &&Mark| mark.geometry.top().is_some_and(|top| top >= line);
        let out: HashSet<usize> = self.marks.iter().filter(below).filter_map(|mark| mark.datum).collect();
        let stays = |mark: &&Mark| !below(mark) && !mark.datum.is_some_and(|datum| out.contains(&datum));
        self.marks.iter().filter(stays).collect()
    }

    /// Adds a mark.
    pub(super) fn push(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    /// Adds marks.
    pub(super) fn extend(&mut self, marks: Vec<Mark>) {
        self.marks.extend(marks);
    }

    /// Ends the drawing: its height, the keys of its marks, and its hit areas on top of everything.
    pub(super) fn end(self, height: f64) -> Scene {
        let (mut drawn, mut hits) = (Vec::new(), Vec::new());
        let mut counts = HashMap::new();
        for mut mark in self.marks {
            let name = mark.name();
            let count: &mut u64 = counts.entry(name.clone()).or_default();
            mark.key = name + "#";
            digits::push_whole(&mut mark.key, *count);
            *count += 1;
            let list = if mark.role == Role::Hit { &mut hits } else { &mut drawn };
            list.push(mark);
        }
        drawn.append(&mut hits);
        Scene {
            height: height.ceil(),
            marks: drawn,
            ..self
        }
    }
}
