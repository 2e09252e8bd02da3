//! Comparison: the verdict on every pair that the record has, each rule by itself, and what may be converted.

use jiezhen::compare::{Likeness, Reason, axes, completion, converted, on_axis, per_year, verdict};
use jiezhen::data;
use jiezhen::model::*;
use rust_decimal::Decimal;

#[path = "compare_rules.rs"]
mod rules;
#[path = "compare_table.rs"]
mod table;

fn catalog() -> Catalog {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let (tables, problems) = data::load(&folder);
    assert!(problems.is_empty(), "the record can be read");
    data::read(&tables).0
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(String::from).collect()
}

#[test]
fn each_rule_gives_its_reason_and_no_other() {
    for (name, change, level, reasons) in rules::RULES {
        let mut catalog = rules::pair();
        change(&mut catalog);
        let found = verdict(&catalog, 0, 1);
        let words = |lang| {
            found
                .reasons
                .iter()
                .map(|reason| reason.words(lang))
                .collect::<Vec<_>>()
        };
        let (zh, en): (Vec<&str>, Vec<&str>) = reasons.iter().copied().unzip();
        assert_eq!(
            (found.level, words(Lang::Zh), words(Lang::En)),
            (*level, owned(zh), owned(en)),
            "{name}"
        );
    }
}

#[test]
fn a_verdict_is_the_same_from_either_side_and_only_within_an_indicator() {
    let catalog = catalog();
    for a in 0..catalog.figures.len() {
        for b in 0..=a {
            let found = verdict(&catalog, a, b);
            assert_eq!(found, verdict(&catalog, b, a));
            let worst = found.reasons.iter().map(Reason::likeness).max();
            assert_eq!(found.level, worst.unwrap_or(Likeness::LikeForLike));
            let id = |at: usize| catalog.figures[at].indicator.as_ref().map(|indicator| &indicator.id);
            if id(a).is_none() || id(a) != id(b) || a == b {
                assert_eq!(found.level, Likeness::NotComparable);
            }
        }
    }
    assert_eq!(verdict(&catalog, 0, usize::MAX).level, Likeness::NotComparable);
}

#[test]
fn the_verdicts_are_those_that_were_read() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/verdicts.md");
    let table = table::of(&catalog());
    if std::env::var_os("JIEZHEN_BLESS").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let read = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (now, then)) in table.lines().zip(read.lines()).enumerate() {
        assert_eq!(
            now,
            then,
            "verdicts.md, line {}: read it again, then JIEZHEN_BLESS=1",
            line + 1
        );
    }
    assert_eq!(
        table.lines().count(),
        read.lines().count(),
        "verdicts.md: read it again, then JIEZHEN_BLESS=1"
    );
}

#[test]
fn axes_hold_each_fact_once_and_nothing_incomparable() {
    let catalog = catalog();
    for indicator in &catalog.indicators {
        let figures = table::figures_of(&catalog, indicator);
        let found = axes(&catalog, &figures);
        let mut placed: Vec<usize> = found.iter().flat_map(|axis| axis.figures.clone()).collect();
        placed.sort_unstable();
        let once: Vec<usize> = figures
            .into_iter()
            .filter(|at| catalog.figures[*at].same_as.is_none())
            .collect();
        assert_eq!(placed, once, "{}", indicator.id);
        for (number, axis) in found.iter().enumerate() {
            assert!(number == 0 || axis.figures.len() <= found[number - 1].figures.len());
            assert_eq!(axis.apart.is_empty(), number == 0, "{}", indicator.id);
            assert!(
                axis.apart
                    .iter()
                    .all(|reason| reason.likeness() == Likeness::NotComparable)
            );
            for a in &axis.figures {
                assert!(
                    on_axis(&catalog.figures[*a], axis.unit).is_some(),
                    "{}",
                    catalog.figures[*a].id
                );
                for b in axis.figures.iter().filter(|b| *b != a) {
                    assert_ne!(verdict(&catalog, *a, *b).level, Likeness::NotComparable);
                }
            }
        }
    }
}

#[test]
fn a_repeated_statement_stands_on_an_axis_only_where_the_first_is_not_asked_for() {
    let catalog = catalog();
    let [first, again] = ["zs-gdp", "zs-gdp-2"].map(|id| catalog.find(id).unwrap());
    for (context, kept) in [
        (vec![first, again], first),
        (vec![again, first], first),
        (vec![again], again),
    ] {
        let found = axes(&catalog, &context);
        assert_eq!((found.len(), found[0].figures.as_slice()), (1, [kept].as_slice()));
    }
    assert!(axes(&catalog, &[]).is_empty());
}

