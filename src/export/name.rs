//! The names of files: what is in them, of what, which edition, which language; short, and in letters that every system
//! keeps.

use crate::address;
use crate::answer::Context;
use crate::model::Catalog;
use crate::query::{CompareQuery, FigureQuery, InitiativeQuery, Location, Query};
use crate::text::fnv::fnv;

/// So much of what narrows a view is spelt out.
const SPELT: usize = 48;

/// `jiezhen-`, what it is, of what, edition and language: `jiezhen-figures-theme-economy-v3-zh.csv`.
pub fn name(context: Context, what: &str, query: Option<&Query>, end: &str) -> String {
    let of = query.and_then(of).unwrap_or_else(|| "all".into());
    let edition = context.edition().version.to_string();
    [
        "jiezhen-",
        what,
        "-",
        &of,
        "-v",
        &edition,
        "-",
        context.lang.code(),
        end,
    ]
    .concat()
}

/// The name of a file with the whole record, in both languages.
pub fn whole(catalog: &Catalog, what: &str, end: &str) -> String {
    let edition = catalog.collection.edition().version.to_string();
    ["jiezhen-", what, "-v", &edition, end].concat()
}

/// What a view is of; none where it is of everything. Different views have different names.
fn of(query: &Query) -> Option<String> {
    let query = match query {
        Query::Figures(query) => Query::Figures(FigureQuery {
            filter: query.filter.clone(),
            sort: query.sort,
            ..FigureQuery::default()
        }),
        Query::Initiatives(query) => Query::Initiatives(InitiativeQuery {
            filter: query.filter.clone(),
            ..InitiativeQuery::default()
        }),
        Query::Compare(CompareQuery::Indicator { id, per_year: false }) => return Some(id.clone()),
        Query::Compare(CompareQuery::Choose(_)) => return None,
        Query::Report(id) => return Some(id.clone()),
        other => other.clone(),
    };
    let link = address::write(&Location { query, lang: None });
    let (_, pairs) = link.split_once('?')?;
    Some(spelt(pairs))
}

/// The choices of a link in plain letters; where they are long or not plain, the beginning and a number that is theirs.
fn spelt(pairs: &str) -> String {
    let plain = pairs.replace('=', "-").replace('&', "_");
    if plain.len() <= SPELT && !plain.contains(['%', '~']) {
        return plain;
    }
    let kept = plain.split('%').next().unwrap_or_default();
    let kept: String = kept.chars().filter(|c| *c != '~').take(SPELT - 12).collect();
    [kept.trim_end_matches(['-', '_', '.']), "-", &mark(pairs)].concat()
}

/// A short number of a text, the same on every visit.
fn mark(text: &str) -> String {
    let sum = fnv(text.bytes());
    let digit = |at: u32| char::from_digit(((sum >> (4 * at)) & 0xf) as u32, 16);
    (0..10).filter_map(digit).collect()
}
