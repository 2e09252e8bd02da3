//! Every kind of chart, with the worst data that its snapshots have, as real browsers set its text.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::fault::Result;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

use crate::browser::wait_for;

stories! { no_text_of_a_chart_leaves_its_frame_or_meets_another }

/// Texts that leave their drawing by more than two pixels, or overlap one another by more than three, at most five. The
/// boxes are those of the letters, without the halo that keeps lines off them.
const FAULTS: &str = "
    const faults = [];
    for (const svg of document.querySelectorAll('svg')) {
        const frame = { left: 0, top: 0, right: svg.width.baseVal.value, bottom: svg.height.baseVal.value };
        const texts = [...svg.querySelectorAll('text:not([aria-hidden])')].filter(text => text.textContent.trim());
        const boxes = texts.map(text => {
            const b = text.getBBox(), at = text.getCTM();
            const left = b.x + at.e, top = b.y + at.f;
            return { left, right: left + b.width, top, bottom: top + b.height, height: b.height };
        });
        boxes.forEach((box, at) => {
            const words = svg.dataset.name + ': ' + texts[at].textContent;
            if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) {
                faults.push(words + ' leaves the frame');
            }
            for (let other = 0; other < at; other++) {
                const it = boxes[other];
                const wide = Math.min(box.right, it.right) - Math.max(box.left, it.left);
                const high = Math.min(box.bottom, it.bottom) - Math.max(box.top, it.top);
                // Boxes of lines reach above and below their letters by a fifth of their height.
                if (wide > 3 && high > box.height * 0.45) faults.push(words + ' meets ' + texts[other].textContent);
            }
        });
    }
    return faults.slice(0, 5).join('\\n');";

fn no_text_of_a_chart_leaves_its_frame_or_meets_another(browser: &Session) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/snapshots");
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><title>charts</title><link rel=icon href=data:,><style>body{text-autospace:normal}</style>",
    );
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().to_string();
        let svg = fs::read_to_string(&path).unwrap();
        page += &svg.replacen("<svg", &format!("<svg data-name=\"{name}\""), 1);
        count += 1;
    }
    let options = Options {
        pages: vec![("index.html".into(), page)],
        ..Options::default()
    };
    let server = Server::start(&PathBuf::new(), options)?;
    browser.resize(2600, 1000)?;
    browser.goto(&server.url())?;
    wait_for(
        browser,
        "all charts",
        &format!("return document.querySelectorAll('svg').length === {count}"),
    )?;
    assert_eq!(browser.run(FAULTS)?, "");
    Ok(())
}
