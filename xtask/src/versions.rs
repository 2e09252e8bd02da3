//! The versions of the tools we install, in one place.
//!
//! Three things are pinned where their own kind is pinned: crates and with them the wasm-bindgen CLI in
//! Cargo.lock, Node packages (binaryen's wasm-opt, axe-core) in package.json and its lock, and those of the pages
//! that the benchmark measures beside ours in xtask/bench.

use std::fs;
use std::path::Path;

use crate::fault::{Fault, Result, While};

/// 0.22 needs a newer Rust than we ask for.
pub const TRUNK: &str = "0.21.14";
pub const GECKODRIVER: &str = "0.37.1";
/// The validator of the data package, from PyPI.
pub const FRICTIONLESS: &str = "5.21.0";

/// The CLI and the crate speak a private format, so the CLI must have exactly the crate's version.
pub fn wasm_bindgen(root: &Path) -> Result<String> {
    let path = root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).during(|| format!("reading {}", path.display()))?;
    locked(&lock, "wasm-bindgen").ok_or_else(|| {
        Fault::new(format!("{} has no package wasm-bindgen", path.display()))
            .hint("run `cargo update --workspace` to write the missing entries")
    })
}

/// The pinned version of a Node package, from package.json.
pub fn node_package(root: &Path, name: &str) -> Result<String> {
    let path = root.join("package.json");
    let text = fs::read_to_string(&path).during(|| format!("reading {}", path.display()))?;
    let json: serde_json::Value = serde_json::from_str(&text).during(|| format!("reading {}", path.display()))?;
    json["devDependencies"][name]
        .as_str()
        .map(str::to_string)
        .ok_or_else(|| Fault::new(format!("{} pins no package {name}", path.display())))
}

/// The lock file is TOML of a fixed shape: a `version` line follows each `name` line.
fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_belongs_to_the_package_of_exactly_that_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
