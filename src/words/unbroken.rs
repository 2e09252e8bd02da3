//! Numbers with their units in a running text, told apart so that no line ends between them.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// May be broken as the language does.
    Free(&'a str),
    /// A number with its unit: stands on one line.
    Whole(&'a str),
}

/// Units of more than one letter; any other Chinese letter behind a number is its measure word.
const UNITS: [&str; 18] = [
    "平方公里",
    "平方米",
    "公里",
    "公顷",
    "美元",
    "人次",
    "家次",
    "批次",
    "小时",
    "分钟",
    "bn yuan",
    "m yuan",
    " yuan",
    " mu",
    " km",
    " hectares",
    " tonnes",
    "%",
];

/// The text in pieces, which together are all of it.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut found, mut free, mut at) = (Vec::new(), 0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = number(rest);
        let whole = length + unit(rest.get(length..).unwrap_or_default());
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let dashed = rest.get(..length).is_some_and(|digits| digits.contains('–'));
        if length > 0 && (whole > length || dashed) {
            found.extend(text.get(free..at).filter(|free| !free.is_empty()).map(Piece::Free));
            found.extend(rest.get(..whole).map(Piece::Whole));
            (at, free) = (at + whole, at + whole);
        } else {
            at += length.max(first);
        }
    }
    found.extend(text.get(free..).filter(|free| !free.is_empty()).map(Piece::Free));
    found
}

/// How many bytes of a text are the number that it begins with.
fn number(text: &str) -> usize {
    let within = |c: char| c.is_ascii_digit() || ".,–".contains(c);
    let digits = text
        .get(..text.find(|c| !within(c)).unwrap_or(text.len()))
        .unwrap_or_default();
    match digits.starts_with(|c: char| c.is_ascii_digit()) {
        true => digits.trim_end_matches(['.', ',', '–']).len(),
        false => 0,
    }
}

/// How many bytes behind a number belong to it: its power, “odd”, and its unit.
fn unit(text: &str) -> usize {
    let rest = text.trim_start_matches(['千', '百', '万', '亿', '余', '多']);
    let power = text.len() - rest.len();
    let han = rest.chars().next().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    let named = UNITS
        .iter()
        .find(|unit| rest.starts_with(**unit))
        .map(|unit| unit.len());
    power + named.or(han.map(char::len_utf8)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_unit_and_nothing_is_lost() {
        for (text, whole) in [
            ("改完21个，另有150亿元", &["21个", "150亿元"][..]),
            ("2024年1–6月共7.16公里", &["2024年", "1–6月", "7.16公里"]),
            ("服务13万余人次。", &["13万余人次"]),
            ("占30.64%，2016–2020", &["30.64%", "2016–2020"]),
            ("Revenue of 700m yuan, 1.5bn yuan and 12.", &["700m yuan", "1.5bn yuan"]),
            ("No number; 3, 4.", &[]),
            ("", &[]),
        ] {
            let found = pieces(text);
            let all: String = found
                .iter()
                .map(|piece| match piece {
                    Piece::Free(text) | Piece::Whole(text) => *text,
                })
                .collect();
            assert_eq!(all, text);
            let found = found.into_iter().filter_map(|piece| match piece {
                Piece::Whole(text) => Some(text),
                Piece::Free(_) => None,
            });
            assert_eq!(found.collect::<Vec<_>>(), whole, "{text}");
        }
    }
}
