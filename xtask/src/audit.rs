//! `cargo xtask audit`: are the rows of the record what the reports say? Without the reports, is it what was audited?

use std::env;
use std::path::{Path, PathBuf};

use jiezhen::data::proof::{self, Counted, Source};
use jiezhen::data::{self, Problem, RULES, Tables};
use jiezhen::model::Catalog;

use crate::fault::{Fault, Result};
use crate::project::Project;
use crate::tally::Tally;

mod counts;
mod files;
mod lock;
mod prints;
mod sentences;
mod verdicts;

/// `cargo xtask audit [FOLDER]`: prints all there is to say, and writes the lock if nothing is wrong.
pub fn run(project: &Project, folder: Option<&Path>) -> Result<()> {
    let folder = sources(project, folder).ok_or_else(|| {
        Fault::new("no folder with the reports")
            .hint("name it: cargo xtask audit FOLDER, or set JIEZHEN_SOURCES, or put it at ../shared/reports")
    })?;
    prints::write(project, &folder)?;
    let audit = Audit::of(project, Some(&folder))?;
    audit.problems.iter().for_each(|problem| println!("{problem}"));
    for name in &audit.texts.names {
        println!("notice: a long name that stands in a source as well: {name}");
    }
    for echo in &audit.texts.echoes {
        println!("warning: {echo}");
    }
    println!("{}", counts::summary(&audit.tables, &audit.catalog, &audit.counted));
    println!("{}", verdicts::summary(&audit.catalog));
    passed(&audit.problems)?;
    let path = lock::write(project, &audit.lines(project)?)?;
    println!(
        "passed: {} rules and checks; {} is written",
        audit.checks(),
        path.display()
    );
    Ok(())
}

/// The audit's part of `cargo xtask test`: rules and lock always, the sources where they are at hand.
pub fn check(project: &Project) -> Result<Tally> {
    let folder = sources(project, None);
    match &folder {
        Some(folder) => println!(
            "the reports are at {}: each row is compared with its source",
            folder.display()
        ),
        None => println!(
            "notice: the reports are not at hand, so no row was compared with its source; \
             only the rules and audit.lock are checked"
        ),
    }
    let mut audit = Audit::of(project, folder.as_deref())?;
    audit
        .problems
        .extend(lock::compare(project, &audit.lines(project)?, folder.is_some())?);
    audit.problems.iter().for_each(|problem| println!("{problem}"));
    passed(&audit.problems)?;
    Ok(Tally {
        passed: audit.checks() + 1,
        ..Tally::default()
    })
}

fn passed(problems: &[Problem]) -> Result<()> {
    match problems.len() {
        0 => Ok(()),
        count => Err(
            Fault::new(format!("problems that the audit found: {count}; each is named above"))
                .hint("mend the files as they say, then run `cargo xtask audit` again with the reports at hand"),
        ),
    }
}

/// The folder of the reports: as given, else within the collection, else of JIEZHEN_SOURCES, else beside the project.
fn sources(project: &Project, given: Option<&Path>) -> Option<PathBuf> {
    let named = given.map(Path::to_path_buf);
    let own = project.collection.as_ref().map(|folder| folder.join("sources"));
    let named = named.or(own.filter(|own| own.is_dir()));
    let named = named.or_else(|| env::var_os("JIEZHEN_SOURCES").map(PathBuf::from));
    let beside = project.root.join("../shared/reports");
    named.or_else(|| beside.is_dir().then_some(beside))
}

/// The record as it stands in data/, and what was found in it.
struct Audit {
    tables: Tables,
    catalog: Catalog,
    problems: Vec<Problem>,
    counted: Vec<Counted>,
    texts: sentences::Found,
    with_sources: bool,
}

impl Audit {
    fn of(project: &Project, folder: Option<&Path>) -> Result<Audit> {
        let (tables, mut problems) = data::load(&project.record());
        let (catalog, broken) = data::check(&tables);
        problems.extend(broken);
        let mut audit = Audit {
            tables,
            catalog,
            problems,
            counted: Vec::new(),
            texts: sentences::Found::default(),
            with_sources: folder.is_some(),
        };
        if let Some(folder) = folder {
            audit.compare(project, &files::sources(folder, &audit.catalog)?)?;
        }
        Ok(audit)
    }

    fn compare(&mut self, project: &Project, sources: &[Source]) -> Result<()> {
        self.problems.extend(proof::prove(&self.tables, &self.catalog, sources));
        self.counted = proof::count(&self.tables, &self.catalog, sources);
        // The files of a collection are its publisher's: the sources may lie among them.
        let kept = match project.collection {
            Some(_) => Vec::new(),
            None => files::tracked(project)?,
        };
        self.texts = sentences::find(&self.tables, sources, &kept);
        self.problems.append(&mut self.texts.problems);
        Ok(())
    }

    /// How many rules and checks there were; the one of sentences among them.
    fn checks(&self) -> usize {
        RULES.len() + if self.with_sources { proof::CHECKS.len() + 1 } else { 0 }
    }

    fn lines(&self, project: &Project) -> Result<Vec<lock::Line>> {
        let mut lines = lock::files(project, &self.tables)?;
        lines.extend(counts::lines(&self.tables, &self.catalog, &self.counted));
        Ok(lines)
    }
}
