//! A reader narrows a view and sends its link; whoever opens it, elsewhere, sees the same.

use serde_json::Value;
use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{fresh, open_at, settle, wait_for, wait_for_regions};
use crate::site;

stories! { a_narrowed_view_is_shared_and_opened_elsewhere, a_comparison_is_cited_and_opened_elsewhere }

/// What a reader sees that a link must carry: words, choices, rows. The width may differ, so the drawings do not count.
const SEEN: &str = "
    const text = selector => [...document.querySelectorAll(selector)].map(e => e.textContent.trim());
    return [document.title, document.documentElement.lang, text('main h1'), text('[role=status]'), text('.question summary'),
        text('.chip'), text('a.row'), text('td.value'), text('.details dd'), text('.pairs .reasons'), text('.behind td')];";

/// Keeps what the page copies: tests may not read the clipboard of every browser.
const KEEP: &str = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";

fn copied(browser: &Session, button: &str) -> Result<String> {
    browser.run(KEEP)?;
    browser.find(button)?.click()?;
    wait_for(browser, "the copy", "return !!window.copied")?;
    Ok(browser.run("return window.copied")?.as_str().unwrap().to_string())
}

/// Opens a link in a browser that has never been here, on another width, and expects to see the same there.
fn expect_the_same_elsewhere(browser: &Session, link: &str, seen: &Value) -> Result<()> {
    let other = fresh(browser.kind)?;
    open_at(&other, 800, link)?;
    wait_for_regions(&other)?;
    assert_eq!(other.run(SEEN)?, *seen);
    Ok(())
}

fn a_narrowed_view_is_shared_and_opened_elsewhere(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}#/figures?lang=zh", server.url()))?;
    let choose = |click: &str, shown: &str| {
        browser.find(click)?.click()?;
        wait_for(browser, shown, &format!("return !!document.querySelector('{shown}')"))?;
        settle(browser)
    };
    choose("[data-key=panel-theme]", "[data-keep=panel-theme][open]")?;
    choose("[data-key=theme-safety]", ".chip[data-key=chip-theme-safety]")?;
    choose("[data-key=panel-place]", "[data-keep=panel-place][open]")?;
    choose("[data-key=place-chongqing]", ".chip[data-key=chip-place-chongqing]")?;
    browser.run("document.body.click()")?;
    choose("[data-key=sort-value]", "th[aria-sort]")?;
    choose("a.row", "article.details")?;
    let link = copied(browser, ".tools button")?;
    expect_the_same_elsewhere(browser, &link, &browser.run(SEEN)?)
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
    expect_the_same_elsewhere(browser, link, &browser.run(SEEN)?)
}
