//! Rules from which a row may depart for a reason: what links and coverage must agree in, and the departures.

use super::{Found, Record};
use crate::data::table::Row;
use crate::model::{Period, Status};
use std::collections::HashSet;

/// A departure from a rule: an initiative, its figure (none where the initiative alone is meant), the field in question.
type Departure<'a> = (&'a str, &'a str, &'static str);

/// The links whose ends differ. What has been achieved may be a result of what goes on: that is no difference.
fn differing<'a>(record: &Record<'a>) -> Vec<(Row<'a>, Departure<'a>, [&'a str; 2])> {
    let (initiatives, figures) = (record.by_id("initiatives"), record.by_id("figures"));
    let mut found = Vec::new();
    for row in record.rows("initiative_figures") {
        let (from, to) = (row.get("initiative"), row.get("figure"));
        let Some((initiative, figure)) = initiatives.get(from).zip(figures.get(to)) else {
            continue;
        };
        for field in ["theme", "status"] {
            let ends = [initiative.get(field), figure.get(field)];
            if ends[0] != ends[1] && ends != [Status::Ongoing.id(), Status::Achieved.id()] {
                found.push((row, (from, to, field), ends));
            }
        }
    }
    found
}

/// The initiatives whose period their report does not cover under their theme. A state at a date covers nothing, nor
/// does a run of years, unless the report covers that run under any theme.
fn uncovered<'a>(record: &Record<'a>) -> Vec<(Row<'a>, Departure<'a>)> {
    let covered: HashSet<[&str; 3]> = record
        .rows("coverage")
        .map(|row| ["report", "theme", "period"].map(|field| row.get(field)))
        .collect();
    let runs = |row: &Row| {
        covered
            .iter()
            .any(|one| (one[0], one[2]) == (row.get("report"), row.get("period")))
    };
    let counts = |row: &Row| match Period::parse(row.get("period")) {
        Some(Period::AsOf(_)) => false,
        Some(Period::Span { from, to }) => from.year == to.year || runs(row),
        Some(Period::Unknown) | None => true,
    };
    record
        .rows("initiatives")
        .filter(|row| counts(row) && !covered.contains(&["report", "theme", "period"].map(|field| row.get(field))))
        .map(|row| (row, (row.get("id"), "", "period")))
        .collect()
}

/// What exceptions.csv lets stand.
fn excepted<'a>(record: &Record<'a>) -> HashSet<[&'a str; 3]> {
    record.rows("exceptions").map(|row| key(&row)).collect()
}

fn key<'a>(row: &Row<'a>) -> [&'a str; 3] {
    ["initiative", "figure", "field"].map(|field| row.get(field))
}

pub fn links<'a>(record: &Record<'a>) -> Found<'a> {
    let excepted = excepted(record);
    differing(record)
        .into_iter()
        .filter(|(_, (from, to, field), _)| !excepted.contains(&[*from, *to, *field]))
        .map(|(row, (_, _, field), [initiative, figure])| {
            let hint = format!(
                "The {field} of the initiative is {initiative}, that of the figure {figure}: correct one, or say why in \
                 exceptions.csv."
            );
            (row, "figure", hint)
        })
        .collect()
}

pub fn coverage<'a>(record: &Record<'a>) -> Found<'a> {
    let excepted = excepted(record);
    let hint = "coverage.csv has no row of this report, theme and period: add it, or say why in exceptions.csv.";
    uncovered(record)
        .into_iter()
        .filter(|(_, (id, none, field))| !excepted.contains(&[*id, *none, *field]))
        .map(|(row, _)| (row, "period", hint.into()))
        .collect()
}

pub fn needed<'a>(record: &Record<'a>) -> Found<'a> {
    let links = differing(record).into_iter().map(|(_, one, _)| one);
    let departures: HashSet<[&str; 3]> = links
        .chain(uncovered(record).into_iter().map(|(_, one)| one))
        .map(|(from, to, field)| [from, to, field])
        .collect();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for row in record.rows("exceptions") {
        if !departures.contains(&key(&row)) {
            found.push((
                row,
                "field",
                "Nothing departs from a rule here: the exception is not needed.".into(),
            ));
        }
        if !seen.insert(key(&row)) {
            found.push((row, "field", "It stands twice.".into()));
        }
        if row.get("reason").is_empty() {
            found.push((row, "reason", "Fill it in.".into()));
        }
    }
    found
}
