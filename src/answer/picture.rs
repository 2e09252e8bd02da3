//! A chart with all that stands around it: title, sentence, table, source, and where a click on each mark leads.

use crate::chart::{
    self, Bar, Bars, Column, Datum, DotRow, Dots, Frame, Group, Matrix, MatrixRow, Multiples, Scene, Slope, SlopeLine,
    Stacked, StackedRow, Timeline, TimelineRow, Words,
};
use crate::model::{Lang, Month, Period, Unit};
use crate::words;

/// The data of a picture, by kind of chart.
#[derive(Debug)]
pub enum Data {
    Bars(Vec<Group>),
    Dots(Vec<DotRow>, Unit),
    Matrix(Vec<Column>, Vec<MatrixRow>),
    /// Shares of a whole, one bar of 100 % for each row.
    Stacked {
        series: Vec<String>,
        rows: Vec<StackedRow>,
        plain: bool,
    },
    /// A kind that only further pages use: what a first visit does not draw, it does not bring along.
    Further(Box<dyn Draw>),
}

/// A kind of chart, with its data.
pub trait Draw: std::fmt::Debug {
    fn draw(&self, words: Words, frame: Frame, lang: Lang) -> Scene;

    /// What is drawn, in any order.
    fn data(&self) -> Vec<&Datum>;
}

fn of_groups(groups: &[Group]) -> Vec<&Datum> {
    let mut found = Vec::new();
    for group in groups {
        for bar in &group.bars {
            found.push(&bar.datum);
        }
    }
    found
}

/// Bars with an axis in a unit.
#[derive(Debug)]
pub struct Amounts(pub Vec<Group>, pub Unit);

impl Draw for Amounts {
    fn draw(&self, words: Words, frame: Frame, lang: Lang) -> Scene {
        let tick = |value: f64| words::tick(value, self.1, lang);
        // Ticks in per cent say their unit themselves, and counts have none.
        let unit = if matches!(self.1, Unit::Percent | Unit::Item) {
            ""
        } else {
            self.1.name(lang)
        };
        chart::bars(
            &Bars {
                words: Words { unit, ..words },
                groups: &self.0,
                tick: Some(&tick),
            },
            frame,
        )
    }

    fn data(&self) -> Vec<&Datum> {
        of_groups(&self.0)
    }
}

/// From earlier values to later ones, with what stands over both ends.
#[derive(Debug)]
pub struct FromTo(pub [String; 2], pub Vec<SlopeLine>);

impl Draw for FromTo {
    fn draw(&self, words: Words, frame: Frame, _: Lang) -> Scene {
        let [from, to] = &self.0;
        chart::slope(
            &Slope {
                words,
                from,
                to,
                lines: &self.1,
            },
            frame,
        )
    }

    fn data(&self) -> Vec<&Datum> {
        self.1.iter().flat_map(|line| [&line.from, &line.to]).collect()
    }
}

/// Small bar charts on one scale.
#[derive(Debug)]
pub struct Small(pub Vec<Group>, pub Unit);

impl Draw for Small {
    fn draw(&self, words: Words, frame: Frame, lang: Lang) -> Scene {
        let tick = |value: f64| words::tick(value, self.1, lang);
        chart::multiples(
            &Multiples {
                words,
                panels: &self.0,
                tick: Some(&tick),
            },
            frame,
        )
    }

    fn data(&self) -> Vec<&Datum> {
        of_groups(&self.0)
    }
}

/// Periods on an axis of time.
#[derive(Debug)]
pub struct Periods(pub Vec<TimelineRow>);

impl Draw for Periods {
    fn draw(&self, words: Words, frame: Frame, lang: Lang) -> Scene {
        let tick = |year: i32, month: Option<u32>| {
            let year = u16::try_from(year).unwrap_or_default();
            let month = month.and_then(|month| u8::try_from(month).ok());
            month.map_or(year.to_string(), |month| {
                let month = Month { year, month };
                Period::Span { from: month, to: month }.words(lang)
            })
        };
        chart::timeline(
            &Timeline {
                words,
                rows: &self.0,
                tick: &tick,
            },
            frame,
        )
    }

    fn data(&self) -> Vec<&Datum> {
        self.0
            .iter()
            .flat_map(|row| &row.spans)
            .map(|span| &span.datum)
            .collect()
    }
}

/// A chart ready to be drawn at any width.
#[derive(Debug)]
pub struct Picture {
    /// A short stable name, for element ids and file names.
    pub id: &'static str,
    pub title: String,
    /// What the picture shows, in one sentence.
    pub sentence: String,
    /// What stands in place of an empty chart.
    pub empty: String,
    /// What stands under a chart with one mark only.
    pub single: String,
    pub source: String,
    pub data: Data,
    /// The link behind the datum with this index.
    pub links: Vec<String>,
    /// The header and rows of the table behind it.
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Picture {
    /// Draws it into a frame that many pixels wide.
    pub fn scene(&self, width: f64, lang: Lang) -> Scene {
        let frame = Frame::new(width);
        let words = Words {
            title: &self.title,
            unit: "",
            empty: &self.empty,
            single: &self.single,
        };
        match &self.data {
            Data::Bars(groups) => chart::bars(
                &Bars {
                    words,
                    groups,
                    tick: None,
                },
                frame,
            ),
            Data::Dots(rows, unit) => {
                let tick = |value: f64| words::tick(value, *unit, lang);
                chart::dots(
                    &Dots {
                        words,
                        rows,
                        tick: Some(&tick),
                    },
                    frame,
                )
            }
            Data::Stacked { series, rows, plain } => {
                let tick = |value: f64| words::tick(value, Unit::Percent, lang);
                chart::stacked(
                    &Stacked {
                        words,
                        series,
                        rows,
                        tick: Some(&tick),
                        plain: *plain,
                    },
                    frame,
                )
            }
            Data::Further(draw) => draw.draw(words, frame, lang),
            Data::Matrix(columns, rows) => chart::matrix(&Matrix { words, columns, rows }, frame),
        }
    }
}

impl Picture {
    /// What it draws with the signs that the legend explains, in any order; a matrix explains its own.
    pub fn signed(&self) -> Vec<&Datum> {
        let mut found = Vec::new();
        match &self.data {
            Data::Bars(groups) => return of_groups(groups),
            Data::Dots(rows, _) => {
                for row in rows {
                    for dot in &row.dots {
                        found.push(&dot.datum);
                    }
                }
            }
            Data::Stacked { rows, .. } => {
                for row in rows {
                    for part in &row.parts {
                        found.push(part);
                    }
                }
            }
            Data::Matrix(..) => {}
            Data::Further(draw) => return draw.data(),
        }
        found
    }
}

/// A plain bar with its number.
pub(super) fn plain_bar(index: usize, name: &str, count: usize, label: String) -> Bar {
    let datum = chart::Datum::new(index, count as f64, &count.to_string())
        .label(&label)
        .key(name);
    Bar {
        name: name.into(),
        series: None,
        datum,
    }
}
