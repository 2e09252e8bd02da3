//! One connection: a request is read and answered, and the connection closed.
//!
//! Our own, since a pool that keeps connections open (as `tiny_http` does) leaves one of several that come at once waiting
//! until another closes: on a busy machine the page then never loads.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A browser that opens a connection beforehand may never use it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A request's line and its end: more is no request of a browser's.
const LONGEST: u64 = 1 << 20;

/// What is asked for. Nothing else of a request matters here.
pub struct Asked {
    pub method: String,
    pub url: String,
}

/// What is answered.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Reads the request, with its body, which is thrown away; nothing where there is none.
pub fn read(stream: &TcpStream) -> io::Result<Option<Asked>> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream).take(LONGEST);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    let mut words = line.split_ascii_whitespace().map(String::from);
    let (Some(method), Some(url)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    io::copy(&mut reader.take(length), &mut io::sink())?;
    Ok(Some(Asked { method, url }))
}

/// Writes the answer; one to HEAD has no body.
pub fn write(mut stream: &TcpStream, asked: &Asked, answer: &Answer) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!(
        "Content-Length: {}\r\nConnection: close\r\n\r\n",
        answer.body.len()
    ));
    stream.write_all(head.as_bytes())?;
    if asked.method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        _ => "Method Not Allowed",
    }
}
