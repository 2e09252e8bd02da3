//! The page of a report: nothing of it is lost, and all of it can be reached, in both languages.

use crate::page::{after, assert_links_are_understood, assert_words_are_whole, context, hash, hash_in, page};
use jiezhen::answer::{self, Profile};
use jiezhen::model::{Figure, Lang, Status};
use jiezhen::query::{Change, CompareQuery, Query, filter};
use jiezhen::record::record;

fn query(id: &str) -> Query {
    Query::Report(id.into())
}

fn profile(id: &str, lang: Lang) -> Profile {
    answer::report(context(lang), id).expect("a report of the record")
}

fn ids() -> Vec<String> {
    record()
        .catalog
        .reports
        .iter()
        .map(|report| report.id.clone())
        .collect()
}

#[test]
fn every_link_of_the_page_is_understood() {
    for id in ids() {
        assert_links_are_understood(&hash(&query(&id)), Lang::Zh);
        assert_links_are_understood(&hash_in(&query(&id), Lang::En), Lang::En);
    }
}

#[test]
fn every_text_of_the_page_is_whole_in_both_languages() {
    for id in ids() {
        for lang in Lang::ALL {
            assert_words_are_whole(&hash(&query(&id)), lang);
        }
    }
}

#[test]
fn each_figure_and_initiative_stands_in_just_one_section() {
    let catalog = &record().catalog;
    for id in ids() {
        let sections = profile(&id, Lang::Zh).sections;
        let opened = |changes: Vec<&Change>| {
            let mut opened: Vec<String> = changes
                .iter()
                .filter_map(|change| after(&query(&id), change).open().map(String::from))
                .collect();
            opened.sort();
            opened
        };
        let mut figures: Vec<String> = catalog
            .figures
            .iter()
            .filter(|one| one.report.id == id)
            .map(|one| one.id.clone())
            .collect();
        figures.sort();
        assert_eq!(
            opened(
                sections
                    .iter()
                    .flat_map(|one| &one.figures)
                    .map(|one| &one.link)
                    .collect()
            ),
            figures
        );
        let mut initiatives: Vec<String> = catalog
            .initiatives
            .iter()
            .filter(|one| one.report.id == id)
            .map(|one| one.id.clone())
            .collect();
        initiatives.sort();
        assert_eq!(
            opened(
                sections
                    .iter()
                    .flat_map(|one| &one.initiatives)
                    .map(|one| &one.link)
                    .collect()
            ),
            initiatives
        );
        assert!(
            sections
                .iter()
                .zip(1..)
                .all(|(section, ordinal)| section.ordinal == ordinal)
        );
    }
}

#[test]
fn a_long_report_opens_as_a_table_of_contents_and_a_short_one_as_a_text() {
    for id in ids() {
        let sections = profile(&id, Lang::Zh).sections.len();
        let page = page(&hash(&query(&id)), Lang::Zh);
        assert_eq!(page.all("details.section").len(), sections, "{id}");
        let open = page.all("details.section[open]").len();
        assert_eq!(open, if sections > 12 { 0 } else { sections }, "{id}");
        assert_eq!(page.all("details.section summary h3").len(), sections);
    }
}

#[test]
fn each_section_shows_what_the_answer_has_of_it() {
    for id in ids() {
        for lang in Lang::ALL {
            let page = page(&hash(&query(&id)), lang);
            let sections = profile(&id, lang).sections;
            for (shown, section) in page.all("details.section").into_iter().zip(&sections) {
                assert_eq!(
                    shown.one("summary h3").text(),
                    format!("{} {}", section.ordinal, section.label)
                );
                assert_eq!(shown.one("p.digest").text(), section.digest);
                let names = section
                    .figures
                    .iter()
                    .chain(&section.initiatives)
                    .map(|one| one.name.clone());
                assert_eq!(
                    shown.texts("ul.mentions a"),
                    names.collect::<Vec<_>>(),
                    "{id} {}",
                    section.ordinal
                );
            }
        }
    }
}

