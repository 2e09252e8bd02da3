//! The page of initiatives: headline, the groups by place, and a page of the catalogue.

mod entry;
mod headline;
mod map;

pub use entry::{Entry, EntryDetail, initiative_detail};
pub use map::map;

use super::{Context, Pagination};
use crate::model::{Group, Initiative, ordered};
use crate::query::{Change, Facet, Filter, Filtered, InitiativeQuery, Query};

/// How many entries of the catalogue one page shows.
const ENTRIES_PER_PAGE: usize = 25;

/// What the page of initiatives shows beside facets and map.
#[derive(Clone, Debug, PartialEq)]
pub struct Initiatives {
    pub headline: String,
    /// The group that alone is chosen: its name, and how the places differ in it.
    pub group: Option<(String, String)>,
    /// Whether some places are chosen, so that others may do it in other ways.
    pub some_places: bool,
    /// The initiative that the link opens though the filters or the page leave it out.
    pub outside: Option<Entry>,
    /// The entries shown: place by place where one group is chosen, else in one part.
    pub parts: Vec<Part>,
    /// Those of the places asked about that have nothing of the chosen group.
    pub silent: Vec<String>,
    pub pagination: Pagination,
}

/// Entries that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The name of their place, and what leads to its report.
    pub place: Option<(String, Change)>,
    pub entries: Vec<Entry>,
}

/// The answer; `filtered` is what the question's filter leaves.
pub fn initiatives(context: Context, query: &InitiativeQuery, filtered: &Filtered) -> Initiatives {
    let all = &context.catalog.initiatives;
    let found: Vec<&Initiative> = filtered.rows.iter().filter_map(|at| all.get(*at)).collect();
    let found = ordered(found, |a, b| b.central.cmp(&a.central));
    let group = group(context, &query.filter);
    // A group is read as a whole: it is what compares the places.
    let size = if group.is_some() { found.len() } else { ENTRIES_PER_PAGE };
    let pagination = Pagination::new(query.page, found.len(), size);
    let shown = found.get(pagination.first..pagination.end).unwrap_or_default();
    let outside = all.iter().find(|one| query.open.as_deref() == Some(&one.id));
    Initiatives {
        headline: headline::headline(context, &query.filter, &found, group)
            + &super::headline::near(context.lang, &filtered.near),
        group: group.map(|group| (group.name.get(context.lang).into(), group.text.get(context.lang).into())),
        some_places: !query.filter.chosen.of(Facet::Place).is_empty(),
        outside: outside
            .filter(|open| !shown.iter().any(|one| one.id == open.id))
            .map(|open| entry::entry(context, open)),
        parts: match group {
            Some(_) => by_place(context, shown),
            None => together(context, shown),
        },
        silent: match group {
            Some(_) => headline::silent(context, &query.filter, &found),
            None => Vec::new(),
        },
        pagination,
    }
}

/// The group that alone is chosen.
fn group<'a>(context: Context<'a>, filter: &Filter) -> Option<&'a Group> {
    match filter.chosen.of(Facet::Group) {
        [only] => context.catalog.groups.iter().find(|group| group.id == *only),
        _ => None,
    }
}

fn together(context: Context, shown: &[&Initiative]) -> Vec<Part> {
    if shown.is_empty() {
        return Vec::new();
    }
    vec![Part {
        place: None,
        entries: shown.iter().map(|one| entry::entry(context, one)).collect(),
    }]
}

fn by_place(context: Context, shown: &[&Initiative]) -> Vec<Part> {
    let mut parts = Vec::new();
    for report in &context.catalog.reports {
        let here = shown.iter().filter(|one| one.report.id == report.id);
        let entries: Vec<Entry> = here.map(|one| entry::entry(context, one)).collect();
        if !entries.is_empty() {
            let link = Change::To(Query::Report(report.id.clone()));
            parts.push(Part {
                place: Some((report.label.get(context.lang).into(), link)),
                entries,
            });
        }
    }
    parts
}
