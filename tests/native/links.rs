//! Links: whatever is asked can be written as a link and read back; any string can be read; old links open.

use jiezhen::address::{LONGEST, MIGRATIONS, Warning, read, write};
use jiezhen::model::Lang;
use jiezhen::query::{
    Change, Column, CompareQuery, Facet, FigureQuery, Filter, GroupBy, Index, InitiativeQuery, LONGEST_TEXT, Location,
    Query, Sort, SortKey,
};
use jiezhen::record::record;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end.max(1)
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Dice) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

const TEXTS: [&str; 14] = [
    "养老",
    "1.2万",
    "a&b=c?d#e/f",
    "100%",
    " two  words ",
    "😀",
    "%41",
    "%E5%85%BB",
    "%%é%",
    ".",
    "养老。",
    "(a)",
    "x#y",
    "+",
];

fn filter(dice: &mut Dice, index: &Index) -> Filter {
    let mut filter = Filter::default();
    for column in &index.columns {
        for _ in 0..dice.below(4) {
            filter.chosen.toggle(column.facet, &dice.one_of(&column.values).id);
        }
    }
    filter.text = dice.maybe(|dice| dice.one_of(&TEXTS)).unwrap_or_default().into();
    filter
}

/// Locations of every page, which between them have every field in every kind of value.
pub fn locations() -> Vec<Location> {
    let context = crate::page::context(Lang::Zh);
    let catalog = context.catalog;
    let mut dice = Dice(20260131);
    let mut queries = vec![Query::Overview, Query::Method, Query::Compare(CompareQuery::default())];
    queries.extend(catalog.reports.iter().map(|report| Query::Report(report.id.clone())));
    for _ in 0..1000 {
        let dice = &mut dice;
        queries.push(Query::Figures(FigureQuery {
            filter: filter(dice, context.index()),
            sort: dice.maybe(|dice| Sort {
                key: dice.one_of(SortKey::ALL),
                descending: dice.below(2) == 0,
            }),
            group_by: dice.maybe(|dice| dice.one_of(GroupBy::ALL)),
            columns: Column::ALL.iter().filter(|_| dice.below(3) == 0).copied().collect(),
            page: dice.below(3) * dice.below(40),
            open: dice.maybe(|dice| dice.one_of(&catalog.figures).id),
        }));
        queries.push(Query::Initiatives(InitiativeQuery {
            filter: filter(dice, context.initiatives()),
            page: dice.below(3) * dice.below(40),
            open: dice.maybe(|dice| dice.one_of(&catalog.initiatives).id),
        }));
        let indicator = CompareQuery::Indicator {
            id: dice.one_of(&catalog.indicators).id.clone(),
            per_year: dice.below(2) == 0,
        };
        let one = dice.below(catalog.reports.len());
        let other = (one + 1 + dice.below(catalog.reports.len() - 1)) % catalog.reports.len();
        let ids = [one, other].map(|at| catalog.reports[at].id.clone());
        let choose = CompareQuery::Choose(Some(ids[0].clone()));
        queries.extend([indicator, choose, CompareQuery::Sides(ids)].map(Query::Compare));
    }
    let with_lang = |(at, query): (usize, Query)| Location {
        query,
        lang: [None, Some(Lang::Zh), Some(Lang::En)][at % 3],
    };
    queries.into_iter().enumerate().map(with_lang).collect()
}

#[test]
fn every_location_is_read_back_from_its_link() {
    for location in locations() {
        let link = write(&location);
        let read = read(&link, record());
        assert_eq!(read.warnings, [], "{link}");
        assert_eq!(read.location, location, "{link}");
    }
}

#[test]
fn links_use_only_characters_that_no_program_rewrites() {
    for location in locations() {
        let link = write(&location);
        let kept = |c: char| c.is_ascii_alphanumeric() || "-_.~/?=&%#".contains(c);
        assert!(link.chars().all(kept), "{link}");
    }
}

#[test]
fn an_unknown_page_keeps_its_address() {
    for path in ["figurs", "report/zhongshan-2023", "a b/ü?", "report/"] {
        let location = Location {
            query: Query::Unknown(path.trim_matches('/').into()),
            lang: Some(Lang::En),
        };
        let read = read(&write(&location), record());
        assert_eq!(read.location, location);
        assert!(matches!(read.warnings.as_slice(), [Warning::Page(_)]), "{path}");
    }
}

#[test]
fn defaults_are_not_written() {
    let link = |query| write(&Location { query, lang: None });
    assert_eq!(write(&Location::default()), "#/");
    assert_eq!(link(Query::Figures(FigureQuery::default())), "#/figures");
    assert_eq!(link(Query::Compare(CompareQuery::default())), "#/compare");
    assert_eq!(link(Query::Initiatives(InitiativeQuery::default())), "#/initiatives");
    assert_eq!(link(Query::indicator("gdp")), "#/compare?indicator=gdp");
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
        "#/figures?page=0&page=99999&sort=&open=",
        &long,
    ] {
        let found = read(hash, record());
        for warning in &found.warnings {
            assert!(!warning.words().zh.is_empty() && !warning.words().en.is_empty());
        }
        // What was read can be written, and then holds nothing that is not understood but its page.
        let again = read(&write(&found.location), record());
        assert_eq!(again.location, found.location, "{hash}");
        assert!(
            again.warnings.iter().all(|one| matches!(one, Warning::Page(_))),
            "{hash}"
        );
    }
    assert_eq!(read(&long, record()).warnings, [Warning::TooLong]);
}

