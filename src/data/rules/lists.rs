//! Rules about the lists that reading and searching stand on: words, exceptions, characters, aliases.

use super::{Found, Record};
use std::collections::HashSet;

/// Each list: its file, the column that names an entry, and the column that says what for.
const LISTS: [(&str, &str, &str); 4] = [
    ("numeral_words", "word", "note"),
    ("terms", "term_zh", "term_en"),
    ("sign_exceptions", "figure", "reason"),
    ("traditional", "traditional", "simplified"),
];

pub fn lists<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for (file, name, other) in LISTS {
        let mut seen = HashSet::new();
        for row in record.rows(file) {
            for field in [name, other].into_iter().filter(|field| row.get(field).is_empty()) {
                found.push((row, field, "Fill it in.".into()));
            }
            if !seen.insert(row.get(name)) {
                found.push((row, name, "It stands twice.".into()));
            }
        }
    }
    for row in record
        .rows("sign_exceptions")
        .filter(|row| record.row("figures", row.get("figure")).is_none())
    {
        found.push((row, "figure", "No figure has this id.".into()));
    }
    let mut last = "";
    for row in record.rows("traditional") {
        // Characters are looked up by halving.
        if row.get("traditional") < last {
            found.push((
                row,
                "traditional",
                "It belongs above: characters stand in the order of their code points.".into(),
            ));
        }
        last = row.get("traditional");
        for field in ["traditional", "simplified"]
            .into_iter()
            .filter(|field| row.get(field).chars().count() != 1)
        {
            found.push((row, field, "One character.".into()));
        }
        if row.get("traditional") == row.get("simplified") {
            found.push((row, "simplified", "It is the same character.".into()));
        }
    }
    found
}

pub fn aliases<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for file in ["indicators", "groups"] {
        let names = record
            .rows(file)
            .flat_map(|row| [row.get("name_zh"), row.get("name_en")]);
        let names: HashSet<String> = names.map(str::to_lowercase).collect();
        let cells = record
            .rows(file)
            .flat_map(|row| ["aliases_zh", "aliases_en"].map(|field| (row, field)));
        for (row, field) in cells.filter(|(row, field)| !row.get(field).is_empty()) {
            let all: Vec<&str> = row.get(field).split(';').collect();
            let once: HashSet<&str> = all.iter().copied().collect();
            if once.len() < 2 || once.len() < all.len() || once.contains("") {
                found.push((row, field, "Two at least, each once, or none.".into()));
            }
            for name in all.iter().filter(|alias| names.contains(&alias.to_lowercase())) {
                found.push((row, field, format!("{name} is a name in this file.")));
            }
        }
    }
    found
}
