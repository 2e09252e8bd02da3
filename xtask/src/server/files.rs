//! Which file a URL means, what its bytes are, and what kind of file it is.

use std::fs;
use std::path::{Component, Path};

use super::Options;

/// The file's name below the prefix and its bytes, as the options want them served.
pub fn find(folder: &Path, options: &Options, url: &str) -> Option<(String, Vec<u8>)> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let mut name = decode(path.strip_prefix(&options.prefix)?)?;
    if name.is_empty() || name.ends_with('/') {
        name.push_str("index.html");
    }
    let ends = |list: &[String]| list.iter().any(|end| name.ends_with(end.as_str()));
    if ends(&options.missing) {
        return None;
    }
    let page = options.pages.iter().find(|(page, _)| *page == name);
    let mut body = match page {
        Some((_, html)) => html.clone().into_bytes(),
        None => fs::read(folder.join(inside(&name)?)).ok()?,
    };
    if ends(&options.truncated) {
        body.truncate(body.len() / 2);
    }
    if name.ends_with(".html") && !options.inject.is_empty() {
        body = injected(&String::from_utf8_lossy(&body), &options.inject).into_bytes();
    }
    Some((name, body))
}

/// Right after the `<html …>` tag, which is always there: the minifier drops `<head>`, as HTML allows.
fn injected(html: &str, more: &str) -> String {
    let tag = html.find("<html").unwrap_or(0);
    let at = html[tag..].find('>').map_or(0, |end| tag + end + 1);
    format!("{}{more}{}", &html[..at], &html[at..])
}

/// The name as a path that cannot leave the folder: no `..`, no root, no drive.
fn inside(name: &str) -> Option<&Path> {
    let path = Path::new(name);
    let plain = |part| matches!(part, Component::Normal(_));
    (!name.contains(['\\', '\0']) && path.components().all(plain)).then_some(path)
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What kind of file it is said to be.
pub fn kind(name: &str, options: &Options) -> String {
    let other = options.kinds.iter().find(|(end, _)| name.ends_with(end.as_str()));
    other.map_or_else(|| mime(name).into(), |(_, kind)| kind.clone())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        // Browsers compile while loading only if it is named so.
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::Server;

    /// A folder with a page, a script folder, and a file beside the folder that must not be served.
    fn site(name: &str) -> std::path::PathBuf {
        let outside = std::env::temp_dir().join(format!("jiezhen-server-{name}"));
        let folder = outside.join("dist");
        fs::create_dir_all(folder.join("part")).unwrap();
        fs::write(outside.join("secret.txt"), "secret").unwrap();
        fs::write(
            folder.join("index.html"),
            "<!doctype html><html lang=zh><meta charset=utf-8>",
        )
        .unwrap();
        fs::write(folder.join("part/街镇 1.wasm"), b"0123456789").unwrap();
        folder
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = site("outside");
        let options = Options::default();
        for url in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/part/../../secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/%",
            "/%ff",
            "/index.html%00",
        ] {
            assert_eq!(find(&folder, &options, url), None, "{url}");
        }
    }

    #[test]
    fn names_are_decoded_and_queries_left_out() {
        let folder = site("names");
        let found = find(&folder, &Options::default(), "/part/%E8%A1%97%E9%95%87%201.wasm?v=2");
        assert_eq!(found.unwrap().1, b"0123456789");
        assert_eq!(mime("a.b.wasm"), "application/wasm");
        let other = Options {
            kinds: vec![(".wasm".into(), "text/plain".into())],
            ..Options::default()
        };
        assert_eq!(kind("a.b.wasm", &other), "text/plain");
        assert_eq!(kind("a.js", &other), mime("a.js"));
    }

    #[test]
    fn files_can_be_missing_cut_or_carry_a_script_more() {
        let folder = site("bad");
        let name = "/part/%E8%A1%97%E9%95%87%201.wasm";
        let ends = vec![".wasm".to_string()];
        let missing = Options {
            missing: ends.clone(),
            ..Options::default()
        };
        assert_eq!(find(&folder, &missing, name), None);
        let truncated = Options {
            truncated: ends,
            ..Options::default()
        };
        assert_eq!(find(&folder, &truncated, name).unwrap().1, b"01234");
        let more = Options {
            inject: "<script></script>".into(),
            ..Options::default()
        };
        let page = find(&folder, &more, "/").unwrap().1;
        assert_eq!(
            page,
            b"<!doctype html><html lang=zh><script></script><meta charset=utf-8>"
        );
    }

    #[test]
    fn the_server_answers_below_its_prefix_with_its_headers_and_keeps_a_log() {
        let options = Options {
            prefix: "/sub/".into(),
            headers: vec![("X-Test".into(), "1".into())],
            ..Options::default()
        };
        let server = Server::start(&site("http"), options).unwrap();
        let page = ureq::get(server.url()).call().unwrap();
        let header = |name| page.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!(header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(header("access-control-allow-origin"), Some("*"));
        assert_eq!(header("cache-control"), Some("no-cache"));
        assert_eq!(header("x-test"), Some("1"));
        let above = server.url().replace("/sub/", "/index.html");
        assert!(ureq::get(above).call().is_err());
        server.vanish();
        assert!(ureq::get(server.url()).call().is_err(), "nothing is there any more");
        let log: Vec<_> = server
            .log()
            .iter()
            .map(|served| (served.url.clone(), served.status))
            .collect();
        let expected = [("/sub/", 200), ("/index.html", 404), ("/sub/", 404)];
        assert_eq!(log, expected.map(|(url, status)| (url.to_string(), status)));
        server.forget();
        assert!(server.log().is_empty());
    }

    #[test]
    fn files_are_packed_and_kept_where_the_options_say_so() {
        let options = Options {
            headers: vec![("Cache-Control".into(), "max-age=600".into())],
            gzip: true,
            ..Options::default()
        };
        let server = Server::start(&site("packed"), options).unwrap();
        let page = ureq::get(server.url()).call().unwrap();
        let header = |name| page.headers().get_all(name).iter().collect::<Vec<_>>();
        assert_eq!(header("content-encoding"), ["gzip"]);
        assert_eq!(header("cache-control"), ["max-age=600"]);
    }
}
