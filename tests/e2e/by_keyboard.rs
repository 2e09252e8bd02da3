//! Everything by keyboard, on a wide screen and on a narrow one: only keys are pressed, and the focus is never lost.

use serde_json::json;
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::{Session, keys};

use crate::browser::{THEME, open_at, settle, wait_for_regions};
use crate::keyboard::Keyboard;
use crate::site;

stories! {
    a_question_is_asked_by_keyboard,
    rows_are_walked_opened_and_closed_by_keyboard,
    marks_of_a_chart_are_walked_and_followed_by_keyboard,
    the_finder_is_used_by_keyboard,
    keys_held_for_the_browser_stay_the_browsers,
    pages_language_and_appearance_are_changed_by_keyboard,
    tab_reaches_everything_on_every_page,
}

const WIDTHS: [u32; 2] = [1280, 360];

/// Tells a story at each width, each time on a page opened afresh.
fn at_each_width(browser: &Session, hash: &str, story: fn(&Keyboard) -> Result<()>) -> Result<()> {
    let server: Server = site::serve(Options::default());
    for width in WIDTHS {
        open_at(browser, width, &format!("{}{hash}", server.url()))?;
        settle(browser)?;
        story(&Keyboard { browser })?;
    }
    Ok(())
}

fn status(keyboard: &Keyboard) -> Result<String> {
    keyboard.browser.find("[role=status]")?.text()
}

/// The script that says whether the status line has changed.
fn another(status: &str) -> String {
    format!(
        "return document.querySelector('[role=status]').textContent !== {}",
        json!(status)
    )
}

/// Alt and an arrow are Back and Forward, also where the arrow alone walks from mark to mark.
fn keys_held_for_the_browser_stay_the_browsers(browser: &Session) -> Result<()> {
    let server: Server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}#/figures?lang=en", server.url()))?;
    let taken = "return ['ArrowRight', 'ArrowLeft', '/'].map((key, at) => {
        const mark = document.querySelectorAll('svg a[href], a.row')[at + 1];
        mark.focus();
        const press = held => !mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
        const free = [{ altKey: true }, { ctrlKey: true }, { metaKey: true }].map(press);
        mark.focus();
        return [...free, press({})].join();
    })";
    let own = "false,false,false,true";
    assert_eq!(browser.run(taken)?, json!([own, own, own]));
    Ok(())
}

fn a_question_is_asked_by_keyboard(browser: &Session) -> Result<()> {
    at_each_width(browser, "#/figures?lang=en", |keyboard| {
        keyboard.press(keys::TAB)?;
        keyboard.expect_on(".skip")?;
        keyboard.press_until(
            keys::ENTER,
            "the main part",
            "return document.activeElement.id === 'main'",
        )?;
        keyboard.press(keys::TAB)?;
        keyboard.expect_on("main *")?;

        keyboard.tab_back_to(".tools a")?;
        let word = format!("{THEME} > summary");
        keyboard.tab_to(word.as_str())?;
        let before = status(keyboard)?;
        let open = format!("return document.querySelector('{THEME}').open");
        keyboard.press_until(keys::SPACE, "the panel", &open)?;
        keyboard.press(keys::DOWN)?;
        keyboard.press("safety")?;
        keyboard.press(keys::DOWN)?;
        keyboard.expect_on(("a.choice", "Public safety"))?;
        keyboard.press_until(keys::ENTER, "another answer", &another(&before))?;
        keyboard.expect_on(("a.choice[aria-current]", "Public safety"))?;
        assert_eq!(
            keyboard.browser.run(&open)?,
            true,
            "the panel stays open for another choice"
        );

        keyboard.press(keys::ESCAPE)?;
        keyboard.expect_on(word.as_str())?;
        // A panel that is left closes: it would cover what comes next.
        keyboard.press_until(keys::ENTER, "the panel", &open)?;
        keyboard.tab_to((".question summary", "more filters"))?;
        assert_eq!(
            keyboard.browser.run(&open)?,
            false,
            "the panel is closed behind the reader"
        );

        keyboard.tab_to(".chips .clear")?;
        keyboard.press_until(keys::ENTER, "the first answer", &another(&status(keyboard)?))?;
        assert_eq!(status(keyboard)?, before);
        Ok(())
    })
}

fn rows_are_walked_opened_and_closed_by_keyboard(browser: &Session) -> Result<()> {
    at_each_width(browser, "#/figures?lang=zh", |keyboard| {
        keyboard.tab_to("a.row")?;
        keyboard.press(&keys::DOWN.repeat(12))?;
        keyboard.press(&keys::UP.repeat(2))?;
        let row = keyboard.text()?;
        let tenth = "return [...document.querySelectorAll('a.row')].indexOf(document.activeElement)";
        let at_the_row = || {
            assert_eq!(keyboard.text()?, row);
            assert_eq!(keyboard.browser.run(tenth)?, 10);
            Ok(())
        };
        at_the_row()?;
        let top = "return Math.round(document.activeElement.getBoundingClientRect().top)";
        let open = "return !!document.querySelector('article.details')";
        for _ in 0..2 {
            let stood = keyboard.browser.run(top)?.as_i64().unwrap();
            keyboard.press_until(keys::ENTER, "the details", open)?;
            at_the_row()?;
            let stands = keyboard.browser.run(top)?.as_i64().unwrap();
            assert!(
                (stands - stood).abs() < 4,
                "the row stays where it was: {stood}, now {stands}"
            );
            // Into the details and back.
            keyboard.press(keys::RIGHT)?;
            keyboard.expect_on("article.details *")?;
            keyboard.press(keys::TAB)?;
            keyboard.press(keys::ESCAPE)?;
            at_the_row()?;
            keyboard.press_until(
                keys::ENTER,
                "the table",
                "return !document.querySelector('article.details')",
            )?;
            at_the_row()?;
        }
        keyboard.tab_to((".pagination a", "下一页"))?;
        let first = "return document.querySelector('a.row').closest('tr').textContent";
        let before = keyboard.browser.run(first)?;
        keyboard.press_until(keys::ENTER, "the next page", &format!("{first} !== {before}"))?;
        keyboard.expect_on("a.row")?;
        assert_eq!(
            keyboard.browser.run(tenth)?,
            0,
            "the next page begins with its first row"
        );
        Ok(())
    })
}

