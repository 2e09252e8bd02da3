//! The size of the page: what a visit downloads after `gzip -9`, the record apart from the program, and who weighs what.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::fault::{Fault, Result, While};
use crate::ledger;
use crate::project::Project;
use crate::publish;

/// HTML with the first view, scripts, styles and wasm, the record not counted. Bytes. It is what one module of Leptos views
/// weighs today, with search, embedding, files and the check of copies; the aim is 380,000 for the views and 550,000 with
/// these. The record has no cap: it is never shortened to meet one.
const PROGRAM: usize = 622_000;

/// Prints the sizes and the ledger, and fails where the program is above its budget.
pub fn check(project: &Project, dist: &Path, record: &[u8]) -> Result<()> {
    let mut total = 0;
    let mut files = Vec::new();
    for name in publish::files::loaded(dist)? {
        let path = dist.join(&name);
        let bytes = fs::read(&path).during(|| format!("reading {}", path.display()))?;
        let size = gzipped(&bytes)?;
        total += size;
        files.push(format!("  {size:>7}  {name}"));
    }
    files.sort();
    println!("gzip -9, bytes:\n{}", files.join("\n"));
    // The record lies inside the wasm; what it weighs alone is close to what it adds there.
    let record = gzipped(record)?;
    let program = total.saturating_sub(record);
    println!("  {program:>7}  of {PROGRAM} for the program\n  {record:>7}  for the record");
    ledger::print(&project.unshrunk_wasm())?;
    if program <= PROGRAM {
        return Ok(());
    }
    Err(
        Fault::new(format!("the program is over its budget by {} bytes", program - PROGRAM))
            .hint("the ledger above shows which crate or folder weighs what"),
    )
}

pub fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let packed = gzip.write_all(bytes).and_then(|()| gzip.finish());
    Ok(packed.during(|| "compressing".to_string())?.len())
}
