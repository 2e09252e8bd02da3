//! The brief of a page: what the style sheet leaves of it on paper.

use crate::page::page;
use jiezhen::model::Lang;
use jiezhen::record::record;
use std::collections::BTreeSet;

/// The classes of the sections that stay in a brief.
fn kept() -> BTreeSet<String> {
    let sheet = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/print.css")).unwrap();
    let rule = sheet.split("[data-brief] .regions > section:not(").nth(1).unwrap();
    let list = rule.split(')').next().unwrap();
    list.split(", ")
        .map(|class| class.trim_start_matches('.').to_string())
        .collect()
}

#[test]
fn a_brief_of_every_page_keeps_sections_and_no_name_in_its_list_is_of_the_past() {
    let mut unseen = kept();
    let pages = [
        "#/",
        "#/figures",
        "#/compare",
        "#/compare?with=zhongshan-xiqu-2024.jiangjin-xihu-2023",
        "#/initiatives",
        "#/initiatives?group=task-forces",
        "#/method",
        "#/report/zhongshan-xiqu-2024",
    ];
    let indicators = record().catalog.indicators.iter();
    let indicators = indicators.map(|one| format!("#/compare?indicator={}", one.id));
    for hash in pages.map(String::from).into_iter().chain(indicators) {
        let shown = page(&hash, Lang::En);
        let sections = shown.all(".regions section");
        let classes = sections.iter().filter_map(|section| section.attr("class"));
        let stay: Vec<&str> = classes.filter(|class| kept().contains(*class)).collect();
        assert!(!stay.is_empty(), "a brief of {hash} is not a headline alone");
        stay.into_iter().for_each(|class| {
            unseen.remove(class);
        });
    }
    assert_eq!(unseen, BTreeSet::new());
}
