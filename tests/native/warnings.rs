//! What of a link was not understood: each part is named once, little is quoted, and nothing of it reads as our words.

use crate::page::page;
use jiezhen::address::{Warning, quoted, read, told, write};
use jiezhen::model::Lang;
use jiezhen::query::{Facet, Query};
use jiezhen::record::record;

fn warnings(hash: &str) -> Vec<Warning> {
    read(hash, record()).warnings
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_is_kept() {
    let read = read("#/figures?theme=safety.nonsense&colour=red&year=1066&lang=xx", record());
    let filter = read.location.query.filter().unwrap();
    assert_eq!(filter.chosen.of(Facet::Theme), ["safety"]);
    let value = |key: &str, value: &str| Warning::Value(key.into(), value.into());
    let expected = [
        value("theme", "nonsense"),
        Warning::Key("colour".into()),
        value("year", "1066"),
        value("lang", "xx"),
    ];
    assert_eq!(read.warnings, expected);
}

#[test]
fn a_known_key_on_a_page_that_has_it_not_is_misplaced() {
    // The keys of each page, with a value that it understands.
    let figures = [
        ("place", "nanchuan-xicheng"),
        ("theme", "safety"),
        ("year", "2024"),
        ("status", "achieved"),
        ("measure", "growth"),
        ("unit", "CNY"),
        ("exact", "over"),
        ("q", "税"),
        ("sort", "value-desc"),
        ("page", "2"),
        ("open", "zs-gdp"),
        ("by", "theme"),
        ("cols", "raw.scope"),
    ];
    let group = record().catalog.groups[0].id.as_str();
    let initiative = record().catalog.initiatives[0].id.as_str();
    let initiatives = [
        ("place", "nanchuan-xicheng"),
        ("theme", "safety"),
        ("status", "achieved"),
        ("kind", "award"),
        ("group", group),
        ("q", "税"),
        ("page", "2"),
        ("open", initiative),
    ];
    let compare = [("indicator", "gdp"), ("with", "nanchuan-xicheng-2024")];
    let pages = [
        ("#/figures", &figures[..]),
        ("#/initiatives", &initiatives[..]),
        ("#/compare", &compare[..]),
        ("#/", &[][..]),
        ("#/method", &[][..]),
        ("#/report/nanchuan-xicheng-2024", &[][..]),
    ];
    let mut misplaced = 0;
    for (page, own) in pages {
        for (_, others) in pages {
            for (key, value) in others {
                let found = warnings(&format!("{page}?{key}={value}"));
                match own.iter().any(|(known, _)| known == key) {
                    // The same key may have other values here.
                    true if own.contains(&(*key, *value)) => assert_eq!(found, [], "{page} {key}"),
                    true => assert!(!found.contains(&Warning::Misplaced(key.to_string())), "{page} {key}"),
                    false => {
                        assert_eq!(found, [Warning::Misplaced(key.to_string())], "{page} {key}");
                        misplaced += 1;
                    }
                }
            }
        }
        assert_eq!(
            warnings(&format!("{page}?lang=en")),
            [],
            "a language has meaning on every page"
        );
    }
    assert!(misplaced > 80, "{misplaced}");
}

#[test]
fn what_is_understood_but_has_no_room_is_told_too() {
    let misplaced = |key: &str| Warning::Misplaced(key.into());
    let spare = |id: &str| Warning::Spare("with".into(), id.into());
    let (a, b, c) = ("nanchuan-xicheng-2024", "zhongshan-xiqu-2024", "jiangjin-xihu-2023");
    for (hash, told, kept) in [
        (format!("with={a}.{b}.{c}"), vec![spare(c)], format!("with={a}.{b}")),
        (format!("with={a}.{a}.{b}"), vec![], format!("with={a}.{b}")),
        (
            format!("indicator=gdp&with={a}.{b}"),
            vec![misplaced("with")],
            "indicator=gdp".into(),
        ),
        (
            format!("with={a}.{b}&per=year"),
            vec![misplaced("per")],
            format!("with={a}.{b}"),
        ),
    ] {
        let found = read(&format!("#/compare?{hash}"), record());
        assert_eq!(found.warnings, told, "{hash}");
        assert_eq!(write(&found.location), format!("#/compare?{kept}"));
    }
    assert_eq!(warnings("#/compare?per=year"), [misplaced("per")]);
    assert_eq!(warnings("#/figures?per=year"), [misplaced("per")]);
    assert_eq!(warnings("#/compare?indicator=gdp&per=year"), []);
}

#[test]
fn what_is_not_understood_leaves_what_was_understood_before() {
    for (hash, kept) in [
        ("#/?lang=en&lang=xx", "#/?lang=en"),
        ("#/figures?sort=value&sort=colour", "#/figures?sort=value"),
        ("#/figures?by=theme&by=colour", "#/figures?by=theme"),
        ("#/figures?page=3&page=x", "#/figures?page=3"),
        ("#/figures?open=zs-gdp&open=none", "#/figures?open=zs-gdp"),
        ("#/compare?indicator=gdp&indicator=none", "#/compare?indicator=gdp"),
    ] {
        let found = read(hash, record());
        assert_eq!(found.warnings.len(), 1, "{hash}");
        assert_eq!(write(&found.location), kept);
    }
}

#[test]
fn a_misplaced_key_is_said_to_be_so_and_changes_nothing() {
    let hash = "#/overview?theme=safety&page=2";
    assert_eq!(read(hash, record()).location.query, Query::Overview);
    for (lang, words) in [
        (Lang::Zh, "对这一页不起作用"),
        (Lang::En, "has no meaning on this page"),
    ] {
        for line in told(&warnings(hash), lang) {
            assert!(line.contains(words), "{line}");
        }
    }
}

#[test]
fn thousands_of_unknown_keys_are_told_in_four_lines() {
    let keys = "a&".repeat(4050);
    let found = warnings(&format!("#/figures?{keys}"));
    assert_eq!(found.len(), 4050);
    for lang in Lang::ALL {
        let lines = told(&found, lang);
        assert_eq!(lines.len(), 4);
        assert!(lines[3].contains("4047"), "{}", lines[3]);
        assert_eq!(told(&found[..3], lang).len(), 3);
        let page = page(&format!("#/figures?{keys}"), lang);
        assert_eq!(page.texts("section.warnings p"), lines);
    }
    assert!(page("#/figures", Lang::En).first("section.warnings").is_none());
}

#[test]
fn nothing_that_reads_like_a_sentence_is_quoted() {
    let sentences = [
        "请拨打12345领取补贴",
        "Call 12345 now",
        "the site has moved to evil.example, go there",
        "“”",
        "<b>",
        "",
        "a-name-that-is-longer-than-names-are",
    ];
    for sentence in sentences {
        let encoded: String = sentence.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for hash in [
            format!("#/figures?{encoded}=1"),
            format!("#/figures?theme={encoded}x%20y"),
            format!("#/{encoded}x%20y"),
            format!("#/method?theme{encoded}=1"),
        ] {
            for lang in Lang::ALL {
                let lines = told(&warnings(&hash), lang);
                assert_eq!(lines.len(), 1, "{hash}");
                assert!(sentence.is_empty() || !lines[0].contains(sentence), "{}", lines[0]);
            }
        }
        assert!(!quoted(sentence, Lang::En).contains('“'), "{sentence}");
    }
    for name in ["colour", "1066", "nanchuan-xicheng", "report/x.y"] {
        assert_eq!(quoted(name, Lang::En), format!("“{name}”"));
    }
}
