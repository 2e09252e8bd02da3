//! Comparison: the verdict on every pair that the record has, each rule by itself, and what may be converted.

use jiezhen::compare::{
    Counted, Judgement, Likeness, Reason, Relation, average, axes, comparisons, completion, converted, every, on_axis,
    verdict,
};
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
        let found = verdict(&catalog, 0, 1, Counted::AsPrinted);
        let words = |lang| {
            found
                .reasons
                .iter()
                .map(|reason| reason.words(lang))
                .collect::<Vec<_>>()
        };
        let (zh, en): (Vec<&str>, Vec<&str>) = reasons.iter().copied().unzip();
        assert_eq!(
            (found.judgement, words(Lang::Zh), words(Lang::En)),
            (*level, owned(zh), owned(en)),
            "{name}"
        );
    }
}

#[test]
fn a_verdict_is_the_same_from_either_side_and_a_comparison_only_between_reports() {
    let catalog = catalog();
    for a in 0..catalog.figures.len() {
        for b in 0..=a {
            for counted in [Counted::AsPrinted, Counted::Averaged] {
                let found = verdict(&catalog, a, b, counted);
                assert_eq!(found, verdict(&catalog, b, a, counted));
                let figure = |at: usize| &catalog.figures[at];
                let within = figure(a).report.id == figure(b).report.id;
                assert_eq!(matches!(found.judgement, Judgement::Within(_)), within);
                assert!(!(within && found.ranked()), "figures of one report are never ranked");
                let worst = found.reasons.iter().map(Reason::likeness).max();
                if let Judgement::Between(likeness) = found.judgement {
                    assert_eq!(likeness, worst.unwrap_or(Likeness::LikeForLike));
                }
                let id = |at: usize| figure(at).indicator.as_ref().map(|indicator| &indicator.id);
                let about = found.judgement == Judgement::Within(Relation::PartOf)
                    || found.judgement == Judgement::Within(Relation::About);
                if (id(a).is_none() || id(a) != id(b) || a == b) && !about {
                    assert!(!found.one_axis(), "{} {}", figure(a).id, figure(b).id);
                }
            }
        }
    }
    assert!(!verdict(&catalog, 0, usize::MAX, Counted::AsPrinted).one_axis());
}

/// What the page promises of an indicator is what the verdict does: a pair that differs in nothing but one agreement is
/// not ranked where the indicator lists it, and where it does not, the difference is no reason of that agreement.
#[test]
fn every_indicator_keeps_the_agreements_that_it_promises() {
    type Break = fn(&mut Figure);
    let breaks: [(Agreement, Break); 5] = [
        (Agreement::Period, |b| {
            b.period = Period::parse("2023-01/2023-09").unwrap()
        }),
        (Agreement::Definition, |b| {
            b.variant = Some(Both::new("另一种", "another"))
        }),
        (Agreement::Status, |b| b.status = Status::Ongoing),
        (Agreement::Scope, |b| {
            b.scope = Scope::Part(Both::new("园区", "the park"))
        }),
        (Agreement::Classifier, |b| b.classifier = "批次".into()),
    ];
    for indicator in catalog().indicators {
        for (agreement, differ) in breaks {
            let mut catalog = rules::pair();
            for figure in &mut catalog.figures {
                figure.indicator = Some(indicator.clone());
            }
            differ(&mut catalog.figures[1]);
            let found = verdict(&catalog, 0, 1, Counted::AsPrinted);
            let listed = indicator.agree.contains(&agreement);
            let said = found.reasons.iter().any(|reason| reason.agreement() == Some(agreement));
            assert_eq!(said, listed, "{} {}", indicator.id, agreement.id());
            assert!(!(listed && found.ranked()), "{} {}", indicator.id, agreement.id());
        }
    }
}

/// The counts that the page states: pairs of figures of two reports, each fact once, one kind of number.
#[test]
fn only_comparisons_between_reports_are_counted() {
    let catalog = catalog();
    for indicator in &catalog.indicators {
        let figures = table::figures_of(&catalog, indicator);
        for (a, b) in comparisons(&catalog, &figures) {
            let (first, second) = (&catalog.figures[a], &catalog.figures[b]);
            assert_ne!(first.report.id, second.report.id);
            assert!(first.same_as.is_none() && second.same_as.is_none(), "{}", first.id);
            let found = verdict(&catalog, a, b, Counted::AsPrinted);
            assert!(!found.reasons.iter().any(|reason| matches!(reason, Reason::Measure(..))));
        }
    }
}

