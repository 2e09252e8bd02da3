//! The list of pages for search engines, made from the files of the build, and the file that leads them to it.

use super::site::Site;
use super::{named, plain};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// The site's pages: the page itself, and each plain page of these files with where it lies in the other language.
pub fn sitemap(site: &Site, files: &[String]) -> String {
    let mut out = format!("{HEAD}<url><loc>{}</loc></url>\n", site.at(""));
    for lang in plain::folders() {
        let own = files
            .iter()
            .filter_map(|file| file.strip_prefix(lang)?.strip_prefix('/')?.strip_suffix(".html"));
        for name in own {
            let at = |lang: &str| site.at(&plain::path(lang, name));
            out.push_str(&format!("<url><loc>{}</loc>", at(lang)));
            for other in named::languages() {
                let (tag, lang) = (other.tag(), other.code());
                out.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>",
                    at(lang)
                ));
            }
            out.push_str("</url>\n");
        }
    }
    out + "</urlset>\n"
}

/// Everything may be read. Search engines look for this at the root of a host only; elsewhere it does no harm.
pub fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", site.at("sitemap.xml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plain_page_is_listed_with_its_other_language_and_nothing_else_is() {
        let site = Site::parse("https://example.org/j/").unwrap();
        let files = [
            "404.html",
            "en/index.html",
            "en/method.html",
            "index.html",
            "jiezhen.html",
            "zh/index.html",
            "zh/method.html",
        ];
        let map = sitemap(&site, &files.map(String::from));
        let listed: Vec<_> = map
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next())
            .collect();
        let expected = ["", "zh/", "zh/method.html", "en/", "en/method.html"].map(|path| site.at(path));
        assert_eq!(listed, expected);
        assert_eq!(
            map.matches("hreflang=\"zh-Hans-CN\" href=\"https://example.org/j/zh/method.html\"")
                .count(),
            2
        );
    }
}
