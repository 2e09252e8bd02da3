//! The page of initiatives: everything can be found, opened and reached, in both languages.

use crate::page::{after, assert_links_are_understood, assert_words_are_whole, context, hash, hash_in, page};
use jiezhen::answer::{self, Initiatives, initiative_detail, initiative_map};
use jiezhen::model::Lang;
use jiezhen::query::{Change, Facet, InitiativeQuery, Query, filter};
use jiezhen::record::record;

fn plain() -> InitiativeQuery {
    InitiativeQuery::default()
}

fn toggled(mut query: InitiativeQuery, facet: Facet, id: &str) -> InitiativeQuery {
    query.filter.chosen.toggle(facet, id);
    query
}

fn chosen(facet: Facet, id: &str) -> InitiativeQuery {
    toggled(plain(), facet, id)
}

fn searched(text: &str) -> InitiativeQuery {
    let mut query = plain();
    query.filter.text = text.into();
    query
}

fn open(id: &str, query: InitiativeQuery) -> InitiativeQuery {
    InitiativeQuery {
        open: Some(id.into()),
        ..query
    }
}

fn answer(query: &InitiativeQuery) -> Initiatives {
    let context = context(Lang::Zh);
    answer::initiatives(context, query, &filter(context.initiatives(), &query.filter))
}

fn shown(query: &InitiativeQuery) -> Vec<String> {
    answer(query)
        .parts
        .iter()
        .flat_map(|part| &part.entries)
        .map(|entry| entry.id.clone())
        .collect()
}

/// One question of every kind: nothing, each facet, several values, text, a page, an open entry, and nothing found.
fn questions() -> Vec<InitiativeQuery> {
    let mut all = vec![plain()];
    all.extend([3, 999].map(|page| InitiativeQuery { page, ..plain() }));
    for column in &context(Lang::Zh).initiatives().columns {
        let ids: Vec<&String> = column.values.iter().map(|value| &value.id).collect();
        for count in 1..=3 {
            let few = ids.iter().take(count);
            all.push(few.fold(plain(), |query, id| toggled(query, column.facet, id)));
        }
    }
    all.extend(["网格", "grid", "江津", "jj", "no such thing at all", "“<>&"].map(searched));
    let id = |at: usize| record().catalog.initiatives[at].id.as_str();
    all.push(open(id(0), plain()));
    all.push(open(id(400), chosen(Facet::Kind, "award")));
    all.push(open(id(8), searched("no such thing at all")));
    all
}

#[test]
fn every_link_of_the_page_is_understood() {
    for query in questions().into_iter().map(Query::Initiatives) {
        assert_links_are_understood(&hash(&query), Lang::Zh);
        assert_links_are_understood(&hash_in(&query, Lang::En), Lang::En);
    }
}

#[test]
fn every_text_of_the_page_is_whole_in_both_languages() {
    for query in questions().into_iter().filter(|query| query.filter.text.is_ascii()) {
        for lang in Lang::ALL {
            assert_words_are_whole(&hash(&Query::Initiatives(query.clone())), lang);
        }
    }
}

#[test]
fn every_entry_of_the_page_has_a_link_of_its_own() {
    for query in questions() {
        let page = page(&hash(&Query::Initiatives(query.clone())), Lang::Zh);
        let mut links: Vec<&str> = page
            .all("article.entry a.row")
            .iter()
            .filter_map(|row| row.attr("href"))
            .collect();
        let shown = shown(&query).len() + usize::from(answer(&query).outside.is_some());
        assert_eq!(links.len(), shown);
        links.sort_unstable();
        links.dedup();
        assert_eq!(links.len(), shown);
    }
}

#[test]
fn every_initiative_can_be_opened_and_then_tells_all() {
    for initiative in &record().catalog.initiatives {
        let entry = answer(&open(&initiative.id, searched("no such thing at all"))).outside;
        let entry = entry.expect("an entry outside the list");
        let detail = initiative_detail(context(Lang::Zh), &initiative.id).expect("its details");
        assert_eq!(
            (&entry.name, &entry.summary),
            (&initiative.name.zh, &initiative.summary.zh)
        );
        assert_eq!(
            detail.other,
            Some((initiative.name.en.clone(), initiative.summary.en.clone()))
        );
        assert_eq!(detail.figures.len(), initiative.figures.len());
        assert_eq!(detail.groups.len(), initiative.groups.len());
        assert_eq!(detail.link.query.open(), Some(initiative.id.as_str()));
    }
}

