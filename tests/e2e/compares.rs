//! A reader compares places, and reads why their figures may or may not stand side by side.

use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{open_at, wait_for, wait_for_regions};
use crate::site;

stories! {
    a_figure_leads_to_its_comparison_and_back,
    two_places_are_compared_and_the_reasons_read,
    two_reports_stand_side_by_side,
}

fn open(browser: &Session, hash: &str) -> Result<Server> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}{hash}", server.url()))?;
    wait_for_regions(browser)?;
    Ok(server)
}

fn follow(browser: &Session, link: &str, what: &str, hash: &str) -> Result<()> {
    browser.find(link)?.click()?;
    wait_for(browser, what, &format!("return location.hash.includes('{hash}')"))?;
    wait_for_regions(browser)
}

fn a_figure_leads_to_its_comparison_and_back(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en&open=zs-new-market-entities")?;
    let compare = ".details a[href*='compare?indicator=new-market-entities']";
    follow(browser, compare, "the comparison", "indicator=new-market-entities")?;
    let verdict = browser.find(".verdicts table.pairs tbody tr")?.text()?;
    assert!(verdict.contains("Xiqu, Zhongshan"), "{verdict}");
    follow(browser, ".verdicts a.value", "a figure", "/figures?open=")?;
    assert!(browser.find("article.details")?.is_visible()?);
    Ok(())
}

fn two_places_are_compared_and_the_reasons_read(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/compare?lang=en")?;
    follow(
        browser,
        ".shared-indicators a[href*='indicator=new-market-entities']",
        "the verdicts",
        "indicator=new-market-entities",
    )?;
    let page = browser.find("main")?.text()?;
    for expected in ["Xiqu, Zhongshan", "4,876", "Jan–Jun 2024", "inferred"] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    // Every pair has a verdict in words and a reason in words.
    let silent = "return [...document.querySelectorAll('table.pairs tbody tr')].filter(pair =>
         !/comparable|like|caveat|compare/i.test(pair.querySelector('.verdict').textContent) ||
         pair.querySelector('.reasons').textContent.trim().length < 8).map(pair => pair.textContent)";
    assert_eq!(browser.run(silent)?, serde_json::json!([]));
    assert!(
        browser
            .run("return document.querySelectorAll('table.pairs tbody tr').length")?
            .as_u64()
            .unwrap()
            > 0
    );
    Ok(())
}

fn two_reports_stand_side_by_side(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/compare?lang=zh")?;
    follow(browser, ".twins a.row", "two reports", "with=")?;
    let themes = browser.find(".by-theme")?.text()?;
    assert!(themes.contains("可比") || themes.contains("不可比"), "{themes}");
    // Another report for the second side, chosen in the sentence; the first stays.
    let first = browser.find("[data-key=panel-first]")?.text()?;
    let second = browser.find("[data-key=panel-second]")?.text()?;
    browser.find("[data-key=panel-second]")?.click()?;
    browser
        .find("[data-keep=panel-second] a.choice:not([aria-current])")?
        .click()?;
    let other = format!("return document.querySelector('[data-key=panel-second]').textContent !== '{second}'");
    wait_for(browser, "another report", &other)?;
    assert_eq!(browser.find("[data-key=panel-first]")?.text()?, first);
    Ok(())
}
