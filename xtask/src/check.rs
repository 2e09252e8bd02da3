//! `cargo xtask test`: every check there is, all failures reported at once, each kind counted.

use std::process::Command;
use std::time::Instant;

use crate::fault::{Fault, Result, While};
use crate::process::{cargo, run, say, tee};
use crate::project::Project;
use crate::publish::site::Site;
use crate::setup::browsers::Browsers;
use crate::setup::rust::WASM;
use crate::setup::{self, python};
use crate::tally::Tally;
use crate::{audit, budget, bundle, floor};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Style,
    Native,
    Browser,
    Audit,
    Budget,
    E2e,
}

impl Kind {
    pub const NAMES: &[(&str, Kind)] = &[
        ("style", Kind::Style),
        ("native", Kind::Native),
        ("browser", Kind::Browser),
        ("audit", Kind::Audit),
        ("budget", Kind::Budget),
        ("e2e", Kind::E2e),
    ];
}

/// Runs the checks of one kind, or all; says whether all passed. What they test is left in dist/, for the site where one is
/// named.
pub fn test(project: &Project, only: Option<Kind>, site: Option<&Site>) -> bool {
    let wanted = |kind| only.is_none_or(|only| only == kind);
    let mut run = Run::default();
    if wanted(Kind::Style) {
        style(&mut run, project);
    }
    if wanted(Kind::Native) {
        run.step("native tests", || {
            counted(
                cargo()
                    .args(["test", "--workspace", "--no-fail-fast"])
                    .current_dir(&project.root),
            )
        });
    }
    if wanted(Kind::Audit) {
        run.step("data audit", || audit::check(project));
        frictionless(&mut run, project);
    }
    if wanted(Kind::Budget) || wanted(Kind::E2e) {
        let stories = wanted(Kind::E2e);
        page(&mut run, project, site, wanted(Kind::Budget), stories);
    }
    if wanted(Kind::Browser) {
        in_browsers(&mut run, project);
    }
    run.summary()
}

fn style(run: &mut Run, project: &Project) {
    let ready = run.prepare("set-up of rustfmt and clippy", || {
        setup::rust::components().and_then(|()| setup::rust::wasm_target())
    });
    if ready.is_none() {
        return;
    }
    let root = &project.root;
    run.step("rustfmt", || {
        passes(cargo().args(["fmt", "--all", "--check"]).current_dir(root))
    });
    run.step("clippy, native", || {
        let all = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        passes(cargo().args(all).current_dir(root))
    });
    // Not among `--all-targets`, because a plain `cargo test` leaves them out.
    run.step("clippy, end-to-end tests", || {
        let e2e = [
            "clippy",
            "--package",
            "jiezhen",
            "--test",
            "e2e",
            "--",
            "-D",
            "warnings",
        ];
        passes(cargo().args(e2e).current_dir(root))
    });
    run.step("clippy, wasm", || {
        let page = [
            "clippy",
            "--package",
            "jiezhen",
            "--lib",
            "--bins",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ];
        passes(
            cargo()
                .args(page)
                .current_dir(root)
                .env("CARGO_TARGET_DIR", project.browser_target()),
        )
    });
}

/// The checks that need the built page: its size, and the stories that real browsers walk through.
fn page(run: &mut Run, project: &Project, site: Option<&Site>, size: bool, stories: bool) {
    let Some(toolbox) = run.prepare("set-up of the build", || setup::toolbox(project)) else {
        return;
    };
    let Some(dist) = run.prepare("the page", || bundle::release(project, &toolbox, site)) else {
        return;
    };
    if size {
        run.step("oldest browsers", || floor::check(&dist).map(|()| Tally::ONE));
    }
    if size && toolbox.wasm_opt {
        run.step("size budget", || {
            budget::check(project, &dist, jiezhen::record::RECORD).map(|()| Tally::ONE)
        });
    } else if size {
        say("notice: the size budget is left out, since without wasm-opt the page is not what is deployed");
    }
    if stories {
        let browsers = run.prepare("set-up of the browsers", || Browsers::ensure(project));
        let page = run.prepare("the page of the example collection", example);
        if browsers.and(page).is_some() {
            run.step("end-to-end tests", || end_to_end(project));
        }
    }
}

/// Builds it in a process of its own, since each opens one record.
fn example() -> Result<()> {
    let own = std::env::current_exe().during(|| "looking for this program".to_string())?;
    crate::process::run(Command::new(own).arg("example"))
}

