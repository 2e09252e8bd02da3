//! The plain pages: one for each thing, in both languages, with nothing that waits for a script.

use crate::html;
use jiezhen::address;
use jiezhen::app::plain::{Plain, pages};
use jiezhen::model::Lang;
use jiezhen::record::record;
use std::collections::BTreeSet;

fn names(all: &[Plain], lang: Lang) -> BTreeSet<&str> {
    all.iter()
        .filter(|page| page.lang == lang.code())
        .map(|page| page.name.as_str())
        .collect()
}

#[test]
fn each_report_group_and_shared_indicator_and_the_method_have_a_page_in_both_languages() {
    let all = pages();
    let [zh, en] = Lang::ALL.map(|lang| names(&all, lang));
    assert_eq!(zh, en);
    assert_eq!(zh.len() + en.len(), all.len(), "no name stands twice");
    let catalog = &record().catalog;
    let count = |kind: &str| zh.iter().filter(|name| name.starts_with(kind)).count();
    assert_eq!(count("report-"), catalog.reports.len());
    assert_eq!(count("group-"), catalog.groups.len());
    assert_eq!(count("indicator-"), 30, "as the overview counts them");
    assert!(zh.contains("method") && zh.contains("index"));
}

#[test]
fn a_plain_page_says_what_it_is_and_needs_no_script() {
    for page in pages() {
        let at = format!("{}/{}", page.lang, page.name);
        // Elements that do not nest stop this.
        let body = html::read(&page.body);
        for idle in ["button", "input", "textarea", "script", "h1", "label"] {
            assert!(body.all(idle).is_empty(), "{at} has a {idle}");
        }
        assert!(!page.title.is_empty() && page.description.chars().count() > 10, "{at}");
        assert!(!page.description.contains(['<', '>']), "{at}: {}", page.description);
        assert!(body.all("[href]").len() > 3, "{at} leads on");
        let kind = page.name.split('-').next().unwrap();
        if ["report", "indicator", "group"].contains(&kind) {
            assert!(
                !body.all("svg").is_empty() && !body.all("table td").is_empty(),
                "{at} has a picture with its table"
            );
            assert!(!body.all(".source").is_empty(), "{at} names its source");
        }
        let read = address::read(&page.hash, record());
        assert!(read.warnings.is_empty(), "{at}: {:?}", read.warnings);
        assert_eq!(read.location.lang.map(Lang::code), Some(page.lang));
    }
}

#[test]
fn a_plain_page_keeps_every_word_of_summaries_and_definitions() {
    let catalog = &record().catalog;
    let words = |text: &str| text.split_whitespace().collect::<String>();
    for page in pages() {
        let lang = Lang::parse(page.lang).unwrap();
        let text = match page.name.split_once('-') {
            Some(("report", id)) => catalog.reports.iter().find(|one| one.id == id).map(|one| &one.summary),
            Some(("indicator", id)) => catalog
                .indicators
                .iter()
                .find(|one| one.id == id)
                .map(|one| &one.definition),
            _ => None,
        };
        if let Some(text) = text {
            let shown = words(&html::read(&page.body).text());
            assert!(shown.contains(&words(text.get(lang))), "{}/{}", page.lang, page.name);
        }
    }
}

#[test]
fn every_link_of_a_plain_page_leads_somewhere() {
    let all = pages();
    for page in &all {
        for link in html::read(&page.body).all("[href]") {
            let href = link.attr("href").unwrap();
            let found = match href.strip_prefix("../#") {
                Some(hash) => address::read(hash, record()).warnings.is_empty(),
                None if href.starts_with("https://") => true,
                None => all.iter().any(|other| {
                    other.lang == page.lang && [&other.name, ".html"].concat() == href
                        || ["../", other.lang, "/", &other.name, ".html"].concat() == href
                }),
            };
            assert!(found, "{}/{}: {href}", page.lang, page.name);
        }
    }
}
