//! Search over the embedded record: what the boxes of the pages find, and that the finder finds the same.

use crate::page::{context, page};
use jiezhen::answer::finder::{MOST, find};
use jiezhen::compare::{Counted, average, average_in_words, axes, on_axis};
use jiezhen::model::{Every, Figure, Lang};
use jiezhen::query::{Facet, Filter, Filtered, Index, filter};
use jiezhen::record::record;
use jiezhen::search::{Found, Match, Rank, Thing};
use jiezhen::words;
use std::collections::{BTreeMap, BTreeSet};

fn index() -> &'static Index {
    context(Lang::Zh).index()
}

fn asking(text: &str) -> Filter {
    Filter {
        text: text.into(),
        ..Filter::default()
    }
}

fn searched(text: &str) -> Filtered {
    filter(index(), &asking(text))
}

fn found(text: &str) -> Vec<(String, Option<Rank>)> {
    let filtered = searched(text);
    let id = |row: &usize| record().catalog.figures[*row].id.clone();
    filtered.rows.iter().map(id).zip(filtered.hits).collect()
}

fn ids(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(id, _)| id).collect()
}

/// The ids of what a text finds of a kind.
fn things(text: &str, thing: Thing) -> Vec<String> {
    let (Found { matches, .. }, catalog) = (record().search().find(text), &record().catalog);
    let id = |found: &Match| match thing {
        Thing::Place => catalog.places[found.at].id.clone(),
        Thing::Theme => catalog.themes[found.at].id.clone(),
        Thing::Indicator => catalog.indicators[found.at].id.clone(),
        Thing::Report => catalog.reports[found.at].id.clone(),
        Thing::Figure => catalog.figures[found.at].id.clone(),
        Thing::Group => catalog.groups[found.at].id.clone(),
        Thing::Initiative => catalog.initiatives[found.at].id.clone(),
    };
    matches.iter().filter(|found| found.thing == thing).map(id).collect()
}

#[test]
fn what_readers_typed_is_found() {
    use Thing::{Figure, Group, Indicator};
    for (text, thing, id) in [
        ("GDP", Figure, "zs-gdp"),
        ("地区生产总值", Figure, "zs-gdp"),
        ("GDP 中山", Figure, "zs-gdp"),
        ("中山 gdp", Figure, "zs-gdp"),
        ("中山GDP", Figure, "zs-gdp"),
        ("中山地区生产总值", Figure, "zs-gdp"),
        ("GDP 2024", Figure, "zs-gdp"),
        ("¥16.5 bn", Figure, "zs-gdp"),
        ("¥16.5\u{a0}bn", Figure, "zs-gdp"),
        ("16.5bn", Figure, "zs-gdp"),
        ("16.5 billion yuan", Figure, "zs-gdp"),
        ("165亿元", Figure, "zs-gdp"),
        ("165億", Figure, "zs-gdp"),
        ("第1位", Figure, "nc-tax-revenue-rank"),
        ("No. 1", Figure, "nc-tax-revenue-rank"),
        ("3.75万元/人", Figure, "nc-rural-disposable-income"),
        ("人均收入", Indicator, "rural-disposable-income"),
        ("人均收入", Figure, "nc-rural-disposable-income"),
        ("老人吃饭", Indicator, "elder-meal-sites"),
        ("老人吃饭", Group, "elderly-meals"),
        ("old community", Indicator, "old-compounds-renewed"),
        ("old community", Group, "old-compounds"),
        ("群租房", Group, "rental-fire-safety"),
    ] {
        let ids = things(text, thing);
        assert!(ids.iter().any(|found| found == id), "{text} finds {ids:?}, not {id}");
    }
    // Values as they stand on the screen, of whatever figure has them.
    for (text, raw) in [("1.2万人", "1.2万"), ("超50家", "50"), ("第1位", "")] {
        let figures = things(text, Figure);
        let of = |id: &String| record().catalog.figures.iter().find(|figure| figure.id == *id).unwrap();
        assert!(
            figures.iter().any(|id| of(id).raw.contains(raw)),
            "{text} finds {figures:?}"
        );
    }
}

