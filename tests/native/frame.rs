//! What stands around every page: the way past it and between pages, the tools, the foot.

use crate::page::page;
use jiezhen::model::Lang;

const PAGES: [(&str, &str); 5] = [
    ("#/", "Overview"),
    ("#/figures", "Figures"),
    ("#/compare", "Compare"),
    ("#/initiatives", "Initiatives"),
    ("#/method", "Data and method"),
];

#[test]
fn the_way_between_pages_marks_the_one_that_is_shown() {
    for (hash, name) in PAGES {
        let page = page(hash, Lang::En);
        let ways = page.all("nav.pages a");
        let read: Vec<(&str, String)> = ways.iter().map(|way| (way.attr("href").unwrap(), way.text())).collect();
        assert_eq!(read, PAGES.map(|(hash, name)| (hash, name.to_string())));
        let marked = page.texts("nav.pages a[aria-current=page]");
        assert_eq!(marked, [name]);
        assert_eq!(page.one("a.skip").attr("href"), Some("#main"));
        assert_eq!(page.one("a.brand").attr("href"), Some("#/"));
    }
    let report = page("#/report/nanchuan-xicheng-2024?lang=en", Lang::Zh);
    assert!(report.first("nav.pages a[aria-current]").is_none());
    assert_eq!(report.all("nav.pages a")[1].attr("href"), Some("#/figures?lang=en"));
}

#[test]
fn a_link_speaks_its_language_and_leads_to_the_other() {
    for (hash, own, expected) in [
        ("#/figures?theme=safety", Lang::Zh, "#/figures?theme=safety&lang=en"),
        (
            "#/figures?theme=safety&lang=en",
            Lang::Zh,
            "#/figures?theme=safety&lang=zh",
        ),
        (
            "#/figures?theme=safety&lang=zh",
            Lang::En,
            "#/figures?theme=safety&lang=en",
        ),
    ] {
        let page = page(hash, own);
        let other = page.one("div.tools a");
        assert_eq!(other.attr("href"), Some(expected));
        let words = if expected.ends_with("en") { "English" } else { "中文" };
        assert_eq!(other.text(), words);
        assert_eq!(
            page.one("h1").text(),
            if expected.ends_with("en") { "数字" } else { "Figures" }
        );
    }
}

#[test]
fn every_page_has_one_heading_tools_and_a_foot_in_its_language() {
    for (hash, _) in PAGES {
        for lang in Lang::ALL {
            let page = page(hash, lang);
            assert_eq!(page.all("h1").len(), 1, "{hash}");
            assert_eq!(page.one("p.headline").attr("role"), Some("status"));
            assert_eq!(page.texts("div.tools button")[0], lang.say("复制链接", "Copy link"));
            assert!(page.one("footer.foot").text().contains("CC BY 4.0"));
            if lang == Lang::En {
                assert_eq!(crate::page::chinese(page.one("footer.foot")), "");
                assert_eq!(crate::page::chinese(page.one("div.tools")), "");
            }
        }
    }
}
