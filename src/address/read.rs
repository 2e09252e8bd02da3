//! The URL hash → the question, with all that could not be understood.

use super::{LONGEST, key, migration};
use crate::model::{Both, Lang};
use crate::query::{Column, Facet, GroupBy, Page, Query, Sort, SortKey};
use crate::record::Record;
use percent_encoding::percent_decode_str;

/// A part of a link that was not understood and therefore left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The link is longer than is read.
    TooLong,
    /// No page has this name.
    Page(String),
    /// No filter has this name.
    Key(String),
    /// The filter is known, this value of it is not.
    Value(String, String),
}

impl Warning {
    /// What is said on the page.
    pub fn words(&self) -> Both {
        match self {
            Warning::TooLong => Both::new(
                "链接超过 8 KiB，未读取；现在显示的是全部内容。",
                "The link is longer than 8 KiB and was not read; everything is shown.",
            ),
            Warning::Page(page) => Both::new(
                format!("没有名为“{page}”的页面。"),
                format!("There is no page called “{page}”."),
            ),
            Warning::Key(key) => Both::new(
                format!("链接中的“{key}”无法识别，已略去。"),
                format!("The link’s “{key}” is unknown and was left out."),
            ),
            Warning::Value(key, value) => Both::new(
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
    pub warnings: Vec<Warning>,
}

/// Reads any string as a hash. Ids are checked against the record, so that a page never meets one that does not exist.
pub fn read(hash: &str, record: &Record) -> Read {
    let mut out = Read::default();
    if hash.len() > LONGEST {
        out.warnings.push(Warning::TooLong);
        return out;
    }
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let (path, pairs) = hash.split_once('?').unwrap_or((hash, ""));
    out.query.page = page(&decode(path.trim_matches('/')), record);
    if let Page::Unknown(path) = &out.query.page {
        out.warnings.push(Warning::Page(shortened(path)));
    }
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let strange = take(&mut out.query, migration::present(&key), &value, record);
        out.warnings.extend(strange.map(|strange| match strange {
            Strange::Key => Warning::Key(shortened(&key)),
            Strange::Value(value) => Warning::Value(shortened(&key), shortened(&value)),
        }));
    }
    out
}

fn page(path: &str, record: &Record) -> Page {
    let report = |id: &&str| record.catalog.reports.iter().any(|report| report.id == *id);
    match path {
        "" | "overview" => Page::Overview,
        "figures" => Page::Figures,
        "compare" => Page::Compare,
        "initiatives" => Page::Initiatives,
        "method" => Page::Method,
        other => match other.strip_prefix("report/").filter(report) {
            Some(id) => Page::Report(id.into()),
            None => Page::Unknown(other.into()),
        },
    }
}

/// What of one key and value was not understood.
enum Strange {
    Key,
    Value(String),
}

/// Takes one key and value into the question; what is not understood is returned and leaves no trace in it.
fn take(query: &mut Query, key: &str, value: &str, record: &Record) -> Option<Strange> {
    let catalog = &record.catalog;
    if let Some(facet) = Facet::parse(key) {
        let index = if matches!(query.page, Page::Initiatives) {
            record.initiatives()
        } else {
            record.index()
        };
        let (known, strange) = split(value, |id| index.choice(facet, id).is_some());
        query.chosen.set(facet, known);
        return strange;
    }
    let ok = |known: bool| (!known).then(|| Strange::Value(value.into()));
    match key {
        key::TEXT => query.text = value.into(),
        key::SORT => {
            query.sort = sort(value);
            return ok(query.sort.is_some());
        }
        key::SHEET => {
            let sheet = value.parse::<u16>().ok().and_then(|sheet| sheet.checked_sub(1));
            query.sheet = sheet.unwrap_or_default().into();
            return ok(sheet.is_some());
        }
        key::OPEN => {
            let initiative = || catalog.initiatives.iter().any(|initiative| initiative.id == value);
            let known = catalog.find(value).is_some() || initiative();
            query.open = known.then(|| value.into());
            return ok(known);
        }
        key::GROUP_BY => {
            query.group_by = GroupBy::parse(value);
            return ok(query.group_by.is_some());
        }
        key::COLUMNS => {
            let (known, strange) = split(value, |id| Column::parse(id).is_some());
            query.columns = Column::ALL
                .iter()
                .copied()
                .filter(|c| known.iter().any(|id| id == c.id()))
                .collect();
            return strange;
        }
        key::INDICATOR => {
            let known = catalog.indicators.iter().any(|indicator| indicator.id == value);
            query.indicator = known.then(|| value.into());
            return ok(known);
        }
        key::SIDES => {
            let (known, strange) = split(value, |id| catalog.reports.iter().any(|report| report.id == id));
            query.sides = known.into_iter().take(2).collect();
            return strange;
        }
        key::PER => {
            query.per_year = value == "year";
            return ok(query.per_year);
        }
        key::LANG => {
            query.lang = Lang::ALL.into_iter().find(|lang| lang.code() == value);
            return ok(query.lang.is_some());
        }
        _ => return Some(Strange::Key),
    }
    None
}

/// The known ids of a list, and the rest.
fn split(list: &str, known: impl Fn(&str) -> bool) -> (Vec<String>, Option<Strange>) {
    let ids = list.split('.').filter(|id| !id.is_empty()).map(String::from);
    let (known, strange): (Vec<String>, Vec<String>) = ids.partition(|id| known(id));
    (known, (!strange.is_empty()).then(|| Strange::Value(strange.join("."))))
}

fn sort(text: &str) -> Option<Sort> {
    let (key, descending) = match text.strip_suffix("-desc") {
        Some(key) => (key, true),
        None => (text, false),
    };
    Some(Sort {
        key: SortKey::parse(key)?,
        descending,
    })
}

/// Percent escapes are decoded; broken ones and broken UTF-8 become replacement characters, never an error.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A long piece of a link is quoted only by its beginning.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 40 {
        text.into()
    } else {
        text.chars().take(39).chain(['…']).collect()
    }
}
