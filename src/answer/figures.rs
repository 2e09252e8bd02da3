//! The page of figures: headline, facets with counts, pictures and a sheet of the table, all from one filtered set.

use super::{Context, FacetAnswer, Picture, Row, headline, row};
use crate::query::{Query, Sort, SortKey, filter, sorted};

/// How many rows of the table one sheet shows.
pub const ROWS_PER_SHEET: usize = 25;

/// What the page of figures shows.
#[derive(Debug)]
pub struct Figures {
    pub headline: String,
    pub facets: Vec<FacetAnswer>,
    pub pictures: Vec<Picture>,
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
    /// The link opens a figure that is not among the rows: its details stand above them.
    pub outside: bool,
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

pub fn figures(context: Context) -> Figures {
    let query = context.query;
    let filtered = filter(context.index(), query);
    let order = grouped(context, sorted(context.catalog, &filtered.rows, query.sort));
    let sheets = order.len().div_ceil(ROWS_PER_SHEET).max(1);
    let sheet = query.sheet.min(sheets - 1);
    let to_sheet = |sheet: usize| {
        context.link(Query {
            sheet,
            open: None,
            ..query.clone()
        })
    };
    let rows: Vec<Row> = order
        .iter()
        .skip(sheet * ROWS_PER_SHEET)
        .take(ROWS_PER_SHEET)
        .filter_map(|figure| row::row(context, *figure, filtered.about(*figure)))
        .collect();
    Figures {
        headline: headline::headline(context, &filtered),
        facets: super::facets::facets(context, context.index(), &filtered),
        pictures: vec![
            super::themes::themes(context, &filtered.rows),
            super::place_by_theme::place_by_theme(context, &filtered.rows),
            super::growth::growth(context, &filtered.rows),
        ],
        heads: SortKey::ALL.iter().map(|key| head(context, *key)).collect(),
        outside: query
            .open
            .as_deref()
            .is_some_and(|id| context.catalog.find(id).is_some() && !rows.iter().any(|row| row.id == id)),
        rows,
        count: order.len(),
        sheets,
        sheet,
        before: sheet.checked_sub(1).map(to_sheet),
        after: (sheet + 1 < sheets).then(|| to_sheet(sheet + 1)),
    }
}

/// The rows in their groups, where groups are asked for: those that come first among the rows come first.
fn grouped(context: Context, rows: Vec<usize>) -> Vec<usize> {
    let Some(by) = context.query.group_by else { return rows };
    let name = |at: &usize| {
        context
            .figure(*at)
            .map(|figure| row::group(figure, by, context.lang))
            .unwrap_or_default()
    };
    let names: Vec<String> = rows.iter().map(name).collect();
    let mut first: Vec<&String> = Vec::new();
    for name in &names {
        if !first.contains(&name) {
            first.push(name);
        }
    }
    let in_group = |group| {
        rows.iter()
            .zip(&names)
            .filter(move |(_, name)| *name == group)
            .map(|(row, _)| *row)
    };
    first.into_iter().flat_map(in_group).collect()
}

/// Values and periods begin with the largest, names with the first.
fn head(context: Context, key: SortKey) -> Head {
    let present = context.query.sort.filter(|sort| sort.key == key);
    let first = matches!(key, SortKey::Value | SortKey::Period);
    let sort = match present {
        None => Some(Sort { key, descending: first }),
        Some(sort) if sort.descending == first => Some(Sort {
            key,
            descending: !first,
        }),
        Some(_) => None,
    };
    let link = context.link(Query {
        sort,
        ..context.query.clone().from_the_top()
    });
    Head {
        key,
        link,
        descending: present.map(|sort| sort.descending),
    }
}
