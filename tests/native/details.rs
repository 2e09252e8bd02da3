//! A figure's details: where they stand, and what they say the figure may be compared with.

use crate::page_html::{attributes, html, page};
use jiezhen::address;
use jiezhen::answer::{Context, Detail, detail};
use jiezhen::compare::{Reason, verdict};
use jiezhen::model::Lang;
use jiezhen::query::{Page, Query};
use jiezhen::record::record;
use jiezhen::view::{self, DETAILS, Seen};

fn opening(id: &str) -> Query {
    Query {
        page: Page::Figures,
        open: Some(id.into()),
        ..Query::default()
    }
}

fn of(query: &Query, lang: Lang) -> Detail {
    detail(Context::new(record(), query, lang), query.open.as_deref().unwrap()).unwrap()
}

fn shown(query: &Query, lang: Lang) -> String {
    view::details(Seen {
        context: Context::new(record(), query, lang),
        width: 0.0,
    })
}

#[test]
fn every_other_figure_of_the_indicator_is_listed_once_the_nearest_first_with_every_reason() {
    let catalog = &record().catalog;
    for (at, figure) in catalog.figures.iter().enumerate() {
        let fact = figure.same_as.unwrap_or(at);
        let indicator = figure.indicator.as_ref().map(|indicator| &indicator.id);
        let found = catalog.figures.iter().enumerate().filter(|(other_at, other)| {
            indicator.is_some()
                && other.indicator.as_ref().map(|other| &other.id) == indicator
                && other.same_as.is_none()
                && *other_at != fact
        });
        let mut expected: Vec<usize> = found.map(|(at, _)| at).collect();
        let judged = |other: usize| verdict(catalog, at, other);
        expected.sort_by_key(|other| (judged(*other).level, judged(*other).reasons.len()));
        for lang in Lang::ALL {
            let others = of(&opening(&figure.id), lang).others;
            let links: Vec<Option<String>> = others
                .lines
                .iter()
                .map(|line| address::read(&line.side.link, record()).query.open)
                .collect();
            let ids: Vec<Option<String>> = expected
                .iter()
                .map(|other| Some(catalog.figures[*other].id.clone()))
                .collect();
            assert_eq!(links, ids, "{}", figure.id);
            for (line, other) in others.lines.iter().zip(&expected) {
                let judged = judged(*other);
                assert_eq!(line.level, judged.level);
                let words: Vec<String> = judged.reasons.iter().map(|reason| reason.words(lang)).collect();
                assert_eq!(line.reasons, words);
                assert!(!judged.reasons.contains(&Reason::SameFact));
            }
            assert!(!others.sentence.is_empty());
        }
    }
}

#[test]
fn a_sentence_counts_them_or_says_that_there_is_none() {
    let sentence = |id, lang| of(&opening(id), lang).others.sentence;
    assert_eq!(
        sentence("zs-fixed-asset-investment", Lang::Zh),
        "同一指标另有3个数字：1个可比但要留意，2个不可比。"
    );
    assert_eq!(
        sentence("nc-tax-revenue", Lang::En),
        "2 other figures of the same indicator: 1 comparable with a caveat, 1 not comparable."
    );
    assert_eq!(
        sentence("jj-leading-agri-firms", Lang::Zh),
        "同一指标另有6个数字，都不可比。"
    );
    assert!(sentence("nc-village-rules", Lang::En).starts_with("No other figure belongs to the same indicator"));
    let without = record()
        .catalog
        .figures
        .iter()
        .find(|figure| figure.indicator.is_none())
        .unwrap();
    assert!(sentence(&without.id, Lang::Zh).starts_with("这个数字不属于任何指标"));
}

#[test]
fn a_long_list_is_folded_after_the_first_few() {
    for (id, shown_at_once, folded) in [
        ("jj-leading-agri-firms", 4, 2),
        ("zs-fixed-asset-investment", 3, 0),
        ("nc-village-rules", 0, 0),
    ] {
        let html = shown(&opening(id), Lang::En);
        let links = |part: &str| part.matches("<a class=\"value\"").count();
        let (open, rest) = html.split_once("<details").unwrap_or((&html, ""));
        assert_eq!((links(open), links(rest)), (shown_at_once, folded), "{id}");
        assert_eq!(html.contains("The other 2"), folded > 0);
    }
}

#[test]
fn the_way_to_another_figure_keeps_the_question() {
    let mut query = opening("zs-fixed-asset-investment");
    query.text = "固定资产投资".into();
    query.sheet = 1;
    for line in of(&query, Lang::Zh).others.lines {
        let read = address::read(&line.side.link, record());
        assert!(read.warnings.is_empty());
        assert_eq!((read.query.text, read.query.sheet), (query.text.clone(), query.sheet));
    }
}

#[test]
fn every_link_in_the_details_is_understood() {
    for figure in &record().catalog.figures {
        for link in attributes(&shown(&opening(&figure.id), Lang::En), "href") {
            let read = address::read(&link, record());
            assert!(read.warnings.is_empty(), "{link}: {:?}", read.warnings);
        }
    }
}

#[test]
fn the_page_of_figures_leaves_one_place_for_the_details_of_an_open_figure() {
    let mut left_out = opening("zs-fixed-asset-investment");
    left_out.text = "税".into();
    let among_the_rows = opening(&record().catalog.figures[0].id);
    for query in [left_out, among_the_rows] {
        for width in [360.0, 1400.0] {
            let seen = Seen {
                context: Context::new(record(), &query, Lang::Zh),
                width,
            };
            let html = html(&view::page(seen));
            assert_eq!(html.matches(DETAILS).count(), 1, "{width}");
            assert_eq!(html.contains("<aside>"), width > 1000.0);
        }
    }
    let none = Query {
        open: None,
        ..opening("")
    };
    assert!(!html(&page(&none, Lang::Zh)).contains(DETAILS));
    assert_eq!(shown(&none, Lang::Zh), "");
}
