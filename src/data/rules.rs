//! The rules that the record keeps, beyond what reading it already demands. Each is named "Ensure …".

use super::read::read;
use super::table::{Problem, Row, Table, Tables};
use crate::model::Catalog;
use std::collections::{HashMap, HashSet};

mod collection;
mod contrast;
mod exceptions;
mod figures;
mod lists;
mod places;
mod questions;
mod references;
mod shape;
pub mod spans;
mod terms;
mod verdicts;

pub use collection::PAPERS;
pub use shape::lacking;

/// A named rule over the files and the catalog that was read from them.
pub struct Rule {
    pub name: &'static str,
    check: for<'a> fn(&Record<'a>) -> Found<'a>,
}

/// Where a rule is broken: the row, its field, and what is wrong or what to do.
pub type Found<'a> = Vec<(Row<'a>, &'a str, String)>;

/// What rules look at.
pub struct Record<'a> {
    pub tables: &'a Tables,
    pub catalog: &'a Catalog,
}

impl<'a> Record<'a> {
    /// The rows of a file, in file order.
    pub fn rows(&self, name: &str) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let table = self.tables.iter().find(|table| table.name == name);
        table.into_iter().flat_map(Table::rows)
    }

    /// The rows of a file by their ids.
    fn by_id(&self, file: &str) -> HashMap<&'a str, Row<'a>> {
        self.rows(file).map(|row| (row.get("id"), row)).collect()
    }

    /// The rows of a file, each with the item of its id that was read from it.
    fn read<'r, T>(
        &'r self,
        file: &'static str,
        all: &'r [T],
        id: fn(&T) -> &str,
    ) -> impl Iterator<Item = (Row<'a>, &'r T)> {
        let rows = self.rows(file);
        rows.filter_map(move |row| Some((row, all.iter().find(|item| id(item) == row.get("id"))?)))
    }

    /// The row of a file that has this id.
    pub fn row(&self, name: &str, id: &str) -> Option<Row<'a>> {
        self.rows(name).find(|row| row.get("id") == id)
    }
}

/// All rules, in the order in which they are reported.
pub const RULES: &[Rule] = &[
    Rule {
        name: "Ensure ids are unique, lower case, ASCII, without a full stop",
        check: shape::ids,
    },
    Rule {
        name: "Ensure no cell has a line break or outer white space",
        check: shape::clean_cells,
    },
    Rule {
        name: "Ensure all columns of a file are there",
        check: shape::columns,
    },
    Rule {
        name: "Ensure a collection has one row of settings, and its editions are numbered upwards from 1",
        check: collection::settings,
    },
    Rule {
        name: "Ensure the colours of a collection can be read on its paper (WCAG AA, 4.5:1)",
        check: collection::colours,
    },
    Rule {
        name: "Ensure place labels are unique",
        check: places::labels,
    },
    Rule {
        name: "Ensure a place stands under one of a higher level, and its code under that one's",
        check: places::tree,
    },
    Rule {
        name: "Ensure a place of level town says what it is, and no other does",
        check: places::kinds,
    },
    Rule {
        name: "Ensure a report speaks of a town and has its dates and SHA-256 in their form",
        check: places::reports,
    },
    Rule {
        name: "Ensure a report covers each theme of its figures and initiatives, each period once",
        check: places::coverage,
    },
    Rule {
        name: "Ensure a report says where its source is, or what to look for",
        check: places::whereabouts,
    },
    Rule {
        name: "Ensure a period in which a report has initiatives of a theme is covered",
        check: exceptions::coverage,
    },
    Rule {
        name: "Ensure rows stand in the order of their reports and places in the source",
        check: spans::order,
    },
    Rule {
        name: "Ensure a span begins before it ends, within its source",
        check: spans::within,
    },
    Rule {
        name: "Ensure the sections of a report are numbered from 1 and do not overlap",
        check: spans::sections,
    },
    Rule {
        name: "Ensure figures and initiatives lie in a section of their report",
        check: spans::in_section,
    },
    Rule {
        name: "Ensure what is no figure says of which kind it is, once",
        check: spans::not_figures,
    },
    Rule {
        name: "Ensure the value's magnitude is that of the raw number",
        check: figures::magnitude,
    },
    Rule {
        name: "Ensure unit, classifier and qualifier are those of the raw number",
        check: figures::raw,
    },
    Rule {
        name: "Ensure only growth and change can be negative",
        check: figures::negative,
    },
    Rule {
        name: "Ensure a measure has the unit and the nature that it must have",
        check: figures::measure,
    },
    Rule {
        name: "Ensure a rank, share, growth or change says of what",
        check: figures::of,
    },
    Rule {
        name: "Ensure a rank says among whom, and only a part of a place is named",
        check: figures::named,
    },
    Rule {
        name: "Ensure an inferred or unknown period gives its reason",
        check: figures::reason,
    },
    Rule {
        name: "Ensure a figure whose reading is in doubt says why",
        check: figures::doubt,
    },
    Rule {
        name: "Ensure the same fact has the same value, and parts the dimension of their total",
        check: figures::same,
    },
    Rule {
        name: "Ensure figures refer to others of their own report, a result to a planned target",
        check: references::figures,
    },
    Rule {
        name: "Ensure a figure has the dimension of its indicator, and an indicator has figures",
        check: references::indicators,
    },
    Rule {
        name: "Ensure related indicators name each other",
        check: references::related,
    },
    Rule {
        name: "Ensure an indicator lists all in which its figures may differ, once, and nothing else",
        check: verdicts::agreements,
    },
    Rule {
        name: "Ensure aliases are two or none in each language, and no name of their file",
        check: lists::aliases,
    },
    Rule {
        name: "Ensure only an amount is for one of something",
        check: verdicts::per,
    },
    Rule {
        name: "Ensure a derived value can be worked out from figures of one report",
        check: verdicts::derived,
    },
    Rule {
        name: "Ensure each link stands once, between things of one report",
        check: references::links,
    },
    Rule {
        name: "Ensure an initiative that a figure measures is central",
        check: references::central,
    },
    Rule {
        name: "Ensure a figure has the theme and the status of the initiative that it measures",
        check: exceptions::links,
    },
    Rule {
        name: "Ensure every exception is needed, once, with its reason",
        check: exceptions::needed,
    },
    Rule {
        name: "Ensure a group has initiatives of at least two reports",
        check: references::groups,
    },
    Rule {
        name: "Ensure the names of a report's initiatives are unique",
        check: references::names,
    },
    Rule {
        name: "Ensure a question is answered by figures that exist, the same in both languages, with no number typed",
        check: questions::questions,
    },
    Rule {
        name: "Ensure a term stands in English in its rendering, or one of its listed forms",
        check: terms::renderings,
    },
    Rule {
        name: "Ensure each listed word, exception and character stands once, in full",
        check: lists::lists,
    },
];

/// Reads the tables and checks every rule; the catalog is whole where no problem is returned.
pub fn check(tables: &Tables) -> (Catalog, Vec<Problem>) {
    let (catalog, mut problems) = read(tables);
    let record = Record {
        tables,
        catalog: &catalog,
    };
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
