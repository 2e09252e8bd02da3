//! A reader opens an original of their own and finds the figures marked in it; it never leaves the device.
//!
//! The five real reports are no part of the project: they are looked for in `JIEZHEN_SOURCES` or `../shared/reports`, and
//! where one is not at hand its story is not told and says so. The invented report under `tests/fixtures` has a record of
//! its own, which the page does not hold: `tests/native/original.rs` reads it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiezhen::record::record;
use serde_json::json;
use xtask::fault::Result;
use xtask::server::Server;
use xtask::webdriver::{Kind, Session, keys};

use crate::browser::{find, open_at, settle, visit, wait_for};
use crate::keyboard::Keyboard;
use crate::site;

stories! {
    every_figure_is_marked_in_each_original,
    a_copy_of_other_bytes_is_recognised_by_its_text,
    a_file_that_is_no_report_is_told_so_and_closed,
}

/// The ids and files of the reports that are at hand.
fn originals() -> Vec<(String, PathBuf)> {
    let folder = std::env::var_os("JIEZHEN_SOURCES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports"),
        PathBuf::from,
    );
    let file = |id: &str| fs::canonicalize(folder.join(format!("{id}.txt")));
    let reports = record().catalog.reports.iter();
    reports
        .filter_map(|report| match file(&report.id) {
            Ok(path) => Some((report.id.clone(), path)),
            Err(_) => {
                println!("the original of {} is not at hand in {}", report.id, folder.display());
                None
            }
        })
        .collect()
}

fn figures_of(report: &str) -> BTreeSet<String> {
    let figures = record().catalog.figures.iter();
    let of_it = figures.filter(|figure| figure.report.id == report);
    of_it.map(|figure| figure.id.clone()).collect()
}

fn initiatives_of(report: &str) -> usize {
    let initiatives = record().catalog.initiatives.iter();
    initiatives.filter(|one| one.report.id == report).count()
}

fn open(browser: &Session, hash: &str) -> Result<Server> {
    let server = site::serve_watched();
    open_at(browser, 1280, &format!("{}{hash}", server.url()))?;
    Ok(server)
}

/// Hands a file to the page, and waits until it says what it is.
fn give(browser: &Session, file: &Path) -> Result<String> {
    let offer = "return !!document.querySelector('.offer button')";
    wait_for(browser, "the offer to open an original", offer)?;
    browser.find("input[type=file]")?.write(&file.display().to_string())?;
    let name = file.file_name().unwrap().to_string_lossy();
    let told = format!(
        "return document.querySelector('.original [role=status]')?.textContent.includes({})",
        json!(name)
    );
    wait_for(browser, "the word on the file", &told)?;
    settle(browser)?;
    browser.find(".original [role=status]")?.text()
}

fn marked(browser: &Session) -> Result<BTreeSet<String>> {
    let marks = "return [...document.querySelectorAll('.original .text a.figure')].map(mark => mark.dataset.id)";
    let marks = browser.run(marks)?;
    let ids = marks.as_array().unwrap().iter();
    Ok(ids.map(|id| id.as_str().unwrap().to_string()).collect())
}

fn every_figure_is_marked_in_each_original(browser: &Session) -> Result<()> {
    let originals = originals();
    if originals.is_empty() {
        return Ok(());
    }
    let _server = open(browser, "#/?lang=zh")?;
    for (id, file) in originals {
        visit(browser, &format!("#/report/{id}?lang=zh"))?;
        let told = give(browser, &file)?;
        assert!(told.contains("逐字节相同") && told.contains("SHA-256"), "{told}");
        let figures = figures_of(&id);
        assert_eq!(marked(browser)?, figures, "the figures marked in {id}");
        let (figures, initiatives) = (figures.len(), initiatives_of(&id));
        let counts = format!("{figures}个数字中{figures}个已定位，{initiatives}项做法中{initiatives}项已定位。");
        let section = browser.find(".original")?.text()?;
        assert!(
            section.contains(&counts),
            "{counts} in {}",
            section.chars().take(300).collect::<String>()
        );

        jumps_to_a_mark(browser, &id)?;
        find(browser, (".original button", "关闭原文"))?.click()?;
        wait_for(
            browser,
            "it to close",
            "return document.querySelector('.original').hidden",
        )?;
    }
    assert_eq!(browser.run(site::TROUBLES)?, json!([]));
    Ok(())
}

