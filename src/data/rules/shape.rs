//! Rules about the shape of the files: ids, cells, columns.

use super::{Found, Record};
use crate::data::{NOT_EMBEDDED, Table};
use std::collections::HashSet;

/// The columns that each file must have; more are allowed.
const COLUMNS: &[(&str, &str)] = &[
    (
        "collection",
        "title_zh title_en about_zh about_en accent accent_dark languages",
    ),
    ("reading", "text_zh text_en"),
    ("editions", "version date changes_zh changes_en"),
    (
        "places",
        "id parent level kind name_zh name_en label_zh label_en pinyin code",
    ),
    ("themes", "id name_zh name_en covers_zh covers_en cofog"),
    (
        "reports",
        "id place title_zh title_en publisher_zh publisher_en kind_zh kind_en period period_basis written published \
         index_number source_url seek_zh seek_en seek_words sha256 chars note_zh note_en summary_zh summary_en coverage_zh coverage_en",
    ),
    (
        "indicators",
        "id name_zh name_en theme unit definition_zh definition_en better agree standard related \
         aliases_zh aliases_en",
    ),
    (
        "figures",
        "id report start end raw value unit classifier per measure nature qualifier status period period_basis theme \
         indicator scope scope_zh scope_en of of_what_zh of_what_en among among_en same_as part_of range_with target \
         subject_zh subject_en doubt note note_en variant_zh variant_en",
    ),
    (
        "derived",
        "id formula inputs unit indicator subject_zh subject_en reason_zh reason_en",
    ),
    ("groups", "id name_zh name_en text_zh text_en aliases_zh aliases_en"),
    (
        "initiatives",
        "id report start end name_zh name_en kind theme status period central summary_zh summary_en",
    ),
    ("initiative_figures", "initiative figure"),
    ("initiative_groups", "initiative group"),
    (
        "sections",
        "report ordinal start end label_zh label_en digest_zh digest_en",
    ),
    ("coverage", "report theme period"),
    ("questions", "id question_zh question_en link answer_zh answer_en"),
    ("terms", "term_zh term_en also_en text_zh text_en note"),
    ("prints", "report letters sentences"),
    ("not_figures", "report start end raw kind note"),
    ("numeral_words", "word note"),
    ("exceptions", "initiative figure field reason"),
    ("sign_exceptions", "figure reason"),
    ("traditional", "traditional simplified"),
];

/// What packed tables lack to be a record, in words: a table or a column; none if they are one.
pub fn lacking(tables: &[Table]) -> Option<String> {
    for (name, columns) in COLUMNS.iter().filter(|(name, _)| !NOT_EMBEDDED.contains(name)) {
        let Some(table) = tables.iter().find(|table| table.name == *name) else {
            return Some(["The record has no table “", name, "”"].concat());
        };
        for column in columns.split_whitespace() {
            if table.column(column).is_none() {
                return Some(["The record’s table “", name, "” has no column “", column, "”"].concat());
            }
        }
    }
    None
}

const WITH_IDS: [&str; 9] = [
    "places",
    "themes",
    "reports",
    "indicators",
    "figures",
    "derived",
    "groups",
    "initiatives",
    "questions",
];

pub fn ids<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for name in WITH_IDS {
        let mut seen = HashSet::new();
        for row in record.rows(name) {
            let id = row.get("id");
            if id.is_empty()
                || !id
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                found.push((row, "id", "Letters a to z, digits and hyphens only.".into()));
            } else if !seen.insert(id) {
                found.push((row, "id", "It stands twice.".into()));
            }
        }
    }
    found
}

pub fn clean_cells<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for table in record.tables {
        for row in table.rows() {
            for field in &table.header {
                let text = row.get(field);
                if text.trim() != text || text.contains(['\n', '\r', '\t']) {
                    found.push((row, field.as_str(), "Take them away.".into()));
                }
            }
        }
    }
    found
}

pub fn columns<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for (name, columns) in COLUMNS {
        for table in record.tables.iter().filter(|table| table.name == *name) {
            let lacking = columns
                .split_whitespace()
                .filter(|column| table.column(column).is_none());
            found.extend(lacking.map(|column| (table.head(), column, "The file lacks this column.".into())));
        }
    }
    found
}
