//! A reader reads a report through: its sections in their order, what stands in them, and on to the next.

use jiezhen::record::record;
use serde_json::json;
use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::{Session, keys};

use crate::browser::{open_at, wait_for, wait_for_regions};
use crate::keyboard::Keyboard;
use crate::site;

stories! { a_report_is_read_through, reports_are_leafed_through_and_back }

/// Follows a link and waits for a report by this title, read from its top.
fn follow(browser: &Session, link: &str, title: &str) -> Result<()> {
    browser.find(link)?.click()?;
    let there = format!(
        "return document.querySelector('main h1').textContent === {}",
        json!(title)
    );
    wait_for(browser, title, &there)?;
    wait_for_regions(browser)?;
    let top = browser.run("return scrollY === 0 && document.activeElement.matches('main h1')")?;
    assert_eq!(top, true, "{title} is read from its top");
    Ok(())
}

fn a_report_is_read_through(browser: &Session) -> Result<()> {
    let catalog = &record().catalog;
    let report = catalog
        .reports
        .iter()
        .find(|report| report.id == "yongkang-xicheng-2024h1")
        .unwrap();
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}#/?lang=zh", server.url()))?;
    follow(
        browser,
        &format!(".entries h3 a[href*='{}']", report.id),
        &report.title.zh,
    )?;

    let shown =
        browser.run("return [...document.querySelectorAll('.report-sections summary h3')].map(h => h.textContent)")?;
    let of_it = || catalog.sections.iter().filter(|section| section.report.id == report.id);
    let expected: Vec<String> = of_it()
        .map(|section| format!("{} {}", section.ordinal, section.label.zh))
        .collect();
    assert_eq!(shown, json!(expected), "the sections in their order");
    assert!(
        of_it().is_sorted_by_key(|section| (section.start, section.ordinal)),
        "as the report has them"
    );

    for (at, section) in of_it().enumerate() {
        let details = format!(".report-sections > details:nth-of-type({})", at + 1);
        let open = format!("return document.querySelector(\"{details}\").open");
        if browser.run(&open)? == false {
            browser.find(&format!("{details} summary"))?.click()?;
            wait_for(browser, "the section", &open)?;
        }
        let text = browser.find(&details)?.text()?;
        assert!(text.contains(&section.digest.zh), "the digest of {}", section.label.zh);
        let links = browser.find_all(&format!("{details} a[href*='/figures?']"))?.len();
        let figures = catalog.figures.iter().filter(|figure| figure.report.id == report.id);
        let inside = figures
            .filter(|figure| section.start <= figure.start && figure.start < section.end)
            .count();
        assert_eq!(links, inside, "the figures of {}", section.label.zh);
    }

    let keyboard = Keyboard { browser };
    browser.run("document.querySelector('.report-sections summary').focus()")?;
    keyboard.tab_to(".report-sections a[href*='/figures?']")?;
    let details = "return !!document.querySelector('article.details')";
    keyboard.press_until(keys::ENTER, "the figure", details)?;
    // Reading goes on at the heading of what was followed.
    keyboard.expect_on("article.details h3")?;
    // Back to where the reading stopped, its sections still there.
    browser.back()?;
    wait_for(
        browser,
        "the report",
        "return !!document.querySelector('.report-sections')",
    )
}

fn reports_are_leafed_through_and_back(browser: &Session) -> Result<()> {
    let reports = &record().catalog.reports;
    let server = site::serve(Options::default());
    open_at(
        browser,
        360,
        &format!("{}#/report/{}?lang=en", server.url(), reports[0].id),
    )?;
    wait_for_regions(browser)?;
    assert_eq!(
        browser.find_all(".neighbours a")?.len(),
        1,
        "the first has none before it"
    );
    for report in &reports[1..] {
        follow(browser, ".neighbours a.next", &report.title.en)?;
        let place = browser.find(".regions")?.text()?;
        assert!(place.contains(&report.summary.en), "the summary of {}", report.id);
    }
    assert_eq!(
        browser.find_all(".neighbours a.next")?.len(),
        0,
        "the last has none behind it"
    );
    follow(browser, ".neighbours a.prev", &reports[reports.len() - 2].title.en)
}
