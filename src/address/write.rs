//! The question → the URL hash; what is as by default is not written.

use super::key;
use crate::query::{Facet, Page, Query};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but `A-Za-z0-9-_.~` is encoded, so that no chat program cuts or rewrites a link.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The hash of a question, with its `#`.
pub fn write(query: &Query) -> String {
    let path = match &query.page {
        Page::Overview => String::new(),
        Page::Figures => "figures".to_string(),
        Page::Compare => "compare".to_string(),
        Page::Initiatives => "initiatives".to_string(),
        Page::Report(id) => format!("report/{}", encode(id)),
        Page::Method => "method".to_string(),
        Page::Unknown(path) => path.split('/').map(encode).collect::<Vec<_>>().join("/"),
    };
    let pairs: Vec<String> = pairs(query)
        .into_iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    match (path.as_str(), pairs.is_empty()) {
        (path, true) => format!("#/{path}"),
        (path, false) => format!("#/{path}?{}", pairs.join("&")),
    }
}

fn pairs(query: &Query) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    for facet in Facet::ALL {
        let ids = query.chosen.of(*facet);
        if !ids.is_empty() {
            pairs.push((
                facet.id(),
                ids.iter().map(|id| encode(id)).collect::<Vec<_>>().join("."),
            ));
        }
    }
    if !query.text.is_empty() {
        pairs.push((key::TEXT, encode(&query.text)));
    }
    if let Some(sort) = query.sort {
        let direction = if sort.descending { "-desc" } else { "" };
        pairs.push((key::SORT, format!("{}{direction}", sort.key.id())));
    }
    if query.sheet > 0 {
        pairs.push((key::SHEET, (query.sheet + 1).to_string()));
    }
    if let Some(open) = &query.open {
        pairs.push((key::OPEN, encode(open)));
    }
    if let Some(by) = query.group_by {
        pairs.push((key::GROUP_BY, by.id().into()));
    }
    if !query.columns.is_empty() {
        pairs.push((
            key::COLUMNS,
            query
                .columns
                .iter()
                .map(|column| column.id())
                .collect::<Vec<_>>()
                .join("."),
        ));
    }
    if let Some(indicator) = &query.indicator {
        pairs.push((key::INDICATOR, encode(indicator)));
    }
    if !query.sides.is_empty() {
        pairs.push((
            key::SIDES,
            query.sides.iter().map(|id| encode(id)).collect::<Vec<_>>().join("."),
        ));
    }
    if query.per_year {
        pairs.push((key::PER, "year".into()));
    }
    if let Some(lang) = query.lang {
        pairs.push((key::LANG, lang.code().into()));
    }
    pairs
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}
