//! A browser driven through WebDriver: the dozen calls that our tests and the benchmark make.
//!
//! Our own and blocking, since the protocol is small and stable, and a client crate brings an async runtime
//! and a hundred more. Each session has a driver of its own: geckodriver serves only one at a time.

mod driver;
mod element;

use std::path::Path;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::fault::{Fault, Result, While};
use crate::setup::browsers::Browsers;
use crate::webdriver::driver::Driver;
pub use crate::webdriver::element::Element;

/// Longer than any single call of ours may take.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

/// Ends its browser and its driver when dropped.
pub struct Session {
    pub kind: Kind,
    agent: ureq::Agent,
    /// Of the session, without a slash at the end.
    url: String,
    /// Held for its drop, which ends the process.
    _driver: Driver,
}

impl Session {
    /// `trace` names the trace categories that Chromium's performance log shall carry; empty for none.
    pub fn open(browsers: &Browsers, kind: Kind, trace: &str) -> Result<Session> {
        Session::start(browsers, kind, trace, true)
    }

    /// A browser whose reader has switched off scripts. Those of `run` go on.
    pub fn open_without_scripts(browsers: &Browsers, kind: Kind) -> Result<Session> {
        let session = Session::start(browsers, kind, "", false)?;
        if kind == Kind::Chromium {
            session.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
        }
        Ok(session)
    }

    fn start(browsers: &Browsers, kind: Kind, trace: &str, scripts: bool) -> Result<Session> {
        let browser = match kind {
            Kind::Chromium => &browsers.chromium,
            Kind::Firefox => &browsers.firefox,
        };
        let driver = Driver::start(&browser.driver)?;
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            // The body says what went wrong; a bare status does not.
            .http_status_as_error(false)
            .proxy(None)
            .build()
            .new_agent();
        let wishes = match kind {
            Kind::Chromium => chromium(&browser.program, driver.profile(), trace),
            Kind::Firefox => firefox(&browser.program, driver.profile(), scripts),
        };
        let body = json!({ "capabilities": { "alwaysMatch": wishes } });
        let opened = send(&agent, "session", &format!("{}/session", driver.url()), &body)?;
        let id = opened["sessionId"]
            .as_str()
            .ok_or_else(|| Fault::new("the driver opened a session without an id"))?;
        Ok(Session {
            kind,
            agent,
            url: format!("{}/session/{id}", driver.url()),
            _driver: driver,
        })
    }

    pub fn goto(&self, url: &str) -> Result<()> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    pub fn address(&self) -> Result<String> {
        self.get("url").map(|url| text(&url))
    }

    pub fn title(&self) -> Result<String> {
        self.get("title").map(|title| text(&title))
    }

    pub fn back(&self) -> Result<()> {
        self.post("back", &json!({})).map(drop)
    }

    pub fn forward(&self) -> Result<()> {
        self.post("forward", &json!({})).map(drop)
    }

    pub fn reload(&self) -> Result<()> {
        self.post("refresh", &json!({})).map(drop)
    }

