//! The page of initiatives: everything can be found, opened and reached, in both languages.

use crate::page_html::{assert_links_are_understood, assert_words_are_whole, attributes, html, page};
use jiezhen::address;
use jiezhen::answer::{self, Context, Initiatives};
use jiezhen::model::Lang;
use jiezhen::query::{Facet, Page, Query};
use jiezhen::record::record;

fn query() -> Query {
    Query {
        page: Page::Initiatives,
        ..Query::default()
    }
}

fn chosen(facet: Facet, id: &str) -> Query {
    query().toggled(facet, id)
}

fn answer(query: &Query) -> Initiatives {
    answer::initiatives(Context::new(record(), query, Lang::Zh))
}

fn shown(query: &Query) -> Vec<String> {
    answer(query)
        .parts
        .iter()
        .flat_map(|part| &part.entries)
        .map(|entry| entry.id.clone())
        .collect()
}

/// One question of every kind: nothing, each facet, several values, text, a sheet, an open entry, and nothing found.
fn questions() -> Vec<Query> {
    let index = record().initiatives();
    let mut all = vec![query(), Query { sheet: 3, ..query() }, Query { sheet: 999, ..query() }];
    for column in &index.columns {
        let ids: Vec<&String> = column.values.iter().map(|value| &value.id).collect();
        all.push(chosen(column.facet, ids[0]));
        all.push(
            ids.iter()
                .take(2)
                .fold(query(), |query, id| query.toggled(column.facet, id)),
        );
        all.push(
            ids.iter()
                .take(3)
                .fold(query(), |query, id| query.toggled(column.facet, id)),
        );
    }
    for text in ["网格", "grid", "江津", "jj", "no such thing at all", "“<>&"] {
        all.push(Query {
            text: text.into(),
            ..query()
        });
    }
    let open = |at: usize| Some(record().catalog.initiatives[at].id.clone());
    all.push(Query {
        open: open(0),
        ..query()
    });
    all.push(Query {
        open: open(400),
        ..chosen(Facet::Kind, "award")
    });
    all.push(Query {
        open: open(8),
        text: "no such thing at all".into(),
        ..query()
    });
    all
}

#[test]
fn every_link_of_the_page_is_understood() {
    for query in questions() {
        assert_links_are_understood(&query, Lang::Zh);
        assert_links_are_understood(
            &Query {
                lang: Some(Lang::En),
                ..query
            },
            Lang::En,
        );
    }
}

#[test]
fn every_text_of_the_page_is_whole_in_both_languages() {
    for query in questions().iter().filter(|query| query.text.is_ascii()) {
        for lang in Lang::ALL {
            assert_words_are_whole(query, lang);
        }
    }
}

#[test]
fn what_can_have_the_focus_has_a_key_of_its_own() {
    for query in questions() {
        let page = page(&query, Lang::Zh);
        for region in page.above.iter().chain(&page.below) {
            let keys = attributes(&region.html, "data-key");
            let mut once = keys.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), keys.len(), "{}", region.name);
        }
    }
}

#[test]
fn every_initiative_can_be_opened_and_then_tells_all() {
    for initiative in &record().catalog.initiatives {
        let query = Query {
            open: Some(initiative.id.clone()),
            text: "no such thing at all".into(),
            ..query()
        };
        let entry = answer(&query).outside.expect("an entry outside the list");
        let detail = entry.detail.expect("its details");
        assert_eq!(
            (&entry.name, &entry.summary),
            (&initiative.name.zh, &initiative.summary.zh)
        );
        assert_eq!(
            detail.other,
            (initiative.name.en.clone(), initiative.summary.en.clone())
        );
        assert_eq!(detail.figures.len(), initiative.figures.len());
        assert_eq!(detail.groups.len(), initiative.groups.len());
        let alone = address::read(&detail.link, record()).query;
        assert_eq!(alone.open.as_ref(), Some(&initiative.id));
    }
}

