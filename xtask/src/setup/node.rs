//! What comes from npm: binaryen's wasm-opt, terser and axe-core, pinned in package.json, installed into the cache.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Result, While};
use crate::process::{on_path, run, say, version_of};
use crate::project::Project;
use crate::versions;

const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";

/// wasm-opt, or nothing where there is no Node.
pub fn wasm_opt(project: &Project) -> Result<Option<PathBuf>> {
    let pinned = versions::node_package(&project.root, "binaryen")?;
    // npm says 132.0.0 where the program itself says 132.
    let major = pinned.split('.').next().unwrap_or(&pinned);
    let fits = |program: &PathBuf| version_of(program).as_deref() == Some(major);
    if let Some(program) = on_path(&["wasm-opt"]).filter(fits) {
        return Ok(Some(program));
    }
    if !packages(project)? {
        say("notice: no Node here, so wasm-opt is left out: the page works, but is larger");
        return Ok(None);
    }
    let script = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
    Ok(Some(project.node().join("node_modules").join(".bin").join(script)))
}

/// What makes scripts smaller, to be run by Node; or nothing where there is none.
pub fn terser(project: &Project) -> Result<Option<PathBuf>> {
    let script = project.node().join("node_modules/terser/bin/terser");
    Ok(packages(project)?.then_some(script))
}

/// The accessibility checker's script, or nothing where there is no Node.
pub fn axe_core(project: &Project) -> Result<Option<PathBuf>> {
    let script = project.node().join("node_modules/axe-core/axe.min.js");
    Ok(packages(project)?.then_some(script))
}

/// Says whether the packages of package.json are installed. They lie in the cache, not at the top level.
fn packages(project: &Project) -> Result<bool> {
    let words = "wasm-opt, terser and axe-core, by npm (half a minute)";
    install(&project.root, &project.node(), words)
}

/// What the pages of `cargo xtask bench --start` are built from, in a folder of its own: nobody else needs it.
pub fn peers(project: &Project) -> Result<bool> {
    let words = "the pages to measure beside ours: Plot, ECharts, Crossfilter and esbuild, by npm (half a minute)";
    install(&project.root.join("xtask/bench"), &project.peers(), words)
}

/// Installs the packages that a folder's package.json names into another one; says whether they are there.
fn install(manifest: &Path, folder: &Path, words: &str) -> Result<bool> {
    // Without Node an earlier installation is of no use either: its programs are scripts.
    let Some(npm) = on_path(&["node"]).and(on_path(&["npm", "npm.cmd"])) else {
        return Ok(false);
    };
    let done = folder.join("node_modules").join(".installed");
    let lock = manifest.join(LOCK);
    let wanted = fs::read(&lock).during(|| format!("reading {}", lock.display()))?;
    // The lock that was installed, byte for byte; written last, so half an installation does not count.
    if fs::read(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(true);
    }
    say(&format!("set-up: {words}"));
    fs::create_dir_all(folder).during(|| format!("making {}", folder.display()))?;
    for name in [MANIFEST, LOCK] {
        let from = manifest.join(name);
        fs::copy(&from, folder.join(name)).during(|| format!("copying {}", from.display()))?;
    }
    run(Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder))
    .map_err(|fault| fault.hint("npm needs the network once; without Node on PATH this step is left out"))?;
    fs::write(&done, wanted).during(|| format!("writing {}", done.display()))?;
    Ok(true)
}
