//! The list of pages for search engines, and the file that leads them to it.

use super::site::Site;

/// The site's pages.
pub fn sitemap(site: &Site) -> String {
    let head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    format!("{head}<url><loc>{}</loc></url>\n</urlset>\n", site.at(""))
}

/// Everything may be read. Search engines look for this at the root of a host only; elsewhere it does no harm.
pub fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", site.at("sitemap.xml"))
}
