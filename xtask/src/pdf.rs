//! How many pages a PDF has: read from its page objects, whether they stand open or in compressed streams.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// The number of page objects in the file and in those of its streams that can be unpacked.
pub fn pages(pdf: &[u8]) -> usize {
    let mut count = page_objects(pdf);
    let mut rest = pdf;
    while let Some(at) = find(rest, b"stream") {
        rest = &rest[at + b"stream".len()..];
        let packed = rest.trim_ascii_start();
        let mut text = Vec::new();
        // What is no packed stream (a picture, `endstream`) holds no page objects either.
        if ZlibDecoder::new(packed).read_to_end(&mut text).is_ok() {
            count += page_objects(&text);
        }
    }
    count
}

/// `/Type /Page`, with or without the space, and not `/Pages`.
fn page_objects(text: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(at) = find(rest, b"/Type") {
        rest = &rest[at + b"/Type".len()..];
        let name = rest.trim_ascii_start();
        let is_page = name.starts_with(b"/Page") && !name.get(5).is_some_and(u8::is_ascii_alphanumeric);
        count += usize::from(is_page);
    }
    count
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    #[test]
    fn open_and_packed_pages_are_counted_and_their_tree_is_not() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        packed
            .write_all(b"<< /Type /Pages /Count 2 >> << /Type /Page /Parent 1 0 R >>")
            .unwrap();
        let mut pdf = b"%PDF-1.5\n<</Type/Page/Parent 1 0 R>>\n<< /Length 9 >>\nstream\r\n".to_vec();
        pdf.extend(packed.finish().unwrap());
        pdf.extend(b"\nendstream\n%%EOF");
        assert_eq!(pages(&pdf), 2);
    }
}
