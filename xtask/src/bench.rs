//! `cargo xtask bench`: what each interaction costs in headless Chromium, read from its own trace.
//!
//! On each page, each NAME of the elements with `data-bench="NAME"` is clicked once a round, the elements of a name
//! taking turns, always from the page's first view, so that rounds compare. Numbers are printed, never asserted: a busy
//! machine must not fail a test.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::fault::{Fault, Result};
use crate::patience::until;
use crate::process::say;
use crate::project::Project;
use crate::server::{Options, Server};
use crate::setup::browsers::Browsers;
use crate::trace::{self, Sample};
use crate::webdriver::{Kind, Session};
use crate::{bundle, setup};

const CATEGORIES: &str = "devtools.timeline,blink.user_timing";

/// The pages, each in a state that shows most of what it has.
const PAGES: &[&str] = &[
    "#/",
    "#/figures",
    "#/compare",
    "#/compare?indicator=fixed-asset-investment",
    "#/initiatives",
    "#/report/zhongshan-xiqu-2024",
    "#/method",
];

/// All names of the view. What it makes only when it is opened is opened, and closed again.
const NAMES: &str = "
    const [done] = arguments;
    const folded = [...document.querySelectorAll('details[data-body]')];
    folded.forEach(one => { one.open = true; });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const names = [...document.querySelectorAll('[data-bench]')].map(one => one.dataset.bench);
        folded.forEach(one => { one.open = false; });
        done([...new Set(names)]);
    }));";

/// Back to the first view, until nothing of it is left to do. The pause is Chromium's: it drops changes of the address
/// beyond 200 in ten seconds, and a click that is dropped measures nothing.
const RESET: &str = "
    const [start, done] = arguments;
    location.hash = start;
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), 120);";

/// The second frame after the click begins when the first, which shows the new view, is laid out. What is in a panel is
/// clicked in the open panel.
const CLICK: &str = "
    const [name, round, label, done] = arguments;
    const find = () => document.querySelectorAll('[data-bench=' + CSS.escape(name) + ']');
    if (!find().length) { document.querySelectorAll('details[data-body]').forEach(one => { one.open = true; }); }
    requestAnimationFrame(() => requestAnimationFrame(() => {
    const targets = find();
    if (!targets.length) { return done(false); }
    const target = targets[round % targets.length];
    performance.mark('bench start ' + label);
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
    requestAnimationFrame(() => requestAnimationFrame(() => { performance.mark('bench end'); done(true); }));
    }));";

pub fn run(project: &Project, rounds: usize) -> Result<()> {
    let toolbox = setup::toolbox(project)?;
    let browsers = Browsers::ensure(project)?;
    let dist = bundle::release(project, &toolbox)?;
    let server = Server::start(&dist, Options::default())?;
    let session = Session::open(&browsers, Kind::Chromium, CATEGORIES)?;
    session.goto(&format!("{}#/", server.url()))?;
    until(Duration::from_secs(20), "the page to mount", || {
        let ready = session.run("return document.documentElement.dataset.ready")?;
        Ok((ready == "1").then_some(()))
    })?;
    for page in PAGES {
        // The second module is loaded once; what is measured is the work of a click.
        session.run_until_called(RESET, &[json!(page)])?;
        until(Duration::from_secs(20), "the page's own elements", || {
            Ok((!names(&session)?.is_empty()).then_some(()))
        })?;
        click_all(&session, page, &names(&session)?, rounds)?;
    }
    let mut samples: BTreeMap<String, Vec<Sample>> = BTreeMap::new();
    // Read once, at the end: reading stops the trace, and the next click could be over before it runs again.
    for (name, sample) in trace::samples(&session.log("performance")?) {
        samples.entry(name).or_default().push(sample);
    }
    for of_one in samples.values_mut() {
        // The first round warms up caches and compilers.
        of_one.remove(0);
    }
    report(&samples)
}

/// What can be clicked in the present view.
fn names(session: &Session) -> Result<Vec<String>> {
    let names = session.run_until_called(NAMES, &[])?;
    let names = names.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(names.map(String::from).collect())
}

fn click_all(session: &Session, page: &str, names: &[String], rounds: usize) -> Result<()> {
    say(&format!("{page}: {}, {rounds} rounds", names.join(", ")));
    for round in 0..=rounds {
        for name in names {
            session.run_until_called(RESET, &[json!(page)])?;
            let label = format!("{page} {name}");
            if session.run_until_called(CLICK, &[json!(name), json!(round), json!(label)])? != true {
                return Err(Fault::new(format!("`{name}` is not there in round {round} on {page}"))
                    .hint("an element that is measured must be in the page's first view"));
            }
        }
    }
    Ok(())
}

fn report(samples: &BTreeMap<String, Vec<Sample>>) -> Result<()> {
    if samples.is_empty() {
        return Err(Fault::new("the trace holds no click that was followed by a layout")
            .hint("this Chromium may name its trace events otherwise; see xtask/src/trace.rs"));
    }
    println!("milliseconds from the start of the click's handlers to the end of style and layout: work is the main");
    println!("thread busy, layout its part that is style and layout, elapsed has the wait for the frame as well");
    println!(
        "{:60} {:>6}  work median    p99  layout median    p99  elapsed median    p99",
        "", "clicks"
    );
    let all: Vec<Sample> = samples.values().flatten().copied().collect();
    let every = String::from("all of them");
    for (name, samples) in samples.iter().chain([(&every, &all)]) {
        let of = |part: fn(&Sample) -> f64| {
            let values: Vec<f64> = samples.iter().map(part).collect();
            (quantile(&values, 0.5), quantile(&values, 0.99))
        };
        let (work, layout, elapsed) = (of(|s| s.work), of(|s| s.layout), of(|s| s.elapsed));
        println!(
            "{name:60} {:>6}  {:>11.1} {:>6.1}  {:>13.1} {:>6.1}  {:>14.1} {:>6.1}",
            samples.len(),
            work.0,
            work.1,
            layout.0,
            layout.1,
            elapsed.0,
            elapsed.1
        );
    }
    Ok(())
}

/// The smallest value that at least this share of the values does not exceed.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_last_percent_are_values_that_occurred() {
        let values = [5.0, 1.0, 3.0, 2.0, 4.0];
        assert_eq!(quantile(&values, 0.5), 3.0);
        assert_eq!(quantile(&values, 0.99), 5.0);
        assert_eq!(quantile(&[7.0], 0.5), 7.0);
    }
}
