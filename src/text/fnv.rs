//! FNV-1a with 64 bits: a number of some bytes, the same everywhere and always.

/// The number. It tells a change in good faith; it protects against nobody.
pub fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::fnv;

    #[test]
    fn the_numbers_are_those_that_its_authors_publish() {
        for (text, number) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(fnv(text.bytes()), number, "{text}");
        }
    }
}
