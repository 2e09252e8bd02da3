//! A chart with all that stands around it: title, sentence, table, source, and where a click on each mark leads.

use crate::chart::{self, Bar, Bars, Column, DotRow, Dots, Frame, Group, Matrix, MatrixRow, Scene, Words};
use crate::model::{Lang, Unit};
use crate::words;

/// The data of a picture, by kind of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    Bars(Vec<Group>),
    Dots(Vec<DotRow>, Unit),
    Matrix(Vec<Column>, Vec<MatrixRow>),
}

/// A chart ready to be drawn at any width.
#[derive(Clone, Debug, PartialEq)]
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
        let words = Words { title: &self.title, unit: "", empty: &self.empty, single: &self.single };
        match &self.data {
            Data::Bars(groups) => chart::bars(&Bars { words, groups, tick: None }, frame),
            Data::Dots(rows, unit) => {
                let tick = |value: f64| words::tick(value, *unit, lang);
                chart::dots(&Dots { words, rows, tick: Some(&tick) }, frame)
            }
            Data::Matrix(columns, rows) => chart::matrix(&Matrix { words, columns, rows }, frame),
        }
    }
}

/// A plain bar with its number.
pub(super) fn plain_bar(index: usize, name: &str, count: usize, label: String) -> Bar {
    let datum = chart::Datum::new(index, count as f64, &count.to_string()).label(&label);
    Bar { name: name.into(), series: None, datum }
}
