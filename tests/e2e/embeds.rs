//! Other pages frame the explorer: they learn its height and view, and may ask for another view.

use std::path::PathBuf;

use serde_json::Value;
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{find, wait_for, wait_for_page};
use crate::site;

stories! {
    two_frames_on_one_page_each_get_the_height_of_what_they_show,
    a_host_may_ask_for_a_view_and_is_told_what_is_shown,
    the_example_of_a_host_asks_and_is_told,
    what_is_no_request_of_the_host_is_left_alone,
    the_lines_to_embed_a_view_carry_its_filters_and_work_in_another_page,
    a_frame_shows_the_part_the_appearance_and_the_edition_that_it_was_asked_for,
    the_builder_names_what_was_chosen_and_shows_it,
}

/// A page of another origin that frames these views of the explorer, with the script, and keeps what it is told.
fn host(page: &Server, hashes: &[&str], attributes: &str) -> Server {
    let url = page.url();
    let frames: String = hashes
        .iter()
        .map(|hash| format!("<iframe src=\"{url}{hash}\" style=\"width:600px;height:200px\" {attributes}></iframe>"))
        .collect();
    let html = format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,>\
         <script>window.told = []; addEventListener('message', event => window.told.push(event.data))</script>\
         {frames}<script src=\"{url}embed.js\"></script>"
    );
    let options = Options {
        pages: vec![("index.html".into(), html)],
        ..Options::default()
    };
    Server::start(&PathBuf::new(), options).unwrap()
}

/// Waits until the host was told that a view is shown.
fn wait_for_view(browser: &Session, hash: &str) -> Result<()> {
    let script =
        format!("return window.told.some(one => one.type === 'jiezhen:state' && one.hash.startsWith('{hash}'))");
    wait_for(browser, hash, &script)
}

fn two_frames_on_one_page_each_get_the_height_of_what_they_show(browser: &Session) -> Result<()> {
    for attributes in ["", "sandbox=\"allow-scripts\""] {
        let page = site::serve(Options::default());
        let host = host(
            &page,
            &["#/method?lang=en", "#/compare?indicator=gdp&lang=zh"],
            attributes,
        );
        browser.goto(&host.url())?;
        // Browsers let a frame of another origin rest while it is far from sight.
        wait_for(
            browser,
            "the heights",
            "const low = [...document.querySelectorAll('iframe')].find(one => one.clientHeight <= 600);
             low?.scrollIntoView(); return !low",
        )?;
        let heights = "return [...document.querySelectorAll('iframe')].map(one => one.clientHeight)";
        wait_for(
            browser,
            "two heights",
            "const [a, b] = [...document.querySelectorAll('iframe')].map(one => one.clientHeight); return a !== b",
        )?;
        assert_eq!(browser.run(heights)?.as_array().map(Vec::len), Some(2));
        // Nothing is cut off, and nothing is left to scroll.
        for (at, frame) in browser.find_all("iframe")?.iter().enumerate() {
            // One that rests tells no height.
            browser.run(&format!("document.querySelectorAll('iframe')[{at}].scrollIntoView()"))?;
            browser.enter_frame(frame)?;
            let whole = "const root = document.documentElement;
                return root.dataset.ready === '1' && root.scrollHeight <= innerHeight + 1";
            wait_for(browser, "the frame to hold all that it shows", whole)?;
            browser.leave_frames()?;
        }
    }
    Ok(())
}

fn a_host_may_ask_for_a_view_and_is_told_what_is_shown(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let host = host(&page, &["#/?lang=en"], "");
    browser.goto(&host.url())?;
    wait_for_view(browser, "#/?lang=en")?;
    browser.run(
        "document.querySelector('iframe').contentWindow.postMessage({type: 'jiezhen:show', hash: '#/figures?theme=economy&lang=en'}, '*')",
    )?;
    wait_for_view(browser, "#/figures?theme=economy")?;
    browser.enter_frame(&browser.find("iframe")?)?;
    find(browser, ("h1", "economy")).or_else(|_| find(browser, ("h1", "Figures")))?;
    browser.leave_frames()
}

/// The page that the README names.
fn the_example_of_a_host_asks_and_is_told(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let html = include_str!("host.html").replace("EXPLORER", &page.url());
    let options = Options {
        pages: vec![("index.html".into(), html)],
        ..Options::default()
    };
    let host = Server::start(&PathBuf::new(), options).unwrap();
    browser.goto(&host.url())?;
    let told = |hash: &str| format!("return document.querySelector('output').textContent.startsWith('{hash}')");
    wait_for(browser, "the first view", &told("#/?lang=en"))?;
    browser.find("button")?.click()?;
    wait_for(browser, "the view asked for", &told("#/figures?theme=safety"))
}

fn what_is_no_request_of_the_host_is_left_alone(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let host = host(&page, &["#/?lang=en"], "");
    browser.goto(&host.url())?;
    wait_for_view(browser, "#/?lang=en")?;
    // Unknown, malformed and huge messages, then ten thousand requests: the last is followed.
    browser.run(
        "const frame = document.querySelector('iframe').contentWindow;
         for (const data of [null, 1, 'x', {}, {type: 'jiezhen:show'}, {type: 'jiezhen:show', hash: 7},
             {type: 'jiezhen:show', hash: 'javascript:alert(1)'}, {type: 'other', hash: '#/method'},
             {type: 'jiezhen:show', hash: '#/figures?q=' + 'x'.repeat(1e6)}])
             frame.postMessage(data, '*');
         for (let i = 0; i < 10000; i++)
             frame.postMessage({type: 'jiezhen:show', hash: i < 9999 ? '#/figures?page=' + i : '#/method?lang=en'}, '*');",
    )?;
    wait_for_view(browser, "#/method")?;
    let wild = browser.run(
        "return window.told.filter(one => one.hash?.includes('xxx') || one.hash?.includes('javascript')).length",
    )?;
    assert_eq!(wild, Value::from(0));
    // A message that is not the host's own is none of ours, even on the page itself.
    browser.enter_frame(&browser.find("iframe")?)?;
    wait_for_page(browser)?;
    browser.run("window.postMessage({type: 'jiezhen:show', hash: '#/compare'}, '*')")?;
    browser.run_until_called("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", &[])?;
    assert_eq!(browser.run("return location.hash")?, Value::from("#/method?lang=en"));
    browser.leave_frames()
}

