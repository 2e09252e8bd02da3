//! The static server of `cargo xtask serve`, which the end-to-end tests can also make misbehave.

mod connection;
mod files;

use std::collections::HashMap;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::fault::{Fault, Result, While};
use crate::server::connection::Answer;

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
    address: SocketAddr,
    site: Arc<Site>,
    listener: Option<JoinHandle<()>>,
}

struct Site {
    folder: PathBuf,
    options: Options,
    /// Whether nothing is there any more.
    gone: AtomicBool,
    /// Whether no more connections are taken.
    closed: AtomicBool,
    log: Mutex<Vec<Served>>,
    /// What was packed before: packing takes longer than sending.
    packed: Mutex<HashMap<String, Vec<u8>>>,
}

impl Server {
    pub fn start(folder: &Path, options: Options) -> Result<Server> {
        let wanted = (Ipv4Addr::LOCALHOST, options.port);
        let listener = TcpListener::bind(wanted).map_err(|error| {
            Fault::new(format!("cannot serve on 127.0.0.1:{}: {error}", options.port))
                .hint("another program may be using the port; choose one with --port N")
        })?;
        let address = listener
            .local_addr()
            .during(|| "asking for the server's address".to_string())?;
        let site = Arc::new(Site {
            folder: folder.to_path_buf(),
            options,
            gone: AtomicBool::new(false),
            closed: AtomicBool::new(false),
            log: Mutex::default(),
            packed: Mutex::default(),
        });
        let taking = site.clone();
        Ok(Server {
            address,
            site,
            listener: Some(thread::spawn(move || take_all(&listener, &taking))),
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
        if let Some(listener) = self.listener.take() {
            // If it panicked it has said so.
            let _ = listener.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.site.closed.store(true, Ordering::Relaxed);
        // One more connection, so that the listener looks. Answers that are on their way end by themselves.
        if let (Ok(_), Some(listener)) = (TcpStream::connect(self.address), self.listener.take()) {
            let _ = listener.join();
        }
    }
}

/// Takes connections, each in a thread of its own, until the server is closed.
fn take_all(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming().flatten() {
        if site.closed.load(Ordering::Relaxed) {
            break;
        }
        let site = site.clone();
        thread::spawn(move || site.serve(&stream));
    }
}

impl Site {
    fn log(&self) -> std::sync::MutexGuard<'_, Vec<Served>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, stream: &TcpStream) {
        let Ok(Some(asked)) = connection::read(stream) else {
            return;
        };
        let (status, kind, body) = match asked.method.as_str() {
            "GET" | "HEAD" => self.answer(&asked.url),
            _ => (405, "text/plain".into(), b"only GET and HEAD".to_vec()),
        };
        let packed = self.options.gzip.then(|| self.packed(&asked.url, &body)).flatten();
        self.log().push(Served {
            url: asked.url.clone(),
            status,
        });
        let answer = Answer {
            status,
            headers: self.headers(kind, packed.is_some()),
            // A cut file looks like a whole one, as a cut upload would.
            body: packed.unwrap_or(body),
        };
        // A browser that hung up is no fault of ours.
        let _ = connection::write(stream, &asked, &answer);
    }

    fn headers(&self, kind: String, packed: bool) -> Vec<(String, String)> {
        let own = &self.options.headers;
        let mut headers = vec![("Content-Type".into(), kind)];
        if packed {
            headers.push(("Content-Encoding".into(), "gzip".into()));
        }
        if !own.iter().any(|(name, _)| name == "Cache-Control") {
            headers.push(("Cache-Control".into(), "no-cache".into()));
        }
        if self.options.cors {
            headers.push(("Access-Control-Allow-Origin".into(), "*".into()));
        }
        headers.extend(own.iter().cloned());
        headers
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
            None => {
                let page = std::fs::read(self.folder.join("404.html")).ok().filter(|_| there);
                match page {
                    Some(page) => (404, files::kind("404.html", &self.options), page),
                    None => (404, "text/plain".into(), b"not found".to_vec()),
                }
            }
        }
    }
}
