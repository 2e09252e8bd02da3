//! The page of figures: its pictures, the order of its rows, and one page of the table.

use super::picture::Data;
use super::{Context, Pagination, Picture, Row, row};
use crate::query::{FigureQuery, Filtered, GroupBy, Sort, SortKey, sorted};

/// How many rows of the table one page shows.
pub const ROWS_PER_PAGE: usize = 25;

/// One page of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
    pub pagination: Pagination,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub key: SortKey,
    /// How the rows are ordered by it now, `true` for descending.
    pub descending: Option<bool>,
}

/// What is drawn of the figures that are left, from top to bottom.
pub const PICTURES: [fn(Context, &[usize]) -> Picture; 3] = [
    super::themes::themes,
    super::place_by_theme::place_by_theme,
    |context, figures| super::growth::growth(context, figures, &super::growth::in_the_table),
];

/// Whether a picture tells anything of a selection: an empty one does not, nor a matrix of one column, which is the bars
/// beside it once more. The bars stay where one is left: whoever chose that one by keyboard stands on it.
pub fn tells(picture: &Picture) -> bool {
    match &picture.data {
        Data::Matrix(columns, _) => columns.len() > 1,
        _ => !picture.rows.is_empty(),
    }
}

/// The rows that are left, in the order and the groups asked for.
pub fn ordered_rows(context: Context, figures: &[usize], sort: Option<Sort>, by: Option<GroupBy>) -> Vec<usize> {
    let rows = sorted(context.catalog, figures, sort, context.lang);
    match by {
        Some(by) => grouped(context, rows, by),
        None => rows,
    }
}

/// One page of the rows in their order.
pub fn rows(context: Context, query: &FigureQuery, filtered: &Filtered, order: &[usize]) -> Rows {
    let pagination = Pagination::new(query.page, order.len(), ROWS_PER_PAGE);
    let shown = order.get(pagination.first..pagination.end).unwrap_or_default();
    Rows {
        heads: SortKey::ALL.iter().map(|key| head(query.sort, *key)).collect(),
        rows: shown
            .iter()
            .filter_map(|figure| row::row(context, query, *figure, filtered.about(*figure)))
            .collect(),
        pagination,
    }
}

/// The rows in their groups: those that come first among the rows come first.
fn grouped(context: Context, rows: Vec<usize>, by: GroupBy) -> Vec<usize> {
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

fn head(sort: Option<Sort>, key: SortKey) -> Head {
    Head {
        key,
        descending: sort.filter(|sort| sort.key == key).map(|sort| sort.descending),
    }
}
