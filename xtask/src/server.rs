//! The static server of `cargo xtask serve`, which the end-to-end tests can also make misbehave.

mod files;

use std::collections::HashMap;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use flate2::Compression;
use flate2::write::GzEncoder;
use tiny_http::{Header, Method, Request, Response};

use crate::fault::{Fault, Result};

/// Browsers open several connections at once.
const THREADS: usize = 4;

/// How to serve; the default serves as GitHub Pages does, at the root of a free port.
pub struct Options {
    /// 0 takes a free port.
    pub port: u16,
    /// Begins and ends with a slash.
    pub prefix: String,
    /// Whether pages of other origins, and frames without an origin, may read what is served.
    pub cors: bool,
    /// Files whose names end so are answered with 404.
    pub missing: Vec<String>,
    /// Files whose names end so are cut to half their length.
    pub truncated: Vec<String>,
    /// Files whose names end so are said to be of another kind.
    pub kinds: Vec<(String, String)>,
    pub headers: Vec<(String, String)>,
    /// Pages that are in no folder: name and HTML.
    pub pages: Vec<(String, String)>,
    /// HTML that is put at the start of each page's head.
    pub inject: String,
    /// Whether files are sent packed, as servers on the net send them.
    pub gzip: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            port: 0,
            prefix: "/".into(),
            cors: true,
            missing: Vec::new(),
            truncated: Vec::new(),
            kinds: Vec::new(),
            headers: Vec::new(),
            pages: Vec::new(),
            inject: String::new(),
            gzip: false,
        }
    }
}

/// A request as it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    pub url: String,
    pub status: u16,
}

/// Serves until it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    site: Arc<Site>,
    threads: Vec<JoinHandle<()>>,
}

struct Site {
    folder: PathBuf,
    options: Options,
    /// Whether nothing is there any more.
    gone: AtomicBool,
    log: Mutex<Vec<Served>>,
    /// What was packed before: packing takes longer than sending.
    packed: Mutex<HashMap<String, Vec<u8>>>,
}

impl Server {
    pub fn start(folder: &Path, options: Options) -> Result<Server> {
        let wanted = (Ipv4Addr::LOCALHOST, options.port);
        let http = tiny_http::Server::http(wanted).map_err(|error| {
            Fault::new(format!("cannot serve on 127.0.0.1:{}: {error}", options.port))
                .hint("another program may be using the port; choose one with --port N")
        })?;
        let address = http
            .server_addr()
            .to_ip()
            .ok_or_else(|| Fault::new("the server has no network address"))?;
        let http = Arc::new(http);
        let site = Arc::new(Site {
            folder: folder.to_path_buf(),
            options,
            gone: AtomicBool::new(false),
            log: Mutex::default(),
            packed: Mutex::default(),
        });
        let threads = (0..THREADS).map(|_| {
            let (http, site) = (http.clone(), site.clone());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    site.serve(request);
                }
            })
        });
        Ok(Server {
            threads: threads.collect(),
            http,
            address,
            site,
        })
    }

    /// Where the folder's index is served.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.options.prefix)
    }

    /// The requests since the start or the last `forget`, in the order of their answers.
    pub fn log(&self) -> Vec<Served> {
        self.site.log().clone()
    }

    pub fn forget(&self) {
        self.site.log().clear();
    }

    /// From now on nothing is there: as for a page that was opened before another one was put in its place.
    pub fn vanish(&self) {
        self.site.gone.store(true, Ordering::Relaxed);
    }

    /// Serves until the program is interrupted.
    pub fn wait(mut self) {
        for thread in std::mem::take(&mut self.threads) {
            // A thread that panicked has said so; the others go on.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.http.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Site {
    fn log(&self) -> std::sync::MutexGuard<'_, Vec<Served>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, request: Request) {
        let url = request.url().to_string();
        let (status, kind, body) = match request.method() {
            Method::Get | Method::Head => self.answer(&url),
            _ => (405, "text/plain".into(), b"only GET and HEAD".to_vec()),
        };
        let packed = self.options.gzip.then(|| self.packed(&url, &body)).flatten();
        self.log().push(Served { url, status });
        let mut headers = vec![("Content-Type", kind.as_str())];
        if packed.is_some() {
            headers.push(("Content-Encoding", "gzip"));
        }
        let body = packed.unwrap_or(body);
        let mut response = Response::from_data(body)
            .with_status_code(status)
            // Never chunked: a cut file then looks like a whole one, as a cut upload would.
            .with_chunked_threshold(usize::MAX);
        let own = &self.options.headers;
        if !own.iter().any(|(name, _)| name == "Cache-Control") {
            headers.push(("Cache-Control", "no-cache"));
        }
        if self.options.cors {
            headers.push(("Access-Control-Allow-Origin", "*"));
        }
        headers.extend(own.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        for (name, value) in headers {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // A browser that hung up is no fault of ours.
        let _ = request.respond(response);
    }

    /// The file packed; nothing where packing fails, and it is sent as it is.
    fn packed(&self, url: &str, body: &[u8]) -> Option<Vec<u8>> {
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        if !packed.contains_key(url) {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
            gzip.write_all(body).ok()?;
            packed.insert(url.to_string(), gzip.finish().ok()?);
        }
        packed.get(url).cloned()
    }

    fn answer(&self, url: &str) -> (u16, String, Vec<u8>) {
        let there = !self.gone.load(Ordering::Relaxed);
        match files::find(&self.folder, &self.options, url).filter(|_| there) {
            Some((name, body)) => (200, files::kind(&name, &self.options), body),
            None => (404, "text/plain".into(), b"not found".to_vec()),
        }
    }
}
