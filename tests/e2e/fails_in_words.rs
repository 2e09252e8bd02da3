//! Where the program cannot come or stops, words in both languages say so and offer a way on, and what stands on the page
//! stays readable.

use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::{THEME, find, notice, visit, wait_for, wait_for_notice, wait_for_page};
use crate::first_view::expect_readable;
use crate::site;

stories! {
    a_missing_program_is_told_in_both_languages,
    a_half_loaded_program_is_told_in_both_languages,
    a_missing_loader_is_told_in_both_languages,
    a_policy_that_forbids_all_scripts_leaves_the_words_and_the_first_view,
    a_policy_that_forbids_html_from_text_is_told_in_both_languages,
    an_engine_without_webassembly_is_told_in_both_languages,
    an_engine_without_what_the_program_needs_is_told_in_both_languages,
    a_panic_after_the_start_is_told_in_both_languages,
    what_a_host_or_an_extension_fails_at_is_not_the_programs_failure,
    a_panic_after_long_use_keeps_what_was_typed,
}

fn a_missing_program_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let options = Options {
        missing: vec![".wasm".into()],
        ..Options::default()
    };
    let _server = expect_words_at_once(browser, options)?;
    // Nothing will come that could show more later.
    let below = "return document.querySelectorAll('.first .mix svg').length >= 4";
    wait_for(browser, "the whole of the first view", below)
}

fn a_half_loaded_program_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let options = Options {
        truncated: vec![".wasm".into()],
        ..Options::default()
    };
    expect_words_at_once(browser, options).map(drop)
}

fn a_missing_loader_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let folder = std::fs::read_dir(site::dist()).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let missing: Vec<String> = names
        .filter(|name| name.ends_with(".js") && !name.starts_with("start"))
        .collect();
    assert!(!missing.is_empty(), "the program has scripts");
    expect_words_at_once(
        browser,
        Options {
            missing,
            ..Options::default()
        },
    )
    .map(drop)
}

fn a_policy_that_forbids_all_scripts_leaves_the_words_and_the_first_view(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        headers: vec![site::policy("script-src 'none'")],
        ..Options::default()
    });
    browser.goto(&format!("{}#/", server.url()))?;
    // No script says that the program will not come: the words come by themselves.
    expect_readable(browser, &["zh-Hans-CN", "en"])?;
    expect_a_bilingual_notice(browser)?;
    expect_readable(browser, &["zh-Hans-CN", "en"])?;
    assert!(site::violations(&server) > 0, "the policy is heard");
    Ok(())
}

/// Leptos makes what never changes from text.
fn a_policy_that_forbids_html_from_text_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let options = Options {
        headers: vec![site::policy("require-trusted-types-for 'script'; trusted-types 'none'")],
        ..Options::default()
    };
    let server = expect_words_at_once(browser, options)?;
    assert!(site::violations(&server) > 0, "the policy is heard");
    Ok(())
}

fn an_engine_without_webassembly_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let options = Options {
        inject: "<script>delete window.WebAssembly;</script>".into(),
        ..Options::default()
    };
    expect_words_at_once(browser, options).map(drop)
}

fn an_engine_without_what_the_program_needs_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let options = Options {
        inject: "<script>
            for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
                WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('invalid value type 0x6f'));
            }
            </script>"
            .into(),
        ..Options::default()
    };
    let _server = expect_words_at_once(browser, options)?;
    let told = browser.find("#notice-detail")?.text()?;
    assert!(
        told.contains("invalid value type 0x6f"),
        "what the browser says: {told}"
    );
    Ok(())
}

fn a_panic_after_the_start_is_told_in_both_languages(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    browser.goto(&format!("{}#/", server.url()))?;
    wait_for_page(browser)?;
    browser.run("location.hash = '#/panic'")?;
    expect_a_bilingual_notice(browser)?;
    let told = browser.find("#notice-detail")?.text()?;
    assert!(told.contains(".rs:"), "the place of the panic: {told}");
    Ok(())
}

