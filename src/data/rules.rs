//! The rules that the record keeps, beyond what reading it already demands. Each is named "Ensure …".

use super::read::read;
use super::table::{Problem, Row, Table, Tables};
use crate::model::Catalog;
use std::collections::HashSet;

mod figures;
mod shape;

/// A named rule over the files and the catalog that was read from them.
pub struct Rule {
    pub name: &'static str,
    check: for<'a> fn(&Record<'a>) -> Vec<(Row<'a>, &'static str, String)>,
}

/// What rules look at.
pub struct Record<'a> {
    pub tables: &'a Tables,
    pub catalog: &'a Catalog,
}

impl<'a> Record<'a> {
    fn table(&self, name: &str) -> Option<&'a Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    fn rows(&self, name: &str) -> impl Iterator<Item = Row<'a>> {
        self.table(name).into_iter().flat_map(Table::rows)
    }
}

/// All rules, in the order in which they are reported.
pub const RULES: &[Rule] = &[
    Rule { name: "Ensure ids are unique, lower case, ASCII, without a full stop", check: shape::ids },
    Rule { name: "Ensure no cell has a line break or outer white space", check: shape::clean_cells },
    Rule { name: "Ensure all columns of a file are there", check: shape::columns },
    Rule { name: "Ensure place labels are unique", check: shape::labels },
    Rule { name: "Ensure figures stand in the order of their reports and places in the source", check: figures::order },
    Rule { name: "Ensure the value's magnitude is that of the raw number", check: figures::magnitude },
    Rule { name: "Ensure only growth and change can be negative", check: figures::negative },
    Rule { name: "Ensure a measure has the unit and the nature that it must have", check: figures::measure },
    Rule { name: "Ensure a rank, share, growth or change says of what", check: figures::of },
    Rule { name: "Ensure an inferred or unknown period gives its reason", check: figures::reason },
    Rule { name: "Ensure the same fact has the same value, and parts the dimension of their total", check: figures::same },
];

/// Reads the tables and checks every rule; the catalog is whole where no problem is returned.
pub fn check(tables: &Tables) -> (Catalog, Vec<Problem>) {
    let (catalog, mut problems) = read(tables);
    let record = Record { tables, catalog: &catalog };
    let mut seen = HashSet::new();
    for rule in RULES {
        for (row, field, hint) in (rule.check)(&record) {
            let problem = row.problem(rule.name, field, hint);
            if seen.insert(problem.to_string()) {
                problems.push(problem);
            }
        }
    }
    (catalog, problems)
}
