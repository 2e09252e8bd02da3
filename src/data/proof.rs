//! The proof that the record says what its sources say: pure functions over the files and the texts of the reports.

use super::rules::{Record, spans};
use super::table::{Problem, Row, Tables};
use crate::model::Catalog;
use std::ops::Range;

mod identity;
mod numbers;
mod signs;

pub use numbers::{Counted, count};

/// The text of a report, as the caller read it.
pub struct Source {
    /// The report's id.
    pub report: String,
    pub text: String,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
}

/// A named check of the record against its sources.
pub struct Check {
    pub name: &'static str,
    run: fn(&Evidence, &'static str) -> Vec<Problem>,
}

/// All checks, in the order in which they are reported.
pub const CHECKS: &[Check] = &[
    Check {
        name: "Ensure every source is at hand, as long and with the SHA-256 as recorded",
        run: identity::sources,
    },
    Check {
        name: "Ensure the prints of a source are those of its text",
        run: identity::prints,
    },
    Check {
        name: "Ensure every span holds its raw number",
        run: identity::raw,
    },
    Check {
        name: "Ensure an initiative's span holds its name or a part of it",
        run: identity::names,
    },
    Check {
        name: "Ensure a number is negative exactly where a word of falling governs it",
        run: signs::signs,
    },
    Check {
        name: "Ensure every number of a source is a figure or none, never both",
        run: numbers::accounted,
    },
    Check {
        name: "Ensure every listed word occurs in a source",
        run: numbers::words,
    },
];

/// Checks everything; no problem means that the record is proved.
pub fn prove(tables: &Tables, catalog: &Catalog, sources: &[Source]) -> Vec<Problem> {
    let evidence = Evidence::new(tables, catalog, sources);
    CHECKS
        .iter()
        .flat_map(|check| (check.run)(&evidence, check.name))
        .collect()
}

/// What checks look at.
struct Evidence<'a> {
    record: Record<'a>,
    pages: Vec<Page<'a>>,
}

/// A source with its characters counted out.
struct Page<'a> {
    source: &'a Source,
    chars: Vec<char>,
}

impl<'a> Evidence<'a> {
    fn new(tables: &'a Tables, catalog: &'a Catalog, sources: &'a [Source]) -> Evidence<'a> {
        let page = |source: &'a Source| Page {
            source,
            chars: source.text.chars().collect(),
        };
        Evidence {
            record: Record { tables, catalog },
            pages: sources.iter().map(page).collect(),
        }
    }

    fn page(&self, report: &str) -> Option<&Page<'a>> {
        self.pages.iter().find(|page| page.source.report == report)
    }

    /// The rows of a file whose source is at hand, each with what its span holds, white space removed.
    /// A span that cannot be read or lies outside holds nothing.
    fn held(&self, file: &str) -> impl Iterator<Item = (Row<'a>, String)> {
        self.record.rows(file).filter_map(|row| {
            let page = self.page(row.get("report"))?;
            Some((row, spans::span(&row).map_or(String::new(), |span| page.text(span))))
        })
    }
}

impl Page<'_> {
    /// The characters of a span, white space removed.
    fn text(&self, span: Range<usize>) -> String {
        self.chars
            .get(span)
            .unwrap_or_default()
            .iter()
            .filter(|c| !c.is_whitespace())
            .collect()
    }

    /// The rows of a file that speak of this source, with their spans.
    fn rows<'a>(&self, record: &Record<'a>, file: &str) -> Vec<(Row<'a>, Range<usize>)> {
        let rows = record.rows(file).filter(|row| row.get("report") == self.source.report);
        rows.filter_map(|row| Some((row, spans::span(&row)?))).collect()
    }

    /// A problem at a place of the source that no row speaks of.
    fn problem(&self, rule: &'static str, span: &Range<usize>, hint: String) -> Problem {
        let before = self.chars.get(..span.start).unwrap_or_default();
        Problem {
            rule,
            file: format!("{}.txt", self.source.report),
            line: before.iter().filter(|c| **c == '\n').count() + 1,
            field: format!("{}..{}", span.start, span.end),
            value: self.text(span.clone()),
            hint,
        }
    }
}
