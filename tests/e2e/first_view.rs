//! What stands on the page before the program does: it can be read without it, and gives way to it without a jolt.

use serde_json::json;
use xtask::fault::Result;
use xtask::server::Options;
use xtask::webdriver::{Kind, Session};

use crate::browser::{notice, settle, wait_for, wait_for_notice, wait_for_page, without_scripts};
use crate::fails_in_words::expect_a_bilingual_notice;
use crate::site;

stories! {
    without_scripts_both_languages_are_readable,
    a_slow_program_is_told_of_and_works_when_it_comes,
    the_program_takes_over_without_a_jolt,
    a_link_to_another_page_never_shows_the_overview,
    what_is_typed_before_the_program_comes_is_kept,
}

/// Holds the program back until the script calls `release`.
const HOLD: &str = "<script>
    const fetched = window.fetch, released = new Promise(release => { window.release = release; });
    window.fetch = (...wish) => released.then(() => fetched(...wish));
</script>";

/// Where things stand that a reader sees, by what they are and say. A pixel more or less is no jolt: letters are fitted
/// anew where a text is in one piece.
const LAYOUT: &str = "
    const seen = [...document.querySelectorAll('.head *, main h1, .headline, .findings h2, .findings li, .findings li *')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().top < innerHeight);
    const boxes = seen.map(e => {
        const { left, top, width, height } = e.getBoundingClientRect();
        return [e.tagName + ' ' + e.textContent.slice(0, 20), left, top, width, height];
    });
    const before = window.boxes || boxes;
    window.boxes = boxes;
    const moved = boxes.filter((box, at) => box.some((side, on) =>
        on === 0 ? side !== before[at]?.[0] : Math.abs(side - before[at]?.[on]) > 1));
    return [boxes.length, before.length, moved];";

const SHIFTS: &str = "<script>
    window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push([entry.value,
        entry.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(' | ')].join(': '))))
        .observe({ type: 'layout-shift', buffered: true });
</script>";

/// Whether a view of the overview has been on the screen, looked at before each frame.
const LOOK_OUT: &str = "<script>
    window.flashed = false;
    (function look() {
        flashed ||= [...document.querySelectorAll('.first')].some(view => view.getClientRects().length);
        requestAnimationFrame(look);
    })();
</script>";

/// Expects the first view to be there in these languages and no others, with its headline and many numbers.
pub fn expect_readable(browser: &Session, langs: &[&str]) -> Result<()> {
    let views = browser.find_all(".first")?;
    assert_eq!(views.len(), 2, "the first view is there in two languages");
    let mut shown = Vec::new();
    for view in views {
        if view.is_visible()? {
            let text = view.text()?;
            let numbers = text
                .split(|c: char| !c.is_ascii_digit())
                .filter(|digits| !digits.is_empty())
                .count();
            assert!(numbers >= 20, "{numbers} numbers in {text}");
            shown.push(view.attribute("lang")?.unwrap_or_default());
        }
    }
    assert_eq!(shown, langs);
    for lang in langs {
        let headline = browser.find(&format!(".first:lang({lang}) .headline"))?;
        let words = match *lang {
            "en" => "figures",
            _ => "个数字",
        };
        assert!(
            headline.is_visible()? && headline.text()?.contains(words),
            "{}",
            headline.text()?
        );
    }
    Ok(())
}

fn without_scripts_both_languages_are_readable(browser: &Session) -> Result<()> {
    let server = site::serve(Options::default());
    let reader = without_scripts(browser.kind)?;
    reader.goto(&server.url())?;
    expect_readable(&reader, &["zh-Hans-CN", "en"])?;
    assert!(
        reader.find_all("[data-ready], [data-first]")?.is_empty(),
        "no script has run"
    );
    let below = reader.find_all(".first .mix .drawing svg, .first .rest table, .first .legend")?;
    assert!(below.len() >= 8, "without scripts the whole view is there, folds too");
    let words = reader.find("#notice")?;
    xtask::patience::until(std::time::Duration::from_secs(20), "the words", || {
        Ok(words.is_visible()?.then_some(()))
    })?;
    let words = words.text()?;
    assert!(words.contains("脚本") && words.contains("scripts"), "{words}");
    expect_readable(&reader, &["zh-Hans-CN", "en"])
}

