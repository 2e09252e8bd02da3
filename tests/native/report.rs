//! The page of a report: nothing of it is lost, and all of it can be reached, in both languages.

use crate::page_html::{assert_links_are_understood, assert_words_are_whole, attributes, html, page};
use jiezhen::address;
use jiezhen::answer::{self, Context, Profile};
use jiezhen::model::Lang;
use jiezhen::query::{Page, Query, filter};
use jiezhen::record::record;

fn query(id: &str) -> Query {
    Query {
        page: Page::Report(id.into()),
        ..Query::default()
    }
}

fn profile(id: &str, lang: Lang) -> Profile {
    answer::report(Context::new(record(), &query(id), lang), id).expect("a report of the record")
}

fn ids() -> Vec<String> {
    record()
        .catalog
        .reports
        .iter()
        .map(|report| report.id.clone())
        .collect()
}

#[test]
fn every_link_of_the_page_is_understood() {
    for id in ids() {
        assert_links_are_understood(&query(&id), Lang::Zh);
        assert_links_are_understood(
            &Query {
                lang: Some(Lang::En),
                ..query(&id)
            },
            Lang::En,
        );
    }
}

#[test]
fn every_text_of_the_page_is_whole_in_both_languages() {
    for id in ids() {
        for lang in Lang::ALL {
            assert_words_are_whole(&query(&id), lang);
        }
    }
}

#[test]
fn each_figure_and_initiative_stands_in_just_one_section() {
    let catalog = &record().catalog;
    for id in ids() {
        let sections = profile(&id, Lang::Zh).sections;
        let opened = |links: Vec<&String>| {
            let mut opened: Vec<String> = links
                .iter()
                .filter_map(|link| address::read(link, record()).query.open)
                .collect();
            opened.sort();
            opened
        };
        let mut figures: Vec<String> = catalog
            .figures
            .iter()
            .filter(|one| one.report.id == id)
            .map(|one| one.id.clone())
            .collect();
        figures.sort();
        assert_eq!(
            opened(
                sections
                    .iter()
                    .flat_map(|one| &one.figures)
                    .map(|one| &one.link)
                    .collect()
            ),
            figures
        );
        let mut initiatives: Vec<String> = catalog
            .initiatives
            .iter()
            .filter(|one| one.report.id == id)
            .map(|one| one.id.clone())
            .collect();
        initiatives.sort();
        assert_eq!(
            opened(
                sections
                    .iter()
                    .flat_map(|one| &one.initiatives)
                    .map(|one| &one.link)
                    .collect()
            ),
            initiatives
        );
        assert!(
            sections
                .iter()
                .zip(1..)
                .all(|(section, ordinal)| section.ordinal == ordinal)
        );
    }
}

#[test]
fn a_long_report_opens_as_a_table_of_contents_and_a_short_one_as_a_text() {
    for id in ids() {
        let sections = profile(&id, Lang::Zh).sections.len();
        let html = html(&page(&query(&id), Lang::Zh));
        let details: Vec<&str> = html.split("<details class=\"section\"").skip(1).collect();
        assert_eq!(details.len(), sections, "{id}");
        let open = details.iter().filter(|rest| rest.starts_with(" open")).count();
        assert_eq!(open, if sections > 12 { 0 } else { sections }, "{id}");
        let kept = attributes(&html, "data-keep")
            .iter()
            .filter(|key| key.starts_with("section-"))
            .count();
        assert_eq!(kept, sections);
    }
}

#[test]
fn the_links_to_the_next_report_lead_through_all_and_back() {
    let ids = ids();
    let follow = |link: &str| match address::read(link, record()).query.page {
        Page::Report(id) => id,
        other => panic!("{other:?}"),
    };
    for pair in ids.windows(2) {
        let (here, next) = (profile(&pair[0], Lang::Zh), profile(&pair[1], Lang::Zh));
        assert_eq!(follow(&here.after.unwrap().link), pair[1]);
        assert_eq!(follow(&next.before.unwrap().link), pair[0]);
    }
    assert_eq!(profile(ids.first().unwrap(), Lang::Zh).before, None);
    assert_eq!(profile(ids.last().unwrap(), Lang::Zh).after, None);
}

