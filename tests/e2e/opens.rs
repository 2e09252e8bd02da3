//! The page opens wherever it is put.

use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::wait_for_page;
use crate::site;

stories! { the_page_opens_under_a_sub_path, the_page_opens_with_a_query_before_the_hash }

fn the_page_opens_under_a_sub_path(browser: &Session) -> Result<()> {
    let prefix = "/some/sub/path/";
    let server = site::serve(Options {
        prefix: prefix.into(),
        ..Options::default()
    });
    browser.goto(&server.url())?;
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
