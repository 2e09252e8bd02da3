//! Readers explore: they filter, search, sort, open, share and go back.

use serde_json::json;
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{wait_for, wait_for_page};
use crate::site;

stories! {
    a_reader_finds_a_figure_and_checks_it,
    a_choice_narrows_everything_and_back_undoes_it,
    a_search_for_a_number_tells_values_from_print,
    typing_in_the_finder_leads_to_the_thing,
    a_figures_details_say_what_it_may_be_compared_with_and_why,
    a_picture_is_taken_away_as_it_stands_on_the_screen,
}

/// Opens a view of the page and waits until it stands.
fn open(browser: &Session, hash: &str) -> Result<Server> {
    let server = site::serve(Options::default());
    browser.goto(&format!("{}{hash}", server.url()))?;
    wait_for_page(browser)?;
    Ok(server)
}

fn headline(browser: &Session) -> Result<String> {
    browser.find("[role=status]")?.text()
}

/// Waits until the status line is another than before, and returns it.
fn next_headline(browser: &Session, before: &str) -> Result<String> {
    let script = format!(
        "return document.querySelector('[role=status]').textContent !== {}",
        json!(before)
    );
    wait_for(browser, "another answer", &script)?;
    headline(browser)
}

fn a_reader_finds_a_figure_and_checks_it(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=zh")?;
    let before = headline(browser)?;
    browser.find(".search input")?.write("固定资产投资")?;
    next_headline(browser, &before)?;
    browser.find("tbody a.row")?.click()?;
    wait_for(
        browser,
        "the details",
        "return !!document.querySelector('article.details dl')",
    )?;
    let details = browser.find("article.details")?.text()?;
    for expected in ["原文数字", "30.1亿元", "西区街道2024年工作总结", "原文第"] {
        assert!(details.contains(expected), "{expected} in {details}");
    }
    Ok(())
}

fn a_choice_narrows_everything_and_back_undoes_it(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en")?;
    let all = headline(browser)?;
    browser.find("summary[data-key=panel-theme]")?.click()?;
    let choice = browser.find("a[data-key=theme-safety]")?;
    let count = choice.text()?.chars().filter(char::is_ascii_digit).collect::<String>();
    choice.click()?;
    let narrowed = next_headline(browser, &all)?;
    assert!(narrowed.starts_with(&format!("{count} figures")), "{count}: {narrowed}");
    assert_eq!(browser.find_all(".chips .chip")?.len(), 1);
    let panel = browser.run("return document.querySelector('[data-keep=panel-theme]').open")?;
    assert_eq!(panel, true, "the panel stays open for another choice");
    browser.back()?;
    assert_eq!(next_headline(browser, &narrowed)?, all);
    browser.forward()?;
    assert_eq!(next_headline(browser, &all)?, narrowed);
    browser.find("a.clear")?.click()?;
    assert_eq!(next_headline(browser, &narrowed)?, all);
    Ok(())
}

fn a_search_for_a_number_tells_values_from_print(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en&q=12000")?;
    let kinds = browser.run("return [...document.querySelectorAll('.hit-kind')].map(kind => kind.textContent)")?;
    assert!(!kinds.as_array().unwrap().is_empty());
    assert!(headline(browser)?.contains("12000"));
    Ok(())
}

fn typing_in_the_finder_leads_to_the_thing(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/?lang=zh")?;
    browser.press("/")?;
    let focus = browser.run("return document.activeElement.dataset.key || ''")?;
    assert_eq!(focus, "finder");
    browser.press("格小西")?;
    wait_for(browser, "finds", "return !!document.querySelector('#found a mark')")?;
    browser.press("\u{E007}")?;
    wait_for(
        browser,
        "the page found",
        "return location.hash.includes('open=') || location.hash.includes('report')",
    )?;
    Ok(())
}

fn a_figures_details_say_what_it_may_be_compared_with_and_why(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en&open=nc-tax-revenue")?;
    let shown = |id: &str| format!("return document.querySelector('.others')?.innerText.includes('{id}')");
    wait_for(
        browser,
        "what it may be compared with",
        &shown("other figures of the same indicator"),
    )?;
    let others = browser.find(".others")?.text()?;
    for expected in [
        "1 comparable with a caveat, 1 not comparable",
        "Xihu, Jiangjin",
        "the years differ: one is for Jan–Sep 2024, the other for 2023",
        "one is an amount, the other a rank",
    ] {
        assert!(others.contains(expected), "{expected} in {others}");
    }
    let before = headline(browser)?;
    browser.run("document.querySelector('.others a.value').click()")?;
    wait_for(
        browser,
        "the other figure",
        "return location.hash.includes('open=jj-tax-revenue')",
    )?;
    wait_for(browser, "what that may be compared with", &shown("Nanchuan"))?;
    assert_eq!(headline(browser)?, before, "the question stays");
    Ok(())
}

/// Saves the picture of growth, and keeps what the browser is given to save.
const TAKE_AWAY: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => saved.push(blob.type, text)); return make.call(URL, blob); };
    document.querySelector('[data-download^=\"picture:growth:\"]').click();";

/// Whether the file opens as a drawing with the words of the one on the screen, and names its link.
const OPEN_AGAIN: &str = "
    const [type, text] = window.saved;
    const file = new DOMParser().parseFromString(text, type);
    const words = root => [...root.querySelectorAll('text')].map(text => text.lastChild.textContent).join('|');
    const screen = words(document.querySelector('.growth .drawing svg'));
    return [file.documentElement.tagName, words(file.querySelector('g')) === screen, screen.length > 100,
        file.documentElement.textContent.replaceAll(/\\s/g, '').includes('theme=economy')].join();";

fn a_picture_is_taken_away_as_it_stands_on_the_screen(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?theme=economy&lang=en")?;
    browser.run(TAKE_AWAY)?;
    wait_for(browser, "the file", "return window.saved.length === 2")?;
    assert_eq!(browser.run(OPEN_AGAIN)?, "svg,true,true,true");
    Ok(())
}
