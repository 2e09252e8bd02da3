//! What the audit reads: the sources, and the text of every file that the project keeps.

use std::fs;
use std::path::Path;
use std::process::Command;

use jiezhen::data::proof::Source;
use jiezhen::model::Catalog;
use sha2::{Digest, Sha256};

use crate::fault::{Fault, Result, While};
use crate::process;
use crate::project::Project;

/// The sources that are in the folder; the proof names those that are missing.
pub fn sources(folder: &Path, catalog: &Catalog) -> Result<Vec<Source>> {
    if !folder.is_dir() {
        return Err(Fault::new(format!("{} is no folder", folder.display()))
            .hint("name the folder that holds the reports as text files"));
    }
    let mut sources = Vec::new();
    for report in &catalog.reports {
        let path = folder.join(format!("{}.txt", report.id));
        if path.is_file() {
            let bytes = fs::read(&path).during(|| format!("reading {}", path.display()))?;
            let sha256 = sha256(&bytes);
            let text = String::from_utf8(bytes).during(|| format!("reading {} as UTF-8", path.display()))?;
            sources.push(Source {
                report: report.id.clone(),
                text,
                sha256,
            });
        }
    }
    Ok(sources)
}

/// The SHA-256 of bytes, in lower-case hexadecimal as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file of the project, its path relative to the project's root.
pub struct File {
    pub path: String,
    pub text: String,
}

/// The text files that git keeps or would keep with the next `git add`; pictures and other bytes are left out.
pub fn tracked(project: &Project) -> Result<Vec<File>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&project.root);
    let listed = process::read(&mut git).map_err(|fault| {
        fault.hint("the audit asks git which files the project keeps; run it in a clone, with git installed")
    })?;
    let mut files = Vec::new();
    for path in listed.split('\0').filter(|path| !path.is_empty()) {
        let file = project.root.join(path);
        // Listed and not there: deleted, and the deletion not yet committed.
        if file.is_file() {
            let bytes = fs::read(&file).during(|| format!("reading {}", file.display()))?;
            files.extend(String::from_utf8(bytes).ok().map(|text| File {
                path: path.to_string(),
                text,
            }));
        }
    }
    Ok(files)
}
