//! The plain pages, read by someone without scripts; and the way from each into the explorer.

use std::fs;

use serde_json::Value;
use xtask::fault::Result;
use xtask::publish::{files, plain};
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{find, wait_for_page, without_scripts};
use crate::site;

stories! {
    every_plain_page_is_read_without_scripts,
    a_plain_page_opens_the_same_in_the_explorer,
}

/// The plain pages of the build, as paths.
fn pages() -> Vec<String> {
    let mut files = files::all(&site::dist()).unwrap();
    files.retain(|file| {
        plain::folders()
            .iter()
            .any(|folder| file.starts_with(&format!("{folder}/")))
    });
    files
}

fn every_plain_page_is_read_without_scripts(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        prefix: "/some/sub/path/".into(),
        ..Options::default()
    });
    let reader = without_scripts(browser.kind)?;
    let pages = pages();
    assert!(pages.len() > 100, "{}", pages.len());
    let mut weight = 0;
    let mut titles = Vec::new();
    for page in &pages {
        weight += fs::metadata(site::dist().join(page)).unwrap().len();
        reader.goto(&[&server.url(), page.as_str()].concat())?;
        let heading = reader.find("main h1")?;
        assert!(
            heading.is_visible()? && reader.find(".headline")?.is_visible()?,
            "{page}"
        );
        let title = reader.title()?;
        assert!(
            title.starts_with(&heading.text()?) && title.contains("Jiezhen"),
            "{page}: {title}"
        );
        titles.push(title);
        let dead = reader.run(
            "const styled = getComputedStyle(document.documentElement).getPropertyValue('--accent') !== '';
             const meta = ['meta[name=description]', 'meta[property=\"og:title\"]'].every(name => document.querySelector(name)?.content);
             return [styled, meta, document.scripts.length,
                 [...document.links].map(link => link.href).filter(href => href.startsWith(location.origin))
                     .map(href => href.split('#')[0].slice(location.origin.length + '/some/sub/path/'.length))]",
        )?;
        assert_eq!(
            [&dead[0], &dead[1], &dead[2]],
            [&Value::from(true), &Value::from(true), &Value::from(0)],
            "{page}"
        );
        for path in dead[3].as_array().unwrap() {
            let path = path.as_str().unwrap();
            let path = if path.is_empty() { "index.html" } else { path };
            assert!(site::dist().join(path).is_file(), "{page} leads to {path}");
        }
    }
    assert!(weight as usize <= plain::MOST, "{weight} bytes");
    titles.sort();
    let count = titles.len();
    titles.dedup();
    assert_eq!(titles.len(), count, "each has a title of its own");
    let lost: Vec<_> = server.log().into_iter().filter(|served| served.status != 200).collect();
    assert!(lost.is_empty(), "asked for what is not there: {lost:?}");
    Ok(())
}

fn a_plain_page_opens_the_same_in_the_explorer(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    for (page, link, hash) in [
        (
            "en/group-mediation.html",
            "Open this in the explorer",
            "#/initiatives?group=mediation&lang=en",
        ),
        ("zh/indicator-gdp.html", "打开可筛选", "#/compare?indicator=gdp&lang=zh"),
    ] {
        browser.goto(&[&server.url(), page].concat())?;
        let headline = browser.find(".headline")?.text()?;
        find(browser, (".head a", link))?.click()?;
        wait_for_page(browser)?;
        assert!(browser.address()?.ends_with(hash), "{}", browser.address()?);
        assert_eq!(browser.find(".headline")?.text()?, headline);
    }
    Ok(())
}
