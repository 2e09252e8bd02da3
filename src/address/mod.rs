//! The question ⇄ the URL hash. Any string can be read; what could not be understood is returned beside the question.

mod migration;
mod read;
mod write;

pub use read::{Read, Warning, read};
pub use write::write;

/// The longest hash that is read, in bytes.
pub const LONGEST: usize = 8 * 1024;

/// The keys of a link beside the facets' ids.
mod key {
    pub const TEXT: &str = "q";
    pub const SORT: &str = "sort";
    pub const SHEET: &str = "sheet";
    pub const OPEN: &str = "open";
    pub const GROUP_BY: &str = "by";
    pub const COLUMNS: &str = "cols";
    pub const INDICATOR: &str = "indicator";
    pub const SIDES: &str = "with";
    pub const PER: &str = "per";
    pub const LANG: &str = "lang";
}
