//! A page that was opened goes on, whatever becomes of the files that it came from: a new deployment takes nothing away from
//! whoever is reading.

use serde_json::json;
use xtask::fault::Result;
use xtask::webdriver::Session;

use crate::browser::{find, unfold, visit, wait_for, wait_for_page, wait_for_worker};
use crate::fits::PAGES;
use crate::site;

stories! { a_page_opened_before_a_deployment_works_on }

/// Keeps what the browser is given to save.
const KEEP: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => saved.push(text)); return make.call(URL, blob); };";

fn a_page_opened_before_a_deployment_works_on(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    wait_for_worker(browser)?;
    server.vanish();
    browser.run(KEEP)?;
    for page in PAGES {
        visit(browser, &format!("{page}&lang=en"))?;
        unfold(browser)?;
        wait_for_page(browser)?;
    }
    // The last one is the page with the downloads.
    for (at, name) in ["Figures (CSV)", "Initiatives (CSV)", "The whole data set (JSON)"]
        .iter()
        .enumerate()
    {
        find(browser, (".downloads button", *name))?.click()?;
        wait_for(browser, name, &format!("return saved.length === {}", at + 1))?;
    }
    let whole = browser.run("return saved.map(text => text.includes('nc-tax-revenue'))")?;
    assert_eq!(whole, json!([true, false, true]));
    visit(browser, "#/figures?lang=en&q=tax")?;
    browser.find("a.row")?.click()?;
    wait_for(
        browser,
        "the details",
        "return !!document.querySelector('article.details dl')",
    )?;
    browser.find(".finder input")?.write("grid")?;
    wait_for(browser, "finds", "return !!document.querySelector('#found a')")?;
    browser.find(".tools a")?.click()?;
    wait_for(
        browser,
        "the other language",
        "return document.documentElement.lang.startsWith('zh')",
    )?;
    wait_for_page(browser)?;
    assert_eq!(browser.run(site::TROUBLES)?, json!([]));
    let lost: Vec<_> = server.log().into_iter().filter(|served| served.status != 200).collect();
    assert!(lost.is_empty(), "asked for what is gone: {lost:?}");
    Ok(())
}
