//! The icon of an installed page: three bars on a ground of the collection's colour, as a PNG.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::fault::{Result, While};

/// The sizes that systems ask for, in pixels.
pub const SIDES: [u32; 2] = [192, 512];

/// The bars in sixteenths of the side: from left, from top, width, height; the sign of `index.html`.
const BARS: [[u32; 4]; 3] = [[4, 9, 2, 3], [7, 5, 2, 7], [10, 7, 2, 5]];

/// The name of the file.
pub fn name(side: u32) -> String {
    format!("icon-{side}.png")
}

/// The icon of a colour, `#rrggbb`.
pub fn png(side: u32, colour: &str) -> Result<Vec<u8>> {
    let number = u32::from_str_radix(colour.trim_start_matches('#'), 16).during(|| format!("reading {colour}"))?;
    let [_, ground @ ..] = number.to_be_bytes();
    let mut rows = Vec::new();
    for y in 0..side {
        rows.push(0);
        for x in 0..side {
            let inside = |[left, top, width, height]: [u32; 4]| {
                let [x, y] = [x, y].map(|at| at * 16 / side);
                (left..left + width).contains(&x) && (top..top + height).contains(&y)
            };
            rows.extend(if BARS.into_iter().any(inside) { [255; 3] } else { ground });
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = packed.write_all(&rows).and_then(|()| packed.finish());
    let packed = packed.during(|| "compressing an icon".to_string())?;
    // Eight bits for each of red, green and blue.
    let head = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let parts = [part(b"IHDR", &head), part(b"IDAT", &packed), part(b"IEND", &[])];
    Ok([&b"\x89PNG\r\n\x1a\n"[..], &parts.concat()].concat())
}

fn part(name: &[u8; 4], bytes: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(bytes);
    let length = u32::try_from(bytes.len()).unwrap_or_default();
    [&length.to_be_bytes()[..], name, bytes, &sum.sum().to_be_bytes()].concat()
}