/// The forms in which the page shows a figure's number, and the raw one.
fn forms(figure: &Figure) -> BTreeSet<String> {
    let mut out = BTreeSet::from([figure.raw.clone()]);
    for lang in Lang::ALL {
        out.insert(words::qualified(figure, lang));
        out.insert(words::in_full(figure.value, figure.unit, &figure.classifier, lang));
        for every in [Every::Month, Every::Year] {
            let averaged = average(figure, every).is_some_and(|mean| mean.note.is_some());
            out.extend(average_in_words(figure, every, lang).filter(|_| averaged));
        }
    }
    out
}

#[test]
fn every_displayed_and_printed_form_of_every_value_finds_its_row_in_both_languages() {
    let catalog = &record().catalog;
    let mut of: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut add = |form: String, row: usize| of.entry(form).or_default().insert(row);
    for (row, figure) in catalog.figures.iter().enumerate() {
        forms(figure).into_iter().for_each(|form| {
            add(form, row);
        });
    }
    // On the page of comparison some stand in the unit of another, or as what is completed of a target.
    for indicator in &catalog.indicators {
        let is_of = |row: &usize| {
            catalog.figures[*row]
                .indicator
                .as_ref()
                .is_some_and(|one| one.id == indicator.id)
        };
        let rows: Vec<usize> = (0..catalog.figures.len()).filter(is_of).collect();
        for axis in axes(catalog, &rows, Counted::AsPrinted) {
            for row in axis.figures {
                let restated = on_axis(&catalog.figures[row], axis.unit).unwrap();
                for lang in Lang::ALL.iter().filter(|_| restated.note.is_some()) {
                    add(words::quantity(restated.value, axis.unit, "", *lang), row);
                }
            }
        }
    }
    assert!(of.len() > 900, "{} forms", of.len());
    for (form, rows) in of {
        let found: BTreeSet<usize> = searched(&form).rows.into_iter().collect();
        let lost: Vec<&str> = rows
            .difference(&found)
            .map(|row| catalog.figures[*row].id.as_str())
            .collect();
        assert!(lost.is_empty(), "{form} does not find {lost:?}");
    }
}

#[test]
fn one_number_in_any_form_finds_the_same() {
    let plain = ids("12000");
    assert!(!plain.is_empty());
    for text in [
        "1.2万",
        "12,000",
        "１２，０００",
        "1.2 ten thousand",
        "12 thousand",
        "12k",
        "1.2萬",
        "+12000",
    ] {
        assert_eq!(ids(text), plain, "{text}");
    }
    // What is said of the unit is meant.
    assert!(ids("54.09%") == ["nc-criminal-cases-growth"] && ids("54.09元").is_empty());
}

#[test]
fn several_words_must_all_be_found_in_any_order() {
    let both = ids("南川 税收");
    assert_eq!(both, ids("税收 南川"));
    let all: BTreeSet<String> = ids("南川").into_iter().filter(|id| ids("税收").contains(id)).collect();
    assert_eq!(both.into_iter().collect::<BTreeSet<_>>(), all);
    assert!(!all.is_empty());
}

#[test]
fn a_lonely_mark_is_no_search() {
    for text in ["“", "\"", "%", "¥", "…", "（）", " "] {
        let filtered = searched(text);
        assert_eq!(filtered.rows.len(), record().catalog.figures.len(), "{text}");
        assert!(
            filtered.hits.iter().all(Option::is_none) && !asking(text).narrows(),
            "{text}"
        );
    }
}

