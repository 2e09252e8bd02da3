//! The page of initiatives: headline, facets with counts, the groups by place, and a sheet of the catalogue.

mod entry;
mod headline;
mod map;

pub use entry::{Entry, EntryDetail};

use super::facets::{FacetAnswer, facets};
use super::sheets::{Pagination, sheets};
use super::{Context, Picture};
use crate::model::{Group, Initiative, ordered};
use crate::query::{Facet, Page, filter};

/// How many entries of the catalogue one sheet shows.
const ENTRIES_PER_SHEET: usize = 25;

/// What the page of initiatives shows.
#[derive(Debug)]
pub struct Initiatives {
    pub headline: String,
    pub facets: Vec<FacetAnswer>,
    /// The group that alone is chosen: its name, and how the places differ in it.
    pub group: Option<(String, String)>,
    /// The link to all places, where some are chosen.
    pub everywhere: Option<String>,
    pub map: Picture,
    /// The initiative that the link opens though the filters or the sheet leave it out.
    pub outside: Option<Entry>,
    /// The entries shown: place by place where one group is chosen, else in one part.
    pub parts: Vec<Part>,
    /// Those of the places asked about that have nothing of the chosen group.
    pub silent: Vec<String>,
    pub sheets: Pagination,
}

/// Entries that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The name of their place, and the link to its report.
    pub place: Option<(String, String)>,
    pub entries: Vec<Entry>,
}

pub fn initiatives(context: Context) -> Initiatives {
    let filtered = filter(context.initiatives(), context.query);
    let all = &context.catalog.initiatives;
    let found: Vec<&Initiative> = filtered.rows.iter().filter_map(|at| all.get(*at)).collect();
    let found = ordered(found, |a, b| b.central.cmp(&a.central));
    let group = group(context);
    // A group is read as a whole: it is what compares the places.
    let size = if group.is_some() {
        found.len().max(1)
    } else {
        ENTRIES_PER_SHEET
    };
    let sheets = sheets(context, found.len(), size);
    let shown = found.get(sheets.first..sheets.end).unwrap_or_default();
    let outside = all.iter().find(|one| context.query.open.as_deref() == Some(&one.id));
    Initiatives {
        headline: headline::headline(context, &found, group),
        facets: facets(context, context.initiatives(), &filtered),
        group: group.map(|group| (group.name.get(context.lang).into(), group.text.get(context.lang).into())),
        everywhere: everywhere(context),
        map: map::map(context),
        outside: outside
            .filter(|open| !shown.iter().any(|one| one.id == open.id))
            .map(|open| entry::entry(context, open)),
        parts: if group.is_some() {
            by_place(context, shown)
        } else {
            together(context, shown)
        },
        silent: if group.is_some() {
            headline::silent(context, &found)
        } else {
            Vec::new()
        },
        sheets,
    }
}

/// The group that alone is chosen.
fn group<'a>(context: Context<'a>) -> Option<&'a Group> {
    match context.query.chosen.of(Facet::Group) {
        [only] => context.catalog.groups.iter().find(|group| group.id == *only),
        _ => None,
    }
}

fn everywhere(context: Context) -> Option<String> {
    let mut query = context.query.clone().from_the_top();
    query.chosen.set(Facet::Place, Vec::new());
    (!context.query.chosen.of(Facet::Place).is_empty()).then(|| context.link(query))
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
            let link = context.link(context.query.to(Page::Report(report.id.clone())));
            parts.push(Part {
                place: Some((report.place.label.get(context.lang).into(), link)),
                entries,
            });
        }
    }
    parts
}
