//! What a choice changes: each kind on each page, what is turned over taken back, and nothing where a page has it not.

use crate::page::{after, query};
use jiezhen::address::{read, write};
use jiezhen::model::Lang;
use jiezhen::query::{Change, Column, Facet, GroupBy, Location, Query, SortKey};
use jiezhen::record::record;

const FIGURES: &str = "#/figures?theme=safety&q=%E7%A8%8E&sort=value-desc&page=3&open=zs-gdp&by=theme&cols=raw";
const INITIATIVES: &str = "#/initiatives?theme=safety&q=%E7%BD%91%E6%A0%BC&page=3&open=nc-i-neighbour-tea";
const INDICATOR: &str = "#/compare?indicator=gdp";
const SIDES: &str = "#/compare?with=nanchuan-xicheng-2024.zhongshan-xiqu-2024";
const ONE_SIDE: &str = "#/compare?with=nanchuan-xicheng-2024";
const PAGES: [&str; 10] = [
    "#/",
    FIGURES,
    INITIATIVES,
    "#/compare",
    INDICATOR,
    SIDES,
    ONE_SIDE,
    "#/report/nanchuan-xicheng-2024",
    "#/method",
    "#/zzz",
];

fn toggle(facet: Facet, id: &str) -> Change {
    Change::Toggle(facet, id.into())
}

fn only(pairs: &[(Facet, &str)]) -> Change {
    Change::Only(pairs.iter().map(|(facet, id)| (*facet, id.to_string())).collect())
}

fn side(side: usize, id: &str) -> Change {
    Change::Side(side, id.into())
}

/// One change of every kind that stays on the page.
fn changes() -> Vec<Change> {
    vec![
        toggle(Facet::Theme, "economy"),
        only(&[(Facet::Place, "nanchuan-xicheng"), (Facet::Theme, "economy")]),
        Change::Any(Facet::Theme),
        Change::Clear,
        Change::SortBy(SortKey::Period),
        Change::GroupBy(GroupBy::Year),
        Change::Column(Column::Scope),
        Change::Page(6),
        Change::Open("zs-gdp-2".into()),
        Change::PerYear,
        side(1, "jintan-xicheng-2020"),
        Change::Search("水".into()),
    ]
}

/// Where a link leads, without its language; anything may be asked for, so an unknown page too.
fn asked(hash: &str) -> Query {
    read(hash, record()).location.query
}

fn becomes(hash: &str, change: &Change, expected: &str) {
    let found = write(&read(hash, record()).location.after(change));
    assert_eq!(found, expected, "{change:?} on {hash}");
}

#[test]
fn each_change_makes_just_its_own_difference_on_the_page_of_figures() {
    let rest = "sort=value-desc";
    for (change, expected) in [
        // Another choice of rows begins from the first page, with nothing open.
        (
            toggle(Facet::Theme, "economy"),
            format!("theme=economy.safety&q=%E7%A8%8E&{rest}&by=theme&cols=raw"),
        ),
        (
            toggle(Facet::Theme, "safety"),
            format!("q=%E7%A8%8E&{rest}&by=theme&cols=raw"),
        ),
        (
            only(&[(Facet::Place, "nanchuan-xicheng"), (Facet::Theme, "economy")]),
            format!("place=nanchuan-xicheng&theme=economy&q=%E7%A8%8E&{rest}&by=theme&cols=raw"),
        ),
        (
            Change::Any(Facet::Theme),
            format!("q=%E7%A8%8E&{rest}&by=theme&cols=raw"),
        ),
        (Change::Clear, format!("{rest}&by=theme&cols=raw")),
        (
            Change::Search("x".into()),
            format!("theme=safety&q=x&{rest}&by=theme&cols=raw"),
        ),
        // So does another order.
        (
            Change::SortBy(SortKey::Value),
            "theme=safety&q=%E7%A8%8E&sort=value&by=theme&cols=raw".into(),
        ),
        (
            Change::GroupBy(GroupBy::Year),
            format!("theme=safety&q=%E7%A8%8E&{rest}&by=year&cols=raw"),
        ),
        // What changes no row keeps page and details.
        (
            Change::Column(Column::Scope),
            format!("theme=safety&q=%E7%A8%8E&{rest}&page=3&open=zs-gdp&by=theme&cols=raw.scope"),
        ),
        (
            Change::Open("zs-gdp-2".into()),
            format!("theme=safety&q=%E7%A8%8E&{rest}&page=3&open=zs-gdp-2&by=theme&cols=raw"),
        ),
        (
            Change::Page(6),
            format!("theme=safety&q=%E7%A8%8E&{rest}&page=7&by=theme&cols=raw"),
        ),
    ] {
        becomes(FIGURES, &change, &format!("#/figures?{expected}"));
    }
}

