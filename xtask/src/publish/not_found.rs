//! The page for an address at which there is nothing: it leads on to the page, under whatever path that lies.

use super::read;
use super::site::Site;
use crate::fault::Result;
use crate::project::Project;

/// Hosts show it at any address, so it finds out where the page lies; without scripts it leads to where it is told, or to
/// the folder of what was asked for.
pub fn page(project: &Project, site: Option<&Site>) -> Result<String> {
    let page = super::named::html(&read(&project.beside().join("404.html"))?);
    Ok(page.replace("{{site}}", &site.map_or("./".into(), |site| site.at(""))))
}
