//! The URL hash → the question, with all that could not be understood.

use super::{LONGEST, key, migration};
use crate::model::{Both, Catalog, Lang};
use crate::query::{Facet, Index, Page, Query, Sort, SortKey};
use percent_encoding::percent_decode_str;

/// A part of a link that was not understood and therefore left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The link is longer than is read.
    TooLong,
    /// No page has this name.
    Page(String),
    /// No filter has this name.
    Key(String),
    /// The filter is known, this value of it is not.
    Value(String, String),
}

impl Doubt {
    /// What is said on the page.
    pub fn words(&self) -> Both {
        match self {
            Doubt::TooLong => Both::new(
                "链接超过 8 KiB，未读取；现在显示的是全部内容。",
                "The link is longer than 8 KiB and was not read; everything is shown.",
            ),
            Doubt::Page(page) => Both::new(
                format!("没有名为“{page}”的页面。"),
                format!("There is no page called “{page}”."),
            ),
            Doubt::Key(key) => Both::new(
                format!("链接中的“{key}”无法识别，已略去。"),
                format!("The link’s “{key}” is unknown and was left out."),
            ),
            Doubt::Value(key, value) => Both::new(
                format!("链接中“{key}”的取值“{value}”无法识别，已略去。"),
                format!("The link’s value “{value}” for “{key}” is unknown and was left out."),
            ),
        }
    }
}

/// A question and what was not understood on the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    pub query: Query,
    pub doubts: Vec<Doubt>,
}

/// Reads any string as a hash.
pub fn read(hash: &str, catalog: &Catalog, index: &Index) -> Read {
    let mut out = Read::default();
    if hash.len() > LONGEST {
        out.doubts.push(Doubt::TooLong);
        return out;
    }
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let (path, pairs) = hash.split_once('?').unwrap_or((hash, ""));
    out.query.page = page(&decode(path.trim_matches('/')));
    if let Page::Unknown(path) = &out.query.page {
        out.doubts.push(Doubt::Page(shortened(path)));
    }
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = decode(key);
        if let Err(doubt) = take(&mut out.query, migration::present(&key), value, catalog, index) {
            out.doubts.push(doubt);
        }
    }
    out
}

fn page(path: &str) -> Page {
    match path {
        "" | "figures" => Page::Figures,
        other => Page::Unknown(other.into()),
    }
}

fn take(query: &mut Query, key: &str, value: &str, catalog: &Catalog, index: &Index) -> Result<(), Doubt> {
    let unknown = |value: &str| Err(Doubt::Value(shortened(key), shortened(value)));
    let text = decode(value);
    if let Some(facet) = Facet::parse(key) {
        let (known, strange): (Vec<String>, Vec<String>) =
            text.split('.').filter(|id| !id.is_empty()).map(String::from).partition(|id| index.knows(facet, id));
        query.chosen.set(facet, known);
        return if strange.is_empty() { Ok(()) } else { unknown(&strange.join(".")) };
    }
    match key {
        key::TEXT => query.text = text,
        key::SORT => match sort(&text) {
            Some(sort) => query.sort = Some(sort),
            None => return unknown(&text),
        },
        key::SHEET => match text.parse::<u16>() {
            Ok(sheet) if sheet > 0 => query.sheet = usize::from(sheet) - 1,
            _ => return unknown(&text),
        },
        key::OPEN if catalog.find(&text).is_some() => query.open = Some(text),
        key::LANG => match Lang::ALL.into_iter().find(|lang| lang.code() == text) {
            Some(lang) => query.lang = Some(lang),
            None => return unknown(&text),
        },
        key::OPEN => return unknown(&text),
        _ => return Err(Doubt::Key(shortened(key))),
    }
    Ok(())
}

fn sort(text: &str) -> Option<Sort> {
    let (key, descending) = match text.strip_suffix("-desc") {
        Some(key) => (key, true),
        None => (text, false),
    };
    Some(Sort { key: SortKey::parse(key)?, descending })
}

/// Percent escapes are decoded; broken ones and broken UTF-8 become replacement characters, never an error.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A long piece of a link is quoted only by its beginning.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 40 { text.into() } else { text.chars().take(39).chain(['…']).collect() }
}
