//! Rules about what a collection calls itself and looks like.

use super::{Found, Record, contrast};

/// What words in the accent stand on, in light and in dark: the paper and the sheets on it, as `style/main.css` has them.
pub const PAPERS: [(&str, [&str; 2]); 2] = [
    ("accent", ["#fbf9f4", "#fffefa"]),
    ("accent_dark", ["#161513", "#1d1c19"]),
];

/// What text must reach against what it stands on, in hundredths.
const ENOUGH: u32 = 450;

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

fn other(field: &str) -> &'static str {
    if field == "accent" { "darker" } else { "lighter" }
}