#[test]
fn one_fault_in_a_long_word_is_forgiven_where_nothing_has_it_as_typed_and_that_is_said() {
    for (text, near, id) in [
        ("老旧小曲", "老旧小区", "zs-old-compounds-renewed"),
        ("reveue", "revenue", "nc-tax-revenue"),
        ("revanue 南川", "revenue", "nc-tax-revenue"),
    ] {
        let filtered = searched(text);
        assert!(
            filtered.near.iter().any(|found| found == near),
            "{text}: {:?}",
            filtered.near
        );
        assert!(
            ids(text).iter().any(|found| found == id),
            "{text} finds {:?}",
            ids(text)
        );
        for (lang, said) in [(Lang::Zh, "没有完全相符的；相近的有"), (Lang::En, "also near: ")] {
            let shown = page(&format!("#/figures?q={text}"), lang).one(".headline").text();
            assert!(shown.contains(said) && shown.contains(near), "{shown}");
        }
    }
    // Exactly found, short, or a number: nothing is forgiven.
    for text in ["老旧小区", "税收", "tax", "老区", "taxe", "1651"] {
        assert_eq!(searched(text).near, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_finder_and_the_pages_find_the_same() {
    for text in [
        "GDP",
        "西",
        "中山 税收",
        "12000",
        "网格",
        "老旧小曲",
        "zsxq",
        "第1位",
        "tax revenue",
        "a",
    ] {
        let groups = find(context(Lang::Zh), text).groups;
        for (thing, index) in [
            (Thing::Figure, index()),
            (Thing::Initiative, context(Lang::Zh).initiatives()),
        ] {
            let rows = filter(index, &asking(text)).rows.len();
            let group = groups.iter().find(|group| group.thing == thing);
            assert_eq!(group.map_or(0, |group| group.total), rows, "{text} {}", thing.id());
            assert_eq!(group.is_some_and(|group| group.all.is_some()), rows > 1, "{text}");
            assert_eq!(group.map_or(0, |group| group.items.len()), rows.min(MOST), "{text}");
        }
    }
}

#[test]
fn names_are_found_in_any_width_case_and_script() {
    for (a, b) in [
        ("固定资产投资", "固定資產投資"),
        ("GDP", "ｇｄｐ"),
        ("zhongshan", "ZhongShan"),
        ("zhongshanxiqu", "zhong shan xi qu"),
        ("165", "１６５"),
        ("farmers’ income", "farmers' income"),
    ] {
        assert!(!found(a).is_empty(), "{a}");
        assert_eq!(found(a), found(b), "{a} {b}");
    }
}

#[test]
fn a_place_is_found_by_its_pinyin_and_its_initials() {
    for (texts, start) in [
        (["ncxc", "nanchuanxicheng", "南川西城"], "nc-"),
        (["zsxq", "xiqu", "zhongshan"], "zs-"),
        (["ykxc", "yongkang", "yongkangxicheng"], "yk-"),
        (["jjxh", "xihu", "jiangjin"], "jj-"),
        (["jtxc", "jintan", "金坛"], "jt-"),
    ] {
        for text in texts {
            let ids = ids(text);
            assert!(
                !ids.is_empty() && ids.iter().all(|id| id.starts_with(start)),
                "{text}: {ids:?}"
            );
        }
    }
}

#[test]
fn one_character_is_enough() {
    let land: BTreeSet<String> = ids("地").into_iter().collect();
    let named = |figure: &&Figure| {
        let indicator = figure.indicator.as_ref().map_or("", |indicator| &indicator.name.zh);
        figure.subject.zh.contains('地') || indicator.contains('地')
    };
    let figures = record().catalog.figures.iter();
    let expected: BTreeSet<String> = figures.filter(named).map(|figure| figure.id.clone()).collect();
    assert!(expected.len() > 10 && land.is_superset(&expected));
}

#[test]
fn a_number_finds_equal_values_and_printed_forms_and_tells_them_apart() {
    let printed = found("165");
    let hit_of = |id: &str| printed.iter().find(|(other, _)| other == id).map(|(_, hit)| *hit);
    assert_eq!(hit_of("zs-gdp"), Some(Some(Rank::Printed)));
    assert_eq!(
        hit_of("zs-inspection-community-problems-rectified"),
        Some(Some(Rank::Equal))
    );
    // 165 is a part of the digits of 1650000000 only, never a hit by itself.
    assert!(printed.iter().all(|(id, _)| {
        let figure = record().catalog.figures.iter().find(|figure| figure.id == *id).unwrap();
        forms(figure).iter().any(|form| form.contains("165"))
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
