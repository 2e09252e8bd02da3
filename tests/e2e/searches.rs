//! Readers search, with an input method too, and are brought to what was found, in sight.

use serde_json::{Value, json};
use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{THEME, open_at, settle, visit, wait_for};
use crate::site;

stories! {
    keys_of_an_input_method_are_left_to_it,
    a_text_is_searched_for_when_it_is_composed,
    what_was_found_is_in_sight_with_its_value,
    a_fault_is_forgiven_and_said_and_nothing_found_offers_the_nearest,
}

/// Presses a key in an element, as a browser tells it with these particulars; says whether it told that it is composing.
const PRESS: &str = "
    const [css, key, particulars] = arguments, at = document.querySelector(css);
    at.focus();
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...particulars });
    at.dispatchEvent(event);
    return event.isComposing || event.keyCode === 229;";

/// What a key would change: where the reader is, what stands in the boxes, what is open, what has the focus.
const STATE: &str =
    "return JSON.stringify([location.hash, [...document.querySelectorAll('input')].map(box => box.value),
    [...document.querySelectorAll('details[open]')].length, !!document.querySelector('#found a')?.checkVisibility(),
    document.activeElement.outerHTML])";

fn press(browser: &Session, css: &str, key: &str, particulars: Value) -> Result<Value> {
    browser.run_with(PRESS, &[css.into(), key.into(), particulars])
}

/// Whatever listens to keys in an element does nothing at keys of an input method, and something at one of the reader's.
fn leaves_keys(browser: &Session, css: &str, acts: &str) -> Result<()> {
    press(browser, css, "Shift", json!({}))?;
    settle(browser)?;
    let before = browser.run(STATE)?;
    for key in [
        "Enter",
        "Escape",
        "ArrowDown",
        "ArrowUp",
        "ArrowLeft",
        "ArrowRight",
        "/",
    ] {
        for particulars in [json!({ "isComposing": true }), json!({ "keyCode": 229 })] {
            assert_eq!(press(browser, css, key, particulars)?, true);
            settle(browser)?;
            assert_eq!(browser.run(STATE)?, before, "{key} in {css}");
        }
    }
    assert_eq!(press(browser, css, acts, json!({}))?, false);
    settle(browser)?;
    assert_ne!(browser.run(STATE)?, before, "{acts} of the reader in {css}");
    Ok(())
}

fn keys_of_an_input_method_are_left_to_it(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(
        browser,
        1280,
        &format!("{}#/figures?lang=zh&open=nc-tax-revenue", server.url()),
    )?;
    for acts in ["ArrowDown", "Escape", "Enter"] {
        browser.find(".finder input")?.write("税收")?;
        wait_for(browser, "finds", "return !!document.querySelector('#found a')")?;
        leaves_keys(browser, ".finder input", acts)?;
        visit(browser, "#/figures?lang=zh&open=nc-tax-revenue")?;
        browser.run("document.querySelector('.finder input').value = ''")?;
    }
    let panel = format!("{THEME} > summary");
    browser.find(&panel)?.click()?;
    wait_for(
        browser,
        "the choices",
        &format!("return !!document.querySelector('{THEME} input')"),
    )?;
    leaves_keys(browser, &format!("{THEME} input"), "ArrowDown")?;
    leaves_keys(browser, &format!("{THEME} input"), "Escape")?;
    leaves_keys(browser, ".themes svg a", "ArrowDown")?;
    leaves_keys(browser, "a.row", "ArrowDown")?;
    leaves_keys(browser, ".open a.row", "ArrowRight")?;
    leaves_keys(browser, "a.row", "Escape")?;
    leaves_keys(browser, "a.brand", "/")?;
    // The box that searches the page lets go of no key either.
    let box_keeps = "return document.querySelector('.search input').value";
    press(browser, ".search input", "Escape", json!({ "isComposing": true }))?;
    assert_eq!(browser.run(box_keeps)?, "");
    Ok(())
}

