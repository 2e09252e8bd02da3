//! Overview, method and the page for an unknown address: links, languages, and the numbers that pictures lead to.

use crate::html::Element;
use crate::page::{after, assert_links_are_understood, assert_words_are_whole, context, links, page, wide};
use jiezhen::answer::{Data, overview};
use jiezhen::app::{Still, render};
use jiezhen::model::Lang;
use jiezhen::query::{Query, filter};
use jiezhen::record::record;

const HASHES: [&str; 5] = [
    "#/",
    "#/method",
    "#/figurs",
    "#/report/zhongshan-2023",
    "#/zzzzqqq/%3Cscript%3E",
];

fn on_every_page(judge: impl Fn(&str, Lang, &Element)) {
    for hash in HASHES {
        for lang in Lang::ALL {
            judge(hash, lang, &page(hash, lang));
        }
    }
}

#[test]
fn every_link_is_read_without_a_warning() {
    for hash in HASHES {
        for lang in Lang::ALL {
            assert_links_are_understood(hash, lang);
        }
    }
}

#[test]
fn ids_are_unique_and_no_element_is_empty() {
    for hash in HASHES {
        assert_words_are_whole(hash, Lang::Zh);
    }
}

#[test]
fn the_page_has_a_headline_in_each_language_and_every_width_draws() {
    for hash in HASHES {
        for lang in Lang::ALL {
            for width in [0.0, 280.0, 360.0, 959.0, 960.0, 2400.0] {
                let page = wide(hash, lang, width);
                assert!(
                    !page.one("p.headline").is_empty() && !page.one("h1").is_empty(),
                    "{hash}"
                );
                assert!(!page.one("main div.regions").is_empty(), "{hash}");
            }
        }
    }
}

#[test]
fn english_speaks_english() {
    // What the record's words of exactness are in the reports, and the Chinese form of the citation.
    const QUOTED: &str = "超余多以上突破近约左右至少不于低到下内高街镇报告";
    on_every_page(|hash, lang, page| {
        if lang == Lang::En {
            let mut foreign = crate::page::chinese(page.one("main"));
            foreign.retain(|c| !QUOTED.contains(c));
            assert_eq!(foreign, "", "{hash}");
        }
    });
}

#[test]
fn the_overview_leads_to_every_report_and_every_indicator_in_use() {
    let page = page("#/", Lang::Zh);
    let links = links(page.one("main div.regions"));
    for report in &record().catalog.reports {
        assert!(
            links.contains(&format!("#/report/{}", report.id).as_str()),
            "{}",
            report.id
        );
    }
    for figure in &record().catalog.figures {
        if let Some(indicator) = &figure.indicator {
            assert!(
                links.contains(&format!("#/compare?indicator={}", indicator.id).as_str()),
                "{}",
                indicator.id
            );
        }
    }
}

#[test]
fn each_part_of_a_bar_and_each_cell_leads_to_as_many_figures_as_it_counts() {
    let answer = overview::overview(context(Lang::En));
    let mut parts = 0;
    for picture in &answer.pictures {
        if !matches!(picture.data, Data::Stacked { .. } | Data::Matrix(..)) {
            continue;
        }
        let counts = picture.rows.iter().flat_map(|row| &row[1..]);
        let counts: Vec<usize> = counts
            .map(|count| {
                count
                    .split(|c: char| !c.is_ascii_digit())
                    .next()
                    .unwrap()
                    .parse()
                    .expect("a count")
            })
            .collect();
        let total: usize = counts.iter().sum();
        assert_eq!(total, record().catalog.figures.len(), "{}", picture.id);
        assert_eq!(counts.len(), picture.links.len(), "{}", picture.id);
        for (count, link) in counts.into_iter().zip(&picture.links).filter(|(count, _)| *count > 0) {
            let Query::Figures(next) = after(&Query::Overview, link) else {
                panic!("the page of figures");
            };
            let found = filter(context(Lang::En).index(), &next.filter).rows.len();
            assert_eq!(found, count, "{}: {next:?}", picture.id);
            parts += 1;
        }
    }
    assert!(parts > 40);
}

#[test]
fn what_stands_in_an_address_cannot_become_markup_and_is_told_only_where_it_is_a_plain_name() {
    for lang in Lang::ALL {
        let html = render(Still {
            hash: "#/zzzzqqq/%3Cscript%3E",
            lang,
            width: 1200.0,
        });
        assert!(!html.contains("<script"));
        let strange = page("#/zzzzqqq/%3Cscript%3E", lang);
        assert!(!strange.text().contains("zzzzqqq") && strange.first("section.unknown code").is_none());
        let plain = page("#/figurs", lang);
        assert_eq!(plain.one("section.unknown code").text(), "“figurs”");
        assert!(links(plain.one("ul.guesses")).contains(&"#/figures"));
    }
}

#[test]
fn who_is_silent_is_named_without_years_where_all_of_its_years_are_silent() {
    for (lang, id, expected) in [
        (
            Lang::Zh,
            "gdp",
            "未提及：南川西城、永康西城、江津西湖、金坛西城 2016–2020年、金坛西城 2021年",
        ),
        (
            Lang::En,
            "gdp",
            "Not mentioned: Xicheng, Nanchuan; Xicheng, Yongkang; Xihu, Jiangjin; Xicheng, Jintan 2016–2020; Xicheng, Jintan 2021",
        ),
        (Lang::Zh, "safety-hazards-rectified", "未提及：金坛西城 2021年"),
        (
            Lang::En,
            "fixed-asset-investment",
            "Not mentioned: Xicheng, Yongkang; Xicheng, Jintan",
        ),
    ] {
        let lines = jiezhen::answer::overview::overview(context(lang)).silence.shared;
        let line = lines.into_iter().find(|line| line.id == id).unwrap();
        assert_eq!(line.silent, expected);
    }
}

#[test]
fn where_no_report_says_its_time_the_headline_says_none() {
    for lang in Lang::ALL {
        let context = crate::example::context(lang, |catalog| {
            for report in &mut catalog.reports {
                std::sync::Arc::make_mut(report).period = jiezhen::model::Period::Unknown;
            }
        });
        let headline = overview::overview(context).headline;
        let said = headline.split([':', '：']).next().unwrap();
        let ends = lang.say("来自1个省市", "from 1 province or municipality");
        assert!(said.ends_with(ends), "{headline}");
    }
}
