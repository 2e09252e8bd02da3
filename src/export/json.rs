//! The whole record as JSON, for programs: its edition, and each table as a list of rows with named fields.

use super::{Content, File, name};
use crate::data::table::{Cell, Table, Tables};
use crate::model::Catalog;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// The file. Values are the texts of the CSV files, an empty one where nothing is stated; `datapackage.json` describes
/// them. What we work out has its formula and its inputs there, and here its `value` too, and whether that is `exact`.
pub fn json(catalog: &Catalog, tables: &Tables) -> Result<File, serde_json::Error> {
    let mut tables = tables.clone();
    tables
        .iter_mut()
        .filter(|table| table.name == "derived")
        .for_each(|table| work_out(table, catalog));
    Ok(File {
        name: name::whole(catalog, "all", ".json"),
        kind: "application/json",
        content: Content::Text(serde_json::to_string(&Whole(&tables, catalog))?),
    })
}

/// Adds the values of what we work out. What cannot be worked out has none, and the rules of the record forbid it.
fn work_out(table: &mut Table, catalog: &Catalog) {
    let id = table.column("id");
    for row in &mut table.rows {
        let own = id.and_then(|id| row.get(id));
        let found = own.and_then(|id| catalog.derived.iter().find(|one| *one.id == **id));
        let worked = found.and_then(|one| one.worked(&catalog.figures));
        row.push(worked.map_or(Cell::from(""), |worked| worked.value.to_string().into()));
        row.push(
            worked
                .map_or("", |worked| if worked.exact { "true" } else { "false" })
                .into(),
        );
    }
    table.header.extend(["value".to_owned(), "exact".to_owned()]);
}

struct Whole<'a>(&'a Tables, &'a Catalog);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let collection = &self.1.collection;
        let edition = collection.edition();
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("name", &collection.prefix)?;
        map.serialize_entry("version", &edition.version)?;
        map.serialize_entry("date", &edition.date)?;
        map.serialize_entry("license", &collection.licence.id())?;
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
