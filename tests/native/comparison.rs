//! The page of comparison over every indicator and every pair of reports, in both languages.

use crate::page::{assert_links_are_understood, assert_words_are_whole, chinese, context, hash, links, page, wide};
use jiezhen::answer::comparison::{One, Sides, one, sides};
use jiezhen::compare::{Judgement, Likeness};
use jiezhen::model::{Every, Lang};
use jiezhen::query::{CompareQuery, Query};
use jiezhen::record::record;

/// The page of comparison with nothing, one report, every indicator (per year too) and every pair of reports chosen.
fn hashes() -> Vec<String> {
    let catalog = &record().catalog;
    let mut all = vec![CompareQuery::default()];
    for indicator in &catalog.indicators {
        for per_year in [false, true] {
            all.push(CompareQuery::Indicator {
                id: indicator.id.clone(),
                per_year,
            });
        }
    }
    for a in &catalog.reports {
        all.push(CompareQuery::Choose(Some(a.id.clone())));
        for b in catalog.reports.iter().filter(|b| b.id != a.id) {
            all.push(CompareQuery::Sides([a.id.clone(), b.id.clone()]));
        }
    }
    all.into_iter().map(|query| hash(&Query::Compare(query))).collect()
}

fn asked_one(id: &str, lang: Lang, averaged: bool) -> One {
    one(context(lang), id, averaged).unwrap()
}

#[test]
fn every_link_of_the_page_is_understood() {
    for hash in hashes() {
        assert_links_are_understood(&hash, Lang::Zh);
    }
}

#[test]
fn every_page_has_a_headline_and_a_picture_of_each_width_fits() {
    for hash in hashes() {
        for lang in Lang::ALL {
            for width in [280.0, 1600.0] {
                let page = wide(&hash, lang, width);
                assert!(page.one("p.headline").text().chars().count() > 10, "{hash}");
                for svg in page.all("svg.chart") {
                    let drawn: f64 = svg.attr("width").unwrap().parse().unwrap();
                    assert!(drawn <= width.max(280.0), "{drawn} in {width}");
                }
            }
        }
    }
}

#[test]
fn english_pages_have_no_chinese_but_what_is_there_for_the_search() {
    for hash in hashes() {
        // The measure words of Chinese are quoted as they are.
        let found = chinese(page(&hash, Lang::En).one("main"))
            .replace("家次", "")
            .replace("批次", "");
        assert_eq!(found, "", "{hash}");
    }
}

#[test]
fn nothing_on_the_page_is_empty_and_ids_are_unique() {
    for hash in hashes() {
        assert_words_are_whole(&hash, Lang::Zh);
        let page = page(&hash, Lang::Zh);
        assert!(
            !page
                .all("ul")
                .iter()
                .chain(&page.all("tbody"))
                .any(|list| list.is_empty()),
            "{hash}"
        );
    }
}

/// The figures of an indicator that stand on axes: each once, whether drawn or alone.
#[test]
fn every_figure_of_an_indicator_has_its_place() {
    let catalog = &record().catalog;
    for indicator in &catalog.indicators {
        let page = page(&hash(&Query::indicator(&indicator.id)), Lang::En);
        let links = links(&page);
        let own = catalog
            .figures
            .iter()
            .filter(|f| f.indicator.as_ref().is_some_and(|own| own.id == indicator.id));
        for figure in own.filter(|figure| figure.same_as.is_none()) {
            let link = hash(&Query::figure(&figure.id));
            assert!(
                links.contains(&link.as_str()),
                "{} is not on the page of {}",
                figure.id,
                indicator.id
            );
        }
    }
}

#[test]
fn figures_that_may_not_share_an_axis_do_not_and_the_reason_is_written() {
    let catalog = &record().catalog;
    for indicator in &catalog.indicators {
        let one = asked_one(&indicator.id, Lang::En, false);
        for (at, axis) in one.axes.iter().enumerate() {
            assert_eq!(axis.apart.is_empty(), at == 0, "{} axis {at}", indicator.id);
            assert!(
                axis.picture.is_some() == axis.alone.is_empty(),
                "{} axis {at} shows nothing",
                indicator.id
            );
        }
        let drawn = one.axes.first().and_then(|axis| axis.picture.as_ref());
        if let Some(picture) = drawn {
            assert!(
                picture.links.len() >= catalog.reports.len(),
                "{}: a place has neither mark nor reason",
                indicator.id
            );
        }
    }
}

