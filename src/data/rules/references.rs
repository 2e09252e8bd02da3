//! Rules about what rows say of each other: figures, indicators, initiatives and groups.

use super::{Found, Record};
use crate::data::table::Row;
use crate::model::{Dimension, Measure, Status, Unit};
use std::collections::{HashMap, HashSet};

/// The parts of a `;`-separated list; none for an empty cell.
fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').filter(|part| !part.is_empty())
}

fn dimension(row: &Row) -> Option<Dimension> {
    Unit::parse(row.get("unit")).map(Unit::dimension)
}

pub fn figures<'a>(record: &Record<'a>) -> Found<'a> {
    let figures = record.by_id("figures");
    let mut found = Vec::new();
    for row in record.rows("figures") {
        for field in ["of", "same_as", "part_of", "range_with", "target"] {
            for id in list(row.get(field)) {
                let Some(other) = figures.get(id) else { continue };
                if id == row.get("id") {
                    found.push((row, field, "A figure cannot refer to itself.".into()));
                } else if other.get("report") != row.get("report") {
                    found.push((row, field, "It is a figure of another report.".into()));
                }
            }
        }
        let Some(target) = figures.get(row.get("target")) else {
            continue;
        };
        if target.get("status") != Status::Planned.id() || dimension(target) != dimension(&row) {
            found.push((
                row,
                "target",
                "A target is a planned figure of the same dimension.".into(),
            ));
        }
    }
    found
}

/// A growth rate is in percent whatever its indicator is counted in, so only amounts are held to its dimension.
pub fn indicators<'a>(record: &Record<'a>) -> Found<'a> {
    let indicators = record.by_id("indicators");
    let mut used = HashSet::new();
    let mut found = Vec::new();
    for row in record.rows("figures") {
        let Some(indicator) = indicators.get(row.get("indicator")) else {
            continue;
        };
        used.insert(row.get("indicator"));
        let amount = matches!(Measure::parse(row.get("measure")), Some(Measure::Level | Measure::From));
        if amount && dimension(indicator) != dimension(&row) {
            found.push((
                row,
                "unit",
                format!("Its indicator is counted in {}.", indicator.get("unit")),
            ));
        }
    }
    let idle = record.rows("indicators").filter(|row| !used.contains(row.get("id")));
    found.extend(idle.map(|row| (row, "id", "No figure names it.".to_string())));
    found
}

pub fn related<'a>(record: &Record<'a>) -> Found<'a> {
    let indicators = record.by_id("indicators");
    let mut found = Vec::new();
    for row in record.rows("indicators") {
        for id in list(row.get("related")) {
            let back = indicators
                .get(id)
                .is_some_and(|other| list(other.get("related")).any(|id| id == row.get("id")));
            if !back || id == row.get("id") {
                found.push((
                    row,
                    "related",
                    format!("{id} is no other indicator that names this one in turn."),
                ));
            }
        }
    }
    found
}

pub fn links<'a>(record: &Record<'a>) -> Found<'a> {
    let initiatives = record.by_id("initiatives");
    let figures = record.by_id("figures");
    let mut found = Vec::new();
    for (file, field) in [("initiative_figures", "figure"), ("initiative_groups", "group")] {
        let mut seen = HashSet::new();
        for row in record.rows(file) {
            if !seen.insert((row.get("initiative"), row.get(field))) {
                found.push((row, field, "This link stands twice.".into()));
            }
            let from = initiatives.get(row.get("initiative"));
            let ends = from.zip(figures.get(row.get("figure")));
            if ends.is_some_and(|(from, to)| from.get("report") != to.get("report")) {
                found.push((
                    row,
                    field,
                    "The figure is of another report than the initiative.".into(),
                ));
            }
        }
    }
    found
}

pub fn groups<'a>(record: &Record<'a>) -> Found<'a> {
    let initiatives = record.by_id("initiatives");
    let mut reports: HashMap<&str, HashSet<&str>> = HashMap::new();
    for row in record.rows("initiative_groups") {
        if let Some(initiative) = initiatives.get(row.get("initiative")) {
            reports
                .entry(row.get("group"))
                .or_default()
                .insert(initiative.get("report"));
        }
    }
    let few = |row: &Row| reports.get(row.get("id")).is_none_or(|reports| reports.len() < 2);
    let rows = record.rows("groups").filter(few);
    rows.map(|row| (row, "id", "Link initiatives to it, or leave the group out.".into()))
        .collect()
}

pub fn names<'a>(record: &Record<'a>) -> Found<'a> {
    let mut seen = HashSet::new();
    let rows = record
        .rows("initiatives")
        .flat_map(|row| ["name_zh", "name_en"].map(|field| (row, field)));
    rows.filter(|(row, field)| !row.get(field).is_empty() && !seen.insert((row.get("report"), *field, row.get(field))))
        .map(|(row, field)| (row, field, "Another initiative of this report has this name.".into()))
        .collect()
}

/// A measured initiative is more than mentioned. What the report explains cannot be told from the files.
pub fn central<'a>(record: &Record<'a>) -> Found<'a> {
    let measured: HashSet<&str> = record
        .rows("initiative_figures")
        .map(|row| row.get("initiative"))
        .collect();
    let hint = "A figure measures it, so it is central.";
    record
        .rows("initiatives")
        .filter(|row| row.get("central") == "false" && measured.contains(row.get("id")))
        .map(|row| (row, "central", hint.into()))
        .collect()
}
