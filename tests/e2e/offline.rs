//! The hosted page works without a connection after the first visit, and goes from one edition to the next as a whole.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use xtask::fault::Result;
use xtask::project::Project;
use xtask::publish::{files, offline};
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{find, visit, wait_for, wait_for_page, wait_for_worker};
use crate::fits::PAGES;
use crate::site;

stories! {
    the_page_opens_without_a_connection_after_the_first_visit,
    a_new_edition_is_told_of_and_taken_as_a_whole,
    half_an_edition_is_not_taken,
    a_page_in_a_frame_keeps_nothing,
}

/// Opens an address as on another visit. A driver's reload passes the worker by in Firefox, as with Shift held down.
fn open(browser: &Session, url: &str) -> Result<()> {
    browser.goto("about:blank")?;
    browser.goto(url)
}

fn the_page_opens_without_a_connection_after_the_first_visit(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        prefix: "/some/sub/path/".into(),
        ..Options::default()
    });
    let url = server.url();
    browser.goto(&url)?;
    wait_for_page(browser)?;
    wait_for_worker(browser)?;
    // A plain page is kept when it is read.
    open(browser, &format!("{url}en/method.html"))?;
    drop(server);
    for address in ["", "index.html", "?utm_source=chat"] {
        open(browser, &format!("{url}{address}#/figures?lang=en&theme=economy"))?;
        wait_for_page(browser)?;
        assert!(browser.find(".headline")?.text()?.contains("figures"));
    }
    for page in PAGES {
        visit(browser, page)?;
    }
    open(browser, &format!("{url}en/method.html"))?;
    assert!(browser.find("main h1")?.is_visible()?);
    Ok(())
}

/// A copy of the build, to be made into another edition.
fn edition(browser: &Session, name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("jiezhen-edition-{name}-{:?}", browser.kind));
    // What an earlier run left.
    let _ = fs::remove_dir_all(&folder);
    for file in files::all(&site::dist()).unwrap() {
        let path = folder.join(&file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(site::dist().join(&file), path).unwrap();
    }
    folder
}

/// Makes it the next edition: its page says so, and its worker lists what there is now.
fn publish_next(folder: &Path) {
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text + "<meta name=\"edition\" content=\"next\">").unwrap();
    offline::worker(&Project::here().unwrap(), folder).unwrap();
}

const NEXT: &str = "return !!document.querySelector('meta[name=edition]')";

fn a_new_edition_is_told_of_and_taken_as_a_whole(browser: &Session) -> Result<()> {
    let folder = edition(browser, "whole");
    let server = Server::start(&folder, Options::default())?;
    let url = format!("{}#/figures?lang=en&theme=economy", server.url());
    browser.goto(&url)?;
    wait_for_page(browser)?;
    wait_for_worker(browser)?;
    publish_next(&folder);
    open(browser, &url)?;
    wait_for_page(browser)?;
    assert_eq!(browser.run(NEXT)?, false, "the edition that was kept is shown");
    wait_for(
        browser,
        "a word on the new edition",
        "return !!document.getElementById('edition')",
    )?;
    assert!(browser.find("#edition")?.text()?.contains("new edition"));
    assert_eq!(browser.run(NEXT)?, false, "nothing changes under the reader");
    find(browser, ("#edition button", "Load"))?.click()?;
    wait_for(browser, "the new edition", NEXT)?;
    wait_for_page(browser)?;
    assert!(
        browser.address()?.ends_with("#/figures?lang=en&theme=economy"),
        "at the same view"
    );
    let kept = browser.run_until_called(
        "const [done] = arguments; caches.keys().then(names => done(names.length))",
        &[],
    )?;
    assert_eq!(kept, 1, "the old edition is gone");
    assert!(browser.find_all("#edition")?.is_empty());
    drop(server);
    open(browser, &url)?;
    wait_for_page(browser)?;
    assert_eq!(browser.run(NEXT)?, true);
    Ok(())
}

fn half_an_edition_is_not_taken(browser: &Session) -> Result<()> {
    let folder = edition(browser, "half");
    let server = Server::start(&folder, Options::default())?;
    let url = format!("{}#/?lang=zh", server.url());
    browser.goto(&url)?;
    wait_for_page(browser)?;
    wait_for_worker(browser)?;
    publish_next(&folder);
    let program = files::loaded(&folder)?
        .into_iter()
        .find(|name| name.ends_with(".wasm"))
        .unwrap();
    fs::write(folder.join(program), b"half").unwrap();
    open(browser, &url)?;
    wait_for_page(browser)?;
    let update = "const [done] = arguments;
        navigator.serviceWorker.getRegistration().then(registration => registration.update())
            .then(registration => {
                const worker = registration.installing;
                if (!worker) return done('not installing');
                worker.addEventListener('statechange', () => done(worker.state));
            }, () => done('refused'));";
    let outcome = browser.run_until_called(update, &[])?;
    assert!(
        ["redundant", "refused", "not installing"].contains(&outcome.as_str().unwrap()),
        "{outcome}"
    );
    drop(server);
    open(browser, &url)?;
    wait_for_page(browser)?;
    assert_eq!(browser.run(NEXT)?, false);
    assert!(browser.find_all("#edition")?.is_empty());
    Ok(())
}

fn a_page_in_a_frame_keeps_nothing(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let host = site::serve_frame(&page.url(), "");
    browser.goto(&host.url())?;
    browser.enter_frame(&browser.find("iframe")?)?;
    wait_for_page(browser)?;
    wait_for(browser, "all to be loaded", "return document.readyState === 'complete'")?;
    site::ask(browser, &page)?;
    let asked = page.log().iter().any(|served| served.url.ends_with(offline::WORKER));
    assert!(!asked, "no worker in a frame");
    assert_eq!(
        browser.run("return document.documentElement.dataset.offline ?? null")?,
        json!(null)
    );
    Ok(())
}
