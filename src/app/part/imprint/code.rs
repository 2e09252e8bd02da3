//! A text as a QR code: one path.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write;

/// The largest code that a phone reads from paper: 77 modules a side, 0.4 mm each where the code is 34 mm wide.
const LARGEST: u8 = 15;

/// The quiet margin that readers need around a code, in modules.
pub const QUIET: i32 = 4;

/// A code, drawn with a side of 1 for each module.
pub struct Code {
    /// How long a side is, with the quiet margin around it, in modules.
    pub side: i32,
    /// The dark modules, from the corner within the margin on.
    pub path: String,
}

/// The smallest code that holds the text, as well protected against smudges as that size allows; none where the text is
/// too long for a phone to read its code.
pub fn code(text: &str) -> Option<Code> {
    let parts = QrSegment::make_segments(text);
    let (least, most) = (Version::new(1), Version::new(LARGEST));
    let code = QrCode::encode_segments_advanced(&parts, QrCodeEcc::Low, least, most, None, true).ok()?;
    Some(Code {
        side: code.size() + 2 * QUIET,
        path: path(&code),
    })
}

/// Each run of dark modules in a row as one rectangle.
fn path(code: &QrCode) -> String {
    let mut out = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
            if dark > 0 {
                // Writing to a string does not fail.
                let _ = write!(out, "M{x} {y}h{dark}v1h-{dark}z");
            }
            x += dark.max(1);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a path draws, row by row.
    fn drawn(path: &str, side: usize) -> Vec<Vec<bool>> {
        let mut rows = vec![vec![false; side]; side];
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let dark: usize = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            rows[y][x..x + dark].fill(true);
        }
        rows
    }

    #[test]
    fn what_is_drawn_is_the_code_module_by_module() {
        let text = "https://example.org/jiezhen/#/figures?place=chongqing&lang=zh";
        let code = QrCode::encode_text(text, QrCodeEcc::Low).unwrap();
        let found = super::code(text).unwrap();
        assert_eq!(found.side, code.size() + 8);
        let rows = drawn(&found.path, code.size() as usize);
        for (y, row) in rows.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                assert_eq!(*dark, code.get_module(x as i32, y as i32), "{x} {y}");
            }
        }
    }

    #[test]
    fn a_text_too_long_for_a_phone_has_no_code() {
        assert!(code(&"长".repeat(170)).is_some());
        assert!(code(&"长".repeat(180)).is_none());
    }
}