/// The link of a figure in the profile of the report, far down in the text, shows its mark; arrow keys go on from there.
fn jumps_to_a_mark(browser: &Session, report: &str) -> Result<()> {
    let figures = record().catalog.figures.iter();
    let last = figures
        .filter(|figure| figure.report.id == report)
        .max_by_key(|figure| figure.start)
        .unwrap();
    let link = format!("main .report-sections a[href*='open={}&']", last.id);
    browser.run("document.querySelectorAll('.report-sections details').forEach(section => section.open = true)")?;
    settle(browser)?;
    browser.find(&link)?.click()?;
    let shown = "const mark = document.querySelector('.original .text [aria-current]');
         if (mark?.dataset.id !== arguments[0]) return false;
         const text = mark.closest('.text').getBoundingClientRect(), place = mark.getBoundingClientRect();
         return place.top >= text.top && place.top < text.bottom";
    let shown = shown.replace("arguments[0]", &json!(last.id).to_string());
    wait_for(browser, "the mark of the figure within the text", &shown)?;

    let keyboard = Keyboard { browser };
    browser.run("document.querySelector('.original .text').focus()")?;
    keyboard.press(keys::RIGHT)?;
    keyboard.expect_on("[aria-current]")?;
    keyboard.press(keys::LEFT)?;
    let before = keyboard.attribute("data-id")?;
    assert_ne!(before, json!(last.id));
    let opened = format!("return location.hash.includes('open=' + {before})");
    keyboard.press_until(keys::ENTER, "the one before", &opened)?;
    assert_eq!(keyboard.attribute("data-id")?, before, "the focus stays on the mark");
    Ok(())
}

fn a_copy_of_other_bytes_is_recognised_by_its_text(browser: &Session) -> Result<()> {
    let Some((id, file)) = originals().into_iter().next() else {
        return Ok(());
    };
    let text = fs::read_to_string(&file).unwrap();
    let copy = temporary(browser.kind, &format!("{} \r\n", text.replace('\n', "\r\n")));
    let _server = open(browser, &format!("#/report/{id}?lang=en"))?;
    let told = give(browser, &copy)?;
    assert!(told.contains("character for character"), "{told}");
    assert_eq!(marked(browser)?, figures_of(&id));

    // Half of it is told from the whole.
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    fs::write(&copy, half).unwrap();
    find(browser, (".original button", "Close"))?.click()?;
    let told = give(browser, &copy)?;
    assert!(told.contains("differs from it"), "{told}");
    let some = marked(browser)?;
    assert!(!some.is_empty() && some.len() < figures_of(&id).len(), "{}", some.len());
    fs::remove_file(&copy).unwrap();
    Ok(())
}

fn a_file_that_is_no_report_is_told_so_and_closed(browser: &Session) -> Result<()> {
    let file = temporary(browser.kind, "某镇工作总结：全年修路12公里，种树3400棵。");
    let server = open(browser, "#/figures?lang=en&open=nc-tax-revenue")?;
    let told = give(browser, &file)?;
    assert!(told.contains("not recognised"), "{told}");
    Keyboard { browser }.press(keys::ESCAPE)?;
    wait_for(
        browser,
        "it to close",
        "return document.querySelector('.original').hidden",
    )?;
    Keyboard { browser }.expect_on((".offer button", "Check against your own copy"))?;
    let sent = server
        .log()
        .into_iter()
        .filter(|served| served.url.contains("txt"))
        .count();
    assert_eq!(
        (sent, browser.run(site::TROUBLES)?),
        (0, json!([])),
        "nothing leaves the device"
    );
    fs::remove_file(&file).unwrap();
    Ok(())
}

/// A file that no other test writes.
fn temporary(kind: Kind, text: &str) -> PathBuf {
    let name = format!("jiezhen-{}-{kind:?}-{}.txt", std::process::id(), text.len());
    let file = std::env::temp_dir().join(name);
    fs::write(&file, text).unwrap();
    file
}
