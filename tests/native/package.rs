//! The data package and the editors' guide: both describe the files and columns that the record has, and no others.

use jiezhen::data::rules::spans::KINDS;
use jiezhen::data::{self, FILES, Tables};
use jiezhen::model::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

fn tables() -> Tables {
    let (tables, problems) = data::load(&file(""));
    assert!(problems.is_empty(), "the record can be read");
    tables
}

fn package() -> Value {
    serde_json::from_str(&std::fs::read_to_string(file("datapackage.json")).unwrap()).unwrap()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// One name or several: the standard allows both.
fn names(value: &Value) -> Vec<String> {
    if value.is_string() {
        vec![text(value)]
    } else {
        list(value).iter().map(text).collect()
    }
}

/// The columns that the package describes, by file.
fn described() -> BTreeMap<String, Vec<String>> {
    let fields = |resource: &Value| {
        list(&resource["schema"]["fields"])
            .iter()
            .map(|field| text(&field["name"]))
            .collect()
    };
    list(&package()["resources"])
        .iter()
        .map(|resource| (text(&resource["name"]), fields(resource)))
        .collect()
}

#[test]
fn the_package_describes_every_column_of_every_file_in_its_order() {
    let real: BTreeMap<_, _> = tables().into_iter().map(|table| (table.name, table.header)).collect();
    assert_eq!(described(), real);
}

#[test]
fn every_csv_file_belongs_to_the_record() {
    let mut found: Vec<String> = std::fs::read_dir(file(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".csv").map(String::from))
        .collect();
    found.sort();
    let mut known = FILES.map(String::from);
    known.sort();
    assert_eq!(found, known);
}

#[test]
fn the_package_names_its_files_licence_and_sources() {
    let package = package();
    assert_eq!(text(&package["licenses"][0]["name"]), "CC-BY-4.0");
    for resource in list(&package["resources"]) {
        let name = text(&resource["name"]);
        assert_eq!(text(&resource["path"]), format!("{name}.csv"));
        let title = text(&resource["title"]);
        assert!(
            title.contains(" · ") && !text(&resource["description"]).is_empty(),
            "{name}: both languages"
        );
    }
    let sources: Vec<String> = list(&package["sources"])
        .iter()
        .map(|source| text(&source["title"]))
        .collect();
    let (catalog, _) = data::read(&tables());
    let titles: Vec<String> = catalog
        .reports
        .iter()
        .map(|r| format!("{} · {}", r.title.zh, r.title.en))
        .collect();
    assert_eq!(sources, titles);
}

#[test]
fn keys_of_the_package_name_columns_that_exist() {
    let described = described();
    for resource in list(&package()["resources"]) {
        let name = text(&resource["name"]);
        let schema = &resource["schema"];
        let mut keys = vec![(name.clone(), names(&schema["primaryKey"]))];
        for key in list(&schema["foreignKeys"]) {
            let to = text(&key["reference"]["resource"]);
            keys.push((name.clone(), names(&key["fields"])));
            keys.push((
                if to.is_empty() { name.clone() } else { to },
                names(&key["reference"]["fields"]),
            ));
        }
        for (file, fields) in keys {
            assert!(!fields.is_empty(), "{name} has a key without fields");
            assert!(
                fields.iter().all(|field| described[&file].contains(field)),
                "{name}: {file} has no {fields:?}"
            );
        }
    }
}

#[test]
fn the_package_allows_the_values_that_the_program_knows() {
    fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| id(*one).to_string()).collect()
    }
    let known = [
        ("level", ids(Level::ALL, Level::id)),
        ("better", ids(Better::ALL, Better::id)),
        ("standard", ids(Standard::ALL, Standard::id)),
        ("per", ids(Per::ALL, Per::id)),
        ("formula", ids(Formula::ALL, Formula::id)),
        ("unit", ids(Unit::ALL, Unit::id)),
        ("measure", ids(Measure::ALL, Measure::id)),
        ("nature", ids(Nature::ALL, Nature::id)),
        ("qualifier", ids(Qualifier::ALL, Qualifier::id)),
        ("status", ids(Status::ALL, Status::id)),
        ("period_basis", ids(Basis::ALL, Basis::id)),
        ("kind", ids(Kind::ALL, Kind::id)),
        ("scope", ["place", "part", "beyond"].map(String::from).to_vec()),
    ];
    for resource in list(&package()["resources"]) {
        for field in list(&resource["schema"]["fields"]) {
            let allowed = names(&field["constraints"]["enum"]);
            let name = text(&field["name"]);
            if resource["name"] == "not_figures" && name == "kind" {
                assert_eq!(allowed, KINDS);
            } else if resource["name"] == "places" && name == "kind" {
                assert_eq!(allowed, ids(PlaceKind::ALL, PlaceKind::id));
            } else if let Some((_, ids)) = known.iter().find(|(known, _)| *known == name) {
                assert_eq!(allowed, *ids, "{} {name}", resource["name"]);
            } else {
                assert!(allowed.is_empty(), "{} {name}", resource["name"]);
            }
        }
    }
}

#[test]
fn the_editors_guide_names_every_file_column_and_value() {
    let guide = std::fs::read_to_string(file("README.md")).unwrap();
    let names_it = |name: &str| guide.contains(&format!("`{name}`"));
    for (file, columns) in described() {
        assert!(names_it(&format!("{file}.csv")), "{file}.csv");
        for column in columns {
            let pair = column
                .strip_suffix("_zh")
                .or(column.strip_suffix("_en"))
                .map(|stem| format!("{stem}_*"));
            assert!(
                names_it(&column) || pair.is_some_and(|pair| names_it(&pair)),
                "{file}.csv {column}"
            );
        }
    }
    for resource in list(&package()["resources"]) {
        for field in list(&resource["schema"]["fields"]) {
            for value in names(&field["constraints"]["enum"]) {
                assert!(names_it(&value), "{} {} {value}", resource["name"], field["name"]);
            }
        }
    }
}