#[test]
fn each_change_makes_just_its_own_difference_on_the_page_of_initiatives() {
    let (theme, text) = ("theme=safety", "q=%E7%BD%91%E6%A0%BC");
    for (change, expected) in [
        (toggle(Facet::Kind, "award"), format!("?{theme}&kind=award&{text}")),
        (only(&[(Facet::Theme, "safety")]), format!("?{text}")),
        (Change::Any(Facet::Theme), format!("?{text}")),
        (Change::Clear, String::new()),
        (Change::Search(String::new()), format!("?{theme}")),
        (Change::Page(0), format!("?{theme}&{text}")),
        (
            Change::Open("nc-i-neighbour-tea".into()),
            format!("?{theme}&{text}&page=3"),
        ),
    ] {
        becomes(INITIATIVES, &change, &format!("#/initiatives{expected}"));
    }
}

#[test]
fn a_comparison_changes_its_sides_and_its_averages() {
    becomes(INDICATOR, &Change::PerYear, "#/compare?indicator=gdp&per=year");
    let [nc, zs, jt] = ["nanchuan-xicheng-2024", "zhongshan-xiqu-2024", "jintan-xicheng-2020"];
    for (hash, change, sides) in [
        ("#/compare", side(0, nc), nc.to_string()),
        ("#/compare", side(1, nc), nc.to_string()),
        (INDICATOR, side(0, nc), nc.to_string()),
        (ONE_SIDE, side(1, zs), format!("{nc}.{zs}")),
        (ONE_SIDE, side(0, zs), zs.to_string()),
        (SIDES, side(0, jt), format!("{jt}.{zs}")),
        (SIDES, side(1, jt), format!("{nc}.{jt}")),
        // A report beside itself is no comparison.
        (SIDES, side(0, zs), zs.to_string()),
        (ONE_SIDE, side(1, nc), nc.to_string()),
    ] {
        becomes(hash, &change, &format!("#/compare?with={sides}"));
    }
}

#[test]
fn what_is_turned_over_is_taken_back() {
    let turned = [
        toggle(Facet::Theme, "economy"),
        only(&[(Facet::Place, "nanchuan-xicheng")]),
        Change::GroupBy(GroupBy::Year),
        Change::Column(Column::Scope),
        Change::Open("zs-gdp".into()),
    ];
    let plain = query("#/figures");
    for change in turned {
        let once = after(&plain, &change);
        assert_ne!(once, plain, "{change:?}");
        assert_eq!(after(&once, &change), plain, "{change:?}");
    }
    let averaged = after(&query(INDICATOR), &Change::PerYear);
    assert_eq!(after(&averaged, &Change::PerYear), query(INDICATOR));
    // An order goes one way, then the other, then none.
    for key in SortKey::ALL {
        let sort = |query: &Query| after(query, &Change::SortBy(*key));
        let (first, second) = (sort(&plain), sort(&sort(&plain)));
        assert!(first != plain && second != plain && first != second);
        assert_eq!(sort(&second), plain);
    }
}

#[test]
fn a_choice_that_a_page_does_not_have_changes_nothing() {
    let none = |_: &Change| false;
    let rows = |change: &Change| !matches!(change, Change::PerYear | Change::Side(..));
    let entries =
        |change: &Change| rows(change) && !matches!(change, Change::SortBy(_) | Change::GroupBy(_) | Change::Column(_));
    let sides = |change: &Change| matches!(change, Change::Side(..));
    let comparison = |change: &Change| matches!(change, Change::PerYear | Change::Side(..));
    for (hash, has) in [
        ("#/", &none as &dyn Fn(&Change) -> bool),
        (FIGURES, &rows),
        (INITIATIVES, &entries),
        ("#/compare", &sides),
        (INDICATOR, &comparison),
        (SIDES, &sides),
        (ONE_SIDE, &sides),
        ("#/report/nanchuan-xicheng-2024", &none),
        ("#/method", &none),
        ("#/zzz", &none),
    ] {
        for change in changes() {
            let changed = after(&asked(hash), &change) != asked(hash);
            assert_eq!(changed, has(&change), "{change:?} on {hash}");
        }
    }
}

#[test]
fn another_page_keeps_the_language_and_another_language_the_page() {
    for hash in PAGES {
        for lang in [None, Some(Lang::Zh), Some(Lang::En)] {
            let here = Location {
                query: asked(hash),
                lang,
            };
            for to in PAGES.map(asked) {
                let there = here.after(&Change::To(to.clone()));
                assert_eq!(there, Location { query: to, lang });
            }
            for other in Lang::ALL {
                let there = here.after(&Change::Lang(other));
                assert_eq!((there.query, there.lang), (here.query.clone(), Some(other)));
            }
            for change in changes() {
                assert_eq!(here.after(&change).lang, lang, "{change:?} on {hash}");
            }
        }
    }
}

#[test]
fn every_change_leads_to_a_place_with_an_address_of_its_own() {
    for location in crate::links::locations().iter().step_by(7) {
        for change in changes() {
            let next = location.after(&change);
            let found = read(&write(&next), record());
            // `Open` may name a figure on the page of initiatives, which has none of that name.
            let strange = matches!((&change, &next.query), (Change::Open(_), Query::Initiatives(_)));
            assert!(strange || found.location == next, "{change:?}: {}", write(&next));
        }
    }
}