fn a_slow_program_is_told_of_and_works_when_it_comes(browser: &Session) -> Result<()> {
    let server = held(browser, "#/?lang=en", "")?;
    assert_eq!(
        notice(browser)?,
        None,
        "nothing is said while the program may still come"
    );
    expect_readable(browser, &["en"])?;
    let below = "return document.querySelectorAll('.first .mix svg').length";
    assert_eq!(browser.run(below)?, 0, "what is far below waits");
    browser.run("scrollTo(0, 300)")?;
    wait_for(
        browser,
        "what is far below",
        "return document.querySelectorAll('.first .mix svg').length >= 4",
    )?;
    wait_for_notice(browser)?;
    expect_a_bilingual_notice(browser)?;
    expect_readable(browser, &["en"])?;
    browser.run("release()")?;
    wait_for_page(browser)?;
    assert!(
        browser.find_all(".first")?.is_empty(),
        "the program has taken the place of the first view"
    );
    drop(server);
    Ok(())
}

fn the_program_takes_over_without_a_jolt(browser: &Session) -> Result<()> {
    let server = site::serve(Options {
        inject: match browser.kind {
            Kind::Chromium => [SHIFTS, HOLD].concat(),
            Kind::Firefox => HOLD.into(),
        },
        ..Options::default()
    });
    // No window of Firefox is narrower than 500.
    for (width, lang) in [(1280, "zh"), (1280, "en"), (800, "zh"), (500, "en"), (500, "zh")] {
        let url = format!("{}?{width}{lang}#/?lang={lang}", server.url());
        // Not `open_at`, which waits for the program.
        browser.resize(width, 900)?;
        browser.goto(&url)?;
        settle(browser)?;
        let count = browser.run(LAYOUT)?[0].as_u64().unwrap();
        assert!(count > 20, "{count} things are seen");
        browser.run("release()")?;
        wait_for_page(browser)?;
        settle(browser)?;
        assert_eq!(browser.run(LAYOUT)?, json!([count, count, []]), "{width} px, {lang}");
        if browser.kind == Kind::Chromium {
            assert_eq!(browser.run("return shifts")?, json!([]), "{width} px, {lang}");
        }
    }
    Ok(())
}

fn a_link_to_another_page_never_shows_the_overview(browser: &Session) -> Result<()> {
    let hashes = [
        "#/figures?lang=en&theme=safety",
        "#/compare",
        "#/method?lang=zh",
        "#/report/jiangjin-xihu-2023",
        "#/nowhere",
    ];
    for hash in hashes {
        let _server = held(browser, hash, LOOK_OUT)?;
        let first =
            "return [document.documentElement.dataset.first, document.querySelectorAll('.first').length, flashed]";
        assert_eq!(
            browser.run(first)?,
            json!(["none", 2, false]),
            "{hash} before the program comes"
        );
        browser.run("release()")?;
        wait_for_page(browser)?;
        settle(browser)?;
        assert_eq!(browser.run("return flashed")?, false, "{hash} when it came");
    }
    // The eye that looks out sees: on the overview itself the view stands.
    let _server = held(browser, "#/?lang=en", LOOK_OUT)?;
    wait_for(browser, "the first view", "return flashed")
}

fn what_is_typed_before_the_program_comes_is_kept(browser: &Session) -> Result<()> {
    for (lang, typed, more) in [("en", "grid", " gov"), ("zh", "网", "格")] {
        let _server = held(browser, &format!("#/?lang={lang}"), "")?;
        let finder = crate::browser::find(browser, ".finder input")?;
        finder.click()?;
        browser.press(typed)?;
        browser.run("release()")?;
        wait_for_page(browser)?;
        let state =
            "const box = document.querySelector('.finder input'); return [box.value, document.activeElement === box]";
        assert_eq!(browser.run(state)?, json!([typed, true]));
        let finds = "return !!document.querySelector('#found a')";
        wait_for(browser, "what it finds", finds)?;
        browser.press(more)?;
        let whole = format!("{typed}{more}");
        assert_eq!(browser.run(state)?, json!([whole, true]));
    }
    // And the focus on a link is on the same link afterwards.
    let _server = held(browser, "#/?lang=en", "")?;
    let focus = "const link = [...document.querySelectorAll('.findings h3 a')].filter(e => e.checkVisibility())[1];
        link.focus(); return link.textContent";
    let name = browser.run(focus)?;
    browser.run("release()")?;
    wait_for_page(browser)?;
    let now = "const e = document.activeElement; return [e.textContent, e.matches('.findings h3 a')]";
    assert_eq!(browser.run(now)?, json!([name, true]));
    Ok(())
}

/// Opens a link while the program is held back; `more` is put before all scripts of the page.
fn held(browser: &Session, hash: &str, more: &str) -> Result<xtask::server::Server> {
    let server = site::serve(Options {
        inject: [more, HOLD].concat(),
        ..Options::default()
    });
    browser.goto(&format!("{}{hash}", server.url()))?;
    settle(browser)?;
    Ok(server)
}
