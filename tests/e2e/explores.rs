//! Readers explore: they filter, search, sort, open, share and go back.

use serde_json::json;
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::{Session, keys};

use crate::browser::{THEME, find, visit, wait_for, wait_for_page, wait_for_regions};
use crate::site;

stories! {
    a_reader_finds_a_figure_and_checks_it,
    a_choice_narrows_everything_and_back_undoes_it,
    a_search_for_a_number_tells_values_from_print,
    typing_in_the_finder_leads_to_the_thing,
    a_figures_details_say_what_it_may_be_compared_with_and_why,
    a_picture_is_taken_away_as_it_stands_on_the_screen,
    marks_that_stay_move_and_are_the_same_elements,
    rows_that_stay_are_the_same_elements_and_keep_the_focus,
    a_further_column_has_a_cell_in_every_row_and_one_that_goes_leaves_none,
}

/// Opens a view of the page and waits until it stands.
pub fn open(browser: &Session, hash: &str) -> Result<Server> {
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

fn a_further_column_has_a_cell_in_every_row_and_one_that_goes_leaves_none(browser: &Session) -> Result<()> {
    // Some figures belong to no indicator: their cell is empty.
    let _server = open(browser, "#/figures?place=zhongshan-xiqu&lang=en")?;
    let has = |names: [&str; 2]| {
        format!(
            "const rows = [...document.querySelectorAll('.table tbody tr:has(a.row)')]; \
             const names = {}.filter((name) => name); \
             return rows.length > 15 && rows.every((row) => {{ \
               const cells = [...row.querySelectorAll('td.extra')]; \
               return cells.length === names.length && cells.every((cell, at) => cell.dataset.head === names[at]); }})",
            json!(names)
        )
    };
    wait_for(browser, "no further column", &has(["", ""]))?;
    browser.run("location.hash = '#/figures?place=zhongshan-xiqu&cols=indicator&lang=en'")?;
    wait_for(browser, "a cell in every row", &has(["Indicator", ""]))?;
    browser.run("location.hash = '#/figures?place=zhongshan-xiqu&cols=status&lang=en'")?;
    wait_for(browser, "cells of the other column", &has(["Status", ""]))?;
    browser.run("location.hash = '#/figures?place=zhongshan-xiqu&lang=en'")?;
    wait_for(browser, "no further column again", &has(["", ""]))
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
    browser.find(&format!("{THEME} > summary"))?.click()?;
    let made = format!("return document.querySelectorAll('{THEME} a.choice').length > 0");
    wait_for(browser, "the choices", &made)?;
    let choice = find(browser, ("a.choice", "Public safety"))?;
    let count = choice.text()?.chars().filter(char::is_ascii_digit).collect::<String>();
    choice.click()?;
    let narrowed = next_headline(browser, &all)?;
    assert!(narrowed.starts_with(&format!("{count} figures")), "{count}: {narrowed}");
    assert_eq!(browser.find_all(".chips .chip")?.len(), 1);
    let panel = browser.run(&format!("return document.querySelector('{THEME}').open"))?;
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
    let focus = browser.run("return document.activeElement.matches('.finder input')")?;
    assert_eq!(focus, true, "the slash leads to the finder");
    browser.press("格小西")?;
    let all = "return document.querySelector('#found mark')?.textContent === '格小西'";
    wait_for(browser, "what has all that was typed", all)?;
    // The best is the initiative of that name, and Enter leads to it.
    let name = browser.find("#found a .name")?.text()?;
    assert!(name.contains("格小西"), "{name}");
    browser.press(keys::ENTER)?;
    wait_for(
        browser,
        "the page found",
        "return document.querySelector('main h1').textContent === '做法'",
    )?;
    wait_for_regions(browser)?;
    let opened = browser.find(".entry.open")?;
    assert_eq!(browser.find(".entry.open a.row")?.text()?, name);
    assert!(opened.is_visible()? && browser.find(".entry.open dl")?.is_visible()?);
    assert_eq!(browser.find_all(".entry.open")?.len(), 1);
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
        "1 in other reports (1 not comparable), 1 in this report",
        "Xihu, Jiangjin",
        "they cover different lengths of time: nine months and one year",
        "speaks of",
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

/// Keeps what the browser is given to save.
const KEEP: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => saved.push(blob.type, text)); return make.call(URL, blob); };";

