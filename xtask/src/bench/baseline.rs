//! The page as it was at a commit, built once from git into the cache: what today's is measured against.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::fault::{Fault, Result, While};
use crate::process::{cargo, read, run, say};
use crate::project::Project;

/// The last commit before the page became Leptos components.
pub const COMMIT: &str = "d6f1eed";

/// The folder of the built page. The checkout is only read: the commit is built in a clone of its own, with the tools
/// and the settings it had then.
pub fn dist(project: &Project) -> Result<PathBuf> {
    let clone = project.at_commit(COMMIT);
    let dist = clone.join("dist");
    // The last that its build writes, so half a build does not count.
    if dist.join(".nojekyll").is_file() {
        return Ok(dist);
    }
    say(&format!(
        "building the page as it was at commit {COMMIT}, once (3 to 5 minutes on 2 cores)"
    ));
    if clone.exists() {
        fs::remove_dir_all(&clone).during(|| format!("removing {}", clone.display()))?;
    }
    run(Command::new("git")
        .args(["clone", "--quiet", "--shared", "--no-checkout"])
        .arg(&project.root)
        .arg(&clone))?;
    let mut checkout = Command::new("git");
    checkout
        .arg("-C")
        .arg(&clone)
        .args(["checkout", "--quiet", "--detach", COMMIT]);
    read(&mut checkout).map_err(|fault| {
        Fault::new(fault.to_string())
            .hint("the commit is not in this clone; `git fetch --unshallow` brings all of them")
    })?;
    let target = clone.join("target");
    run(cargo()
        .args(["xtask", "build"])
        .current_dir(&clone)
        .env("CARGO_TARGET_DIR", &target)
        .env("JIEZHEN_CACHE", &project.cache))?;
    // Some hundred megabytes that nobody needs again.
    fs::remove_dir_all(&target).during(|| format!("removing {}", target.display()))?;
    Ok(dist)
}
