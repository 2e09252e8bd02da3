//! A reader compares places, and reads why their figures may or may not stand side by side.

use jiezhen::compare::{Counted, verdict};
use jiezhen::model::Lang;
use jiezhen::record::record;
use serde_json::Value;
use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{find, open_at, unfold, wait_for, wait_for_regions};
use crate::site;

stories! {
    a_figure_leads_to_its_comparison_and_back,
    two_places_are_compared_and_the_reasons_read,
    two_reports_stand_side_by_side,
}

fn open(browser: &Session, hash: &str) -> Result<Server> {
    let server = site::serve(Options::default());
    open_at(browser, 1280, &format!("{}{hash}", server.url()))?;
    wait_for_regions(browser)?;
    Ok(server)
}

fn follow(browser: &Session, link: &str, what: &str, hash: &str) -> Result<()> {
    browser.find(link)?.click()?;
    wait_for(browser, what, &format!("return location.hash.includes('{hash}')"))?;
    wait_for_regions(browser)
}

/// Of each pair: the figures that its values lead to, the words of its verdict, what kind of row it is, and its reasons.
const PAIRS: &str = "
    return [...document.querySelectorAll('table.pairs tbody tr')].map(pair => [
        ...[...pair.querySelectorAll('a.value')].map(link => /[?&]open=([^&]+)/.exec(link.hash)[1]),
        pair.querySelector('.verdict').textContent.trim(), pair.className,
        [...pair.querySelectorAll('.reasons li')].map(reason => reason.textContent),
    ]);";

/// Expects of each pair that is shown the verdict on its two figures, as a sign and in words, and every reason; returns
/// how many pairs there are.
fn expect_true_verdicts(browser: &Session, lang: Lang) -> Result<usize> {
    unfold(browser)?;
    let pairs = browser.run(PAIRS)?;
    let pairs = pairs.as_array().unwrap();
    for pair in pairs {
        let catalog = &record().catalog;
        let figure = |id: &Value| {
            catalog
                .figures
                .iter()
                .position(|one| one.id == id.as_str().unwrap())
                .unwrap()
        };
        let expected = verdict(catalog, figure(&pair[0]), figure(&pair[1]), Counted::AsPrinted);
        let judgement = expected.judgement;
        let words = format!("{} {}", judgement.sign(), judgement.name(lang));
        assert_eq!(pair[2], words, "{pair}");
        assert_eq!(pair[3], judgement.id(), "{pair}");
        let reasons: Vec<String> = expected.reasons.iter().map(|reason| reason.words(lang)).collect();
        assert_eq!(pair[4], serde_json::json!(reasons), "{pair}");
    }
    Ok(pairs.len())
}

fn a_figure_leads_to_its_comparison_and_back(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=en&open=zs-new-market-entities")?;
    let compare = ".details a[href*='compare?indicator=new-market-entities']";
    follow(browser, compare, "the comparison", "indicator=new-market-entities")?;
    let verdict = browser.find(".verdicts table.pairs tbody tr")?.text()?;
    assert!(verdict.contains("Xiqu, Zhongshan"), "{verdict}");
    follow(browser, ".verdicts a.value", "a figure", "/figures?open=")?;
    assert!(browser.find("article.details")?.is_visible()?);
    Ok(())
}

fn two_places_are_compared_and_the_reasons_read(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/compare?lang=en")?;
    follow(
        browser,
        ".shared-indicators a[href*='indicator=new-market-entities']",
        "the verdicts",
        "indicator=new-market-entities",
    )?;
    let page = browser.find("main")?.text()?;
    for expected in ["Xiqu, Zhongshan", "4,876", "Jan–Jun 2024", "inferred"] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    let count = expect_true_verdicts(browser, Lang::En)?;
    assert!(count > 0, "there are pairs");
    Ok(())
}

fn two_reports_stand_side_by_side(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/compare?lang=zh")?;
    follow(browser, ".twins a.row", "two reports", "with=")?;
    let count = expect_true_verdicts(browser, Lang::Zh)?;
    assert!(count > 0, "they have indicators in common");
    // Another report for the second side, chosen in the sentence; the first stays.
    let [first, second] = [1, 2].map(|side| format!(".question > details.panel:nth-of-type({side})"));
    let word = |panel: &str| browser.find(&format!("{panel} > summary"))?.text();
    let (stays, changes) = (word(&first)?, word(&second)?);
    browser.find(&format!("{second} > summary"))?.click()?;
    let choice = format!("{second} a.choice:not([aria-current])");
    wait_for(
        browser,
        "the reports",
        &format!("return !!document.querySelector('{choice}')"),
    )?;
    let choice = find(browser, choice.as_str())?;
    let chosen = choice.text()?;
    choice.click()?;
    let other = format!("return document.querySelector('{second} > summary').textContent === '{chosen}'");
    wait_for(browser, "the other report", &other)?;
    assert_ne!(chosen, changes);
    assert_eq!(word(&first)?, stays);
    expect_true_verdicts(browser, Lang::Zh).map(drop)
}
