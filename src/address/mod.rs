//! The location ⇄ the URL hash. Any string can be read; what could not be understood is returned beside the location.

mod mend;
mod migration;
mod read;
mod warning;
mod write;

pub use migration::{MIGRATIONS, Migration};
pub use read::{Read, read};
pub use warning::{Warning, quoted, told};
pub use write::write;

/// The longest hash that is read, in bytes.
pub const LONGEST: usize = 8 * 1024;

/// The keys of a link beside the facets' ids.
mod key {
    pub const TEXT: &str = "q";
    pub const SORT: &str = "sort";
    pub const PAGE: &str = "page";
    pub const OPEN: &str = "open";
    pub const GROUP_BY: &str = "by";
    pub const COLUMNS: &str = "cols";
    pub const INDICATOR: &str = "indicator";
    pub const SIDES: &str = "with";
    pub const PER: &str = "per";
    pub const LANG: &str = "lang";

    pub const ALL: &[&str] = &[TEXT, SORT, PAGE, OPEN, GROUP_BY, COLUMNS, INDICATOR, SIDES, PER, LANG];
}
