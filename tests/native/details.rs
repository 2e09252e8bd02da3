//! A figure's details: where they stand, and what they say the figure may be compared with.

use crate::html::Element;
use crate::page::{after, context, hash, link, page, query, wide};
use jiezhen::address;
use jiezhen::answer::{Detail, detail};
use jiezhen::compare::{Counted, Reason, verdict};
use jiezhen::model::Lang;
use jiezhen::query::Query;
use jiezhen::record::record;

fn of(id: &str, lang: Lang) -> Detail {
    detail(context(lang), id).unwrap()
}

/// A page that has no row and so little but the details of this figure.
fn alone(id: &str, lang: Lang) -> Element {
    page(&format!("#/figures?q=no-such-thing&open={id}"), lang)
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
        let judged = |other: usize| verdict(catalog, at, other, Counted::AsPrinted);
        expected.retain(|other| !judged(*other).between_kinds());
        expected.sort_by_key(|other| (judged(*other).judgement, judged(*other).reasons.len()));
        for lang in Lang::ALL {
            let others = of(&figure.id, lang).others;
            let here = Query::figure(&figure.id);
            let opened = others.lines.iter().map(|line| after(&here, &line.side.link));
            let opened: Vec<Option<String>> = opened.map(|query| query.open().map(String::from)).collect();
            let ids: Vec<Option<String>> = expected
                .iter()
                .map(|other| Some(catalog.figures[*other].id.clone()))
                .collect();
            assert_eq!(opened, ids, "{}", figure.id);
            for (line, other) in others.lines.iter().zip(&expected) {
                let judged = judged(*other);
                assert_eq!(line.judgement, judged.judgement);
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
    let sentence = |id, lang| of(id, lang).others.sentence;
    assert_eq!(
        sentence("zs-fixed-asset-investment", Lang::Zh),
        "同一指标另有2个数字：别的报告1个（1个可比，但要留意），本报告1个。"
    );
    assert_eq!(
        sentence("nc-tax-revenue", Lang::En),
        "2 other figures of the same indicator: 1 in other reports (1 not comparable), 1 in this report."
    );
    assert_eq!(
        sentence("jj-leading-agri-firms", Lang::Zh),
        "同一指标另有6个数字：别的报告6个（6个不可比）。"
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
        ("zs-fixed-asset-investment", 2, 0),
        ("nc-village-rules", 0, 0),
    ] {
        let page = alone(id, Lang::En);
        let others = page.one("article.details section.others");
        let behind = others.all("details a.value").len();
        assert_eq!(
            (others.all("a.value").len() - behind, behind),
            (shown_at_once, folded),
            "{id}"
        );
        assert_eq!(others.text().contains("The other 2"), folded > 0);
    }
}

#[test]
fn the_way_to_another_figure_keeps_the_question() {
    let asked = query(
        "#/figures?q=%E5%9B%BA%E5%AE%9A%E8%B5%84%E4%BA%A7%E6%8A%95%E8%B5%84&page=2&open=zs-fixed-asset-investment",
    );
    let others = of("zs-fixed-asset-investment", Lang::Zh).others.lines;
    assert!(!others.is_empty());
    for line in others {
        let read = address::read(&hash(&after(&asked, &line.side.link)), record());
        assert_eq!(read.warnings, []);
        let (Query::Figures(there), Query::Figures(asked)) = (read.location.query, &asked) else {
            panic!("the page of figures");
        };
        assert_eq!((there.filter, there.page), (asked.filter.clone(), asked.page));
        assert_ne!(there.open, asked.open);
    }
}

#[test]
fn every_link_in_the_details_is_understood() {
    for figure in &record().catalog.figures {
        let detail = of(&figure.id, Lang::En);
        let lines = detail.lines.into_iter().flat_map(|line| line.figures);
        let changes = lines.map(|(change, _)| change).chain(detail.comparison);
        let others = detail.others.lines.into_iter().map(|line| line.side.link);
        for change in changes.chain(others) {
            let here = hash(&after(&Query::figure(&figure.id), &change));
            for link in [here, link(&change)] {
                assert_eq!(address::read(&link, record()).warnings, [], "{link}");
            }
        }
    }
    // And as they stand on the page: every ninth, for the sake of time.
    for figure in record().catalog.figures.iter().step_by(9) {
        let page = alone(&figure.id, Lang::En);
        for link in crate::page::links(page.one("article.details")) {
            assert_eq!(address::read(link, record()).warnings, [], "{link}");
        }
    }
}

#[test]
fn the_details_say_what_they_are_of_and_lead_on() {
    let page = alone("zs-gdp", Lang::En);
    let details = page.one("article.details");
    assert_eq!(details.attr("aria-label"), Some("Gross regional product"));
    assert_eq!(details.one("h3").text(), "Gross regional product");
    let lines: Vec<(String, String)> = details
        .all("dl div")
        .iter()
        .map(|line| (line.one("dt").text(), line.one("dd").text().trim().to_string()))
        .collect();
    let told = |name: &str| lines.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str());
    assert_eq!(told("Value"), Some("16.5bn\u{a0}yuan"));
    assert_eq!(told("Number as printed"), Some("165亿元"));
    assert_eq!(told("Status"), Some("achieved"));
    assert!(told("Place in the source").unwrap().starts_with("characters "));
    for (words, to) in [
        ("Compare", "#/compare?indicator=gdp"),
        ("See this report", "#/report/zhongshan-xiqu-2024"),
    ] {
        let way = details
            .all("p.actions a")
            .into_iter()
            .find(|way| way.text() == words)
            .unwrap();
        assert_eq!(way.attr("href"), Some(to));
    }
    let buttons = details.all("p.actions button");
    let buttons: Vec<_> = buttons.iter().map(|button| button.text()).collect();
    assert_eq!(buttons, ["Copy citation", "GB/T 7714", "BibTeX"]);
}

#[test]
fn the_page_of_figures_has_one_place_for_the_details_of_an_open_figure() {
    let left_out = "#/figures?q=%E7%A8%8E&open=zs-fixed-asset-investment".to_string();
    let among_the_rows = hash(&Query::figure(&record().catalog.figures[0].id));
    for hash in [left_out, among_the_rows] {
        for width in [360.0, 1400.0] {
            let page = wide(&hash, Lang::Zh, width);
            assert_eq!(page.all("article.details").len(), 1, "{width}");
            assert_eq!(page.first("aside").is_some(), width > 1000.0);
        }
    }
    assert!(page("#/figures", Lang::Zh).first("article.details").is_none());
    assert_eq!(detail(context(Lang::Zh), ""), None);
}
