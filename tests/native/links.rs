//! Links: whatever is asked can be written as a link and read back; any string can be read.

use jiezhen::address::{LONGEST, Warning, read, write};
use jiezhen::model::Lang;
use jiezhen::query::{Column, Facet, GroupBy, Page, Query, Sort, SortKey};
use jiezhen::record::record;

/// Questions that between them use every key.
fn questions() -> Vec<Query> {
    let catalog = &record().catalog;
    let mut all = vec![Query::default()];
    let pages = [
        Page::Overview,
        Page::Figures,
        Page::Compare,
        Page::Initiatives,
        Page::Method,
    ];
    all.extend(pages.map(|page| Query {
        page,
        ..Query::default()
    }));
    all.extend(catalog.reports.iter().map(|r| Query {
        page: Page::Report(r.id.clone()),
        ..Query::default()
    }));
    for facet in Facet::ALL {
        let page = if Facet::OF_FIGURES.contains(facet) {
            Page::Figures
        } else {
            Page::Initiatives
        };
        let index = if page == Page::Figures {
            record().index()
        } else {
            record().initiatives()
        };
        let mut query = Query {
            page,
            ..Query::default()
        };
        for value in index.column(*facet).unwrap().values.iter().take(3) {
            query = query.toggled(*facet, &value.id);
            all.push(query.clone());
        }
    }
    for text in ["养老", "1.2万", "a&b=c?d#e/f", "100%", " two  words ", "😀", "%41", "."] {
        all.push(Query {
            page: Page::Figures,
            text: text.into(),
            ..Query::default()
        });
    }
    for key in SortKey::ALL {
        for descending in [false, true] {
            all.push(Query {
                page: Page::Figures,
                sort: Some(Sort { key: *key, descending }),
                ..Query::default()
            });
        }
    }
    all.push(Query {
        page: Page::Figures,
        group_by: Some(GroupBy::Year),
        columns: vec![Column::Raw, Column::Source],
        sheet: 3,
        open: Some(catalog.figures[7].id.clone()),
        lang: Some(Lang::En),
        ..Query::default()
    });
    all.push(Query {
        page: Page::Compare,
        indicator: Some(catalog.indicators[0].id.clone()),
        sides: catalog.reports.iter().take(2).map(|report| report.id.clone()).collect(),
        per_year: true,
        ..Query::default()
    });
    all
}

#[test]
fn every_question_is_read_back_from_its_link() {
    for query in questions() {
        let link = write(&query);
        let read = read(&link, record());
        assert_eq!(read.warnings, [], "{link}");
        assert_eq!(read.query, query, "{link}");
    }
}

#[test]
fn links_use_only_characters_that_no_program_rewrites() {
    for query in questions() {
        let link = write(&query);
        let kept = |c: char| c.is_ascii_alphanumeric() || "-_.~/?=&%#".contains(c);
        assert!(link.chars().all(kept), "{link}");
    }
}

#[test]
fn defaults_are_not_written() {
    assert_eq!(write(&Query::default()), "#/");
    assert_eq!(
        write(&Query {
            page: Page::Figures,
            ..Query::default()
        }),
        "#/figures"
    );
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_is_kept() {
    let read = read("#/figures?theme=safety.nonsense&colour=red&year=1066&lang=xx", record());
    assert_eq!(read.query.chosen.of(Facet::Theme), ["safety"]);
    let doubt = |key: &str, value: &str| Warning::Value(key.into(), value.into());
    let expected = [
        doubt("theme", "nonsense"),
        Warning::Key("colour".into()),
        doubt("year", "1066"),
        doubt("lang", "xx"),
    ];
    assert_eq!(read.warnings, expected);
}

#[test]
fn any_string_opens() {
    let long = format!("#/figures?q={}", "x".repeat(LONGEST));
    for hash in [
        "",
        "#",
        "#/",
        "#//",
        "#?",
        "#/figures?",
        "#/figures?&&=&%",
        "#/%F0%9F%98",
        "#/figures?q=%",
        "#javascript:alert(1)",
        "\u{0}",
        "#/report/",
        "#/figures?sheet=0&sheet=99999&sort=&open=",
        &long,
    ] {
        let read = read(hash, record());
        for doubt in &read.warnings {
            assert!(!doubt.words().zh.is_empty() && !doubt.words().en.is_empty());
        }
    }
    assert_eq!(read(&long, record()).warnings, [Warning::TooLong]);
}
