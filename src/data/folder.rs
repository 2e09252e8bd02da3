//! Reads the record's CSV files from a folder; for the build, the tests and the audit, not for the page.

use super::{FILES, Problem, Table, Tables};
use std::path::Path;

const READABLE: &str = "Ensure every file of the record can be read as CSV";

/// The tables of a folder, with one problem for each file or line that cannot be read.
pub fn load(folder: &Path) -> (Tables, Vec<Problem>) {
    let mut problems = Vec::new();
    let tables = FILES
        .iter()
        .map(|name| load_file(folder, name, &mut problems))
        .collect();
    (tables, problems)
}

fn load_file(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> Table {
    let mut table = Table {
        name: name.into(),
        ..Table::default()
    };
    let mut fail = |line: usize, hint: String| {
        let file = format!("data/{name}.csv");
        problems.push(Problem {
            rule: READABLE,
            file,
            line,
            field: String::new(),
            value: String::new(),
            hint,
        });
    };
    let mut reader = match csv::Reader::from_path(folder.join(format!("{name}.csv"))) {
        Ok(reader) => reader,
        Err(error) => {
            fail(0, error.to_string());
            return table;
        }
    };
    match reader.headers() {
        Ok(header) => table.header = header.iter().map(String::from).collect(),
        Err(error) => fail(1, error.to_string()),
    }
    for (index, row) in reader.records().enumerate() {
        match row {
            Ok(row) => table
                .rows
                .push(row.iter().map(|cell| cell.to_string().into()).collect()),
            Err(error) => fail(index + 2, error.to_string()),
        }
    }
    table
}
