//! The files of a build: which there are, and which of them the page loads.

use std::fs;
use std::path::{Path, PathBuf};

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

/// What a visit of the page downloads: the page, and the scripts and programs that lie beside it.
pub fn loaded(dist: &Path) -> Result<Vec<String>> {
    let mut files = all(dist)?;
    files.retain(|name| match name.rsplit_once('.') {
        Some((stem, "html")) => stem == "index",
        Some((stem, "js" | "css" | "wasm")) => !stem.contains('/'),
        _ => false,
    });
    Ok(files)
}
