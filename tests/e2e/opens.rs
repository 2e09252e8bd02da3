//! The page opens wherever it is put.

use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{find, visit, wait_for, wait_for_page};
use crate::fits::PAGES;
use crate::site;

stories! {
    the_page_opens_under_a_sub_path,
    the_page_opens_with_a_query_before_the_hash,
    an_address_where_nothing_lies_leads_on,
}

const BELOW: &str = "/some/sub/path/";

fn the_page_opens_under_a_sub_path(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        prefix: BELOW.into(),
        ..Options::default()
    });
    browser.goto(&server.url())?;
    wait_for_page(browser)?;
    for page in PAGES {
        visit(browser, page)?;
    }
    wait_for_page(browser)?;
    browser.goto(&format!("{}index.html#/figures?lang=en", server.url()))?;
    wait_for_page(browser)?;
    let lost: Vec<_> = server.log().into_iter().filter(|served| served.status != 200).collect();
    assert!(lost.is_empty(), "asked for what is not there: {lost:?}");
    assert!(browser.title()?.contains("Jiezhen"));
    Ok(())
}

/// Chat programs and mailers add `?utm_source=…` to links.
fn the_page_opens_with_a_query_before_the_hash(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    browser.goto(&format!("{}?utm_source=chat#/", server.url()))?;
    wait_for_page(browser)
}

fn an_address_where_nothing_lies_leads_on(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        prefix: BELOW.into(),
        ..Options::default()
    });
    let root = server.url();
    for (asked, leads) in [
        ("nowhere", ""),
        ("deeper/than/this.html", ""),
        ("figures?lang=en", "#/figures?lang=en"),
        ("old.html#/method", "#/method"),
    ] {
        browser.goto(&[&root, asked].concat())?;
        let words = browser.find("body")?.text()?;
        assert!(
            words.contains("没有这一页") && words.contains("There is no such page"),
            "{words}"
        );
        let target = [&root, leads].concat();
        let found = format!("return [...document.links].every(link => link.href === {target:?})");
        wait_for(browser, &format!("{asked} to lead to {target}"), &found)?;
    }
    find(browser, ("a", "Jiezhen"))?.click()?;
    wait_for_page(browser)
}
