//! Search and facets over the embedded record.

use crate::page::context;
use jiezhen::model::{Figure, Lang};
use jiezhen::query::{Facet, Filter, Filtered, Hit, Index, filter};
use jiezhen::record::record;

fn index() -> &'static Index {
    context(Lang::Zh).index()
}

fn searched(text: &str) -> Filtered {
    let asked = Filter {
        text: text.into(),
        ..Filter::default()
    };
    filter(index(), &asked)
}

fn found(text: &str) -> Vec<(String, Option<Hit>)> {
    let filtered = searched(text);
    let id = |row: &usize| record().catalog.figures[*row].id.clone();
    filtered.rows.iter().map(id).zip(filtered.hits).collect()
}

#[test]
fn names_are_found_in_any_width_case_and_script() {
    for (a, b) in [
        ("固定资产投资", "固定資產投資"),
        ("GDP", "ｇｄｐ"),
        ("zhongshan", "ZhongShan"),
        ("165", "１６５"),
    ] {
        assert!(!found(a).is_empty(), "{a}");
        assert_eq!(found(a), found(b), "{a} {b}");
    }
}

#[test]
fn one_character_and_the_initials_of_a_place_are_enough() {
    let land: Vec<String> = found("地").into_iter().map(|(id, _)| id).collect();
    let named = |figure: &&Figure| {
        let indicator = figure.indicator.as_ref().map_or("", |indicator| &indicator.name.zh);
        figure.subject.zh.contains('地') || indicator.contains('地')
    };
    let expected: Vec<&String> = record()
        .catalog
        .figures
        .iter()
        .filter(named)
        .map(|figure| &figure.id)
        .collect();
    assert!(expected.len() > 10);
    assert_eq!(land.iter().collect::<Vec<_>>(), expected);
    let places = found("ncxc");
    assert!(!places.is_empty() && places.iter().all(|(id, _)| id.starts_with("nc-")));
}

#[test]
fn a_number_finds_equal_values_and_printed_forms_and_tells_them_apart() {
    let hits = found("1.2万");
    assert!(hits.iter().any(|(_, hit)| *hit == Some(Hit::Value)));
    assert_eq!(
        found("12000").iter().map(|(id, _)| id).collect::<Vec<_>>(),
        hits.iter().map(|(id, _)| id).collect::<Vec<_>>()
    );
    let printed = found("165");
    let hit_of = |id: &str| printed.iter().find(|(other, _)| other == id).map(|(_, hit)| *hit);
    assert_eq!(hit_of("zs-gdp"), Some(Some(Hit::Raw)));
    assert_eq!(
        hit_of("zs-inspection-community-problems-rectified"),
        Some(Some(Hit::Value))
    );
    // 165 is a part of the digits of 1650000000 only, never a hit by itself.
    assert!(printed.iter().all(|(id, _)| {
        let figure = record().catalog.figures.iter().find(|figure| figure.id == *id).unwrap();
        figure.raw.contains("165") || figure.value == rust_decimal::Decimal::from(165)
    }));
}

#[test]
fn the_count_beside_a_value_is_what_choosing_it_leaves() {
    let index = index();
    let asked = Filter::with(&[(Facet::Theme, "safety")]);
    let filtered = filter(index, &asked);
    for counts in &filtered.counts {
        let column = index.column(counts.facet).unwrap();
        for (value, count) in column.values.iter().zip(&counts.counts) {
            let mut chosen = asked.clone();
            chosen.chosen.set(counts.facet, vec![value.id.clone()]);
            assert_eq!(
                filter(index, &chosen).rows.len(),
                *count,
                "{} {}",
                counts.facet.id(),
                value.id
            );
        }
    }
}

#[test]
fn a_figure_of_several_years_is_marked_as_reaching_beyond_one_of_them() {
    let filtered = filter(index(), &Filter::with(&[(Facet::Year, "2018")]));
    assert!(!filtered.rows.is_empty());
    assert!(filtered.beyond.iter().all(|beyond| *beyond));
}

#[test]
fn choosing_a_province_finds_the_figures_of_its_towns() {
    let count = |id: &str| filter(index(), &Filter::with(&[(Facet::Place, id)])).rows.len();
    assert_eq!(count("chongqing"), count("nanchuan-xicheng") + count("jiangjin-xihu"));
}
