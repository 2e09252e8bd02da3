//! Answers hang only on what they answer: a choice elsewhere on the page leaves them equal, so that nothing is drawn anew.

use crate::page::{after, context, query};
use jiezhen::answer::{
    Head, Initiatives, PICTURES, Picture, Row, comparison, facets, headline, initiative_map, initiatives, ordered_rows,
    rows,
};
use jiezhen::model::{Every, Lang};
use jiezhen::query::{Change, Column, CompareQuery, Facet, GroupBy, Query, SortKey, filter};

/// All answers on the page of figures.
struct Answers {
    headline: String,
    facets: Vec<jiezhen::answer::FacetAnswer>,
    pictures: Vec<Picture>,
    order: Vec<usize>,
    heads: Vec<Head>,
    rows: Vec<Row>,
}

fn answers(query: &Query) -> Answers {
    let Query::Figures(query) = query else {
        panic!("the page of figures");
    };
    let context = context(Lang::En);
    let left = filter(context.index(), &query.filter);
    let order = ordered_rows(context, &left.rows, query.sort, query.group_by);
    let shown = rows(context, query, &left, &order);
    Answers {
        headline: headline(context, &query.filter.text, &left),
        facets: facets(context.index(), &query.filter.chosen, &left, Lang::En),
        pictures: PICTURES.map(|picture| picture(context, &left.rows)).to_vec(),
        order,
        heads: shown.heads,
        rows: shown.rows,
    }
}

const ASKED: &str = "#/figures?theme=economy&sort=value-desc";

/// The answers before and after a choice.
fn both(change: Change) -> [Answers; 2] {
    let before = query(ASKED);
    [answers(&before), answers(&after(&before, &change))]
}

fn same_question([a, b]: &[Answers; 2]) {
    assert_eq!(
        (&a.headline, &a.facets, &a.pictures),
        (&b.headline, &b.facets, &b.pictures)
    );
}

#[test]
fn opening_a_row_changes_no_answer_but_its_own_details() {
    let first = answers(&query(ASKED)).rows[0].id.clone();
    for id in [first.as_str(), "nc-village-rules"] {
        let [before, after] = both(Change::Open(id.into()));
        assert_eq!((&before.rows, &before.order), (&after.rows, &after.order));
        assert_eq!(before.heads, after.heads);
        same_question(&[before, after]);
    }
}

#[test]
fn another_page_of_the_table_changes_its_rows_only() {
    let found = both(Change::Page(1));
    same_question(&found);
    let [before, after] = found;
    assert_eq!((before.heads, before.order), (after.heads, after.order));
    assert!(before.rows.iter().all(|row| !after.rows.contains(row)));
}

#[test]
fn another_order_or_grouping_draws_no_picture_anew_and_loses_no_row() {
    for change in [
        Change::SortBy(SortKey::Place),
        Change::SortBy(SortKey::Value),
        Change::GroupBy(GroupBy::Place),
        Change::GroupBy(GroupBy::Year),
    ] {
        let found = both(change);
        same_question(&found);
        let sorted = |answers: &Answers| {
            let mut order = answers.order.clone();
            order.sort_unstable();
            order
        };
        assert_eq!(sorted(&found[0]), sorted(&found[1]));
        assert_ne!(found[0].rows, found[1].rows);
    }
    let [before, after] = both(Change::GroupBy(GroupBy::Year));
    assert_eq!(before.heads, after.heads);
}

#[test]
fn a_further_column_changes_no_cell_of_the_others() {
    let found = both(Change::Column(Column::Scope));
    same_question(&found);
    let [before, after] = found;
    assert_eq!((&before.heads, &before.order), (&after.heads, &after.order));
    for (before, after) in before.rows.into_iter().zip(after.rows) {
        assert_eq!((before.extra.len(), after.extra.len()), (0, 1));
        let extra = Vec::new();
        assert_eq!(before, Row { extra, ..after });
    }
}

