//! What stands around the page so that it can be published: what search engines and chat programs read of it, its policy,
//! and the files beside it. Every list of files is made from the build, so that later parts join by themselves.

pub mod files;
pub mod head;
pub mod icon;
pub mod named;
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

/// What browsers read when a page is installed.
const MANIFEST: &str = "manifest.webmanifest";

/// The picture for those who link to the page.
pub const PREVIEW: &str = "preview.png";

/// Whether there is a picture for those who link to the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Preview {
    Drawn,
    /// A collection for which `cargo xtask preview` has drawn none.
    None,
}

/// Puts the picture of the record beside the page.
fn preview(project: &Project, dist: &Path) -> Result<Preview> {
    let from = project.pictures().join(PREVIEW);
    if !from.is_file() {
        return Ok(Preview::None);
    }
    fs::copy(&from, dist.join(PREVIEW)).during(|| format!("copying {}", from.display()))?;
    Ok(Preview::Drawn)
}

/// Completes the page that trunk has built. With a site, its address stands where only a whole address will do.
pub fn complete(project: &Project, dist: &Path, site: Option<&Site>) -> Result<()> {
    write(&dist.join("embed.js"), &read(&project.beside().join("embed.js"))?)?;
    let manifest = read(&project.beside().join(MANIFEST))?;
    write(&dist.join(MANIFEST), &named::script(&manifest))?;
    for side in icon::SIDES {
        let path = dist.join(icon::name(side));
        let picture = icon::png(side, &named::collection().accent[0])?;
        fs::write(&path, picture).during(|| format!("writing {}", path.display()))?;
    }
    let preview = preview(project, dist)?;
    let page = dist.join("index.html");
    let text = named::page(&read(&page)?)?;
    write(
        &page,
        &[
            head::with_head(&text, site, preview)?,
            plain::way(),
            offline::caller(project, dist)?,
        ]
        .concat(),
    )?;
    plain::pages(project, dist, site, preview)?;
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
