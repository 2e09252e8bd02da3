//! Build script: validates the record and compiles it into the one compact file that the page embeds.
// It shares the record modules with the library and needs only a part of each.
#![allow(dead_code, unused_imports)]

#[path = "data/mod.rs"]
mod data;
#[path = "model/mod.rs"]
mod model;
#[path = "text/mod.rs"]
mod text;

use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src/data");
    let (mut tables, mut problems) = data::load(Path::new("data"));
    if problems.is_empty() {
        problems = data::check(&tables).1;
    }
    if !problems.is_empty() {
        problems.iter().for_each(|problem| eprintln!("{problem}"));
        panic!(
            "the record breaks its rules in {} places; each is named above",
            problems.len()
        );
    }
    tables.retain(|table| !data::NOT_EMBEDDED.contains(&table.name.as_str()));
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("record.bin"), data::pack(&tables)).expect("OUT_DIR can be written");
    std::fs::write(Path::new(&out).join("datapackage.json"), described(&tables)).expect("OUT_DIR can be written");
}

/// The description of the data package, for the tables that the page has.
fn described(tables: &data::Tables) -> String {
    let text = std::fs::read_to_string("data/datapackage.json").expect("data/datapackage.json can be read");
    let mut package: serde_json::Value = serde_json::from_str(&text).expect("data/datapackage.json is JSON");
    let resources = package["resources"]
        .as_array_mut()
        .expect("the package lists its files");
    resources.retain(|one| tables.iter().any(|table| one["name"] == *table.name));
    package.to_string()
}
