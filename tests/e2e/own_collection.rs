//! A collection of one's own, of two invented towns, as `cargo xtask new` lays it out: its page has its names, its colour,
//! its figures and its sources, and nothing of ours.

use serde_json::json;
use xtask::fault::Result;
use xtask::webdriver::Session;

use crate::browser::{find, visit, wait_for, wait_for_page};
use crate::site;

stories! {
    the_page_of_a_collection_has_its_name_and_its_colour,
    the_figures_of_both_towns_are_there_and_compare,
    nothing_of_our_record_stands_in_it,
    what_is_taken_away_bears_its_names_and_its_licence,
}

fn the_page_of_a_collection_has_its_name_and_its_colour(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    assert!(browser.title()?.ends_with("Two towns of Yunxi · 云溪两镇"));
    assert_eq!(browser.find(".brand")?.text()?, "云溪两镇 Two towns of Yunxi");
    let accent = "return getComputedStyle(document.querySelector('.pages [aria-current]')).borderBottomColor";
    browser.run("document.documentElement.dataset.appearance = 'light'")?;
    assert_eq!(browser.run(accent)?, "rgb(29, 92, 133)");
    browser.run("document.documentElement.dataset.appearance = 'dark'")?;
    assert_eq!(browser.run(accent)?, "rgb(124, 192, 240)");
    let installed = "return fetch('manifest.webmanifest').then(file => file.json()).then(arguments[0])";
    let manifest = browser.run_until_called(&installed.replace("return ", ""), &[])?;
    assert_eq!(manifest["name"], "云溪两镇 · Two towns of Yunxi");
    Ok(())
}

fn the_figures_of_both_towns_are_there_and_compare(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    browser.goto(&format!("{}#/figures?q=gross&lang=en", server.url()))?;
    wait_for_page(browser)?;
    let table = browser.find("main table")?.text()?;
    for value in ["2.16", "1.84"] {
        assert!(table.contains(value), "{value} is not in {table}");
    }
    visit(browser, "#/compare?indicator=readers&lang=en")?;
    let said = browser.find("main")?.text()?;
    for words in ["125,000", "32,000", "Liuting", "Weidu"] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    // The answer to a question of the collection, and the source of one of its figures.
    visit(browser, "#/?lang=en")?;
    find(browser, (".findings a", "Which town"))?.click()?;
    wait_for(
        browser,
        "the comparison",
        "return location.hash.includes('indicator=readers')",
    )?;
    visit(browser, "#/figures?open=wd-readers&lang=en")?;
    wait_for(
        browser,
        "the source",
        "return /A year in Weidu/.test(document.querySelector('main').innerText)",
    )?;
    visit(browser, "#/report/weidu-2031?lang=zh")?;
    assert!(browser.find("h1")?.text()?.contains("苇渡"));
    Ok(())
}

fn nothing_of_our_record_stands_in_it(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    for path in ["", "zh/index.html", "zh/method.html", "en/method.html", "404.html"] {
        browser.goto(&format!("{}{path}", server.url()))?;
        let ours = "return document.documentElement.outerHTML.match(/街镇报告|Xicheng|>Jiezhen|b0321d|CC BY|township work|镇街工作报告/g) ?? []";
        assert_eq!(browser.run(ours)?, json!([]), "{path}");
    }
    browser.goto(&format!("{}#/method?lang=en", server.url()))?;
    wait_for_page(browser)?;
    let said = browser.find("main")?.text()?;
    assert!(
        said.contains("Two towns of Yunxi · 云溪两镇. Data set, version 1, 2032-03-01"),
        "{said}"
    );
    assert!(said.contains("The reports are made up") && !said.contains("language models"));
    Ok(())
}

/// Its publisher's own licence, names of files, and word for the reports.
fn what_is_taken_away_bears_its_names_and_its_licence(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    browser.goto(&format!("{}#/method?lang=en", server.url()))?;
    wait_for_page(browser)?;
    let licence = "return document.querySelector('.licence a').href";
    assert_eq!(
        browser.run(licence)?,
        "https://creativecommons.org/publicdomain/zero/1.0/"
    );
    let foot = browser.find(".foot")?.text()?;
    assert!(
        foot.contains("2 yearly reports of two towns") && foot.contains("CC0 1.0"),
        "{foot}"
    );
    // The file is kept in the page in place of being saved.
    browser.run(
        "addEventListener('click', event => { const link = event.target.closest('a[download]');
             if (link) { event.preventDefault(); window.saved = link.download; } }, true)",
    )?;
    find(browser, (".downloads button", "The whole data set (JSON)"))?.click()?;
    wait_for(browser, "the file", "return window.saved === 'yunxi-all-v1.json'")
}
