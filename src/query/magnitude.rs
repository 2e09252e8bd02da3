//! Whether a search text reads as a number: 1.2万, 12000, 12,000, 54.09%.

use crate::text::numeral;
use rust_decimal::Decimal;

/// The magnitude that a folded search text stands for, if the whole of it reads as a number.
/// Thousands separators, a sign before it, 万 and 亿, and a closing 元 or % are understood.
pub fn read_number(folded: &str) -> Option<Decimal> {
    let text: String = folded.chars().filter(|c| *c != ',' && *c != ' ').collect();
    let text = text.trim_start_matches(['+', '-', '\u{2212}']);
    let text = text.trim_end_matches(['%', '元']);
    let digits = text.trim_end_matches(['万', '亿']);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.bytes().any(|b| b.is_ascii_digit());
    plain.then(|| numeral::magnitude(text)).flatten()
}

/// Whether a raw form or a name contains a folded number as a number of its own, never as a part of a longer one.
pub fn contains_number(text: &str, number: &str) -> bool {
    let digit_follows = |rest: &str| {
        let mut chars = rest.chars();
        match chars.next() {
            Some('.') => chars.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_ascii_digit(),
            None => false,
        }
    };
    let ends_in_digit = number.ends_with(|c: char| c.is_ascii_digit());
    !number.is_empty()
        && text.match_indices(number).any(|(at, found)| {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            let after = text.get(at + found.len()..).unwrap_or("");
            let part =
                before.is_some_and(|c| c.is_ascii_digit() || c == '.') || (ends_in_digit && digit_follows(after));
            !part
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_read_as_numbers_have_a_magnitude() {
        for (text, value) in [
            ("1.2万", "12000"),
            ("12000", "12000"),
            ("12,000", "12000"),
            ("54.09%", "54.09"),
            ("-54.09%", "54.09"),
            ("16.5亿元", "1650000000"),
        ] {
            assert_eq!(read_number(text), value.parse().ok(), "{text}");
        }
        for text in ["", "万", "2024年", "gdp", "第1位", "1.2.3", "."] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_found_only_as_a_number_of_its_own() {
        for (text, number, found) in [
            ("165亿元", "165", true),
            ("1165万", "165", false),
            ("16.5亿元", "16", false),
            ("16.5亿元", "5", false),
            ("1.2万人", "1.2", true),
            ("1.2万人", "1.2万", true),
            ("九类街面110警情", "110", true),
        ] {
            assert_eq!(contains_number(text, number), found, "{text} {number}");
        }
    }
}