fn marks_of_a_chart_are_walked_and_followed_by_keyboard(browser: &Session) -> Result<()> {
    at_each_width(browser, "#/figures?lang=en", |keyboard| {
        // On a narrow screen the charts are folded away.
        if keyboard.browser.run("return !!document.querySelector('.folded')")? == true {
            keyboard.tab_to(".folded > summary")?;
            let charts = "return !!document.querySelector('.themes svg a')";
            keyboard.press_until(keys::ENTER, "the charts", charts)?;
        }
        keyboard.tab_to(".themes svg a")?;
        let words = keyboard
            .browser
            .run("return document.querySelector('#tip[data-shown]').textContent")?;
        assert_eq!(keyboard.attribute("aria-label")?, words, "the mark says what it is");
        keyboard.press(&keys::DOWN.repeat(3))?;
        keyboard.press(keys::UP)?;
        keyboard.press(keys::RIGHT)?;
        let label = keyboard.attribute("aria-label")?;
        assert_ne!(label, words);
        keyboard.press_until(keys::ENTER, "another answer", &another(&status(keyboard)?))?;
        assert_eq!(keyboard.attribute("aria-label")?, label, "the focus stays on the mark");
        let count = status(keyboard)?.split(' ').next().unwrap().to_string();
        assert!(label.as_str().unwrap().contains(&count), "{label}: {count}");
        // One more Tab leaves the drawing.
        keyboard.press(keys::TAB)?;
        keyboard.expect_on(".themes .behind > summary")?;
        let table = "return document.querySelector('.themes .behind[open] table')?.checkVisibility() === true";
        keyboard.press_until(keys::ENTER, "the table behind it", table)
    })
}

fn the_finder_is_used_by_keyboard(browser: &Session) -> Result<()> {
    at_each_width(browser, "#/?lang=zh", |keyboard| {
        let finds = "return !!document.querySelector('#found a')";
        keyboard.press("/")?;
        keyboard.expect_on(".finder input")?;
        keyboard.press("nc")?;
        keyboard.press_until("x", "finds", finds)?;
        keyboard.press(&keys::DOWN.repeat(2))?;
        keyboard.press(keys::ESCAPE)?;
        keyboard.expect_on(".finder input")?;
        assert_eq!(
            keyboard
                .browser
                .run("return document.getElementById('found').checkVisibility()")?,
            false
        );

        keyboard.press("格小")?;
        keyboard.press_until("西", "finds", finds)?;
        // Who goes on finds nothing covered, and who comes back finds the list again.
        keyboard.tab_to(".tools button")?;
        keyboard.tab_back_to(".finder input")?;
        keyboard.press(keys::DOWN)?;
        keyboard.expect_on("#found a")?;
        let to = keyboard.attribute("href")?;
        keyboard.press_until(
            keys::ENTER,
            "the place found",
            &format!("return location.hash === {to}"),
        )?;
        wait_for_regions(keyboard.browser)?;
        keyboard.expect_on(".open a.row, .details h3, .group h2, h1")?;
        Ok(())
    })
}

fn pages_language_and_appearance_are_changed_by_keyboard(browser: &Session) -> Result<()> {
    at_each_width(browser, "#/?lang=en", |keyboard| {
        keyboard.tab_to(".pages a[href*=initiatives]")?;
        keyboard.press_until(
            keys::ENTER,
            "the page",
            "return document.querySelector('main h1').textContent === 'Initiatives'",
        )?;
        wait_for_regions(keyboard.browser)?;
        keyboard.expect_on("h1")?;

        keyboard.tab_back_to(".tools a")?;
        keyboard.press_until(
            keys::ENTER,
            "the other language",
            "return document.documentElement.lang.startsWith('zh')",
        )?;
        keyboard.expect_on(".tools a[lang=en]")?;
        keyboard.press_until(
            keys::ENTER,
            "the first language",
            "return document.documentElement.lang === 'en'",
        )?;

        keyboard.tab_back_to((".tools button", "Appearance"))?;
        for appearance in ["light", "dark"] {
            let set = format!("return document.documentElement.dataset.appearance === '{appearance}'");
            keyboard.press_until(keys::ENTER, appearance, &set)?;
        }
        keyboard.press_until(
            keys::SPACE,
            "the system's",
            "return !document.documentElement.dataset.appearance",
        )?;
        Ok(())
    })
}

fn tab_reaches_everything_on_every_page(browser: &Session) -> Result<()> {
    let pages = [
        "#/?lang=zh",
        "#/figures?lang=en&open=nc-tax-revenue",
        "#/compare?lang=en&indicator=new-market-entities",
        "#/initiatives?lang=zh&group=grid-governance",
        "#/report/zhongshan-xiqu-2024?lang=en",
        "#/method?lang=zh",
    ];
    let server = site::serve(Options::default());
    for page in pages {
        open_at(browser, 360, &format!("{}{page}", server.url()))?;
        wait_for_regions(browser)?;
        assert_eq!(
            Keyboard { browser }.walk_through()?,
            json!([]),
            "never reached on {page}"
        );
    }
    Ok(())
}
