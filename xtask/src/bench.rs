//! `cargo xtask bench`: what each choice costs in headless Chromium, beside the page as it was before (`baseline`), and
//! with `--start` what the start costs, beside pages made by others' means.
//!
//! Both pages are served and open side by side, each in a browser of its own; for each case of the table (`cases`) one
//! is clicked, then the other, so that a busy moment of the machine meets both. Numbers are printed, never asserted: a
//! busy machine must not fail a test.

mod baseline;
mod cases;
mod peers;
mod report;
mod side;
mod start;

use std::path::PathBuf;

use serde_json::json;

use crate::fault::{Fault, Result};
use crate::process::say;
use crate::project::Project;
use crate::setup::browsers::Browsers;
use crate::{bundle, setup};
use cases::Case;
use report::Samples;
use side::Side;

pub struct Wish {
    /// How often each case is clicked, or each page started; 0 for memory alone.
    pub rounds: Option<usize>,
    /// After how many further choices memory is looked at again; none for not at all.
    pub choices: usize,
    /// Measure the start, not the choices.
    pub start: bool,
    /// Measure the page in dist/ as it stands.
    pub as_built: bool,
}

const ROUNDS: usize = 10;

/// So many clicks are one call of the driver's, which must end before its patience does.
const STEPS: usize = 100;

pub fn run(project: &Project, wish: &Wish) -> Result<()> {
    let browsers = Browsers::ensure(project)?;
    let before = baseline::dist(project)?;
    let now = built(project, wish)?;
    if wish.start {
        return start::run(project, &browsers, &before, &now, wish.rounds.unwrap_or(start::ROUNDS));
    }
    let sides = [
        Side::open("the baseline", &before, &browsers, project)?,
        Side::open("this build", &now, &browsers, project)?,
    ];
    match wish.rounds.unwrap_or(ROUNDS) {
        0 => {}
        rounds => choices(&sides, rounds)?,
    }
    for side in sides.iter().filter(|_| wish.choices > 0) {
        memory(side, wish.choices)?;
    }
    Ok(())
}

fn built(project: &Project, wish: &Wish) -> Result<PathBuf> {
    if wish.as_built {
        let dist = project.dist();
        return match dist.join("index.html").is_file() {
            true => Ok(dist),
            false => Err(Fault::new("there is no page in dist/").hint("run it without --as-built")),
        };
    }
    bundle::release(project, &setup::toolbox(project)?, None)
}

fn choices(sides: &[Side; 2], rounds: usize) -> Result<()> {
    let cases = there(sides, cases::cases()?)?;
    say(&format!(
        "{} kinds of choice on both pages, {rounds} rounds",
        cases.len()
    ));
    let mut lost: Vec<&str> = Vec::new();
    let mut samples = [Samples::new(), Samples::new()];
    // The first round warms up caches and compilers.
    for round in 0..=rounds {
        for case in &cases {
            let share = round as f64 / (rounds + 1) as f64;
            for at in [round % 2, (round + 1) % 2] {
                match sides[at].click(case, share)? {
                    None if !lost.contains(&case.name.as_str()) => {
                        say(&format!(
                            "warning: {} has lost `{}` in round {round}; it is left out",
                            sides[at].name, case.name
                        ));
                        lost.push(&case.name);
                    }
                    Some(hash) if round == 0 && !case.fits(&hash) => {
                        say(&format!(
                            "warning: `{}` led {} to {hash}, which the table does not say",
                            case.name, sides[at].name
                        ));
                    }
                    _ => {}
                }
            }
        }
        for (side, of_side) in sides.iter().zip(&mut samples) {
            for (name, sample) in side.samples()?.into_iter().filter(|_| round > 0) {
                of_side.entry(name).or_default().push(sample);
            }
        }
    }
    samples
        .iter_mut()
        .for_each(|of_side| of_side.retain(|name, _| !lost.contains(&name.as_str())));
    for case in &cases {
        // A case without a sample on one side would not be fair to the other.
        if !samples.iter().all(|of_side| of_side.contains_key(&case.name)) {
            samples.iter_mut().for_each(|of_side| drop(of_side.remove(&case.name)));
            say(&format!(
                "warning: `{}` is left out: nothing was laid out after its clicks",
                case.name
            ));
        }
    }
    for (side, of_side) in sides.iter().zip(&samples) {
        let (wanted, found) = (of_side.len() * rounds, of_side.values().map(Vec::len).sum::<usize>());
        if found < wanted {
            say(&format!(
                "notice: in {}, {found} of {wanted} clicks gave a sample; after the others nothing was laid out",
                side.name
            ));
        }
    }
    let [before, now] = samples;
    if now.is_empty() {
        return Err(Fault::new("the trace holds no click that was followed by a layout")
            .hint("this Chromium may name its trace events otherwise; see xtask/src/trace.rs"));
    }
    report::report(&cases, &before, &now);
    Ok(())
}

/// The cases that both pages have something for.
fn there(sides: &[Side; 2], cases: Vec<Case>) -> Result<Vec<Case>> {
    let mut kept = Vec::new();
    for case in cases {
        let mut missing = Vec::new();
        for side in sides {
            if side.count(&case)? == 0 {
                missing.push(side.name);
            }
        }
        if missing.is_empty() {
            kept.push(case);
        } else {
            say(&format!(
                "warning: `{}` finds nothing in {}; it is left out of both",
                case.name,
                missing.join(" and ")
            ));
        }
    }
    Ok(kept)
}

/// Walks through a page and prints what stays in memory: first warmed up, then half way, then at the end.
fn memory(side: &Side, choices: usize) -> Result<()> {
    println!();
    println!(
        "{}: memory after so many choices, back on the same page, garbage collected",
        side.name
    );
    println!(
        "{:>8} {:>12} {:>12} {:>10} {:>10}",
        "choices", "heap, MB", "wasm, MB", "nodes", "listeners"
    );
    let mut seed = json!(1);
    let warm = 2 * STEPS;
    let mut done = 0;
    for stop in [warm, warm + choices / 2, warm + choices] {
        while done < stop {
            let steps = STEPS.min(stop - done);
            seed = side.wander(steps, &seed)?;
            done += steps;
        }
        let found = side.memory()?;
        println!(
            "{:>8} {:>12.1} {:>12.1} {:>10} {:>10}",
            done - warm,
            found.heap,
            found.wasm,
            found.nodes,
            found.listeners
        );
    }
    Ok(())
}
