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
    // Another folder is a publisher's own collection: `cargo xtask build --data FOLDER` names it.
    println!("cargo:rerun-if-env-changed=JIEZHEN_DATA");
    let folder = std::env::var("JIEZHEN_DATA").unwrap_or_else(|_| "data".into());
    println!("cargo:rerun-if-changed={folder}");
    println!("cargo:rerun-if-changed=data/datapackage.json");
    println!("cargo:rerun-if-changed=src/data");
    let (packed, tables) = data::pack_folder(Path::new(&folder)).unwrap_or_else(|problems| {
        problems.iter().for_each(|problem| eprintln!("{problem}"));
        panic!(
            "the record in {folder} breaks its rules in {} places; each is named above",
            problems.len()
        );
    });
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&out).join("record.bin"), packed).expect("OUT_DIR can be written");
    std::fs::write(Path::new(&out).join("datapackage.json"), described(&tables)).expect("OUT_DIR can be written");
    std::fs::write(Path::new(&out).join("LICENSE"), licence(&folder, &tables)).expect("OUT_DIR can be written");
}

/// The description of the data package, for the tables that the page has: the columns are those of data/, the names are
/// the collection's own.
fn described(tables: &data::Tables) -> String {
    let text = std::fs::read_to_string("data/datapackage.json").expect("data/datapackage.json can be read");
    let mut package: serde_json::Value = serde_json::from_str(&text).expect("data/datapackage.json is JSON");
    let resources = package["resources"]
        .as_array_mut()
        .expect("the package lists its files");
    resources.retain(|one| tables.iter().any(|table| one["name"] == *table.name));
    let catalog = data::read(tables).0;
    let both = |text: &model::Both| format!("{} · {}", text.zh, text.en);
    package["name"] = catalog.collection.prefix.as_str().into();
    package["title"] = both(&catalog.collection.title).into();
    package["description"] = both(&catalog.collection.about).into();
    let sources = catalog.reports.iter();
    package["sources"] = sources
        .map(|report| serde_json::json!({ "title": both(&report.title) }))
        .collect();
    if let Some(package) = package
        .as_object_mut()
        .filter(|_| std::env::var_os("JIEZHEN_DATA").is_some())
    {
        package.remove("contributors");
        let licence = &catalog.collection.licence;
        package["licenses"] = serde_json::json!([{ "name": licence.id(), "title": licence.name, "path": licence.url }]);
    }
    package.to_string()
}

/// The licence that goes with the tables: the file of that name in their folder, or else its name and address.
fn licence(folder: &str, tables: &data::Tables) -> String {
    let collection = data::read(tables).0.collection;
    std::fs::read_to_string(Path::new(folder).join("LICENSE")).unwrap_or_else(|_| {
        let (title, licence) = (&collection.title, collection.licence);
        format!("{} · {}\n{}\n{}\n", title.zh, title.en, licence.name, licence.url)
    })
}
