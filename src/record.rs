//! The record in memory, read once.

use crate::data;
use crate::model::Catalog;
use crate::query::Index;
use crate::search::Search;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// The record as the build script packed it, embedded in whatever refers to this.
pub const RECORD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.bin"));

static OPEN: OnceLock<Record> = OnceLock::new();

/// The catalog, and the columns and the index over it, which are made when first asked for.
pub struct Record {
    pub catalog: Arc<Catalog>,
    search: Arc<Search>,
    figures: OnceLock<Index>,
    initiatives: OnceLock<Index>,
}

/// Why bytes are no record, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Record {
    /// A record of a catalog.
    pub fn new(catalog: Catalog) -> Record {
        let catalog = Arc::new(catalog);
        Record {
            search: Arc::new(Search::new(catalog.clone())),
            catalog,
            figures: OnceLock::new(),
            initiatives: OnceLock::new(),
        }
    }

    /// Reads a packed record.
    pub fn read(bytes: &'static [u8]) -> Result<Record, Unreadable> {
        let tables = data::unpack(bytes).map_err(|what| Unreadable(what.into()))?;
        if let Some(what) = data::lacking(&tables) {
            return Err(Unreadable(what));
        }
        let (catalog, problems) = data::read(&tables);
        match problems.first() {
            Some(first) => Err(Unreadable(format!("The record is damaged: {first}"))),
            None => Ok(Record::new(catalog)),
        }
    }

    /// The index of all that can be found.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// Columns over the figures.
    pub fn index(&self) -> &Index {
        self.figures
            .get_or_init(|| Index::of_figures(&self.catalog, self.search.clone()))
    }

    /// Columns over the initiatives.
    pub fn initiatives(&self) -> &Index {
        self.initiatives
            .get_or_init(|| Index::of_initiatives(&self.catalog, self.search.clone()))
    }
}

/// Reads a packed record and keeps it as the one that `record` gives; where one is kept already, that one stays.
pub fn open(bytes: &'static [u8]) -> Result<&'static Record, Unreadable> {
    let read = Record::read(bytes)?;
    Ok(OPEN.get_or_init(|| read))
}

/// Opens the record of a folder in place of the embedded one, where nothing was opened yet: what is rendered natively of a
/// collection needs no build of its own.
#[cfg(not(target_arch = "wasm32"))]
pub fn open_folder(folder: &std::path::Path) -> Result<&'static Record, Vec<data::Problem>> {
    let (packed, _) = data::pack_folder(folder)?;
    let damaged = |why: Unreadable| data::Problem {
        rule: "Ensure a record can be opened",
        file: folder.display().to_string(),
        line: 0,
        field: String::new(),
        value: String::new(),
        hint: why.0,
    };
    open(packed.leak()).map_err(|why| vec![damaged(why)])
}

/// Opens the embedded record. The build has checked it; where it cannot be read all the same, there is no page, and the
/// panic says why.
#[allow(clippy::panic, reason = "start-up")]
pub fn start() {
    if let Err(why) = open(RECORD) {
        panic!("The record cannot be read: {why}.");
    }
}

/// The record that was opened. In a browser the page opens it at its start; elsewhere it opens by itself.
#[allow(clippy::panic, reason = "start-up")]
pub fn record() -> &'static Record {
    if !cfg!(target_arch = "wasm32") && OPEN.get().is_none() {
        start();
    }
    OPEN.get()
        .unwrap_or_else(|| panic!("The record was asked for before it was opened."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_record_are_refused_in_words() {
        let mut random = 1u32;
        let mut random_bytes = |count: usize| -> Vec<u8> {
            let mut next = || {
                random = random.wrapping_mul(1664525).wrapping_add(1013904223);
                (random >> 24) as u8
            };
            (0..count).map(|_| next()).collect()
        };
        let mut broken = vec![Vec::new(), vec![0], b"<!doctype html>".to_vec(), vec![0xff; 64]];
        broken.extend((1..200).map(&mut random_bytes));
        broken.extend((1..60).map(|part| RECORD[..RECORD.len() * part / 60].to_vec()));
        broken.push([RECORD, &[0]].concat());
        for bytes in broken {
            let bytes = bytes.leak();
            let Err(why) = open(bytes) else {
                panic!("{} bytes from {:?} were read", bytes.len(), bytes.first_chunk::<8>());
            };
            assert!(why.to_string().contains("record"), "{why}");
        }
    }

    #[test]
    fn a_record_without_a_table_or_column_is_refused_and_an_altered_one_does_not_panic() {
        for at in (0..RECORD.len()).step_by(RECORD.len() / 300) {
            let mut bytes = RECORD.to_vec();
            bytes[at] ^= 0x55;
            drop(open(bytes.leak()));
        }
        let tables = data::unpack(RECORD).unwrap();
        for (gone, table) in tables.iter().enumerate() {
            let mut rest = tables.clone();
            rest.remove(gone);
            let why = Record::read(data::pack(&rest).leak()).err().unwrap().to_string();
            assert!(why.contains(&*table.name), "{why}");
            let mut other = tables.clone();
            let column = std::mem::replace(&mut other[gone].header[1], "other".into());
            let why = Record::read(data::pack(&other).leak()).err().unwrap().to_string();
            assert!(why.contains(&*table.name) && why.contains(&*column), "{why}");
        }
        assert!(Record::read(data::pack(&Vec::new()).leak()).is_err());
    }

    #[test]
    fn the_embedded_record_is_whole_and_opens_once() {
        let first = open(RECORD).unwrap();
        assert_eq!(first.catalog.figures.len(), 347);
        assert!(std::ptr::eq(first, record()));
        assert!(first.catalog.traditional.is_sorted());
    }
}