#[test]
fn an_open_entry_of_the_list_is_shown_once_and_closes_by_its_link() {
    let id = record()
        .catalog
        .initiatives
        .iter()
        .find(|one| one.central)
        .unwrap()
        .id
        .clone();
    let found = answer(&Query {
        open: Some(id.clone()),
        ..query()
    });
    assert_eq!(found.outside, None);
    let entry = found.parts[0].entries.iter().find(|entry| entry.id == id).unwrap();
    assert!(entry.detail.is_some());
    assert_eq!(address::read(&entry.link, record()).query, query());
}

#[test]
fn the_sheets_hold_every_initiative_once_the_central_ones_first() {
    let catalog = &record().catalog;
    let sheets = catalog.initiatives.len().div_ceil(25);
    let all: Vec<String> = (0..sheets)
        .flat_map(|sheet| shown(&Query { sheet, ..query() }))
        .collect();
    let mut once = all.clone();
    once.sort();
    once.dedup();
    assert_eq!(
        (all.len(), once.len()),
        (catalog.initiatives.len(), catalog.initiatives.len())
    );
    let central = |id: &String| catalog.initiatives.iter().any(|one| one.id == *id && one.central);
    let first = all.iter().take_while(|id| central(id)).count();
    assert_eq!(first, catalog.initiatives.iter().filter(|one| one.central).count());
}

#[test]
fn every_number_of_the_map_leads_to_that_many_entries() {
    let map = answer(&query()).map;
    let counts: Vec<usize> = map
        .rows
        .iter()
        .flat_map(|row| row.iter().skip(1).map(|cell| cell.parse().unwrap()))
        .collect();
    assert_eq!(counts.len(), map.links.len());
    for (count, link) in counts.iter().zip(&map.links) {
        let next = address::read(link, record()).query;
        assert_eq!(
            (next.chosen.of(Facet::Group).len(), next.chosen.of(Facet::Place).len()),
            (1, 1)
        );
        let found = answer(&next);
        assert_eq!(
            (shown(&next).len(), found.silent.len()),
            (*count, usize::from(*count == 0)),
            "{link}"
        );
        assert_eq!(
            found.headline.ends_with("没有提到。"),
            *count == 0,
            "{}",
            found.headline
        );
    }
}

#[test]
fn a_group_is_read_as_a_whole_place_by_place() {
    for (at, group) in record().catalog.groups.iter().enumerate() {
        let found = answer(&chosen(Facet::Group, &group.id));
        assert_eq!(found.group, Some((group.name.zh.clone(), group.text.zh.clone())));
        let members = record()
            .catalog
            .initiatives
            .iter()
            .filter(|one| one.groups.contains(&at))
            .count();
        assert_eq!(
            found.parts.iter().map(|part| part.entries.len()).sum::<usize>(),
            members
        );
        assert_eq!(found.parts.len() + found.silent.len(), record().catalog.reports.len());
        for part in &found.parts {
            let (place, _) = part.place.as_ref().unwrap();
            assert!(part.entries.iter().all(|entry| entry.place == *place));
        }
    }
}

#[test]
fn where_other_filters_narrow_a_group_no_place_is_said_to_be_silent() {
    let id = &record().catalog.groups[0].id;
    let narrowed = [
        chosen(Facet::Group, id).toggled(Facet::Kind, "mechanism"),
        chosen(Facet::Group, id).toggled(Facet::Status, "planned"),
        Query {
            text: "网格".into(),
            ..chosen(Facet::Group, id)
        },
    ];
    for query in narrowed {
        assert_eq!(answer(&query).silent, Vec::<String>::new());
        assert!(!answer(&query).headline.contains("没有提到"));
    }
}

#[test]
fn nothing_found_is_said_and_can_be_taken_back() {
    let query = Query {
        text: "no such thing at all".into(),
        ..query()
    };
    let page = page(&query, Lang::Zh);
    assert!(page.headline.starts_with("没有符合条件的做法"));
    assert!(html(&page).contains("data-key=\"clear\""));
}
