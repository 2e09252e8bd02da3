//! Running other programs: found by name, shown when they fail, their output kept where it is counted.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::{Fault, Result, While};

/// The cargo that runs us, so that a nested call uses the same toolchain.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with our own output; a failure names the command line.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().during(|| starting(command))?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!("`{}` failed ({status})", shown(command))))
}

/// Runs to the end and returns what it printed; its error output is part of the fault.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.output().during(|| starting(command))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_string());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Fault::new(format!(
        "`{}` failed ({}): {}",
        shown(command),
        output.status,
        said.trim()
    )))
}

/// Runs to the end, passing its output on line by line and keeping it. Says whether it succeeded.
pub fn tee(command: &mut Command) -> Result<(bool, String)> {
    let mut child = command.stdout(Stdio::piped()).spawn().during(|| starting(command))?;
    let mut kept = String::new();
    if let Some(output) = child.stdout.take() {
        // Bytes, not `lines()`: one bad byte in a test's output must not end the run.
        for line in BufReader::new(output).split(b'\n') {
            let line = line.during(|| format!("reading from `{}`", shown(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    let status = child.wait().during(|| format!("waiting for `{}`", shown(command)))?;
    Ok((status.success(), kept))
}

fn starting(command: &Command) -> String {
    format!("starting `{}`", shown(command))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// The first program of these names on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    names
        .iter()
        .find_map(|name| env::split_paths(&path).find_map(|folder| program_in(&folder, name)))
}

pub fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    // On Windows npm is `npm.cmd`, all else ends in `.exe`.
    let suffix = if name.ends_with(".cmd") {
        ""
    } else {
        env::consts::EXE_SUFFIX
    };
    let program = folder.join(format!("{name}{suffix}"));
    program.is_file().then_some(program)
}

/// What a program calls itself: the first word of `--version` that begins with a digit.
pub fn version_of(program: &Path) -> Option<String> {
    let said = read(Command::new(program).arg("--version")).ok()?;
    said.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_string)
}

/// PATH with these folders in front, for the programs that look for their helpers there.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).during(|| "putting the tools' folders on PATH".to_string())
}

/// One line that says what happens now; flushed, because a long silence follows it.
pub fn say(line: &str) {
    println!("{line}");
    // A closed output is no reason to stop working.
    let _ = std::io::stdout().flush();
}
