//! The oldest browsers that the page is for: its program asks for nothing that these lack, and what its scripts and styles
//! use beyond them only adorns.

use std::fs;
use std::path::Path;

use wasmparser::{Validator, WasmFeatures};

use crate::fault::{Fault, Result, While};
use crate::publish;

/// As the README says them.
pub const FLOOR: &str = "Chromium 97, Firefox 89 and Safari 16";

/// What WebAssembly has there beside its first version: `externref` came last, with Safari 15 and Chromium 96.
const PROGRAM: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::REFERENCE_TYPES);

/// What one of these browsers lacks and the page would not do without, as it stands in scripts and styles. `:has()`,
/// `text-wrap` and the like are not among them: where they are unknown, the look is plainer and nothing is lost.
const LACKING: [&str; 22] = [
    "structuredClone(",
    ".findLast(",
    ".findLastIndex(",
    ".toSorted(",
    ".toReversed(",
    "Object.groupBy",
    "Object.hasOwn(",
    "Array.fromAsync",
    "Promise.withResolvers",
    "AbortSignal.any",
    "CompressionStream",
    "requestIdleCallback(",
    "static{",
    "(?<=",
    "(?<!",
    "@container",
    "@layer",
    "@scope",
    "@property",
    "dvh",
    "subgrid",
    "anchor(",
];

/// Looks through all that the page loads.
pub fn check(dist: &Path) -> Result<()> {
    for name in publish::files::loaded(dist)? {
        let path = dist.join(&name);
        let bytes = fs::read(&path).during(|| format!("reading {}", path.display()))?;
        match name.ends_with(".wasm") {
            true => program(&bytes).during(|| format!("{name} needs more than {FLOOR} have"))?,
            false => text(&String::from_utf8_lossy(&bytes)).during(|| name.clone())?,
        }
    }
    Ok(())
}

fn program(bytes: &[u8]) -> wasmparser::Result<()> {
    Validator::new_with_features(PROGRAM).validate_all(bytes).map(drop)
}

fn text(text: &str) -> Result<()> {
    match LACKING.iter().find(|lacking| text.contains(**lacking)) {
        None => Ok(()),
        Some(lacking) => Err(Fault::new(format!("`{lacking}` is unknown to one of {FLOOR}"))
            .hint("do without it, or raise the floor here and in the README")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_old_browsers_lack_is_found() {
        assert!(text("const a = b ?? c; .x:has(a) { color: red }").is_ok());
        assert!(text("a.toSorted()").is_err() && text("@layer a { }").is_err());
    }

    #[test]
    fn a_program_with_newer_instructions_is_refused() {
        const HEAD: [u8; 8] = [0, b'a', b's', b'm', 1, 0, 0, 0];
        // A type of no parameters and one result: of externref, which the floor has, and of v128, which it may lack.
        let returning = |kind: u8| [&HEAD[..], &[1, 5, 1, 0x60, 0, 1, kind]].concat();
        assert!(program(&returning(0x6f)).is_ok());
        assert!(program(&returning(0x7b)).is_err());
    }

    #[test]
    fn the_readme_names_the_same_browsers() {
        assert!(include_str!("../../README.md").contains(FLOOR));
    }
}