fn the_lines_to_embed_a_view_carry_its_filters_and_work_in_another_page(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    browser.goto(&format!("{}#/figures?place=nanchuan&theme=economy&lang=en", page.url()))?;
    wait_for_page(browser)?;
    find(browser, (".embed summary", "Embed this view"))?.click()?;
    let lines = "return document.querySelector('.embed textarea')?.value ?? ''";
    wait_for(
        browser,
        "the lines",
        &format!("{} ", lines.replace("?? ''", "?.includes('theme=economy')")),
    )?;
    let lines = browser.run(lines)?.as_str().unwrap_or_default().to_owned();
    let html = format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,>\
         <script>window.told = []; addEventListener('message', event => window.told.push(event.data))</script>{lines}"
    );
    let options = Options {
        pages: vec![("index.html".into(), html)],
        ..Options::default()
    };
    let host = Server::start(&PathBuf::new(), options).unwrap();
    browser.goto(&host.url())?;
    wait_for_view(browser, "#/figures?place=nanchuan&theme=economy")?;
    wait_for(
        browser,
        "the height",
        "return document.querySelector('iframe').style.height.endsWith('px')",
    )
}

fn a_frame_shows_the_part_the_appearance_and_the_edition_that_it_was_asked_for(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    let seen = "return [...document.querySelectorAll('main figure, main .table, .details, .head, .foot')]
        .filter(one => one.checkVisibility ? one.checkVisibility() : one.offsetParent)
        .map(one => one.dataset.id || one.className).join()";
    let open = "#/figures?open=zs-gdp&lang=en";
    for (asked, hash, shown, width) in [
        ("show=growth", "#/figures?theme=economy&lang=en", "growth", 700),
        ("show=growth", "#/figures?theme=economy&lang=en", "growth", 340),
        ("show=table", "#/figures?theme=economy&lang=en", "table", 700),
        ("show=figure", open, "details", 700),
    ] {
        let url = page.url();
        let html = format!(
            "<!doctype html><title>host</title><link rel=icon href=data:,>\
             <iframe src=\"{url}?{asked}&look=dark&controls=none&edition=1{hash}\" width={width} height=600></iframe>"
        );
        let options = Options {
            pages: vec![("index.html".into(), html)],
            ..Options::default()
        };
        let host = Server::start(&PathBuf::new(), options).unwrap();
        browser.goto(&host.url())?;
        browser.enter_frame(&browser.find("iframe")?)?;
        // The heading of the page is out where a part of it stands alone.
        let ready = "return document.documentElement.dataset.ready === '1' && !!document.querySelector('[data-out]')";
        wait_for(browser, shown, ready)?;
        let found = browser.run(seen)?;
        // The details of a figure stand within the row of a narrow table.
        let found = found.as_str().unwrap_or_default().trim_start_matches("table,");
        assert_eq!(found, shown, "{asked}");
        assert_eq!(
            browser.run("return document.documentElement.dataset.appearance")?,
            "dark"
        );
        let told = browser.find(".framed")?.text()?;
        assert!(
            told.contains("Open in full") && told.contains("Embedded with version 1"),
            "{told}"
        );
        let whole = browser.run("return document.querySelector('.framed a').href")?;
        assert_eq!(
            whole,
            Value::from(format!("{url}{hash}")),
            "the whole page, with the reader's filters"
        );
        browser.leave_frames()?;
    }
    Ok(())
}

fn the_builder_names_what_was_chosen_and_shows_it(browser: &Session) -> Result<()> {
    let page = site::serve(Options::default());
    browser.goto(&format!("{}#/figures?theme=economy&lang=en", page.url()))?;
    wait_for_page(browser)?;
    find(browser, (".embed summary", "Embed this view"))?.click()?;
    wait_for(
        browser,
        "the parts",
        "return document.querySelectorAll('.embed select option[value=growth]').length === 1",
    )?;
    // As a reader does: what, appearance; then without controls, and of this edition.
    browser.run(
        "const [what, , look] = document.querySelectorAll('.embed select');
         const [controls, follows, script] = document.querySelectorAll('.embed input');
         for (const [one, value] of [[what, 'growth'], [look, 'dark']]) { one.value = value; one.dispatchEvent(new Event('change')); }
         for (const one of [controls, follows, script]) one.click();",
    )?;
    let src = "return document.querySelector('.embed iframe').getAttribute('src')";
    let edition = jiezhen::record::record().catalog.collection.edition().version;
    let expected = format!(
        "{}?show=growth&look=dark&controls=none&edition={edition}#/figures?theme=economy&lang=en",
        page.url()
    );
    wait_for(
        browser,
        "the preview",
        &format!("return document.querySelector('.embed iframe').getAttribute('src') === '{expected}'"),
    )
    .map_err(|fault| fault.hint(format!("{:?}", browser.run(src))))?;
    let lines = browser.run("return document.querySelector('.embed textarea').value")?;
    let lines = lines.as_str().unwrap_or_default();
    assert!(
        lines.contains(&expected.replace('&', "&amp;")) && !lines.contains("<script"),
        "{lines}"
    );
    Ok(())
}
