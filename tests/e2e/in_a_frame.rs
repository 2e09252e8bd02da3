//! The page lives inside other people's pages, or says why it cannot.

use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{find, settle, visit, wait_for, wait_for_notice, wait_for_page};
use crate::site;

stories! {
    the_page_works_in_a_frame_of_another_origin,
    the_page_works_in_a_sandboxed_frame_where_the_host_allows_reading,
    a_sandboxed_frame_that_may_not_read_modules_shows_the_notice,
    a_sandboxed_frame_that_may_not_save_or_copy_shows_the_text,
    what_a_frame_forbids_is_said_with_another_way,
}

/// Neither storage nor an origin of its own: what the strictest hosts give.
const SANDBOX: &str = "sandbox=\"allow-scripts\"";

fn the_page_works_in_a_frame_of_another_origin(browser: &Session) -> Result<()> {
    framed(browser, Options::default(), "", wait_for_page)
}

fn the_page_works_in_a_sandboxed_frame_where_the_host_allows_reading(browser: &Session) -> Result<()> {
    framed(browser, Options::default(), SANDBOX, wait_for_page)
}

fn a_sandboxed_frame_that_may_not_read_modules_shows_the_notice(browser: &Session) -> Result<()> {
    let options = Options {
        cors: false,
        ..Options::default()
    };
    framed(browser, options, SANDBOX, |browser| wait_for_notice(browser).map(drop))
}

/// Opens a host page and tells the rest inside its frame.
fn framed(browser: &Session, options: Options, attributes: &str, rest: fn(&Session) -> Result<()>) -> Result<()> {
    let page = site::serve(options);
    let host = site::serve_frame(&page.url(), attributes);
    browser.goto(&host.url())?;
    browser.enter_frame(&browser.find("iframe")?)?;
    rest(browser)
}

fn a_sandboxed_frame_that_may_not_save_or_copy_shows_the_text(browser: &Session) -> Result<()> {
    framed(browser, Options::default(), SANDBOX, |browser| {
        wait_for_page(browser)?;
        visit(browser, "#/figures?lang=en&theme=economy")?;
        find(browser, (".table button", "Download CSV"))?.click()?;
        wait_for(
            browser,
            "the text",
            "return document.querySelector('textarea.by-hand')?.value.includes('nc-tax-revenue') === true",
        )?;
        // So does a sentence that may not be copied, until there is another to copy.
        browser.run(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } });
             document.querySelector('.cite').click();",
        )?;
        wait_for(
            browser,
            "the sentence",
            "return document.querySelector('.cite + .by-hand')?.value.includes('theme=economy') === true",
        )?;
        browser.run("location.hash = '#/?lang=en'")?;
        wait_for(
            browser,
            "the sentence to go with its view",
            "return !document.querySelector('.cite + .by-hand')",
        )
    })
}

/// Here the page has an origin of its own, which alone does not tell that it may neither save nor print.
const WITH_ORIGIN: &str = "sandbox=\"allow-scripts allow-same-origin\"";

fn what_a_frame_forbids_is_said_with_another_way(browser: &Session) -> Result<()> {
    for attributes in [SANDBOX, WITH_ORIGIN] {
        framed(browser, Options::default(), attributes, |browser| {
            wait_for_page(browser)?;
            visit(browser, "#/figures?lang=en&theme=economy")?;
            find(browser, (".table button", "Download CSV"))?.click()?;
            let told = "const table = document.querySelector('.table');
                return table.querySelector('[role=alert]')?.textContent.includes('forbid saving') === true
                    && table.querySelector('textarea.by-hand')?.value.includes('nc-tax-revenue') === true";
            wait_for(browser, "the refusal and the text", told)?;
            find(browser, (".downloads button", "This view (XLSX)"))?.click()?;
            let told = "const part = document.querySelector('.downloads');
                return part.querySelector('[role=alert]')?.textContent.includes('forbid saving') === true
                    && part.querySelector('textarea.by-hand')?.value.endsWith('#/figures?theme=economy&lang=en') === true";
            wait_for(browser, "the refusal and the link", told)?;
            find(browser, (".tools button", "Print"))?.click()?;
            let told = "const tools = document.querySelector('.tools');
                return tools.querySelector('[role=alert]')?.textContent.includes('No printing began') === true
                    && tools.querySelector('textarea.by-hand')?.value.endsWith('#/figures?theme=economy&lang=en') === true";
            wait_for(browser, "the refusal and the link", told)
        })?;
        browser.leave_frames()?;
    }
    // In a frame that is not sandboxed nothing is refused, and nothing is said.
    framed(browser, Options::default(), "", |browser| {
        wait_for_page(browser)?;
        visit(browser, "#/figures?lang=en&theme=economy")?;
        browser.run("window.saved = 0; addEventListener('click', event => { if (event.target.download) { window.saved++; event.preventDefault(); } })")?;
        find(browser, (".table button", "Download CSV"))?.click()?;
        wait_for(browser, "the file", "return window.saved === 1")?;
        settle(browser)?;
        assert_eq!(
            browser.run("return document.querySelectorAll('.table [role=alert]').length")?,
            0
        );
        Ok(())
    })
}
