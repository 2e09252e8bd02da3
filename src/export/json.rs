//! The whole record as JSON, for programs: its edition, and each table as a list of rows with named fields.

use super::File;
use crate::answer::method::edition;
use crate::data::table::{Cell, Table, Tables};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// The file. Values are the texts of the CSV files, an empty one where nothing is stated;
/// `datapackage.json` describes them.
pub fn json(tables: &Tables) -> Result<File, serde_json::Error> {
    Ok(File {
        name: "jiezhen-all.json".into(),
        kind: "application/json",
        text: serde_json::to_string(&Whole(tables))?,
    })
}

struct Whole<'a>(&'a Tables);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let edition = edition::present();
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("name", "jiezhen")?;
        map.serialize_entry("version", &edition.version)?;
        map.serialize_entry("date", edition.date)?;
        map.serialize_entry("license", "CC-BY-4.0")?;
        for table in self.0 {
            map.serialize_entry(&table.name, &Rows(table))?;
        }
        map.end()
    }
}

struct Rows<'a>(&'a Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        for cells in &self.0.rows {
            list.serialize_element(&Fields(&self.0.header, cells))?;
        }
        list.end()
    }
}

struct Fields<'a>(&'a [String], &'a [Cell]);

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, value) in self.0.iter().zip(self.1) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
