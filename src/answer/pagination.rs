//! The pages of a long list: which one is shown, and whether there is one before and after.

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// How many items the list has in all.
    pub count: usize,
    /// Which page is shown, from 0; one beyond the last is the last.
    pub page: usize,
    /// The positions of the items shown, the end exclusive.
    pub first: usize,
    pub end: usize,
}

impl Pagination {
    /// The page that is asked for, of a list of `count` items, `size` to a page.
    pub fn new(asked: usize, count: usize, size: usize) -> Pagination {
        let size = size.max(1);
        let page = asked.min(count.saturating_sub(1) / size);
        Pagination {
            count,
            page,
            first: page * size,
            end: count.min((page + 1) * size),
        }
    }

    /// The page before, if there is one.
    pub fn before(&self) -> Option<usize> {
        self.page.checked_sub(1)
    }

    /// The page after, if there is one.
    pub fn after(&self) -> Option<usize> {
        (self.end < self.count).then_some(self.page + 1)
    }
}
