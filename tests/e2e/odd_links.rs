//! Any link opens: old, cut, mangled or hostile.

use serde_json::json;
use xtask::fault::{Fault, Result};
use xtask::webdriver::{Kind, Session};

use crate::browser::{find, visit, wait_for, wait_for_page, wait_for_regions};
use crate::site;

stories! { any_hash_opens_without_an_error, a_damaged_link_is_read_as_it_was_meant }

fn odd_hashes() -> Vec<String> {
    let long = format!("#/figures?q={}", "a".repeat(9 * 1024));
    let plain = [
        "",
        "#",
        "#/",
        "#//",
        "#/?",
        "#?",
        "#/figures",
        "#figures",
        "#/nowhere",
        "#/figures?x=%",
        "#/figures?x=%E4%B8",
        "#/figures?q=%00",
        "#/figures?q=%F0%9F%98%80",
        "#/%F0%9F%98%80?lang=zz",
        "#/figures?lang=zh&lang=en",
        "#/figures?=&&==&?",
        "#/figures?year=99999999999999999999",
        "#/figures?year=-1.NaN.Infinity",
        "#/figures?place=..%2F..%2Fetc",
        "#javascript:alert(1)",
        "#/figures?q=<script>alert(1)</script>",
        "#/figures?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "#/figures?__proto__=1&constructor=2",
        "#!/figures",
        "#/figures#again",
        "#/街镇?主题=安全",
        "#/figures&shareTo=weixin",
        "#%2Ffigures%3Ftheme%3Deconomy",
        "#/figures?theme=economy&amp;lang=en",
        "#/figures?theme=economy。",
        "#/figures?q=%25E5%2585%25BB",
        "#wechat_redirect",
    ];
    plain.into_iter().map(String::from).chain([long]).collect()
}

/// What is shown, as far as it tells one view from another.
const SHOWN: &str = "return [...document.querySelectorAll('main h1, .headline, .warnings p, .chip, .unknown p')].map(e => e.textContent)";

fn any_hash_opens_without_an_error(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    let mut views = Vec::new();
    for (number, hash) in odd_hashes().into_iter().enumerate() {
        // A query of its own each time makes it a fresh load rather than a change of hash.
        browser.goto(&format!("{}?{number}{hash}", server.url()))?;
        let shown: String = hash.chars().take(60).collect();
        wait_for_page(browser).map_err(|fault| Fault::new(format!("{shown}: {fault}")))?;
        wait_for_regions(browser)?;
        assert_eq!(browser.run(site::TROUBLES)?, json!([]), "loading {shown}");
        views.push((hash, shown, browser.run(SHOWN)?));
    }
    // And the same as changes of the hash of a page that is open; in between it shows something else.
    for (hash, shown, view) in views {
        visit(browser, "#/method?")?;
        assert_ne!(browser.run(SHOWN)?, view, "before {shown}");
        visit(browser, &hash)?;
        wait_for_page(browser)?;
        assert_eq!(browser.run(SHOWN)?, view, "{shown} by a change of the hash");
    }
    assert_eq!(browser.run(site::TROUBLES)?, json!([]), "changing the hash");
    if browser.kind == Kind::Chromium {
        let log = browser.log("browser")?;
        let errors: Vec<_> = log.iter().filter(|entry| entry["level"] == "SEVERE").collect();
        assert!(errors.is_empty(), "in the console: {errors:?}");
    }
    Ok(())
}

/// What a chat program does to a link, and what its reader sees; links that go on carry nothing of what it hung on them.
fn a_damaged_link_is_read_as_it_was_meant(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    for (damage, chip) in [
        (
            "?nsukey=secret&openid=me#/figures?lang=zh&theme=economy#wechat_redirect",
            "经济发展",
        ),
        (
            "?from=singlemessage#%2Ffigures%3Flang%3Dzh%26theme%3Deconomy",
            "经济发展",
        ),
        ("#/figures?lang=zh&amp;theme=economy。", "经济发展"),
        (
            "#/figures?lang=zh&q=%25E5%2585%25BB%25E8%2580%2581&shareTo=weixin",
            "养老",
        ),
    ] {
        browser.goto("about:blank")?;
        browser.goto(&format!("{}{damage}", server.url()))?;
        wait_for_page(browser)?;
        wait_for_regions(browser)?;
        assert_eq!(
            browser.run("return document.querySelectorAll('.warnings p').length")?,
            0,
            "{damage}"
        );
        let chips =
            browser.run("return [...document.querySelectorAll('.chip')].map(chip => chip.textContent).join() + document.querySelector('.search input').value")?;
        assert!(chips.as_str().unwrap().contains(chip), "{damage}: {chips}");
        browser.run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }")?;
        find(browser, (".tools button", "复制链接"))?.click()?;
        wait_for(browser, "the copy", "return !!window.copied")?;
        let copied = browser.run("return copied")?.as_str().unwrap().to_string();
        assert!(copied.starts_with(&format!("{}#/figures?", server.url())), "{copied}");
    }
    Ok(())
}
