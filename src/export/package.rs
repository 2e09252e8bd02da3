//! The record as a data package: its tables as they lie in the project, with what describes and licenses them.

use super::{Content, File, csv, name, zip};
use crate::data::Tables;
use crate::model::Catalog;

/// What describes the tables that the page has, made by the build from `data/datapackage.json`.
const DESCRIBED: &str = include_str!(concat!(env!("OUT_DIR"), "/datapackage.json"));
/// Its licence: that of the collection.
const LICENCE: &str = include_str!(concat!(env!("OUT_DIR"), "/LICENSE"));

/// The package as a ZIP file.
pub fn package(catalog: &Catalog, tables: &Tables) -> File {
    let mut files = vec![
        ("datapackage.json".to_owned(), DESCRIBED.to_owned()),
        ("LICENSE".into(), LICENCE.into()),
    ];
    let csv = |table: &crate::data::Table| ([&table.name, ".csv"].concat(), csv::plain(table));
    files.extend(tables.iter().map(csv));
    let bytes = zip::zip(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())));
    File {
        name: name::whole(catalog, "data", ".zip"),
        kind: "application/zip",
        content: Content::Bytes(bytes),
    }
}
