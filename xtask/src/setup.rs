//! The set-up: what a command needs is looked for, and what is missing is installed.
//!
//! Looked for on PATH, then in the cache, then fetched, then built. Each part returns where it found things,
//! so a command that has its parts in hand cannot have skipped its set-up.

pub mod browsers;
pub mod node;
pub mod python;
pub mod rust;
pub mod tools;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::Result;
use crate::process::path_with;
use crate::project::Project;
use crate::setup::browsers::Browsers;
use crate::versions;

/// What turns the crate into a page.
pub struct Toolbox {
    trunk: PathBuf,
    path: OsString,
    /// Absent where there is no Node: the page then is larger, nothing else.
    pub wasm_opt: bool,
}

impl Toolbox {
    /// Trunk finds its helpers on the PATH that it gets here.
    pub fn trunk(&self) -> Command {
        let mut trunk = Command::new(&self.trunk);
        // Trunk takes the value of NO_COLOR for a boolean and stops at `NO_COLOR=1`.
        trunk.env("PATH", &self.path).env_remove("NO_COLOR");
        trunk
    }
}

/// For `build` and `serve`.
pub fn toolbox(project: &Project) -> Result<Toolbox> {
    rust::wasm_target()?;
    rust::crates(project)?;
    let trunk = tools::ensure(&tools::trunk(), project)?;
    let bindgen = tools::ensure(&tools::wasm_bindgen(project)?, project)?;
    let wasm_opt = node::wasm_opt(project)?;
    let mut folders = vec![folder_of(&bindgen)];
    folders.extend(wasm_opt.as_deref().map(folder_of));
    Ok(Toolbox {
        trunk,
        path: path_with(&folders)?,
        wasm_opt: wasm_opt.is_some(),
    })
}

/// For the browser tests: the program that runs a test binary inside a browser.
pub fn test_runner(project: &Project) -> Result<PathBuf> {
    rust::wasm_target()?;
    let bindgen = tools::ensure(&tools::wasm_bindgen(project)?, project)?;
    Ok(bindgen.with_file_name(format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX)))
}

/// Everything, for `cargo xtask setup`.
pub fn all(project: &Project) -> Result<()> {
    rust::components()?;
    let toolbox = toolbox(project)?;
    Browsers::ensure(project)?;
    let validator = python::frictionless(project)?;
    println!(
        "set up: wasm target, trunk {}, wasm-bindgen {}, two browsers with their drivers",
        versions::TRUNK,
        versions::wasm_bindgen(&project.root)?
    );
    println!("  wasm-opt: {}", if toolbox.wasm_opt { "there" } else { "left out" });
    println!(
        "  frictionless: {}",
        if validator.is_some() { "there" } else { "left out" }
    );
    Ok(())
}

fn folder_of(program: &Path) -> PathBuf {
    program.parent().unwrap_or(Path::new("")).to_path_buf()
}
