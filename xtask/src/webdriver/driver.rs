//! A driver process (chromedriver or geckodriver) on a free port, with a profile folder of its own.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use crate::fault::{Fault, Result, While};

const START: Duration = Duration::from_secs(30);

static STARTED: AtomicU32 = AtomicU32::new(0);

/// Ends the process and removes the profile when dropped.
pub struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    pub fn start(program: &Path) -> Result<Driver> {
        let what = || format!("starting {}", program.display());
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("jiezhen-browser-{}-{number}", std::process::id()));
        fs::create_dir_all(&profile).during(|| format!("making {}", profile.display()))?;
        let mut command = Command::new(program);
        // It takes a free port by itself and says which: no other program can take it in between.
        command.arg("--port=0");
        if program.file_stem().is_some_and(|name| name == "geckodriver") {
            // Its other port is fixed unless told; a second Firefox would find it taken.
            command.arg("--websocket-port=0").arg("--profile-root").arg(&profile);
        }
        let mut process = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .during(what)?;
        let (tell, told) = mpsc::channel();
        if let Some(output) = process.stdout.take() {
            thread::spawn(move || listen(output, &tell));
        }
        let mut driver = Driver {
            process,
            port: 0,
            profile,
        };
        driver.port = told.recv_timeout(START).map_err(|_| {
            Fault::new(format!(
                "{} named no port within {} s",
                program.display(),
                START.as_secs()
            ))
            .hint(format!(
                "run `{} --port=0` by hand and see what it says",
                program.display()
            ))
        })?;
        Ok(driver)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn profile(&self) -> &Path {
        &self.profile
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already gone, or the folder still in use by a browser that is just ending: both are harmless.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Waits for the port, then goes on reading: a driver whose output nobody reads would stop.
fn listen(output: ChildStdout, tell: &Sender<u16>) {
    for line in BufReader::new(output).lines().map_while(std::io::Result::ok) {
        if let Some(port) = port_in(&line) {
            // Nobody listens any more after the first.
            let _ = tell.send(port);
        }
    }
}

fn port_in(line: &str) -> Option<u16> {
    let after = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?
        .1;
    after.trim_end_matches(|end: char| !end.is_ascii_digit()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_drivers_announce_their_port() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 41235."),
            Some(41235)
        );
        assert_eq!(
            port_in("1790000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:4444"),
            Some(4444)
        );
        assert_eq!(port_in("Starting ChromeDriver 156.0.8078.79 on port 0"), None);
    }
}