#[test]
fn a_link_of_an_older_edition_opens_and_is_written_anew() {
    for (old, new) in [
        ("#/figures?sheet=3", "#/figures?page=3"),
        (
            "#/figures?theme=safety&sheet=2&open=zs-gdp",
            "#/figures?theme=safety&page=2&open=zs-gdp",
        ),
        ("#/initiatives?sheet=3&lang=en", "#/initiatives?page=3&lang=en"),
    ] {
        let found = read(old, record());
        assert_eq!(found.warnings, [], "{old}");
        assert_eq!(write(&found.location), new);
        assert_eq!(read(new, record()), found);
    }
    let Query::Figures(figures) = crate::page::query("#/figures?sheet=3") else {
        panic!("the page of figures");
    };
    assert_eq!(figures.page, 2, "pages count from 1 in a link");
    // An old key is no present one, so that each has one meaning.
    for change in MIGRATIONS {
        let links = locations().iter().map(write).collect::<Vec<_>>();
        let stands =
            |key: &str, link: &String| link.contains(&format!("?{key}=")) || link.contains(&format!("&{key}="));
        assert!(
            !links.iter().any(|link| stands(change.old_key, link)),
            "{}",
            change.old_key
        );
        assert!(
            links.iter().any(|link| stands(change.new_key, link)),
            "{}",
            change.new_key
        );
    }
}

#[test]
fn a_damaged_link_is_read_as_it_was_meant() {
    let economy = "#/figures?theme=economy";
    let care = "#/figures?q=%E5%85%BB%E8%80%81";
    for (damaged, meant) in [
        ("#/figures&shareTo=weixin", "#/figures"),
        ("#/figures?theme=economy&shareTo=weixin", economy),
        ("#/figures?theme=economy&from=singlemessage&isappinstalled=0", economy),
        ("#/figures?utm_source=mail&theme=economy", economy),
        ("#%2Ffigures%3Ftheme%3Deconomy", economy),
        ("#%2Ffigures%3Ftheme%3Deconomy&shareTo=weixin", economy),
        ("#%252Ffigures%253Ftheme%253Deconomy", economy),
        ("#/figures%3Ftheme=economy", economy),
        ("#/figures?theme=economy&amp;lang=en", "#/figures?theme=economy&lang=en"),
        (
            "#/figures?theme=economy&amp;amp;lang=en",
            "#/figures?theme=economy&lang=en",
        ),
        ("#/figures?theme=economy&amp;", economy),
        ("#/figures?theme=economy。", economy),
        ("#/figures?theme=economy%E3%80%82", economy),
        ("#/figures?theme=economy%ef%bc%89%e3%80%82", economy),
        ("#/figures?theme=economy).", economy),
        ("#/figures?theme=economy&lang=en,", "#/figures?theme=economy&lang=en"),
        ("#/report/zhongshan-xiqu-2024。", "#/report/zhongshan-xiqu-2024"),
        ("#/figures?theme=economy#wechat_redirect", economy),
        ("#/figures?theme=economy%23wechat_redirect", economy),
        ("#wechat_redirect", "#/"),
        ("#/figures?q=%25E5%2585%25BB%25E8%2580%2581", care),
        ("#%2Ffigures%3Fq%3D%25E5%2585%25BB%25E8%2580%2581", care),
        ("#/figures?q=养老。", care),
        ("#!/figures?theme=economy", economy),
        ("#figures?theme=economy", economy),
    ] {
        let found = read(damaged, record());
        assert_eq!(write(&found.location), meant, "{damaged}");
        assert_eq!(found.warnings, [], "{damaged}");
    }
}

#[test]
fn whatever_is_chosen_or_typed_gives_a_link_that_is_read() {
    let context = crate::page::context(Lang::Zh);
    for (query, index) in [
        (Query::Figures(FigureQuery::default()), context.index()),
        (Query::Initiatives(InitiativeQuery::default()), context.initiatives()),
    ] {
        let empty = Location {
            query,
            lang: Some(Lang::Zh),
        };
        let mut location = empty.after(&Change::Search("😀".repeat(5000)));
        for column in &index.columns {
            for value in &column.values {
                location = location.after(&Change::Toggle(column.facet, value.id.clone()));
            }
        }
        let text = location.query.filter().map_or("", |filter| filter.text.as_str());
        assert_eq!(text.chars().count(), LONGEST_TEXT);
        let found = read(&write(&location), record());
        assert_eq!((found.warnings, found.location), (Vec::new(), location));
    }
    let long = read(&format!("#/figures?q={}", "a".repeat(LONGEST_TEXT + 1)), record());
    assert_eq!(long.warnings.len(), 1, "what is left out of a text is said");
    assert_eq!(long.location.query.filter().unwrap().chosen.of(Facet::Theme), [""; 0]);
}