#[test]
fn the_themes_of_a_report_add_up_to_its_figures() {
    for id in ids() {
        let figures = record()
            .catalog
            .figures
            .iter()
            .filter(|one| one.report.id == id)
            .count();
        let mix = profile(&id, Lang::En).mix;
        assert_eq!(
            mix.rows
                .iter()
                .map(|row| row[1].parse::<usize>().unwrap())
                .sum::<usize>(),
            figures
        );
        assert_eq!(mix.links.len(), mix.rows.len());
        let multiples = profile(&id, Lang::En).multiples;
        assert_eq!(multiples.rows.len(), record().catalog.themes.len());
        assert_eq!(
            multiples.links.len(),
            multiples.rows.len() * record().catalog.reports.len()
        );
    }
}

#[test]
fn what_identifies_the_document_is_told_and_what_it_does_not_print_is_said() {
    for report in &record().catalog.reports {
        let profile = profile(&report.id, Lang::Zh);
        let text = |name: &str| {
            profile
                .facts
                .iter()
                .find(|fact| fact.name == name)
                .unwrap()
                .text
                .clone()
        };
        assert_eq!(text("原件 SHA-256"), report.sha256);
        let printed = |date: &str| {
            if date.is_empty() {
                "未注明".to_string()
            } else {
                date.to_string()
            }
        };
        assert_eq!(text("成文"), printed(&report.written));
        assert_eq!(text("发布"), printed(&report.published));
        assert_eq!(text("索引号"), printed(&report.index_number));
        assert!(text("地点").contains(" › ") && text("地点").ends_with(&report.place.name.zh));
    }
}

#[test]
fn each_shared_indicator_has_a_value_here_and_a_place_elsewhere() {
    let mut seen = 0;
    for id in ids() {
        for shared in profile(&id, Lang::Zh).shared {
            seen += 1;
            assert!(!shared.here.is_empty() && !shared.elsewhere.is_empty());
            let query = address::read(&shared.link, record()).query;
            assert!(query.page == Page::Compare && query.indicator.is_some());
        }
    }
    assert!(seen > 0);
}

#[test]
fn the_periods_of_a_report_add_up_to_its_figures_and_each_leads_to_its_own() {
    for id in ids() {
        let catalog = &record().catalog;
        let own = catalog.figures.iter().filter(|one| one.report.id == id);
        let times = profile(&id, Lang::En).times;
        let count = |row: &Vec<String>| row[2].parse::<usize>().unwrap();
        assert_eq!(times.rows.iter().map(count).sum::<usize>(), own.count(), "{id}");
        assert_eq!(times.links.len(), times.rows.len());
        for (link, row) in times.links.iter().zip(&times.rows) {
            let found = filter(record().index(), &address::read(link, record()).query).rows;
            let words = |at: &&usize| catalog.figures[**at].period.words(Lang::En) == row[0];
            assert!(found.iter().filter(words).count() >= count(row), "{id}: {row:?}");
        }
    }
}

#[test]
fn the_sentence_on_periods_names_the_fullest_and_what_is_unusual() {
    for (id, zh, en) in [
        (
            "jintan-xicheng-2020",
            "65个数字中，39个（60%）讲的是2016–2020年，12个的时期原文没有说明。",
            "Of 65 figures, 39 (60%) are for 2016–2020; for 12 the report names no period.",
        ),
        (
            "jiangjin-xihu-2023",
            "61个数字中，47个（77%）讲的是2023年，1个横跨数年，1个的时期原文没有说明。",
            "Of 61 figures, 47 (77%) are for 2023; 1 covers several years and for 1 the report names no period.",
        ),
        (
            "yongkang-xicheng-2024h1",
            "10个数字中，8个（80%）讲的是2024年1–6月。",
            "Of 10 figures, 8 (80%) are for Jan–Jun 2024.",
        ),
    ] {
        assert_eq!(profile(id, Lang::Zh).times.sentence, zh);
        assert_eq!(profile(id, Lang::En).times.sentence, en);
    }
}
