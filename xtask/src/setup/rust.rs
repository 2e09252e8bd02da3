//! What belongs to the Rust toolchain: the wasm target, rustfmt, clippy, and the crates' sources.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fault::{Fault, Result};
use crate::process::{cargo, read, run, say};
use crate::project::Project;

pub const WASM: &str = "wasm32-unknown-unknown";

pub fn wasm_target() -> Result<()> {
    let folder = read(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if PathBuf::from(folder).is_dir() {
        return Ok(());
    }
    say("set-up: the wasm target, by rustup (seconds)");
    rustup(&["target", "add", WASM])
}

pub fn components() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let there = cargo()
            .args([command, "--version"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if !there.is_ok_and(|status| status.success()) {
            say(&format!("set-up: {component}, by rustup (seconds)"));
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// Trunk builds offline, so that nothing is fetched behind our back; the sources must be there before.
pub fn crates(project: &Project) -> Result<()> {
    run(cargo().args(["fetch", "--quiet"]).current_dir(&project.root))
        .map_err(|fault| fault.hint("fetching the crates needs the network once; try again with it"))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    run(Command::new("rustup").args(arguments)).map_err(|fault| {
        Fault::new(fault.to_string()).hint(format!(
            "install rustup, or install what `rustup {}` would with your system's packages",
            arguments.join(" ")
        ))
    })
}