#[test]
fn the_links_to_the_next_report_lead_through_all_and_back() {
    let ids = ids();
    let follow = |change: &Change| match after(&Query::Overview, change) {
        Query::Report(id) => id,
        other => panic!("{other:?}"),
    };
    for pair in ids.windows(2) {
        let (here, next) = (profile(&pair[0], Lang::Zh), profile(&pair[1], Lang::Zh));
        assert_eq!(follow(&here.after.unwrap().link), pair[1]);
        assert_eq!(follow(&next.before.unwrap().link), pair[0]);
    }
    for (id, ways) in [
        (&ids[0], vec!["next"]),
        (&ids[1], vec!["prev", "next"]),
        (&ids[4], vec!["prev"]),
    ] {
        let page = page(&hash(&query(id)), Lang::Zh);
        let shown = page.all("section.neighbours nav a");
        assert_eq!(
            shown.iter().filter_map(|way| way.attr("rel")).collect::<Vec<_>>(),
            ways,
            "{id}"
        );
    }
    assert_eq!(profile(ids.first().unwrap(), Lang::Zh).before, None);
    assert_eq!(profile(ids.last().unwrap(), Lang::Zh).after, None);
}

#[test]
fn the_themes_of_a_report_add_up_to_its_figures() {
    for id in ids() {
        let figures = record()
            .catalog
            .figures
            .iter()
            .filter(|one| one.report.id == id)
            .count();
        let mix = profile(&id, Lang::En).mix;
        assert_eq!(
            mix.rows
                .iter()
                .map(|row| row[1].parse::<usize>().unwrap())
                .sum::<usize>(),
            figures
        );
        assert_eq!(mix.links.len(), mix.rows.len());
        let multiples = profile(&id, Lang::En).multiples;
        assert_eq!(multiples.rows.len(), record().catalog.themes.len());
        assert_eq!(
            multiples.links.len(),
            multiples.rows.len() * record().catalog.reports.len()
        );
    }
}

#[test]
fn what_identifies_the_document_is_told_and_what_it_does_not_print_is_said() {
    for report in &record().catalog.reports {
        let profile = profile(&report.id, Lang::Zh);
        let text = |name: &str| {
            profile
                .facts
                .iter()
                .find(|fact| fact.name == name)
                .unwrap()
                .text
                .clone()
        };
        assert_eq!(text("原件 SHA-256"), report.sha256);
        let printed = |date: &str| {
            if date.is_empty() {
                "未注明".to_string()
            } else {
                date.to_string()
            }
        };
        assert_eq!(text("成文"), printed(&report.written));
        assert_eq!(text("发布"), printed(&report.published));
        assert_eq!(text("索引号"), printed(&report.index_number));
        assert!(text("地点").contains(" › ") && text("地点").ends_with(&report.place.name.zh));
    }
}

#[test]
fn each_shared_indicator_has_a_value_here_and_a_place_elsewhere() {
    let mut seen = 0;
    for id in ids() {
        for shared in profile(&id, Lang::Zh).shared {
            seen += 1;
            assert!(!shared.here.is_empty() && !shared.elsewhere.is_empty());
            let there = after(&query(&id), &shared.link);
            assert!(
                matches!(there, Query::Compare(CompareQuery::Indicator { .. })),
                "{there:?}"
            );
        }
    }
    assert!(seen > 0);
}

#[test]
fn the_periods_of_a_report_add_up_to_its_figures_and_each_leads_to_its_own() {
    for id in ids() {
        let catalog = &record().catalog;
        let own = catalog.figures.iter().filter(|one| one.report.id == id);
        let times = profile(&id, Lang::En).times;
        let count = |row: &Vec<String>| row[2].parse::<usize>().unwrap();
        assert_eq!(times.rows.iter().map(count).sum::<usize>(), own.count(), "{id}");
        assert_eq!(times.links.len(), times.rows.len());
        for (link, row) in times.links.iter().zip(&times.rows) {
            let there = after(&query(&id), link);
            let found = filter(context(Lang::En).index(), there.filter().unwrap()).rows;
            let words = |at: &&usize| catalog.figures[**at].period.words(Lang::En) == row[0];
            assert!(found.iter().filter(words).count() >= count(row), "{id}: {row:?}");
        }
    }
}

