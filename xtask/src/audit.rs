//! `cargo xtask audit`: are the rows of data/ what the reports say? STUB: the lead fills in the rules.
//!
//! To come: compare each row with its source and write data/audit.lock; without the sources, check the lock.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::fault::{Fault, Result, While};
use crate::project::Project;
use crate::tally::Tally;

/// `cargo xtask audit [FOLDER]`.
pub fn run(project: &Project, folder: Option<&Path>) -> Result<()> {
    let folder = sources(project, folder).ok_or_else(|| {
        Fault::new("no folder with the reports")
            .hint("name it: cargo xtask audit FOLDER, or set JIEZHEN_SOURCES, or put it at ../shared/reports")
    })?;
    Err(Fault::new(format!(
        "the audit of {} is not written yet",
        folder.display()
    )))
}

/// The audit's part of `cargo xtask test`: the lock always, the sources where they are at hand.
pub fn check(project: &Project) -> Result<Tally> {
    match sources(project, None) {
        Some(folder) => println!("the reports are at {}", folder.display()),
        None => println!("notice: the reports are not at hand; only data/audit.lock is checked"),
    }
    Ok(Tally::default())
}

/// The folder of the reports: as given, else of JIEZHEN_SOURCES, else beside the project.
fn sources(project: &Project, given: Option<&Path>) -> Option<PathBuf> {
    let named = given.map(Path::to_path_buf);
    let named = named.or_else(|| env::var_os("JIEZHEN_SOURCES").map(PathBuf::from));
    let beside = project.root.join("../shared/reports");
    named.or_else(|| beside.is_dir().then_some(beside))
}

/// The SHA-256 of a file, in lower-case hexadecimal as `sha256sum` prints it.
pub fn sha256(path: &Path) -> Result<String> {
    let bytes = fs::read(path).during(|| format!("reading {}", path.display()))?;
    let digest = Sha256::digest(&bytes);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
