//! The page works under strict policies and on servers that know little.

use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{find, visit, wait_for, wait_for_page};
use crate::fits::PAGES;
use crate::site;

stories! {
    a_program_served_as_another_kind_of_file_starts,
    a_policy_without_inline_scripts_is_enough,
    the_page_itself_forbids_other_servers_and_scripts_within_it,
}

fn a_program_served_as_another_kind_of_file_starts(browser: &Session) -> Result<()> {
    for kind in ["text/plain", "application/octet-stream"] {
        let server = site::serve(Options {
            kinds: vec![(".wasm".into(), kind.into())],
            ..Options::default()
        });
        browser.goto(&server.url())?;
        wait_for_page(browser)?;
    }
    Ok(())
}

/// The page is used, and never does what is forbidden.
fn a_policy_without_inline_scripts_is_enough(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        headers: vec![site::policy("script-src 'self' 'wasm-unsafe-eval'")],
        ..Options::default()
    });
    browser.goto(&format!("{}#/", server.url()))?;
    wait_for_page(browser)?;
    for page in PAGES {
        visit(browser, page)?;
        wait_for_page(browser)?;
    }
    visit(browser, "#/figures?lang=en")?;
    find(browser, (".table button", "Download CSV"))?.click()?;
    find(browser, (".tools button", "Copy link"))?.click()?;
    browser.find("a.row")?.click()?;
    wait_for(
        browser,
        "the details",
        "return !!document.querySelector('article.details')",
    )?;
    browser.find(".finder input")?.write("grid")?;
    wait_for(browser, "finds", "return !!document.querySelector('#found a')")?;
    // What was forbidden is told by the browser before it asks for this.
    site::ask(browser, &server)?;
    assert_eq!(site::violations(&server), 0, "{:?}", server.log());
    Ok(())
}

/// Whatever the server says: the policy stands in the page.
fn the_page_itself_forbids_other_servers_and_scripts_within_it(browser: &Session) -> Result<()> {
    let (server, other) = (site::serve(Options::default()), site::serve(Options::default()));
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    browser.run(
        "window.forbidden = [];
         document.addEventListener('securitypolicyviolation', e => forbidden.push(e.effectiveDirective));
         const script = document.createElement('script');
         script.textContent = 'window.intruded = true';
         document.body.append(script);",
    )?;
    let ask = "const [url, done] = arguments; fetch(url).then(() => done('answered'), () => done('refused'))";
    let fetched = |url: String| browser.run_until_called(ask, &[url.into()]);
    assert_eq!(fetched(other.url())?, "refused");
    assert_eq!(fetched(server.url())?, "answered");
    let script = "return forbidden.some(what => what.startsWith('script-src')) && forbidden.includes('connect-src')";
    wait_for(browser, "both to be told", script)?;
    assert_eq!(browser.run("return window.intruded === undefined")?, true);
    assert_eq!(other.log(), []);
    Ok(())
}
