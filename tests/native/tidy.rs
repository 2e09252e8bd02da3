//! House rules that a machine can check: the invariants of `src/lib.rs`, and how files begin.

use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn every_file_begins_with_a_sentence_on_what_it_is_for() {
    for path in ["src", "xtask/src", "tests"].into_iter().flat_map(rust_files) {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 20, "{}", path.display());
    }
}

#[test]
fn only_the_app_names_the_browser() {
    for path in rust_files("src") {
        let name = path.display().to_string();
        if name.contains("/src/app/")
            || name.ends_with("/src/main.rs")
            || name.ends_with("/src/lib.rs")
            || name.contains("/src/bin/")
        {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for word in ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"] {
            assert!(!text.contains(word), "{name} names {word}");
        }
    }
}

#[test]
fn modules_below_do_not_use_modules_above() {
    let order = [
        "model", "text", "data", "query", "address", "words", "compare", "answer", "view",
    ];
    let allowed = [
        ("model", vec![]),
        ("text", vec!["model"]),
        ("chart", vec![]),
        ("data", vec!["model", "text"]),
        ("query", vec!["model", "text"]),
        ("words", vec!["model"]),
        ("compare", vec!["model", "words"]),
    ];
    for (module, allowed) in allowed {
        for path in rust_files(&format!("src/{module}")) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for other in order.iter().chain(&["chart", "record", "app"]) {
                let used = code.contains(&format!("crate::{other}::"));
                assert!(
                    !used || *other == module || allowed.contains(other),
                    "{} uses {other}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn floating_point_stands_only_where_charts_are_drawn() {
    for module in ["model", "text", "data", "query", "address", "compare", "export"] {
        for path in rust_files(&format!("src/{module}")) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("f64") && !text.contains("f32"), "{}", path.display());
        }
    }
}

#[test]
fn every_colour_stands_in_the_variables_of_the_style_sheet() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            let colour = line.contains('#')
                && line
                    .split('#')
                    .skip(1)
                    .any(|rest| rest.len() >= 3 && rest.chars().take(3).all(|c| c.is_ascii_hexdigit()));
            let defined = line.trim_start().starts_with("--")
                || line.contains("@media print")
                || line.contains("html { background: #fff");
            assert!(!colour || defined, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}
