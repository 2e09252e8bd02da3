//! The record in memory, read once.

use crate::data;
use crate::model::Catalog;
use crate::query::Index;
use std::sync::OnceLock;

/// The record as the build script packed it. It is embedded in whatever refers to this: the page, not its second module.
pub const RECORD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.bin"));

static OPEN: OnceLock<Record> = OnceLock::new();

/// The catalog and the columns over it.
pub struct Record {
    pub catalog: Catalog,
    /// Columns over the figures.
    pub index: Index,
    /// Columns over the initiatives.
    pub initiatives: Index,
}

/// Reads a packed record, once. The build script has checked it, so it reads without problems; bytes that are no record
/// give an empty one.
pub fn open(bytes: &[u8]) {
    OPEN.get_or_init(|| read(bytes));
}

/// The record that was opened. In a browser the page opens it at its start; elsewhere it opens by itself.
pub fn record() -> &'static Record {
    OPEN.get_or_init(|| read(if cfg!(target_arch = "wasm32") { &[] } else { RECORD }))
}

fn read(bytes: &[u8]) -> Record {
    let catalog = data::read(&data::unpack(bytes).unwrap_or_default()).0;
    let (index, initiatives) = (Index::of_figures(&catalog), Index::of_initiatives(&catalog));
    Record {
        catalog,
        index,
        initiatives,
    }
}
