//! Rules about places, reports and what a report covers.

use super::{Found, Record};
use crate::data::table::Row;
use crate::model::Level;
use std::collections::HashSet;

pub fn labels<'a>(record: &Record<'a>) -> Found<'a> {
    let mut seen = HashSet::new();
    let fields = ["label_zh", "label_en"];
    record
        .rows("places")
        .flat_map(|row| fields.map(|field| (row, field)))
        .filter(|(row, field)| !seen.insert((*field, row.get(field))))
        .map(|(row, field)| (row, field, "Another place has this label.".into()))
        .collect()
}

/// Provinces differ in depth, so a level may be skipped, but never turned round. Codes may be empty.
pub fn tree<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("places") {
        let level = |level: &str| Level::parse(level);
        let parent = record.row("places", row.get("parent"));
        let above = parent.and_then(|parent| level(parent.get("level")));
        if parent.is_none() && level(row.get("level")) != Some(Level::Province) {
            found.push((row, "parent", "Only a province stands under nothing.".into()));
        } else if above.is_some_and(|above| level(row.get("level")).is_some_and(|level| level <= above)) {
            found.push((row, "level", "Its parent is not of a higher level.".into()));
        }
        let (code, prefix) = (row.get("code"), parent.map_or("", |parent| parent.get("code")));
        if !code.bytes().all(|b| b.is_ascii_digit()) || !(code.is_empty() || code.starts_with(prefix)) {
            found.push((row, "code", format!("Digits that begin with {prefix}, or nothing.")));
        }
    }
    found
}

pub fn kinds<'a>(record: &Record<'a>) -> Found<'a> {
    let wrong = |row: &Row| (row.get("level") == Level::Town.id()) == row.get("kind").is_empty();
    let hint = "subdistrict, town or township for a place of level town, nothing for another.";
    record
        .rows("places")
        .filter(wrong)
        .map(|row| (row, "kind", hint.into()))
        .collect()
}

pub fn reports<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("reports") {
        let town = record
            .row("places", row.get("place"))
            .is_some_and(|place| place.get("level") == Level::Town.id());
        if !town {
            found.push((row, "place", "A place of level town.".into()));
        }
        for field in ["written", "published"]
            .into_iter()
            .filter(|field| !is_date(row.get(field)))
        {
            found.push((row, field, "A date such as 2025-02-08, or nothing.".into()));
        }
        let hash = row.get("sha256");
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
            found.push((
                row,
                "sha256",
                "64 digits of 0-9 and a-f, as sha256sum prints them.".into(),
            ));
        }
    }
    found
}

/// An address, or the words for a search: never both, never neither.
pub fn whereabouts<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("reports") {
        let url = row.get("source_url");
        if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
            found.push((row, "source_url", "A web address, from https:// on.".into()));
        }
        let seek = ["seek_zh", "seek_en", "seek_words"];
        for field in seek
            .into_iter()
            .filter(|field| url.is_empty() == row.get(field).is_empty())
        {
            found.push((row, field, "An address, or what to look for: one of the two.".into()));
        }
    }
    found
}

/// `2025-02-08`, or nothing where no date is printed.
fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    text.is_empty() || shape == "0000-00-00"
}

pub fn coverage<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut covered = HashSet::new();
    for row in record.rows("coverage") {
        let (report, theme) = (row.get("report"), row.get("theme"));
        covered.insert((report, theme));
        if !seen.insert((report, theme, row.get("period"))) {
            found.push((row, "period", "This report, theme and period stand twice.".into()));
        }
    }
    for row in ["figures", "initiatives"]
        .into_iter()
        .flat_map(|file| record.rows(file))
    {
        if !covered.contains(&(row.get("report"), row.get("theme"))) {
            found.push((row, "theme", "coverage.csv has no row of this report and theme.".into()));
        }
    }
    found
}
