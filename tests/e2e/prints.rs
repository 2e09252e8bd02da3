//! On paper a page is a page of an almanac: ink, footnotes, its link to read and to scan, and nothing to press.

use serde_json::json;
use xtask::fault::Result;
use xtask::pdf;
use xtask::server::Options;
use xtask::webdriver::{Kind, Session};

use crate::browser::{find, wait_for, wait_for_page};
use crate::site;

stories! {
    a_page_prints_as_an_almanac_page,
    the_print_button_makes_the_foot_and_prints,
    a_brief_of_a_view_a_place_and_an_indicator_fits_a_page_of_a4,
}

const VIEW: &str = "#/figures?place=nanchuan&theme=economy&open=nc-tax-revenue&lang=zh";

/// What has no business on paper and is there all the same, and what should be there and is not.
const ON_PAPER: &str = "
    const shown = css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
    return {
        controls: shown('input, button, nav.pages a, .finder, .choices, .shape, .clear, .actions a, .chip [aria-hidden]')
            .map(e => e.outerHTML.slice(0, 120)),
        foot: shown('.imprint').length === 1,
        code: shown('.imprint svg path').length === 1,
        link: document.querySelector('.imprint .whole')?.textContent,
        details: shown('article.details').length === 1,
        ink: getComputedStyle(document.body).color,
        paper: getComputedStyle(document.documentElement).backgroundColor,
    };";

fn a_page_prints_as_an_almanac_page(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    browser.goto(&format!("{}{VIEW}", server.url()))?;
    wait_for_page(browser)?;
    wait_for(
        browser,
        "the details",
        "return !!document.querySelector('article.details')",
    )?;
    browser.run("document.documentElement.dataset.appearance = 'dark'")?;
    let pdf = browser.print()?;
    assert!(pdf.starts_with(b"%PDF-"), "a PDF comes back");
    let pages = pdf::pages(&pdf);
    assert!((1..=4).contains(&pages), "{pages} pages");

    if browser.kind == Kind::Chromium {
        browser.run("dispatchEvent(new Event('beforeprint'))")?;
        browser.show_as_paper(true)?;
        wait_for(
            browser,
            "the foot",
            "return !!document.querySelector('.imprint .whole')",
        )?;
        let found = browser.run(ON_PAPER)?;
        assert_eq!(found["controls"], json!([]));
        for part in ["foot", "code", "details"] {
            assert_eq!(found[part], true, "{part} in {found}");
        }
        assert_eq!(found["link"], browser.address()?);
        assert_eq!(found["ink"], "rgb(0, 0, 0)");
        assert_eq!(found["paper"], "rgb(255, 255, 255)");
        browser.show_as_paper(false)?;
        browser.run("dispatchEvent(new Event('afterprint'))")?;
    }
    wait_for(
        browser,
        "the screen to be as before",
        "return document.querySelector('.imprint').childElementCount === 0 && !!document.querySelector('aside .details')",
    )
}

fn the_print_button_makes_the_foot_and_prints(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    // In place of the browser's own dialogue, which no test can close.
    browser.run("window.print = () => { window.printed = document.querySelector('.imprint').innerHTML; }")?;
    find(browser, (".tools button", "Print"))?.click()?;
    wait_for(browser, "the page to be printed", "return !!window.printed")?;
    let foot = browser.run("return window.printed")?;
    for expected in ["<svg", "Link of this view", "#/?lang=en", "Data set, version"] {
        assert!(foot.as_str().unwrap().contains(expected), "{expected} in {foot}");
    }
    let after = "return document.querySelector('.imprint').childElementCount === 0";
    wait_for(browser, "a browser that did not print to show the screen again", after)
}

fn a_brief_of_a_view_a_place_and_an_indicator_fits_a_page_of_a4(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    for lang in ["zh", "en"] {
        for view in [
            "#/?",
            "#/figures?",
            "#/figures?theme=economy&",
            "#/figures?theme=economy&open=nc-tax-revenue&",
            "#/compare?with=zhongshan-xiqu-2024.nanchuan-xicheng-2024&",
            "#/initiatives?group=mediation&",
            "#/compare?indicator=gdp&",
            "#/report/zhongshan-xiqu-2024?",
        ] {
            browser.goto("about:blank")?;
            browser.goto(&format!("{}{view}lang={lang}", server.url()))?;
            wait_for_page(browser)?;
            // The browser's own dialogue, which no test can close, is put off; what it would print is printed.
            browser
                .run("window.print = () => { window.brief = document.documentElement.hasAttribute('data-brief'); }")?;
            let button = if lang == "zh" { "一页简报" } else { "Brief" };
            find(browser, (".tools button", button))?.click()?;
            wait_for(browser, "the brief", "return window.brief === true")?;
            wait_for(
                browser,
                "the screen to be as before",
                "return !document.documentElement.hasAttribute('data-brief')",
            )?;
            browser.run("document.documentElement.dataset.brief = ''")?;
            let pages = pdf::pages(&browser.print()?);
            assert_eq!(pages, 1, "{view}{lang}");
        }
    }
    Ok(())
}
