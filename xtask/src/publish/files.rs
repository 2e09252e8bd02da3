//! The files of a build: which there are, and which of them the page loads.

use std::fs;
use std::path::{Path, PathBuf};

use super::offline;
use crate::fault::{Result, While};

/// All files below a folder, as paths from it with `/` between, sorted.
pub fn all(dist: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let path = dist.join(&folder);
        let listing = || format!("listing {}", path.display());
        for entry in fs::read_dir(&path).during(listing)? {
            let entry = entry.during(listing)?;
            let name = folder.join(entry.file_name());
            match entry.path().is_dir() {
                true => folders.push(name),
                false => found.push(name.to_string_lossy().replace('\\', "/")),
            }
        }
    }
    found.sort();
    Ok(found)
}

/// What a visit of the page downloads: the page, and the scripts, styles and programs that it names, or that these name.
pub fn loaded(dist: &Path) -> Result<Vec<String>> {
    let mut others = all(dist)?;
    others.retain(|name| {
        let kind = name.rsplit_once('.').map(|(_, ending)| ending);
        matches!(kind, Some("js" | "css" | "wasm")) && !name.contains('/') && name != offline::WORKER
    });
    let mut found = vec![String::from("index.html")];
    let mut at = 0;
    while let Some(name) = found.get(at) {
        let bytes = fs::read(dist.join(name)).during(|| format!("reading {name}"))?;
        let (named, rest) = others.into_iter().partition(|other| contains(&bytes, other.as_bytes()));
        found.extend::<Vec<String>>(named);
        others = rest;
        at += 1;
    }
    found.sort();
    Ok(found)
}

fn contains(text: &[u8], what: &[u8]) -> bool {
    text.windows(what.len()).any(|part| part == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_loads_what_the_page_names_and_what_that_names() {
        let dist = std::env::temp_dir().join("jiezhen-files");
        fs::create_dir_all(dist.join("zh")).unwrap();
        for (name, text) in [
            (
                "index.html",
                "<script src=./load-1.js></script><script src=offline-1.js></script><a href=zh/a.html>",
            ),
            ("load-1.js", "import './glue-1.js'; 'a.wasm'"),
            ("glue-1.js", ""),
            ("a.wasm", "\0asm part-2.wasm jiezhen.html"),
            ("part-2.wasm", "\0asm"),
            ("offline-1.js", "register('sw.js')"),
            ("sw.js", "old-0.js"),
            ("old-0.js", ""),
            ("plain-1.css", ""),
            ("jiezhen.html", ""),
            ("zh/a.html", ""),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let expected = [
            "a.wasm",
            "glue-1.js",
            "index.html",
            "load-1.js",
            "offline-1.js",
            "part-2.wasm",
        ];
        assert_eq!(loaded(&dist).unwrap(), expected);
        assert!(all(&dist).unwrap().contains(&"zh/a.html".to_string()));
    }
}
