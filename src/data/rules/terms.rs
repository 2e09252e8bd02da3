//! The rule on terms: what the field calls by one word is called by one word in English too.

use super::{Found, Record};
use crate::data::table::{Row, Table};
use std::collections::HashSet;

/// At the head of a clause it is the one that reports, and English may leave that unsaid.
const SUBJECT: &str = "街道";
/// What may stand before the subject of a clause.
const CLAUSE: [char; 5] = ['，', '。', '；', '：', '该'];

/// A term, with its rendering and the other forms that may stand for it, in lower case.
struct Term<'a> {
    row: Row<'a>,
    zh: &'a str,
    forms: Vec<String>,
}

pub fn renderings<'a>(record: &Record<'a>) -> Found<'a> {
    let terms = terms(record);
    let mut found = Vec::new();
    let mut used = HashSet::new();
    for table in record.tables {
        for (zh, en) in pairs(table) {
            for row in table.rows() {
                for term in missing(&terms, row.get(zh), row.get(en), table.name != "terms", &mut used) {
                    let hint = format!(
                        "{} is {}, or a form listed in terms.csv.",
                        term.zh,
                        term.row.get("term_en")
                    );
                    found.push((row, en, hint));
                }
            }
        }
    }
    let idle = terms.iter().filter(|term| !used.contains(term.zh));
    found.extend(idle.map(|term| {
        (
            term.row,
            "term_zh",
            "It stands in no Chinese text of the record.".into(),
        )
    }));
    found
}

/// Longer terms first, so that 街道 is not looked for within a longer one.
fn terms<'a>(record: &Record<'a>) -> Vec<Term<'a>> {
    let mut terms: Vec<Term> = record.rows("terms").map(term).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.zh.len()));
    terms
}

fn term(row: Row) -> Term {
    let forms = [row.get("term_en")].into_iter().chain(row.get("also_en").split(';'));
    Term {
        row,
        zh: row.get("term_zh"),
        forms: forms.filter(|form| !form.is_empty()).map(str::to_lowercase).collect(),
    }
}

/// The columns that say one thing in both languages. Aliases are what readers type, right or wrong: they render nothing.
fn pairs(table: &Table) -> impl Iterator<Item = (&str, &str)> {
    let names = |(zh, en): (usize, usize)| Some((table.header.get(zh)?.as_str(), table.header.get(en)?.as_str()));
    let pairs = table.pairs().into_iter().filter_map(names);
    pairs.filter(|(_, en)| *en != "aliases_en")
}

/// The terms of a Chinese text that its English does not render.
fn missing<'t, 'a>(
    terms: &'t [Term<'a>],
    zh: &str,
    en: &str,
    counts: bool,
    used: &mut HashSet<&'a str>,
) -> Vec<&'t Term<'a>> {
    let (mut rest, en) = (zh.to_string(), en.to_lowercase());
    let mut found = Vec::new();
    for term in terms.iter().filter(|term| !term.zh.is_empty()) {
        if !rest.contains(term.zh) {
            continue;
        }
        if counts {
            used.insert(term.zh);
        }
        if !term.forms.iter().any(|form| stands(&en, form)) && !only_subject(term.zh, &rest) {
            found.push(term);
        }
        rest = rest.replace(term.zh, "\n");
    }
    found
}

fn only_subject(zh: &str, text: &str) -> bool {
    let mut before: Vec<&str> = text.split(zh).collect();
    before.pop();
    zh == SUBJECT && before.iter().all(|part| part.is_empty() || part.ends_with(CLAUSE))
}

/// Whether a form stands in a text as words of its own.
fn stands(text: &str, form: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(form).any(|(at, _)| {
        let (before, after) = (text.get(..at), text.get(at + form.len()..));
        !letter(before.and_then(|text| text.chars().next_back())) && !letter(after.and_then(|text| text.chars().next()))
    })
}