#[test]
fn the_sentence_on_periods_names_the_fullest_and_what_is_unusual() {
    for (id, zh, en) in [
        (
            "jintan-xicheng-2020",
            "65个数字中，39个（60%）讲的是2016–2020年，12个的时期原文没有说明",
            "Of 65 figures, 39 (60%) are for 2016–2020; for 12 the report names no period",
        ),
        (
            "jiangjin-xihu-2023",
            "61个数字中，48个（79%）讲的是2023年，1个横跨数年，1个的时期原文没有说明",
            "Of 61 figures, 48 (79%) are for 2023; 1 covers several years and for 1 the report names no period",
        ),
        (
            "yongkang-xicheng-2024h1",
            "10个数字中，8个（80%）讲的是2024年1–6月",
            "Of 10 figures, 8 (80%) are for Jan–Jun 2024",
        ),
    ] {
        assert_eq!(profile(id, Lang::Zh).times.title, zh);
        assert_eq!(profile(id, Lang::En).times.title, en);
    }
}

#[test]
fn what_is_planned_stands_once_with_its_answer_or_with_where_that_would_be() {
    let catalog = &record().catalog;
    for id in ids() {
        for lang in Lang::ALL {
            let plans = profile(&id, lang).plans;
            let open = |one: &&Figure| {
                let open = matches!(one.status, Status::Planned | Status::Applied | Status::Expected);
                one.report.id == id && open && one.same_as.is_none()
            };
            assert_eq!(plans.len(), catalog.figures.iter().filter(open).count(), "{id}");
            for plan in &plans {
                assert_eq!(plan.answers.is_empty(), !plan.later.is_empty(), "{plan:?}");
            }
            let page = page(&hash(&query(&id)), lang);
            assert_eq!(page.all("section.plans tbody tr").len(), plans.len());
        }
    }
    let plan = |id: &str, subject: &str| {
        let plans = profile(id, Lang::Zh).plans;
        plans.into_iter().find(|plan| plan.subject == subject).unwrap()
    };
    let applied = plan("zhongshan-xiqu-2024", "推荐申报国家高新的企业");
    assert_eq!(applied.answers[0].1, "认定的国家高新技术企业：14家");
    let sites = plan("jintan-xicheng-2020", "新建老年助餐点");
    assert_eq!((sites.value.as_str(), sites.status), ("3家", "计划"));
    assert_eq!(sites.later, "金坛西城2021年的报告，这里没有收录");
}

#[test]
fn a_report_has_its_contents_and_hides_what_is_only_to_be_checked() {
    for id in ids() {
        for lang in Lang::ALL {
            let page = page(&hash(&query(&id)), lang);
            let sections = profile(&id, lang).sections;
            let labels: Vec<String> = sections.iter().map(|one| one.label.clone()).collect();
            let closed = page.all("details.section").iter().all(|one| one.attr("open").is_none());
            match closed {
                true => assert_eq!(
                    page.all("details.section").len(),
                    labels.len(),
                    "the list is the contents"
                ),
                false => assert_eq!(page.texts("nav.contents button"), labels, "{id}"),
            }
            assert!(page.all(".profile > dl code").is_empty());
            assert!(page.one("section.profile details").text().contains("SHA-256"), "{id}");
        }
    }
}

#[test]
fn a_number_and_its_unit_are_kept_together_in_what_is_read() {
    for (hash, lang, place, kept) in [
        ("#/report/zhongshan-xiqu-2024", Lang::Zh, "p.headline", "27节"),
        ("#/report/zhongshan-xiqu-2024", Lang::Zh, "p.summary", "165亿元"),
        (
            "#/report/zhongshan-xiqu-2024",
            Lang::En,
            "section.report-sections",
            "700m yuan",
        ),
        ("#/initiatives?group=elderly-meals", Lang::Zh, "p.text", "13万余人次"),
        ("#/", Lang::Zh, "section.findings", "1–6月"),
    ] {
        let found = page(hash, lang).one(place).texts("span.kept");
        assert!(
            found.iter().any(|text| text.contains(kept)),
            "{hash} {place}: {found:?}"
        );
    }
}