fn end_to_end(project: &Project) -> Result<Tally> {
    let mut test = cargo();
    test.args(["test", "--package", "jiezhen", "--test", "e2e"])
        .current_dir(&project.root);
    let (success, output) = tee(&mut test)?;
    for browser in ["chromium", "firefox"] {
        let ran = output
            .lines()
            .filter(|line| line.starts_with("test "))
            .filter(|line| line.contains(&format!("::in_{browser} ... ")));
        let ran = ran.count();
        println!("end-to-end tests in {browser}: {ran}");
        if ran == 0 && success {
            return Err(Fault::new(format!("no end-to-end test ran in {browser}")));
        }
    }
    verdict(success, &output)
}

fn in_browsers(run: &mut Run, project: &Project) {
    let runner = run.prepare("set-up of the browser tests", || setup::test_runner(project));
    let browsers = run.prepare("set-up of the browsers", || Browsers::ensure(project));
    let (Some(runner), Some(browsers)) = (runner, browsers) else {
        return;
    };
    let inside = [
        ("browser tests, Chromium", "CHROMEDRIVER", &browsers.chromium),
        ("browser tests, Firefox", "GECKODRIVER", &browsers.firefox),
    ];
    for (name, variable, browser) in inside {
        run.step(name, || {
            let mut test = cargo();
            test.args(["test", "--package", "jiezhen", "--test", "browser", "--target", WASM])
                .current_dir(&project.root)
                .env("CARGO_TARGET_DIR", project.browser_target())
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                // A test that forgot to ask for a browser would run in Node, if at all.
                .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
                // The runner takes the first driver of which it hears.
                .env_remove("CHROMEDRIVER")
                .env_remove("GECKODRIVER")
                .env(variable, &browser.driver);
            counted(&mut test)
        });
    }
}

/// Left out, with a notice, where there is no Python.
fn frictionless(run: &mut Run, project: &Project) {
    let found = run.prepare("set-up of frictionless", || python::frictionless(project));
    if let Some(Some(validator)) = found {
        run.step("frictionless", || {
            let package = project.root.join("data/datapackage.json");
            passes(
                Command::new(validator)
                    .arg("validate")
                    .arg(package)
                    .current_dir(&project.root),
            )
        });
    }
}

fn passes(command: &mut Command) -> Result<Tally> {
    run(command).map(|()| Tally::ONE)
}

fn counted(command: &mut Command) -> Result<Tally> {
    let (success, output) = tee(command)?;
    verdict(success, &output)
}

/// What a test program printed, checked against how it ended.
fn verdict(success: bool, output: &str) -> Result<Tally> {
    let tally = Tally::of(output);
    if !success && tally.failed == 0 {
        return Err(Fault::new(format!(
            "it ended with an error, after {tally}; see the messages above"
        )));
    }
    if tally.ignored > 0 {
        return Err(Fault::new(format!("{} tests are ignored", tally.ignored))
            .hint("run them or remove them; an ignored test says nothing"));
    }
    Ok(tally)
}

fn at_least_one(tally: Tally) -> Result<Tally> {
    if tally.ran() > 0 {
        return Ok(tally);
    }
    Err(Fault::new("no test ran")
        .hint("a kind of test that nothing runs is worse than none; add one, or find out why it is not found"))
}

#[derive(Default)]
struct Run {
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    tally: Tally,
    trouble: Option<Fault>,
    seconds: f64,
}

impl Run {
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Tally>) {
        let counted = || work().and_then(at_least_one);
        if let Some((tally, seconds)) = self.timed(name, counted) {
            say(&format!("-- {name}: {tally} ({seconds:.1} s)"));
            self.done.push(Done {
                name,
                tally,
                trouble: None,
                seconds,
            });
        }
    }

    /// What later steps stand on. It counts only where it fails.
    fn prepare<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let (found, seconds) = self.timed(name, work)?;
        say(&format!("-- {name}: done ({seconds:.1} s)"));
        Some(found)
    }

    fn timed<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<(T, f64)> {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let result = work();
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(value) => Some((value, seconds)),
            Err(fault) => {
                say(&format!("-- {name}: FAILED ({seconds:.1} s)\n   {fault}"));
                self.done.push(Done {
                    name,
                    tally: Tally::FAILURE,
                    trouble: Some(fault),
                    seconds,
                });
                None
            }
        }
    }

    /// Ends with the plain line that continuous integration reads.
    fn summary(&self) -> bool {
        println!("\n== summary");
        for done in &self.done {
            println!(
                "  {:28} {:24} {:>7.1} s",
                done.name,
                done.tally.to_string(),
                done.seconds
            );
        }
        for done in &self.done {
            if let Some(fault) = &done.trouble {
                println!("\n{}: {fault}", done.name);
            }
        }
        let total = self.done.iter().fold(Tally::default(), |sum, done| sum + done.tally);
        say(&format!("\n{total}"));
        total.failed == 0 && total.passed > 0
    }
}