/// Whether the file opens as a drawing with the words of the one on the screen, and names its link.
const OPEN_AGAIN: &str = "
    const [type, text] = window.saved;
    const file = new DOMParser().parseFromString(text, type);
    const words = root => [...root.querySelectorAll('text:not([stroke-width])')].map(text => text.lastChild.textContent).join('|');
    const screen = words(document.querySelector('.growth .drawing svg'));
    return [file.documentElement.tagName, words(file.querySelector('g')) === screen, screen.length > 100,
        file.documentElement.textContent.replaceAll(/\\s/g, '').includes('theme=economy')].join();";

fn a_picture_is_taken_away_as_it_stands_on_the_screen(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?theme=economy&lang=en")?;
    browser.run(KEEP)?;
    find(browser, (".growth button", "Download SVG"))?.click()?;
    wait_for(browser, "the file", "return window.saved.length === 2")?;
    assert_eq!(browser.run(OPEN_AGAIN)?, "svg,true,true,true");
    Ok(())
}

/// Tags every mark of the themes, and keeps where it was drawn.
const TAG_MARKS: &str = "
    window.tagged = [...document.querySelectorAll('.themes .drawing svg > a')].map(mark =>
        ({ mark, path: mark.querySelector('path'), name: mark.getAttribute('aria-label').split(':')[0],
           d: mark.querySelector('path').getAttribute('d') }));
    return tagged.length";

/// Of the tagged marks: how many are still there under their names, and how many of those are drawn elsewhere.
const STILL_THERE: &str = "
    const there = tagged.filter(({ mark, path, name }) =>
        document.querySelector('.themes .drawing svg').contains(path) && mark.contains(path)
        && mark.getAttribute('aria-label').split(':')[0] === name);
    return [there.length, there.filter(({ path, d }) => path.getAttribute('d') !== d).length]";

fn marks_that_stay_move_and_are_the_same_elements(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en")?;
    let tagged = browser.run(TAG_MARKS)?.as_u64().unwrap();
    assert!(tagged > 5, "{tagged} marks");
    visit(browser, "#/figures?lang=en&year=2023")?;
    let after = browser.run("return document.querySelectorAll('.themes .drawing svg > a').length")?;
    let found = browser.run(STILL_THERE)?;
    let (there, moved) = (found[0].as_u64().unwrap(), found[1].as_u64().unwrap());
    assert_eq!(
        found[0], after,
        "every mark of a theme that is left is the one from before"
    );
    assert!(there > 5 && moved > 5, "{there} are there and {moved} moved");
    Ok(())
}

fn rows_that_stay_are_the_same_elements_and_keep_the_focus(browser: &Session) -> Result<()> {
    // Few enough for one page.
    let _server = open(browser, "#/figures?lang=en&place=nanchuan&theme=economy")?;
    let tag = "
        window.rows = [...document.querySelectorAll('tbody tr')];
        rows[1].querySelector('a.row').focus();
        return [rows.length, !!document.querySelector('.pagination')]";
    let tagged = browser.run(tag)?;
    assert!(tagged[0].as_u64().unwrap() > 3 && tagged[1] == false, "{tagged}");
    for sort in ["value", "value-desc"] {
        visit(
            browser,
            &format!("#/figures?lang=en&place=nanchuan&theme=economy&sort={sort}"),
        )?;
        let order = "
            const now = [...document.querySelectorAll('tbody tr')];
            const same = now.length === rows.length && now.every(row => rows.includes(row));
            const order = now.map(row => rows.indexOf(row)).join();
            return [same, order, document.activeElement === rows[1].querySelector('a.row')]";
        let found = browser.run(order)?;
        assert_eq!(
            (&found[0], &found[2]),
            (&json!(true), &json!(true)),
            "sorted by {sort}: {found}"
        );
        let first: Vec<usize> = (0..tagged[0].as_u64().unwrap() as usize).collect();
        let first: Vec<String> = first.iter().map(usize::to_string).collect();
        assert_ne!(found[1], first.join(","), "the rows have another order by {sort}");
    }
    // A sort is chosen in the head, which keeps the focus and turns about.
    find(browser, ("thead a", "Value"))?.click()?;
    let turned = "const head = document.activeElement.closest('th'); return !!head?.ariaSort && head.matches('.value')";
    wait_for(browser, "the focus to stay on the head", turned)
}
