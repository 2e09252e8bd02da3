//! Chromium and Firefox with their drivers: for the tests and the benchmark, not for building or serving.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::{Fault, Result};
use crate::process::{on_path, program_in, run, say, version_of};
use crate::project::Project;
use crate::setup::tools;

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIREFOX: &[&str] = &["firefox", "firefox-esr"];
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "firefox-esr", "fonts-noto-cjk"];

pub struct Browsers {
    pub chromium: Browser,
    pub firefox: Browser,
}

pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

impl Browsers {
    /// What is there, without installing anything.
    pub fn find(project: &Project) -> Option<Browsers> {
        Some(Browsers {
            chromium: Browser {
                program: on_path(CHROMIUM).or_else(|| on_a_mac("Google Chrome"))?,
                driver: driver("chromedriver", "CHROMEWEBDRIVER")?,
            },
            firefox: Browser {
                program: on_path(FIREFOX).or_else(|| on_a_mac("Firefox"))?,
                driver: geckodriver(project)?,
            },
        })
    }

    pub fn ensure(project: &Project) -> Result<Browsers> {
        let by_system = on_path(CHROMIUM).or_else(|| on_a_mac("Google Chrome")).is_some()
            && driver("chromedriver", "CHROMEWEBDRIVER").is_some()
            && on_path(FIREFOX).or_else(|| on_a_mac("Firefox")).is_some();
        if !by_system {
            install()?;
        }
        if geckodriver(project).is_none() {
            tools::ensure(&tools::geckodriver(), project)?;
        }
        let browsers = Browsers::find(project).ok_or_else(by_hand)?;
        same_version(&browsers.chromium)?;
        Ok(browsers)
    }
}

fn geckodriver(project: &Project) -> Option<PathBuf> {
    driver("geckodriver", "GECKOWEBDRIVER").or_else(|| tools::find(&tools::geckodriver(), project))
}

/// On PATH, or in the folder that GitHub's machines name in a variable.
fn driver(name: &str, variable: &str) -> Option<PathBuf> {
    on_path(&[name]).or_else(|| program_in(Path::new(&env::var_os(variable)?), name))
}

fn on_a_mac(application: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(format!("/Applications/{application}.app/Contents/MacOS"));
    program_in(&folder, application).or_else(|| program_in(&folder, &application.to_lowercase()))
}

/// chromedriver refuses any Chromium but that of its own major version, in words that help nobody.
fn same_version(chromium: &Browser) -> Result<()> {
    let major = |program: &Path| Some(version_of(program)?.split('.').next()?.to_string());
    match (major(&chromium.program), major(&chromium.driver)) {
        (Some(browser), Some(driver)) if browser != driver => Err(Fault::new(format!(
            "{} is version {browser}, {} is version {driver}; they must agree",
            chromium.program.display(),
            chromium.driver.display()
        ))
        .hint("update the older one")),
        _ => Ok(()),
    }
}

fn install() -> Result<()> {
    let apt = on_path(&["apt-get"]).ok_or_else(by_hand)?;
    if !is_root() {
        return Err(by_hand());
    }
    say(&format!(
        "set-up: SYSTEM-WIDE by apt-get: {} (half a minute)",
        PACKAGES.join(" ")
    ));
    let quietly = |arguments: &[&str]| {
        run(Command::new(&apt)
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .stdout(Stdio::null()))
    };
    quietly(&["update", "-qq"])
        .and_then(|()| quietly(&[&["install", "-y", "-qq", "--no-install-recommends"], PACKAGES].concat()))
        .map_err(|fault| fault.hint(by_hand().to_string()))
}

fn by_hand() -> Fault {
    Fault::new("the tests need Chromium with chromedriver and Firefox; something of these is missing").hint(format!(
        "Debian: sudo apt-get install {}. Ubuntu, macOS: Google Chrome, the chromedriver of its version, Firefox, \
         all on PATH. Building and serving need none of them",
        PACKAGES.join(" ")
    ))
}

/// Read from /proc, since asking the system takes unsafe code or one more crate.
fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut uid = status.lines().filter_map(|line| line.strip_prefix("Uid:"));
    uid.next().is_some_and(|ids| ids.split_whitespace().nth(1) == Some("0"))
}
