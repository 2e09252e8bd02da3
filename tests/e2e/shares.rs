//! A reader narrows a view and sends its link; whoever opens it, elsewhere, sees the same.

use std::time::Duration;

use serde_json::Value;
use xtask::fault::Result;
use xtask::patience::until;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{Named, PLACE, THEME, find, fresh, open_at, settle, unfold, wait_for, wait_for_regions};
use crate::site;

stories! { a_narrowed_view_is_shared_and_opened_elsewhere, a_comparison_is_cited_and_opened_elsewhere }

/// What a reader sees that a link must carry: words, choices, rows. The width may differ, so the drawings do not count.
const SEEN: &str = "
    const text = selector => [...document.querySelectorAll(selector)].map(e => e.textContent.trim());
    return [document.title, document.documentElement.lang, text('main h1'), text('.headline'), text('.question summary'),
        text('.chip'), text('a.row'), text('td.value'), text('.details dd'), text('.pairs .reasons'), text('.behind td')];";

/// Keeps what the page copies: tests may not read the clipboard of every browser.
const KEEP: &str = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";

fn copied<'a>(browser: &Session, button: impl Into<Named<'a>>) -> Result<String> {
    browser.run(KEEP)?;
    find(browser, button)?.click()?;
    wait_for(browser, "the copy", "return !!window.copied")?;
    Ok(browser.run("return window.copied")?.as_str().unwrap().to_string())
}

/// What is seen, with everything unfolded: once it is as expected, or as it still is after a while.
fn seen(browser: &Session, expected: Option<&Value>) -> Result<Value> {
    unfold(browser)?;
    let mut found = browser.run(SEEN)?;
    let same = |found: &Value| expected.is_none_or(|expected| expected == found);
    // In vain or not: whoever asked compares, and says more about a difference.
    let _ = until(Duration::from_secs(10), "the same view", || {
        found = browser.run(SEEN)?;
        Ok(same(&found).then_some(()))
    });
    Ok(found)
}

/// Opens a link in a browser that has never been here, on another width, and expects to see the same there.
fn expect_the_same_elsewhere(browser: &Session, link: &str) -> Result<()> {
    let here = seen(browser, None)?;
    let other = fresh(browser.kind)?;
    open_at(&other, 800, link)?;
    wait_for_regions(&other)?;
    assert_eq!(seen(&other, Some(&here))?, here);
    Ok(())
}

fn a_narrowed_view_is_shared_and_opened_elsewhere(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}#/figures?lang=zh", server.url()))?;
    let choose = |css: &str, words: &str, shown: &str| {
        find(browser, (css, words))?.click()?;
        wait_for(browser, shown, &format!("return !!document.querySelector('{shown}')"))?;
        settle(browser)
    };
    choose(&format!("{THEME} > summary"), "", &format!("{THEME} a.choice"))?;
    choose("a.choice", "平安建设", ".chip:nth-of-type(1)")?;
    choose(&format!("{PLACE} > summary"), "", &format!("{PLACE} a.choice"))?;
    choose("a.choice", "重庆", ".chips li:nth-of-type(2) .chip")?;
    browser.run("document.body.click()")?;
    choose("thead a", "数值", "th[aria-sort]")?;
    choose("a.row", "", "article.details")?;
    let chips = browser.run("return [...document.querySelectorAll('.chip')].map(chip => chip.textContent).join()")?;
    assert!(
        ["平安建设", "重庆"]
            .iter()
            .all(|chip| chips.as_str().unwrap().contains(chip)),
        "{chips}"
    );
    expect_the_same_elsewhere(browser, &copied(browser, (".tools button", "复制链接"))?)
}

fn a_comparison_is_cited_and_opened_elsewhere(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(
        browser,
        1280,
        &format!("{}#/compare?lang=en&indicator=new-market-entities", server.url()),
    )?;
    wait_for_regions(browser)?;
    let line = copied(browser, ".cite")?;
    let (sentence, link) = line.rsplit_once(' ').unwrap();
    assert_eq!(sentence, browser.find(".headline")?.text()?);
    expect_the_same_elsewhere(browser, link)
}
