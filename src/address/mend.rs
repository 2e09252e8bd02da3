//! What chat programs, mail and typing by hand do to a link, undone before it is read.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Marks that end a sentence or close a bracket: a program that makes links of addresses takes them along.
const AFTER: &str = ".,;:!?)]}>'\"。，、；：！？）】》」』”’…";

/// What others hang on a link, to follow it or by escaping it; it was never part of what the link says.
const FOREIGN: [&str; 14] = [
    "amp",
    "shareTo",
    "from",
    "isappinstalled",
    "nsukey",
    "openid",
    "scene",
    "clicktime",
    "enterid",
    "spm",
    "fbclid",
    "gclid",
    "wechat_redirect",
    "share_token",
];

/// Whether others put this key there.
pub fn is_foreign(key: &str) -> bool {
    key.starts_with("utm_") || FOREIGN.contains(&key)
}

/// The hash as it was meant: whole, once encoded, with nothing behind it. `is_page` knows the paths of pages.
pub fn meant(hash: &str, is_page: impl Fn(&str) -> bool) -> String {
    let mut text = hash.strip_prefix('#').unwrap_or(hash).to_owned();
    // Twice, for what was encoded twice.
    for _ in 0..2 {
        text = whole(&text, &is_page).unwrap_or(text);
    }
    let end = ["#", "%23wechat_redirect"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min();
    text.truncate(end.unwrap_or(text.len()));
    while let Some(length) = AFTER.chars().find_map(|mark| without(&text, mark)) {
        text.truncate(length);
    }
    text
}

/// A hash that was encoded as a whole, decoded, with what hangs on it; none where it was not. A page may have any name, so
/// it is asked whether there is one.
fn whole(text: &str, is_page: impl Fn(&str) -> bool) -> Option<String> {
    let (own, tail) = text.split_at(text.find(['?', '&', '#']).unwrap_or(text.len()));
    let decoded = percent_decode_str(own)
        .decode_utf8()
        .ok()
        .filter(|decoded| decoded != own)?;
    let (path, _) = decoded.split_once(['?', '&']).unwrap_or((&decoded, ""));
    (is_page(path) || decoded.starts_with("%2F")).then(|| [&decoded, tail].concat())
}

/// How long a text is without a mark at its end, as it stands or encoded by the browser.
fn without(text: &str, mark: char) -> Option<usize> {
    if let Some(rest) = text.strip_suffix(mark) {
        return Some(rest.len());
    }
    // Browsers leave these as they are: encoded they are the reader's own.
    if mark.is_ascii() && !matches!(mark, '"' | '>') {
        return None;
    }
    let mut buffer = [0; 4];
    let encoded = utf8_percent_encode(mark.encode_utf8(&mut buffer), NON_ALPHANUMERIC).to_string();
    let at = text.len().checked_sub(encoded.len())?;
    text.get(at..)
        .filter(|end| end.eq_ignore_ascii_case(&encoded))
        .map(|_| at)
}

/// Percent escapes decoded; broken ones and broken UTF-8 become replacement characters, never an error. What was encoded
/// twice is decoded twice: our own links never hold an encoded `%` with two plain hexadecimal digits behind it.
pub fn decode(text: &str) -> String {
    let once = percent_decode_str(text).decode_utf8_lossy().into_owned();
    if !encoded_twice(text) {
        return once;
    }
    percent_decode_str(&once)
        .decode_utf8()
        .map_or(once.clone(), |twice| twice.into_owned())
}

fn encoded_twice(text: &str) -> bool {
    let hex = |at: usize, rest: &str| rest.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut escapes = text.split('%').skip(1).peekable();
    escapes.peek().is_some() && escapes.all(|escape| escape.starts_with("25") && hex(2, escape) && hex(3, escape))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_encoded_twice_throughout_is_decoded_twice() {
        for (text, meant) in [
            ("%25E5%2585%25BB", "养"),
            ("%E5%85%BB", "养"),
            ("100%25", "100%"),
            ("5%25ad", "5%ad"),
            ("%25%341", "%41"),
            ("%25E5%85", "%E5\u{fffd}"),
            ("%", "%"),
        ] {
            assert_eq!(decode(text), meant, "{text}");
        }
    }
}