    /// The outer size of the window.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("window/rect", &json!({ "width": width, "height": height }))
            .map(drop)
    }

    /// Runs the body of a function in the page and returns what it returns.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, &[])
    }

    /// The same, with values that the script finds in `arguments`.
    pub fn run_with(&self, script: &str, values: &[Value]) -> Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": values }))
    }

    /// The script's last argument is a function to call with the result.
    pub fn run_until_called(&self, script: &str, values: &[Value]) -> Result<Value> {
        self.post("execute/async", &json!({ "script": script, "args": values }))
    }

    pub fn find_all(&self, css: &str) -> Result<Vec<Element<'_>>> {
        let found = self.post("elements", &json!({ "using": "css selector", "value": css }))?;
        let found = found.as_array().into_iter().flatten();
        Ok(found.filter_map(|element| Element::of(self, element)).collect())
    }

    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        let mut found = self.find_all(css)?;
        if found.is_empty() {
            return Err(Fault::new(format!("no element matches `{css}`")));
        }
        Ok(found.swap_remove(0))
    }

    /// The elements that a script returns, in its order.
    pub fn pick(&self, script: &str, values: &[Value]) -> Result<Vec<Element<'_>>> {
        let found = self.run_with(script, values)?;
        let found = found.as_array().into_iter().flatten();
        Ok(found.filter_map(|element| Element::of(self, element)).collect())
    }

    pub fn enter_frame(&self, frame: &Element) -> Result<()> {
        self.post("frame", &json!({ "id": frame.reference() })).map(drop)
    }

    pub fn leave_frames(&self) -> Result<()> {
        self.post("frame", &json!({ "id": null })).map(drop)
    }

    /// Presses the keys one after the other where the focus is; special keys are WebDriver's private-use
    /// characters, listed in `keys`.
    pub fn press(&self, text: &str) -> Result<()> {
        let strokes: Vec<Value> = text
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|stroke| json!({ "type": stroke, "value": key })))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Presses a key while another is held down.
    pub fn press_with(&self, held: &str, key: &str) -> Result<()> {
        let strokes = [("keyDown", held), ("keyDown", key), ("keyUp", key), ("keyUp", held)];
        let strokes = strokes.map(|(stroke, key)| json!({ "type": stroke, "value": key }));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    pub fn screenshot(&self) -> Result<Vec<u8>> {
        file(&self.get("screenshot")?)
    }

    /// The page as it is printed on A4: a PDF.
    pub fn print(&self) -> Result<Vec<u8>> {
        let paper = json!({ "page": { "width": 21.0, "height": 29.7 }, "shrinkToFit": false });
        file(&self.post("print", &paper)?)
    }

    /// Chromium only: shows the page on the screen as it would be on paper, or again as on the screen.
    pub fn show_as_paper(&self, paper: bool) -> Result<()> {
        let params = json!({ "media": if paper { "print" } else { "" } });
        self.devtools("Emulation.setEmulatedMedia", &params).map(drop)
    }

    /// Chromium only: a command of the protocol that its developer tools speak.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Chromium only: what a log (`browser`, `performance`) collected since it was last asked for.
    pub fn log(&self, name: &str) -> Result<Vec<Value>> {
        let entries = self.post("se/log", &json!({ "type": name }))?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    fn get(&self, path: &str) -> Result<Value> {
        let answer = self.agent.get(format!("{}/{path}", self.url)).call();
        value(path, answer)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        send(&self.agent, path, &format!("{}/{path}", self.url), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser ends with its session; if the driver is gone already there is nobody left to tell.
        let _ = self.agent.delete(&self.url).call();
    }
}

/// Special keys for [`Session::press`].
pub mod keys {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const SHIFT: &str = "\u{e008}";
    pub const SPACE: &str = " ";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const LEFT: &str = "\u{e012}";
    pub const UP: &str = "\u{e013}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

fn chromium(program: &Path, profile: &Path, trace: &str) -> Value {
    let mut options = json!({
        "binary": program,
        "args": [
            "--headless",
            // Root may not use Chromium's own sandbox; the pages here are our own.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
            format!("--user-data-dir={}", profile.display()),
        ],
        // Files that a story saves go with the profile.
        "prefs": { "download.default_directory": profile },
    });
    let mut logs = json!({ "browser": "ALL" });
    if !trace.is_empty() {
        options["perfLoggingPrefs"] = json!({ "traceCategories": trace, "enableNetwork": false, "enablePage": false });
        logs["performance"] = json!("ALL");
    }
    json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": logs })
}

fn firefox(program: &Path, profile: &Path, scripts: bool) -> Value {
    let options = json!({
        "binary": program,
        "args": ["-headless", "-width", "1280", "-height", "900"],
        "prefs": {
            // What it would otherwise ask the network for on its own account.
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            // Files that a story saves go with the profile.
            "browser.download.folderList": 2,
            "browser.download.dir": profile,
            "javascript.enabled": scripts,
        },
    });
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}

fn send(agent: &ureq::Agent, path: &str, url: &str, body: &Value) -> Result<Value> {
    value(path, agent.post(url).send_json(body))
}

type Answer = std::result::Result<ureq::http::Response<ureq::Body>, ureq::Error>;

/// The driver's answer, or the driver's words on why there is none.
fn value(path: &str, answer: Answer) -> Result<Value> {
    let what = || format!("WebDriver `{path}`");
    let mut answer = answer.during(what)?;
    let status = answer.status();
    let mut body: Value = answer
        .body_mut()
        .with_config()
        .limit(1 << 30)
        .read_json()
        .during(what)?;
    let value = body["value"].take();
    if status.is_success() {
        return Ok(value);
    }
    Err(Fault::new(format!(
        "{}: {}: {}",
        what(),
        text(&value["error"]),
        text(&value["message"])
    )))
}

/// A file that the driver sends as text.
fn file(value: &Value) -> Result<Vec<u8>> {
    STANDARD
        .decode(text(value))
        .during(|| "reading the driver's file".to_string())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}
