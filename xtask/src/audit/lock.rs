//! audit.lock, beside the record: what the last passed audit saw. It lets a test without the sources see that the record has
//! changed since.

use std::fs;
use std::path::PathBuf;

use jiezhen::data::{Problem, Tables};

use super::files::sha256;
use crate::fault::{Fault, Result, While};
use crate::project::Project;

const RULE: &str = "Ensure the record is what the last passed audit saw";
const HEAD: &str = "# What the last passed audit saw. `cargo xtask audit` writes it; it is not edited by hand.\n";
const NAME: &str = "audit.lock";

/// The kind of line that only an audit with the sources can write.
pub const NUMBERS: &str = "numbers";

/// One line: what kind of fact, of what, and the fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kind: &'static str,
    pub of: String,
    pub value: String,
}

/// The SHA-256 of each source, as the record has it (the proof compares it with the file), and of each data file.
pub fn files(project: &Project, tables: &Tables) -> Result<Vec<Line>> {
    let reports = tables
        .iter()
        .filter(|table| table.name == "reports")
        .flat_map(|table| table.rows());
    let source = |row: jiezhen::data::Row| line("source", format!("{}.txt", row.get("id")), row.get("sha256").into());
    let mut lines: Vec<Line> = reports.map(source).collect();
    for table in tables {
        let name = format!("{}.csv", table.name);
        let bytes = fs::read(project.record().join(&name)).during(|| format!("reading {name}"))?;
        lines.push(line("file", name, sha256(&bytes)));
    }
    Ok(lines)
}

fn line(kind: &'static str, of: String, value: String) -> Line {
    Line { kind, of, value }
}

pub fn write(project: &Project, lines: &[Line]) -> Result<PathBuf> {
    let path = project.record().join(NAME);
    fs::write(&path, text(lines)).during(|| format!("writing {}", path.display()))?;
    Ok(path)
}

fn text(lines: &[Line]) -> String {
    let lines = lines
        .iter()
        .map(|line| format!("{} {} {}\n", line.kind, line.of, line.value));
    std::iter::once(HEAD.to_string()).chain(lines).collect()
}

/// A problem for each line that is not as the audit saw it.
pub fn compare(project: &Project, lines: &[Line], with_sources: bool) -> Result<Vec<Problem>> {
    let path = project.record().join(NAME);
    let lock = fs::read_to_string(&path).map_err(|error| {
        Fault::new(format!("reading {}: {error}", path.display()))
            .hint("`cargo xtask audit` writes it, with the reports at hand")
    })?;
    let mut problems = differences(lines, &lock, with_sources);
    let file = path.display().to_string();
    problems.iter_mut().for_each(|problem| problem.file.clone_from(&file));
    Ok(problems)
}

fn differences(lines: &[Line], lock: &str, with_sources: bool) -> Vec<Problem> {
    let seen: Vec<(usize, &str, &str, &str)> = lock
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'))
        .map(|(at, line)| {
            let mut words = line.splitn(3, ' ').map(str::trim);
            let mut next = || words.next().unwrap_or_default();
            (at + 1, next(), next(), next())
        })
        .collect();
    let mut problems = Vec::new();
    let mut fail = |at, field: String, value: &str, hint: String| {
        problems.push(Problem {
            rule: RULE,
            file: NAME.into(),
            line: at,
            field,
            value: value.into(),
            hint,
        });
    };
    for line in lines {
        let field = format!("{} {}", line.kind, line.of);
        match seen
            .iter()
            .find(|(_, kind, of, _)| *kind == line.kind && *of == line.of)
        {
            Some((_, _, _, value)) if *value == line.value => {}
            Some((at, _, _, value)) => fail(*at, field, value, format!("Now it is {}; audit again.", line.value)),
            None => fail(0, field, &line.value, "The audit did not see it; audit again.".into()),
        }
    }
    for (at, kind, of, value) in seen {
        let unknown = !with_sources && kind == NUMBERS;
        if !unknown && !lines.iter().any(|line| line.kind == kind && line.of == of) {
            fail(
                at,
                format!("{kind} {of}"),
                value,
                "It is not there any more; audit again.".into(),
            );
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<Line> {
        let line = |kind, of: &str, value: &str| line(kind, of.into(), value.into());
        vec![
            line("source", "a.txt", "11"),
            line("file", "b.csv", "22"),
            line(NUMBERS, "a/digits", "7"),
        ]
    }

    #[test]
    fn a_lock_that_was_just_written_fits() {
        assert_eq!(differences(&lines(), &text(&lines()), true), []);
    }

    #[test]
    fn without_the_sources_the_numbers_in_them_are_not_asked_for() {
        let known: Vec<Line> = lines().into_iter().filter(|line| line.kind != NUMBERS).collect();
        assert_eq!(differences(&known, &text(&lines()), false), []);
        assert_eq!(differences(&known, &text(&lines()), true).len(), 1);
    }

    #[test]
    fn every_difference_is_named() {
        let lock = "# head\nsource a.txt 10\nfile gone.csv 33\nnumbers a/digits 7\n";
        let said: Vec<String> = differences(&lines(), lock, true)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(said.len(), 3, "{said:#?}");
        assert!(said[0].starts_with("audit.lock:2 source a.txt = \"10\""), "{said:#?}");
        assert!(said[1].starts_with("audit.lock file b.csv = \"22\""), "{said:#?}");
        assert!(said[2].starts_with("audit.lock:3 file gone.csv = \"33\""), "{said:#?}");
    }
}
