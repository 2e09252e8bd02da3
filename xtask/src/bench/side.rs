//! One of the two pages that are measured side by side: served, open in a browser of its own, ready to be clicked.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::cases::Case;
use crate::fault::{Fault, Result, While};
use crate::patience::until;
use crate::project::Project;
use crate::server::{Options, Server};
use crate::setup::browsers::Browsers;
use crate::setup::node;
use crate::trace::{self, Sample};
use crate::webdriver::{Kind, Session};

const CATEGORIES: &str = "devtools.timeline,blink.user_timing";

/// The page of data and method: any page with a heading that the overview has not.
const OTHER: (&str, &str) = ("#/method?lang=zh", "数据与方法");

pub struct Side {
    pub name: &'static str,
    session: Session,
    server: Server,
}

/// What stays in memory, in the units that a reader of the report wants.
pub struct Memory {
    /// Megabytes of scripts' objects, after they were collected.
    pub heap: f64,
    /// Megabytes of the program's own memory, which never shrinks.
    pub wasm: f64,
    pub nodes: f64,
    pub listeners: f64,
}

impl Side {
    pub fn open(name: &'static str, dist: &Path, browsers: &Browsers, project: &Project) -> Result<Side> {
        let axe = node::axe_core(project)?.ok_or_else(|| {
            Fault::new("the benchmark finds roles and names by axe-core, which npm installs; there is no Node here")
        })?;
        let axe = fs::read_to_string(&axe).during(|| format!("reading {}", axe.display()))?;
        let server = Server::start(dist, Options::default())?;
        let session = Session::open(browsers, Kind::Chromium, CATEGORIES)?;
        let watch = json!({ "source": include_str!("memory.js") });
        session.devtools("Page.addScriptToEvaluateOnNewDocument", &watch)?;
        session.goto(&format!("{}#/?lang=zh", server.url()))?;
        session.run(&axe)?;
        session.run(include_str!("page.js"))?;
        let side = Side { name, session, server };
        // A first view may stand before the program does; another page stands only when the program is there.
        until(Duration::from_secs(20), "the page to answer", || {
            side.reset(OTHER.0)?;
            let heading = side.session.run("return bench.heading()")?;
            Ok((heading == OTHER.1).then_some(()))
        })?;
        Ok(side)
    }

    pub fn reset(&self, hash: &str) -> Result<()> {
        let script = "const [hash, done] = arguments; bench.reset(hash).then(done);";
        self.session.run_until_called(script, &[json!(hash)]).map(drop)
    }

    /// How many elements take turns in a case.
    pub fn count(&self, case: &Case) -> Result<u64> {
        let script = "const [one, done] = arguments; bench.count(one).then(done);";
        let count = self
            .session
            .run_until_called(script, std::slice::from_ref(&case.wish))
            .during(|| format!("counting what `{}` finds in {}", case.name, self.name))?;
        Ok(count.as_u64().unwrap_or(0))
    }

    /// Clicks, and says where that led, if there was something to click. `share` of those that take turns come before.
    pub fn click(&self, case: &Case, share: f64) -> Result<Option<String>> {
        let script = "const [one, share, label, done] = arguments; bench.click(one, share, label).then(done);";
        let values = [case.wish.clone(), json!(share), json!(case.name)];
        let led = self
            .session
            .run_until_called(script, &values)
            .during(|| format!("clicking `{}` in {}", case.name, self.name))?;
        Ok(led.as_str().map(str::to_string))
    }

    /// Clicks links wherever they lead; returns what to go on with.
    pub fn wander(&self, clicks: usize, seed: &Value) -> Result<Value> {
        let script = "const [clicks, seed, done] = arguments; bench.wander(clicks, seed).then(done);";
        self.session.run_until_called(script, &[json!(clicks), seed.clone()])
    }

    pub fn memory(&self) -> Result<Memory> {
        self.reset(OTHER.0)?;
        let nothing = json!({});
        self.session.devtools("HeapProfiler.enable", &nothing)?;
        self.session.devtools("HeapProfiler.collectGarbage", &nothing)?;
        self.session.devtools("HeapProfiler.disable", &nothing)?;
        self.session.devtools("Performance.enable", &nothing)?;
        let found = self.session.devtools("Performance.getMetrics", &nothing)?;
        let metrics = found["metrics"].as_array().cloned().unwrap_or_default();
        let value = |name| {
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
        };
        let wasm = self
            .session
            .run("return benchMemory.reduce((sum, one) => sum + one.buffer.byteLength, 0)")?;
        Ok(Memory {
            heap: value("JSHeapUsedSize") / 1e6,
            wasm: wasm.as_f64().unwrap_or(f64::NAN) / 1e6,
            nodes: value("Nodes"),
            listeners: value("JSEventListeners"),
        })
    }

    /// The samples since the last time. A trace that is not read for long runs full and then loses all that follows; the
    /// driver reads it, and begins another, when it is sent to an address, be it in the same document.
    pub fn samples(&self) -> Result<Vec<(String, Sample)>> {
        self.session.goto(&format!("{}{}", self.server.url(), OTHER.0))?;
        Ok(trace::samples(&self.session.log("performance")?))
    }
}
