//! The page of figures: headline, facets with counts, pictures and a sheet of the table, all from one filtered set.

use super::{Asked, Detail, Picture, Row, detail, headline, row};
use crate::query::{Facet, Filtered, Query, Sort, SortKey, filter, sorted};

/// How many rows of the table one sheet shows.
pub const ROWS_PER_SHEET: usize = 50;

/// A facet with its values and their remaining counts.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetAnswer {
    pub facet: Facet,
    /// Values that would leave something, and those that are chosen.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    pub id: String,
    /// The link that chooses it, or takes the choice back.
    pub link: String,
    pub label: String,
    pub depth: usize,
    pub count: usize,
    pub chosen: bool,
}

/// What the page of figures shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    pub headline: String,
    pub facets: Vec<FacetAnswer>,
    pub pictures: Vec<Picture>,
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
    /// A figure that the link opens though the filters leave it out: it is shown above the rows.
    pub outside: Option<Detail>,
    /// How many figures there are in all, and how many sheets they fill.
    pub count: usize,
    pub sheets: usize,
    /// The sheet shown; a sheet beyond the last is the last.
    pub sheet: usize,
    /// The links to the sheet before and the sheet after.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub key: SortKey,
    /// The link that sorts by it: first one way, then the other, then as the reports have it.
    pub link: String,
    /// How the rows are ordered by it now, `true` for descending.
    pub descending: Option<bool>,
}

pub fn figures(asked: Asked) -> Figures {
    let query = asked.query;
    let filtered = filter(asked.index, query);
    let order = sorted(asked.catalog, &filtered.rows, query.sort);
    let sheets = order.len().div_ceil(ROWS_PER_SHEET).max(1);
    let sheet = query.sheet.min(sheets - 1);
    let to_sheet = |sheet: usize| asked.link(Query { sheet, open: None, ..query.clone() });
    let rows: Vec<Row> = order
        .iter()
        .skip(sheet * ROWS_PER_SHEET)
        .take(ROWS_PER_SHEET)
        .filter_map(|figure| row(asked, *figure, filtered.about(*figure)))
        .collect();
    Figures {
        headline: headline::headline(asked, &filtered),
        facets: facets(asked, &filtered),
        pictures: vec![
            super::themes::themes(asked, &filtered.rows),
            super::place_by_theme::place_by_theme(asked, &filtered.rows),
            super::growth::growth(asked, &filtered.rows),
        ],
        heads: SortKey::ALL.iter().map(|key| head(asked, *key)).collect(),
        outside: query.open.as_deref().filter(|id| !rows.iter().any(|row| row.id == *id)).and_then(|id| detail(asked, id)),
        rows,
        count: order.len(),
        sheets,
        sheet,
        before: sheet.checked_sub(1).map(to_sheet),
        after: (sheet + 1 < sheets).then(|| to_sheet(sheet + 1)),
    }
}

/// Values and periods begin with the largest, names with the first.
fn head(asked: Asked, key: SortKey) -> Head {
    let present = asked.query.sort.filter(|sort| sort.key == key);
    let first = matches!(key, SortKey::Value | SortKey::Period);
    let sort = match present {
        None => Some(Sort { key, descending: first }),
        Some(sort) if sort.descending == first => Some(Sort { key, descending: !first }),
        Some(_) => None,
    };
    let link = asked.link(Query { sort, ..asked.query.clone().from_the_top() });
    Head { key, link, descending: present.map(|sort| sort.descending) }
}

fn facets(asked: Asked, filtered: &Filtered) -> Vec<FacetAnswer> {
    let answer = |counts: &crate::query::Counts| {
        let column = asked.index.column(counts.facet)?;
        let chosen = asked.query.chosen.of(counts.facet);
        let values = column.values.iter().zip(&counts.counts).map(|(value, count)| FacetValue {
            id: value.id.clone(),
            link: asked.link(asked.query.toggled(counts.facet, &value.id)),
            label: value.label.get(asked.lang).into(),
            depth: value.depth,
            count: *count,
            chosen: chosen.contains(&value.id),
        });
        let values = values.filter(|value| value.count > 0 || value.chosen).collect();
        Some(FacetAnswer { facet: counts.facet, values })
    };
    filtered.counts.iter().filter_map(answer).collect()
}