#[test]
fn an_open_entry_of_the_list_is_shown_once_and_closes_by_its_link() {
    let central = record().catalog.initiatives.iter().find(|one| one.central).unwrap();
    let query = open(&central.id, plain());
    let found = answer(&query);
    assert_eq!(found.outside, None);
    assert_eq!(
        found.parts[0]
            .entries
            .iter()
            .filter(|entry| entry.id == central.id)
            .count(),
        1
    );
    let page = page(&hash(&Query::Initiatives(query)), Lang::Zh);
    let entry = page.one("article.entry.open");
    let row = entry.one("a.row");
    assert_eq!(
        (row.text(), row.attr("aria-expanded")),
        (central.name.zh.clone(), Some("true"))
    );
    assert_eq!(row.attr("href"), Some("#/initiatives"));
    assert!(entry.text().contains(&central.summary.en), "its details");
    assert_eq!(
        page.all("article.entry a.row[aria-expanded=false]").len(),
        found.parts[0].entries.len() - 1
    );
}

#[test]
fn an_entry_that_the_list_leaves_out_stands_above_it() {
    let one = &record().catalog.initiatives[8];
    let page = page(
        &hash(&Query::Initiatives(open(&one.id, searched("no such thing at all")))),
        Lang::En,
    );
    let outside = page.one("div.outside article.entry");
    assert_eq!(outside.one("a.row").text(), one.name.en);
    assert!(outside.text().contains(&one.summary.zh));
    assert_eq!(page.all("article.entry").len(), 1);
}

#[test]
fn the_pages_hold_every_initiative_once_the_central_ones_first() {
    let catalog = &record().catalog;
    let pages = catalog.initiatives.len().div_ceil(25);
    let all: Vec<String> = (0..pages)
        .flat_map(|page| shown(&InitiativeQuery { page, ..plain() }))
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
    let map = initiative_map(context(Lang::Zh), &plain().filter);
    let counts: Vec<usize> = map
        .rows
        .iter()
        .flat_map(|row| row.iter().skip(1).map(|cell| cell.parse().unwrap()))
        .collect();
    assert_eq!(counts.len() + map.rows.len(), map.links.len());
    for (count, change) in counts.iter().zip(&map.links) {
        let Query::Initiatives(next) = after(&Query::Initiatives(plain()), change) else {
            panic!("{change:?}");
        };
        let chosen = &next.filter.chosen;
        assert_eq!((chosen.of(Facet::Group).len(), chosen.of(Facet::Place).len()), (1, 1));
        let found = answer(&next);
        assert_eq!(
            (shown(&next).len(), found.silent.len()),
            (*count, usize::from(*count == 0)),
            "{change:?}"
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
        let query = chosen(Facet::Group, &group.id);
        let found = answer(&query);
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
        let page = page(&hash(&Query::Initiatives(query)), Lang::Zh);
        let shown = page.one("section.group");
        assert_eq!(
            (shown.all("h2")[0].text(), shown.one("p.text").text()),
            found.group.unwrap()
        );
        let places: Vec<String> = found.parts.iter().map(|part| part.place.clone().unwrap().0).collect();
        assert_eq!(shown.texts("h3.place"), places);
        assert_eq!(shown.all("article.entry").len(), members);
        assert_eq!(shown.all("p.silent").len(), usize::from(!found.silent.is_empty()));
        for part in &found.parts {
            let (place, to) = part.place.as_ref().unwrap();
            assert!(part.entries.iter().all(|entry| entry.place == *place));
            assert!(matches!(to, Change::To(Query::Report(_))));
        }
    }
}

#[test]
fn where_other_filters_narrow_a_group_no_place_is_said_to_be_silent() {
    let id = &record().catalog.groups[0].id;
    let narrowed = [
        toggled(chosen(Facet::Group, id), Facet::Kind, "mechanism"),
        toggled(chosen(Facet::Group, id), Facet::Status, "planned"),
        toggled(searched("网格"), Facet::Group, id),
    ];
    for query in narrowed {
        assert_eq!(answer(&query).silent, Vec::<String>::new());
        assert!(!answer(&query).headline.contains("没有提到"));
    }
}

#[test]
fn nothing_found_is_said_and_can_be_taken_back() {
    let query = Query::Initiatives(searched("no such thing at all"));
    let page = page(&hash(&query), Lang::Zh);
    assert!(page.one("p.headline").text().starts_with("没有符合条件的做法"));
    assert_eq!(page.one("a.clear").attr("href"), Some("#/initiatives"));
}

#[test]
fn the_name_of_every_group_leads_to_what_is_written_about_it() {
    let catalog = &record().catalog;
    let page = page("#/initiatives", Lang::Zh);
    let marks = page.all("svg.chart a");
    for group in &catalog.groups {
        let begins = format!("{}：", group.name.zh);
        let mark = marks
            .iter()
            .find(|mark| mark.attr("aria-label").unwrap().starts_with(&begins))
            .unwrap();
        assert_eq!(
            mark.attr("href"),
            Some(format!("#/initiatives?group={}", group.id).as_str())
        );
    }
}
