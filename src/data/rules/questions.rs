//! Rules on questions: their numbers come from the record, and both languages say the same.

use super::{Found, Record};
use crate::data::table::Row;
use crate::model::{TextPart, parts};

/// The texts of a question, Chinese and English.
const TEXTS: [[&str; 2]; 2] = [["question_zh", "question_en"], ["answer_zh", "answer_en"]];

pub fn questions<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for row in record.rows("questions") {
        for [zh, en] in TEXTS {
            for field in [zh, en] {
                found.extend(faults(record, &row, field).map(|fault| (row, field, fault)));
            }
            if references(row.get(zh)) != references(row.get(en)) {
                found.push((row, en, "It refers to other figures than the Chinese text.".into()));
            }
        }
        if references(row.get("answer_zh")).is_empty() {
            found.push((row, "answer_zh", "Answer with figures: {id} or {id:period}.".into()));
        }
        if !row.get("link").starts_with("#/") {
            found.push((row, "link", "A hash of the explorer: #/…".into()));
        }
    }
    found
}

/// What is wrong in one text.
fn faults(record: &Record, row: &Row, field: &'static str) -> impl Iterator<Item = String> {
    let faults = parts(row.get(field)).into_iter().filter_map(|part| match part {
        TextPart::Words(words) if words.contains(char::is_numeric) => {
            Some("No digits: a number is a reference to its figure.".into())
        }
        TextPart::Words(words) if words.contains(['{', '}']) => Some("A brace is not closed.".into()),
        TextPart::Words(_) => None,
        TextPart::Value(id) | TextPart::Period(id) => record
            .row("figures", id)
            .is_none()
            .then(|| format!("No figure has the id `{id}`.")),
    });
    faults.collect::<Vec<_>>().into_iter()
}

/// What a text refers to, in the order of ids: languages differ in the order of words.
fn references(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = parts(text)
        .into_iter()
        .filter_map(|part| match part {
            TextPart::Words(_) => None,
            TextPart::Value(id) | TextPart::Period(id) => Some(id),
        })
        .collect();
    all.sort_unstable();
    all
}
