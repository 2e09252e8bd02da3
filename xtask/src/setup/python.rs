//! The validator of the data package, from PyPI into a virtual environment in the cache.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fault::{Result, While};
use crate::process::{on_path, run, say};
use crate::project::Project;
use crate::versions::FRICTIONLESS;

/// The validator, or nothing where Python or its `venv` is missing.
pub fn frictionless(project: &Project) -> Result<Option<PathBuf>> {
    let folder = project.python().join(format!("frictionless-{FRICTIONLESS}"));
    let scripts = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let program = scripts.join(format!("frictionless{}", std::env::consts::EXE_SUFFIX));
    // Written last, so half an installation does not count.
    let done = folder.join("installed");
    if done.is_file() {
        return Ok(Some(program));
    }
    let Some(python) = on_path(&["python3", "python"]) else {
        say("notice: no Python here, so the frictionless validator is left out");
        return Ok(None);
    };
    say("set-up: the frictionless validator, from PyPI (a minute)");
    let made = Command::new(&python)
        .args(["-m", "venv", "--clear"])
        .arg(&folder)
        .stdout(Stdio::null())
        .status();
    if !made.is_ok_and(|status| status.success()) {
        say("notice: this Python makes no virtual environments (Debian: python3-venv); frictionless is left out");
        return Ok(None);
    }
    let pip = scripts.join(format!("pip{}", std::env::consts::EXE_SUFFIX));
    run(Command::new(pip)
        .args(["install", "--quiet", "--disable-pip-version-check"])
        .arg(format!("frictionless=={FRICTIONLESS}")))
    .map_err(|fault| fault.hint("pip needs the network once; try again with it"))?;
    fs::write(&done, FRICTIONLESS).during(|| format!("writing {}", done.display()))?;
    Ok(Some(program))
}
