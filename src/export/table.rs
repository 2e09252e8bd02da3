//! A table to take away: its columns say once what they are called and what stands in them.

use crate::answer::Context;
use crate::model::Lang;
use rust_decimal::Decimal;

/// What stands in a cell; a text is empty where nothing is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(Decimal),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

/// Rows under a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is of, in the reader's language.
    pub title: &'static str,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A column: its name in Chinese and English, and its cell in the row of a thing.
pub(super) struct Column<T>(pub &'static str, pub &'static str, pub fn(&T, Context) -> Cell);

/// The table of some things.
pub(super) fn table<'a, T: 'a>(
    title: &'static str,
    columns: &[Column<T>],
    things: impl Iterator<Item = &'a T>,
    context: Context,
) -> Table {
    let row = |thing: &T| columns.iter().map(|column| (column.2)(thing, context)).collect();
    Table {
        title,
        header: columns.iter().map(|column| name(column, context.lang)).collect(),
        rows: things.map(row).collect(),
    }
}

fn name<T>(column: &Column<T>, lang: Lang) -> String {
    lang.say(column.0, column.1).to_owned()
}
