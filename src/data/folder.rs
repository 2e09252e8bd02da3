//! Reads the record's CSV files from a folder; for the build, the tests and the audit, not for the page.

use super::{FILES, NOT_EMBEDDED, Problem, Table, Tables, check, pack};
use std::path::Path;

const READABLE: &str = "Ensure every file of the record can be read as CSV";

/// The tables of a folder, with one problem for each file or line that cannot be read.
pub fn load(folder: &Path) -> (Tables, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut tables: Tables = FILES
        .iter()
        .map(|name| load_file(folder, name, &mut problems))
        .collect();
    fill(&mut tables);
    (tables, problems)
}

/// The record of a folder as a page embeds it, or all that breaks its rules.
pub fn pack_folder(folder: &Path) -> Result<(Vec<u8>, Tables), Vec<Problem>> {
    let (mut tables, mut problems) = load(folder);
    if problems.is_empty() {
        problems = check(&tables).1;
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    tables.retain(|table| !NOT_EMBEDDED.contains(&table.name.as_str()));
    Ok((pack(&tables), tables))
}

/// A path as whoever called names it: from where they are, if it lies there.
fn named(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let inside = here.and_then(|here| path.strip_prefix(here).ok());
    inside.unwrap_or(path).display().to_string()
}

fn load_file(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> Table {
    let file = folder.join(format!("{name}.csv"));
    let mut table = Table {
        name: name.into(),
        path: named(&file),
        ..Table::default()
    };
    let path = table.path.clone();
    let mut fail = |line: usize, hint: String| {
        problems.push(Problem {
            rule: READABLE,
            file: path.clone(),
            line,
            field: String::new(),
            value: String::new(),
            hint,
        });
    };
    let mut reader = match csv::Reader::from_path(&file) {
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

/// A collection in one language need not fill the cells of the other: they take its text, and are never shown.
fn fill(tables: &mut Tables) {
    let settings = tables.iter().find(|table| table.name == "collection");
    let spoken = settings.and_then(|table| table.rows().next().map(|row| row.get("languages").to_owned()));
    let only_english = match spoken.as_deref() {
        Some("zh") => false,
        Some("en") => true,
        _ => return,
    };
    for table in tables {
        for (zh, en) in table.pairs() {
            let (from, to) = if only_english { (en, zh) } else { (zh, en) };
            for row in &mut table.rows {
                let text = row.get(from).cloned();
                if let Some((cell, text)) = row.get_mut(to).zip(text).filter(|(cell, _)| cell.is_empty()) {
                    *cell = text;
                }
            }
        }
    }
}