#[test]
fn figures_of_one_report_are_what_the_record_says_they_are() {
    let catalog = catalog();
    for (a, b, relation) in [
        ("zs-gdp", "zs-gdp-2", Relation::SameFact),
        ("jt-projects-2020", "jt-projects-2020-to-start", Relation::PartOf),
        ("jt-projects-2020-done", "jt-projects-2020-under-way", Relation::PartOf),
        (
            "zs-high-tech-firms-applied",
            "zs-high-tech-firms-recognised",
            Relation::Stages,
        ),
        (
            "zs-high-tech-firms-recognised",
            "zs-high-tech-firms-added",
            Relation::PartOf,
        ),
        (
            "zs-inclusive-kindergarten-share-from",
            "zs-inclusive-kindergarten-share",
            Relation::OverTime,
        ),
        ("zs-foreign-trade", "zs-foreign-trade-growth-rank-2", Relation::About),
        (
            "jj-luolai-mountain-progress",
            "jj-liveable-village-progress",
            Relation::Separate,
        ),
        (
            "zs-old-compounds-renewed",
            "zs-old-compounds-under-way",
            Relation::Separate,
        ),
        (
            "zs-inspection-working-committee-problems-rectified",
            "zs-inspection-community-problems-rectified",
            Relation::PartOf,
        ),
    ] {
        let [a, b] = [a, b].map(|id| catalog.find(id).unwrap_or_else(|| panic!("{id}")));
        let found = verdict(&catalog, a, b, Counted::AsPrinted);
        assert_eq!(
            found.judgement,
            Judgement::Within(relation),
            "{}",
            catalog.figures[a].id
        );
    }
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
        let found = axes(&catalog, &figures, Counted::AsPrinted);
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
                    .all(|reason| matches!(reason, Reason::About(..)) || reason.likeness() == Likeness::NotComparable)
            );
            for a in &axis.figures {
                assert!(
                    on_axis(&catalog.figures[*a], axis.unit).is_some(),
                    "{}",
                    catalog.figures[*a].id
                );
                for b in axis.figures.iter().filter(|b| *b != a) {
                    assert!(verdict(&catalog, *a, *b, Counted::AsPrinted).one_axis());
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
        let found = axes(&catalog, &context, Counted::AsPrinted);
        assert_eq!((found.len(), found[0].figures.as_slice()), (1, [kept].as_slice()));
    }
    assert!(axes(&catalog, &[], Counted::AsPrinted).is_empty());
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
            "1039亩折合69.2667万平方米（四舍五入）",
            "1,039\u{a0}mu is 692,667\u{a0}m² (rounded)",
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
fn only_a_total_over_a_known_time_is_averaged() {
    for (text, nature, per, year, month) in [
        ("2016/2020", Nature::Flow, None, Some("811.6"), Some("67.63")),
        ("2022/2024", Nature::Flow, None, Some("1353"), Some("112.7")),
        ("2023-07/2025-06", Nature::Flow, None, Some("2029"), Some("169.1")),
        ("2024", Nature::Flow, None, Some("4058"), Some("338.2")),
        ("2024-01/2024-09", Nature::Flow, None, None, Some("450.9")),
        ("2016/2020", Nature::Stock, None, None, None),
        ("2016/2020", Nature::Rate, None, None, None),
        ("2016/2020", Nature::Flow, Some(Per::Person), None, None),
        ("../2024-12", Nature::Flow, None, None, None),
        ("unknown", Nature::Flow, None, None, None),
    ] {
        let mut catalog = rules::pair();
        let figure = &mut catalog.figures[1];
        (figure.period, figure.nature, figure.per) = (Period::parse(text).unwrap(), nature, per);
        for (over, value) in [(Every::Year, year), (Every::Month, month)] {
            assert_eq!(
                average(figure, over).map(|found| found.value),
                value.map(decimal),
                "{text} {nature:?} {over:?}"
            );
        }
    }
    let catalog = catalog();
    let figure = |id| &catalog.figures[catalog.find(id).unwrap()];
    let note = |id| average(figure(id), Every::Year).unwrap().note.unwrap();
    assert_eq!(
        note("jt-hotline-requests"),
        Both::new(
            "5年合计超9200起，折合每年超1840起；各年是多少，原文没有分列",
            "over 9,200 in five years is over 1,840 a year, by our reckoning; the report gives no figures for single years"
        )
    );
    assert_eq!(
        average(figure("zs-elder-meal-sites-added"), Every::Year).unwrap().note,
        None
    );
    for (ids, over) in [
        (["zs-elder-meal-sites-added", "jt-elder-meal-sites"], Every::Year),
        (["nc-industrial-output", "jj-industrial-output"], Every::Month),
    ] {
        assert_eq!(every(ids.map(figure)), over);
    }
}

/// Totals over different lengths are not comparable; their averages are, where nothing else stands against it.
#[test]
fn totals_over_different_lengths_compare_only_once_they_are_averaged() {
    let catalog = catalog();
    for (a, b, averaged) in [
        ("nc-industrial-output", "jj-industrial-output", Likeness::WithCaveat),
        ("nc-tax-revenue", "jj-tax-revenue", Likeness::SideBySide),
        (
            "nc-industrial-investment",
            "zs-industrial-investment",
            Likeness::WithCaveat,
        ),
        ("zs-elder-meal-sites-added", "jt-elder-meal-sites", Likeness::SideBySide),
        ("nc-disputes-handled", "yk-disputes-resolved", Likeness::SideBySide),
        (
            "zs-old-compounds-renewed",
            "jt-old-compounds-renewed",
            Likeness::NotComparable,
        ),
        (
            "zs-safety-hazards-rectified",
            "jt-safety-hazards-rectified",
            Likeness::NotComparable,
        ),
    ] {
        let [a, b] = [a, b].map(|id| catalog.find(id).unwrap());
        let found = [Counted::AsPrinted, Counted::Averaged].map(|counted| verdict(&catalog, a, b, counted).judgement);
        assert_eq!(
            found,
            [Likeness::NotComparable, averaged].map(Judgement::Between),
            "{}",
            catalog.figures[a].id
        );
    }
}

/// Where only the length of totals keeps two figures of different reports apart, their averages are in the record.
#[test]
fn what_compares_only_once_it_is_averaged_has_its_averages_among_the_derived_values() {
    let catalog = catalog();
    for indicator in &catalog.indicators {
        let figures = table::figures_of(&catalog, indicator);
        for (a, b) in comparisons(&catalog, &figures) {
            let found = [Counted::AsPrinted, Counted::Averaged].map(|counted| verdict(&catalog, a, b, counted));
            let pair = [a, b].map(|at| &catalog.figures[at]);
            let over = every(pair);
            let only_length = !found[0].one_axis() && found[1].one_axis();
            let averaged = |at: &usize| average(&catalog.figures[*at], over).is_some_and(|mean| mean.note.is_some());
            for at in [a, b].iter().filter(|at| only_length && averaged(at)) {
                let has = catalog
                    .derived
                    .iter()
                    .any(|one| one.inputs == [*at] && one.formula.every() == Some(over));
                assert!(has, "{} has no average in derived.csv", catalog.figures[*at].id);
            }
        }
    }
}

#[test]
fn derived_values_are_worked_out_to_the_digits_that_their_inputs_have() {
    let catalog = catalog();
    for (id, value, exact) in [
        ("jt-d-registrations-per-year", "2428", true),
        ("jt-d-elder-meal-sites-per-year", "2.2", true),
        ("zs-d-high-tech-recognised-share", "82", false),
        ("zs-d-budget-target", "510000000", false),
        ("zs-d-inspection-problems", "231", true),
        ("nc-d-industrial-output-per-month", "43300000", false),
        ("yk-d-disputes-per-month", "50", true),
    ] {
        let one = catalog.derived.iter().find(|one| one.id == id).unwrap();
        let worked = one.worked(&catalog.figures).unwrap();
        assert_eq!((worked.value, worked.exact), (decimal(value), exact), "{id}");
    }
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