#[test]
fn another_language_changes_the_words_and_neither_the_rows_nor_what_is_drawn() {
    let Query::Figures(asked) = query(ASKED) else {
        panic!("the page of figures");
    };
    let of = |lang| {
        let context = context(lang);
        let left = filter(context.index(), &asked.filter);
        let pictures = PICTURES.map(|picture| picture(context, &left.rows));
        let links: Vec<Vec<Change>> = pictures.into_iter().map(|picture| picture.links).collect();
        (left.clone(), ordered_rows(context, &left.rows, asked.sort, None), links)
    };
    assert_eq!(of(Lang::Zh), of(Lang::En));
}

fn catalogue(query: &Query) -> (Initiatives, Picture) {
    let Query::Initiatives(query) = query else {
        panic!("the page of initiatives");
    };
    let context = context(Lang::Zh);
    let left = filter(context.initiatives(), &query.filter);
    (
        initiatives(context, query, &left),
        initiative_map(context, &query.filter),
    )
}

#[test]
fn opening_an_entry_of_the_catalogue_changes_no_other_and_no_picture() {
    let before = query("#/initiatives?theme=safety");
    let (entries, map) = catalogue(&before);
    let shown = entries.parts[0].entries[3].id.clone();
    assert_eq!(
        catalogue(&after(&before, &Change::Open(shown))),
        (entries.clone(), map.clone())
    );
    let (elsewhere, same_map) = catalogue(&after(&before, &Change::Open("nc-i-neighbour-tea".into())));
    assert_eq!(same_map, map);
    assert!(elsewhere.outside.is_some());
    assert_eq!(
        Initiatives {
            outside: None,
            ..elsewhere
        },
        entries
    );
}

#[test]
fn the_map_of_groups_stays_while_the_reader_moves_on_it() {
    let before = query("#/initiatives?theme=safety");
    let map = catalogue(&before).1;
    for change in map
        .links
        .iter()
        .step_by(11)
        .cloned()
        .chain([Change::Page(1), Change::Any(Facet::Group)])
    {
        assert_eq!(catalogue(&after(&before, &change)).1, map, "{change:?}");
    }
    assert_ne!(catalogue(&after(&before, &Change::Any(Facet::Theme))).1, map);
}

#[test]
fn averages_change_the_axes_and_the_verdicts_between_places_and_nothing_else_of_a_comparison() {
    let context = context(Lang::En);
    let plain = comparison::one(context, "elder-meal-sites", false).unwrap();
    let averaged = comparison::one(context, "elder-meal-sites", true).unwrap();
    assert_ne!(plain.axes, averaged.axes);
    assert_ne!(plain.between, averaged.between);
    assert_eq!(
        (plain.averaged, averaged.averaged),
        (Some((Every::Year, false)), Some((Every::Year, true)))
    );
    let rest = |one: &comparison::One| {
        (
            one.within.clone(),
            one.derived.clone(),
            one.ranks.clone(),
            one.targets.clone(),
        )
    };
    assert_eq!(rest(&plain), rest(&averaged));
    assert_eq!(
        (plain.definition, plain.related),
        (averaged.definition, averaged.related)
    );
}

#[test]
fn the_choices_of_a_side_are_all_reports_but_the_other_one() {
    let context = context(Lang::Zh);
    let all = context.catalog.reports.len();
    let [a, b] = [0, 1].map(|at| context.catalog.reports[at].id.clone());
    for (asked, counts, chosen) in [
        (CompareQuery::Choose(None), [all, all], [false, false]),
        (CompareQuery::Choose(Some(a.clone())), [all, all - 1], [true, false]),
        (
            CompareQuery::Sides([a.clone(), b.clone()]),
            [all - 1, all - 1],
            [true, true],
        ),
    ] {
        for side in [0, 1] {
            let (place, choices) = comparison::choices(context, &asked, side);
            assert_eq!(choices.len(), counts[side]);
            assert_eq!(place.is_some(), chosen[side]);
            assert_eq!(
                choices.iter().filter(|choice| choice.chosen).count(),
                usize::from(chosen[side])
            );
            let other = asked.side(1 - side);
            assert!(choices.iter().all(|choice| Some(choice.id.as_str()) != other));
        }
    }
}
