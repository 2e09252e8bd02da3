//! Rules about where rows stand in their sources: spans, their order, sections, and what is no figure.

use super::{Found, Record};
use crate::data::table::Row;
use std::collections::HashSet;
use std::ops::Range;

const WITH_SPANS: [&str; 4] = ["figures", "initiatives", "sections", "not_figures"];

/// The kinds of what is no figure.
pub const KINDS: [&str; 6] = ["name", "date", "furniture", "threshold", "ordinal", "context"];

/// Where a row stands in its source, in 0-based Unicode scalar offsets; `None` where they are no numbers.
pub fn span(row: &Row) -> Option<Range<usize>> {
    Some(row.get("start").parse().ok()?..row.get("end").parse().ok()?)
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Sections are left out: they stand in the order in which they are to be read.
pub fn order<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for file in ["figures", "initiatives", "not_figures"] {
        let mut before = None;
        for row in record.rows(file) {
            let report = record
                .rows("reports")
                .position(|report| report.get("id") == row.get("report"));
            let position = (report, span(&row).map(|span| span.start));
            if before.is_some_and(|before| position < before) {
                found.push((row, "start", "It stands after a later one.".into()));
            }
            before = Some(position);
        }
    }
    found
}

pub fn within<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in WITH_SPANS.into_iter().flat_map(|file| record.rows(file)) {
        match (record.row("reports", row.get("report")), span(&row)) {
            (None, _) => found.push((row, "report", "No report has this id.".into())),
            (_, None) => found.push((row, "start", "Whole numbers in `start` and `end`.".into())),
            (_, Some(span)) if span.is_empty() => found.push((row, "end", "It ends before it begins.".into())),
            (Some(report), Some(span)) => {
                if report.get("chars").parse().is_ok_and(|chars: usize| chars < span.end) {
                    found.push((row, "end", format!("The source ends at {}.", report.get("chars"))));
                }
            }
        }
    }
    found
}

pub fn sections<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    let mut before: Vec<Row> = Vec::new();
    for row in record.rows("sections") {
        let same: Vec<&Row> = before
            .iter()
            .filter(|other| other.get("report") == row.get("report"))
            .collect();
        if row.get("ordinal") != (same.len() + 1).to_string() {
            found.push((
                row,
                "ordinal",
                format!("It is number {} of its report.", same.len() + 1),
            ));
        }
        let overlaps = |other: &Row| {
            let spans = span(other).zip(span(&row));
            spans.is_some_and(|(a, b)| a.start < b.end && b.start < a.end)
        };
        if let Some(other) = same.into_iter().find(|other| overlaps(other)) {
            found.push((row, "start", format!("It overlaps section {}.", other.get("ordinal"))));
        }
        before.push(row);
    }
    found
}

/// Gaps between sections hold headings and captions; nothing that the record names may fall into one.
pub fn in_section<'a>(record: &Record<'a>) -> Found<'a> {
    let sections: Vec<(&str, Range<usize>)> = record
        .rows("sections")
        .filter_map(|row| Some((row.get("report"), span(&row)?)))
        .collect();
    let lies = |row: &Row| {
        span(row).is_none_or(|inner| {
            sections
                .iter()
                .any(|(report, outer)| *report == row.get("report") && contains(outer, &inner))
        })
    };
    let rows = ["figures", "initiatives"]
        .into_iter()
        .flat_map(|file| record.rows(file));
    rows.filter(|row| !lies(row))
        .map(|row| {
            (
                row,
                "start",
                format!("{} lies in no section; widen one.", row.get("id")),
            )
        })
        .collect()
}

pub fn not_figures<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for row in record.rows("not_figures") {
        if !KINDS.contains(&row.get("kind")) {
            found.push((row, "kind", format!("One of {}.", KINDS.join(", "))));
        }
        if row.get("raw").is_empty() {
            found.push((row, "raw", "Fill it in.".into()));
        }
        if !seen.insert((row.get("report"), row.get("start"), row.get("end"))) {
            found.push((row, "start", "Its span stands twice.".into()));
        }
    }
    found
}
