//! The page offline: the worker with the list of the build's files, and the script that calls it.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{files, named, read, write};
use crate::fault::{Result, While};
use crate::project::Project;

/// The worker. Its name never changes: browsers ask under it whether there is a new one.
pub const WORKER: &str = "sw.js";

/// How the name of the script that calls it begins.
pub const CALLER: &str = "offline-";

/// What an installed page shows of itself.
const INSTALLED: [&str; 3] = ["icon-192.png", "icon-512.png", "manifest.webmanifest"];

/// What is of no use without a connection, or must come from the net.
const NOT_KEPT: [&str; 5] = [WORKER, "404.html", "robots.txt", "sitemap.xml", ".nojekyll"];

/// The script of the page that calls the worker, put beside it; as an element.
pub fn caller(project: &Project, dist: &Path) -> Result<String> {
    let script = named::script(&read(&project.beside().join("offline.js"))?);
    let hash = Sha256::digest(&script);
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{CALLER}{hash}.js");
    write(&dist.join(&name), &script)?;
    Ok(format!("<script defer src=\"./{name}\"></script>"))
}

/// Writes the worker of the build as it lies there.
pub fn worker(project: &Project, dist: &Path) -> Result<()> {
    let mut loaded = files::loaded(dist)?;
    loaded.extend(INSTALLED.map(String::from));
    let mut build = Sha256::new();
    let mut kept = Vec::new();
    for name in &loaded {
        let bytes = fs::read(dist.join(name)).during(|| format!("reading {name}"))?;
        let checksum = STANDARD.encode(Sha256::digest(&bytes));
        build.update(&checksum);
        // Some hosts send readers of `index.html` elsewhere.
        let asked = if name == "index.html" { "" } else { name };
        kept.push(json!([asked, checksum]));
    }
    let mut beside = files::all(dist)?;
    beside.retain(|name| !loaded.contains(name) && !NOT_KEPT.contains(&name.as_str()));
    for name in &beside {
        build.update(fs::read(dist.join(name)).during(|| format!("reading {name}"))?);
    }
    let build: String = build
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let text = read(&project.beside().join(WORKER))?
        .replace("{{build}}", &build)
        .replace("{{files}}", &json!(kept).to_string())
        .replace("{{beside}}", &json!(beside).to_string());
    write(&dist.join(WORKER), &text)
}

#[cfg(test)]
mod tests {
    use super::super::icon;
    use super::*;
    use serde_json::Value;

    #[test]
    fn each_icon_that_an_installed_page_names_is_drawn_in_its_size() {
        let folder = Project::here().unwrap().beside();
        let manifest: Value = serde_json::from_str(&read(&folder.join("manifest.webmanifest")).unwrap()).unwrap();
        let icons = manifest["icons"].as_array().unwrap();
        assert!(icons.len() > 1 && manifest["start_url"] == "./");
        for (icon, side) in icons.iter().zip(icon::SIDES) {
            assert_eq!(icon["src"], icon::name(side));
            assert!(INSTALLED.contains(&&*icon::name(side)), "{side} is not kept");
            let picture = icon::png(side, "#b0321d").unwrap();
            let at = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{}x{}", at(16), at(20)));
        }
    }
}
