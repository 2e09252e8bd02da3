//! Once it is loaded, the page asks the network for nothing more.

use std::time::Duration;

use serde_json::json;
use xtask::fault::Result;
use xtask::patience::until;
use xtask::server::Server;
use xtask::webdriver::Session;

use crate::browser::wait_for_page;
use crate::site;

stories! { no_request_leaves_the_page_after_it_is_loaded }

/// Everything that looks as if it did something, and two other views. Only files to take away come from the second
/// module, which is asked for then.
const USE_IT: &str = "
    const done = arguments[0];
    const frames = next => requestAnimationFrame(() => requestAnimationFrame(next));
    document.querySelectorAll('main button:not([data-download]), main summary, main [role=button]').forEach((thing, nth) => {
        if (nth < 20) { thing.click(); }
    });
    location.hash = '#/figures?q=1';
    frames(() => { location.hash = '#/'; frames(done); });";

/// Resources the page has asked for from any server, ours or another.
const ASKED_FOR: &str = "
    return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => !name.endsWith('the-last-request'));";

/// What an own request of the test is called.
const LAST: &str = "the-last-request";

fn no_request_leaves_the_page_after_it_is_loaded(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    browser.goto(&server.url())?;
    wait_for_page(browser)?;
    // What the page asked for while it loaded has been answered when this is.
    ask(browser, &server)?;
    let lost: Vec<_> = server.log().into_iter().filter(|served| served.status != 200).collect();
    assert_eq!(lost.len(), 1, "asked for what is not there, besides our own: {lost:?}");

    server.forget();
    let before = browser.run(ASKED_FOR)?;
    browser.run_until_called(USE_IT, &[])?;
    assert_eq!(
        browser.run(ASKED_FOR)?,
        before,
        "resources asked for while the page was used"
    );
    // Silence cannot be waited for, but a request of our own can: nothing may have come before it.
    ask(browser, &server)?;
    let asked: Vec<_> = server.log().into_iter().map(|served| served.url).collect();
    assert_eq!(asked, [format!("/{LAST}")]);
    assert_eq!(browser.run(site::TROUBLES)?, json!([]), "sockets and errors");
    Ok(())
}

/// Makes the page ask for something, and waits until the server has answered it.
fn ask(browser: &Session, server: &Server) -> Result<()> {
    browser.run(&format!("fetch('/{LAST}')"))?;
    let name = format!("/{LAST}");
    until(Duration::from_secs(10), "our own request", || {
        Ok(server.log().iter().any(|served| served.url == name).then_some(()))
    })
}
