//! The head of the page: its policy, what search engines read of the record, and the addresses that only the site knows.

use jiezhen::answer::Context;
use jiezhen::model::{Catalog, Lang};
use jiezhen::record::record;
use serde_json::{Value, json};

use super::site::Site;
use super::{PREVIEW, Preview, named, policy};
use crate::fault::{Fault, Result};

/// What a browser reads when the page is put on a home screen.
pub const INSTALLED: &str =
    "<link rel=\"manifest\" href=\"manifest.webmanifest\"><link rel=\"apple-touch-icon\" href=\"icon-192.png\">";

/// The page with all this in its head: first of all, since a policy holds only for what follows it.
pub fn with_head(page: &str, site: Option<&Site>, preview: Preview) -> Result<String> {
    let charset = page.find("<meta charset=");
    let place = charset.and_then(|at| Some(at + page.get(at..)?.find('>')? + 1));
    let place =
        place.ok_or_else(|| Fault::new("index.html names no character set, after which its head is completed"))?;
    let (before, after) = page.split_at(place);
    let more = [
        policy::meta(policy::PAGE),
        INSTALLED.into(),
        picture(site, preview),
        addresses(site),
        dataset(site, preview),
    ]
    .concat();
    Ok([before, &more, after].concat())
}

/// The picture for those who link to the page.
fn picture(site: Option<&Site>, preview: Preview) -> String {
    let address = site.map_or(PREVIEW.into(), |site| site.at(PREVIEW));
    match preview {
        Preview::None => String::new(),
        Preview::Drawn => format!(
            "<meta property=\"og:image\" content=\"{address}\"><meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\">"
        ),
    }
}

/// Where the site is known, the page's own address, in each language.
fn addresses(site: Option<&Site>) -> String {
    let Some(site) = site else {
        return String::new();
    };
    let own = site.at("");
    let each = named::languages().into_iter().map(|lang| {
        let (tag, folder) = (lang.tag(), site.at(&format!("{}/", lang.code())));
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{folder}\">")
    });
    let each: String = each.collect();
    format!(
        "<meta property=\"og:url\" content=\"{own}\"><link rel=\"canonical\" href=\"{own}\">\
         <link rel=\"alternate\" hreflang=\"x-default\" href=\"{own}\">{each}"
    )
}

/// The record as search engines for data read it: a block of data, which no policy takes for a script.
fn dataset(site: Option<&Site>, preview: Preview) -> String {
    // Nothing in it may end the block.
    let text = described(&record().catalog, site, preview)
        .to_string()
        .replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

fn described(catalog: &Catalog, site: Option<&Site>, preview: Preview) -> Value {
    let (collection, edition) = (&catalog.collection, catalog.collection.edition());
    let years = || catalog.reports.iter().filter_map(|report| report.period.years());
    let (first, last) = (years().map(|(from, _)| from).min(), years().map(|(_, to)| to).max());
    let places = catalog.reports.iter().map(|report| {
        let label = &report.place.label;
        json!({ "@type": "Place", "name": label.zh, "alternateName": label.en })
    });
    let reports = |lang| Context::new(record(), lang).reports();
    let mut out = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": collection.site(named::first()),
        "alternateName": named::languages().into_iter().map(|lang| collection.about.get(lang)).collect::<Vec<_>>(),
        "description": format!(
            "{zh}中的{figures}个数字和{initiatives}项做法，逐条注明出处，中英双语。\
             {figures} figures and {initiatives} initiatives from {en}, \
             each with its place in the source, in Chinese and English.",
            zh = reports(Lang::Zh), en = reports(Lang::En), figures = catalog.figures.len(), initiatives = catalog.initiatives.len(),
        ),
        "inLanguage": named::languages().into_iter().map(Lang::tag).collect::<Vec<_>>(),
        "license": collection.licence.url,
        "isAccessibleForFree": true,
        "version": edition.version.to_string(),
        "dateModified": edition.date,
        "spatialCoverage": places.collect::<Vec<_>>(),
        "keywords": catalog.themes.iter().map(|theme| &theme.name.zh).collect::<Vec<_>>(),
    });
    // No report may say its time.
    if let (Some(first), Some(last)) = (first, last) {
        out["temporalCoverage"] = format!("{first}/{last}").into();
    }
    if let Some(site) = site {
        out["url"] = site.at("").into();
        if preview == Preview::Drawn {
            out["image"] = site.at(PREVIEW).into();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=zh><meta charset=utf-8><title>t</title><script src=./a.js></script>";

    #[test]
    fn the_policy_stands_before_every_script_and_nothing_is_run_inline() {
        let page = with_head(PAGE, None, Preview::Drawn).unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        let scripts: Vec<_> = page.match_indices("<script").collect();
        assert_eq!(scripts.len(), 2);
        for (at, _) in scripts {
            let tag = page[at..].split('>').next().unwrap();
            assert!(
                at > policy && (tag.contains(" src=") || tag.contains("ld+json")),
                "{tag}"
            );
        }
        let rules = policy::PAGE
            .split(';')
            .find(|rule| rule.trim().starts_with("script-src"))
            .unwrap();
        assert!(
            !rules.contains("unsafe-inline") && !rules.contains("'unsafe-eval'"),
            "{rules}"
        );
        assert!(with_head("<html></html>", None, Preview::None).is_err());
    }

    #[test]
    fn only_a_page_that_knows_its_site_names_addresses() {
        let site = Site::parse("https://example.org/jiezhen").unwrap();
        let known = with_head(PAGE, Some(&site), Preview::Drawn).unwrap();
        assert!(known.contains("<link rel=\"canonical\" href=\"https://example.org/jiezhen/\">"));
        assert!(known.contains("content=\"https://example.org/jiezhen/preview.png\""));
        let unknown = with_head(PAGE, None, Preview::Drawn).unwrap();
        assert!(!unknown.contains("canonical") && unknown.contains("content=\"preview.png\""));
    }

    #[test]
    fn the_record_is_described_from_the_record() {
        let page = with_head(PAGE, None, Preview::Drawn).unwrap();
        let block = page
            .split("ld+json\">")
            .nth(1)
            .unwrap()
            .split("</script>")
            .next()
            .unwrap();
        let data: Value = serde_json::from_str(block).unwrap();
        let catalog = &record().catalog;
        assert_eq!(data["@type"], "Dataset");
        assert_eq!(data["spatialCoverage"].as_array().unwrap().len(), catalog.reports.len());
        assert!(
            data["description"]
                .as_str()
                .unwrap()
                .contains(&format!("{}个数字", catalog.figures.len()))
        );
        assert_eq!(data["temporalCoverage"], "2016/2024");
    }

    #[test]
    fn reports_that_do_not_say_their_time_have_none() {
        let mut catalog = Catalog::clone(&record().catalog);
        catalog.reports.clear();
        let data = described(&catalog, None, Preview::None);
        assert_eq!(data.get("temporalCoverage"), None);
    }
}
