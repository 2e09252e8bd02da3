//! The tools that are crates: trunk, the wasm-bindgen CLI and geckodriver; found, fetched or built.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fault::{Fault, Result};
use crate::process::{cargo, on_path, program_in, run, say, version_of};
use crate::project::Project;
use crate::versions;

pub struct Tool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: String,
    /// Whether any version on PATH will do, or only the pinned one.
    pub any_version: bool,
    /// From source on two cores.
    pub minutes: &'static str,
    pub flags: &'static [&'static str],
}

pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: versions::TRUNK.into(),
        any_version: false,
        minutes: "3 to 5 minutes",
        // Without its self-updater; rustls needs no system library.
        flags: &["--no-default-features", "--features", "rustls"],
    }
}

pub fn wasm_bindgen(project: &Project) -> Result<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: versions::wasm_bindgen(&project.root)?,
        any_version: false,
        minutes: "1 to 2 minutes",
        flags: &[],
    })
}

pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: versions::GECKODRIVER.into(),
        any_version: true,
        minutes: "1 minute",
        flags: &[],
    }
}

/// The path of the program, after whatever it took to have it.
pub fn ensure(tool: &Tool, project: &Project) -> Result<PathBuf> {
    if let Some(program) = find(tool, project) {
        return Ok(program);
    }
    if !binstall(tool, project) {
        build(tool, project)?;
    }
    find(tool, project).ok_or_else(|| {
        Fault::new(format!(
            "{} {} was installed into {}, but it does not run there",
            tool.package,
            tool.version,
            project.tools().display()
        ))
        .hint("remove that folder and run the command again")
    })
}

pub fn find(tool: &Tool, project: &Project) -> Option<PathBuf> {
    let fits =
        |program: &PathBuf| version_of(program).is_some_and(|version| tool.any_version || version == tool.version);
    on_path(&[tool.program])
        .filter(fits)
        .or_else(|| program_in(&project.tools().join("bin"), tool.program).filter(fits))
}

/// Ready-made binaries, where cargo-binstall is installed and reaches its servers. No success is no fault.
fn binstall(tool: &Tool, project: &Project) -> bool {
    let there = cargo()
        .args(["binstall", "-V"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !there.is_ok_and(|status| status.success()) {
        return false;
    }
    say(&format!(
        "set-up: {} {} by cargo binstall (seconds)",
        tool.package, tool.version
    ));
    let fetched = run(cargo()
        .args([
            "binstall",
            "--no-confirm",
            "--disable-strategies",
            "compile",
            "--version",
        ])
        .arg(&tool.version)
        .arg("--root")
        .arg(project.tools())
        .arg(tool.package));
    if let Err(fault) = &fetched {
        say(&format!("  {fault}; building it from source instead"));
    }
    fetched.is_ok()
}

fn build(tool: &Tool, project: &Project) -> Result<()> {
    say(&format!(
        "set-up: {} {} from source into {} ({} on 2 cores, once)",
        tool.package,
        tool.version,
        project.tools().display(),
        tool.minutes
    ));
    let built = run(install(tool, project).arg("--locked")).or_else(|fault| {
        say(&format!("  {fault}; trying without the package's own lock file"));
        run(&mut install(tool, project))
    });
    built.map_err(|fault| {
        fault.hint(format!(
            "see the messages above; it needs the network and a C linker. Or install {} {} yourself, on PATH",
            tool.package, tool.version
        ))
    })
}

/// Unoptimised: the tools then build in a third of the time and still work in seconds.
fn install(tool: &Tool, project: &Project) -> Command {
    let mut install = cargo();
    install
        .args(["install", tool.package, "--version", &tool.version, "--root"])
        .arg(project.tools())
        .args(tool.flags)
        // Cargo then builds in a temporary folder and removes it: a gigabyte of no further use.
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        // Outside the project: its configuration is not the tools'.
        .current_dir(std::env::temp_dir());
    install
}
