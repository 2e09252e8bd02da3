//! The way through a long list: which sheet of it is shown, and the links to the sheets beside it.

use super::Context;
use crate::query::Query;

/// One sheet of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// How many items the list has in all.
    pub count: usize,
    /// The positions of the items shown, the end exclusive; a sheet beyond the last is the last.
    pub first: usize,
    pub end: usize,
    /// The links to the sheet before and the sheet after.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The sheet that the question asks for, of a list of `count` items, `size` to a sheet.
pub(super) fn sheets(context: Context, count: usize, size: usize) -> Pagination {
    let last = count.saturating_sub(1) / size.max(1);
    let sheet = context.query.sheet.min(last);
    let link = |sheet: usize| {
        context.link(Query {
            sheet,
            open: None,
            ..context.query.clone()
        })
    };
    Pagination {
        count,
        first: sheet * size,
        end: count.min((sheet + 1) * size),
        before: sheet.checked_sub(1).map(link),
        after: (sheet < last).then(|| link(sheet + 1)),
    }
}
