//! The bytes of a file as text.

use super::Refusal;

/// A text, and how many of its places could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub unreadable: usize,
}

/// Reads GB18030, which Chinese texts are written in where they are not in Unicode; browsers can, we cannot.
pub type Gb18030 = fn(&[u8]) -> Option<String>;

/// What files that are no text begin with: PDF, Word and other packed files, older Word.
const DOCUMENTS: [&[u8]; 4] = [b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"];
/// Of so many characters that are not ASCII one may be unreadable, and the text is still taken for what it seems.
const ONE_IN: usize = 20;

/// The text that the bytes are, in whichever encoding.
pub fn decode(bytes: &[u8], gb18030: Gb18030) -> Result<Decoded, Refusal> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty);
    }
    if DOCUMENTS.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(Refusal::Document);
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ if bytes.contains(&0) => Err(Refusal::NoText),
        _ => utf_8(bytes).map_or_else(|| other(bytes, gb18030), Ok),
    }
}

/// UTF-8, unless most of what is not ASCII is none.
fn utf_8(bytes: &[u8]) -> Option<Decoded> {
    let (mut read, mut unreadable) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        read += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        unreadable += usize::from(!chunk.invalid().is_empty());
    }
    let text = String::from_utf8_lossy(bytes);
    (unreadable * ONE_IN <= read).then(|| Decoded {
        text: text.into(),
        unreadable,
    })
}

fn utf_16(bytes: &[u8], number: fn([u8; 2]) -> u16) -> Result<Decoded, Refusal> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| number(*pair));
    let mut text: String = char::decode_utf16(units)
        .map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    mostly_read(text)
}

fn other(bytes: &[u8], gb18030: Gb18030) -> Result<Decoded, Refusal> {
    mostly_read(gb18030(bytes).ok_or(Refusal::NoText)?)
}

fn mostly_read(text: String) -> Result<Decoded, Refusal> {
    let unreadable = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let others = text.chars().filter(|c| !c.is_ascii()).count();
    match unreadable * ONE_IN <= others {
        true => Ok(Decoded { text, unreadable }),
        false => Err(Refusal::NoText),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, usize), Refusal> {
        // Stands for the browser's: ours are files of which it can read nothing.
        let decoded = decode(bytes, |bytes| (bytes == b"\xd0\xde\xc2\xb7").then(|| "修路".into()))?;
        Ok((decoded.text, decoded.unreadable))
    }

    #[test]
    fn a_text_is_read_in_whichever_encoding_and_a_stray_byte_costs_its_own_place_only() {
        let text = "修路12公里，种树三百棵，办了八场活动，来了许多的人。";
        let utf_16 = |number: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(number).collect() };
        let (little, big) = (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
        let stray = [&text.as_bytes()[..8], b"\xff", &text.as_bytes()[8..]].concat();
        let cut = &text.as_bytes()[..text.len() - 1];
        assert_eq!(read(text.as_bytes()), Ok((text.into(), 0)));
        assert_eq!(read(&[b"\xff\xfe", &little[..]].concat()), Ok((text.into(), 0)));
        assert_eq!(read(&[b"\xfe\xff", &big[..]].concat()), Ok((text.into(), 0)));
        assert_eq!(
            read(&[b"\xfe\xff", &big[..], b"\x30"].concat()),
            Ok((format!("{text}\u{fffd}"), 1))
        );
        assert_eq!(read(&stray), Ok((text.replacen("12", "12\u{fffd}", 1), 1)));
        assert_eq!(read(cut), Ok((String::from_utf8_lossy(cut).into_owned(), 1)));
        assert_eq!(read(b"\xd0\xde\xc2\xb7"), Ok(("修路".into(), 0)));
    }

    #[test]
    fn what_is_no_text_is_refused_for_its_own_reason() {
        for (bytes, why) in [
            (&b""[..], Refusal::Empty),
            (b" \r\n", Refusal::Empty),
            (b"%PDF-1.7 ...", Refusal::Document),
            (b"PK\x03\x04word/document.xml", Refusal::Document),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal::Document),
            (b"\x89PNG\r\n\x1a\n\0\0", Refusal::NoText),
            (b"\xd0\xde\xc2\xb8", Refusal::NoText),
        ] {
            assert_eq!(read(bytes), Err(why), "{bytes:?}");
        }
    }
}
