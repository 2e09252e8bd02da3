//! The foot of a printed page: the whole link, and a code where there is one to scan.

use jiezhen::address;
use jiezhen::answer::Context;
use jiezhen::answer::method::edition;
use jiezhen::model::Lang;
use jiezhen::query::{Page, Query};
use jiezhen::record::record;
use jiezhen::view::{self, Seen};

fn foot(text: &str, base: &str, lang: Lang) -> String {
    let query = Query {
        page: Page::Figures,
        text: text.into(),
        ..Query::default()
    };
    view::imprint(
        Seen {
            context: Context::new(record(), &query, lang),
            width: 0.0,
        },
        base,
    )
}

const SITE: &str = "https://example.org/jiezhen/";

#[test]
fn the_foot_has_the_whole_link_a_code_and_the_version_of_the_record() {
    for lang in Lang::ALL {
        let html = foot("固定资产", SITE, lang);
        let query = Query {
            page: Page::Figures,
            text: "固定资产".into(),
            lang: Some(lang),
            ..Query::default()
        };
        let link = format!("{SITE}{}", address::write(&query)).replace('&', "&amp;");
        assert!(html.contains(&link), "{link} in {html}");
        assert_eq!(html.matches("<svg").count(), 1);
        let version = edition::present().version;
        let version = match lang {
            Lang::Zh => format!("数据第{version}版"),
            Lang::En => format!("Data set, version {version}"),
        };
        assert!(html.contains(&version), "{version} in {html}");
    }
}

#[test]
fn where_the_link_is_too_long_to_scan_the_code_leads_to_the_start_and_says_so() {
    let (long, start) = (
        foot(&"固定资产投资".repeat(20), SITE, Lang::En),
        foot("", SITE, Lang::En),
    );
    assert!(long.contains("too long for a phone") && !start.contains("too long"));
    assert_eq!(long.matches("<svg").count(), 1);
    assert!(long.contains(&"%E5%9B%BA%E5%AE%9A%E8%B5%84%E4%BA%A7%E6%8A%95%E8%B5%84".repeat(20)));
}

#[test]
fn a_page_from_the_readers_own_disk_has_a_link_but_no_code() {
    for text in ["", &"固定资产投资".repeat(20)] {
        let html = foot(text, "file:///home/reader/index.html", Lang::Zh);
        assert!(html.contains("file:///home/reader/index.html#/figures") && !html.contains("<svg"));
        assert!(!html.contains("二维码"));
    }
}
