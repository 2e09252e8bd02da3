//! What stands around the page so that it can be published: what search engines and chat programs read of it, its policy,
//! and the files beside it. Every list of files is made from the build, so that later parts join by themselves.

pub mod files;
pub mod head;
pub mod not_found;
pub mod offline;
pub mod plain;
pub mod policy;
pub mod single;
pub mod site;
pub mod sitemap;

use std::fs;
use std::path::Path;

use crate::fault::{Result, While};
use crate::project::Project;
use site::Site;

/// What is copied beside the page as it is: for those who link to it, and for those who install it.
const AS_THEY_ARE: [&str; 5] = [
    "embed.js",
    "preview.png",
    "icon-192.png",
    "icon-512.png",
    "manifest.webmanifest",
];

/// Completes the page that trunk has built. With a site, its address stands where only a whole address will do.
pub fn complete(project: &Project, dist: &Path, site: Option<&Site>) -> Result<()> {
    for name in AS_THEY_ARE {
        let from = project.beside().join(name);
        fs::copy(&from, dist.join(name)).during(|| format!("copying {}", from.display()))?;
    }
    let page = dist.join("index.html");
    write(
        &page,
        &[
            head::with_head(&read(&page)?, site)?,
            plain::WAY.into(),
            offline::caller(project, dist)?,
        ]
        .concat(),
    )?;
    plain::pages(project, dist, site)?;
    write(&dist.join("404.html"), &not_found::page(project, site)?)?;
    write(&dist.join(single::NAME), &single::single(dist)?)?;
    offline::worker(project, dist)?;
    if let Some(site) = site {
        write(&dist.join("sitemap.xml"), &sitemap::sitemap(site, &files::all(dist)?))?;
        write(&dist.join("robots.txt"), &sitemap::robots(site))?;
    }
    // GitHub Pages would otherwise leave out files whose names begin with an underscore.
    write(&dist.join(".nojekyll"), "")
}

pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).during(|| format!("reading {}", path.display()))
}

pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).during(|| format!("writing {}", path.display()))
}

/// A text as it stands in HTML, in an attribute too.
pub(crate) fn escaped(text: &str) -> String {
    let marks = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")];
    marks
        .iter()
        .fold(text.to_string(), |text, (mark, name)| text.replace(mark, name))
}
