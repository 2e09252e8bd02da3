//! The page as one file: opened from a folder, alone, as from a stick or a mail; and saved from the page.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use xtask::fault::Result;
use xtask::publish::single::NAME;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{find, settle, visit, wait_for, wait_for_page};
use crate::fits::PAGES;
use crate::site;

stories! {
    the_file_alone_opens_from_a_folder_at_any_view,
    a_saved_page_begins_with_the_view_that_was_saved,
    where_there_is_nothing_to_save_that_is_said,
}

/// Keeps what the browser is given to save.
const KEEP: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => saved.push(text)); return make.call(URL, blob); };";

const TOLD: &str = "return /jiezhen\\.html/.test(document.querySelector('.keep [role=alert]')?.textContent)";

/// Puts a file where nothing else of ours lies, and returns its address.
fn alone(browser: &Session, name: &str, text: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!("jiezhen one file {:?}", browser.kind));
    fs::create_dir_all(&folder).unwrap();
    let path: PathBuf = folder.join(name);
    fs::write(&path, text).unwrap();
    format!("file://{}", path.display()).replace(' ', "%20")
}

fn the_file_alone_opens_from_a_folder_at_any_view(browser: &Session) -> Result<()> {
    let url = alone(browser, NAME, &fs::read(site::dist().join(NAME)).unwrap());
    browser.goto(&format!("{url}#/figures?lang=en&theme=economy"))?;
    wait_for_page(browser)?;
    assert!(browser.address()?.ends_with("#/figures?lang=en&theme=economy"));
    assert_eq!(browser.run("return document.documentElement.lang")?, "en");
    for page in PAGES {
        visit(browser, page)?;
        wait_for_page(browser)?;
    }
    browser.goto(&url)?;
    wait_for_page(browser)?;
    let asked = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    assert_eq!(browser.run(asked)?, json!([]), "everything is inside");
    // Drawings take their place as they are scrolled past: the button is touched once it stands.
    browser.run("document.querySelector('.save-page').scrollIntoView({ block: 'center' })")?;
    settle(browser)?;
    settle(browser)?;
    find(browser, ".save-page")?.click()?;
    wait_for(browser, "the page to say that it is a file already", TOLD)
}

fn a_saved_page_begins_with_the_view_that_was_saved(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    browser.goto(&format!("{}?utm_source=chat#/", server.url()))?;
    wait_for_page(browser)?;
    browser.run(KEEP)?;
    visit(browser, "#/figures?place=nanchuan&theme=economy&lang=en")?;
    find(browser, (".save-page", "Save this page"))?.click()?;
    wait_for(browser, "the file", "return saved.length === 1")?;
    let headline = browser.find(".headline")?.text()?;
    let file = browser.run("return saved[0]")?;
    let file = file.as_str().unwrap();
    assert!(!file.contains("utm_source"), "what was handed on is no part of it");
    let saved = alone(browser, "saved.html", file.as_bytes());
    browser.goto(&saved)?;
    wait_for_page(browser)?;
    assert!(
        browser
            .address()?
            .ends_with("#/figures?place=nanchuan&theme=economy&lang=en")
    );
    assert_eq!(browser.find(".headline")?.text()?, headline);
    // Another view than its first can be asked for as well.
    browser.goto("about:blank")?;
    browser.goto(&format!("{saved}#/method?lang=zh"))?;
    wait_for_page(browser)?;
    assert!(browser.address()?.ends_with("#/method?lang=zh"));
    Ok(())
}

fn where_there_is_nothing_to_save_that_is_said(browser: &Session) -> Result<()> {
    let other = Options {
        // As hosts answer that have a page for everything.
        pages: vec![(NAME.into(), "<!doctype html><title>something else</title>".into())],
        ..Options::default()
    };
    let missing = Options {
        missing: vec![NAME.into()],
        ..Options::default()
    };
    for options in [missing, other] {
        let server = site::serve(options);
        browser.goto(&format!("{}#/?lang=en", server.url()))?;
        wait_for_page(browser)?;
        browser.run(KEEP)?;
        find(browser, ".save-page")?.click()?;
        wait_for(browser, "words on it", TOLD)?;
        assert_eq!(browser.run("return saved")?, json!([]));
        visit(browser, "#/method?lang=en")?;
        wait_for(
            browser,
            "them to go with the view",
            "return !document.querySelector('.keep [role=alert]')",
        )?;
    }
    Ok(())
}
