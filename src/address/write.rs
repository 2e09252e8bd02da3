//! The location → the URL hash; what is as by default is not written.

use super::{key, mend};
use crate::query::{CompareQuery, Facet, FigureQuery, Filter, InitiativeQuery, Location, Query};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write;

/// Everything but `A-Za-z0-9-_.~` is encoded, so that no chat program cuts or rewrites a link.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The hash of a location, with its `#`.
pub fn write(location: &Location) -> String {
    let mut link = Link {
        text: String::from("#/"),
        pairs: 0,
    };
    match &location.query {
        Query::Overview => {}
        Query::Figures(query) => {
            link.text.push_str("figures");
            figures(&mut link, query);
        }
        Query::Compare(query) => {
            link.text.push_str("compare");
            compare(&mut link, query);
        }
        Query::Initiatives(query) => {
            link.text.push_str("initiatives");
            initiatives(&mut link, query);
        }
        Query::Report(id) => {
            link.text.push_str("report/");
            link.encode(id);
        }
        Query::Method => link.text.push_str("method"),
        Query::Unknown(path) => {
            for (at, part) in path.split('/').enumerate() {
                if at > 0 {
                    link.text.push('/');
                }
                link.encode(part);
            }
        }
    }
    if let Some(lang) = location.lang {
        link.key(key::LANG);
        link.text.push_str(lang.code());
    }
    link.close();
    link.text
}

/// A link in the making.
struct Link {
    text: String,
    pairs: usize,
}

impl Link {
    fn key(&mut self, key: &str) {
        self.text.push(if self.pairs == 0 { '?' } else { '&' });
        self.pairs += 1;
        self.text.push_str(key);
        self.text.push('=');
    }

    /// Where a percent sign stands in the text, the sign behind it is encoded too: so no link of ours looks as if it had
    /// been encoded twice.
    fn encode(&mut self, text: &str) {
        for (at, part) in text.split('%').enumerate() {
            let mut rest = part.chars();
            let first = rest.next().filter(|first| at > 0 && first.is_ascii_alphanumeric());
            // Writing to a string cannot fail.
            let _ = match first {
                Some(first) => write!(
                    self.text,
                    "%25%{:02X}{}",
                    first as u32,
                    utf8_percent_encode(rest.as_str(), ENCODED)
                ),
                None if at > 0 => write!(self.text, "%25{}", utf8_percent_encode(part, ENCODED)),
                None => write!(self.text, "{}", utf8_percent_encode(part, ENCODED)),
            };
        }
    }

    /// A link whose end could be taken for the end of the sentence around it is closed by an `&`.
    fn close(&mut self) {
        if mend::meant(&self.text, |_| false).len() + 1 < self.text.len() {
            self.text.push('&');
        }
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.key(key);
        self.encode(value);
    }

    /// Ids with full stops between them.
    fn list<'a>(&mut self, key: &str, ids: impl Iterator<Item = &'a str>) {
        for (at, id) in ids.enumerate() {
            match at {
                0 => self.key(key),
                _ => self.text.push('.'),
            }
            self.encode(id);
        }
    }

    fn filter(&mut self, filter: &Filter) {
        for facet in Facet::ALL {
            self.list(facet.id(), filter.chosen.of(*facet).iter().map(String::as_str));
        }
        if !filter.text.is_empty() {
            self.pair(key::TEXT, &filter.text);
        }
    }

    /// Pages of a list count from 1 in a link.
    fn page_and_open(&mut self, page: usize, open: Option<&String>) {
        if page > 0 {
            self.pair(key::PAGE, &(page + 1).to_string());
        }
        if let Some(open) = open {
            self.pair(key::OPEN, open);
        }
    }
}

fn figures(link: &mut Link, query: &FigureQuery) {
    link.filter(&query.filter);
    if let Some(sort) = query.sort {
        link.key(key::SORT);
        link.text.push_str(sort.key.id());
        link.text.push_str(if sort.descending { "-desc" } else { "" });
    }
    link.page_and_open(query.page, query.open.as_ref());
    if let Some(by) = query.group_by {
        link.pair(key::GROUP_BY, by.id());
    }
    link.list(key::COLUMNS, query.columns.iter().map(|column| column.id()));
}

fn initiatives(link: &mut Link, query: &InitiativeQuery) {
    link.filter(&query.filter);
    link.page_and_open(query.page, query.open.as_ref());
}

fn compare(link: &mut Link, query: &CompareQuery) {
    match query {
        CompareQuery::Choose(side) => link.list(key::SIDES, side.iter().map(String::as_str)),
        CompareQuery::Indicator { id, per_year } => {
            link.pair(key::INDICATOR, id);
            if *per_year {
                link.pair(key::PER, "year");
            }
        }
        CompareQuery::Sides(sides) => link.list(key::SIDES, sides.iter().map(String::as_str)),
    }
}