/// A host puts a script into the page that cannot be loaded, and a promise of its own that fails, both while the program is
/// still on its way.
fn what_a_host_or_an_extension_fails_at_is_not_the_programs_failure(browser: &Session) -> Result<()> {
    let options = Options {
        inject: "<script>
            const failed = new Promise(done => addEventListener('error', () => setTimeout(done), true));
            const told = failed.then(() => { window.told = document.documentElement.dataset.failed !== undefined; });
            const broken = told.then(() => { Promise.reject(new Error('a promise of the host')); });
            const later = broken.then(() => new Promise(done => setTimeout(done)));
            for (const name of ['instantiate', 'instantiateStreaming']) {
                const real = WebAssembly[name];
                WebAssembly[name] = (...all) => later.then(() => real(...all));
            }
            addEventListener('DOMContentLoaded', () => {
                const script = document.createElement('script');
                script.src = 'http://127.0.0.1:9/counter.js';
                document.head.append(script);
            });
            </script>"
            .into(),
        ..Options::default()
    };
    let server = site::serve(options);
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    assert_eq!(
        browser.run("return window.told")?,
        false,
        "nothing is said of the host's script"
    );
    let failed = "return document.documentElement.dataset.failed !== undefined";
    assert_eq!(browser.run(failed)?, false, "the program stands");
    let words = "return document.getElementById('notice-detail').textContent";
    assert_eq!(
        browser.run(words)?,
        "",
        "no words wait for a failure that is not theirs"
    );
    assert_eq!(notice(browser)?, None);
    Ok(())
}

/// Where the page is used for long, filtered, and typed into.
fn a_panic_after_long_use_keeps_what_was_typed(browser: &Session) -> Result<()> {
    let server = site::serve_example();
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    wait_for_page(browser)?;
    for hash in [
        "#/method?",
        "#/compare?",
        "#/initiatives?",
        "#/report/weidu-2031?",
        "#/figures?",
    ] {
        visit(browser, &format!("{hash}&lang=en"))?;
    }
    browser.find(&format!("{THEME} > summary"))?.click()?;
    wait_for(browser, "the choices", "return !!document.querySelector('a.choice')")?;
    find(browser, ("a.choice", "Culture"))?.click()?;
    wait_for(browser, "the chip", "return !!document.querySelector('.chip')")?;
    browser.find(".search input")?.write("school")?;
    let answered = "return location.hash.includes('q=school') && document.querySelectorAll('a.row').length === 2";
    wait_for(browser, "the answer", answered)?;
    browser.find(".finder input")?.write("night")?;
    wait_for(browser, "finds", "return !!document.querySelector('#found a')")?;

    let page = "return document.querySelector('main').innerText";
    let before = browser.run(page)?;
    browser.run("setTimeout(() => dispatchEvent(new Event('panic')))")?;
    expect_a_bilingual_notice(browser)?;
    let typed = "return ['.search input', '.finder input'].map(box => document.querySelector(box).value).join()";
    assert_eq!(browser.run(typed)?, "school,night");
    assert_eq!(browser.run(page)?, before, "what stood there stands there still");
    // What is typed now stays, too.
    browser.find(".search input")?.click()?;
    browser.press("s")?;
    let typed = "return document.querySelector('.search input').value";
    assert_eq!(browser.run(typed)?, "schools");
    Ok(())
}

/// Opens the overview as it is served so, and expects the words as soon as the program is known not to come, and the first
/// view in the reader's language above them.
fn expect_words_at_once(browser: &Session, options: Options) -> Result<Server> {
    let server = site::serve(options);
    browser.goto(&format!("{}#/?lang=en", server.url()))?;
    let failed = "return document.documentElement.dataset.failed !== undefined";
    wait_for(browser, "the failure to be noticed", failed)?;
    assert!(notice(browser)?.is_some(), "the words are there at once");
    expect_a_bilingual_notice(browser)?;
    expect_readable(browser, &["en"])?;
    Ok(server)
}

pub fn expect_a_bilingual_notice(browser: &Session) -> Result<()> {
    let text = wait_for_notice(browser)?;
    let han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let latin = text.split_whitespace().any(|word| word.len() > 3 && word.is_ascii());
    assert!(han && latin, "the notice is in Chinese and in English: {text}");
    let way_on = browser.find("#notice a[href]")?;
    assert!(way_on.is_visible()?, "the notice has a link");
    let to = way_on.attribute("href")?.unwrap_or_default();
    assert!(
        !to.contains('#') && !to.contains('?'),
        "the way on leaves the old link behind: {to}"
    );
    Ok(())
}
