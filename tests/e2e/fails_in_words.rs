//! Where the page cannot work, a notice in both languages says so and offers a way on.

use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{wait_for, wait_for_notice, wait_for_page};
use crate::site;

stories! {
    a_missing_program_is_told_in_both_languages,
    a_half_loaded_program_is_told_in_both_languages,
    a_panic_after_the_start_is_told_in_both_languages,
    a_page_that_cannot_be_loaded_is_told_and_the_others_go_on,
}

fn a_missing_program_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        missing: vec![".wasm".into()],
        ..Options::default()
    });
    browser.goto(&server.url())?;
    expect_a_bilingual_notice(browser)
}

fn a_half_loaded_program_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        truncated: vec![".wasm".into()],
        ..Options::default()
    });
    browser.goto(&server.url())?;
    expect_a_bilingual_notice(browser)
}

fn a_panic_after_the_start_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let server = site::serve_panicking();
    browser.goto(&format!("{}#/", server.url()))?;
    wait_for_page(browser)?;
    browser.run("location.hash = '#/panic'")?;
    expect_a_bilingual_notice(browser)
}

fn a_page_that_cannot_be_loaded_is_told_and_the_others_go_on(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        missing: vec!["rest_bg.wasm".into()],
        ..Options::default()
    });
    browser.goto(&format!("{}#/compare?lang=en", server.url()))?;
    wait_for(
        browser,
        "the words",
        "return !!document.querySelector('main h1')?.textContent.includes('could not be loaded')",
    )?;
    browser.run("location.hash = '#/figures?lang=en'")?;
    wait_for(
        browser,
        "the figures",
        "return document.querySelectorAll('a.row').length > 10",
    )?;
    browser.find("a.row")?.click()?;
    wait_for(
        browser,
        "the words in place of the details",
        "return document.querySelector('.table aside')?.innerText.includes('could not be loaded')",
    )
}

fn expect_a_bilingual_notice(browser: &Session) -> Result<()> {
    let text = wait_for_notice(browser)?;
    let han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let latin = text.split_whitespace().any(|word| word.len() > 3 && word.is_ascii());
    assert!(han && latin, "the notice is in Chinese and in English: {text}");
    let way_on = browser.find("#notice a[href]")?;
    assert!(way_on.is_visible()?, "the notice has a link");
    let to = way_on.attribute("href")?.unwrap_or_default();
    assert!(
        !to.contains('#') && !to.contains('?'),
        "the way on leaves the old link behind: {to}"
    );
    Ok(())
}
