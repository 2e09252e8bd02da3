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
}
