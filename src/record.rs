//! The embedded record, read once.

use crate::data;
use crate::model::Catalog;
use crate::query::Index;
use std::sync::OnceLock;

/// The record as the build script packed it.
pub const RECORD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.bin"));

/// The catalog and the columns over it.
pub struct Record {
    pub catalog: Catalog,
    /// Columns over the figures.
    pub index: Index,
    /// Columns over the initiatives.
    pub initiatives: Index,
}

/// The embedded record. The build script has checked it, so it reads without problems.
pub fn record() -> &'static Record {
    static ONCE: OnceLock<Record> = OnceLock::new();
    ONCE.get_or_init(|| {
        let catalog = data::read(&data::unpack(RECORD).unwrap_or_default()).0;
        let (index, initiatives) = (Index::of_figures(&catalog), Index::of_initiatives(&catalog));
        Record { catalog, index, initiatives }
    })
}
