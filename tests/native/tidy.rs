//! House rules that a machine can check: the invariants of `src/lib.rs`, and how files begin.

use std::collections::BTreeSet;
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
    let own = |line: &Line| line.place.contains("/src/app/");
    let below = lines("src").into_iter().filter(|line| !own(line));
    let broken = below.filter(|line| BROWSER.iter().any(|name| names(&line.code, name)));
    none(broken, "only src/app names Leptos and the browser");
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

/// The modules of ours that a file names after `crate::`, alone or in braces, outside its tests.
fn used(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let name = |text: &str| -> String {
        let own = text.trim_start().chars();
        own.take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            found.insert(name(rest));
            continue;
        };
        let (mut depth, mut start) = (0, true);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                _ if start && !c.is_whitespace() => {
                    found.insert(name(&list[at..]));
                    start = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// The files of a module of ours: a folder, or a file of its own.
fn of_module(name: &str) -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/{name}.rs"));
    if own.exists() {
        vec![own]
    } else {
        rust_files(&format!("src/{name}"))
    }
}

#[test]
fn uses_are_seen_in_every_form() {
    let text = "use crate::words;\nuse crate::{\n    model::{self, Lang},\n    view,\n};\nfn f() { crate::address::write() }\n\
                #[cfg(test)]\nuse crate::app;";
    let found: Vec<String> = used(text).into_iter().collect();
    assert_eq!(found, ["address", "model", "view", "words"]);
}

#[test]
fn modules_below_do_not_use_modules_above() {
    let allowed: [(&str, &[&str]); 13] = [
        ("model", &[]),
        ("text", &[]),
        ("chart", &[]),
        ("data", &["model", "text"]),
        ("search", &["compare", "model", "text", "words"]),
        ("query", &["model", "search"]),
        ("record", &["data", "model", "query", "search"]),
        ("address", &["model", "query", "record"]),
        ("words", &["model"]),
        ("compare", &["model", "words"]),
        ("original", &["model", "text"]),
        (
            "answer",
            &[
                "address", "chart", "compare", "model", "original", "query", "record", "search", "text", "words",
            ],
        ),
        (
            "export",
            &[
                "address", "answer", "chart", "data", "model", "query", "record", "text", "words",
            ],
        ),
    ];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let modules: BTreeSet<String> = fs::read_dir(&src)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for (module, allowed) in allowed {
        for path in of_module(module) {
            let used = used(&fs::read_to_string(&path).unwrap());
            for other in used.intersection(&modules) {
                assert!(
                    other == module || allowed.contains(&other.as_str()),
                    "{} uses {other}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn floating_point_stands_only_where_something_is_drawn() {
    let without = [
        "model", "text", "data", "query", "record", "address", "compare", "original", "export", "words", "answer",
    ];
    for path in without.into_iter().flat_map(of_module) {
        let text = fs::read_to_string(&path).unwrap();
        // What an answer hands to a chart, and the words at the ticks of one.
        let draws = path.components().any(|part| part.as_os_str() == "answer") && used(&text).contains("chart");
        for line in text.lines().filter(|line| line.contains("f64") || line.contains("f32")) {
            let tick = path.ends_with("src/words/number.rs") && line.starts_with("pub fn tick(");
            // A picture is saved as wide as it stands on the screen.
            let draws = draws || path.ends_with("src/export/picture.rs");
            let contrast = path.ends_with("src/data/rules/contrast.rs");
            assert!(draws || tick || contrast, "{}: {line}", path.display());
        }
    }
}

/// What CSS calls colours, apart from `transparent` and `currentColor`, which name none.
const NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown \
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod \
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen \
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue \
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew \
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan \
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray \
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue \
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred \
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid \
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple \
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue \
    slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow \
    yellowgreen";

/// The colours that a value writes out: `#fff`, `rgb(…)`, `tomato`. What only leads to a variable writes none.
fn colours(value: &str) -> Vec<String> {
    let functions = [
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color",
    ];
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '#');
    let mut found = Vec::new();
    let mut rest = value;
    while let Some(start) = rest.find(part) {
        let end = rest[start..]
            .find(|c| !part(c))
            .map_or(rest.len(), |length| start + length);
        let word = rest[start..end].to_ascii_lowercase();
        let called = rest[end..].starts_with('(');
        let written = word.starts_with('#')
            || called && functions.contains(&word.as_str())
            || !called && NAMES.split_whitespace().any(|name| name == word);
        found.extend(written.then_some(word));
        rest = &rest[end..];
    }
    found
}

/// The declarations of a style sheet: its properties with their values. Comments and texts in quotes hold none.
fn declarations(css: &str) -> Vec<(String, String)> {
    let mut text = String::new();
    for (at, part) in css.split("/*").enumerate() {
        text += if at == 0 {
            part
        } else {
            part.split_once("*/").map_or("", |(_, rest)| rest)
        };
    }
    let text: String = text.split('"').step_by(2).collect();
    let pair = |part: &str| {
        let (property, value) = part.split_once(':')?;
        let name = property.trim();
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        is_name.then(|| (name.to_string(), value.trim().to_string()))
    };
    text.split(['{', '}', ';']).filter_map(pair).collect()
}

fn sheet(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_colour_stands_in_the_variables_of_the_style_sheet() {
    for (value, written) in [
        ("1px solid #fff", &["#fff"][..]),
        ("RGB(1 2 3)", &["rgb"]),
        ("tomato", &["tomato"]),
        ("var(--tan)", &[]),
        ("color-mix(in srgb, var(--ink) 6%, transparent)", &[]),
        ("currentColor", &[]),
    ] {
        assert_eq!(colours(value), written, "{value}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        for (property, value) in declarations(&fs::read_to_string(&path).unwrap()) {
            seen += 1;
            let found = colours(&value);
            assert!(
                property.starts_with("--") || found.is_empty(),
                "{}: {property}: {value}",
                path.display()
            );
        }
    }
    assert!(seen > 1000, "{seen} declarations");
}

#[test]
fn a_chart_that_stands_alone_has_the_light_colours_of_the_page() {
    let page = declarations(&sheet("style/main.css"));
    let light = |name: &str| {
        page.iter()
            .find(|(property, _)| property == name)
            .map(|(_, value)| value.clone())
    };
    let chart = declarations(&sheet("src/chart/style.css"));
    let mut pairs = 0;
    for (at, (property, value)) in chart.iter().enumerate() {
        let found = colours(value);
        let Some(colour) = found.last() else { continue };
        // A colour is written for painters that know no variables, then with its variable for the page.
        if value == colour {
            let next = chart.get(at + 1).filter(|(other, _)| other == property);
            assert!(
                next.is_some_and(|(_, value)| value.contains(&format!(",{colour})"))),
                "{property}: {value} has no variable"
            );
            continue;
        }
        pairs += 1;
        let variable = value
            .split_once("var(")
            .and_then(|(_, rest)| rest.split(',').next())
            .unwrap();
        let of_page = light(variable).unwrap_or_else(|| panic!("the page has no {variable}"));
        assert_eq!(colours(&of_page).first(), Some(colour), "{property}: {value}");
    }
    assert!(pairs > 15, "{pairs} colours");
}
