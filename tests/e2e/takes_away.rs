//! What readers take away: a picture as pixels with its source inside, a workbook, the cells of a table.

use serde_json::json;
use xtask::fault::Result;
use xtask::webdriver::{Kind, Session};

use crate::browser::{find, settle, visit, wait_for};
use crate::explores::open;

stories! {
    a_picture_is_taken_away_as_pixels_at_twice_its_size,
    a_browser_that_cannot_draw_says_so,
    a_workbook_is_taken_away_from_the_page,
    copied_rows_are_lines_of_cells,
}

/// Keeps what the browser is given to save, and what it is called.
const KEEP: &str = "
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { saved.push(blob); return make.call(URL, blob); };
    addEventListener('click', event => { if (event.target.download) window.called = event.target.download; }, true);";

/// The size of the picture, and whether it has ink in its last lines, where the source stands.
const PIXELS: &str = "
    const done = arguments[0], [blob] = saved;
    createImageBitmap(blob).then(image => {
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const foot = context.getImageData(0, image.height - 120, image.width, 120).data;
        const dark = foot.filter((value, at) => at % 4 === 0 && value < 160).length;
        done([blob.type, image.width, dark > 200]);
    })";

fn a_picture_is_taken_away_as_pixels_at_twice_its_size(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?theme=economy&lang=en")?;
    browser.run(KEEP)?;
    find(browser, (".growth button", "Download PNG"))?.click()?;
    wait_for(browser, "the file", "return window.saved.length === 1")?;
    // The margins of the sheet are 16 on either side.
    let width = browser
        .run("return 2 * (Number(document.querySelector('.growth .drawing svg').getAttribute('width')) + 32)")?;
    assert_eq!(
        browser.run_until_called(PIXELS, &[])?,
        json!(["image/png", width, true])
    );
    assert_eq!(
        browser.run("return window.called")?,
        "jiezhen-growth-theme-economy-v3-en.png"
    );
    assert_eq!(
        browser.run("return document.querySelector('.growth [role=alert]')")?,
        json!(null)
    );
    Ok(())
}

fn a_browser_that_cannot_draw_says_so(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?theme=economy&lang=en")?;
    browser.run(KEEP)?;
    browser.run("HTMLCanvasElement.prototype.toBlob = call => call(null)")?;
    find(browser, (".growth button", "Download PNG"))?.click()?;
    let told = "return document.querySelector('.growth [role=alert]')?.textContent.includes('Save it as SVG') === true";
    wait_for(browser, "the words", told)?;
    assert_eq!(browser.run("return window.saved.length")?, 0);
    Ok(())
}

fn a_workbook_is_taken_away_from_the_page(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/initiatives?kind=award&lang=en")?;
    browser.run(KEEP)?;
    find(browser, (".downloads button", "This view (XLSX)"))?.click()?;
    wait_for(browser, "the file", "return window.saved.length === 1")?;
    let begins =
        "const done = arguments[0]; saved[0].text().then(text => done(text.slice(0, 2) + (text.length > 10000)))";
    assert_eq!(browser.run_until_called(begins, &[])?, "PKtrue");
    assert_eq!(
        browser.run("return window.called")?,
        "jiezhen-initiatives-kind-award-v3-en.xlsx"
    );
    Ok(())
}

/// Selects the first rows of the table, as by dragging over them.
const SELECT: &str = "
    const rows = document.querySelectorAll('.table tbody tr');
    getSelection().setBaseAndExtent(rows[0], 0, rows[2].lastElementChild, rows[2].lastElementChild.childNodes.length);
    window.copied = null;
    addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); });";

fn copied_rows_are_lines_of_cells(browser: &Session) -> Result<()> {
    let _server = open(browser, "#/figures?lang=zh&theme=economy&sort=place")?;
    browser.run(SELECT)?;
    settle(browser)?;
    const CONTROL: &str = "\u{e009}";
    browser.press_with(CONTROL, "c")?;
    wait_for(browser, "the copy", "return typeof window.copied === 'string'")?;
    let copied = browser.run("return window.copied")?.as_str().unwrap().to_string();
    let lines: Vec<Vec<&str>> = copied.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 3, "{copied:?}");
    let shown = browser.run(
        "return [...document.querySelectorAll('.table tbody tr')].slice(0, 3)
            .map(row => ['.place', '.row', '.value', '.theme'].map(css => row.querySelector(css).textContent))",
    )?;
    for (line, shown) in lines.iter().zip(shown.as_array().unwrap()) {
        assert_eq!(line.len(), 5, "{line:?}");
        assert_eq!(
            (line[0], line[2], line[4]),
            (
                shown[0].as_str().unwrap(),
                shown[2].as_str().unwrap(),
                shown[3].as_str().unwrap()
            )
        );
        // What is said of a subject beside its name stands apart from it.
        let name = shown[1].as_str().unwrap();
        assert!(line[1] == name || line[1].starts_with(&format!("{name} ")), "{line:?}");
    }
    // Within one cell the copy is the browser's.
    visit(browser, "#/figures?lang=zh&theme=economy")?;
    if browser.kind == Kind::Chromium {
        browser.run(
            "window.copied = null; getSelection().selectAllChildren(document.querySelector('.table .value'));
             addEventListener('copy', event => { window.own = event.defaultPrevented; });",
        )?;
        browser.press_with(CONTROL, "c")?;
        wait_for(browser, "the copy", "return window.own === false")?;
    }
    Ok(())
}
