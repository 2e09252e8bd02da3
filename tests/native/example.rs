//! The collection that a new one begins with, in memory, to be changed by a test.

use jiezhen::answer::Context;
use jiezhen::data;
use jiezhen::model::{Catalog, Lang};
use jiezhen::record::Record;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record")
}

/// The example as it is.
pub fn catalog() -> Catalog {
    let (tables, problems) = data::load(&folder());
    assert!(problems.is_empty());
    data::read(&tables).0
}

/// What answers are made from, in a changed example. It is kept for as long as the tests run.
pub fn context(lang: Lang, change: impl FnOnce(&mut Catalog)) -> Context<'static> {
    let mut catalog = catalog();
    change(&mut catalog);
    Context::new(Box::leak(Box::new(Record::new(catalog))), lang)
}

/// The example with a second report of a town, of the year after: its figures and initiatives once more.
pub fn two_years() -> Catalog {
    let (mut tables, _) = data::load(&folder());
    let (first, second) = ("liuting-2031", "liuting-2032");
    for table in &mut tables {
        let again = table
            .rows()
            .filter(|row| row.get("report") == first || row.get("id") == first);
        let mut more: Vec<_> = again.map(|row| table.rows[row.line - 2].clone()).collect();
        let change = |row: &mut Vec<data::Cell>, field: &str, to: &dyn Fn(&str) -> String| {
            if let Some(column) = table.column(field) {
                row[column] = to(&row[column]).into();
            }
        };
        for row in &mut more {
            change(row, "id", &|id| {
                if id == first {
                    second.into()
                } else {
                    format!("{id}-again")
                }
            });
            change(row, "report", &|_| second.into());
            change(row, "period", &|period| period.replace("2031", "2032"));
        }
        table.rows.extend(more);
    }
    let groups = tables
        .iter_mut()
        .find(|table| table.name == "initiative_groups")
        .unwrap();
    let own = groups.rows.clone().into_iter().filter(|row| row[0].starts_with("lt-"));
    groups
        .rows
        .extend(own.map(|row| vec![format!("{}-again", row[0]).into(), row[1].clone()]));
    let (catalog, problems) = data::read(&tables);
    assert!(problems.is_empty(), "{problems:#?}");
    catalog
}
