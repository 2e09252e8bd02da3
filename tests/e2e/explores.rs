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
    a_shared_link_shows_the_same,
    a_search_for_a_number_tells_values_from_print,
    the_choices_are_made_by_keyboard,
    a_mark_of_a_chart_is_a_choice,
    typing_in_the_finder_leads_to_the_thing,
    a_figures_details_say_what_it_may_be_compared_with_and_why,
    two_places_are_compared_and_the_reasons_read,
    a_report_is_read_through,
    a_file_of_the_readers_own_is_looked_at_and_stays_here,
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

fn a_shared_link_shows_the_same(browser: &Session) -> Result<()> {
    let server = open(
        browser,
        "#/figures?place=chongqing&theme=safety.governance&sort=value-desc&lang=en",
    )?;
    let (here, address) = (headline(browser)?, browser.address()?);
    let rows = browser.run("return document.querySelector('.table').innerText")?;
    browser.goto("about:blank")?;
    browser.goto(&address)?;
    wait_for_page(browser)?;
    assert_eq!(headline(browser)?, here);
    assert_eq!(browser.run("return document.querySelector('.table').innerText")?, rows);
    drop(server);
    Ok(())
}

fn a_search_for_a_number_tells_values_from_print(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en&q=12000")?;
    let kinds = browser.run("return [...document.querySelectorAll('.hit-kind')].map(kind => kind.textContent)")?;
    assert!(!kinds.as_array().unwrap().is_empty());
    assert!(headline(browser)?.contains("12000"));
    Ok(())
}

fn the_choices_are_made_by_keyboard(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en")?;
    let before = headline(browser)?;
    browser.run("document.querySelector('summary[data-key=panel-theme]').focus()")?;
    browser.press("\u{E007}")?; // Enter
    wait_for(
        browser,
        "the panel",
        "return document.querySelector('[data-keep=panel-theme]').open",
    )?;
    browser.press("\u{E015}\u{E015}\u{E007}")?; // two arrows down, Enter
    let narrowed = next_headline(browser, &before)?;
    assert_ne!(narrowed, before);
    let focus = browser.run("return document.activeElement.dataset.key || ''")?;
    assert!(
        focus.as_str().unwrap().starts_with("theme-"),
        "the focus stays on the choice: {focus}"
    );
    browser.press("\u{E00C}")?; // Escape
    let closed =
        browser.run("return !document.querySelector('details.panel[open]') && document.activeElement.tagName")?;
    assert_eq!(closed, "SUMMARY");
    Ok(())
}

fn a_mark_of_a_chart_is_a_choice(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en")?;
    let before = headline(browser)?;
    browser.run("document.querySelector('.themes svg a').focus()")?;
    let words = browser.run("return document.querySelector('#tip[data-shown]').textContent")?;
    assert!(words.as_str().unwrap().contains("figures"), "{words}");
    browser.press("\u{E015}")?; // arrow down: the second mark
    let label = browser.run("return document.activeElement.getAttribute('aria-label')")?;
    assert_ne!(label, words);
    browser.press("\u{E007}")?;
    let narrowed = next_headline(browser, &before)?;
    let count = narrowed.split(' ').next().unwrap();
    assert!(label.as_str().unwrap().contains(count), "{label}: {narrowed}");
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

fn two_places_are_compared_and_the_reasons_read(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/compare?lang=en")?;
    wait_for(
        browser,
        "the indicators",
        "return !!document.querySelector('a[href*=\"indicator=new-market-entities\"]')",
    )?;
    browser.run("document.querySelector('a[href*=\"indicator=new-market-entities\"]').click()")?;
    wait_for(
        browser,
        "the verdicts",
        "return document.querySelector('main').innerText.includes('definition')",
    )?;
    let page = browser.find("main")?.text()?;
    for expected in ["Xiqu, Zhongshan", "4876", "Jan–Jun 2024", "inferred"] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    Ok(())
}

fn a_report_is_read_through(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/?lang=zh")?;
    browser.run("document.querySelector('a[href*=\"report/nanchuan-xicheng-2024\"]').click()")?;
    wait_for(
        browser,
        "the report",
        "return document.querySelectorAll('details summary').length > 8",
    )?;
    let next = browser
        .run("return [...document.querySelectorAll('main a')].some(link => (link.getAttribute('href') || '').includes('report/zhongshan'))")?;
    assert_eq!(next, true, "the way to the next report");
    let figure = "const link = [...document.querySelectorAll('main a')].find(link => (link.getAttribute('href') || '').includes('open=nc-tax-revenue')); link?.click(); return !!link";
    assert_eq!(browser.run(figure)?, true, "the figures stand in their sections");
    wait_for(
        browser,
        "the figure",
        "return !!document.querySelector('article.details')",
    )?;
    assert!(browser.find("article.details")?.text()?.contains("2.47亿元"));
    Ok(())
}

fn a_file_of_the_readers_own_is_looked_at_and_stays_here(browser: &Session) -> Result<()> {
    let file = std::env::temp_dir().join(format!("jiezhen-{}-{:?}.txt", std::process::id(), browser.kind));
    std::fs::write(&file, "某镇工作总结：全年修路12公里，种树3400棵。").unwrap();
    let _server = open(browser, "#/figures?lang=en&open=nc-tax-revenue")?;
    wait_for(
        browser,
        "the details",
        "return !!document.querySelector('[data-open-original]')",
    )?;
    browser.find("input[type=file]")?.write(&file.display().to_string())?;
    let told = "return document.querySelector('.original').innerText.includes('not recognised')";
    wait_for(browser, "the word on the file", told)?;
    browser.find("[data-close-original]")?.click()?;
    wait_for(
        browser,
        "it to close",
        "return document.querySelector('.original').hidden",
    )?;
    std::fs::remove_file(&file).unwrap();
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
