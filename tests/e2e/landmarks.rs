//! The page is laid out for those who hear it: one heading of the first rank, landmarks, a title and a language each.

use std::collections::BTreeSet;

use serde_json::json;
use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::Session;

use crate::browser::{open_at, unfold, visit};
use crate::fits::PAGES;
use crate::site;

stories! { every_page_has_its_heading_landmarks_title_and_language }

/// What is amiss. What is folded away counts too, and is opened before; what is hidden does not.
const FAULTS: &str = "
    const faults = [];
    const there = [...document.querySelectorAll('body *')].filter(e => !e.closest('[hidden], noscript, #notice'));
    const one = (selector, what) => {
        const count = there.filter(e => e.matches(selector)).length;
        if (count !== 1) faults.push(count + ' of ' + what);
    };
    one('h1', 'h1');
    one('#app > header', 'header');
    one('#app > main', 'main');
    one('#app > footer', 'footer');
    one('[role=search]', 'search');
    let rank = 0;
    for (const heading of there.filter(e => /^H[1-6]$/.test(e.tagName))) {
        const next = Number(heading.tagName[1]);
        if (next > rank + 1) faults.push('h' + rank + ' before ' + heading.outerHTML.slice(0, 80));
        if (!heading.textContent.trim()) faults.push('an empty ' + heading.outerHTML.slice(0, 80));
        rank = next;
    }
    for (const nav of there.filter(e => e.matches('nav'))) {
        if (!nav.getAttribute('aria-label')) faults.push('a nav without a name');
    }
    const twice = list => list.filter((name, at) => list.indexOf(name) !== at).forEach(name => faults.push('twice: ' + name));
    twice(there.filter(e => e.id).map(e => e.id));
    // The marks of a chart are told apart by what they say and where they lead.
    for (const svg of there.filter(e => e.matches('svg'))) {
        twice([...svg.querySelectorAll('a')].map(mark => mark.getAttribute('aria-label') + ' ' + mark.getAttribute('href')));
    }
    return faults;";

fn every_page_has_its_heading_landmarks_title_and_language(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &server.url())?;
    for (lang, tag) in [("zh", "zh-Hans-CN"), ("en", "en")] {
        let mut titles = BTreeSet::new();
        let mut pages = PAGES.map(|page| format!("{page}&lang={lang}")).to_vec();
        pages.extend([
            format!("#/report/jiangjin-xihu-2023?lang={lang}"),
            format!("#/nowhere?lang={lang}"),
        ]);
        for page in pages {
            visit(browser, &page)?;
            unfold(browser)?;
            assert_eq!(browser.run(FAULTS)?, json!([]), "{page}");
            assert_eq!(browser.run("return document.documentElement.lang")?, tag, "{page}");
            let view = page.split(['?', '&']).next().unwrap().to_string();
            titles.insert((view, browser.title()?));
        }
        let views: BTreeSet<_> = titles.iter().map(|(view, _)| view).collect();
        let names: BTreeSet<_> = titles.iter().map(|(_, title)| title).collect();
        assert!(
            names.len() >= views.len() && titles.len() == names.len(),
            "each page a title of its own: {titles:?}"
        );
    }
    Ok(())
}