#[test]
fn comparisons_without_reserve_have_no_reason_and_all_others_have_one() {
    for indicator in &record().catalog.indicators {
        for lang in Lang::ALL {
            let one = asked_one(&indicator.id, lang, false);
            for pair in &one.between {
                let like = pair.judgement == Judgement::Between(Likeness::LikeForLike);
                assert_eq!(like, pair.reasons.is_empty(), "{pair:?}");
            }
            assert!(
                one.within
                    .iter()
                    .all(|pair| matches!(pair.judgement, Judgement::Within(_)))
            );
        }
    }
}

#[test]
fn averages_are_offered_where_totals_cover_different_lengths_and_are_said_to_be_ours() {
    for (id, offered) in [
        ("elder-meal-sites", Some(Every::Year)),
        ("industrial-output", Some(Every::Month)),
        ("disputes-handled", Some(Every::Month)),
        // Nine months of one place alone, states, and times that nobody printed.
        ("above-limit-sales", None),
        ("grids", None),
        ("safety-hazards-rectified", None),
    ] {
        let (plain, averaged) = (asked_one(id, Lang::Zh, false), asked_one(id, Lang::Zh, true));
        assert_eq!(plain.averaged, offered.map(|every| (every, false)), "{id}");
        let notes = |one: &One| one.axes.iter().flat_map(|axis| axis.notes.clone()).collect::<Vec<_>>();
        let ours = notes(&averaged).iter().filter(|note| note.contains("折合每")).count();
        assert_eq!(ours > 0, offered.is_some(), "{id}");
        assert!(!notes(&plain).iter().any(|note| note.contains("折合每")), "{id}");
    }
}

#[test]
fn the_headline_ranks_only_where_that_is_honest_and_says_the_caveat_in_the_same_sentence() {
    for (id, averaged, zh) in [
        ("industrial-output", false, "不能相比"),
        ("industrial-output", true, "南川西城最高，折合每月约4330万元"),
        ("disputes-handled", false, "不能相比"),
        ("disputes-handled", true, "只能并列，不排高低"),
        ("elder-meal-sites", true, "只能并列，不排高低"),
        ("public-requests-handled", false, "口径不同"),
        ("gdp", false, "只能并列，不排高低"),
        ("fixed-asset-investment", false, "中山西区最高，30.1亿元"),
        (
            "new-market-entities",
            false,
            "中山西区最多，4876户；其次是南川西城，4058家；但",
        ),
        ("industrial-investment", false, "南川西城增速最高"),
        ("old-compounds-renewed", false, "合计数不能直接比"),
        ("project-total-investment", false, "说明不了两地高低"),
        ("criminal-cases", false, "只有南川西城"),
        ("kindergarten-coverage", false, "87%"),
    ] {
        let one = asked_one(id, Lang::Zh, averaged);
        assert!(one.headline.contains(zh), "{id}: {}", one.headline);
        let ranks = one.headline.contains("其次是");
        assert!(!ranks || one.headline.contains("；但"), "{id}: {}", one.headline);
    }
}

#[test]
fn the_page_prints_the_agreements_that_the_verdicts_read() {
    for indicator in &record().catalog.indicators {
        for lang in Lang::ALL {
            let said = asked_one(&indicator.id, lang, false).agree;
            // By whose rule it is counted stands in a sentence of its own.
            let said = said.split(['。', '.']).next().unwrap();
            for agreement in jiezhen::model::Agreement::ALL {
                let listed = indicator.agree.contains(agreement);
                assert_eq!(said.contains(agreement.name(lang)), listed, "{}: {said}", indicator.id);
            }
        }
    }
}

/// What is not ranked stands in the order of the reports.
#[test]
fn bars_that_only_stand_side_by_side_keep_the_order_of_the_reports() {
    let names = |id: &str, averaged| {
        let one = asked_one(id, Lang::Zh, averaged);
        let picture = one.axes.first().and_then(|axis| axis.picture.clone()).unwrap();
        picture.rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>()
    };
    assert_eq!(names("project-total-investment", false), ["南川西城", "中山西区"]);
    assert_eq!(names("gdp", false), ["中山西区", "金坛西城"]);
    assert_eq!(names("tax-revenue", true), ["南川西城", "江津西湖"]);
    assert_eq!(names("new-market-entities", false), ["中山西区", "南川西城"]);
}

#[test]
fn earlier_values_become_slopes_and_ranks_stay_ranks() {
    for (id, slopes, ranks) in [
        ("kindergarten-coverage", true, 0),
        ("foreign-trade", false, 1),
        ("gdp", false, 0),
        ("police-reports", false, 1),
    ] {
        let one = asked_one(id, Lang::En, false);
        assert_eq!((one.slope.is_some(), one.ranks.len()), (slopes, ranks), "{id}");
        assert!(
            one.ranks
                .iter()
                .all(|rank| rank.rank.starts_with("No.\u{a0}") && !rank.among.is_empty())
        );
    }
}