fn a_text_is_searched_for_when_it_is_composed(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}#/figures?lang=zh", server.url()))?;
    let compose = "
        const [css, text, isComposing] = arguments, at = document.querySelector(css);
        at.focus();
        at.value = text;
        at.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
        if (!isComposing) at.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));";
    let found = "return document.getElementById('found').checkVisibility()";
    browser.run_with(compose, &[".finder input".into(), "shui'shou".into(), true.into()])?;
    settle(browser)?;
    assert_eq!(browser.run(found)?, false, "what is half typed is not looked for");
    browser.run_with(compose, &[".finder input".into(), "税收".into(), false.into()])?;
    wait_for(browser, "what is found", found)?;

    let rows = "return document.querySelector('[role=status]').textContent";
    let before = browser.run(rows)?;
    browser.run_with(compose, &[".search input".into(), "shui'shou".into(), true.into()])?;
    settle(browser)?;
    assert_eq!(browser.run(rows)?, before);
    browser.run_with(compose, &[".search input".into(), "税收".into(), false.into()])?;
    wait_for(browser, "the answer", &format!("{rows} !== {before}"))
}

/// Whether the focus is on what a selector describes, in the upper half of the window, and what it says is in sight.
const IN_SIGHT: &str = "
    const [heading, value] = arguments, at = document.activeElement;
    if (!at.matches(heading)) return 'the focus is on ' + at.outerHTML.slice(0, 160);
    const box = at.getBoundingClientRect();
    if (box.top < 0 || box.top > innerHeight / 2) return 'it stands at ' + box.top;
    const said = document.querySelector(value)?.getBoundingClientRect();
    return !said || said.top < 0 || said.bottom > innerHeight ? 'its value is out of sight: ' + JSON.stringify(said) : '';";

fn what_was_found_is_in_sight_with_its_value(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    for width in [360, 1280] {
        for (text, id, heading, value) in [
            ("16.5bn", "figure", ".details h3", ".details dl dd"),
            ("社会捐赠", "figure", ".details h3", ".details dl dd"),
            ("1397", "figure", ".details h3", ".details dl dd"),
            ("GDP", "indicator", "h1", "h1"),
            ("老年助餐", "group", ".group h2", ".group .text"),
            ("格小西", "initiative", ".entry.open a.row", ".entry.open .summary"),
            ("zsxq", "place", "h1", "h1"),
        ] {
            for page in ["#/?lang=zh", "#/figures?lang=zh"] {
                open_at(browser, width, &format!("{}{page}", server.url()))?;
                browser.find(".finder input")?.write(text)?;
                let link = format!("#found [aria-labelledby=found-{id}] a");
                wait_for(browser, text, &format!("return !!document.querySelector('{link}')"))?;
                browser.find(&link)?.click()?;
                let there = format!("return document.activeElement.matches('{heading}')");
                wait_for(browser, &format!("the focus on {heading} for {text}"), &there)?;
                // Drawings made later must not move it out of sight.
                wait_for(
                    browser,
                    "the drawings",
                    "return !!document.querySelector('.regions > section')",
                )?;
                settle(browser)?;
                let fault = browser.run_with(IN_SIGHT, &[heading.into(), value.into()])?;
                assert_eq!(fault, "", "{text} from {page} at {width} px");
            }
        }
    }
    Ok(())
}

fn a_fault_is_forgiven_and_said_and_nothing_found_offers_the_nearest(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(browser, 360, &format!("{}#/?lang=en", server.url()))?;
    browser.find(".finder input")?.write("revanue")?;
    let said = "return document.querySelector('#found .hint')?.textContent.includes('also near: “revenue”')";
    wait_for(browser, "that a fault is forgiven", said)?;
    let marked = "return document.querySelector('#found mark').textContent.toLowerCase()";
    assert_eq!(browser.run(marked)?, "revenue");

    open_at(
        browser,
        360,
        &format!("{}#/figures?lang=en&q=gdp%20of%20atlantis", server.url()),
    )?;
    let offers = "return [...document.querySelectorAll('.offers a')].map(link => link.hash)";
    wait_for(
        browser,
        "what is nearest",
        "return document.querySelectorAll('.offers a').length > 0",
    )?;
    let links = browser.run(offers)?;
    assert!(links[0].as_str().unwrap().contains("gdp"), "{links}");
    Ok(())
}
