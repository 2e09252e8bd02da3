//! Once it is loaded, the page asks the network for nothing more, whatever is done with it.

use serde_json::json;
use xtask::fault::Result;
use xtask::webdriver::Session;

use crate::browser::{settle, unfold, visit, wait_for, wait_for_page, wait_for_worker};
use crate::fits::PAGES;
use crate::site;

stories! { no_request_leaves_the_page_after_it_is_loaded }

/// Presses every button, opens every panel, and follows a link of each kind; nothing is printed. What would lead to a file
/// of the reader's own is for the hands of readers only; the page itself is fetched once more where it is to be saved.
const USE_IT: &str = "
    window.print = () => dispatchEvent(new Event('beforeprint'));
    document.querySelectorAll('button, main summary, [role=button]').forEach(thing => {
        if (!thing.closest('.offer') && !thing.matches('.save-page')) thing.click();
    });
    return document.querySelectorAll('button').length";

/// Links by where they stand, one of each; each is followed from the page as it was.
const LINKS: [&str; 8] = [
    ".panel a.choice",
    ".chip",
    "thead a",
    "svg.chart a",
    "a.row",
    ".pagination a",
    ".mentions a",
    ".details a",
];

/// Resources the page has asked for from any server, ours or another.
const ASKED_FOR: &str = "
    return performance.getEntriesByType('resource').map(entry => entry.name)
        .filter(name => !name.endsWith('the-last-request'));";

fn no_request_leaves_the_page_after_it_is_loaded(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    browser.goto(&server.url())?;
    wait_for_page(browser)?;
    wait_for_worker(browser)?;
    // What the page asked for while it loaded has been answered when this is.
    site::ask(browser, &server)?;
    let lost: Vec<_> = server.log().into_iter().filter(|served| served.status != 200).collect();
    assert_eq!(lost.len(), 1, "asked for what is not there, besides our own: {lost:?}");

    server.forget();
    let before = browser.run(ASKED_FOR)?;
    let mut followed = [0; LINKS.len()];
    for page in PAGES {
        use_all(browser, page, &mut followed)?;
    }
    let unused: Vec<_> = LINKS.iter().zip(followed).filter(|(_, times)| *times == 0).collect();
    assert!(unused.is_empty(), "on no page: {unused:?}");
    assert_eq!(
        browser.run(ASKED_FOR)?,
        before,
        "resources asked for while the page was used"
    );
    // Silence cannot be waited for, but a request of our own can: nothing may have come before it.
    site::ask(browser, &server)?;
    let asked: Vec<_> = server.log().into_iter().map(|served| served.url).collect();
    assert_eq!(asked, [site::LAST]);
    assert_eq!(browser.run(site::TROUBLES)?, json!([]), "sockets and errors");
    Ok(())
}

/// Does with a page whatever can be done, and counts the links of each kind that were followed.
fn use_all(browser: &Session, page: &str, followed: &mut [usize; LINKS.len()]) -> Result<()> {
    visit(browser, page)?;
    unfold(browser)?;
    assert!(browser.run(USE_IT)?.as_u64().unwrap() > 2, "buttons on {page}");
    settle(browser)?;
    for (link, times) in LINKS.iter().zip(followed) {
        visit(browser, page)?;
        unfold(browser)?;
        browser.run("document.querySelector('.question summary')?.click()")?;
        settle(browser)?;
        let follow = "const link = document.querySelector(arguments[0]); link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); return !!link";
        if browser.run_with(follow, &[(*link).into()])? == true {
            *times += 1;
        }
        settle(browser)?;
    }
    browser.run(
        "const box = document.querySelector('.finder input');
         box.value = '1.2万';
         box.dispatchEvent(new Event('input', { bubbles: true }));",
    )?;
    wait_for(browser, "finds", "return !!document.querySelector('#found a')")
}
