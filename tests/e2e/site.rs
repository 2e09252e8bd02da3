//! The sites that the stories visit: the built page, served well or badly, and pages that frame it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use xtask::fault::Result;
use xtask::patience::until;
use xtask::project::Project;
use xtask::server::{Options, Server};
use xtask::webdriver::Session;

/// Collects what goes wrong inside a page, and what it opens besides requests; read with [`troubles`].
const WATCH: &str = "<script>
    window.troubles = [];
    // A drawing is measured after layout and drawn anew before it is painted. That changes its height, which is observed with
    // its width: the browser says that it tells of this only in the next frame, where the same width is met with nothing.
    // To draw a frame later would avoid the words, and show a jump.
    const waits = e => /^ResizeObserver loop/.test(e.message || '');
    addEventListener('error', e => waits(e) || troubles.push('error: ' + (e.message || e.target?.src || e.target?.href) + ' at ' + location.hash), true);
    addEventListener('unhandledrejection', e => troubles.push('rejection: ' + e.reason));
    addEventListener('securitypolicyviolation', e => troubles.push('other server: ' + e.blockedURI));
    const say = console.error;
    console.error = (...words) => { troubles.push('console: ' + words.join(' ')); say(...words); };
    for (const name of ['WebSocket', 'EventSource']) {
        window[name] = function (url) { troubles.push(name + ': ' + url); };
    }
</script>";

/// The page as it is deployed, with these wishes about how it is served.
pub fn serve(options: Options) -> Server {
    start(&dist(), options)
}

/// Where the page lies that is deployed.
pub fn dist() -> PathBuf {
    Project::here().unwrap().dist()
}

/// A content security policy as a header. What it forbids is told to the server.
pub fn policy(rules: &str) -> (String, String) {
    (
        "Content-Security-Policy".into(),
        format!("{rules}; report-uri /forbidden"),
    )
}

/// How often a browser has told that a policy forbade something.
pub fn violations(server: &Server) -> usize {
    server.log().iter().filter(|served| served.url == "/forbidden").count()
}

/// The page of the example collection, of two invented towns. It panics at `#/panic`, and at an event of that name.
pub fn serve_example() -> Server {
    let project = Project::here().unwrap();
    start(&project.example_dist(), Options::default())
}

/// Like [`serve`], with an eye on what goes wrong inside. The policy makes a request to any other server a trouble.
pub fn serve_watched() -> Server {
    let only_ours = "default-src 'self' data: blob: 'unsafe-inline' 'wasm-unsafe-eval'";
    serve(Options {
        inject: WATCH.into(),
        headers: vec![("Content-Security-Policy".into(), only_ours.into())],
        ..Options::default()
    })
}

/// The script that returns what went wrong in a watched page.
pub const TROUBLES: &str = "return window.troubles";

/// What an own request of a test is called.
pub const LAST: &str = "/the-last-request";

/// Makes the page ask for something, and waits until the server has answered it: what was asked for before is answered.
pub fn ask(browser: &Session, server: &Server) -> Result<()> {
    browser.run(&format!("fetch('{LAST}')"))?;
    until(Duration::from_secs(10), "our own request", || {
        Ok(server.log().iter().any(|served| served.url == LAST).then_some(()))
    })
}

/// A page of another origin with the given URL in a frame.
pub fn serve_frame(url: &str, attributes: &str) -> Server {
    let html = format!(
        "<!doctype html><title>host</title><link rel=icon href=data:,>\
         <iframe src=\"{url}\" width=1000 height=700 {attributes}></iframe>"
    );
    let options = Options {
        pages: vec![("index.html".into(), html)],
        ..Options::default()
    };
    Server::start(&PathBuf::new(), options).unwrap()
}

fn start(folder: &Path, options: Options) -> Server {
    assert!(
        folder.join("index.html").is_file(),
        "no page in {}; `cargo xtask test --only e2e` builds it first",
        folder.display()
    );
    Server::start(folder, options).unwrap()
}
