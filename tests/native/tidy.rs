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
    assert!(!found.is_empty(), "{folder} has no file");
    found
}

/// A line of a file, by its number, with its comment apart.
struct Line {
    place: String,
    code: String,
    comment: String,
}

/// The lines of all files of a folder, without the tests within them. Good enough for our own code: no text in it has
/// `//` behind a space.
fn lines(folder: &str) -> Vec<Line> {
    let mut found = Vec::new();
    for path in rust_files(folder) {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let at = match line.trim_start().starts_with("//") {
                true => Some(0),
                false => line.find(" //"),
            };
            let (code, comment) = line.split_at(at.unwrap_or(line.len()));
            found.push(Line {
                place: format!("{}:{}", path.display(), number + 1),
                code: code.into(),
                comment: comment.into(),
            });
        }
    }
    found
}

/// Whether a line names something, not as a part of a longer name.
fn names(code: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + name.len()..]);
        !before.ends_with(part) && !after.starts_with(part)
    })
}

/// Lines that do not keep a rule, all at once.
#[track_caller]
fn none(broken: impl Iterator<Item = Line>, rule: &str) {
    let found: Vec<String> = broken
        .map(|line| format!("{}: {}", line.place, line.code.trim()))
        .collect();
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn every_file_begins_with_a_sentence_on_what_it_is_for() {
    for path in ["src", "xtask/src", "tests"].into_iter().flat_map(rust_files) {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 20, "{}", path.display());
    }
}

const BROWSER: [&str; 5] = ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

#[test]
fn only_the_app_names_the_browser() {
    let own = |line: &Line| line.place.contains("/src/app/") || line.place.contains("/src/main.rs:");
    let below = lines("src").into_iter().filter(|line| !own(line));
    let broken = below.filter(|line| BROWSER.iter().any(|name| names(&line.code, name)));
    none(broken, "only src/app and src/main.rs name Leptos and the browser");
}

#[test]
fn pages_and_parts_leave_the_browser_to_its_own_folder() {
    for folder in ["src/app/page", "src/app/part"] {
        // What an event is called in the browser, the listeners for it have to name.
        let broken = lines(folder).into_iter().filter(|line| {
            let code = line
                .code
                .replace("web_sys::Event", "")
                .replace("web_sys::KeyboardEvent", "");
            BROWSER[1..].iter().any(|name| names(&code, name))
        });
        none(broken, "calls of the browser stand in src/app/browser");
    }
}

#[test]
fn parts_know_no_page_and_the_browser_knows_neither() {
    let names_page = |line: &Line| line.code.contains("page::") || line.code.contains("app::page");
    none(
        lines("src/app/part").into_iter().filter(names_page),
        "parts import no page",
    );
    let names_part = |line: &Line| names_page(line) || line.code.contains("part::");
    none(
        lines("src/app/browser").into_iter().filter(names_part),
        "the browser imports no page and no part",
    );
    let computes = |line: &Line| names(&line.code, "answer");
    none(
        lines("src/app/browser").into_iter().filter(computes),
        "the browser makes no answer",
    );
}

#[test]
fn parts_show_answers_and_do_not_read_the_record() {
    let reads = |line: &Line| names(&line.code, "record") || names(&line.code, "catalog");
    // A fixture is made of the record, for the tests beside it.
    let unexplained = lines("src/app/part")
        .into_iter()
        .filter(|line| reads(line) && line.comment.is_empty() && !line.place.contains("/fixture.rs:"));
    none(unexplained, "a part that reads the record says why on the line");
}

#[test]
fn html_is_made_of_elements() {
    let all = lines("src/app");
    for (at, line) in all.iter().enumerate() {
        let explained = !line.comment.is_empty() || at > 0 && !all[at - 1].comment.is_empty();
        assert!(
            !names(&line.code, "inner_html") || explained,
            "{}: inner_html without a reason",
            line.place
        );
    }
}

#[test]
fn modules_below_do_not_use_modules_above() {
    const ALL: [&str; 13] = [
        "model", "text", "data", "query", "record", "address", "words", "compare", "original", "chart", "answer",
        "export", "app",
    ];
    let allowed = [
        ("model", vec![]),
        ("text", vec![]),
        ("chart", vec![]),
        ("data", vec!["model", "text"]),
        ("query", vec!["model", "text"]),
        ("address", vec!["model", "query", "record"]),
        ("words", vec!["model"]),
        ("compare", vec!["model", "words"]),
        ("original", vec!["model"]),
        (
            "answer",
            vec![
                "model", "query", "record", "address", "words", "compare", "original", "chart",
            ],
        ),
        (
            "export",
            vec!["model", "data", "query", "record", "address", "chart", "answer"],
        ),
    ];
    for (module, allowed) in allowed {
        for path in rust_files(&format!("src/{module}")) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for other in ALL {
                let used = code.contains(&format!("crate::{other}::"));
                assert!(
                    !used || other == module || allowed.contains(&other),
                    "{} uses {other}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn floating_point_stands_only_where_charts_are_drawn() {
    for module in [
        "model", "text", "data", "query", "address", "compare", "original", "export",
    ] {
        // A picture is drawn as wide as it stands on the screen.
        let broken = lines(&format!("src/{module}")).into_iter().filter(|line| {
            (names(&line.code, "f64") || names(&line.code, "f32")) && !line.place.contains("/export/picture.rs:")
        });
        none(broken, "no floating point but in charts");
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