#[test]
fn two_reports_share_the_same_from_either_side() {
    let catalog = &record().catalog;
    for a in &catalog.reports {
        for b in &catalog.reports {
            let [there, back] = [[a, b], [b, a]].map(|pair| sides(context(Lang::Zh), &pair.map(|one| one.id.clone())));
            assert_eq!(there.is_some(), a.id != b.id);
            let (Some(there), Some(back)) = (there, back) else {
                continue;
            };
            let shared = |one: &Sides| {
                let all = one.shared.iter();
                all.map(|line| (line.name.clone(), line.pair.judgement))
                    .collect::<Vec<_>>()
            };
            assert_eq!(shared(&there), shared(&back));
            assert_eq!(there.both.len(), back.both.len());
            let place = &there.reports[0].0;
            assert!(there.shared.iter().all(|line| line.pair.a.place == *place));
            assert!(there.shared.iter().map(|line| line.pair.judgement).is_sorted());
        }
    }
}

/// What may be said of both stands first; what there is none of is left out; what is not shared is folded away.
#[test]
fn two_reports_begin_with_the_verdicts() {
    let catalog = &record().catalog;
    for a in &catalog.reports {
        for b in catalog.reports.iter().filter(|b| b.id != a.id) {
            let query = Query::Compare(CompareQuery::Sides([a.id.clone(), b.id.clone()]));
            for (lang, none) in [(Lang::Zh, "0项"), (Lang::En, "0 ")] {
                let page = page(&hash(&query), lang);
                let main = page.one("main").text();
                let zero = main
                    .match_indices(none)
                    .any(|(at, _)| !main[..at].ends_with(|c: char| c.is_ascii_digit() || ",.".contains(c)));
                assert!(!zero, "{}: {}", a.id, page.one("p.headline").text());
                assert!(page.all(".regions svg").is_empty(), "no bars of raw counts");
                let first = page.one("div.regions").all("section")[0].attr("class");
                let shared = jiezhen::answer::comparison::sides(context(lang), &[a.id.clone(), b.id.clone()])
                    .unwrap()
                    .shared;
                assert_eq!(first == Some("both-report"), !shared.is_empty(), "{first:?}");
            }
        }
    }
}

#[test]
fn related_indicators_stand_with_their_values() {
    for (id, values) in [
        ("fire-hazards-rectified", &["4450宗", "596条", "1397个"][..]),
        ("disputes-handled", &["99.89%"]),
        ("safety-hazards-rectified", &["超2000处"]),
    ] {
        let page = page(&hash(&Query::indicator(id)), Lang::Zh);
        let text = page.one("section.related").text();
        assert!(values.iter().all(|value| text.contains(value)), "{id}: {text}");
    }
}

#[test]
fn a_derived_value_is_worded_as_ours_and_opens_to_its_sum() {
    for (id, lang, value, sum) in [
        (
            "new-market-entities",
            Lang::Zh,
            "折合每年2428家",
            "（2378家＋9762家）÷5年＝2428家",
        ),
        (
            "new-market-entities",
            Lang::En,
            "2,428 a year, averaged",
            "(2,378 + 9,762) ÷ 5 years = 2,428",
        ),
        (
            "general-budget-revenue",
            Lang::Zh,
            "推算目标约5.1亿元",
            "7亿元÷137.3%≈5.1亿元",
        ),
        ("firms-recognised", Lang::Zh, "占比约82%", "14家÷17家≈82%"),
        ("inspection-items-rectified", Lang::En, "231 together", "66 + 165 = 231"),
        ("disputes-handled", Lang::Zh, "折合每月超50起", "超300起÷6个月≈50起"),
    ] {
        let one = asked_one(id, lang, false);
        let found = one.derived.iter().find(|line| line.value == value);
        let found = found.unwrap_or_else(|| panic!("{id}: {:?}", one.derived));
        assert_eq!(found.sum, sum);
        let page = page(&hash(&Query::indicator(id)), lang);
        assert!(page.one("section.worked").text().contains(sum), "{id}");
    }
}

#[test]
fn the_listing_says_how_many_may_be_ranked_and_why_most_may_not() {
    let headline = jiezhen::answer::comparison::listing(context(Lang::Zh), None).headline;
    assert_eq!(
        headline,
        "共107项指标，30项见于两份以上的报告。其中3项可以排高低（都须附说明），3项只能并列，24项不可比，\
         多因口径（18项）和合计数的时长（5项）不同；5项折合成平均数后可以同轴。"
    );
    let page = page("#/compare", Lang::En);
    assert_eq!(
        page.all("section.per-head").len(),
        1,
        "that there is no population is said once"
    );
}
