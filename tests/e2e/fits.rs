//! Every page fits every screen and every reader: no sideways scrolling, and nothing that axe-core finds.

use std::fs;

use serde_json::json;
use xtask::fault::Result;
use xtask::project::Project;
use xtask::server::Options;
use xtask::setup::node;
use xtask::webdriver::{Kind, Session};

use crate::browser::{open_at, visit};
use crate::site;

stories! { no_page_scrolls_sideways, no_word_is_broken_in_a_table, nothing_moves_unless_the_reader_lets_it, axe_finds_nothing_on_any_page }

/// One address for each kind of page and for its fuller states.
pub const PAGES: [&str; 10] = [
    "#/?",
    "#/figures?",
    "#/figures?theme=safety&open=nc-criminal-cases-growth",
    "#/compare?",
    "#/compare?indicator=new-market-entities",
    "#/compare?with=nanchuan-xicheng-2024.zhongshan-xiqu-2024",
    "#/initiatives?",
    "#/initiatives?group=grid-governance",
    "#/report/zhongshan-xiqu-2024?",
    "#/method?",
];

fn no_page_scrolls_sideways(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    // 320 is a screen of 1280 at a zoom of 400 %; 700 lies between the widths at which the layout changes.
    for width in [320, 700, 1280, 1920] {
        open_at(browser, width, &server.url())?;
        for page in PAGES {
            for lang in ["zh", "en"] {
                visit(browser, &format!("{page}&lang={lang}"))?;
                let wide = "const root = document.documentElement; return root.scrollWidth > root.clientWidth \
                            ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1) \
                              .slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | ') || 'wide' : ''";
                let found = browser.run(wide)?;
                assert_eq!(found, "", "{page} {lang} at {width} px");
            }
        }
        // The longest values of the record stand beside these details.
        for lang in ["zh", "en"] {
            visit(browser, &format!("#/figures?open=zs-gdp&lang={lang}"))?;
            let apart = "const boxes = [...(document.querySelector('.with-details')?.children ?? [])].map(e => e.getBoundingClientRect());
                         return boxes.length < 2 || boxes[0].right <= boxes[1].left || boxes[0].bottom <= boxes[1].top";
            assert_eq!(
                browser.run(apart)?,
                true,
                "details covered by the table, {lang} at {width} px"
            );
        }
    }
    Ok(())
}

/// Rules that move something stand where the reader has not asked for stillness.
fn no_word_is_broken_in_a_table(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    for width in [360, 768, 1280] {
        open_at(browser, width, &server.url())?;
        for page in PAGES {
            visit(browser, &format!("{page}&lang=en"))?;
            let broken = "const found = [], range = document.createRange();
                          for (const cell of document.querySelectorAll('main :is(th, td)')) {
                              const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                              for (let text; text = texts.nextNode();)
                                  for (const word of text.data.matchAll(/[A-Za-z0-9]{2,}/g)) {
                                      range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);
                                      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1)
                                          found.push(word[0]);
                                  }
                          }
                          return found.slice(0, 5).join(' ')";
            assert_eq!(browser.run(broken)?, "", "{page} at {width} px");
        }
    }
    Ok(())
}

fn nothing_moves_unless_the_reader_lets_it(browser: &Session) -> Result<()> {
    let moving = "
        const moving = [];
        const look = (rules, allowed) => [...rules].forEach(rule => {
            const here = allowed || /prefers-reduced-motion: no-preference/.test(rule.conditionText || '');
            if (rule.style) {
                const takes = name => rule.style.getPropertyValue(name).split(',').some(time => parseFloat(time) > 0);
                if (!here && (takes('transition-duration') || takes('animation-duration') || rule.style.scrollBehavior === 'smooth')) moving.push(rule.cssText);
                else if (here) allowedOnes += 1;
            }
            if (rule.cssRules) look(rule.cssRules, here);
        });
        let allowedOnes = 0;
        [...document.styleSheets].forEach(sheet => look(sheet.cssRules, false));
        return [moving, allowedOnes > 0];";
    let server = site::serve(Options::default());
    open_at(browser, 1280, &server.url())?;
    assert_eq!(browser.run(moving)?, json!([[], true]));
    Ok(())
}

fn axe_finds_nothing_on_any_page(browser: &Session) -> Result<()> {
    // The rules look at the document more than at the browser: the slower one is asked once about each page.
    let (widths, langs, appearances): (&[u32], &[&str], &[&str]) = match browser.kind {
        Kind::Chromium => (&[360, 1280], &["zh", "en"], &["light", "dark"]),
        Kind::Firefox => (&[1280], &["en"], &["dark"]),
    };
    let project = Project::here()?;
    let axe = node::axe_core(&project)?.expect("axe-core is installed by npm; `cargo xtask setup` with Node does it");
    let axe = fs::read_to_string(axe).unwrap();
    let server = site::serve(Options::default());
    for &width in widths {
        open_at(browser, width, &server.url())?;
        browser.run(&axe)?;
        for page in PAGES {
            for &lang in langs {
                visit(browser, &format!("{page}&lang={lang}"))?;
                for &appearance in appearances {
                    browser.run_with(
                        "document.documentElement.dataset.appearance = arguments[0]",
                        &[appearance.into()],
                    )?;
                    let run = "const done = arguments[0]; axe.run({ rules: { 'target-size': { enabled: true } } }).then(found => done(found.violations.map(v => \
                               v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 140) + ' ' + (n.any[0]?.message || '')).join(' | ')).join('\\n')))";
                    let found = browser.run_until_called(run, &[])?;
                    assert_eq!(found, "", "{page} {lang} {appearance} at {width} px");
                }
            }
        }
    }
    Ok(())
}
