//! Overview, method and the page for an unknown address: links, languages, and the numbers that pictures lead to.

use crate::page_html::with_bodies;
use jiezhen::address;
use jiezhen::answer::{Context, Data, overview};
use jiezhen::model::Lang;
use jiezhen::query::{Query, filter};
use jiezhen::record::record;
use jiezhen::view::{self, PageView, Seen};

const HASHES: [&str; 5] = [
    "#/",
    "#/method",
    "#/figurs",
    "#/report/zhongshan-2023",
    "#/zzzzqqq/%3Cscript%3E",
];

fn page(hash: &str, lang: Lang, width: f64) -> PageView {
    let read = address::read(hash, record());
    view::page(Seen {
        context: Context::new(record(), &read.query, lang),
        width,
    })
}

fn html(hash: &str, lang: Lang) -> String {
    let regions = page(hash, lang, 1200.0).below.into_iter();
    with_bodies(regions.map(|region| region.html).collect())
}

/// The values of an attribute, in order.
fn values(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|value| value.replace("&amp;", "&"))
        .collect()
}

fn on_every_page(judge: impl Fn(&str, Lang, &str)) {
    for hash in HASHES {
        for lang in Lang::ALL {
            judge(hash, lang, &html(hash, lang));
        }
    }
}

#[test]
fn every_link_is_read_without_a_doubt() {
    on_every_page(|hash, _, html| {
        for link in values(html, "href").iter().filter(|link| link.starts_with('#')) {
            let read = address::read(link, record());
            assert!(read.warnings.is_empty(), "{hash}: {link}: {:?}", read.warnings);
            assert_eq!(&address::write(&read.query), link, "{hash}");
        }
    });
}

#[test]
fn keys_are_unique_and_no_element_is_empty() {
    on_every_page(|hash, lang, html| {
        let mut keys = values(html, "data-key");
        keys.sort();
        let twice = keys.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{hash} {lang:?}");
        for tag in ["a", "h2", "h3", "p", "li", "td", "th", "dd", "dt", "summary", "code"] {
            let end = format!("</{tag}>");
            let ends = html.match_indices(&end).map(|(at, _)| &html[..at]);
            let empty: Vec<&str> = ends
                .filter(|before| before.ends_with('>'))
                .filter_map(|before| before.rsplit('<').next())
                .collect();
            let empty = empty
                .into_iter()
                .find(|last| last.split([' ', '>']).next() == Some(tag));
            assert_eq!(empty, None, "{hash} {lang:?}");
        }
    });
}

#[test]
fn the_page_has_a_headline_in_each_language_and_every_width_draws() {
    for hash in HASHES {
        for lang in Lang::ALL {
            for width in [0.0, 280.0, 360.0, 959.0, 960.0, 2400.0] {
                let page = page(hash, lang, width);
                assert!(
                    !page.headline.is_empty() && !page.title.is_empty() && !page.below.is_empty(),
                    "{hash}"
                );
            }
        }
    }
}

#[test]
fn english_speaks_english() {
    // What the record's words of exactness are in the reports, and the Chinese form of the citation.
    const QUOTED: &str = "超余多以上突破近约左右至少不于低到下内高街镇报告";
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    on_every_page(|hash, lang, html| {
        let chinese = html.split("<dd class=\"citation\" lang=\"zh-Hans-CN\">").enumerate();
        let rest: String = chinese
            .map(|(at, text)| {
                if at == 0 {
                    text
                } else {
                    text.split_once("</dd>").unwrap().1
                }
            })
            .collect();
        if lang == Lang::En {
            let foreign: String = rest.chars().filter(han).filter(|c| !QUOTED.contains(*c)).collect();
            assert_eq!(foreign, "", "{hash}");
        }
    });
}

#[test]
fn the_overview_leads_to_every_report_and_every_indicator_in_use() {
    let html = html("#/", Lang::Zh);
    let links = values(&html, "href");
    for report in &record().catalog.reports {
        assert!(links.contains(&format!("#/report/{}", report.id)), "{}", report.id);
    }
    for figure in &record().catalog.figures {
        if let Some(indicator) = &figure.indicator {
            assert!(
                links.contains(&format!("#/compare?indicator={}", indicator.id)),
                "{}",
                indicator.id
            );
        }
    }
}

#[test]
fn each_part_of_a_bar_leads_to_as_many_figures_as_it_counts() {
    let query = Query::default();
    let answer = overview::overview(Context::new(record(), &query, Lang::En));
    let mut parts = 0;
    for picture in &answer.pictures {
        let Data::Stacked { rows, .. } = &picture.data else {
            continue;
        };
        let data: Vec<_> = rows.iter().flat_map(|row| &row.parts).collect();
        let total: f64 = data.iter().filter_map(|datum| datum.value.get()).sum();
        assert_eq!(total as usize, record().catalog.figures.len(), "{}", picture.id);
        for datum in data.iter().filter(|datum| datum.value.get() > Some(0.0)) {
            let context = address::read(&picture.links[datum.index], record()).query;
            let found = filter(record().index(), &context).rows.len();
            assert_eq!(Some(found as f64), datum.value.get(), "{}", datum.label);
            parts += 1;
        }
    }
    assert!(parts > 40);
}

#[test]
fn what_stands_in_an_address_cannot_become_markup() {
    let html = html("#/zzzzqqq/%3Cscript%3E", Lang::En);
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
}
