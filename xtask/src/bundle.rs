//! From crate to page: trunk is called here and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Result, While};
use crate::first_view;
use crate::order;
use crate::process::{run, say};
use crate::project::Project;
use crate::publish::{self, site::Site};
use crate::setup::{Toolbox, node};

/// The cargo profile of the page, in the root Cargo.toml: small above all.
const PROFILE: &str = "browser";

/// With erased view types the page compiles faster and is smaller: its many views share their code. Nothing is copied into its
/// callers that makes them longer: 7 KB less to download.
const FLAGS: &str = "--cfg erase_components -C llvm-args=--inline-threshold=0";

/// The deployable page, in dist/; with the address of its site where that is known.
pub fn release(project: &Project, toolbox: &Toolbox, site: Option<&Site>) -> Result<PathBuf> {
    say("building the page for release (1 to 3 minutes the first time, on 2 cores)");
    let dist = project.dist();
    let mut build = trunk_build(project, toolbox, &dist);
    if toolbox.wasm_opt {
        build.arg("--release");
    } else {
        // `--release` is what makes trunk call wasm-opt; all else that it does is asked for one by one.
        build.arg("--minify");
        say("notice: built without wasm-opt, which needs Node: the page works, but is larger");
    }
    run(&mut build)?;
    order::order(&dist)?;
    first_view::put(project, &dist)?;
    if let Some(terser) = node::terser(project)? {
        shrink_scripts(&terser, &dist)?;
    }
    publish::complete(project, &dist, site)?;
    Ok(dist)
}

/// Trunk's own minifier gives up on the scripts of wasm-bindgen. Their names keep the hash of their contents before.
fn shrink_scripts(terser: &Path, dist: &Path) -> Result<()> {
    let entries = fs::read_dir(dist).during(|| format!("listing {}", dist.display()))?;
    for entry in entries {
        let file = entry.during(|| format!("listing {}", dist.display()))?.path();
        if file.extension().is_some_and(|end| end == "js") {
            let options = ["--module", "--compress", "--mangle", "--output"];
            run(Command::new("node").arg(terser).arg(&file).args(options).arg(&file))?;
        }
    }
    Ok(())
}

/// A page of the example collection as its publisher would build it, but for a feature by which the tests make it panic. Not
/// shrunk: nobody downloads it. A process opens one record, so that this is called in one of its own.
pub fn example(project: &Project, toolbox: &Toolbox) -> Result<PathBuf> {
    say("building the page of the example collection, which can be made to panic (a minute)");
    let dist = project.example_dist();
    fs::create_dir_all(&dist).during(|| format!("making {}", dist.display()))?;
    run(trunk_build(project, toolbox, &dist).args(["--features", "panic-button"]))?;
    first_view::put(project, &dist)?;
    publish::complete(project, &dist, None)?;
    Ok(dist)
}

/// Serves and rebuilds at every change, until interrupted.
pub fn develop(project: &Project, toolbox: &Toolbox, port: u16, open: bool) -> Result<()> {
    let mut serve = trunk(project, toolbox);
    serve
        .args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()])
        .arg("--dist")
        .arg(project.browser_target().join("dev-dist"));
    if open {
        serve.args(["--open", "true"]);
    }
    run(&mut serve)
}

fn trunk_build(project: &Project, toolbox: &Toolbox, dist: &Path) -> Command {
    let mut build = trunk(project, toolbox);
    build.args(["build", "--cargo-profile", PROFILE, "--dist"]).arg(dist);
    build
}

fn trunk(project: &Project, toolbox: &Toolbox) -> Command {
    let mut trunk = toolbox.trunk();
    trunk
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", project.browser_target())
        // Panics name files: not where they lie on this machine, which is nobody's business and weighs 2 KB.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(&project.root));
    project.name_record(&mut trunk);
    trunk
}

/// The compiler's flags for the page, with short paths of crates and of the project.
fn flags(root: &Path) -> String {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sources = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = sources
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.push(root.to_path_buf());
    folders.sort();
    // Flags are separated by spaces: a folder with one in its name keeps its long form.
    let folders = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .filter(|folder| !folder.contains(' '));
    folders
        .map(|folder| format!("--remap-path-prefix={folder}/="))
        .fold(String::from(FLAGS), |flags, flag| flags + " " + &flag)
}
