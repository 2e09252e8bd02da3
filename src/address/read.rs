//! The URL hash → the location, with all that could not be understood.

use super::mend::{self, decode};
use super::warning::{Warning, shortened};
use super::{LONGEST, key, migration};
use crate::model::Lang;
use crate::query::{
    Column, CompareQuery, Facet, FigureQuery, Filter, GroupBy, Index, InitiativeQuery, Location, Query, Sort, SortKey,
};
use crate::record::Record;

/// A location and what was not understood on the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    pub location: Location,
    pub warnings: Vec<Warning>,
}

/// Reads any string as a hash. Ids are checked against the record, so that a page never meets one that does not exist.
pub fn read(hash: &str, record: &Record) -> Read {
    let mut out = Read::default();
    if hash.len() > LONGEST {
        out.warnings.push(Warning::TooLong);
        return out;
    }
    let known = |path: &str| !matches!(page(bare(path), record), Query::Unknown(_));
    let hash = mend::meant(hash, known);
    let (path, pairs) = hash.split_once(['?', '&']).unwrap_or((&hash, ""));
    let mut draft = Draft::new(page(&decode(bare(path)), record), record);
    if let Query::Unknown(path) = &draft.query {
        out.warnings.push(Warning::Page(shortened(path)));
    }
    // `&amp;` is an `&` that was escaped on its way.
    let pairs = pairs.split('&').map(|pair| pair.trim_start_matches("amp;"));
    for pair in pairs.filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        if mend::is_foreign(&key) {
            continue;
        }
        let strange = draft.take(migration::present(&key), &value);
        out.warnings.extend(strange.map(|strange| match strange {
            Strange::Key => Warning::Key(shortened(&key)),
            Strange::Place => Warning::Misplaced(shortened(&key)),
            Strange::Value(value) => Warning::Value(shortened(&key), shortened(&value)),
        }));
    }
    out.location = draft.finish(&mut out.warnings);
    out
}

/// A path without the strokes around it.
fn bare(path: &str) -> &str {
    path.trim_start_matches('!').trim_matches('/')
}

fn page(path: &str, record: &Record) -> Query {
    let report = |id: &&str| record.catalog.reports.iter().any(|report| report.id == *id);
    match path {
        "" | "overview" => Query::Overview,
        "figures" => Query::Figures(FigureQuery::default()),
        "compare" => Query::Compare(CompareQuery::default()),
        "initiatives" => Query::Initiatives(InitiativeQuery::default()),
        "method" => Query::Method,
        // All that is left where a chat program has put its own in place of the hash.
        other if mend::is_foreign(other) => Query::Overview,
        other => match other.strip_prefix("report/").filter(report) {
            Some(id) => Query::Report(id.into()),
            None => Query::Unknown(other.into()),
        },
    }
}

/// What of one key and value was not understood.
enum Strange {
    Key,
    /// The key is known, but not on this page.
    Place,
    Value(String),
}

impl Strange {
    fn unless(known: bool, value: &str) -> Option<Strange> {
        (!known).then(|| Strange::Value(value.into()))
    }
}

/// A location of which more is still to be read.
struct Draft<'a> {
    record: &'a Record,
    query: Query,
    lang: Option<Lang>,
    /// What a comparison names; which kind it is shows only at the end.
    indicator: Option<String>,
    sides: Vec<String>,
    per_year: bool,
}

