//! The pages that stand beside ours when the start is measured, built from `xtask/bench` with the record of this checkout.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::fault::{Fault, Result, While};
use crate::process::run;
use crate::project::Project;
use crate::setup::node;

/// The folder with one page in each folder: `hand`, `plot`, `echarts`.
pub fn build(project: &Project) -> Result<PathBuf> {
    if !node::peers(project)? {
        return Err(Fault::new(
            "the pages to measure beside ours are built by Node, which is not here",
        ));
    }
    let (from, folder) = (project.root.join("xtask/bench"), project.peers());
    // Scripts find their packages in the folder they lie in, and the checkout gets none.
    for entry in fs::read_dir(&from).during(|| format!("listing {}", from.display()))? {
        let file = entry.during(|| format!("listing {}", from.display()))?.path();
        if let Some(name) = file.file_name() {
            fs::copy(&file, folder.join(name)).during(|| format!("copying {}", file.display()))?;
        }
    }
    let out = folder.join("built");
    run(Command::new("node")
        .arg("build.mjs")
        .arg(project.root.join("data"))
        .arg(&out)
        .current_dir(&folder))?;
    Ok(out)
}
