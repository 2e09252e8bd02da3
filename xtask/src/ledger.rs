//! Who weighs what in the program: the code of the module before it is shrunk, by crate, and ours by folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::fault::{Result, While};

/// Parts smaller than this share one line. Bytes.
const SMALL: usize = 4_000;

/// Prints the parts of a module that still has the names of its functions, the heaviest first.
pub fn print(module: &Path) -> Result<()> {
    let bytes = fs::read(module).during(|| format!("reading {}", module.display()))?;
    let functions = functions(&bytes).during(|| format!("reading the functions of {}", module.display()))?;
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &functions {
        *parts.entry(part(name)).or_default() += size;
    }
    let mut parts: Vec<(String, usize)> = parts.into_iter().collect();
    parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let whole: usize = parts.iter().map(|(_, size)| size).sum();
    println!("code by part, bytes before wasm-opt and gzip, {whole} in all:");
    let (large, small): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(_, size)| *size >= SMALL);
    for (name, size) in &large {
        println!("  {size:>7}  {name}");
    }
    println!("  {:>7}  all others", small.iter().map(|(_, size)| size).sum::<usize>());
    Ok(())
}

/// The names and sizes of the functions that the module defines.
fn functions(bytes: &[u8]) -> wasmparser::Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(imports) => imported = imports.into_imports().filter(is_function).count(),
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index as usize, naming.name.to_string());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let named = |(at, size): (usize, usize)| (names.get(&(at + imported)).cloned().unwrap_or_default(), size);
    Ok(sizes.into_iter().enumerate().map(named).collect())
}

fn is_function(import: &wasmparser::Result<wasmparser::Import>) -> bool {
    import
        .as_ref()
        .is_ok_and(|import| matches!(import.ty, wasmparser::TypeRef::Func(_)))
}

/// The crate that a function belongs to; for ours the folder too.
fn part(symbol: &str) -> String {
    let name = format!("{:#}", demangle(symbol));
    let path = name.trim_start_matches(['<', '&', '(', '[', '*', '_']);
    let mut words = path.split("::").map(|word| {
        let end = word.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &word[..end.unwrap_or(word.len())]
    });
    match (words.next().unwrap_or_default(), words.next()) {
        ("jiezhen", Some(folder)) => format!("jiezhen::{folder}"),
        ("", _) => "without a name".into(),
        (one, _) => one.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_its_crate_and_ours_to_its_folder() {
        for (symbol, owner) in [
            ("_ZN7jiezhen5chart4bars4bars17h0123456789abcdefE", "jiezhen::chart"),
            ("_ZN5alloc3vec9from_elem17h0123456789abcdefE", "alloc"),
            ("__wbindgen_malloc", "wbindgen_malloc"),
            ("", "without a name"),
        ] {
            assert_eq!(part(symbol), owner, "{symbol}");
        }
    }
}
