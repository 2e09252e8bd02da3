//! The page of comparison over every indicator and every pair of reports, in both languages.

use crate::page_html::with_bodies;
use jiezhen::address;
use jiezhen::answer::Context;
use jiezhen::answer::comparison::{One, one, sides};
use jiezhen::compare::Likeness;
use jiezhen::model::Lang;
use jiezhen::query::{Page, Query};
use jiezhen::record::record;
use jiezhen::view::{PageView, Seen, page};

/// The page of comparison with nothing, one report, every indicator (per year too) and every pair of reports chosen.
fn questions() -> Vec<Query> {
    let catalog = &record().catalog;
    let plain = Query {
        page: Page::Compare,
        ..Query::default()
    };
    let mut all = vec![plain.clone()];
    for indicator in &catalog.indicators {
        for per_year in [false, true] {
            all.push(Query {
                indicator: Some(indicator.id.clone()),
                per_year,
                ..plain.clone()
            });
        }
    }
    for a in &catalog.reports {
        all.push(Query {
            sides: vec![a.id.clone()],
            ..plain.clone()
        });
        for b in &catalog.reports {
            all.push(Query {
                sides: vec![a.id.clone(), b.id.clone()],
                ..plain.clone()
            });
        }
    }
    all
}

fn seen(query: &Query, lang: Lang, width: f64) -> PageView {
    page(Seen {
        context: Context::new(record(), query, lang),
        width,
    })
}

fn asked_one(id: &str, lang: Lang, per_year: bool) -> One {
    let query = Query {
        page: Page::Compare,
        indicator: Some(id.into()),
        per_year,
        ..Query::default()
    };
    one(Context::new(record(), &query, lang)).unwrap()
}

fn html(view: &PageView) -> String {
    let regions = view.above.iter().chain(&view.below);
    with_bodies(regions.map(|region| region.html.as_str()).collect())
}

fn links(html: &str) -> Vec<String> {
    html.split(" href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"))
        .collect()
}

#[test]
fn every_link_of_the_page_is_understood() {
    for query in questions() {
        let html = html(&seen(&query, Lang::Zh, 900.0));
        for link in links(&html) {
            let read = address::read(&link, record());
            assert_eq!(read.warnings, [], "{link} on {}", address::write(&query));
            assert!(!matches!(read.query.page, Page::Unknown(_)), "{link}");
        }
    }
}

#[test]
fn every_page_has_a_headline_and_a_picture_of_each_width_fits() {
    for query in questions() {
        for lang in Lang::ALL {
            for width in [280.0, 1600.0] {
                let view = seen(&query, lang, width);
                assert!(view.headline.chars().count() > 10, "{}", address::write(&query));
                for svg in html(&view).split("<svg class=\"chart\"").skip(1) {
                    let drawn: f64 = svg
                        .split(" width=\"")
                        .nth(1)
                        .unwrap()
                        .split('"')
                        .next()
                        .unwrap()
                        .parse()
                        .unwrap();
                    assert!(drawn <= width.max(280.0), "{drawn} in {width}");
                }
            }
        }
    }
}

#[test]
fn english_pages_have_no_chinese_but_what_is_there_for_the_search() {
    for query in questions() {
        let view = seen(&query, Lang::En, 900.0);
        let mut text = html(&view);
        while let Some(start) = text.find("<span hidden") {
            let end = start + text[start..].find("</span>").unwrap();
            text.replace_range(start..end, "");
        }
        // The measure words of Chinese are quoted as they are.
        for word in ["家次", "批次"] {
            text = text.replace(word, "");
        }
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let at = text.chars().position(han);
        let around: String = text
            .chars()
            .skip(at.unwrap_or_default().saturating_sub(60))
            .take(120)
            .collect();
        assert_eq!(at, None, "{}: {around}", address::write(&query));
        assert!(!view.headline.chars().any(han), "{}", view.headline);
    }
}

