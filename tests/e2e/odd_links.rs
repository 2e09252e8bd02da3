//! Any link opens: old, cut, mangled or hostile.

use serde_json::json;
use xtask::fault::Result;
use xtask::webdriver::{Kind, Session};

use crate::browser::wait_for_page;
use crate::site;

stories! { any_hash_opens_without_an_error }

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
    ];
    plain.into_iter().map(String::from).chain([long]).collect()
}

fn any_hash_opens_without_an_error(browser: &Session) -> Result<()> {
    let server = site::serve_watched();
    for (number, hash) in odd_hashes().iter().enumerate() {
        // A query of its own each time makes it a fresh load rather than a change of hash.
        browser.goto(&format!("{}?{number}{hash}", server.url()))?;
        let shown: String = hash.chars().take(60).collect();
        wait_for_page(browser).map_err(|fault| xtask::fault::Fault::new(format!("{shown}: {fault}")))?;
        assert_eq!(browser.run(site::TROUBLES)?, json!([]), "loading {shown}");
    }
    // And the same as changes of the hash of a page that is open.
    for hash in odd_hashes() {
        browser.run_with("location.hash = arguments[0]", &[json!(hash)])?;
        wait_for_page(browser)?;
    }
    assert_eq!(browser.run(site::TROUBLES)?, json!([]), "changing the hash");
    if browser.kind == Kind::Chromium {
        let log = browser.log("browser")?;
        let errors: Vec<_> = log.iter().filter(|entry| entry["level"] == "SEVERE").collect();
        assert!(errors.is_empty(), "in the console: {errors:?}");
    }
    Ok(())
}
