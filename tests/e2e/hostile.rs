//! Hosts and visits that make it hard: an endless address, a frame without a height, no storage, no windows.

use std::path::PathBuf;

use serde_json::{Value, json};
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{find, notice, visit, wait_for, wait_for_page};
use crate::site;

stories! {
    a_hash_of_a_million_letters_opens_with_a_word_on_it,
    a_frame_that_is_first_no_pixel_high_shows_all_once_it_grows,
    storage_that_throws_costs_nothing_but_the_memory,
    a_frame_that_may_open_no_window_gives_the_address,
}

fn a_hash_of_a_million_letters_opens_with_a_word_on_it(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    let told = "return document.querySelectorAll('.warnings p').length === 1 && !!document.querySelector('main h1')";
    browser.goto(&server.url())?;
    wait_for_page(browser)?;
    browser.run("location.hash = '#/figures?q=' + 'x'.repeat(1e6)")?;
    wait_for(browser, "a word on the address", told)?;
    // And where the page begins so.
    browser.goto("about:blank")?;
    browser.goto(&format!("{}#/figures?q={}", server.url(), "x".repeat(1_000_000)))?;
    wait_for_page(browser)?;
    wait_for(browser, "a word on the address again", told)?;
    assert_eq!(notice(browser)?, None);
    visit(browser, "#/figures?theme=economy&lang=en")?;
    assert_eq!(browser.run(site::TROUBLES)?, json!([]));
    Ok(())
}

/// A page of another origin with this frame in it, which keeps what it is told.
fn host(frame: &str) -> Server {
    let html = format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,>\
         <script>window.told = []; addEventListener('message', event => window.told.push(event.data))</script>{frame}"
    );
    let options = Options {
        pages: vec![("index.html".into(), html)],
        ..Options::default()
    };
    Server::start(&PathBuf::new(), options).unwrap()
}

fn a_frame_that_is_first_no_pixel_high_shows_all_once_it_grows(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let frame = format!(
        "<iframe src=\"{}#/compare?indicator=gdp&lang=en\" style=\"border:0;width:700px;height:0\"></iframe>",
        page.url()
    );
    let host = host(&frame);
    browser.goto(&host.url())?;
    let told = "return window.told.some(one => one.type === 'jiezhen:state' && one.height > 300)";
    wait_for(browser, "the height that it would take", told)?;
    browser.run("document.querySelector('iframe').style.height = window.told.at(-1).height + 'px'")?;
    browser.enter_frame(&browser.find("iframe")?)?;
    wait_for_page(browser)?;
    let drawn = "const box = document.querySelector('main figure .drawing svg')?.getBoundingClientRect();
        return !!box && box.width > 300 && box.width <= 700 && box.height > 40";
    wait_for(browser, "the drawing", drawn)?;
    browser.leave_frames()
}

fn storage_that_throws_costs_nothing_but_the_memory(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        inject: "<script>for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
             Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });</script>"
            .into(),
        ..Options::default()
    });
    browser.goto(&format!("{}#/figures?theme=economy&lang=en", server.url()))?;
    wait_for_page(browser)?;
    find(browser, (".tools button", "Appearance: system"))?.click()?;
    let look = "return document.documentElement.dataset.appearance === 'light'";
    wait_for(browser, "the other appearance", look)?;
    visit(browser, "#/compare?indicator=gdp&lang=en")?;
    assert_eq!(notice(browser)?, None);
    Ok(())
}

fn a_frame_that_may_open_no_window_gives_the_address(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let hash = "#/figures?theme=economy&lang=en";
    let host = host(&format!(
        "<iframe src=\"{}{hash}\" width=900 height=700 sandbox=\"allow-scripts\"></iframe>",
        page.url()
    ));
    browser.goto(&host.url())?;
    browser.enter_frame(&browser.find("iframe")?)?;
    wait_for_page(browser)?;
    find(browser, (".framed a", "Open in full"))?.click()?;
    let address = "return document.querySelector('.framed [role=alert] b')?.textContent ?? ''";
    wait_for(browser, "the address", &address.replace("?? ''", "> ''"))?;
    assert_eq!(browser.run(address)?, Value::from([&page.url(), hash].concat()));
    assert!(
        browser
            .find(".framed [role=alert]")?
            .text()?
            .contains("If no window opened")
    );
    browser.leave_frames()
}
