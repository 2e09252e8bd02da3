//! A chart with all that stands around it: title, sentence, table, source, and what a click on each mark changes.

use crate::chart::{
    self, Bar, Bars, Column, Datum, DotRow, Dots, Frame, Group, Matrix, MatrixRow, Multiples, Scene, Slope, SlopeLine,
    Stacked, StackedRow, StackedSeries, Timeline, TimelineRow, Words,
};
use crate::model::{Lang, Month, Period, Unit};
use crate::query::Change;
use crate::words;

/// The data of a picture, by kind of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Bars; with an axis in a unit, where they have one.
    Bars(Vec<Group>, Option<Unit>),
    Dots(Vec<DotRow>, Unit),
    Matrix(Vec<Column>, Vec<MatrixRow>),
    /// Shares of a whole, one bar of 100 % for each row.
    Stacked {
        series: Vec<StackedSeries>,
        rows: Vec<StackedRow>,
    },
    /// From earlier values to later ones, with what stands over both ends.
    Slope([String; 2], Vec<SlopeLine>),
    /// Small bar charts on one scale.
    Multiples(Vec<Group>, Unit),
    /// Periods on an axis of time.
    Timeline(Vec<TimelineRow>),
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
    /// What a choice of the datum with this index changes.
    pub links: Vec<Change>,
    /// The header and rows of the table behind it.
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Picture {
    /// The same under what it shows: its first sentence becomes its title, and what it is of stands below.
    pub(super) fn told(mut self, lang: Lang) -> Picture {
        let stop = lang.say("。", ". ");
        let sentence = std::mem::take(&mut self.sentence);
        let (finding, rest) = match sentence.split_once(stop) {
            Some((finding, rest)) => (finding, rest),
            None => (sentence.trim_end_matches('.'), ""),
        };
        if !finding.is_empty() {
            let of = std::mem::replace(&mut self.title, finding.into());
            self.sentence = [&of, stop, rest].concat().trim_end().into();
        }
        self
    }

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
            Data::Bars(groups, unit) => bars(words, groups, *unit, frame, lang),
            Data::Dots(rows, unit) => {
                let tick = |value: f64| words::tick(value, *unit, lang);
                let tick: Option<chart::Format> = Some(&tick);
                chart::dots(&Dots { words, rows, tick }, frame)
            }
            Data::Stacked { series, rows } => {
                let tick = |value: f64| words::tick(value, Unit::Percent, lang);
                chart::stacked(
                    &Stacked {
                        words,
                        series,
                        rows,
                        tick: Some(&tick),
                    },
                    frame,
                )
            }
            Data::Matrix(columns, rows) => chart::matrix(&Matrix { words, columns, rows }, frame),
            Data::Slope([from, to], lines) => chart::slope(&Slope { words, from, to, lines }, frame),
            Data::Multiples(panels, unit) => {
                let tick = |value: f64| words::tick(value, *unit, lang);
                let tick: Option<chart::Format> = Some(&tick);
                chart::multiples(&Multiples { words, panels, tick }, frame)
            }
            Data::Timeline(rows) => {
                let tick = |year: i32, month: Option<u32>| month_words(year, month, lang);
                chart::timeline(
                    &Timeline {
                        words,
                        rows,
                        tick: &tick,
                    },
                    frame,
                )
            }
        }
    }

    /// What it draws with the signs that the legend explains, in any order; a matrix and divided bars explain their own.
    pub fn signed(&self) -> Vec<&Datum> {
        match &self.data {
            Data::Bars(groups, _) | Data::Multiples(groups, _) => of_groups(groups),
            Data::Dots(rows, _) => rows.iter().flat_map(|row| &row.dots).map(|dot| &dot.datum).collect(),
            Data::Slope(_, lines) => lines.iter().flat_map(|line| [&line.from, &line.to]).collect(),
            Data::Timeline(rows) => rows.iter().flat_map(|row| &row.spans).map(|span| &span.datum).collect(),
            Data::Stacked { .. } | Data::Matrix(..) => Vec::new(),
        }
    }
}

fn bars(words: Words, groups: &[Group], unit: Option<Unit>, frame: Frame, lang: Lang) -> Scene {
    let Some(unit) = unit else {
        let tick = None;
        return chart::bars(&Bars { words, groups, tick }, frame);
    };
    let tick = |value: f64| words::tick(value, unit, lang);
    // Ticks in per cent say their unit themselves, and counts have none.
    let name = match unit {
        Unit::Percent | Unit::Item => "",
        _ => unit.name(lang),
    };
    let words = Words { unit: name, ..words };
    chart::bars(
        &Bars {
            words,
            groups,
            tick: Some(&tick),
        },
        frame,
    )
}

fn of_groups(groups: &[Group]) -> Vec<&Datum> {
    groups
        .iter()
        .flat_map(|group| &group.bars)
        .map(|bar| &bar.datum)
        .collect()
}

/// A tick of an axis of time.
fn month_words(year: i32, month: Option<u32>, lang: Lang) -> String {
    let month = month.and_then(|month| {
        Some(Month {
            year: u16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
        })
    });
    month.map_or(year.to_string(), |month| {
        Period::Span { from: month, to: month }.words(lang)
    })
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