#[test]
fn nothing_on_the_page_is_empty_and_keys_are_unique() {
    for query in questions() {
        for lang in Lang::ALL {
            let html = html(&seen(&query, lang, 900.0));
            for empty in [
                "<p></p>",
                "<li></li>",
                "<td></td>",
                "<h2></h2>",
                "<h3></h3>",
                "<ul></ul>",
                "<dd></dd>",
                "<tbody></tbody>",
                "NaN",
            ] {
                assert!(!html.contains(empty), "{empty} on {}", address::write(&query));
            }
            let mut keys: Vec<&str> = html
                .split(" data-key=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap())
                .collect();
            // Small charts side by side may have marks of one name.
            keys.retain(|key| !key.starts_with("mark "));
            let count = keys.len();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), count, "{}", address::write(&query));
        }
    }
}

/// The figures of an indicator that stand on axes: each once, whether drawn or alone.
#[test]
fn every_figure_of_an_indicator_has_its_place() {
    let catalog = &record().catalog;
    for indicator in &catalog.indicators {
        let query = Query {
            page: Page::Compare,
            indicator: Some(indicator.id.clone()),
            ..Query::default()
        };
        let html = html(&seen(&query, Lang::En, 900.0));
        let own = catalog
            .figures
            .iter()
            .filter(|f| f.indicator.as_ref().is_some_and(|own| own.id == indicator.id));
        for figure in own.filter(|figure| figure.same_as.is_none()) {
            let link = address::write(&Query {
                page: Page::Figures,
                open: Some(figure.id.clone()),
                ..Query::default()
            });
            assert!(
                html.contains(&format!("\"{link}\"")),
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
fn verdicts_without_reserve_have_no_reason_and_all_others_have_one() {
    for indicator in &record().catalog.indicators {
        for lang in Lang::ALL {
            let one = asked_one(&indicator.id, lang, false);
            for pair in one.between.iter().chain(&one.within) {
                assert_eq!(pair.level == Likeness::LikeForLike, pair.reasons.is_empty(), "{pair:?}");
            }
        }
    }
}

#[test]
fn only_flows_over_several_years_are_averaged_and_that_is_said() {
    let total = asked_one("safety-hazards-rectified", Lang::En, true);
    assert!(
        total.per_year.is_none(),
        "neither a year nor an unknown period may be averaged"
    );
    for (id, has) in [
        ("elder-meal-sites", true),
        ("industrial-output", false),
        ("grids", false),
    ] {
        let (plain, averaged) = (asked_one(id, Lang::En, false), asked_one(id, Lang::En, true));
        assert_eq!(plain.per_year.is_some(), has, "{id}");
        let notes = |one: &One| one.axes.iter().map(|axis| axis.notes.len()).sum::<usize>();
        assert_eq!(notes(&averaged) > notes(&plain), has, "{id}");
    }
}

#[test]
fn the_headline_ranks_only_where_that_is_honest() {
    for (id, zh) in [
        // Nine months are more than a whole year elsewhere: the rank holds.
        ("industrial-output", "南川西城最高"),
        // A whole year against half a year, five years against one: the larger number had longer to grow.
        ("disputes-handled", "不能排名"),
        ("elder-meal-sites", "不能排名"),
        ("public-requests-handled", "口径不同"),
        ("gdp", "中山西区最高"),
        ("industrial-investment", "南川西城增速最高"),
        ("criminal-cases", "只有南川西城"),
        ("kindergarten-coverage", "87%"),
    ] {
        let one = asked_one(id, Lang::Zh, false);
        assert!(one.headline.contains(zh), "{id}: {}", one.headline);
    }
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
            let query = |sides: [&String; 2]| Query {
                page: Page::Compare,
                sides: sides.map(String::clone).to_vec(),
                ..Query::default()
            };
            let (there, back) = (query([&a.id, &b.id]), query([&b.id, &a.id]));
            let [there, back] = [&there, &back].map(|query| sides(Context::new(record(), query, Lang::Zh)));
            assert_eq!(there.is_some(), a.id != b.id);
            let (Some(there), Some(back)) = (there, back) else {
                continue;
            };
            let shared = |one: &jiezhen::answer::comparison::Sides| {
                one.themes
                    .iter()
                    .flat_map(|t| &t.shared)
                    .map(|line| (line.name.clone(), line.pair.level))
                    .collect::<Vec<_>>()
            };
            assert_eq!(shared(&there), shared(&back));
            assert_eq!(there.both.len(), back.both.len());
            assert!(
                there
                    .themes
                    .iter()
                    .flat_map(|t| &t.shared)
                    .all(|line| line.pair.a.place == there.reports[0].0)
            );
        }
    }
}
