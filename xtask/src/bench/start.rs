//! `cargo xtask bench --start`: what the start costs, by phases, beside the baseline and pages made by other means.
//!
//! *First useful view*: the paint that shows a headline and at least 20 values of the record. *First answer*: the paint
//! of another view, after clicks from the first moment at which there was something to click. Both are seen by
//! `probe.js`, the same for all pages. The phases are marks that our page sets (`jiezhen:script`, `jiezhen:module`,
//! `jiezhen:record`, `jiezhen:view`); a page that sets none has dashes there.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::{peers, report};
use crate::fault::Result;
use crate::process::say;
use crate::project::Project;
use crate::server::{Options, Server};
use crate::setup::browsers::Browsers;
use crate::webdriver::{Kind, Session};

pub const ROUNDS: usize = 7;

const SPEEDS: [(&str, u32); 2] = [("full speed", 1), ("a quarter", 4)];
const CACHES: [&str; 2] = ["cold", "warm"];

/// What is printed: the name for the reader, and the probe's.
const COLUMNS: [(&str, &str); 9] = [
    ("script", "script"),
    ("module", "module"),
    ("record", "record"),
    ("view", "view"),
    ("paint", "paint"),
    ("useful view", "useful"),
    ("chart", "chart"),
    ("click", "clicked"),
    ("first answer", "answer"),
];

struct Page {
    name: &'static str,
    server: Server,
    /// The words on what is clicked, and what has other words after it.
    click: &'static str,
    changes: &'static str,
}

/// Milliseconds, by speed, cache, page and column.
type Times = BTreeMap<(&'static str, &'static str, &'static str, &'static str), Vec<f64>>;

pub fn run(project: &Project, browsers: &Browsers, before: &Path, now: &Path, rounds: usize) -> Result<()> {
    let built = peers::build(project)?;
    let page = |name, folder: &Path, click, changes| -> Result<Page> {
        Ok(Page {
            name,
            server: Server::start(folder, options())?,
            click,
            changes,
        })
    };
    let (theme, status) = ("^经济发展", "[role=status]");
    let pages = [
        page("by hand", &built.join("hand"), theme, status)?,
        page("Plot", &built.join("plot"), theme, status)?,
        page("ECharts", &built.join("echarts"), theme, status)?,
        page("baseline", before, "^数字$", "h1")?,
        page("this build", now, "^数字$", "h1")?,
    ];
    let session = Session::open(browsers, Kind::Chromium, "")?;
    chinese(&session)?;
    let mut times = Times::new();
    for round in 0..rounds {
        say(&format!("round {} of {rounds}", round + 1));
        for (speed, slower) in SPEEDS {
            for at in 0..pages.len() {
                // No page always follows the same other one at the same moment of the round.
                let page = &pages[(at + round) % pages.len()];
                for answer in [false, true] {
                    session.devtools("Network.clearBrowserCache", &json!({}))?;
                    let cold = start(&session, page, slower, answer)?;
                    // What the browser keeps of compiled code it keeps after the second visit.
                    start(&session, page, slower, answer)?;
                    let warm = start(&session, page, slower, answer)?;
                    for (cache, found) in CACHES.into_iter().zip([cold, warm]) {
                        note(&mut times, (speed, cache, page.name), &found, answer);
                    }
                }
            }
        }
    }
    print(&times, &pages);
    Ok(())
}

/// As most servers on the net serve: packed, and kept by the browser for a while.
fn options() -> Options {
    Options {
        headers: vec![("Cache-Control".into(), "max-age=600".into())],
        gzip: true,
        ..Options::default()
    }
}

/// All pages are read in Chinese, ours because the reader's browser asks for it.
fn chinese(session: &Session) -> Result<()> {
    let agent = session.run("return navigator.userAgent")?;
    let wish = json!({ "userAgent": agent, "acceptLanguage": "zh-CN" });
    session.devtools("Network.setUserAgentOverride", &wish).map(drop)
}

/// One start, in a document of its own; what the probe saw.
fn start(session: &Session, page: &Page, slower: u32, answer: bool) -> Result<Value> {
    session.goto("about:blank")?;
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }))?;
    let wish = json!({ "answer": answer, "click": page.click, "changes": page.changes });
    let source = format!("(() => {{ const wish = {wish};\n{}\n}})();", include_str!("probe.js"));
    let put = session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    session.goto(&page.server.url())?;
    let found = session.run_until_called("benchStart.then(arguments[0])", &[])?;
    session.devtools("Page.removeScriptToEvaluateOnNewDocument", &put)?;
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
    Ok(found)
}

fn note(times: &mut Times, of: (&'static str, &'static str, &'static str), found: &Value, answer: bool) {
    for (_, name) in COLUMNS {
        // The phases are those of a start that nobody disturbs.
        if answer == matches!(name, "clicked" | "answer")
            && let Some(time) = found[name].as_f64()
        {
            times.entry((of.0, of.1, of.2, name)).or_default().push(time);
        }
    }
}

fn print(times: &Times, pages: &[Page]) {
    println!("milliseconds from the start of the navigation, medians; in brackets as a ratio to the page by hand");
    let median = |speed, cache, page, name| {
        let found = times.get(&(speed, cache, page, name))?;
        Some(report::quantile(found, 0.5))
    };
    for (speed, _) in SPEEDS {
        for cache in CACHES {
            println!();
            let heads = COLUMNS.map(|(head, _)| format!("{head:>14}"));
            println!("{:22}{}", format!("{speed}, {cache}"), heads.concat());
            for page in pages {
                let cells = COLUMNS.map(|(_, name)| {
                    let hand = median(speed, cache, pages[0].name, name);
                    let cell = match (median(speed, cache, page.name, name), hand) {
                        (Some(time), Some(hand)) => format!("{time:.0} ({:.2})", time / hand),
                        (Some(time), None) => format!("{time:.0}"),
                        (None, _) => "–".into(),
                    };
                    format!("{cell:>14}")
                });
                println!("{:22}{}", page.name, cells.concat());
            }
            let chart = median(speed, cache, "Plot", "chart");
            if let (Some(answer), Some(chart)) = (median(speed, cache, "this build", "answer"), chart) {
                println!(
                    "first answer of this build {answer:.0}, Plot's chart {chart:.0}: {:.2} of it",
                    answer / chart
                );
            }
        }
    }
}