#[test]
fn units_of_one_dimension_are_converted_and_said() {
    for (value, from, to, result, zh, en) in [
        (
            "9265",
            Unit::Metre,
            Unit::Kilometre,
            "9.265",
            "9265米折合9.265公里",
            "9,265\u{a0}m is 9.265\u{a0}km",
        ),
        (
            "21.249",
            Unit::Kilometre,
            Unit::Metre,
            "21249",
            "21.249公里折合2.1249万米",
            "21.249\u{a0}km is 21,249\u{a0}m",
        ),
        (
            "3",
            Unit::Mu,
            Unit::SquareMetre,
            "2000",
            "3亩折合2000平方米",
            "3\u{a0}mu is 2,000\u{a0}m²",
        ),
        (
            "15",
            Unit::Mu,
            Unit::Hectare,
            "1",
            "15亩折合1公顷",
            "15\u{a0}mu is 1\u{a0}ha",
        ),
        (
            "1039",
            Unit::Mu,
            Unit::SquareMetre,
            "692667",
            "1039亩折合69.2667万平方米（取六位有效数字）",
            "1,039\u{a0}mu is 692,667\u{a0}m² (to six significant figures)",
        ),
        (
            "1.5",
            Unit::SquareKilometre,
            Unit::Mu,
            "2250",
            "1.5平方公里折合2250亩",
            "1.5\u{a0}km² is 2,250\u{a0}mu",
        ),
        (
            "2",
            Unit::Ton,
            Unit::Kilogram,
            "2000",
            "2吨折合2000公斤",
            "2\u{a0}tonnes is 2,000\u{a0}kg",
        ),
    ] {
        let found = converted(decimal(value), from, to).unwrap();
        assert_eq!((found.value, found.unit), (decimal(result), to));
        assert_eq!(found.note, Some(Both::new(zh, en)));
    }
}

#[test]
fn a_unit_is_converted_within_its_dimension_and_never_out_of_it() {
    for from in Unit::ALL {
        for to in Unit::ALL {
            let found = converted(decimal("7"), *from, *to);
            assert_eq!(found.is_some(), from.dimension() == to.dimension(), "{from:?} {to:?}");
            assert_eq!(found.is_some_and(|found| found.note.is_none()), from == to);
        }
    }
    assert_eq!(converted(Decimal::MAX, Unit::Kilometre, Unit::Metre), None);
}

#[test]
fn only_a_flow_over_several_whole_years_is_shown_per_year() {
    for (text, nature, per, value) in [
        ("2016/2020", Nature::Flow, "", Some("811.6")),
        ("2022/2024", Nature::Flow, "", Some("1352.67")),
        ("2023-07/2025-06", Nature::Flow, "", Some("2029")),
        ("2016/2020", Nature::Stock, "", None),
        ("2016/2020", Nature::Rate, "", None),
        ("2016/2020", Nature::Flow, "person", None),
        ("2024", Nature::Flow, "", None),
        ("2024-01/2025-06", Nature::Flow, "", None),
        ("../2024-12", Nature::Flow, "", None),
        ("unknown", Nature::Flow, "", None),
    ] {
        let mut catalog = rules::pair();
        let figure = &mut catalog.figures[1];
        (figure.period, figure.nature, figure.per) = (Period::parse(text).unwrap(), nature, per.into());
        assert_eq!(
            per_year(figure).map(|found| found.value),
            value.map(decimal),
            "{text} {nature:?}"
        );
    }
    let catalog = catalog();
    let note = |id| {
        per_year(&catalog.figures[catalog.find(id).unwrap()])
            .unwrap()
            .note
            .unwrap()
    };
    assert_eq!(
        note("jt-hotline-requests").zh,
        "5年合计超9200起，平均每年超1840起；各年是多少，原文没有分列"
    );
    assert_eq!(
        note("jt-hotline-requests").en,
        "over 9,200 in 5 years is over 1,840 a year on average; the report gives no figures for single years"
    );
}

#[test]
fn an_excess_over_a_target_becomes_a_completion_and_says_so() {
    let catalog = catalog();
    let figure = &catalog.figures[catalog.find("zs-new-jobs-over-target").unwrap()];
    let found = completion(figure).unwrap();
    assert_eq!((found.value, found.unit), (decimal("130.64"), Unit::Percent));
    let note = Both::new(
        "超额30.64%，即完成目标的130.64%",
        "30.64% over target, that is 130.64% of the target",
    );
    assert_eq!(found.note, Some(note));
    assert_eq!(on_axis(figure, Unit::Percent), completion(figure));
    assert_eq!(on_axis(figure, Unit::Person), None);
    assert_eq!(completion(&catalog.figures[catalog.find("zs-gdp").unwrap()]), None);
}
