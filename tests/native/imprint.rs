//! The foot of a printed page: the whole link, and a code where there is one to scan.

use crate::html::{self, Element};
use crate::page::{hash, hash_in};
use jiezhen::app::{Still, render_for_paper};
use jiezhen::model::Lang;
use jiezhen::query::{FigureQuery, Filter, Query};

fn searched(text: &str) -> Query {
    let filter = Filter {
        text: text.into(),
        ..Filter::default()
    };
    Query::Figures(FigureQuery {
        filter,
        ..FigureQuery::default()
    })
}

fn printed(text: &str, base: &str, lang: Lang) -> Element {
    let still = Still {
        hash: &hash(&searched(text)),
        lang,
        width: 1200.0,
    };
    html::read(&render_for_paper(still, base))
}

/// The words of the foot, and how many codes it has.
fn foot(text: &str, base: &str, lang: Lang) -> (String, usize) {
    let page = printed(text, base, lang);
    let foot = page.one(".imprint");
    (foot.text(), foot.all("svg").len())
}

const SITE: &str = "https://example.org/jiezhen/";

#[test]
fn the_foot_has_the_whole_link_a_code_and_the_version_of_the_record() {
    for lang in Lang::ALL {
        let page = printed("固定资产", SITE, lang);
        let foot = page.one(".imprint");
        let link = [SITE, &hash_in(&searched("固定资产"), lang)].concat();
        assert_eq!(foot.one("p.whole").text(), link);
        assert_eq!(foot.all("svg").len(), 1);
        let version = jiezhen::record::record().catalog.collection.edition().version;
        let version = match lang {
            Lang::Zh => format!("数据第{version}版"),
            Lang::En => format!("Data set, version {version}"),
        };
        assert!(foot.text().contains(&version), "{version} in {}", foot.text());
        for report in &jiezhen::record::record().catalog.reports {
            assert!(foot.text().contains(report.title.get(lang)), "{}", report.id);
        }
    }
}

#[test]
fn the_foot_names_the_reports_that_the_page_draws_on_and_no_others() {
    let (a, b) = ("zhongshan-xiqu-2024", "jiangjin-xihu-2023");
    for (hash, own) in [
        (format!("#/report/{a}"), vec![a]),
        (format!("#/compare?with={a}.{b}"), vec![a, b]),
    ] {
        let still = Still {
            hash: &hash,
            lang: Lang::Zh,
            width: 1200.0,
        };
        let foot = html::read(&render_for_paper(still, SITE)).one(".imprint").text();
        for report in &jiezhen::record::record().catalog.reports {
            let named = foot.contains(report.title.get(Lang::Zh));
            assert_eq!(named, own.contains(&report.id.as_str()), "{hash}: {}", report.id);
        }
    }
}

#[test]
fn where_the_link_is_too_long_to_scan_the_code_leads_to_the_start_and_says_so() {
    let (long, start) = (
        foot(&"固定资产投资".repeat(20), SITE, Lang::En),
        foot("", SITE, Lang::En),
    );
    assert!(long.0.contains("too long for a phone") && !start.0.contains("too long"));
    assert_eq!((long.1, start.1), (1, 1));
    assert!(
        long.0
            .contains(&"%E5%9B%BA%E5%AE%9A%E8%B5%84%E4%BA%A7%E6%8A%95%E8%B5%84".repeat(20))
    );
}

#[test]
fn a_page_from_the_readers_own_disk_has_a_link_but_no_code() {
    for text in ["", &"固定资产投资".repeat(20)] {
        let (words, codes) = foot(text, "file:///home/reader/index.html", Lang::Zh);
        assert!(words.contains("file:///home/reader/index.html#/figures") && codes == 0);
        assert!(!words.contains("二维码"));
    }
}

#[test]
fn on_paper_every_chart_is_as_wide_as_fits_there() {
    let page = printed("", SITE, Lang::En);
    let widths: Vec<f64> = page
        .all("svg.chart")
        .iter()
        .map(|svg| svg.attr("width").unwrap().parse().unwrap())
        .collect();
    assert!(
        widths.len() > 2 && widths.iter().all(|width| *width <= 680.0),
        "{widths:?}"
    );
}
