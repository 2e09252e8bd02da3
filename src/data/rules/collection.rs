//! Rules about what a collection calls itself and looks like.

use super::{Found, Record, contrast};
use std::collections::HashSet;

/// What words in the accent stand on, in light and in dark: the paper and the sheets on it, as `style/main.css` has them.
pub const PAPERS: [(&str, [&str; 2]); 2] = [
    ("accent", ["#fbf9f4", "#fffefa"]),
    ("accent_dark", ["#161513", "#1d1c19"]),
];

/// What text must reach against what it stands on, in hundredths.
const ENOUGH: u32 = 450;

/// Of what the names of files begin with, in letters.
const LONGEST: usize = 24;

/// A table without rows has no row to name: that it must have one is told at the table that must refer to it.
pub fn settings<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("collection").skip(1) {
        found.push((row, "title_zh", "A collection has one row: take this one away.".into()));
    }
    for (at, row) in record.rows("editions").enumerate() {
        if row.get("version") != (at + 1).to_string() {
            found.push((row, "version", format!("It is edition {} of the file.", at + 1)));
        }
    }
    let first = record.rows("reports").next();
    for (file, field) in [("collection", "title_zh"), ("editions", "id")] {
        if record.rows(file).next().is_none() {
            found.extend(first.map(|row| (row, field, format!("Give {file}.csv a row: the page needs it."))));
        }
    }
    found
}

pub fn colours<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("collection") {
        for (field, papers) in PAPERS {
            let colour = row.get(field);
            for paper in papers {
                match contrast::hundredths(colour, paper) {
                    None => found.push((row, field, "Write it as #rrggbb.".into())),
                    Some(ratio) if ratio < ENOUGH => {
                        let (other, whole, part) = (other(field), ratio / 100, ratio % 100);
                        let hint = format!("On {paper} it has {whole}.{part:02}:1; take a {other} one.");
                        found.push((row, field, hint));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    found
}

/// The licence whole or not at all; a prefix in plain letters, short enough for a file's name.
pub fn terms<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("collection") {
        let (name, url, prefix) = (row.get("licence"), row.get("licence_url"), row.get("prefix"));
        let reached = url.starts_with("https://") || url.starts_with("http://");
        match (name.is_empty(), url.is_empty()) {
            (true, false) => found.push((row, "licence", "Name it as people do: CC BY 4.0.".into())),
            (false, _) if !reached => found.push((row, "licence_url", "Say where it can be read: https://…".into())),
            _ => {}
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if prefix.len() > LONGEST || !prefix.chars().all(plain) || prefix.starts_with('-') || prefix.ends_with('-') {
            let hint = format!("At most {LONGEST} of a-z, 0-9 and hyphens between them.");
            found.push((row, "prefix", hint));
        }
    }
    found
}

/// A figure that was taken out is told in words.
pub fn changed<'a>(record: &Record<'a>) -> Found<'a> {
    let figures: HashSet<&str> = record.rows("figures").map(|row| row.get("id")).collect();
    let mut found = Vec::new();
    for row in record.rows("editions") {
        let ids = row.get("figures").split(';');
        for id in ids.filter(|id| !id.is_empty() && !figures.contains(id)) {
            found.push((row, "figures", format!("There is no figure {id}.")));
        }
    }
    found
}

fn other(field: &str) -> &'static str {
    if field == "accent" { "darker" } else { "lighter" }
}
