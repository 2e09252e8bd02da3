//! Tables of text, the common form of a CSV file and of the embedded record, and the problems found in them.

use std::borrow::Cow;
use std::fmt;

/// The text of a cell: its own, or a part of the embedded record.
pub type Cell = Cow<'static, str>;

/// One file of the record: a header and rows of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// The file that it was read from, as messages name it.
    pub path: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// All files of the record.
pub type Tables = Vec<Table>;

/// One row, with the names of its fields at hand.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub table: &'a Table,
    /// 1-based line in the CSV file. A record never holds line breaks within a cell, so rows and lines agree.
    pub line: usize,
    cells: &'a [Cell],
}

/// A rule that a value breaks, with the place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule's name, "Ensure …".
    pub rule: &'static str,
    pub file: String,
    /// 1-based line in the CSV file; 0 where the file as a whole is meant.
    pub line: usize,
    pub field: String,
    pub value: String,
    /// What is wrong or what to do, in a few words.
    pub hint: String,
}

impl Table {
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let row = |(line, cells)| Row {
            table: self,
            line,
            cells,
        };
        (2..).zip(self.rows.iter().map(Vec::as_slice)).map(row)
    }

    /// The first line, for what is wrong with the columns: it has no cells.
    pub fn head(&self) -> Row<'_> {
        Row {
            table: self,
            line: 1,
            cells: &[],
        }
    }

    /// The position of a column.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.header.iter().position(|name| name == field)
    }
}

impl Table {
    /// The columns that hold one text in both languages, by position: `name_zh` and `name_en`, `note` and `note_en`.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let pair = |(en, name): (usize, &String)| {
            let stem = name.strip_suffix("_en")?;
            let zh = self.column(&[stem, "_zh"].concat()).or_else(|| self.column(stem))?;
            Some((zh, en))
        };
        self.header.iter().enumerate().filter_map(pair).collect()
    }
}

impl<'a> Row<'a> {
    /// The cell's text; empty where the column does not exist.
    pub fn get(&self, field: &str) -> &'a str {
        self.table.column(field).map_or("", |column| self.at(column))
    }

    /// The text of a column; empty beyond the last.
    pub fn at(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", |cell| cell)
    }

    /// A problem in this row.
    pub fn problem(&self, rule: &'static str, field: &str, hint: impl Into<String>) -> Problem {
        Problem {
            rule,
            file: self.table.path.clone(),
            line: self.line,
            field: field.into(),
            value: self.get(field).into(),
            hint: hint.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.field.is_empty() {
            write!(f, " {} = \"{}\"", self.field, self.value)?;
        }
        write!(f, ": {}. {}", self.rule, self.hint)
    }
}