impl<'a> Draft<'a> {
    fn new(query: Query, record: &'a Record) -> Draft<'a> {
        Draft {
            record,
            query,
            lang: None,
            indicator: None,
            sides: Vec::new(),
            per_year: false,
        }
    }

    /// Takes one key and value in; what is not understood is returned and leaves no trace.
    fn take(&mut self, key: &str, value: &str) -> Option<Strange> {
        if key == key::LANG {
            let lang = Lang::ALL.into_iter().find(|lang| lang.code() == value);
            return keep(&mut self.lang, lang, value);
        }
        let facet = Facet::parse(key);
        if facet.is_none() && !key::ALL.contains(&key) {
            return Some(Strange::Key);
        }
        let record = self.record;
        match &mut self.query {
            Query::Figures(query) => match facet {
                Some(facet) => choose(&mut query.filter, record.index(), facet, value),
                None => of_figures(query, key, value, record),
            },
            Query::Initiatives(query) => match facet {
                Some(facet) => choose(&mut query.filter, record.initiatives(), facet, value),
                None => of_initiatives(query, key, value, record),
            },
            Query::Compare(_) if facet.is_none() => self.of_comparison(key, value),
            _ => Some(Strange::Place),
        }
    }

    fn of_comparison(&mut self, key: &str, value: &str) -> Option<Strange> {
        let catalog = &self.record.catalog;
        match key {
            key::INDICATOR => {
                let known = catalog.indicators.iter().any(|indicator| indicator.id == value);
                keep(&mut self.indicator, known.then(|| value.into()), value)
            }
            key::SIDES => {
                let (known, strange) = split(value, |id| catalog.reports.iter().any(|report| report.id == id));
                self.sides = known;
                self.sides.dedup();
                strange
            }
            key::PER => {
                self.per_year |= value == "year";
                Strange::unless(value == "year", value)
            }
            _ => Some(Strange::Place),
        }
    }

    /// The location, and what was understood but has no room in it.
    fn finish(mut self, warnings: &mut Vec<Warning>) -> Location {
        let mut idle = |key: &str, is: bool| warnings.extend(is.then(|| Warning::Misplaced(key.into())));
        if let Query::Compare(compare) = &mut self.query {
            idle(key::SIDES, self.indicator.is_some() && !self.sides.is_empty());
            idle(key::PER, self.indicator.is_none() && self.per_year);
            *compare = match (self.indicator, self.sides.as_slice()) {
                (Some(id), _) => CompareQuery::Indicator {
                    id,
                    per_year: self.per_year,
                },
                (None, [a, b, more @ ..]) => {
                    let more = more.iter().map(|id| Warning::Spare(key::SIDES.into(), shortened(id)));
                    warnings.extend(more);
                    CompareQuery::Sides([a.clone(), b.clone()])
                }
                (None, sides) => CompareQuery::Choose(sides.first().cloned()),
            };
        }
        Location {
            query: self.query,
            lang: self.lang,
        }
    }
}

fn choose(filter: &mut Filter, index: &Index, facet: Facet, value: &str) -> Option<Strange> {
    if index.column(facet).is_none() {
        return Some(Strange::Place);
    }
    let (known, strange) = split(value, |id| index.choice(facet, id).is_some());
    filter.chosen.set(facet, known);
    strange
}

fn of_figures(query: &mut FigureQuery, key: &str, value: &str, record: &Record) -> Option<Strange> {
    match key {
        key::TEXT => Strange::unless(query.filter.search(value), value),
        key::PAGE => paged(&mut query.page, value),
        key::SORT => keep(&mut query.sort, sort(value), value),
        key::OPEN => {
            let known = record.catalog.find(value).is_some();
            keep(&mut query.open, known.then(|| value.into()), value)
        }
        key::GROUP_BY => keep(&mut query.group_by, GroupBy::parse(value), value),
        key::COLUMNS => {
            let (known, strange) = split(value, |id| Column::parse(id).is_some());
            let named = |column: &&Column| known.iter().any(|id| id == column.id());
            query.columns = Column::ALL.iter().filter(named).copied().collect();
            strange
        }
        _ => Some(Strange::Place),
    }
}

fn of_initiatives(query: &mut InitiativeQuery, key: &str, value: &str, record: &Record) -> Option<Strange> {
    match key {
        key::TEXT => Strange::unless(query.filter.search(value), value),
        key::PAGE => paged(&mut query.page, value),
        key::OPEN => {
            let known = record.catalog.initiatives.iter().any(|one| one.id == value);
            keep(&mut query.open, known.then(|| value.into()), value)
        }
        _ => Some(Strange::Place),
    }
}

fn paged(page: &mut usize, value: &str) -> Option<Strange> {
    let read = value.parse::<u16>().ok().and_then(|page| page.checked_sub(1));
    *page = read.map_or(*page, usize::from);
    Strange::unless(read.is_some(), value)
}

/// Keeps what was read; what was not understood leaves what stood there.
fn keep<T>(kept: &mut Option<T>, read: Option<T>, value: &str) -> Option<Strange> {
    let strange = Strange::unless(read.is_some(), value);
    *kept = read.or(kept.take());
    strange
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
